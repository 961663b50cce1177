// A name that only its words and its sentence give away: a common given name, a common family name, an honorific or an initial before a
// word with a capital, where borrowing is spoken of, and neither an author nor somebody at work. All but the surest give way to any other find.
import type { Found } from "../../personal.ts";
import { isTiedThere, sidesOf } from "../borrowing.ts";
import { familyNames } from "./family.ts";
import { givenNames } from "./given.ts";
import { honorific, part } from "./word.ts";

const row = new RegExp(
  `(?=[A-Z])(?<![\\p{L}'-])(?<!\\b(?:The|A|An|El|La|Los|Las|Un|Una) (?:[A-Z][\\w'-]{0,20} )?)${part}(?:(?: [A-Z]\\.)?(?: (?:de la|de los|del|de|van|von|la))? ${part}){1,4}(?!\\p{L})`,
  "gu",
);
const honoured = new RegExp(`(?<![A-Za-z])${honorific}\\.? (?<name>${part}(?: ${part}){0,3})(?!\\p{L})`, "gu");
const initial = new RegExp(`(?<![A-Za-z.])(?<name>[A-Z]\\. ?(?:[A-Z]\\. ?)?${part})(?!\\p{L})`, "gu");

const notOfPatrons =
  /\b(?:by|authors?|like|anything|something|novels?|thank(?:s| you)?|thanks to|kudos to|kudos|gracias a|director|directora|librarian|clerk|guard|officer|trustee|manager|president|mayor|poet|writer|biography|about|autora?|por|de|con|maestr[oa]|bibliotecari[oa]|novela de|libro de|named|called|ask(?:ed)?)[ ,:]{1,2}(?:Dr\.? )?$/i;
const atWork =
  /^(?:'s (?:[A-Z]|books?|novels?|memoir|new|latest|poems?|talk|class|desk)\b|,? (?:at the|in (?:circulation|reference|youth)|from (?:circ|the desk|youth)|helped|(?:checked out|renewed|returned|reserved|took|lost|kept|found|scanned) (?:my|our|me|the)|told me|said|was (?:kind|rude|helpful|nice|great)|the (?:clerk|librarian|director)|gave|showed|birthday|me |mis? |ayud|dijo|renovo|devolvio mi))/i;

type Candidate = { readonly start: number; readonly end: number; readonly sure: boolean };

/** From the first given name on; or two words of which the second is a family name. A given and a family name together are sure. */
function inRow(words: string, at: number): Candidate | null {
  if (/'s /.test(words)) return null; // "Toni Morrison's Beloved"
  const parts = [...words.matchAll(/\S+/g)];
  const end = at + words.length;
  const isFamily = familyNames.has(parts.at(-1)?.[0] ?? "");
  const first = parts.slice(0, -1).findIndex(({ 0: one }) => givenNames.has(one));
  if (first >= 0) return { start: at + (parts[first]?.index ?? 0), end, sure: isFamily };
  return parts.length === 2 && isFamily ? { start: at, end, sure: false } : null;
}

function candidates(text: string): Candidate[] {
  const rows = [...text.matchAll(row)].flatMap(({ 0: words, index }) => inRow(words, index) ?? []);
  const others = [honoured, initial].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: whole, groups, index }) => {
      const end = index + whole.length;
      return { start: end - (groups?.name?.length ?? 0), end, sure: false };
    }),
  );
  return [...rows, ...others];
}

/** Who signs is known, whatever the letter is about. */
const signed =
  /\b(?:[Rr]egards|[Ss]incerely|[Tt]hanks|[Tt]hank you|[Yy]ours|[Bb]est|[Aa]tentamente|[Ss]aludos|[Gg]racias)[,.!]{0,2} ?\r?\n\s{0,4}$/;
const ends = /^[.,]?\s*(?:$|\n|▮)/;

/** `isPersonal`: the text as a whole tells of its writer: a card, a number, an address. Otherwise the sentence must speak of borrowing. */
export function likelyNames(text: string, isPersonal: boolean): Found[] {
  return candidates(text)
    .filter(({ start, end }) => {
      const [earlier, later] = sidesOf(text, start, end);
      if (/["*_]$/.test(earlier) || notOfPatrons.test(earlier) || atWork.test(later)) return false;
      if (signed.test(text.slice(Math.max(0, start - 24), start)) && ends.test(text.slice(end, end + 12))) return true;
      return isPersonal || isTiedThere(text, { start, end, type: "name" });
    })
    .map(({ start, end, sure }): Found => ({ start, end, type: "name", ...(sure ? {} : { weak: true }) }));
}
