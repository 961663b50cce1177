// A package's text as a person goes through it: every place that the rules propose, and every one that was decided on.
import type { Packed } from "../../../domain/disclosure/state.ts";
import type { Leaving, Withholding } from "../../../domain/disclosure/terms.ts";
import { inOrder, type Place, undecided } from "../../../domain/redaction/marks.ts";

export type Review = {
  /** SHA-256 of the package as it was assembled. */
  readonly of: string;
  readonly text: string;
  /** In the order of the text. `proposed` null: a person's own; `said` null: nobody decided. */
  readonly places: readonly (Place & {
    readonly proposed: Withholding | null;
    readonly said: Withholding | Leaving | null;
  })[];
};

/** It has words to go through. */
export const hasText = (packed: Packed | null): boolean => packed?.package.sort === "records" && packed.package.text;

export function reviewOf(text: string, { assembled, proposed, look }: Packed): Review {
  const decided = [...(look?.redactions ?? []), ...(look?.dropped ?? [])].map(({ start, end, why }) => ({
    start,
    end,
    proposed: proposed.find((one) => one.start === start && one.end === end)?.why ?? null,
    said: why,
  }));
  const open = undecided(proposed, look).map(({ start, end, why }) => ({ start, end, proposed: why, said: null }));
  return { of: assembled, text, places: inOrder([...decided, ...open]) };
}
