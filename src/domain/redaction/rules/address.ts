// A street address: a house number with a street's name and kind ("412 Cottonwood Ct"), «Calle Olmo 123», a box at the post office.

import type { Span } from "../personal.ts";
import { before, valuesOf } from "./cue.ts";

const kinds =
  "street|avenue|boulevard|road|lane|drive|court|circle|terrace|place|square|trail|parkway|highway|way|crescent|alley|loop|run|ridge|pike|path|plaza";
const short = "str|st|aven|ave|av|blvd|rd|ln|dr|ct|cir|ter|terr|pl|sq|trl|tr|pkwy|hwy|wy|cres|aly|pt";
const points = "(?:[NSEW]\\.?|[NS][EW]|North|South|East|West|Northeast|Northwest|Southeast|Southwest)";
const unit =
  "(?:,? ?(?:apt|apto|apartment|apartamento|unit|unidad|suite|ste|depto|departamento|dept|lot|floor|fl|piso|int|interior|puerta|bldg|trailer|rm)\\b\\.? ?#? ?(?:[A-Za-z]?-?\\d{1,5}[A-Za-z]?|[A-Za-z])\\b|,? ?# ?[A-Za-z]?\\d{1,5}[A-Za-z]?\\b){0,2}";
const place =
  "(?:,?(?: {0,2}\\r?\\n {0,4}| {1,2})(?:[A-Z][A-Za-z'.]+ ?){1,3},? ?(?:I[Ll]\\.?|Ill\\.|Illinois|[A-Z]{2})(?![A-Za-z])(?:,? ?\\d{5}(?:-\\d{4})?)?(?!\\d))?";
/** A house on a county's grid has its quarter with it: 3S412, N4512, W223N2345. */
const house =
  "(?:(?<![A-Za-z0-9])(?:\\d{1,2}[NSEW]\\d{2,5}|[NSEW]\\d{3,5}|[NSEW]\\d{1,4} ?[NSEW]\\d{2,5})|(?<![A-Za-z0-9_$#.,:/-])(?<!\\d[ ,])\\d{1,5}(?:-\\d{1,4})?(?:-?[A-Za-z])?(?: 1/2)?)";

/** As written with care: capitals. */
const american = new RegExp(
  `(?<value>${house},? (?:${points} )?(?:(?:[A-Z][A-Za-z'.-]{0,20}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}?(?:${capital(kinds)}|${capital(short)}|${kinds.toUpperCase()}|${short.toUpperCase()})\\b\\.?(?: ${points}(?![A-Za-z]))?${insensitive(unit)}${place})`,
  "g",
);
/** As thumbed on a phone: small letters, at most two words, and the kinds that are hardly anything else. */
const small = new RegExp(
  `(?<value>${house} (?:[nsew]\\.? |north |south |east |west )?[a-z']{2,16}(?: [a-z']{2,16})? (?:street|st|avenue|ave|boulevard|blvd|road|rd|lane|ln|court|ct|dr)\\b\\.?${unit})`,
  "gi",
);
const county = new RegExp(
  `(?<value>${house} (?:${points} )?(?:County (?:Road|Rd|Hwy|Highway)|State (?:Route|Road|Hwy|Highway)|U\\.?S\\.? (?:Route|Hwy|Highway)|Rural Route|Route|Rte|Hwy|Highway|CR) (?:\\d{1,5}|(?<=(?:County \\w{2,7}|CR) )[B-HJ-Z]{1,2}(?![A-Za-z0-9]))(?: ?${points}(?![A-Za-z]))?${insensitive(unit)}${place})`,
  "g",
);
const box = new RegExp(
  `(?<![A-Za-z0-9])(?<value>(?:p\\.? ?o\\.? ?box|post office box|(?:rr|rte?\\.?|(?:rural )?route) ?\\d{1,3},? box|apartado(?: postal)?|apdo\\.?(?: postal)?) ?#? ?(?:no\\.? )?\\d{1,6}(?:-?[A-Z])?\\b${sensitivePlace()})`,
  "gi",
);

