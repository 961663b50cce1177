// Word to each FOIA officer that a request's time is nearly up, or over: reference and link, nothing of who asked or what for. Sent once for
// each date that was set, however often the job comes by (5 ILCS 140/3(d)).
import { isFoiaOfficer } from "../../../domain/foia/decide.ts";
import { longDate } from "../../../lib/dates.ts";
import { translator } from "../../../lib/locale.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { type FoiaDue, foiaDue } from "../../../store/queries/register/waiting.ts";
import { type Desk, jobOf, type Settings, settingsOf, todayOf } from "../../desk.ts";
import { type MailOut, senderOf, sendOnce } from "../../letters/send.ts";
import { foiaClock } from "./read.ts";

/** Gives how many were looked at. Refusals: those of sendOnce, the first one, after everybody was tried. */
export async function remindFoia(desk: Desk, out: MailOut): Promise<Result<number>> {
  const settings = await settingsOf(desk);
  const on = todayOf(desk, settings);
  const officers = settings.row.people.filter(
    ({ id, email }) => email.trim() !== "" && isFoiaOfficer(id, settings.facts, on),
  );
  const due = await foiaDue(desk.pool, jobOf(desk));
  const sent: Result<unknown>[] = [];
  for (const one of due)
    for (const { id, email } of officers) sent.push(await remind(desk, out, settings, one, id, email));
  return sent.find((one): one is Extract<typeof one, { ok: false }> => !one.ok) ?? ok(due.length);
}

async function remind(
  desk: Desk,
  out: MailOut,
  settings: Settings,
  { streamId, version, reference, dueAt }: FoiaDue,
  personId: number,
  address: string,
): Promise<Result<unknown>> {
  const dueOn = Temporal.Instant.from(dueAt).toZonedDateTimeISO(settings.calendar.zone).toPlainDate().toString();
  const { state } = foiaClock(desk, settings, dueOn);
  if (state === "runs") return ok("quiet");
  const language = settings.row.facts.languages[0] ?? "en";
  const t = translator(language);
  const about = state === "late" ? "foiaLate" : "foiaSoon";
  const lines = [
    t(state === "late" ? "letters.colleague.foiaLate" : "letters.colleague.foiaSoon", {
      day: longDate(language, dueOn),
    }),
    t("letters.colleague.foiaReference", { reference }),
    `${desk.publicUrl}/staff/foia/request/${reference}`, // a staff page, as its paths.ts has it
  ];
  return sendOnce(
    desk,
    out,
    { streamId, version, letter: `tell.${about}.${personId}` },
    {
      id: `${version}.${about}.${personId}.${streamId}`,
      from: senderOf(out, settings),
      to: { address },
      subject: t("letters.colleague.subject", { reference }),
      text: `${lines.join("\n\n")}\n`,
      at: Temporal.Instant.from(desk.now()),
      automatic: true,
      language,
    },
  );
}
