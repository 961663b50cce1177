// A day of birth, only where the text says that it is one, and of somebody near: an author's birthday is none of ours to hide.

import type { Span } from "../personal.ts";
import { before, valuesOf } from "./cue.ts";

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|ene|febrero|marzo|abril|abr|mayo|junio|julio|agosto|ago|sep?tiembre|octubre|noviembre|diciembre|dic)\\.?";
const ordinal = "(?:st|nd|rd|th|o|ro)?";
const year = "(?:\\d{4}|'?\\d{2})";
const day = `\\d{1,2}${ordinal}`;
const figures = `\\d{4} ?[-./] ?\\d{1,2} ?[-./] ?\\d{1,2}|\\d{1,2} ?[-./] ?\\d{1,2} ?[-./] ?(?:\\d{4}|\\d{2})|\\d{1,2} \\d{1,2} \\d{4}|\\d{8}`;
const spelled = `${month} ?${day},? ?(?:de |del |of )?${year}|${day}(?: of| de|-|/)? ?${month}(?:,| de| del|-|/)? ?${year}`;
const value = `(?<value>${figures}|${spelled})(?![A-Za-z0-9_%]|[./:-]\\d)`;
const withoutYear = `(?<value>${figures}|${spelled}|${month} ${day}|${day}(?: of| de)? ${month})(?![A-Za-z0-9_%]|[./:-]\\d)`;

const joins =
  "(?:[:=(,;-]|\\b(?:is|was|be|being|it's|its|as|reads|says|es|era|fue|sea|ser|to|a)\\b)(?: the| on| el| dia){0,2}";
const certain =
  "(?:date of birth|birth ?dates?|birth date|dates? of birth|d\\.? ?o\\.? ?b\\.?|fecha (?:de )?nac(?:imiento)?\\.?|f\\. ?(?:de )?nac(?:imiento)?\\.?|nacimiento(?= ?[:=]))";
/** The words between may be many; what comes last must say "is", or be a colon. "On" alone is the day of a visit. */
const said = new RegExp(
  `\\b${certain}(?![a-z])(?:[^.!?\\n▮[\\]]{0,50}?${joins}|[^\\n▮[\\]]{0,60}?\\b(?:should (?:be|read|say)|debe(?:ria)? (?:ser|decir)))?[\\s"']{0,4}${withoutYear}`,
  "gi",
);
const birthday = new RegExp(
  `\\b(?:birth ?day|b-?day|cumpleanos|cumpl\\w{1,4} anos|mi cumple)\\b(?![^.!?\\n▮]{0,20}(?:party|fiesta))(?:[^.!?\\n▮[\\]]{0,40}?${joins}| el| on)?[\\s"']{0,4}${value}`,
  "gi",
);
const born = new RegExp(
  `\\b(?:born|naci|nacio|nacieron|nacid[oa]s?)\\b,?(?:[^.!?\\d\\n▮[\\]]{0,30}? (?:on|in|el|en|un))?(?: el| dia| the){0,2}[\\s:]{1,3}${value}`,
  "gi",
);
const short = new RegExp(`(?:[(,] ?|\\n)b\\. ?${value}`, "gi");
const after = new RegExp(
  `(?<![A-Za-z0-9_/.-])${value}(?=(?: (?:is|was|es|era)|,| -|,? as|,? como)(?: (?:my|his|her|our|mi|su|la))?(?: \\w{1,12}'s)? ?[("]?(?:date of birth|birth ?day|birth ?date|dob|fecha de nacimiento)(?! ?[:=]))`,
  "gi",
);

export function findBirthDates(text: string): Span[] {
  const ofSomebody = [...valuesOf(text, birthday, "birthDate"), ...valuesOf(text, born, "birthDate")];
  return [
    ...valuesOf(text, said, "birthDate"),
    ...ofSomebody.filter((span) => isOfSomebodyNear(text, span)),
    ...valuesOf(text, short, "birthDate"),
    ...valuesOf(text, after, "birthDate"),
  ];
}

const kin =
  "son|sons|daughters?|child|children|kids?|boy|girl|twins|baby|grand\\w{2,9}|husband|wife|mother|father|mom|mum|dad|sister|brother|niece|nephew|partner|spouse|patron|hij[oa]s?|niet[oa]s?|espos[oa]|mama|papa|madre|padre|herman[oa]s?|sobrin[oa]s?|gemel[oa]s|nin[oa]s?|nen[ae]s?|chic[oa]s?|bebe";
const near = new RegExp(`\\b(?:i|i'm|me|my|mine|we|our|${kin}|mi|mis|nuestr[oa]s?|naci|cumplo|yo)\\b`, "i");
const accountWords = /\b(?:pin|card|account|registration|tarjeta|cuenta|clave|carnet?)\b/i;
/** In the sentence, or at the start of a line as a form has it: "Born: 5/3/1980". */
function isOfSomebodyNear(text: string, { start, end }: Span): boolean {
  const earlier =
    before(text, start, 160)
      .split(/[.!?]\s|\n/)
      .at(-1) ?? "";
  const later = text.slice(end, end + 80).split(/[.!?▮\n]/, 1)[0] ?? "";
  return (
    near.test(earlier) ||
    (/\b(?:she|he|they|who|ella|quien)\b/i.test(earlier) && accountWords.test(`${earlier} ${later}`)) ||
    /\b(?:my|our|mi|mis)\b/i.test(later) ||
    /^\s*(?:born|naci\w*|birth ?day|cumpleanos)\b/i.test(earlier)
  );
}