/** Without its kind, but with what only an address has: "250 E Main, Apt 14, Tilden IL". */
const unnamed = new RegExp(
  `(?<value>${house} (?:${points} )?[A-Z][A-Za-z'.-]{1,20}(?: [A-Z][a-z'.-]{1,20})?(?:${insensitive(unit)}(?<=[\\d#][A-Za-z]?)${place}(?<= (?:IL|Illinois)\\.?(?:,? ?[\\d-]{5,10})?)))`,
  "g",
);
/** A sentence that goes on after "la calle" or "la avenida". */
const goesOn =
  "(?:a|al|en|por|con|que|desde|hasta|donde|cuando|no|si|se|y|es|esta|estan|hay|pasan?|ya|son|tiene|tienen|cierra|cierran|frente|cerca|numero|num|principal)";
const linking = "(?:de|del|la|las|los|el|y|san|santa)";
const spanish = new RegExp(
  `(?<![A-Za-z0-9])(?<value>(?:c/ ?|(?:calle|avenida|avda?\\.?|av\\.?|bulevar|blvd\\.?|boulevard|camino|carretera|calzada|paseo|pasaje|plaza|callejon|privada|prolongacion|cerrada|andador|ronda) )(?:${linking} ){0,2}(?:\\d{1,3}(?:a|o)?(?: ${linking}){1,2} )?(?!${goesOn}\\b)[a-z'.]{2,20}(?: (?:${linking} ){0,2}(?!${goesOn}\\b)[a-z'.]{2,20}){0,3},? ?(?:#|no\\.? ?|num\\.? ?|numero )? ?\\d{1,5}(?:-\\d{1,3}| ?bis)?[a-z]?\\b(?! ?(?:de|personas|libros|anos|am|pm|horas)\\b)(?![./:]\\d)(?:, ?\\d{1,2}[oa]\\b\\.?(?: [A-Za-z]\\b| izq\\w*\\.?| d(?:ch|er)\\w*\\.?)?)?${unit}(?:, ?col(?:onia|\\.) [a-z]{2,20}(?: [a-z]{2,20})?)?(?:, ?c\\.? ?p\\.? ?\\d{5})?)`,
  "gi",
);
/** A Spanish street's name where the house number goes first, as in the States: "515 Calle Olmo", "1420 Avenida del Sol". */
const numberFirst = new RegExp(
  `(?<value>${house} (?:${points} )?(?:Calle|Avenida|Avda?\\.?|Camino|Paseo|Via|Callejon|Rue)(?: (?:de|del|la|las|los|el))* [A-Z][A-Za-z'.]{1,20}(?: [A-Z][a-z']{1,20})?${insensitive(unit)}${place})`,
  "g",
);
/** A street that has a number for its name: "Calle 45 # 12-34". */
const numbered = new RegExp(
  `(?<![A-Za-z0-9])(?<value>(?:calle|carrera|avenida|av\\.?|cra\\.?|cl\\.?) \\d{1,3} ?[a-z]? ?(?:#|no\\.?|num\\.?|numero) ?\\d{1,4}(?: ?- ?\\d{1,4})?${unit})(?![A-Za-z0-9])`,
  "gi",
);
const said = new RegExp(
  `\\b(?:(?:[Ll]ive|lives|[Ll]iving|reside|resides) (?:at|on)|[Aa]ddress(?: is|:| was| to)|[Vv]ivo en|[Cc]asa (?:queda|esta) en|[Vv]ivimos en|[Dd]ireccion(?: \\w+){0,2}(?: es|:)|[Dd]omicilio(?: es|:))[ :,]{1,3}(?<value>\\d{1,5}[A-Za-z]? (?:[A-Z][A-Za-z'.-]{1,20})(?: [A-Z][A-Za-z'.-]{1,20}){0,3}${insensitive(unit)}${place}|[A-Z][a-z']{2,20}(?: [A-Z][a-z']{2,20}){0,2} #?\\d{1,5}\\b${insensitive(unit)})`,
  "g",
);

