// Cards: a library's own (14 digits that begin with 2, an item's with 3; Codabar as libraries use it), and a payment card (ISO/IEC 7812).

import type { PersonalType, Span } from "../personal.ts";
import { between, digitsOf, isDate, isOtherNumber, isOtherRow, valuesOf } from "./cue.ts";

type Group = { readonly start: number; readonly end: number };

export function findCards(text: string): Span[] {
  return [...rows(text).flatMap((row) => inRow(text, row)), ...named(text)];
}

/** Groups of digits with the same mark between them, as long as it goes. Where the mark changes, a new row begins with the group before it. */
function rows(text: string): Group[][] {
  const all: Group[][] = [];
  let row: Group[] = [];
  let mark = "";
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const group = { start: index, end: index + digits.length };
    const last = row.at(-1);
    const gap = last ? text.slice(last.end, Math.min(index, last.end + 4)) : "";
    const joins = last && /^(?: ?- ?|\.| {1,2})$/.test(gap) && !isClock(text, group);
    if (joins && (row.length === 1 || gap === mark)) row.push(group);
    else {
      row = joins ? [last, group] : [group];
      if (!isClock(text, group)) all.push(row);
      else row = [];
    }
    mark = row.length > 1 ? gap : "";
  }
  return all;
}

/** A part of a day or of a time of day: 11/25/2026, 10:30. */
const isClock = (text: string, { start, end }: Group): boolean =>
  end - start <= 4 &&
  (/\d[/:]$/.test(text.slice(Math.max(0, start - 2), start)) || /^[/:]\d/.test(text.slice(end, end + 2)));

const mostDigits = 19;
/** However a card is grouped, one of its groups has four digits. */
const leastGroup = 4;

function inRow(text: string, row: readonly Group[]): Span[] {
  const found: Span[] = [];
  if (!row.some(({ start, end }) => end - start >= leastGroup)) return found;
  let free = 0; // the first group that isn't part of a card already
  for (let i = 0; i < row.length; i++) {
    if (i < free) continue;
    let digits = "";
    let best = -1;
    let type: PersonalType | null = null;
    for (let j = i; j < row.length; j++) {
      const { start, end } = row[j] as Group;
      if (digits.length + end - start > mostDigits) break;
      digits += text.slice(start, end);
      if (digits.length < 13 || !standsAlone(text, row, free, i, j)) continue;
      const one = typeOf(text, digits, row.slice(i, j + 1));
      if (one) [best, type] = [j, one];
    }
    if (!type) continue;
    found.push({ start: row[i]?.start ?? 0, end: row[best]?.end ?? 0, type });
    free = best + 1;
  }
  return found;
}

/** Digits that touch a letter or a longer number are part of something else; a few that stand beside a card are its date or its check. */
function standsAlone(text: string, row: readonly Group[], free: number, i: number, j: number): boolean {
  const [first, last] = [row[i], row[j]];
  if (!first || !last) return false;
  if (
    (i === j ? /[a-z0-9_$]$/i : /[a-z0-9_]$/i).test(text.slice(Math.max(0, first.start - 1), first.start)) ||
    (/\d[.,]$/.test(text.slice(Math.max(0, first.start - 2), first.start)) && i === 0)
  )
    return false;
  if (/^(?:[a-z0-9_]|[.,]\d)/i.test(text.slice(last.end, last.end + 2)) && j === row.length - 1) return false;
  if (/^[a-z_]/i.test(text.slice(last.end, last.end + 1))) return false;
  if (i === j) return true;
  const lengthOf = (from: number, to: number) =>
    row.slice(from, Math.min(to, from + mostDigits)).reduce((sum, { start, end }) => sum + end - start, 0);
  const [left, right] = [lengthOf(free, i), lengthOf(j + 1, row.length)];
  return (i === free || left <= 2) && (right <= 4 || right >= 13);
}

function typeOf(text: string, digits: string, groups: readonly Group[]): PersonalType | null {
  const start = groups[0]?.start ?? 0;
  const lengths = groups.map((group) => group.end - group.start);
  const grouped = lengths.length > 1;
  if (grouped && (lengths.length > 7 || Math.max(...lengths) < leastGroup)) return null;
  if (/^97[89]/.test(digits) && digits.length === 13) return null; // an ISBN
  const payment = isPaymentCard(digits) && lengths.slice(0, -1).every((length) => length > 1);
  if (
    payment &&
    (digits.length !== 14 || lengths.join() === "4,6,4" || paidBefore.test(text.slice(Math.max(0, start - 60), start)))
  )
    return grouped || !isOtherNumber(text, start) ? "paymentCard" : null;
  if (digits.length !== 14) return null;
  if (
    (grouped ? isOtherNumber : isOtherRow)(text, start) &&
    !plainCode.test(text.slice(Math.max(0, start - 12), start))
  )
    return null;
  if (digits.startsWith("2") && !isInstant(digits)) return "libraryCard";
  return digits.startsWith("3") ? "itemBarcode" : null;
}

/** «Código» by itself is the barcode, where fourteen figures follow. */
const plainCode = /\bcodigos?[\s:#(]{1,3}$/i;
const paidBefore =
  /\b(?:credit|debit|diners|payment|paid|pay|charged?|visa|mastercard|credito|debito|pago|pague|cobraron|cargo)\b[^.!?\n▮]*$/i;

/** A day and a time to the second: 20261125103000. */
const isInstant = (digits: string): boolean =>
  /^20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(digits);

/** How the networks' numbers begin, and how long they are. */
const networks =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-59]|[689]\d)\d{11,13}|35\d{14,17}|6(?:011|4[4-9]\d|5\d\d|2\d\d|0\d\d|304|7\d\d)\d{12,15}|(?:50|5[6-9])\d{11,17})$/;

