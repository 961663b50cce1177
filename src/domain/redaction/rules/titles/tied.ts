// A title that somebody borrowed, holds, returned or owes: in quotes, or a row of words with capitals, after or before what says so.

import type { Found } from "../../personal.ts";
import { groupsOf } from "../borrowing.ts";
import { familyNames } from "../names/family.ts";
import { givenNames } from "../names/given.ts";
import { shapedTitles } from "./likely.ts";
import { plainRow, quoted, row, rowOf, sentence } from "./shape.ts";

const filler =
  "(?: (?:an?|the|my|our|his|her|this|that|both|old|new|last|large print|copy of|copies of|books?|novels?|dvds?|audiobooks?|movies?|cds?|titles?|called|named|of|hoy|ayer|ya|tambien|el|la|los|un|una|libros?|novelas?|peliculas?|discos?|audiolibros?|titulad[oa]|llamad[oa]|de|ejemplar de|copia de)(?![a-z])){0,5}";
const after = (cues: string, value: string): RegExp => new RegExp(`\\b(?:${cues})${filler}:? {1,2}(?:${value})`, "g");

const english =
  "[Cc]heck(?:ed|ing)?[- ]out|[Bb]orrow(?:ed|ing|s)?|[Rr]enew(?:ed|ing|al of)?|[Kk]ept|[Rr]eceipt for|[Rr]eturn(?:ed|ing)?|[Tt]ook out|[Bb]rought back|[Tt]urned in|[Rr]eserved|[Ss]till (?:have|has|had)|[Oo]verdue(?: notice| reminder| bill)?(?: for|:)|[Dd]ue date (?:for|of|on)|[Hh]olds? (?:on|for|of)|[Hh]olds?:|in line for|[Nn]umber \\d{1,4} for|[Ww]ait(?:ing)? ?list for|[Qq]ueue for|[Ff]ined? (?:for|on)(?: losing| returning)?|(?:[Ll]ate|[Rr]eplacement|[Oo]verdue|[Ll]ost) (?:fees?|costs?|charges?) (?:for|on)|[Ff]ees? (?:for|on)|[Cc]harged(?: [^\\s.!?▮]{1,10}){0,3} for|[Bb]ill(?:ed)? (?:me )?for|(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[A-Za-z]+'s) (?:copy|loan) of|[Pp]aid for losing|[Ll]oan of|(?:[Bb]ook|DVD|[Aa]udiobook|[Mm]ovie) (?:that )?(?:I|we|he|she) (?:lost|had|returned|borrowed|reserved|requested) (?:is|was)|[Oo]wes? \\$?[\\d.]+ for|[Ii]tem:|[Tt]itle:|(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur) holds?,|[Ii]n line for|[Nn]otices? (?:for|about)|[Ll]osing|[Hh]olds? ready:|[Ww]aiting on|(?:says|shows|told) (?:me )?(?:that )?(?:I|we|he|she) (?:have|has|had|owe|owes|lost)|[Dd]own for|[Dd]ue(?: today| tomorrow| back| soon)?:|[Oo]n my (?:account|card|record):|(?:[Bb]ooks?|[Ii]tems|[Tt]itles|DVDs)(?: out| checked out| on hold| overdue)?:";
