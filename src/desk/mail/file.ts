// Files one stored mail: into its matter, as a new one, or nowhere with the reason. An answer is the patron's only when it comes from the
// address held: a stranger who writes into a thread begins a matter of their own (5.1). A machine's mail opens nothing (RFC 3834).
import { readReference } from "../../domain/receipt/reference.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { takesNoReply } from "../../mail/intake/machine-mail.ts";
import { readMail } from "../../mail/intake/read-mail.ts";
import type { Reading } from "../../mail/intake/reading.ts";
import { keyedHash } from "../../store/keys.ts";
import { fileBytesOf, streamOfReference } from "../../store/queries/contents.ts";
import { type Decided, decideMail, type MailRow } from "../../store/queries/mail/in.ts";
import { isContact, isKnownMessage, threadsOf } from "../../store/queries/mail/thread.ts";
import { type Desk, jobOf, type Settings, settingsOf, todayOf } from "../desk.ts";
import { foldEmail } from "../identity/fold.ts";
import { openMatter } from "../open.ts";
import { submit } from "../submit.ts";
import { bounced } from "./bounce.ts";
import { hashOfMessage, openRaw } from "./raw.ts";
import { languageOf, wordsOf } from "./words.ts";

/** Reads it and does what it asks for. Doing it again does nothing more: the act's id is the mail's. */
export async function fileMail(desk: Desk, row: MailRow): Promise<void> {
  const settings = await settingsOf(desk);
  const raw = await openRaw(desk, settings.keys, jobOf(desk), row);
  const reading = await readMail(raw);
  await decideMail(desk.pool, jobOf(desk), row.mailId, ["taken"], await decisionOn(desk, settings, row, raw, reading));
}

const nothing = { problem: null, streamId: null } as const;

async function decisionOn(
  desk: Desk,
  settings: Settings,
  { mailId }: MailRow,
  raw: Buffer,
  reading: Reading,
): Promise<Decided> {
  if (reading.isBounce) return bounced(desk, raw, mailId);
  if (reading.isAutoReply) return { ...nothing, state: "ignored", kind: "automatic" };
  const keep = (problem: string): Decided => ({ ...nothing, state: "kept", kind: null, problem });
  if (reading.outcome === "unreadable") return keep(reading.problems[0] ?? "ReadingFailed");
  if (!foldEmail(reading.fromAddress ?? "")) return keep("SenderMissing");
  if (reading.replyText === "" && !reading.subject && reading.attachments.length === 0) return keep("MessageEmpty");
  const message = reading.messageId ? hashOfMessage(settings.keys, reading.messageId) : null;
  if (message && (await isKnownMessage(desk.pool, jobOf(desk), message))) return keep("MessageSeenBefore");
  const thread = await threadOf(desk, settings, reading);
  if (!thread && reading.problems.includes("AsksForNoAnswer")) return keep("AsksForNoAnswer");
  const filed = thread
    ? await addTo(desk, settings, thread, mailId, reading)
    : await openFrom(desk, settings, mailId, reading);
  if (!filed.ok) return keep(filed.refusal);
  return {
    state: "filed",
    kind: thread ? "reply" : "new",
    problem: null,
    streamId: filed.value,
    ...(message ? { message } : {}),
  };
}

/** The matter that it answers: by its thread, or by our reference in its subject; and only from the address held. */
async function threadOf(desk: Desk, { keys }: Settings, reading: Reading): Promise<string | null> {
  const who = jobOf(desk);
  const sender = keyedHash(keys, "email", foldEmail(reading.fromAddress ?? "") ?? "");
  const before = [reading.inReplyTo, ...reading.references.toReversed()].filter((id) => id !== null);
  const hashes = before.map((id) => hashOfMessage(keys, id));
  const [stream] = hashes.length > 0 ? await threadsOf(desk.pool, who, hashes, sender) : [];
  if (stream) return stream;
  for (const [typed] of (reading.subject ?? "").matchAll(/\b\w{3}-\w{3}-\w{3}\b/g)) {
    const reference = readReference(typed);
    const named = reference.ok ? await streamOfReference(desk.pool, who, "", reference.value) : null;
    if (named && (await isContact(desk.pool, who, named, sender))) return named;
  }
  return null;
}

async function addTo(
  desk: Desk,
  settings: Settings,
  streamId: string,
  mailId: string,
  reading: Reading,
): Promise<Result<string>> {
  const who = { kind: "patron", library: desk.library, streamId } as const;
  const { limits, languages } = settings.row.facts;
  const held = await fileBytesOf(desk.pool, who, todayOf(desk, settings), streamId);
  const room = Math.max(0, limits.matterBytes - held - sealing(reading));
  const language = languageOf(reading, languages);
  const words = await wordsOf(reading, { isNew: false, language, limits, room });
  const act = { type: "AddWords", channel: "email", files: words.files.length, id: mailId, streamId } as const;
  const done = await submit(desk, who, act, words);
  return done.ok ? ok(streamId) : no(done.refusal);
}

/** The few bytes that sealing adds to what a file is counted as. */
const sealing = ({ attachments }: Reading): number => attachments.length * 4_096;

/** A matter of its own, as if the form for questions had been sent (statement.1-2). */
export async function openFrom(
  desk: Desk,
  { row }: Pick<Settings, "row">,
  mailId: string,
  reading: Reading,
): Promise<Result<string>> {
  const { limits, languages } = row.facts;
  const language = languageOf(reading, languages);
  const { text, files } = await wordsOf(reading, { isNew: true, language, limits, room: limits.matterBytes });
  const from = (reading.fromAddress ?? "").trim();
  const email = foldEmail(from) && !takesNoReply(from) ? from : ""; // nobody would read what we send there
  const opened = await openMatter(
    desk,
    jobOf(desk),
    {
      kind: "inquiry",
      channel: "email",
      language,
      branchId: row.branches[0]?.id ?? 1,
      replyBy: email === "" ? "page" : "email",
      needs: [],
      sensitivities: [],
      willingness: null,
      aboutStaff: null,
      about: null,
      askDirector: null,
      doneAtOnce: false,
    },
    { text, files, identity: { name: reading.fromName ?? (email === "" ? from : ""), email, phone: "", address: "" } },
    mailId,
  );
  return opened.ok ? ok(opened.value.streamId) : no(opened.refusal);
}
