// The words by which a text, or a sentence of it, speaks of somebody's own borrowing in English and Spanish (75 ILCS 70/1).
import type { PersonalType, Span } from "../personal.ts";

/** In a sentence: enough to tie a loaded title to somebody. */
export const borrows =
  /\b(?:borrow\w*|check(?:ed|ing|s)? ?-?out|checkouts?|(?:on|my|a|the|our|his|her) holds?|holds|on loan|loaned|overdue|late fees?|fine[sd]?|renew\w*|return(?:ed|ing)?|due (?:on|date|back)|(?:my|his|her|'s|our) (?:library )?(?:account|card|record)|book drop|prestad[oa]s?|prestamos?|presto|preste|saque|sac[oa]|sacaron|reserv\w+|devol\w+|renov\w+|multas?|vencid[oa]s?|entregu\w+|tarjeta|cuenta)\b/i;

/** In the whole text: enough to tie the name of who writes. "Fine" and "return" by themselves say nothing yet. */
export const ownBorrowing =
  /\b(?:(?:my|our|his|her|her own|\w's) (?:library |old |new |child's )?(?:holds?|card|account|fines?|late fee|checkouts?|loans?|record|books?|pin)|library card|overdue|checked out|borrow(?:ed|ing|s)|(?:i|we|he|she|never|already|i've) (?:have |had |just |already )?(?:return|renew)(?:ed)?|(?:have|has|a|had|been|owe|owes|the) (?:an? )?(?:late fee|fines?|fee|overdue)|fined|on hold|(?:a|the|my|our|his|her) holds?|holds? (?:slip|shelf|list|notice|queue|problem)|library books|holds? (?:is |are )?ready|reserva lista|(?:your|las|sus|mis|the) (?:fines|multas)|(?:tengo|tiene) reservad[oa]s?|no puedo renovar|pick up|recoger|large[- ]print|letra grande|(?:gets?|recibe) (?:\w{1,12} ){0,2}(?:books|libros)|(?:mi|su|la|nuestra) (?:tarjeta|cuenta|multa|reserva|carnet?)|una? (?:multa|reserva|prestamo)|prestad[oa]s?|prestamos?|(?:que|lo|la|los|ya|nunca|yo) (?:no )?(?:saque|devolvi|entregue|renove|reserve)|(?:mis|sus) (?:libros|reservas|multas|prestamos))\b/i;

/** What else ties the sentence it stands in. */
const sentenceTies =
  /\b(?:owe[ds]?|large print|hold slip|hold shelf|picked up|interlibrary|loans?|borrow\w*|lista de espera|recog\w+|atrasad[oa]s?|guardar\w*|sac(?:o|aron|ado|ar)|llev(?:o|aron|ado)|devolv\w+|entreg\w+|espero|reads|leyo|que leen?|adeud\w+|debo|debe|quede con|what (?:i|he|she|we|they)(?:'m|'s)? (?:read|borrow)\w*|which books|(?:lost|overdue|the|her|his) books?|books? out|hold list|waiting list|renewed?|reserved?|que (?:libros?|leo|lei)|l[oa]s libros|renov(?:e|ar)|reserv(?:e|ar))\b/i;

/** Whether any sentence does: where none does, no sentence needs to be looked at. */
export const isTiedAnywhere = (text: string): boolean => ownBorrowing.test(text) || sentenceTies.test(text);

/** Whether the sentence around a span, as far as a hole or a line's end, speaks of borrowing. */
export function isTiedThere(text: string, { start, end }: Span): boolean {
  return sidesOf(text, start, end).some((side) => ownBorrowing.test(side) || sentenceTies.test(side));
}

/** What the sentence says before it, and after it. */
export function sidesOf(text: string, start: number, end: number): readonly [string, string] {
  const earlier =
    text
      .slice(Math.max(0, start - 160), start)
      .split(/[.!?][ \n]|[\n▮]/)
      .at(-1) ?? "";
  const later = text.slice(end, end + 160).split(/[.!?](?:\s|$)|[\n▮]/, 1)[0] ?? "";
  return [earlier, later];
}

/** A club, a school, a town, a room: neither a person nor a book. */
export const isBody = (words: string): boolean =>
  /\b(?:School|Club|Church|Hall|Center|Centre|College|County|Falls|Committee|Association|Society|Department|University|Library|Team|Group|Board|Council|City|Night|Room|Thru|Academy|Troop|Street|Avenue|Desk|Services|Biblioteca|Escuela|Iglesia)\b/.test(
    words,
  );

/** Each value of each pattern: its first group that took part. */
export function groupsOf(text: string, patterns: readonly RegExp[], type: PersonalType): Span[] {
  const found: Span[] = [];
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const value = Object.values(match.groups ?? {}).find((one) => one !== undefined) ?? "";
      const isQuoted = match.groups?.quoted === value || match.groups?.single === value;
      const trimmed = value.replace(isQuoted ? /[\s.,;:-]+$/ : /[\s.,;:!?_*-]+$/, "");
      const start = match.index + match[0].lastIndexOf(value);
      if (trimmed) found.push({ start, end: start + trimmed.length, type });
    }
  return found;
}
