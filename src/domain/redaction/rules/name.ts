// A name that is tied to somebody's borrowing: whose card, whose hold, to whom a book is checked out, and who writes about their own.

import type { Span } from "../personal.ts";
import { groupsOf, ownBorrowing } from "./borrowing.ts";

const notAName =
  "(?:The|A|An|My|Your|Our|His|Her|I|I'm|It|This|That|And|But|Then|When|Why|If|So|Yes|No|Hi|Hello|Dear|Please|Thanks|Thank|Today|Yesterday|Library|Public|Friends|Main|Branch|Street|Avenue|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mr|Mrs|Ms|Miss|Dr|Sra?|Srta|El|La|Los|Las|Un|Una|Mi|Su|Que|Vi|Yo|Ayer|Hoy|Pero|Cuando|Porque|Dijeron|Does|Did|Is|Was|Has|Somebody|Someone|Nobody|Everyone|Interlibrary|Book|Books|Room|Study|Order|Not|What|Who|How|Ask|Said|Says|He|She|They|We|You|Staff|Circulation|Reference|Card|Account|In|On|At|For|Tell|Call|Visa|Mastercard)";
/** Two to four words with capitals; one alone only after words that can mean nothing else. */
const part = `(?!${notAName}\\b)[A-Z][\\p{L}'-]{1,24}`;
const full = `${part}(?: [A-Z]\\.)?(?: (?:de la|de los|del|de|van|von|y))?(?: ${part}){1,3}`;
const either = `${full}|${part}`;
const honorific = "(?:(?:Mr|Mrs|Ms|Miss|Dr|Sr|Sra|Srta|la senora|el senor)\\.? )?";
const after = (cues: string, name: string): RegExp =>
  new RegExp(`(?<![A-Za-z])(?:${cues})[\\s,:"]{1,3}${honorific}(?<name>${name})(?![A-Za-z])`, "gu");

const kin =
  "(?:husband|wife|son|daughter|mother|father|mom|dad|aunt|uncle|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|sister|brother|niece|nephew|cousin|neighbor|roommate|child|kid|friend|partner|in-law|marido|espos[oa]|hij[oa]|mama|papa|madre|padre|herman[oa]|abuel[oa]|vecin[oa]|sobrin[oa]|niet[oa]|ti[oa]|prim[oa]|suegr[oa])";
const whose = `(?: (?:my|her|his|our|mi|su) ${kin},?)?`;
const tied: readonly RegExp[] = [
  after(
    "[Cc]hecked out (?:to|by|under)|[Ll]oaned to|[Ll]ent to|[Ii]ssued to|[Bb]orrowed by|[Oo]n hold for|[Hh]olds? under|[Rr]egistered to|[Pp]restad[oa]s? (?:a|por)|[Aa] nombre de",
    either,
  ),
  after(
    `[Bb]elongs? to|[Pp]ick(?:ed|ing|s)? up (?:the |her |his |my |some |any )?(?:books? |items? )?(?:holds? |on hold )?(?:books? )?for${whose}|[Rr]eservas? (?:de|para)|[Rr]ecog\\w{1,4} (?:las |sus |los )?(?:reservas|libros) de|(?:lo|la|los|las) tienen?`,
    full,
  ),
  after(
    `(?:[Uu]nder|[Ii]n)(?: the| my| his| her| my ${kin}'s)? name(?: of| is)?|(?:account|card|record|file|slip|receipt|cuenta|tarjeta|carnet?|historial|prestamos?|multa)(?: of| for| belonging to| de)${whose}`,
    full,
  ),
  after(
    "(?:slip|label|receipt|wrapper|papelito)(?: (?:in|on|inside) (?:the|my) \\w{2,10})? (?:said|says|read|reads|decia|dice)(?: that| que)?|[Rr]ead (?:out|aloud) that",
    full,
  ),
  after("[Hh]olds? for", `${full}(?= on )`),
];
/** Somebody else's notice, and whose books are overdue. */
const others: readonly RegExp[] = [
  after(
    "(?:screen|shelf|list|desk|computer|pantalla|lista) (?:said|says|showed|shows|decia|dice)(?: that| que)?",
    full,
  ),
  new RegExp(`(?<![A-Za-z])(?<name>${full})(?= here[.,!])`, "gu"),
  after(
    "(?:notice|letter|bill|e-?mail|message|package|aviso|carta)[^.!?\\n▮]{0,30} (?:was|is|were|came|addressed|era|es|venia|iba) (?:for|to|para|a)",
    full,
  ),
  new RegExp(
    `(?<![A-Za-z])(?<name>${full})(?![A-Za-z])(?! (?:is|was|are|were|shows|esta)\\b)(?=[^.!?\\n▮]{0,50}\\b(?:overdue|vencid[oa]s)\\b)`,
    "gu",
  ),
];
const things = "(?:card|account|holds?|books?|record|fines?|checkouts?|pin|borrowing|reading|history|items|loans?|due)";
const possessive = new RegExp(`(?<![A-Za-z])(?<name>${full})(?='s (?:library |late |old )?${things}\\b)`, "gu");
/** A name, and what that person does; but a clerk who "checked out my books" is at work. */
const often = "(?:(?:has|had|just|recently|also|never|always|still|ya|nunca|tambien) ){0,2}";
const does =
  "(?:checked out|borrow(?:ed|s)|renewed|placed a hold|put a hold|owes|is reading|is next in line|has (?:an? (?:hold|overdue)|my (?:book|copy|hold)))";
