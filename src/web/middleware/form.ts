// Reads a posted form whatever it holds: never throws, keeps what was typed. A form that can't be read at all is a refusal.

import { isUuid } from "../../lib/ids.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { type Asked, actId } from "../env.ts";
import { tokenField } from "./forged/token.ts";

export type Upload = { readonly name: string; readonly bytes: Uint8Array };

export type Posted = {
  /** The act's id; a new one when the form's own isn't one. */
  readonly act: string;
  /** The version that the page showed, when it said one. */
  readonly expects: number | undefined;
  /** Everything typed under this name: several under one name are all kept, a line each. Characters that are none become U+FFFD. */
  one(name: string): string;
  many(name: string): readonly string[];
  readonly files: readonly Upload[];
  /** What says that the form was ours (middleware/forged/token.ts). */
  readonly token: string;
  /** All text fields, for a draft. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
};

/** More fields or characters than any form here has, the marks of a long text among them: refused before they cost anything. */
const mostFields = 2_000;
const mostCharacters = 200_000;

/** Read once a request; whoever asks again gets the same. */
export async function readForm(c: Asked): Promise<Result<Posted, "BrokenForm">> {
  if (!c.var.posted) c.set("posted", await parse(c));
  return c.var.posted;
}

async function parse(c: Asked): Promise<Result<Posted, "BrokenForm">> {
  let data: FormData;
  try {
    data = await c.req.raw.formData();
  } catch {
    return no("BrokenForm"); // no form, a cut one, or one in an encoding that isn't a form's
  }
  const fields: Record<string, string[]> = Object.create(null);
  const files: Upload[] = [];
  let characters = 0;
  let count = 0;
  for (const [name, value] of data) {
    if (++count > mostFields) return no("BrokenForm");
    if (typeof value === "string") {
      characters += name.length + value.length;
      if (characters > mostCharacters) return no("BrokenForm");
      fields[name] ??= [];
      fields[name].push(value.toWellFormed().replaceAll("\r\n", "\n"));
    } else if (value.size > 0 || value.name !== "") {
      files.push({ name: fileName(value.name), bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  }
  const token = fields[tokenField]?.[0] ?? "";
  delete fields[tokenField];
  const many = (name: string): readonly string[] => fields[name] ?? [];
  const one = (name: string): string => many(name).join("\n").trim();
  const act = one("act").toLowerCase();
  const expects = /^\d{1,9}$/.test(one("expects")) ? Number(one("expects")) : undefined;
  return ok({ act: isUuid(act) ? act : actId(), expects, one, many, files, fields, token });
}

/** A browser may give a path, and anyone may give anything: the last part, without control characters, not endless. */
const fileName = (given: string): string =>
  given
    .toWellFormed()
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, "")
    .slice(-120) || "file";
