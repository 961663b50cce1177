// One text, one list of places, each a line of JSON: what `concord redact --lines` reads and prints.
import { no, ok, type Result } from "../../lib/result.ts";
import type { Lists } from "./lists.ts";
import { findPersonal, type Span } from "./personal.ts";

export type LineRefusal = "NotJson" | "BadText";

/** Reads `{"text":"..."}`; other keys are let be. Gives its spans. Never throws. */
export function spansOf(line: string, lists?: Lists): Result<readonly Span[], LineRefusal> {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch {
    return no("NotJson");
  }
  if (typeof asked !== "object" || asked === null || Array.isArray(asked)) return no("NotJson");
  const { text } = asked as { text?: unknown };
  return typeof text === "string" ? ok(findPersonal(text, lists)) : no("BadText");
}

/** A refusal in English, as what a line is: to be put after its number. */
export const messageOf = (refusal: LineRefusal): string =>
  refusal === "NotJson" ? "not a JSON object." : 'no "text" that is a string.';
