// Letters of matters on paper (2.2, 3.1): one, or several to be printed in one go, each beginning a sheet of its own with its own page
// numbers. Their words are the mail's (desk/letters/letter.ts), in the language and size of whoever gets them.
import { z } from "zod";
import { longDate } from "../lib/dates.ts";
import type { Result } from "../lib/result.ts";
import { day, type NoPaper, paper, person, readGiven, said, set } from "./paper.ts";

const sheet = z.object({
  to: z.object({ lines: z.array(said).min(1) }),
  reference: said,
  /** The letter's own date, not that of its printing. */
  on: day,
  title: said,
  parts: z.array(z.object({ title: said.nullable(), text: z.array(said).min(1) })).min(1),
  signer: person,
});
export type LetterSheet = z.input<typeof sheet>;

const given = paper.extend({ sheets: z.array(sheet).min(1) });
type CaseLetters = z.input<typeof given>;

export function caseLetters(form: CaseLetters): Result<Uint8Array, NoPaper> {
  const read = readGiven(given, form);
  if (!read.ok) return read;
  const it = read.value;
  const sheets = it.sheets.map((one) => ({ ...one, on: longDate(it.locale, one.on) }));
  return set("case/letters", "caseLetters", it, { count: sheets.length }, { sheets });
}
