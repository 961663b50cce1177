// Phone numbers: North American ones (NANP: area and exchange never begin with 0 or 1) in any grouping, others with + or with their name.

import type { Span } from "../personal.ts";
import { before, digitsOf, isDate, isOtherNumber, isOtherRow } from "./cue.ts";

const gap = "[ ./_*~-]{0,3}";
const extension =
  "(?: ?\\((?:extension|ext|x)\\.?[ :#]{0,2}\\d{1,6}\\)|[ ,;]{0,3}(?:extension|extn|ext|x|anexo|interno|int)\\.?[ :#]{0,2}\\d{1,6}| {1,2}# ?\\d{1,5})?";
const begins = "(?<![A-Za-z0-9_$]|\\d[.,/-])";
const ends = "(?![A-Za-z0-9_%]|[.,/:-]\\d)";
/** An area or an exchange: never N11, which are services (911). */
const three = "[2-9](?!11)\\d\\d";
const northAmerican = new RegExp(
  `${begins}(?:(?:\\+|00)?1(?: ?- ?|[./_*~]| {1,2})?)?(?:\\( ?${three} ?\\)|${three})${gap}${three}${gap}\\d{2}[ -]?\\d{2}${extension}${ends}`,
  "gi",
);
const local = new RegExp(`${begins}(?<![)\\d] ?-?)${three}-\\d{4}${extension}${ends}`, "gi");
/** Figure by figure, and no other figure beside. */
const spaced = new RegExp(`${begins}(?<!\\d )[2-9] \\d \\d [2-9](?: \\d){6}(?![A-Za-z0-9_%]|[.,/:-]\\d| \\d)`, "g");
const abroad = new RegExp(
  `(?:(?<![A-Za-z0-9_+])\\+ ?|(?<![A-Za-z0-9_+$:]|\\d[.,/ -])0(?:11|0)[ .-]{1,2}(?=[\\d .()-]{0,20}\\d{3}))[2-9]\\d{0,2}[ .()-]{0,3}\\d(?:[ .()/-]{0,3}\\d){6,12}${extension}${ends}`,
  "gi",
);

/** Mexico's (IFT: ten figures) with its 52, but without the plus. */
const mexican = new RegExp(
  `(?<![A-Za-z0-9_+$]|\\d[.,/ -])(?:\\(52\\)|(?:00 ?)?52)[ .-]{1,2}(?:1[ .-]{1,2})?(?:\\(?\\d{2}\\)?[ .-]{1,2}\\d{4}|\\(?\\d{3}\\)?[ .-]{1,2}\\d{3})[ .-]{1,2}\\d{4}${extension}${ends}`,
  "gi",
);

/** Seven figures with a space, right after where they ring: "home 555 0142". */
const place = new RegExp(
  `\\b(?:home|work|office|cell|casa|trabajo|oficina)\\b[ :,-]{1,3}(?<value>${three}[ .]\\d{4}${extension})${ends}`,
  "gi",
);

const words =
  "phones?|telephone|tel|telf|cell|cellphone|mobile|landline|call(?! numbers?\\b)|calls|text|texts|fax|faxes|reach|ring|dial|whatsapp|sms|voice ?mail|telefonos?|celular|movil|llam\\w{1,8}|marc[aqu]\\w{1,8}|llame|fijo";
const numbers = "(?:my|mine|our|home|work|his|her|cell|new|old|phone|mi|su|nuestro|nuevo) (?:number|numero)(?:'s)?";
const cued = new RegExp(
  `\\b(?:${words}|${numbers})\\b(?! number \\d)[^\\d\\n.▮[\\]]{0,30}(?:[.:]\\s{0,3})?(?<value>\\+?\\(?\\d(?:[ ()./-]{0,3}\\d){6,14}${extension})${ends}`,
  "gi",
);

export function findPhones(text: string): Span[] {
  const found: Span[] = [];
  const add = (start: number, end: number) => found.push({ start, end, type: "phone" });
  for (const { 0: whole, index } of text.matchAll(northAmerican)) {
    const bare = /^\d+$/.test(whole);
    if (isOther(text, index, bare) || isDate(whole) || /^\d{3}\.\d{7}$/.test(whole) || isHour(whole)) continue;
    add(index, index + whole.length);
  }
  for (const { 0: whole, index } of text.matchAll(local))
    if (!isOther(text, index, false)) add(index, index + whole.length);
  for (const pattern of [abroad, mexican, spaced])
    for (const { 0: whole, index } of text.matchAll(pattern)) add(index, index + whole.length);
  for (const match of [...text.matchAll(cued), ...text.matchAll(place)]) {
    const value = match.groups?.value ?? "";
    const end = match.index + match[0].length;
    if (isDialled(value) && !isOther(text, end - value.length, false)) add(end - value.length, end);
  }
  return found;
}

/** A day and an hour without marks: 2026112510. */
const isHour = (text: string): boolean =>
  /^20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])$/.test(text);

/** Ten digits in a row are a phone number, unless they are said to be something else or stand in an address of the web. */
function isOther(text: string, at: number, bare: boolean): boolean {
  if (bare ? isOtherRow(text, at) : isOtherNumber(text, at)) return true;
  if (!bare) return /(?:#|\/\/\S{1,80})$/.test(before(text, at, 90));
  return (
    /[#=&?/]$/.test(before(text, at, 1)) ||
    (/\b(?:book|books|edition|libro|libros|edicion)\b[^.!?\n]{0,20}$/i.test(before(text, at, 30)) &&
      isIsbn10(text.slice(at, at + 10)))
  );
}

/** With its name before it: ten digits in any grouping, seven as 3-4, or one and ten. Eight and more from abroad are written with +. */
function isDialled(value: string): boolean {
  const number = value.replace(/[ ,;]{0,3}(?:e|x|a|i)[a-z.]*[ :#]{0,2}\d+$/i, "");
  const digits = digitsOf(number);
  if (isDate(number) || /^97[89]\d{10}$/.test(digits)) return false;
  if (digits.length === 7) return /^[2-9]\d\d[ .-]{0,3}\d{4}$/.test(number);
  return (
    digits.length === 10 ||
    (digits.length === 11 && digits.startsWith("1")) ||
    (digits.length >= 9 && number.startsWith("+"))
  );
}

function isIsbn10(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += (10 - i) * Number(digits[i]);
  return sum % 11 === 0;
}
