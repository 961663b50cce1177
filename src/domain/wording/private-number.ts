// Numbers that a library doesn't need to help: a library card, a payment card, a Social Security, health or licence number.
// Found gently, so that a page can offer to hide them (5.1); nothing is blocked, and a number that is none is left alone.

export const privateNumbers = ["libraryCard", "paymentCard", "socialSecurity", "driversLicense", "healthId"] as const;
export type PrivateNumber = (typeof privateNumbers)[number];
/** From `start` up to `end`, in UTF-16 units. */
export type Finding = { readonly sort: PrivateNumber; readonly start: number; readonly end: number };

/** ISO/IEC 7812-1, annex B: what a mistyped card number fails. Digits only. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [i, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Digits, perhaps in groups, that aren't part of a longer number. */
const digitGroups = /(?<![\p{L}\p{N}]|[\p{N}][-. ])\p{Nd}(?:[ -]?\p{Nd}){12,18}(?![\p{L}\p{N}]|[-.]\p{N})/gu;
/** Social Security: area never 000, 666 or 9xx; group never 00; serial never 0000 (SSA). Grouped, or with its name before it. */
const social = /(?<![\p{N}-])(?!000|666|9)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\p{N}-])/gu;
const namedSocial =
  /(?:\bssn\b|social security|seguro social)[^\d\n]{0,24}(?<number>(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4})(?!\d)/giu;
/** An Illinois licence: a letter and eleven digits, 3-4-4; others only with their name before them. */
const licence = /(?<![\p{L}\p{N}])[A-Z]\d{3}[- ]?\d{4}[- ]?\d{4}(?![\p{L}\p{N}])/gu;
const namedLicence =
  /(?:driver['’]?s? licen[sc]e|licencia(?: de conducir)?|state id|passport|pasaporte)(?: (?:number|no\.?|número|num\.?))?[^\p{L}\d\n]{0,4}(?:is |es )?(?<number>(?=[A-Z\d-]*\d{4})[A-Z\d][A-Z\d-]{5,15})(?![\p{L}\p{N}])/giu;
/** A Medicare number (CMS, eleven places, no S, L, O, I, B, Z); others with their name before them. */
const medicare =
  /(?<![\p{L}\p{N}])[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![\p{L}\p{N}])/giu;
const namedHealth =
  /(?:medicaid|medicare|medical record|health insurance|seguro médico|expediente médico|\bmrn\b)(?: (?:number|no\.?|id|card|número|num\.?))*[^\p{L}\d\n]{0,4}(?:is |es )?(?<number>(?=[A-Z\d-]*\d{4})[A-Z\d][A-Z\d-]{5,15})(?![\p{L}\p{N}])/giu;

/** All that look like one, in the order of the text, none over another. */
export function findPrivateNumbers(text: string): Finding[] {
  const found: Finding[] = [];
  const add = (sort: PrivateNumber, pattern: RegExp) => {
    for (const match of text.matchAll(pattern)) {
      const number = match.groups?.number ?? match[0];
      const start = match.index + match[0].lastIndexOf(number);
      found.push({ sort, start, end: start + number.length });
    }
  };
  for (const match of text.matchAll(digitGroups)) {
    const sort = cardOf(match[0].replace(/\D/g, ""));
    if (sort) found.push({ sort, start: match.index, end: match.index + match[0].length });
  }
  add("socialSecurity", social);
  add("socialSecurity", namedSocial);
  add("driversLicense", licence);
  add("driversLicense", namedLicence);
  add("healthId", medicare);
  add("healthId", namedHealth);
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, i, all) => !all.slice(0, i).some((before) => before.end > one.start));
}

/** Library cards have 14 digits, the first a 2 (Codabar, ALA practice); payment cards pass Luhn and begin as their networks do. */
function cardOf(digits: string): PrivateNumber | null {
  if (digits.length === 14 && digits.startsWith("2")) return "libraryCard";
  return /^(?:4|5[1-5]|2[2-7]|3[4-8]|6[0245])/.test(digits) && passesLuhn(digits) ? "paymentCard" : null;
}

/** The text with each finding replaced by `instead`. */
export function hidePrivateNumbers(text: string, instead: string, findings = findPrivateNumbers(text)): string {
  return findings.reduceRight((rest, { start, end }) => rest.slice(0, start) + instead + rest.slice(end), text);
}
