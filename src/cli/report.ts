// concord report: the Board report of a month or a year, made when there is none yet, as JSON or as its tables.
import { jobOf, settingsOf } from "../desk/desk.ts";
import { makeReport } from "../desk/register/report/make.ts";
import { type SaidReport, saidReport } from "../desk/register/report/words.ts";
import { no, ok } from "../lib/result.ts";
import { keptReports } from "../store/queries/register/report.ts";
import { type Command, command } from "./command.ts";
import { notSetUp, withDesk } from "./desk.ts";

const usage = `concord report --month YYYY-MM | --year YYYY [--demo] [--json]

Gives the Board report of a month or a year that has ended. One that isn't there yet is made and published, those of the months before with
it; one that is there is given as it was published, and never changes. Small counts are withheld in it: null in the JSON.

--json   prints the report as it is kept
--demo   the demo library's data folder
`;

const messages = {
  ReportPeriodUnreadable: "that is no month (2026-10) and no year (2026).",
  PeriodNotOver: "that period hasn't ended yet. Nothing was made.",
  PeriodBeforeAll: "the library's first matter is newer than that. Nothing was made.",
  NotYourReport: "the report isn't made.",
} as const;

const textOf = ({ title, withheld, sections }: SaidReport): string =>
  [
    title,
    ...sections.flatMap((section) => [
      `\n${section.title}`,
      ...section.tables.flatMap(({ head, rows }) =>
        [head, ...rows.map(({ label, cells }) => [label, ...cells.map((cell) => String(cell ?? withheld))])].map(
          (row) => row.join("\t"),
        ),
      ),
    ]),
  ].join("\n");

export const reportCommand = (root: string): Command =>
  command({
    name: "report",
    summary: "Gives the Board report of a month or a year, and makes it when there is none",
    usage,
    options: { month: "text", year: "text", demo: "flag" },
    async run({ options: { month, year, demo } }, io) {
      if ((month === undefined) === (year === undefined))
        return no("PeriodMissing", { message: "give --month YYYY-MM or --year YYYY, one of them." });
      const period = String(month ?? year);
      return withDesk(
        root,
        demo === true,
        io,
        async (desk) => {
          const made = await makeReport(desk, { kind: "job", library: desk.library }, period);
          if (!made.ok) return no(made.refusal, { message: messages[made.refusal] });
          const [[kept], { row }] = await Promise.all([
            keptReports(desk.pool, jobOf(desk), [period]),
            settingsOf(desk),
          ]);
          if (!kept) throw new Error(`the report of ${period} was made and isn't there`);
          const locale = row.facts.languages[0] ?? "en";
          return ok({ text: textOf(saidReport(locale, kept.report)), data: kept.report });
        },
        notSetUp,
      );
    },
  });
