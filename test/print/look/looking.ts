// Looks at a paper's pages as pictures, with Debian's poppler: grey pixels of a page, and where each word stands.
import { spawnSync } from "node:child_process";

export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array };

/** One page in grey, PGM (P5) as pdftoppm writes it. @param dpi few suffice to see that something moved */
export function pictureOf(pdf: Uint8Array, page: number, dpi: number): Picture {
  const args = ["-f", String(page), "-l", String(page), "-r", String(dpi), "-gray", "-"];
  const { stdout, error } = spawnSync("pdftoppm", args, { input: pdf, maxBuffer: 1 << 28 });
  if (error) throw error;
  return readPgm(stdout);
}

export function readPgm(bytes: Uint8Array): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
  if (!head) throw new Error("no PGM");
  return { width: Number(head[1]), height: Number(head[2]), grey: bytes.subarray(head[0].length) };
}

/** Share of pixels that differ by more than an eighth of black to white; 1 when the pages aren't of one size. */
export function difference(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differ = 0;
  for (let at = 0; at < a.grey.length; at++) if (Math.abs((a.grey[at] ?? 0) - (b.grey[at] ?? 0)) > 32) differ++;
  return differ / a.grey.length;
}

/** In points from the top left. */
export type Word = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export function wordsOf(pdf: Uint8Array): Word[] {
  const { stdout, error } = spawnSync("pdftotext", ["-bbox", "-", "-"], { input: pdf, maxBuffer: 1 << 28 });
  if (error) throw error;
  let page = 0;
  return stdout
    .toString("utf8")
    .split("\n")
    .flatMap((line) => {
      if (/<page /.test(line)) page++;
      const [, left, top, right, bottom, text = ""] =
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/.exec(line) ?? [];
      if (left === undefined) return [];
      return [{ page, text, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) }];
    });
}

/** Words that stand on each other by more than a quarter of the smaller one: something ran over. */
export function overlaps(words: readonly Word[]): string[] {
  const found: string[] = [];
  for (const [i, a] of words.entries())
    for (const b of words.slice(i + 1)) {
      if (a.page !== b.page) break;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const smaller = Math.min((a.right - a.left) * (a.bottom - a.top), (b.right - b.left) * (b.bottom - b.top));
      if (wide > 0 && tall > 0 && wide * tall > smaller / 4) found.push(`${a.text} / ${b.text}`);
    }
  return found;
}
