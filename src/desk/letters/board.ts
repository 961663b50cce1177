// Word that a Board report is there: a link, no number of it. Mail is no place for a discussion among trustees (5 ILCS 120): each gets their own.
import { monthOrYear } from "../../lib/dates.ts";
import { translator } from "../../lib/locale.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { isMailAddress } from "../../mail/outgoing/address.ts";
import { composeMail } from "../../mail/outgoing/compose.ts";
import { sendMail } from "../../mail/outgoing/send.ts";
import { type Desk, settingsOf } from "../desk.ts";
import { couldBeTold } from "../register/report/terms.ts";
import { type MailOut, senderOf } from "./send.ts";

export type ReportWord = { readonly period: string; readonly personId: number };

/** Refusals: SenderMissing; those of composeMail and sendMail. Tried again it has the same Message-ID. */
export async function tellOfReport(
  desk: Desk,
  out: MailOut,
  { period, personId }: ReportWord,
): Promise<Result<"sent" | "quiet">> {
  const settings = await settingsOf(desk);
  const person = couldBeTold(settings).find(({ id }) => id === personId);
  if (!person || person.email.trim() === "") return ok("quiet"); // left, or not on the Board any more
  const from = senderOf(out, settings);
  if (!isMailAddress(from.address)) return no("SenderMissing");
  const language = settings.row.facts.languages[0] ?? "en";
  const t = translator(language);
  const facts = { period: monthOrYear(language, period), url: `${desk.publicUrl}/staff/board/${period}` };
  const mail = await composeMail({
    id: `report.${period}.${personId}`,
    from,
    to: { address: person.email },
    subject: t("report.mail.subject", facts),
    text: `${[t("report.mail.text", facts), t("report.mail.alone")].join("\n\n")}\n`,
    at: Temporal.Instant.from(desk.now()),
    automatic: true,
    language,
  });
  if (!mail.ok) return mail;
  const sent = await sendMail(out, mail.value);
  return sent.ok ? ok("sent") : sent;
}
