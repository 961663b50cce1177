// Sends a letter once, however often its job is tried: its id is its event's, and it is marked when it left. What fails for good is
// marked too, and whoever holds the case hears that the patron wasn't reached.
import type { Letter } from "../../domain/case/terms.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { isMailAddress } from "../../mail/outgoing/address.ts";
import { composeMail, messageIdOf, type OutgoingMail } from "../../mail/outgoing/compose.ts";
import { type OutgoingConfig, sendMail } from "../../mail/outgoing/send.ts";
import { keyedHash, type LibraryKeys } from "../../store/keys.ts";
import { beganBefore } from "../../store/queries/mail/case.ts";
import { beginMail, lettersOut, type MailKey, markMail } from "../../store/queries/mail/out.ts";
import { keepThread } from "../../store/queries/mail/thread.ts";
import { type Desk, jobOf, type Settings, settingsOf } from "../desk.ts";
import { foldEmail } from "../identity/fold.ts";
import { hashOfMessage, lastMessageId } from "../mail/raw.ts";
import { type Addressed, letterCase } from "./case.ts";
import { writeLetter } from "./letter.ts";

/** Where mail goes: a server, or a folder of .eml files. `from` null: the library's own address. */
export type MailOut = OutgoingConfig & { readonly from: string | null };

/** Worth another try: the message was fine, the way wasn't. Everything else will never go. */
const passing = new Set(["MailDelayed", "MailServerRefusesUs", "MailNotStored", "SenderMissing"]);
export const isPassing = (refusal: string): boolean => passing.has(refusal);

export const senderOf = (mail: MailOut, { row }: Settings): OutgoingMail["from"] => ({
  name: row.facts.shortName || row.name,
  address: mail.from ?? row.facts.email,
});

/** `sent`: it left now; `before`: it had left, or had failed for good. */
export type SentOnce = "sent" | "before";

/**
 * Composes and sends; begun before, marked after. Refusals: `SenderMissing`, the library has no address of its own yet; those of
 * composeMail and sendMail.
 */
export async function sendOnce(
  desk: Desk,
  out: OutgoingConfig,
  key: MailKey,
  mail: OutgoingMail,
): Promise<Result<SentOnce>> {
  const who = jobOf(desk);
  if (!isMailAddress(mail.from.address)) return no("SenderMissing");
  if (!(await beginMail(desk.pool, who, key))) return ok("before");
  const composed = await composeMail(mail);
  const sent = composed.ok ? await sendMail(out, composed.value) : composed;
  if (sent.ok) await markMail(desk.pool, who, key, "sent", desk.now(), null);
  else if (!isPassing(sent.refusal)) await markMail(desk.pool, who, key, "failed", null, sent.refusal);
  return sent.ok ? ok("sent") : sent;
}

/** It was tried often enough: nobody tries again. */
export const giveUp = (desk: Desk, key: MailKey, problem: string): Promise<boolean> =>
  markMail(desk.pool, jobOf(desk), key, "failed", null, problem);

/** Written by a person, so another person's machine may answer (RFC 3834, 2). */
const byHand = new Set<Letter>(["reply", "resolution", "talkOffered", "decision", "extended"]);

/** A machine that doesn't say it is one answers each acknowledgement with a new mail: after so many in a day ours stop (RFC 3834, 2). */
const mostAcknowledged = 20;

async function isEnough(desk: Desk, keys: LibraryKeys, { letter, email }: Addressed): Promise<boolean> {
  if (letter.letter !== "acknowledgement" || letter.state.channel !== "email") return false;
  const hash = keyedHash(keys, "email", foldEmail(email) ?? "");
  return (await beganBefore(desk.pool, jobOf(desk), hash, letter.state.openedAt)) >= mostAcknowledged;
}

/** The mail's id in every place, and its Message-ID's left half. */
export const letterId = (version: number, streamId: string): string => `${version}.${streamId}`;

/**
 * Sends the letter that an event brings; `quiet`: this sender's mail was acknowledged often enough today. Refusals: `NotFound` (no such
 * event), `AddressMissing`, those of composeMail and sendMail; `isPassing` says which are worth another try.
 */
export async function sendLetter(
  desk: Desk,
  out: MailOut,
  key: MailKey & { readonly letter: Letter },
): Promise<Result<SentOnce | "quiet">> {
  const settings = await settingsOf(desk);
  const found = await letterCase(desk, settings, key);
  if (!found) return no("NotFound");
  if (await isEnough(desk, settings.keys, found)) return ok("quiet");
  const { letter, email, isAcknowledged } = found;
  const { subject, body } = writeLetter(settings.row, desk.publicUrl, letter);
  const from = senderOf(out, settings);
  const id = letterId(key.version, key.streamId);
  // Before it leaves: an answer may be here sooner than the mark.
  await keepThread(desk.pool, jobOf(desk), key.streamId, hashOfMessage(settings.keys, messageIdOf(id, from.address)));
  return sendOnce(desk, out, key, {
    id,
    from,
    to: { address: email },
    subject,
    text: body,
    at: Temporal.Instant.from(letter.at),
    automatic: !byHand.has(key.letter),
    language: letter.state.language,
    ...(await threadOf(desk, settings.keys, key, from.address, isAcknowledged)),
  });
}

/** The thread: our first letter, then the patron's last mail, which this one answers. */
async function threadOf(
  desk: Desk,
  keys: LibraryKeys,
  { streamId, version }: MailKey,
  from: string,
  isAcknowledged: boolean,
): Promise<Pick<OutgoingMail, "inReplyTo" | "references">> {
  const [letters, theirs] = await Promise.all([
    lettersOut(desk.pool, jobOf(desk), streamId),
    lastMessageId(desk, keys, streamId, version),
  ]);
  const first = isAcknowledged ? 1 : letters[0]?.version;
  const ours = first && first < version ? messageIdOf(letterId(first, streamId), from) : null;
  const inReplyTo = theirs ?? ours;
  return { ...(inReplyTo ? { inReplyTo } : {}), ...(ours ? { references: [ours] } : {}) };
}