const englishQuoted = `${english}|[Pp]icked up|[Pp]ick up|[Ll]ost|[Kk]ept|[Gg]ot|[Rr]equested|[Ff]inish(?:ed)?|[Ee]xtend`;
const spanish =
  "[Ss]aque|[Ss]acamos|[Ss]aco|[Ss]acaron|[Pp]ed\\w{1,3} prestad[oa]s?|[Pp]idio prestad[oa]s?|[Tt]ome prestad[oa]s?|(?:[Tt]engo|[Tt]iene|[Tt]enemos) (?:prestad[oa]s?|en prestamo)|[Ee]n prestamo|[Dd]evolvi(?:mos|o)?|[Dd]evolver|[Rr]enov(?:e|amos|o|ar)|[Rr]eserv(?:e|o|amos|ado)|[Rr]eservas? (?:de|para|del)|[Pp]restamos? (?:de|del)|[Pp]restaron|[Mm]ulta (?:por|de)|[Mm]ultaron por|[Cc]obr(?:an|aron|o)(?: por)?|[Aa]parte|[Ee]ntreg(?:ue|amos)|[Rr]egrese|[Rr]etire|[Ss]acar|[Ss]acado|[Tt](?:engo|iene|ienen) (?:atrasad|vencid|reservad|pendiente)[oa]?s?|[Mm]e quede con|[Pp]erder|[Pp]erdio|[Rr]eserva lista:|(?:[Mm]i|[Ee]l|[Ss]u) ejemplar de|[Qq]uit(?:en|ar|e)|[Aa]viso por|(?:dicen?|aparece) que (?:tengo|debo|saque)|[Pp]restamo de|[Ll]ibro que (?:perdi|saque|debo|devolvi|espero|reserve|renove) (?:es|era|fue)|[Dd]ebe \\$?[\\d.]+ por|[Rr]ecogi|[Gg]uard(?:en|aran|aron|ado)|(?:[Mm]i|[Ss]u) (?:cuenta|tarjeta|historial|lista) (?:aparecen?|sale|salen|figura)|[Ee]jemplar:|[Tt]itulo:|[Cc]uando llegue|[Aa]viso (?:de atraso |de vencimiento )?(?:decia|dice|era (?:por|de))|[Rr]enovacion de";
const spanishQuoted = `${spanish}|[Ll]leve|[Pp]erdi(?:mos)?|[Ee]xtravie|[Rr]ecog(?:i|er)|[Tt]rajo|[Ll]levo|[Pp]edi|[Dd]ebo`;

const waited = "[Ee]spero|[Ee]sper(?:ando|amos)|(?:[Ll]a|[Ee]l|[Uu]n) (?:turno|fila) para";
const goesOn =
  "(?:is|was|are|were|has been|had been|shows(?: up)?|still shows|came up|comes up|esta|estaba|aparece|sale|sigue|figura)";
const state =
  "(?:overdue|over due|due|late|on hold|on my (?:account|card|record)|checked out|not returned|still out|lost|ready|vencid[oa]|prestad[oa]|en mi (?:cuenta|tarjeta)|atrasad[oa]|reservad[oa]|list[oa] para)";
