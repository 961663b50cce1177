// Papers to fill in by hand, with the library's letterhead: for the desk drawer.
import type { Locale } from "../../lib/locale.ts";
import type { Result } from "../../lib/result.ts";
import { officersForm } from "../../print/officers-form.ts";
import type { NoPaper } from "../../print/paper.ts";
import { certificateWorksheet } from "../../print/records/certificate-worksheet.ts";
import { type Desk, settingsOf, todayOf } from "../desk.ts";
import { letterheadOf } from "./letterhead.ts";

export const blankPapers = ["officers-form", "disposal-worksheet"] as const;
export type BlankPaper = (typeof blankPapers)[number];

/** As a PDF. Refused by what the letterhead lacks. */
export async function blankPaper(
  desk: Desk,
  name: BlankPaper,
  locale: Locale,
  size: "standard" | "large" = "standard",
): Promise<Result<Uint8Array, NoPaper | "RecordsUnderHold">> {
  const settings = await settingsOf(desk);
  const frame = { locale, size, library: letterheadOf(settings.row), on: todayOf(desk, settings) };
  return name === "officers-form"
    ? officersForm({ ...frame, request: null })
    : certificateWorksheet({ ...frame, worksheet: null });
}
