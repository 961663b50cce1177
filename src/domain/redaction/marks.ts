// Places of a text that a person decides on before it leaves, each withheld or left readable; the same for whatever lets a text out.

/** From `start` up to `end`, in UTF-16 units. */
export type Place = { readonly start: number; readonly end: number };
/** What a person decided: withheld, or proposed and left readable. */
export type Look = { readonly redactions: readonly Place[]; readonly dropped: readonly Place[] };

/** Proposals that no person has decided on: neither withheld whole within what was confirmed, nor dropped. */
export const undecided = <P extends Place>(proposed: readonly P[], look: Look | null | undefined): readonly P[] =>
  look
    ? proposed.filter(
        ({ start, end }) =>
          !look.redactions.some((one) => one.start <= start && end <= one.end) &&
          !look.dropped.some((one) => one.start === start && one.end === end),
      )
    : proposed;

export const inOrder = <P extends Place>(places: readonly P[]): P[] => places.toSorted((a, b) => a.start - b.start);

/** Why marks can't be of a text of this length (UTF-16 units), or null. `redactions` in order. */
export function misplaced({ redactions, dropped }: Look, length: number): "MarkOutsideText" | "MarksOverlap" | null {
  const isInside = ({ start, end }: Place): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;
  if (![...redactions, ...dropped].every(isInside)) return "MarkOutsideText";
  return redactions.some((one, i) => one.start < (redactions[i - 1]?.end ?? 0)) ? "MarksOverlap" : null;
}