const tied: readonly RegExp[] = [
  after(englishQuoted, quoted),
  after(spanishQuoted, quoted),
  after(english, row),
  after(spanish, row),
  after(`${spanish}|${waited}|[Pp]erdi|[Tt]odavia tengo|[Aa]un tengo|[Dd]ebo`, sentence),
  after(
    `${waited}|[Ww]ait(?:ing|ed)? (?:\\w{1,8} ){0,3}for|[Pp]icked up|[Ww]ho (?:has|borrowed|took)|[Hh]as had|[Bb]orrow|[Ll]ost|[Tt]odavia tengo|[Aa]un tengo|[Dd]ebo`,
    rowOf("row", 1),
  ),
  // One word alone, where the sentence asks who has it or says that it is waited for.
  after(`[Qq]uien tiene|[Ww]ho has|[Ee]spero`, `${row}(?=[?;.,!]|$)`),
  after(
    "[Pp]icked up|[Gg]ot|[Ll]ost|[Ff]inished|[Rr]ecogi|[Tt]engo",
    `${rowOf("row", 0)}(?= (?:by|de) [A-Z][a-z]+ [A-Z])`,
  ),
  // Between: "tengo Rayuela y El túnel reservados"; "I have The Overstory and Piranesi on hold"; "the book I borrowed, Outlander, had".
  after(
    "[Tt]engo|[Tt]iene|[Tt]enemos",
    `(?:${row}|${sentence})(?=[^.!?\\n▮]{0,40} (?:reservad|prestad|atrasad|vencid|en prestamo))`,
  ),
  /\b(?:(?:[Bb]ook|DVD|[Mm]ovie|[Aa]udiobook) (?:that )?(?:I|we|he|she) \w{2,10}(?: out)?|(?:[Ll]ibro|[Dd]isco|[Pp]elicula) que \w{2,10}), (?<quoted>[A-Z][^,."\n▮]{1,60})(?=,)/g,
  after(
    "[Nn]ever (?:had|got|saw|took|received)|[Nn]unca (?:tuve|recibi|vi|pedi)|[Yy]a llego",
    `(?:${row}|${sentence})(?=[?;.,!]|$)`,
  ),
  after("[Mm]ark", `${row}(?= as (?:claimed|returned|lost|found)\\b)`),
  after("DVD de|[Aa]udiolibro de|[Ll]ibro de", `(?:${row}|${sentence})(?= que (?:pedi|saque|devolvi|renove|tengo))`),
  /"(?<quoted>[^"\n▮]{2,120})" (?:vencia|vence|vencio|was due|is due|is late|was late)\b/g,
  new RegExp(`\\b(?:[Ii]s|[Ww]as|[Hh]as) ${row}(?= (?:in yet|in\\?|ready|come in|arrived))`, "g"),
  // What an account shows, between.
  after(
    "(?:[Aa]ccount|[Cc]ard|[Rr]ecord) (?:shows|lists|has|says)",
    `${rowOf("row", 0)}(?= (?:and [A-Z][\\w' ]{2,40} )?(?:as|is|are|checked|overdue|lost|due)\\b)`,
  ),
  new RegExp(`"(?<quoted>[^"\\n▮]{2,120})",? (?:which |que )?${goesOn} (?:\\w{1,12} ){0,2}${state}\\b`, "g"),
  new RegExp(
    `(?<![A-Za-z])${rowOf("row", 1)} ${goesOn} (?:\\w{1,12} ){0,2}(?:overdue|due|checked out|on hold|on my (?:account|card|record)|vencid[oa]|prestad[oa])\\b`,
    "g",
  ),
  new RegExp(`(?<![A-Za-z] )(?<![A-Za-z])(?<row>${plainRow}) ${goesOn} (?:\\w{1,12} ){0,2}${state}\\b`, "g"),
  new RegExp(
    `(?:${quoted}|(?<![A-Za-z])${rowOf("row", 1)}),? (?:which |that )?I (?:had |have |just |never |already ){0,2}(?:checked out|borrowed|returned|renewed|took out|reserved)\\b`,
    "g",
  ),
  new RegExp(
    `\\b(?:[Hh]ave|[Hh]as|[Hh]ad|[Gg]ot|[Pp]ut|[Pp]laced|[Ss]hows|[Ss]howed) (?:${quoted}|${row}) (?:on hold|on reserve|checked out|as checked out|as lost|out|overdue|on loan|out on loan|checked out to me|on my (?:card|account))\\b`,
    "g",
  ),
  new RegExp(
    `\\b(?:[Tt]ake|[Rr]emove|[Dd]elete|[Qq]uit(?:en|ar|e)|[Bb]orr(?:en|ar|e)) (?:${quoted}|${row}) (?:off|from|de) (?:my|his|her|our|mi|su|la)\\b`,
    "g",
  ),
  new RegExp(
    `\\b(?:[Dd]ropped|[Pp]ut|[Ll]eft|[Ss]lid) (?:off )?(?:${quoted}|${row}) (?:off )?(?:in|into|through|at) the (?:\\w{1,12} ){0,2}(?:bin|drop|slot|box)\\b`,
    "g",
  ),
  /\b[Mm]y (?:record|account|card|list|history) (?:says?|shows?|lists?|has) "(?<quoted>[^"\n▮]{1,60} [^"\n▮]{1,60})"/g,
  new RegExp(
    `\\b(?:books?|DVD|dvd|audiobook|copy|movie) of ${row} I (?:had |have )?(?:checked out|borrowed|returned|renewed)\\b`,
    "g",
  ),
  new RegExp(
    `(?<![A-Za-z])${rowOf("row", 1)} (?:came in|was in|is in|arrived|has come in|llego) (?:for|para) (?:me|my|us|our|mi)\\b`,
    "g",
  ),
  // The second and the third of several, once the first was taken out.
  new RegExp(
    `\\b(?:${english}|${spanish})(?:[^.!?\\n"▮]{0,60}▮+(?!▮)){1,6}(?:"?, (?:and |y |e )?|"? (?:and|y|e|on) )(?:${quoted}|${rowOf("more", 0)})`,
    "g",
  ),
];
/** "The book called ...": tied if the text speaks of the writer's own borrowing. */
const called =
  /\b(?:[Bb]ooks?|[Nn]ovel|DVD|[Aa]udiobook|[Mm]ovie|[Ll]ibros?|[Nn]ovela|[Pp]elicula|[Aa]udiolibro)(?: called| titled| named| titulad[oa]| llamad[oa])?,? "(?<quoted>[^"\n▮]{2,120})"/g;

