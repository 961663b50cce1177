// A text with the places marked that a person goes through.
import type { Place } from "../../../domain/redaction/marks.ts";

/** `places` in the order of the text; of two that overlap the first is marked. */
export function Marked({ text, places }: { readonly text: string; readonly places: readonly Place[] }) {
  const pieces: unknown[] = [];
  let at = 0;
  for (const { start, end } of places) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <>{[...pieces, text.slice(at)]}</>;
}
