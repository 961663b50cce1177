// A name that is tied to somebody's borrowing: whose card, whose hold, to whom a book is checked out, and who writes about their own.

import type { Found } from "../../personal.ts";
import { groupsOf, isBody } from "../borrowing.ts";
import { likelyNames } from "./likely.ts";
import { honorific, part } from "./word.ts";

/** Two to four words with capitals; one alone only after words that can mean nothing else. */
const full = `${part}(?: [A-Z]\\.)?(?: (?:de la|de los|del|de|van|von))?(?: ${part}){1,3}`;
const either = `${full}|${part}`;
const after = (cues: string, name: string): RegExp =>
  new RegExp(`(?<![A-Za-z])(?:${cues})[\\s,:"]{1,3}(?:${honorific}\\.? )?(?<name>${name})(?![A-Za-z])`, "gu");

const kin =
  "(?:husband|wife|son|daughter|mother|father|mom|dad|aunt|uncle|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|sister|brother|niece|nephew|cousin|neighbor|roommate|child|kid|friend|partner|in-law|ex|companer[oa]|novi[oa]|cunad[oa]|marido|espos[oa]|hij[oa]|mama|papa|madre|padre|herman[oa]|abuel[oa]|vecin[oa]|sobrin[oa]|niet[oa]|ti[oa]|prim[oa]|suegr[oa])";
const whose = `(?: (?:my|her|his|our|mi|su) ${kin},?)?`;
/** "The Anxious Generation renewed" is no Ms. Generation. */
const begins = "(?=[A-Z])(?<![A-Za-z])(?<!\\b(?:The|A|An|El|La|Los|Las|Un|Una|the) (?:[A-Z][\\w'-]{0,20} )?)";
const tied: readonly RegExp[] = [
  new RegExp(
    `"(?<name>${full})(?=, (?:(?:your|tu|su|ya llego (?:tu|su)) (?:books?|holds?|card|loan|fine|libros?|reserva|tarjeta|prestamo|multa))\\b)`,
    "gu",
  ),
  after(
    "[Cc]hecked out (?:to|by|under)|[Ll]oaned to|[Ll]ent to|[Ii]ssued to|[Bb]orrowed by|[Oo]n hold for|[Hh]olds? under|[Rr]egistered to|[Pp]restad[oa]s? (?:a|por)|[Aa] nombre de|[Ee]l nombre de",
    either,
  ),
  after(
    `[Bb]elongs? to|[Pp]ick(?:ed|ing|s)? up (?:the |her |his |my |some |any )?(?:books? |items? )?(?:holds? |on hold )?(?:books? )?for${whose}|[Rr]eservas? (?:de|para)|[Rr]ecog\\w{1,4} (?:las |sus |los )?(?:reservas|libros) de|(?:lo|la|los|las) tienen?`,
    full,
  ),
  after(
    `(?:[Uu]nder|[Ii]n)(?: the| my| his| her| my ${kin}'s)? name(?: of| is)?|(?:account|card|record|file|slip|receipt|cuenta|tarjeta|carnet?|historial|recibo|papelito|reserva|(?:[Ll]os|[Ss]us) libros|aviso|prestamos?|multa)(?: of| for| belonging to| de)${whose}`,
    full,
  ),
  after(
    "(?:slip|label|receipt|wrapper|papelito)(?: (?:in|on|inside) (?:the|my) \\w{2,10})? (?:said|says|read|reads|decia|dice)(?: that| que)?|[Rr]ead (?:out|aloud) that",
    full,
  ),
  after(
    "[Nn]ame on (?:the|my|this) (?:account|card)|[Nn]ombre en la (?:cuenta|tarjeta)|(?:card|account) (?:was |is |being ){0,2}used by|(?:tarjeta|cuenta) (?:fue |la )?usad[oa] por",
    full,
  ),
  new RegExp(`"${honorific}\\.? (?<name>${part})(?=, (?:your|tu|su|debe|owes)\\b)`, "gu"),
  after("[Hh]olds? for", `${full}(?= on )`),
];
/** Somebody else's notice, and whose books are overdue. */
const others: readonly RegExp[] = [
  after(
    "(?:screen|shelf|list|desk|computer|pantalla|lista) (?:said|says|showed|shows|decia|dice)(?: that| que)?",
    full,
  ),
  new RegExp(`${begins}(?<name>${full})(?= here[.,!])`, "gu"),
  after(
    "(?:notice|letter|bill|e-?mail|message|package|aviso|carta)[^.!?\\n▮]{0,30} (?:was|is|were|came|addressed|was addressed|era|es|venia|iba) (?:for|to|para|a)",
    full,
  ),
  new RegExp(
    `${begins}(?<name>${full})(?![A-Za-z])(?! (?:is|was|are|were|shows|esta)\\b)(?=[^.!?\\n▮]{0,50}\\b(?:overdue|vencid[oa]s)\\b)`,
    "gu",
  ),
];
const things = "(?:card|account|holds?|books?|record|fines?|checkouts?|pin|borrowing|reading|history|items|loans?|due)";
const possessive = new RegExp(`${begins}(?<name>${full})(?='s (?:library |late |old )?${things}\\b)`, "gu");
/** A name, and what that person does; but a clerk who "checked out my books" is at work. */
const often = "(?:(?:has|had|just|recently|also|never|always|still|ya|nunca|tambien) ){0,2}";
const does =
  '(?:checked out|has had (?=["A-Z])|borrow(?:ed|s)|renewed|placed a hold|put a hold|owes|is reading|is next in line|has (?:an? (?:hold|overdue)|my (?:book|copy|hold)))';
