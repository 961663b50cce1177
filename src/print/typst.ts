// Typst, the typesetter (0.14): a template of letters/ and its data in, a tagged PDF/UA-1 (ISO 14289-1) out. The same data gives the
// same bytes on the same fonts. Nothing is written to disk, and nothing outside letters/ can be read by a template.
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { no, ok, type Result } from "../lib/result.ts";

const letters = fileURLToPath(new URL("../../letters/", import.meta.url));
const fonts = fileURLToPath(new URL("../../node_modules/@uswds/uswds/dist/fonts/public-sans/", import.meta.url));

const require = createRequire(import.meta.url);

let made: NodeCompiler | undefined; // loaded with the first paper: an app that prints none holds none of it; reads the machine's fonts, once: a quarter of a second
function compiler(): NodeCompiler {
  const typst: typeof import("@myriaddreamin/typst-ts-node-compiler") = require("@myriaddreamin/typst-ts-node-compiler");
  made ??= typst.NodeCompiler.create({
    workspace: letters,
    fontArgs: [{ fontPaths: [fonts] }],
  });
  return made;
}

/** What can't be set: no installed font has the writing; a picture isn't a PNG. */
export type Unprintable = "WritingWithoutFont" | "PictureUnreadable";

/** An emoji or two without a font are written as their codes; a text full of such needs the font. */
const mostCodes = 20;

/** Typst remembers what it set, and that may be a patron's words: gone three papers later. With none remembered a letter takes five times as long. */
const papersKept = 3;

/**
 * Sets a template.
 * @param template the path in letters/, without .typ
 * @param given what the template reads as `given`; plain JSON
 * @param pictures PNG bytes by the path at which the template reads them ("/picture-1.png")
 */
export function typeset(
  template: string,
  given: object,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Result<Uint8Array, Unprintable> {
  const typst = compiler();
  for (const [path, bytes] of pictures) typst.mapShadow(join(letters, path), Buffer.from(bytes));
  try {
    const asCodes = new Set<string>();
    for (;;) {
      const made = once(typst, template, given, asCodes);
      if (!("unknown" in made)) return made;
      for (const character of made.unknown) asCodes.add(character);
      if (asCodes.size > mostCodes) return no("WritingWithoutFont", { character: codeOf(made.unknown[0]) });
    }
  } finally {
    typst.resetShadow();
    typst.evictCache(papersKept);
  }
}

/** The paper, or the characters that no font has. */
function once(
  typst: NodeCompiler,
  template: string,
  given: object,
  asCodes: ReadonlySet<string>,
): Result<Uint8Array, Unprintable> | { readonly unknown: readonly [string, ...string[]] } {
  const printable = (_: string, value: unknown) => (typeof value === "string" ? legible(value, asCodes) : value);
  typst.mapShadow(join(letters, "given.json"), Buffer.from(JSON.stringify(given, printable)));
  const compiled = typst.compile({ mainFilePath: join(letters, `${template}.typ`) });
  if (compiled.result === null) {
    const why = diagnosis(typst, compiled.takeError());
    if (/decode image|image format|(?:parse|load) SVG|unknown image/i.test(why)) return no("PictureUnreadable");
    throw new Error(`letters/${template}.typ: ${why}`);
  }
  try {
    return ok(typst.pdf(compiled.result, { pdfStandard: "ua-1" }));
  } catch (error) {
    const [first, ...others] = withoutFont((error as { code?: string }).code).filter((one) => !asCodes.has(one));
    if (first === undefined) throw error;
    return { unknown: [first, ...others] };
  }
}

type NodeError = NonNullable<ReturnType<ReturnType<NodeCompiler["compile"]>["takeError"]>>;
const diagnosis = (typst: NodeCompiler, error: NodeError | null): string =>
  error === null ? "no reason given" : JSON.stringify(typst.fetchDiagnostics(error));

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Half a surrogate pair and control characters, which mail can bring, have no shape: a replacement character, or nothing. */
const legible = (text: string, asCodes: ReadonlySet<string>): string => {
  const plain = text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, "");
  return asCodes.size === 0 ? plain : [...plain].map((one) => (asCodes.has(one) ? `[${codeOf(one)}]` : one)).join("");
};

/** The characters of Typst's own message: the text `"…"` could not be displayed with font, in Rust's quotes and escapes. */
function withoutFont(message = ""): string[] {
  const shown = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(([, text = ""]) => text);
  const characters = shown.flatMap((text) => [
    ...text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  ]);
  return [...new Set(characters)];
}
