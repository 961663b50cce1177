// A Board report to take along: the same tables as the page's, as an accessible PDF and as a spreadsheet.

import { settingsOf } from "../../../../desk/desk.ts";
import { letterheadOf } from "../../../../desk/letters/letterhead.ts";
import { boardReport } from "../../../../desk/register/report/read.ts";
import { saidReport } from "../../../../desk/register/report/words.ts";
import { boardReportPaper } from "../../../../print/board/report.ts";
import { boardReportSheets, sheetType } from "../../../../print/board/sheets.ts";
import { pageOf } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound, notMade } from "../../../middleware/failures.tsx";
import type { StaffAsked } from "../../account/request.ts";

const found = (c: StaffAsked) => boardReport(c.var.deps.desk, c.var.person, c.req.param("period") ?? "");
const nameOf = (period: string, end: string): string => `board-report-${period}.${end}`;

export async function givePdf(c: StaffAsked) {
  const kept = await found(c);
  if (!kept) return notFound(c);
  const { locale, t } = pageOf(c);
  const { row } = await settingsOf(c.var.deps.desk);
  const made = boardReportPaper({
    locale,
    size: "standard",
    library: letterheadOf(row),
    on: kept.publishedOn,
    report: { ...saidReport(locale, kept.report), none: t("report.none"), noteTitle: t("report.note.title") },
  });
  if (!made.ok) return notMade(c, made.refusal, made.facts);
  return download(c, { name: nameOf(kept.period, "pdf"), type: "application/pdf", bytes: Buffer.from(made.value) });
}

export async function giveSheet(c: StaffAsked) {
  const kept = await found(c);
  if (!kept) return notFound(c);
  const { locale, t } = pageOf(c);
  const bytes = await boardReportSheets(saidReport(locale, kept.report), t("report.note.title"));
  return download(c, { name: nameOf(kept.period, "xlsx"), type: sheetType, bytes });
}