/** "Rebecca was due on the 3rd", where the sentence begins. */
const wasDue = new RegExp(
  `(?<![A-Za-z] )(?<![A-Za-z])(?=[A-Z])${row}(?= (?:vencia|vencio|vence|was due|is due) (?:el|ayer|hoy|on|back|in|last|today|tomorrow)\\b)`,
  "g",
);

/** `isTied`: the text as a whole speaks of the writer's own borrowing. */
export function findTitles(text: string, isTied: boolean): Found[] {
  const found = groupsOf(text, isTied ? [...tied, called, wasDue] : tied, "title").filter(
    ({ start, end }) =>
      !isPerson(text, start, end) &&
      (/["*_']/.test(text[end] ?? "") || / /.test(text.slice(start, end)) || endsThere(text, end)),
  );
  return [...found.map((span) => ({ ...span, end: endBeforePerson(text, span) })), ...shapedTitles(text, isTied)];
}

/** "Lessons in Chemistry for Natalie Brandt" is for her. */
function endBeforePerson(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  const words = text.slice(start, end);
  const forWhom = [...words.matchAll(/ (?:for|para) ([A-Z][a-z]+) [A-Z]/g)].find(({ 1: one }) =>
    givenNames.has(one ?? ""),
  );
  return forWhom ? start + forWhom.index : end;
}

/** A given and a family name; or a given name that somebody is told or given something. */
function isPerson(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end).split(" ");
  if (!givenNames.has(words[0] ?? "") || words.length < 2 || words.length > 4) return false;
  return (
    (familyNames.has(words.at(-1) ?? "") && text[end] !== '"') ||
    /\b(?:told|tell|asked|to|le dij\w+ a|le cont\w+ a|prestaron a|que (?:saco|pidio|devolvio|leyo|tiene)) $/.test(
      text.slice(Math.max(0, start - 16), start),
    )
  );
}

/** One word with a capital is a title where the sentence pauses or goes on with a small word: "renewed Educated online", not "my Costco card". */
const endsThere = (text: string, end: number): boolean =>
  !/'s$/.test(text.slice(end - 2, end)) &&
  /^(?:\s*(?:$|[.,;:!?)\n▮"*_'])| (?:in|on|at|last|and|but|for|from|to|online|yesterday|today|with|since|by|is|was|are|again|because|until|before|after|this|it|twice|un|una|i|shows|checked|out|overdue|y|pero|hace|ayer|el|la|con|en|desde|que|porque|ya|esta|como|dos|tres|cuatro|cinco|three|four|five|six|otra|a|por)\b)/i.test(
    text.slice(end, end + 16),
  );
