// Today: what waits for whom, on one screen (standard 3, Responsiveness).
import type { Person } from "../../domain/access/principal.ts";
import { mailIn } from "../../store/queries/mail/in.ts";
import { type Section, todayRows } from "../../store/queries/rows.ts";
import { type Desk, settingsOf, todayOf } from "../desk.ts";
import { seesKept } from "../mail/kept.ts";
import { reader } from "./rows.ts";
import type { TodayView } from "./views.ts";

/** One screen: what is late, due today, untaken, yours, waiting for the patron, and the reviews you hold. Counts are exact. */
export async function today(desk: Desk, who: Person): Promise<TodayView> {
  const settings = await settingsOf(desk);
  const on = todayOf(desk, settings);
  const endOfDay = Temporal.PlainDate.from(on)
    .add({ days: 1 })
    .toZonedDateTime(settings.calendar.zone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
  const [rows, kept] = await Promise.all([
    todayRows(desk.pool, who, on, desk.now(), endOfDay),
    seesKept(who) ? mailIn(desk.pool, who, "kept") : [],
  ]);
  const read = reader(desk, settings, who);
  const section = (name: Section) => ({ count: rows[name].count, rows: rows[name].rows.map(read) });
  const sections = {
    late: section("late"),
    dueToday: section("dueToday"),
    untaken: section("untaken"),
    mine: section("mine"),
    waiting: section("waiting"),
    reviews: section("reviews"),
  };
  return { sections, unreadMail: kept.length };
}
