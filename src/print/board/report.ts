// The Board report on paper: its tables, each with a header that is heard, its charts with their numbers in words, its parts as bookmarks.
import { z } from "zod";
import { longDate } from "../../lib/dates.ts";
import { intlTag } from "../../lib/locale.ts";
import type { Result } from "../../lib/result.ts";
import { type NoPaper, paper, readGiven, said, set } from "../paper.ts";

const cell = z.union([z.number(), z.string(), z.null()]);
const table = z.object({
  caption: said,
  words: z.literal(true).optional(),
  head: z.array(said).min(2).readonly(),
  rows: z.array(z.object({ label: said, cells: z.array(cell).readonly(), sum: z.boolean().optional() })).readonly(),
});
const chart = z.object({
  title: said,
  alt: said,
  bars: z
    .array(z.object({ label: said, value: z.number().nullable().optional(), now: z.boolean() }))
    .min(1)
    .readonly(),
});
const given = paper.extend({
  report: z.object({
    title: said,
    lead: said,
    withheld: said,
    none: said,
    noteTitle: said,
    notes: z.array(said).min(1).readonly(),
    sections: z
      .array(
        z.object({ title: said, lead: said, charts: z.array(chart).readonly(), tables: z.array(table).readonly() }),
      )
      .readonly(),
  }),
});
export type BoardReportPaper = z.input<typeof given>;

/** Refused by the place of what is missing, as any paper. */
export function boardReportPaper(form: BoardReportPaper): Result<Uint8Array, NoPaper> {
  const read = readGiven(given, form);
  if (!read.ok) return read;
  const { report, ...frame } = read.value;
  const written = (value: string | number | null): string =>
    value === null ? report.withheld : typeof value === "number" ? value.toLocaleString(intlTag[frame.locale]) : value;
  const sections = report.sections.map((section) => ({
    ...section,
    tables: section.tables.map((one) => ({
      ...one,
      figures: !one.words,
      rows: one.rows.map(({ label, cells, sum }) => ({ label, cells: cells.map(written), sum: sum ?? false })),
    })),
    charts: section.charts.map(({ title, alt, bars }) => {
      const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
      return {
        title,
        alt,
        bars: bars.map(({ label, value, now }) => ({
          label,
          now,
          share: (value ?? 0) / most,
          mark: value === undefined ? null : value === null ? "*" : written(value),
        })),
      };
    }),
  }));
  const on = longDate(frame.locale, frame.on);
  return set("board/report", "boardReport", frame, { on }, { ...report, sections });
}
