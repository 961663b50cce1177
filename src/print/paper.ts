// What every paper has: language, size, letterhead, date, and its words from locales/*/register/print.json. A paper with something missing
// isn't made: the refusal names what is missing.
import { z } from "zod";
import { dayIn, longDate } from "../lib/dates.ts";
import { type Locale, loadLocales, locales, type Messages, type Params, translator } from "../lib/locale.ts";
import { no, ok, type Result } from "../lib/result.ts";
import { typeset, type Unprintable } from "./typst.ts";

/** Words that must be there: blank counts as missing. */
export const said = z.string().regex(/\S/);
export const day = z.iso.date();
export const instant = z.iso.datetime({ offset: true });
export const person = z.object({ name: said, title: said });

const letterhead = z.object({
  name: said,
  address: z.array(said).min(1),
  phone: said,
  email: said.optional(),
  /** Beside the name. `alt` "": it says no more than the name does, and a reader is told nothing of it. */
  logo: z
    .object({
      type: z.enum(["svg", "png"]),
      bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
      alt: z.string(),
    })
    .optional(),
});
export type Letterhead = z.input<typeof letterhead>;

export const paper = z.object({
  locale: z.enum(locales),
  /** Large: 18 points throughout, nothing smaller. */
  size: z.enum(["standard", "large"]),
  library: letterhead,
  /** The date the paper carries. */
  on: day,
});

/** The calendar day of an instant where the library is, as longDate says it. @param zone IANA */
export const dayAt = (locale: Locale, at: string, zone: string): string => longDate(locale, dayIn(zone, at));

/** What a letter has beside: to whom, about which reference, and who signs. */
export const letter = paper.extend({
  to: z.object({ lines: z.array(said).min(1) }),
  reference: said,
  signer: person,
});

/** A paper is refused with the place of what is missing or unreadable: "officer.badge". */
export type NoPaper = "PaperIncomplete" | Unprintable;
export type Paper = z.output<typeof paper>;

export function readGiven<Schema extends z.ZodType>(
  schema: Schema,
  given: z.input<Schema>,
): Result<z.output<Schema>, "PaperIncomplete"> {
  const read = schema.safeParse(given);
  if (read.success) return ok(read.data);
  return no("PaperIncomplete", { what: read.error.issues[0]?.path.join(".") ?? "" });
}

/**
 * Sets the paper.
 * @param section of print.json: its words are the template's `words`, with those of "house"
 * @param params for the placeholders of the section's words
 * @param data what the template reads beside the words
 */
export function set(
  template: string,
  section: string,
  { locale, size, library, on }: Paper,
  params: Params,
  data: object,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Result<Uint8Array, Unprintable> {
  const words = wordsOf(locale, section, { ...params, library: library.name });
  const [year, month, dayOfMonth] = on.split("-").map(Number);
  const date = { year, month, day: dayOfMonth, said: longDate(locale, on) };
  const { logo, ...head } = library;
  if (!logo) return typeset(template, { locale, size, library: head, date, words, data }, pictures);
  const sign = { path: `/letterhead.${logo.type}`, alt: logo.alt.trim() === "" ? null : logo.alt };
  const all = new Map([...pictures, [sign.path, logo.bytes]]);
  return typeset(template, { locale, size, library: { ...head, logo: sign }, date, words, data }, all);
}

type Words = { [key: string]: string | Words };

/** The section's messages, nested as in print.json, and those of "house". A placeholder not in `params` stays, for the template to fill. */
function wordsOf(locale: Locale, section: string, params: Params): Words {
  const messages = messagesOf(locale);
  const t = translator(locale);
  const words: Words = { house: {} };
  for (const [key, text] of messages) {
    const [, part, ...rest] = key.split(".");
    if (part !== section && part !== "house") continue;
    const stays = Object.fromEntries([...text.matchAll(/\{(\w+)\}/g)].map(([whole, name = ""]) => [name, whole]));
    put(words, part === section ? rest : ["house", ...rest], t(key, { ...stays, ...params }));
  }
  return words;
}

function put(words: Words, path: readonly string[], text: string): void {
  let at = words;
  for (const step of path.slice(0, -1)) {
    const next = at[step] ?? {};
    at[step] = next;
    if (typeof next !== "string") at = next;
  }
  at[path.at(-1) ?? ""] = text;
}

const known: Partial<Record<Locale, Messages>> = {};
function messagesOf(locale: Locale): Messages {
  known[locale] ??= new Map([...loadLocales()[locale]].filter(([key]) => key.startsWith("print.")));
  return known[locale];
}
