// What stands around a number: the words that say what it is, or that it is something else, read no further than a hole or a line of it.
import { hole } from "../fold.ts";
import type { PersonalType, Span } from "../personal.ts";

/** Marks and small words between a cue and its value. Brackets aren't among them: "[number hidden]" is the end of a sentence. */
export const between = (words: string): string =>
  `(?:[\\s:=#.,;()"'*_-]{0,4}\\b(?:${words})\\b){0,6}[\\s:=#.,;()"'*_-]{0,6}`;

/** Each match of a pattern whose value is its last part, the group "value". */
export function valuesOf(
  text: string,
  pattern: RegExp,
  type: PersonalType,
  isOne?: (value: string) => boolean,
): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = match.groups?.value ?? match[0];
    const end = match.index + match[0].length;
    if (isOne === undefined || isOne(value)) found.push({ start: end - value.length, end, type });
  }
  return found;
}

/** Up to `length` units before `at`. */
export function before(text: string, at: number, length: number): string {
  const near = text.slice(Math.max(0, at - length), at);
  return near.slice(near.lastIndexOf(hole) + 1);
}

const otherNumbers =
  /\b(?:order|orden|pedido|reference|referencia|ref|confirmation|confirmacion|invoice|factura|tracking|rastreo|guia|ticket|boleto|booking|reservacion|request|solicitud|folio|case|caso|claim|purchase|compra|po|serial|serie|model|modelo|part|pieza|oclc|lccn|isbn|issn|upc|ean|doi|bib|permit|permiso|version|job (?=#|no|number)|batch|ordinance|ordenanza|pages?|paginas?|pp|transaction|transaccion|receipt|recibo|locker|(?<!\bkey )tag|error|codigo|contract|contrato|grant|certificate|plate|placas?)\b\.?(?:[\s:=#.(-]{1,3}(?:(?:number|no|num|nr|id|code|is|was|numero|de|del|es|la|the|mi|my|called|10|13)\b)?){0,6}$/i;

/** Said to be something else: an order, a reference, an invoice, an ISBN. */
export const isOtherNumber = (text: string, at: number): boolean => otherNumbers.test(before(text, at, 40));

const numbersLater =
  /\b(?:order|pedido|reference|referencia|confirmation|confirmacion|invoice|factura|tracking|rastreo|ticket|booking|reservation|request|solicitud|case|claim|transaction|receipt|recibo|serial)s? (?:number|no|num|id|code|#|de [a-z]{2,12})\b[^.!?\n▮]{0,40}$/i;
const ownNumbers =
  /\b(?:cards?|barcode|phone|tel|cell|call|text|fax|reach|tarjeta|carnet?|telefono|celular|llam\w+)\b[^.!?\n▮]{0,40}$/i;

/** The same, said earlier in the sentence, with nothing in between that says otherwise: for figures in one row, which could be anything. */
export function isOtherRow(text: string, at: number): boolean {
  const earlier = before(text, at, 70);
  return isOtherNumber(text, at) || (numbersLater.test(earlier) && !ownNumbers.test(earlier));
}

export const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** A day written in figures, the year first or last. */
export const isDate = (text: string): boolean =>
  /^(?:(?:19|20)\d\d[-./ ]?(?:0?[1-9]|1[0-2])[-./ ]?(?:0?[1-9]|[12]\d|3[01])|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d)(?!\d)/.test(
    text,
  );
