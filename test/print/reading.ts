// Reads a PDF back with Debian's poppler and qpdf, as another program would: its text, facts, tags, bookmarks, and everything in it uncompressed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function run(program: string, args: readonly string[], input: Uint8Array): Buffer {
  const done = spawnSync(program, args, { input, maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  return done.stdout;
}

/** qpdf reads no standard input. Its warnings are errors here: a file it has to mend isn't a good one. */
function qpdf(args: readonly string[], pdf: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "concord-paper-"));
  try {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, pdf);
    const done = spawnSync("qpdf", [file, ...args], { maxBuffer: 1 << 28 });
    if (done.error) throw done.error;
    if (done.status !== 0) throw new Error(`qpdf: ${done.stderr}`);
    return done.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text in reading order, as a person would copy it; spaces and line ends made one space. */
export const textOf = (pdf: Uint8Array): string =>
  run("pdftotext", ["-", "-"], pdf).toString("utf8").replace(/\s+/g, " ").trim();

/** Page by page. */
export const pagesOf = (pdf: Uint8Array): string[] =>
  run("pdftotext", ["-", "-"], pdf).toString("utf8").split("\f").slice(0, -1);

/** "Title", "Tagged", "Pages" and so on. */
export const factsOf = (pdf: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    run("pdfinfo", ["-"], pdf)
      .toString("utf8")
      .split("\n")
      .map((line) => /^([\w ]+):\s*(.*)$/.exec(line) ?? [])
      .map(([, name = "", value = ""]) => [name, value]),
  );

/** The logical structure by its tags, "H1", "P", "Table", in order. */
export const tagsOf = (pdf: Uint8Array): string[] =>
  [
    ...run("pdfinfo", ["-struct", "-"], pdf)
      .toString("utf8")
      .matchAll(/^ *([A-Z]\w*)(?: <\w+>)?(?: "[^"]*")?(?: \(\w+\))?:?$/gm),
  ].map(([, tag = ""]) => tag);

/** The text of the logical structure, as a screen reader goes through it. */
export const spokenOf = (pdf: Uint8Array): string =>
  run("pdfinfo", ["-struct-text", "-"], pdf)
    .toString("utf8")
    .split("\n")
    .flatMap((line) => /^ *"(.*)"$/.exec(line)?.[1] ?? [])
    .join(" ")
    .replace(/\s+/g, " ")
    .replace(/ (?=[:;,.])/g, ""); // a piece that stands whole, such as a code, is a span of its own

type Json = { readonly [key: string]: Json } | readonly Json[] | string | number | boolean | null;
type Outline = { readonly title: string; readonly kids: readonly Outline[] };

export function bookmarksOf(pdf: Uint8Array): string[] {
  const { outlines } = JSON.parse(qpdf(["--json", "--json-key=outlines"], pdf).toString("utf8")) as {
    outlines: readonly Outline[];
  };
  const titles = (all: readonly Outline[]): string[] => all.flatMap(({ title, kids }) => [title, ...titles(kids)]);
  return titles(outlines);
}

/** Names of the embedded fonts, with the tag of their subset: "ABCDEF+PublicSans-Bold". */
export const fontsOf = (pdf: Uint8Array): string[] =>
  [...uncompressed(pdf).matchAll(/\/FontName \/(\S+)/g)].map(([, name = ""]) => name);

/** Sizes of its letters, in points. */
export const lettersOf = (pdf: Uint8Array): number[] =>
  [...uncompressed(pdf).matchAll(/\/f\d+ ([\d.]+) Tf/g)].map(([, points]) => Number(points));

/** The catalog, as qpdf writes it: "/Lang", "/MarkInfo", "/StructTreeRoot". */
export function catalogOf(pdf: Uint8Array): Readonly<Record<string, Json>> {
  const read = JSON.parse(qpdf(["--json", "--json-key=qpdf"], pdf).toString("utf8")) as {
    qpdf: readonly [unknown, Record<string, { value?: Readonly<Record<string, Json>> }>];
  };
  const found = Object.values(read.qpdf[1]).find(({ value }) => value?.["/Type"] === "/Catalog")?.value;
  if (!found) throw new Error("no catalog");
  return found;
}

/** Everything in the file, streams uncompressed, byte by byte as latin-1. */
export const uncompressed = (pdf: Uint8Array): string =>
  qpdf(["--qdf", "--object-streams=disable", "-"], pdf).toString("latin1");
