// What somebody types into a settings form, read: one line of text, a mail address, a date. Each refusal names its field.
import { no, ok, type Result } from "../../lib/result.ts";
import { foldEmail } from "../identity/fold.ts";

export type FieldRefusal = "FieldEmpty" | "FieldTooLong" | "EmailUnreadable" | "DateUnreadable";

const longest = 200;

/** One line: spaces are made single, control characters go. Refused with `field`, and `limit` when it is too long. */
export function readLine(
  field: string,
  typed: string,
  { empty = false, most = longest }: { readonly empty?: boolean; readonly most?: number } = {},
): Result<string, FieldRefusal> {
  const text = typed
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  if (text === "" && !empty) return no("FieldEmpty", { field });
  return text.length > most ? no("FieldTooLong", { field, limit: most }) : ok(text);
}

/** A mail address as typed, without spaces around it. */
export function readEmail(field: string, typed: string): Result<string, FieldRefusal> {
  const line = readLine(field, typed);
  if (!line.ok) return line;
  return foldEmail(line.value) ? line : no("EmailUnreadable", { field });
}

/** A day as YYYY-MM-DD. */
export function readDay(field: string, typed: string): Result<string, FieldRefusal> {
  const there = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed.trim());
  try {
    if (there) return ok(Temporal.PlainDate.from(there[0]).toString());
  } catch {
    // the thirtieth of February
  }
  return no("DateUnreadable", { field });
}

/** A line each, empty ones passed over. Refusals, each with `field`: TooManyLines (most), those of `read`. */
export function readLines(
  field: string,
  typed: string,
  most: number,
  read: (field: string, line: string) => Result<string, FieldRefusal> = readLine,
): Result<string[], FieldRefusal | "TooManyLines"> {
  const lines = typed.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > most) return no("TooManyLines", { field, most });
  const values: string[] = [];
  for (const line of lines) {
    const one = read(field, line);
    if (!one.ok) return one;
    values.push(one.value);
  }
  return ok(values);
}

/** Reads several fields, each by its name; the first that is refused is the answer. */
export function readAll<T extends string>(
  readings: Readonly<Record<T, Result<string, FieldRefusal>>>,
): Result<Record<T, string>, FieldRefusal> {
  const values: Partial<Record<T, string>> = {};
  for (const [field, reading] of Object.entries(readings) as [T, Result<string, FieldRefusal>][]) {
    if (!reading.ok) return reading;
    values[field] = reading.value;
  }
  return ok(values as Record<T, string>);
}
