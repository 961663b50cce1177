// Every word a person reads, by key: locales/<language>/*.json, a file a room, in folders or not, nested or flat, merged. A plural is a
// key with .one and .other under it (Intl.PluralRules); a placeholder is {name}.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export type Locale = "en" | "es";
export const locales: readonly Locale[] = ["en", "es"];
export const isLocale = (text: string): text is Locale => locales.includes(text as Locale);

/** The library is in the United States: numbers as there ("1,234"), in both languages. */
export const intlTag: Readonly<Record<Locale, string>> = { en: "en-US", es: "es-US" };

export type Messages = ReadonlyMap<string, string>;
export type Catalogue = Readonly<Record<Locale, Messages>>;
export type Params = Readonly<Record<string, string | number>>;
/** The message of a key, its placeholders filled. Numbers are written as the language does; nothing is escaped. */
export type Translate = (key: string, params?: Params) => string;

const bundled = fileURLToPath(new URL("../../locales/", import.meta.url));

/** Reads the folder's en and es, each .json in them, in folders or not. Throws, naming the file, on a key given twice or a value not text. */
export function loadLocales(folder: string = bundled): Catalogue {
  return { en: loadLanguage(join(folder, "en")), es: loadLanguage(join(folder, "es")) };
}

function loadLanguage(folder: string): Messages {
  const messages = new Map<string, string>();
  for (const name of readdirSync(folder, { encoding: "utf8", recursive: true }).sort()) {
    if (!name.endsWith(".json")) continue;
    const file = join(folder, name);
    for (const [key, text] of flatten(JSON.parse(readFileSync(file, "utf8")), "")) {
      if (typeof text !== "string") throw new Error(`${file}: ${key} is not text`);
      if (messages.has(key)) throw new Error(`${file}: ${key} is given twice`);
      messages.set(key, text);
    }
  }
  return messages;
}

const flatten = (value: unknown, path: string): [string, unknown][] =>
  typeof value !== "object" || value === null || Array.isArray(value)
    ? [[path, value]]
    : Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === "" ? key : `${path}.${key}`));

let ours: Catalogue | undefined;
const bundledOnce = (): Catalogue => {
  ours ??= loadLocales();
  return ours;
};

/** In a test (node --test sets the variable) what is missing throws; a patron sees the key rather than an error. */
const whenMissing = process.env.NODE_TEST_CONTEXT === undefined ? "show" : "throw";

/** `t` of a language over the bundled messages. With a number as params.count, the key's .one or .other is taken. */
export function translator(
  locale: Locale,
  catalogue: Catalogue = bundledOnce(),
  missing: "throw" | "show" = whenMissing,
): Translate {
  const messages = catalogue[locale];
  const plural = new Intl.PluralRules(intlTag[locale]);
  const number = new Intl.NumberFormat(intlTag[locale]);
  const absent = (what: string, shown: string): string => {
    if (missing === "throw") throw new Error(`locales/${locale}: ${what}`);
    return shown;
  };
  const find = (key: string, count: string | number | undefined): string | undefined =>
    typeof count === "number"
      ? (messages.get(`${key}.${plural.select(count)}`) ?? messages.get(`${key}.other`) ?? messages.get(key))
      : messages.get(key);
  return (key, params = {}) => {
    const message = find(key, params.count);
    if (message === undefined) return absent(`no message ${key}`, key);
    return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = params[name];
      if (value === undefined) return absent(`${key} wants {${name}}`, placeholder);
      return typeof value === "number" ? number.format(value) : value;
    });
  };
}
