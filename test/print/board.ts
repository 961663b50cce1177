// A Board report in words, of the sample year, as the paper and the spreadsheet are given it.
import { saidReport } from "../../src/desk/register/report/words.ts";
import { type Locale, translator } from "../../src/lib/locale.ts";
import { sampleReports } from "../domain/report/sample.ts";

export function saidOf(locale: Locale, period: string) {
  const report = sampleReports().find((one) => one.period === period);
  if (!report) throw new Error(`there is no sample of ${period}`);
  const t = translator(locale);
  return { ...saidReport(locale, report), none: t("report.none"), noteTitle: t("report.note.title") };
}
