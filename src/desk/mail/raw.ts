// The raw message at rest: sealed in chunks with a key of its own, which the library's key wraps (5.1). Stored before it is read.
import { createHash } from "node:crypto";
import type { Principal } from "../../domain/access/principal.ts";
import { headerLines, headerValue, messageIds } from "../../mail/intake/header-lines.ts";
import { keyedHash, type LibraryKeys, newKey, unwrapStreamKey, wrapStreamKey } from "../../store/keys.ts";
import { lastMailOf, type MailRow, rawOf, takeRaw } from "../../store/queries/mail/in.ts";
import { type Desk, jobOf } from "../desk.ts";
import { openContent, sealContent } from "../words/words.ts";

/** The hash that a Message-ID is found by. */
export const hashOfMessage = (keys: LibraryKeys, messageId: string): Buffer => keyedHash(keys, "message", messageId);

/** Committed when it resolves. The same bytes again give the first one's row. */
export async function storeRaw(desk: Desk, keys: LibraryKeys, raw: Buffer): Promise<MailRow> {
  const mailId = desk.newId();
  const key = newKey();
  return takeRaw(desk.pool, jobOf(desk), {
    mailId,
    hash: keyedHash(keys, "message", createHash("sha256").update(raw).digest("hex")),
    wrapped: wrapStreamKey(keys, mailId, key),
    at: desk.now(),
    raw: sealContent({ library: desk.library, streamId: mailId, key, newId: desk.newId }, "mail", raw, mailId),
  });
}

export async function openRaw(
  desk: Desk,
  keys: LibraryKeys,
  who: Principal,
  { mailId, wrapped }: Pick<MailRow, "mailId" | "wrapped">,
  most: number | null = null,
): Promise<Buffer> {
  const chunks = await rawOf(desk.pool, who, mailId, most);
  return openContent(unwrapStreamKey(keys, mailId, wrapped), desk.library, mailId, mailId, chunks);
}

/** The Message-ID of the patron's last mail up to an event of a matter, or null: what a letter answers. Only its beginning is opened. */
export async function lastMessageId(
  desk: Desk,
  keys: LibraryKeys,
  streamId: string,
  version: number,
): Promise<string | null> {
  const mail = await lastMailOf(desk.pool, jobOf(desk), streamId, version);
  if (!mail) return null;
  const lines = headerLines(await openRaw(desk, keys, jobOf(desk), mail, 1));
  return messageIds(headerValue(lines, "message-id"))[0] ?? null;
}
