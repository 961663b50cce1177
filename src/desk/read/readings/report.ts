// The Director's report of readings (standard 5): who read how much, what is worth a question, and each reading of one person or matter.

import type { Person } from "../../../domain/access/principal.ts";
import { isOpened, type Question, questionsOf, type ReadingFact } from "../../../domain/access/questions.ts";
import { readReference } from "../../../domain/receipt/reference.ts";
import { dayIn } from "../../../lib/dates.ts";
import { type ReadingRow, readingRows, readingsAtMost } from "../../../store/queries/readings.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import { namer } from "../exchange.ts";
import type { Named } from "../views.ts";

/** The Director, and the Board president for what is about the Director: of the matters that they may see themselves. */
export const mayReport = (who: Person): boolean =>
  who.roles.includes("director") || who.roles.includes("boardPresident");

type Reader = Named & { readonly id: number };
export type PersonReadings = {
  readonly reader: Reader;
  /** Different matters opened, and those of them in which the reader had no part. */
  readonly matters: number;
  readonly outside: number;
  /** Different entries of the register opened. */
  readonly entries: number;
  readonly identities: number;
  readonly tried: number;
};
export type AskedAbout = {
  readonly why: Question["why"];
  readonly reader: Reader;
  readonly at: string;
  readonly count: number;
  /** Some of them, to look at. */
  readonly references: readonly Pointed[];
};
/** Where a reference leads. */
export type Pointed = { readonly reference: string; readonly noun: ReadingRow["noun"] };
export type ReadingView = Pick<ReadingRow, "at" | "sort" | "reason" | "part" | "worked" | "reference" | "noun"> & {
  readonly reader: Reader;
};
export type ReadingReport = {
  /** Days of the library, both inclusive. */
  readonly from: string;
  readonly until: string;
  readonly questions: readonly AskedAbout[];
  readonly people: readonly PersonReadings[];
  /** Newest first; only when one person or one matter is asked for. */
  readonly readings: readonly ReadingView[];
  /** There are more than one report holds: the oldest of the span are left out. */
  readonly cut: boolean;
};

const usualDays = 7;
const referencesShown = 5;

function personReadings(reader: Reader, rows: readonly ReadingRow[]): PersonReadings {
  const streams = (its: readonly ReadingRow[]) => new Set(its.map((one) => one.streamId)).size;
  return {
    reader,
    matters: streams(rows.filter((one) => isOpened(one) && one.noun === "case")),
    outside: streams(rows.filter((one) => isOpened(one) && !one.worked)),
    entries: streams(rows.filter((one) => one.noun !== "case")),
    identities: streams(rows.filter((one) => one.sort === "identity")),
    tried: rows.filter((one) => one.sort === "tried").length,
  };
}

/** @param asked days as dates of the library; a week up to today unless said otherwise. Null: not for this reader. */
export async function readingReport(
  desk: Desk,
  who: Person,
  asked: { readonly from?: string; readonly until?: string; readonly person?: number; readonly reference?: string },
): Promise<ReadingReport | null> {
  if (!mayReport(who)) return null;
  const settings = await settingsOf(desk);
  const { zone } = settings.calendar;
  const today = todayOf(desk, settings);
  const until = asked.until ?? today;
  const from =
    asked.from ??
    Temporal.PlainDate.from(until)
      .subtract({ days: usualDays - 1 })
      .toString();
  const startOf = (day: string, days: number) =>
    Temporal.PlainDate.from(day)
      .add({ days })
      .toZonedDateTime(zone)
      .toInstant()
      .toString({ fractionalSecondDigits: 3 });
  const reference = asked.reference === undefined ? null : readReference(asked.reference);
  const rows = await readingRows(desk.pool, who, today, {
    from: startOf(from, 0),
    until: startOf(until, 1),
    ...(asked.person === undefined ? {} : { person: asked.person }),
    ...(reference?.ok ? { reference: reference.value } : {}),
  });
  const name = namer(settings.row.people, false);
  const readerOf = (id: number): Reader => name(id) ?? { id, name: String(id), title: "" };
  const roles = new Map(settings.row.people.map((one) => [one.id, one.roles]));
  const dayOf = (at: string) => dayIn(zone, at);
  const referenceOf = new Map(
    rows.flatMap(({ streamId, reference: of, noun }) => (of ? [[streamId, { reference: of, noun }] as const] : [])),
  );
  const facts: readonly ReadingFact[] = rows;
  return {
    from,
    until,
    questions: questionsOf(facts, roles, dayOf).map(({ why, personId, at, streamIds }) => ({
      why,
      reader: readerOf(personId),
      at,
      count: streamIds.length,
      references: streamIds.flatMap((id) => referenceOf.get(id) ?? []).slice(0, referencesShown),
    })),
    people: [...Map.groupBy(rows, (one) => one.personId)]
      .map(([id, its]) => personReadings(readerOf(id), its))
      .sort((a, b) => b.matters - a.matters || a.reader.name.localeCompare(b.reader.name)),
    readings:
      asked.person === undefined && !reference?.ok
        ? []
        : rows.map(({ at, sort, reason, part, worked, reference: of, noun, personId }) => ({
            at,
            sort,
            reason,
            part,
            worked,
            reference: of,
            noun,
            reader: readerOf(personId),
          })),
    cut: rows.length === readingsAtMost,
  };
}