const hace = "(?:saco|pidio prestad[oa]s?|devolvio|renovo|tiene (?:prestad[oa]s?|en prestamo)|debe)";
const acts = new RegExp(
  `${begins}(?<name>${full})(?= ${often}(?:${does}|${hace})(?! (?:my|our|me|us|mi|mis|nuestr[oa]s?|all my|por|a)\\b)(?![a-z])| (?:has|had|tiene) ")`,
  "gu",
);
/** Who writes, or whom they write for: tied if the text speaks of their own borrowing. */
const own: readonly RegExp[] = [
  after(
    "(?:[Pp]atron|[Bb]orrower|[Cc]ard ?holder|[Cc]ustomer|[Uu]suari[oa]|[Ss]oci[oa]|[Ll]ector|[Tt]itular|From|De|Cc|To|Para) ?:",
    full,
  ),
  after("[Yy]o|I|[Ss]omos|[Ww]e are", `${full}(?=,? (?:y|and|was|fui|no)\\b|,)`),
  // A name beside what was found already: "Ethel Krause, ▮", "Robert Chen <▮>", "Lila Rentería, tarjeta ▮".
  new RegExp(
    `(?=[A-Z][a-z])${begins}(?<name>${full})(?=,? ?(?:[<(|]|- )? ?(?:(?:library )?(?:cards?|tarjetas?|carnet?|phone|tel|cel)\\b[ .:#]{0,2}(?:no\\.? ?|n\\.o ?)?)?▮)`,
    "gu",
  ),
  // The notice of somebody else, word for word.
  new RegExp(
    `"(?:Dear|Hi|Hello|Estimad[oa]|Querid[oa]|Hola) (?:${honorific}\\.? )?(?<name>${part}(?: ${part})?)(?=[,:!])`,
    "gu",
  ),
  new RegExp(
    `(?<![A-Za-z])(?:[Pp]atron|[Bb]orrower|[Cc]ard ?holder|[Cc]ustomer|[Mm]ember|[Nn]ame|[Uu]suari[oa]|[Ss]oci[oa]|[Ll]ector|[Tt]itular|[Nn]ombre) ?[:=] ?(?<name>${part}(?: ${part})?, ${part}(?: (?:${part}|[A-Z]\\.))?)(?![A-Za-z])`,
    "gu",
  ),
  after(
    "(?:[Mm]y|[Hh]is|[Hh]er|[Mm]y \\w{2,12}'s) (?:full |legal )?name(?: is|'s|:)|[Nn]ame:|[Mm]e llamo|[Mm]i nombre(?: completo)? es|[Nn]ombre:|[Tt]he patron is|[Ss]e llama",
    either,
  ),
  after(
    `[Tt]his is|[Ii] am|[Ii]'m|[Ss]oy|[Hh]abla|(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Mm]i|[Ss]u) ${kin}|${kin} de|(?:[Pp]atron|woman|man|[Ss]omeone|[Ss]omebody|child|[Uu]suari[oa]|senora?|persona)(?: named| called| de nombre| llamad[oa])?`,
    full,
  ),
  new RegExp(
    `(?:^|[\\n.!?] ?)(?:[A-Z][a-z]+ )?(?:[Rr]egards|[Ss]incerely|[Tt]hanks|[Tt]hank you|[Yy]ours(?: truly)?|[Bb]est|[Aa]tentamente|[Ss]aludos|[Gg]racias)[,.!]{0,2}\\s{1,4}(?<name>${full}|[A-Z]\\. ${part})(?=[.,]?\\s*(?:$|\\(|(?:library )?card\\b|tarjeta\\b|\\n|▮|P\\.? ?S|P\\.? ?D))`,
    "gu",
  ),
];

/** "Mr. Pruitt borrowed ...": one word after an honorific. */
const honoured = new RegExp(
  `(?:Mr|Mrs|Ms|Miss|Dr|Sr|Sra|Srta)\\.? (?<name>${part})(?= ${often}(?:${does}|${hace})(?! (?:my|our|me|us|mi|mis|nuestr[oa]s?|all my|por|a)\\b)(?![a-z]))`,
  "gu",
);
/** `isTied`: the text as a whole speaks of the writer's own borrowing. */
export function findNames(text: string, isTied: boolean): Found[] {
  const everywhere = [...tied, possessive, acts, honoured];
  const found = groupsOf(text, isTied ? [...everywhere, ...others, ...own] : everywhere, "name");
  return [...found, ...likelyNames(text, isTied)]
    .filter(({ start, end }) => !isBody(text.slice(start, end)))
    .map((one) => (text.slice(one.end - 2, one.end) === "'s" ? { ...one, end: one.end - 2 } : one));
}
