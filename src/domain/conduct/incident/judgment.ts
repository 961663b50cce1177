// Words that judge where a report should tell: "drunk" instead of what was smelled. A hint for whoever writes, never a bar; both languages are
// looked for in every text.

/** What to say instead. `body`: of somebody's state; `mind`: of what they were thinking; `sure`: as if there were no doubt; `person`: of what they are. */
export const hints = ["body", "mind", "sure", "person"] as const;
export type Hint = (typeof hints)[number];
export type Judgment = { readonly start: number; readonly end: number; readonly hint: Hint };

/** A star stands for any ending: "agresiv*" is "agresivo", "agresivas". */
const lexicon: Readonly<Record<Hint, readonly string[]>> = {
  body: [
    ...["drunk", "intoxicated", "wasted", "high as a kite", "stoned", "on drugs", "under the influence", "hungover"],
    ...["borrach*", "ebri*", "drogad*", "embriagad*", "bajo los efectos"],
  ],
  mind: [
    ...["crazy", "insane", "mental", "psycho", "unstable", "wanted to", "intended to", "on purpose", "deliberately"],
    ...["loc[oa]", "loc[oa]s", "demente*", "trastornad*", "inestable*", "a propósito", "adrede", "quería"],
  ],
  sure: [
    ...["obviously", "clearly", "of course", "as usual", "always", "never", "everyone knows", "undoubtedly"],
    ...[
      "obviamente",
      "claramente",
      "por supuesto",
      "como siempre",
      "siempre",
      "nunca",
      "todo el mundo sabe",
      "sin duda",
    ],
  ],
  person: [
    ...[
      "aggressive",
      "hostile",
      "creepy",
      "weird",
      "suspicious",
      "rude",
      "disrespectful",
      "bum",
      "homeless",
      "lazy",
      "stupid",
    ],
    ...[
      "agresiv*",
      "hostil*",
      "sospechos*",
      "rar[oa]",
      "groser*",
      "maleducad*",
      "vag[oa]",
      "irrespetuos*",
      "estúpid*",
      "vagabund*",
    ],
  ],
};

const patterns = (Object.entries(lexicon) as [Hint, readonly string[]][]).map(
  ([hint, words]) =>
    [
      hint,
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${words.map((word) => word.replace("*", "\\p{L}*")).join("|")})(?![\\p{L}\\p{N}])`,
        "giu",
      ),
    ] as const,
);
/** What somebody said is quoted as said: nobody judges there. */
const quoted = /"[^"\n]*"|“[^”\n]*”|«[^»\n]*»/gu;
const most = 12;

/** In the order of the text, outside quotes, at most a dozen; places in UTF-16 units. */
export function judgmentsIn(text: string): readonly Judgment[] {
  const said = [...text.matchAll(quoted)].map((found) => [found.index, found.index + found[0].length] as const);
  const isSaid = (at: number) => said.some(([start, end]) => start <= at && at < end);
  return patterns
    .flatMap(([hint, pattern]) =>
      [...text.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length, hint })),
    )
    .filter(({ start }) => !isSaid(start))
    .sort((a, b) => a.start - b.start)
    .slice(0, most);
}
