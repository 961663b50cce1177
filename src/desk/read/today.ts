// Today: what waits for whom, on one screen (standard 3, Responsiveness).
import type { Person } from "../../domain/access/principal.ts";
import { keeps } from "../../domain/disclosure/steps.ts";
import type { Section } from "../../store/queries/cases/rows.ts";
import { todayWhole } from "../../store/queries/register/waiting.ts";
import { type Desk, settingsOf, todayOf } from "../desk.ts";
import { shiftNow } from "../register/restriction/in-effect.ts";
import { type Waits, waitsIn } from "../register/waiting.ts";
import { shownRows } from "./rows.ts";
import type { Row } from "./views.ts";

export type TodaySection = "late" | "dueToday" | "untaken" | "mine" | "waiting" | "reviews";
export type TodayView = Waits & {
  readonly sections: Readonly<Record<TodaySection, { readonly count: number; readonly rows: readonly Row[] }>>;
  readonly unreadMail: number;
};

/** One screen: what is late, due today, untaken, yours, waiting for the patron, and the reviews you hold. Counts are exact. */
export async function today(desk: Desk, who: Person): Promise<TodayView> {
  const settings = await settingsOf(desk);
  const on = todayOf(desk, settings);
  const endOfDay = Temporal.PlainDate.from(on)
    .add({ days: 1 })
    .toZonedDateTime(settings.calendar.zone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
  const found = await todayWhole(desk.pool, who, shiftNow(desk, settings), {
    at: desk.now(),
    endOfDay,
    keeps: keeps(who.personId, on, settings.facts),
  });
  const rows = await shownRows(
    desk,
    settings,
    who,
    Object.values(found.sections).flatMap((one) => one.rows),
  );
  const byStream = new Map(rows.map((row) => [row.streamId, row]));
  const section = (name: Section) => {
    const { count, rows } = found.sections[name];
    return { count, rows: rows.flatMap((row) => byStream.get(row.stream_id) ?? []) };
  };
  const sections = {
    late: section("late"),
    dueToday: section("dueToday"),
    untaken: section("untaken"),
    mine: section("mine"),
    waiting: section("waiting"),
    reviews: section("reviews"),
  };
  return { ...waitsIn(desk, settings, who, found), sections, unreadMail: found.kept };
}
