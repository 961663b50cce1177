// What a mail becomes in a matter: the patron's new words, the files that may be taken in, and the language to answer in (2.2).
import type { Locale } from "../../lib/locale.ts";
import { translator } from "../../lib/locale.ts";
import type { Reading } from "../../mail/intake/reading.ts";
import type { LibraryFacts } from "../../store/queries/library.ts";
import { checkFiles } from "../words/files.ts";
import type { Words } from "../words/words.ts";

/** Common words that the other language doesn't have. */
const telling: Readonly<Record<Locale, ReadonlySet<string>>> = {
  es: new Set(
    "el la los las un una que de y en por para con es mi su se al del lo como pero muy hola gracias".split(" "),
  ),
  en: new Set(
    "the an and of to in for with is my your it was are you i this that have but hello thanks please".split(" "),
  ),
};
const longestVote = 2_000; // characters: who writes two languages begins in their own

/** By Content-Language (RFC 3282), else by a vote of common words; one the library doesn't answer in is its first. */
export function languageOf(
  { languageHint, replyText }: Pick<Reading, "languageHint" | "replyText">,
  answered: readonly Locale[],
): Locale {
  const first = answered[0] ?? "en";
  const stated = (["en", "es"] as const).find((one) => languageHint?.startsWith(one));
  const words =
    replyText
      .slice(0, longestVote)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const votes = (locale: Locale) => words.filter((word) => telling[locale].has(word)).length;
  const voted = votes("es") === votes("en") ? first : votes("es") > votes("en") ? "es" : "en";
  const language = stated ?? voted;
  return answered.includes(language) ? language : first;
}

const longestText = 100_000; // characters; what is longer goes along whole, as a file

/** The last part of what the sender called it: a name, never a path. */
const nameOf = (given: string | null): string => given?.split(/[\\/]/).at(-1)?.trim().slice(-120) ?? "";

/** Why a file stays out of the case; the raw message keeps it. */
const leftOut = {
  FileTooLarge: "mail.left.FileTooLarge",
  MatterTooLarge: "mail.left.MatterTooLarge",
  FileTypeRefused: "mail.left.FileTypeRefused",
  FileEmpty: "mail.left.FileEmpty",
} as const;

/**
 * The words and the files of a mail. A file that can't be taken in is named below the words, with the reason.
 * @param room bytes of files that the matter may still take
 */
export async function wordsOf(
  { attachments, problems, replyText, subject }: Reading,
  {
    isNew,
    language,
    limits,
    room,
  }: {
    readonly isNew: boolean;
    readonly language: Locale;
    readonly limits: LibraryFacts["limits"];
    readonly room: number;
  },
): Promise<Required<Pick<Words, "text" | "files">>> {
  const t = translator(language);
  const said = isNew && subject ? `${subject}\n\n${replyText}`.trim() : replyText;
  const long = said.length > longestText;
  const files: { name: string; bytes: Uint8Array }[] = [];
  const notes: string[] = [];
  let left = room;
  const offered = attachments.map((part) => ({
    name: nameOf(part.filename) || t("mail.unnamedFile"),
    bytes: part.content,
  }));
  for (const file of long ? [{ name: "mail.txt", bytes: Buffer.from(said) }, ...offered] : offered) {
    const fits = await checkFiles([file], { ...limits, matterBytes: left });
    if (fits.ok) {
      files.push(file);
      left -= file.bytes.length;
    } else notes.push(t("mail.left.line", { file: file.name, reason: t(leftOut[fits.refusal]) }));
  }
  const text = [
    long ? said.slice(0, longestText).toWellFormed() : said,
    ...(long ? [t("mail.left.long")] : []),
    ...(problems.includes("Encrypted") ? [t("mail.left.encrypted")] : []),
    ...notes,
  ];
  return { text: text.join("\n\n").trim(), files };
}
