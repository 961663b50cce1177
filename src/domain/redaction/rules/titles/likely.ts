// A title that only its shape gives away, where borrowing is spoken of and no wish to have the library buy it. Gives way to any other find.
import type { Found } from "../../personal.ts";
import { groupsOf, isBody, isTiedAnywhere, isTiedThere, sidesOf } from "../borrowing.ts";
import { familyNames } from "../names/family.ts";
import { givenNames } from "../names/given.ts";
import { notATitle, onward, small, word } from "./shape.ts";

/** "... The Giver of Stars ...": an article with a capital within a sentence, or small words between capitals. */
const shaped = new RegExp(
  `(?<![A-Za-z])(?:(?<=[a-z,:] )(?<article>(?:The|A|An|El|La|Los|Las|Un|Una) (?:${small} ){0,2}${word}(?: (?:${small} ){0,3}${word}){0,8})|(?<linked>${notATitle}[A-Z][\\w'-]{1,24}(?: ${word}){0,3} (?:${small} ){1,3}${word}(?: (?:${small} ){0,3}${word}){0,6}))(?![A-Za-z])`,
  "g",
);
/** «... La ciudad y los perros ...»: an article with a capital within a Spanish sentence begins a name of some sort. */
const spanish = new RegExp(
  `(?=[ELU])(?<=[a-z,:] )(?<article>(?:El|La|Los|Las|Un|Una) (?!${onward}\\b)[a-z]{2,16}(?: (?:(?:y|e|en la|en el|en los|en) )?(?!${onward}\\b)[A-Za-z]{2,16}){0,7}?)(?=[,.;!?)\\n]|$| (?:${onward}|vence|y (?:no|ya|me|lo|la))\\b)`,
  "g",
);
/** "... Demon Copperhead ...": capitals within a sentence that are nobody's name. */
const plain = new RegExp(`(?=[A-Z])(?<=[a-z,] )(?<row>${word}(?: ${word}){1,5})(?![A-Za-z])`, "g");
const inQuotes = /"(?<quoted>[A-Z][^"\n▮.!?@]{2,80})[.,!?]?"/g;
const saidBefore =
  /\b(?:said|says|say|saying|reads|sign|message|error|dice|decia|dijo|letrero|mensaje|press|click|button|boton)\b[^.!?]{0,12}$/i;

/** "Chicago and Evanston", "from Peoria to Chicago"; "Between 2019 and 2024". */
const twoPlaces = /^(?:\S+|\S+ \d{4}) (?:and|y|to|in|en) \S+$/;
const wanted = /\b(?:buy|purchase|own|stock|order|recommend\w*|suggest\w*|compr\w+|sugier\w+|recom\w+|like)\b/i;
const place =
  /\b(?:Kiosk|Time|Hour|Hours|Meeting|Reading|Summer|Winter|Spring|Fall|Program|Programs|Room|Rooms|Floor|Entrance|Door|Street|Road|Avenue|Lane|Desk|Day|Days|Week|Party|Fair|Festival|App|Illinois|Chicago|Peoria|Wi-Fi|Fi|Premium|Express|Bank|Store|Market|Pass|Card|Director|Park|Museum|Act|Policy|Rules|Fridays?|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Saturdays?|Sundays?|Security|Estados|Unidos|Paso|Salvador|Habana)\b/;

const isPerson = (words: string): boolean => {
  const parts = words.split(" ");
  return givenNames.has(parts[0] ?? "") || familyNames.has(parts.at(-1) ?? "");
};
const content = (words: string): number => words.match(/\b[A-Z][a-z]/g)?.length ?? 0;

/** In a sentence that speaks of borrowing and of no wish to buy; `isTied`: the text as a whole does, enough for a title of several words. */
export function shapedTitles(text: string, isTied: boolean): Found[] {
  if (!isTied && !isTiedAnywhere(text)) return [];
  const near = groupsOf(text, [shaped, spanish], "title").filter(
    (span) => (isTied && isLong(span)) || isTiedThere(text, span),
  );
  const rows = groupsOf(text, [plain], "title").filter(
    (span) => isTiedThere(text, span) && !isPerson(text.slice(span.start, span.end)),
  );
  const quotes = groupsOf(text, [inQuotes], "title").filter(
    (span) => isTiedThere(text, span) && !saidBefore.test(text.slice(Math.max(0, span.start - 30), span.start - 1)),
  );
  return [...near, ...rows, ...quotes]
    .filter(({ start, end }) => {
      const words = text.slice(start, end);
      return (
        !isBody(words) &&
        !place.test(words) &&
        !twoPlaces.test(words) &&
        !/^[A-Z]{2,} |\b(?:[A-Z]{3,}|El|La|Los|Las|The)$/.test(words)
      );
    })
    .filter(({ start }) => !/\b[Bb]y $/.test(text.slice(Math.max(0, start - 4), start))) // an author
    .filter(({ start, end }) => !sidesOf(text, start, end).some((side) => wanted.test(side)))
    .map((span): Found => ({ ...span, weak: true }));

  function isLong({ start, end }: { start: number; end: number }): boolean {
    const words = text.slice(start, end);
    return (
      /^(?:The|A|An|El|La|Los|Las|Un|Una) /.test(words) &&
      (content(words) >= 3 || /^(?:El|La|Los|Las|Un|Una) [a-z]/.test(words))
    );
  }
}
