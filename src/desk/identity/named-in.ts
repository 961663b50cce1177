// Does a text say who somebody is? Asked before it is shown to whoever must not learn it.
import { stopWords } from "../../domain/search/stop-words.ts";
import { wordsOf } from "../../domain/search/terms.ts";
import { locales } from "../../lib/locale.ts";
import type { Identity } from "../words/words.ts";

const digits = (some: string): string => some.replace(/\D/g, "");
/** "Will", "May", "Li" are words of other texts too: such a name tells only when the whole of it is there. */
const tellsAlone = (word: string): boolean =>
  word.length > 2 && !locales.some((language) => stopWords[language].has(word));

/** A name of theirs, their e-mail address, their phone, a line of their address that holds a number; however it is written. */
export function isNamedIn({ name, email, phone, address }: Identity, text: string): boolean {
  const words = wordsOf(text);
  const said = new Set(words);
  const names = wordsOf(name);
  const mail = email.trim().toLowerCase();
  const number = digits(phone).slice(-7);
  const lines = address
    .split("\n")
    .map(wordsOf)
    .filter((line) => line.length > 1 && line.some((word) => /\p{N}/u.test(word)));
  return (
    names.some((word) => tellsAlone(word) && said.has(word)) ||
    (names.length > 0 && names.every((word) => said.has(word))) ||
    (mail !== "" && text.toLowerCase().includes(mail)) ||
    (number.length === 7 && digits(text).includes(number)) ||
    lines.some((line) => ` ${words.join(" ")} `.includes(` ${line.join(" ")} `))
  );
}