export function findAddresses(text: string): Span[] {
  return [
    ...valuesOf(text, american, "address"),
    ...valuesOf(text, small, "address", (value) => !everyday.test(value)),
    ...valuesOf(text, county, "address"),
    ...valuesOf(text, unnamed, "address"),
    ...valuesOf(text, box, "address"),
    ...valuesOf(text, spanish, "address"),
    ...valuesOf(text, numberFirst, "address"),
    ...valuesOf(text, numbered, "address"),
    ...valuesOf(text, said, "address"),
  ]
    .map((span): Span => ({ ...span, end: endOf(text, withTown(text, span)) }))
    .filter(({ start, end }) => !isElse(text, start, end));
}

/** A town after a comma, without its state, where the sentence pauses behind it: "33 Calle Roble, Galesburg". */
const town =
  /^\.?, (?!(?:I|My|The|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Please|Thanks?|But|And|Then|Card|Tel|Phone|Gracias|Mi|El|La)\b)[A-Z][a-z']{2,15}(?: [A-Z][a-z']{2,15})?(?:,? (?:I[Ll]|Ill\.|Illinois|[A-Z]{2})(?:,? \d{5}(?:-\d{4})?)?(?![A-Za-z0-9]))?(?=[.;:)"\n]|, (?!▮)|$| (?:y|and|is|es|but|pero|where|donde)\b)/;
const withTown = (text: string, { start, end, type }: Span): Span => ({
  start,
  end: end + (town.exec(text.slice(end, end + 50))?.[0].length ?? 0),
  type,
});

/** Without what follows it. A full stop belongs to "Ct." where the sentence goes on. */
function endOf(text: string, { start, end }: Span): number {
  const trimmed = end - (/[\s,]*$/.exec(text.slice(start, end))?.[0].length ?? 0);
  const goesOn = /^(?:[,;)]| [a-z])/.test(text.slice(trimmed, trimmed + 2));
  return text[trimmed - 1] === "." && !goesOn ? trimmed - 1 : trimmed;
}

/** A room of a branch, a shelf mark, a book of that name in quotes. */
function isElse(text: string, start: number, end: number): boolean {
  const near = before(text, start, 24);
  if (/\b(?:room|rooms|rm|sala|salon|table|mesa|computer|route|bus|page|copies of|get|read)\.? ?$/i.test(near))
    return true;
  return /["*_]$/.test(near) && /^["*_]/.test(text.slice(end, end + 1));
}

/** Words that stand between a number and "street" in a sentence that is no address: "20 minutes on oak street". */
const everyday =
  /\b(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|times?|blocks?|miles?|feet|ft|steps|people|persons|kids|children|boys|girls|books?|copies|cars|of|on|in|the|from|to|at|down|up|and|or|for|with|a|an|way|percent|dollars|cents|am|pm|spots|spaces|lanes?|stars|is|are|was|were|by|my|our|your|his|her|that|this|block|minute|hour|mile|day|tons?|one|two|near|across|along|off|past)\b (?=.*\S$)/i;

/** "street" as "[Ss]treet": the rest of the pattern needs its capitals. */
function capital(words: string): string {
  return words
    .split("|")
    .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join("|");
}
function insensitive(pattern: string): string {
  return pattern.replace(/(?<![\\A-Za-z-])[a-z]{2,}/g, (word) =>
    word.replace(/./g, (letter) => `[${letter.toUpperCase()}${letter}]`),
  );
}
function sensitivePlace(): string {
  return "(?:,? ?\\n?[A-Za-z']{3,20}(?: [A-Za-z']{3,20})?, ?(?:il|illinois)\\b(?:,? ?\\d{5}(?:-\\d{4})?)?)?";
}
