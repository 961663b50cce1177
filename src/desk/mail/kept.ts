// Mail that could not be filed by rule is kept and shown: a supervisor or the Director files it as a matter, or ignores it. The database lets
// nobody else see it (db/migrations/0006): it belongs to no matter yet, so no wall covers it.
import type { Person } from "../../domain/access/principal.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { readMail } from "../../mail/intake/read-mail.ts";
import type { Reading } from "../../mail/intake/reading.ts";
import { stateOf } from "../../store/queries/mail/case.ts";
import { decideMail, type MailRow, mailIn, mailRow } from "../../store/queries/mail/in.ts";
import { type Desk, jobOf, type Settings, settingsOf, todayOf } from "../desk.ts";
import { noteList } from "../read/readings/note.ts";
import { openFrom } from "./file.ts";
import { hashOfMessage, openRaw } from "./raw.ts";

export type KeptMail = {
  readonly mailId: string;
  readonly receivedAt: string;
  /** A locale key under `mail.problem.`. */
  readonly problem: string;
  readonly from: string | null;
  readonly subject: string | null;
  /** Its beginning, as far as it can be read. */
  readonly text: string;
};

const shown = 2_000;
const mostShown = 50;

export const seesKept = (who: Person): boolean => who.roles.includes("supervisor") || who.roles.includes("director");

/** The oldest first. Nothing for those who may not look. */
export async function keptMail(desk: Desk, who: Person): Promise<readonly KeptMail[]> {
  const settings = await settingsOf(desk);
  const rows = (await mailIn(desk.pool, who, "kept")).slice(0, mostShown);
  await noteList(
    desk,
    who,
    todayOf(desk, settings),
    "mail",
    rows.map((row) => row.mailId),
  );
  const mails: KeptMail[] = [];
  for (const row of rows) {
    const { fromAddress, subject, text } = await readingOf(desk, settings, who, row);
    const { mailId, receivedAt, problem } = row;
    mails.push({ mailId, receivedAt, problem: problem ?? "", from: fromAddress, subject, text: text.slice(0, shown) });
  }
  return mails;
}

const readingOf = async (desk: Desk, { keys }: Settings, who: Person, row: MailRow): Promise<Reading> =>
  readMail(await openRaw(desk, keys, who, row));

/** Files it as a new matter, with the message itself as a file when it could not be read. Refusals: `NotFound`, those of openMatter. */
export async function fileKept(desk: Desk, who: Person, mailId: string): Promise<Result<{ reference: string }>> {
  const settings = await settingsOf(desk);
  const row = await mailRow(desk.pool, who, mailId);
  if (!row) return no("NotFound");
  const raw = await openRaw(desk, settings.keys, who, row);
  const reading = await readMail(raw);
  const whole = { filename: "mail.eml", contentType: "message/rfc822", size: raw.length, content: raw };
  const attachments = reading.outcome === "read" ? reading.attachments : [whole];
  const opened = await openFrom(desk, settings, mailId, { ...reading, attachments });
  if (!opened.ok) return opened;
  await decideMail(desk.pool, jobOf(desk), mailId, ["kept"], {
    state: "filed",
    kind: "new",
    problem: row.problem,
    streamId: opened.value,
    decidedBy: who.personId,
    ...(reading.messageId ? { message: hashOfMessage(settings.keys, reading.messageId) } : {}),
  });
  const state = await stateOf(desk.pool, jobOf(desk), opened.value);
  return state ? ok({ reference: state.reference }) : no("NotFound");
}

/** It is no matter (spam, a copy): it stays stored, and is shown no more. */
export async function ignoreKept(desk: Desk, who: Person, mailId: string): Promise<Result<null, "NotFound">> {
  const row = await mailRow(desk.pool, who, mailId);
  if (!row) return no("NotFound");
  const to = { state: "ignored", kind: null, problem: row.problem, streamId: null, decidedBy: who.personId } as const;
  return (await decideMail(desk.pool, jobOf(desk), mailId, ["kept"], to)) ? ok(null) : no("NotFound");
}