/** ISO/IEC 7812-1, annex B: what a mistyped card number fails. */
export function isPaymentCard(digits: string): boolean {
  if (!networks.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const value = Number(digits[digits.length - 1 - i]) * (i % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

const small = between(
  "is|was|are|be|reads?|said|says|number|numbers|no|num|nr|id|code|it|its|it's|mine|old|new|one|which|the|my|card|barcode|library|es|era|son|numero|num|de|del|la|mi|biblioteca|tarjeta|carne|carnet|viej[oa]|nuev[oa]|anterior|actual|con|with",
);
const value = "(?<value>(?:[A-Z]{1,3}-?)?\\d(?:[ .-]?\\d){4,13})(?![A-Z0-9_%]|[.,/:-]\\d)";
const libraryCards = new RegExp(
  `\\b(?:library card|(?:no|num|nro)\\.? de (?:mi |la |su )?(?:tarjeta|carnet?|usuari[oa]|soci[oa]|lector)\\b|card ?holder (?:number|no|id)\\b|lib\\.? card|card (?:number|no|num|id)\\b|card (?=#)|card (?=[A-Z]{0,2}\\d{6})|tarjeta (?:numero|num|no)\\b|tarjeta (?=\\d{6})|(?:card|tarjeta) ?: ?(?=[A-Z]{0,2}\\d{5})|(?:educator|teacher|student|patron|borrower|user|member)(?:'s)? (?:card|id|number|no|barcode|account)\\b|account (?:number|no|id)\\b|(?:my|our|his|her|library|old|new) (?:barcode|card)\\b|tarjeta de (?:la )?biblioteca|numero de (?:mi |la |su )?(?:tarjeta|carnet?|usuari[oa]|soci[oa]|lector|cuenta)|(?:carne|carnet)\\b|(?:mi|su|la) tarjeta\\b)${small}${value}`,
  "gi",
);
const itemBarcodes = new RegExp(`\\b(?:bar ?code|codigo de barras?|item (?:id|barcode))\\b${small}${value}`, "gi");

/** The last figures, where that is all that is told: "card ending in 4417". */
const endings =
  /\b(?:card|account|barcode|(?:library|patron) number|tarjeta|cuenta|carnet?|credencial)\b[^.!?\d\n▮[\]]{0,24}\b(?:ends?(?: in| with)|ends?(?= [013-9]\d{3})|ending(?: in| with)?|last (?:4|four|5|five|6|six)(?: digits)?(?: is| are|:)?|(?:que )?(?:termina|terminada|acaba) (?:en|con)|ultimos (?:4|cuatro)(?: digitos| numeros)?(?: son|:)?)[ :#"']{1,3}(?<value>\d{4,6})(?![A-Za-z0-9_%]|[.,/:-]\d)/gi;

/** "My old card was a short one, number 104477." */
const laterNumber =
  /\b(?:(?:my|our|his|her|old|library|mi|su|la) (?:card|tarjeta|carnet?)|library card)\b[^.!?\d\n▮[\]]{0,40}\b(?:number|numero|num|no|la|el) ?[.:#]? ?(?<value>\d{5,8})(?![A-Za-z0-9_%]|[.,/:-]\d)/gi;

/** "P1234567, the one on the back of my library card". */
const onTheCard =
  /(?<![A-Za-z0-9_$#]|\d[.,/-])(?<value>(?:[A-Z]{1,3}-?)?\d{5,14})(?=[^.!?\d\n▮[\]]{0,24}\b(?:on|off|from|in|en) (?:(?:the|la) (?:back|front|parte de atras) (?:of|de) )?(?:(?:my|the|his|her|our) (?:library )?card|(?:mi|la|su) tarjeta)\b)/gi;

const pinBefore = /\b(?:pin|nip|clave|contrasena|password|passcode)\b[^.!?\n▮]{0,16}$/i;

/** Shorter and older numbers, only where they are said to be one. What is 15 digits or more was looked at above. */
function named(text: string): Span[] {
  const isOne = (one: string) => !isDate(one) && !/^97[89]/.test(digitsOf(one));
  const cards = [
    ...valuesOf(text, libraryCards, "libraryCard", isOne),
    ...valuesOf(text, endings, "libraryCard"),
    ...valuesOf(text, onTheCard, "libraryCard").filter(
      ({ start }) => !isOtherNumber(text, start) && !pinBefore.test(text.slice(Math.max(0, start - 30), start)),
    ),
    ...valuesOf(text, laterNumber, "libraryCard").filter(({ start }) => !isOtherNumber(text, start)),
  ].filter(({ start }) => !ofAnother.test(text.slice(Math.max(0, start - 60), start)));
  const taken = new Set(cards.map(({ start }) => start));
  return [
    ...cards.map((card): Span => (isItem(text, card) ? { ...card, type: "itemBarcode" } : card)),
    ...valuesOf(text, itemBarcodes, "itemBarcode", isOne)
      .filter(({ start }) => !taken.has(start))
      .map(
        (item): Span =>
          digitsOf(text.slice(item.start, item.end)).match(/^2\d{13}$/) ? { ...item, type: "libraryCard" } : item,
      ),
  ];
}
const isItem = (text: string, { start, end }: Span): boolean => /^3\d{13}$/.test(digitsOf(text.slice(start, end)));
/** A card or an account of another sort. */
const ofAnother =
  /\b(?:credit|debit|gift|bank|sim|report|credito|debito|banco|bancaria|regalo|(?:pin|nip|clave|password|contrasena) (?:de|del|for|of|on|to))\b[^.!?\n▮]{0,24}$/i;
