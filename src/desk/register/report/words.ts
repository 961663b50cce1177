// A Board report in words, once: the page, the paper and the spreadsheet all show these tables and no other, so that no number of theirs differs.

import type { ComplaintLine } from "../../../domain/report/complaints.ts";
import { all, type ShownGrid } from "../../../domain/report/grid.ts";
import { isYear } from "../../../domain/report/period.ts";
import type { GlanceFigure, Report } from "../../../domain/report/report.ts";
import { monthOrYear, shortMonth } from "../../../lib/dates.ts";
import { type Locale, translator } from "../../../lib/locale.ts";

/** Null: withheld. */
export type Said = number | string | null;
/** Stands where there is no number to say. */
const nothing = "—";
export type SaidTable = {
  readonly caption: string;
  /** Its cells are words, not numbers. */
  readonly words?: true;
  /** The first is that of the row's own words. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly Said[]; readonly sum?: boolean }[];
};
/** Bars, the oldest first. Null: withheld; undefined: there is no report of it. */
export type SaidChart = {
  readonly title: string;
  /** The same in a sentence, for who doesn't see it. */
  readonly alt: string;
  readonly bars: readonly {
    readonly label: string;
    readonly value: number | null | undefined;
    readonly now: boolean;
  }[];
};
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly charts: readonly SaidChart[];
  readonly tables: readonly SaidTable[];
};
export type SaidReport = {
  readonly title: string;
  readonly lead: string;
  readonly withheld: string;
  readonly notes: readonly string[];
  readonly sections: readonly Section[];
};

export function saidReport(locale: Locale, report: Report): SaidReport {
  const t = translator(locale);
  const { period } = report;
  const name = monthOrYear(locale, period);
  const sort = isYear(period) ? "year" : "month";
  const say = (key: string) => t(`report.${key}`);
  const section = (id: string, tables: readonly SaidTable[], charts: readonly SaidChart[] = []): Section => ({
    id,
    title: say(`section.${id}.title`),
    lead: t(`report.section.${id}.lead`, { days: report.restrictionDays, period: name }),
    charts,
    tables,
  });
  const gridTable = (id: string): SaidTable =>
    tableOf(
      say,
      report.grids.find((one) => one.id === id),
      id,
    );
  const told = report.trend.slice(report.trend.findIndex(({ out }) => out));
  /** One bar is no course of time, and none is no picture. */
  const chart = (figure: "contacts" | "late"): SaidChart[] => {
    const said = told.filter(({ out }) => out);
    if (said.length < 2 || said.every((one) => !one[figure])) return [];
    const bars = told.map((one) => ({
      label: shortMonth(locale, one.period),
      value: one.out ? one[figure] : undefined,
      now: one.period === period,
    }));
    const parts = said.map((one) => `${monthOrYear(locale, one.period)}: ${one[figure] ?? say("withheld")}`);
    return [{ title: say(`chart.${figure}`), alt: `${say(`chart.${figure}`)}. ${parts.join("; ")}.`, bars }];
  };
  return {
    title: t("report.title", { period: name }),
    lead: say(`lead.${sort}`),
    withheld: say("withheld"),
    notes: [
      t("report.note.withheld", { smallest: report.smallest }),
      say("note.cover"),
      say("note.kept"),
      ...(report.compared.before || report.compared.yearBefore ? [] : [say("note.first")]),
    ],
    sections: [
      section("glance", [glanceTable(say, report, name)]),
      section("trend", [trendTable(say, locale, report)], [...chart("contacts"), ...chart("late")]),
      section("contacts", [gridTable("contacts")]),
      section("targets", [gridTable("targets"), medianTable(say, report)]),
      section("levels", [gridTable("levels")]),
      section("complaints", [complaintTable(say, locale, report.complaints)]),
      section("restrictions", [countTable(say, report, "restrictions", ["restrictions", "inForce"])]),
      section("disclosures", [gridTable("disclosures")]),
      section("actions", [countTable(say, report, "remedies", ["remedies", "remediesDone"])]),
    ],
  };
}

type Say = (key: string) => string;

function tableOf(say: Say, grid: ShownGrid | undefined, id: string): SaidTable {
  const { rows = [], columns = [], cells = [] } = grid ?? {};
  return {
    caption: say(`table.${id}.caption`),
    head: [say(`table.${id}.rows`), ...columns.map((column) => say(`table.${id}.column.${column}`))],
    rows: rows.map((row, r) => ({
      label: say(`table.${id}.row.${row}`),
      cells: cells[r] ?? [],
      sum: row === all,
    })),
  };
}

function glanceTable(say: Say, { period, glance, compared }: Report, name: string): SaidTable {
  const year = isYear(period);
  const head = [say("glance.figure"), name];
  if (compared.before) head.push(say(year ? "glance.beforeYear" : "glance.beforeMonth"));
  if (compared.yearBefore) head.push(say("glance.sameMonth"));
  return {
    caption: say("table.glance.caption"),
    head,
    rows: glance.map((one) => ({
      label: say(`glance.row.${one.figure satisfies GlanceFigure}`),
      cells: [one.now, ...(compared.before ? [one.before] : []), ...(compared.yearBefore ? [one.yearBefore] : [])],
    })),
  };
}

const trendTable = (say: Say, locale: Locale, { trend }: Report): SaidTable => ({
  caption: say("table.trend.caption"),
  head: [say("table.trend.rows"), say("chart.contacts"), say("chart.late")],
  rows: trend
    .filter(({ out }) => out)
    .map(({ period, contacts, late }) => ({ label: monthOrYear(locale, period), cells: [contacts, late] })),
});

/** Too few answers to say the middle of them: withheld as a small count is. */
const medianTable = (say: Say, { medians }: Report): SaidTable => ({
  caption: say("table.medians.caption"),
  head: [say("table.targets.rows"), say("table.medians.hours"), say("table.medians.days")],
  rows: medians.map((one) => ({
    label: say(`table.targets.row.${one.clock}`),
    cells: one.none ? [nothing, nothing] : [one.hours, one.days],
  })),
});

/** Lists of one column under each other: what happened in the period, and how things stood at its end. */
const countTable = (say: Say, { grids }: Report, id: string, lists: readonly string[]): SaidTable => ({
  caption: say(`table.${id}.caption`),
  head: [say(`table.${id}.rows`), say(`table.${id}.column.count`)],
  rows: lists.flatMap((list) => {
    const grid = grids.find((one) => one.id === list);
    return (grid?.rows ?? []).map((row, r) => ({
      label: say(`table.${id}.row.${row}`),
      cells: grid?.cells[r] ?? [],
    }));
  }),
});

const complaintTable = (say: Say, locale: Locale, complaints: readonly ComplaintLine[]): SaidTable => ({
  caption: say("table.complaints.caption"),
  words: true,
  head: ["reference", "procedure", "received", "stands", "outcome"].map((column) => say(`table.complaints.${column}`)),
  rows: complaints.map(({ reference, procedure, received, stands, outcome }) => ({
    label: reference,
    cells: [
      procedure[locale] || nothing,
      monthOrYear(locale, received),
      say(`stands.${stands}`),
      outcome ? say(`outcome.${outcome}`) : nothing,
    ],
  })),
});
