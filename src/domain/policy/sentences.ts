// A paragraph cut into its sentences: the patron's part of the policy is cited by the sentence (patron.1, patron.2).

// Words whose full stop doesn't end a sentence. "etc.", "a.m." and "p.m." often do, so they aren't here.
const neverLast = new Set(
  "mr mrs ms mx dr prof rev hon gov sen rep st mt ft sr sra srta ud uds e.g i.e cf vs viz u.s ill comp stat".split(" "),
);
// Words that are short for something only before a figure: "No. 4", "Sec. 5".
const beforeFigure = new Set(
  (
    "no nos sec secs art arts ch par paras para p pp vol vols fig figs ord pub approx ext tel est rev eff rm rms ste apt " +
    "jan feb mar apr jun jul aug sep sept oct nov dec"
  ).split(" "),
);

const ending = /(?<![.!?…])[.!?…]+["'”’)\]]*\s+(?=[\p{Lu}\p{N}"'“‘([¿¡])/gu;

/** The sentences of a paragraph of plain text, in order; joined by a space they give it back. */
export function sentences(paragraph: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(ending)) {
    const next = match.index + match[0].length;
    if (match[0].startsWith(".") && !match[0].startsWith("..") && isShort(paragraph, match.index, next)) continue;
    out.push(paragraph.slice(from, next).trimEnd());
    from = next;
  }
  return from < paragraph.length ? [...out, paragraph.slice(from)] : out;
}

function isShort(paragraph: string, stop: number, next: number): boolean {
  const word = /[\p{L}.]+$/u.exec(paragraph.slice(Math.max(0, stop - 12), stop))?.[0] ?? "";
  if (/^\p{Lu}$/u.test(word)) return true; // an initial, as in "Robert R. Jones"
  if (neverLast.has(word.toLowerCase())) return true;
  return beforeFigure.has(word.toLowerCase()) && /\p{N}/u.test(paragraph.charAt(next));
}
