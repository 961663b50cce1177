// Word to each FOIA officer that a request's time is nearly up, or over: reference and link, nothing of who asked or what for. Sent once for
// each date that was set, however often the job comes by (5 ILCS 140/3(d)).

import { isFoiaOfficer } from "../../../domain/foia/decide.ts";
import { dayIn } from "../../../lib/dates.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { foiaDue } from "../../../store/queries/register/waiting.ts";
import { type Desk, jobOf, settingsOf, todayOf } from "../../desk.ts";
import { tellOfficer } from "../../letters/colleague.ts";
import type { MailOut } from "../../letters/send.ts";
import { foiaClock } from "./read.ts";

/** Gives how many were looked at. Refusals: those of sendOnce, the first one, after everybody was tried. */
export async function remindFoia(desk: Desk, out: MailOut): Promise<Result<number>> {
  const settings = await settingsOf(desk);
  const on = todayOf(desk, settings);
  const officers = settings.row.people.filter(({ id }) => isFoiaOfficer(id, settings.facts, on));
  const due = await foiaDue(desk.pool, jobOf(desk));
  const sent: Result<unknown>[] = [];
  for (const one of due) {
    const dueOn = dayIn(settings.calendar.zone, one.dueAt);
    const { state } = foiaClock(desk, settings, dueOn);
    if (state === "runs") continue;
    const about = state === "late" ? "foiaLate" : "foiaSoon";
    for (const { id } of officers) sent.push(await tellOfficer(desk, out, one, one, id, about));
  }
  return sent.find((one): one is Extract<typeof one, { ok: false }> => !one.ok) ?? ok(due.length);
}
