// Text as the rules read it: one kind of dash, space, quote and digit, no accents, nothing invisible; and the way back to where it stood.

export type Folded = {
  readonly text: string;
  /** From `start` up to `end` in the folded text, as a place in the text itself, in UTF-16 units. Never splits a surrogate pair. */
  place(start: number, end: number): { readonly start: number; readonly end: number };
};

/** Stands where a value was taken out. No rule reads across it, so that a masked text hides nothing that a second look would find. */
export const hole = "▮";

const plain = /^[\0-\x7f]*$/;

export function fold(text: string): Folded {
  if (plain.test(text)) return { text, place: (start, end) => ({ start, end }) };
  const known = new Map<string, string>();
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const point of text) {
    const end = at + point.length;
    const folded = point < "\x80" ? point : (known.get(point) ?? foldPoint(point));
    if (point >= "\x80") known.set(point, folded);
    parts.push(folded);
    for (let i = 0; i < folded.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    if (folded === "" && ends.length > 0) ends[ends.length - 1] = end; // an accent belongs to its letter
    at = end;
  }
  return {
    text: parts.join(""),
    place: (start, end) => ({ start: starts[start] ?? at, end: ends[end - 1] ?? at }),
  };
}

function foldPoint(point: string): string {
  if (/^\p{Nd}$/u.test(point)) return digit(point);
  if (/^[\p{Pd}\u2212]$/u.test(point)) return "-";
  if (/^[“”„‟«»‹›″]$/u.test(point)) return '"';
  if (/^[‘’‚‛ʼ′´]$/u.test(point)) return "'";
  if (/^[·•‧∙・]$/u.test(point)) return ".";
  if (/^[\u0085\u2028\u2029]$/u.test(point)) return "\n";
  if (/^[\p{M}\p{Cf}]$/u.test(point)) return "";
  const simple = point
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\p{Zs}/gu, " ");
  return simple.length > 0 && simple.length <= 4 ? simple : point;
}

/** Decimal digits stand in tens, the nought at a place that ends in 0 or in 6 (Unicode, 4.6); the mathematical ones don't. */
function digit(point: string): string {
  const plainOne = point.normalize("NFKD");
  if (/^\d$/.test(plainOne)) return plainOne;
  const code = point.codePointAt(0) ?? 0;
  const last = code % 16;
  return String(/^\p{Nd}$/u.test(String.fromCodePoint(code - last)) ? last : last - 6);
}