const hace = "(?:saco|pidio prestad[oa]s?|devolvio|renovo|tiene (?:prestad[oa]s?|en prestamo)|debe)";
const acts = new RegExp(
  `(?<![A-Za-z])(?<name>${full})(?= ${often}(?:${does}|${hace})(?! (?:my|our|me|us|mi|mis|nuestr[oa]s?|all my|por|a)\\b)(?![a-z])| (?:has|had|tiene) ")`,
  "gu",
);
/** Who writes, or whom they write for: tied if the text speaks of their own borrowing. */
const own: readonly RegExp[] = [
  after(
    "(?:[Mm]y|[Hh]is|[Hh]er|[Mm]y \\w{2,12}'s) (?:full |legal )?name(?: is|'s|:)|[Nn]ame:|[Mm]e llamo|[Mm]i nombre(?: completo)? es|[Nn]ombre:|[Tt]he patron is|[Ss]e llama",
    either,
  ),
  after(
    `[Tt]his is|[Ii] am|[Ii]'m|[Ss]oy|[Hh]abla|(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Mm]i|[Ss]u) ${kin}|${kin} de|(?:[Pp]atron|woman|man|[Ss]omeone|[Ss]omebody|child|[Uu]suari[oa]|senora?|persona)(?: named| called| de nombre| llamad[oa])?`,
    full,
  ),
  new RegExp(
    `(?:^|[\\n.!?] ?)(?:[A-Z][a-z]+ )?(?:[Rr]egards|[Ss]incerely|[Tt]hanks|[Tt]hank you|[Yy]ours(?: truly)?|[Bb]est|[Aa]tentamente|[Ss]aludos|[Gg]racias)[,.!]{0,2}\\s{1,4}(?<name>${full}|[A-Z]\\. ${part})(?=[.,]?\\s*(?:$|\\n|▮|P\\.? ?S|P\\.? ?D))`,
    "gu",
  ),
];

/** "Mr. Pruitt borrowed ...": one word after an honorific. */
const honoured = new RegExp(
  `(?:Mr|Mrs|Ms|Miss|Dr|Sr|Sra|Srta)\\.? (?<name>${part})(?= ${often}(?:${does}|${hace})(?! (?:my|our|me|us|mi|mis|nuestr[oa]s?|all my|por|a)\\b)(?![a-z]))`,
  "gu",
);
/** A club, a school, a town: no person. */
const body =
  /\b(?:School|Club|Church|Hall|Center|Centre|College|County|Falls|Committee|Association|Society|Department|University|Library|Team|Group|Board|Council|City|Night|Room|Thru|Academy|Troop|Biblioteca|Escuela|Iglesia|Club)\b/;

export function findNames(text: string): Span[] {
  const everywhere = [...tied, possessive, acts, honoured];
  const found = groupsOf(text, ownBorrowing.test(text) ? [...everywhere, ...others, ...own] : everywhere, "name");
  return found.filter(({ start, end }) => !body.test(text.slice(start, end)));
}
