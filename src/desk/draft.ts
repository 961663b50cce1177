// "What was typed is never lost": an unfinished form is kept for a day, sealed with a key made of the draft's own id, which only the
// browser's cookie holds. Nobody at the library can open it, and nobody at the next seat of a shared computer once the cookie is gone.
import { createHash } from "node:crypto";
import type { Principal } from "../domain/access/principal.ts";
import { isUuid } from "../lib/ids.ts";
import { keyedHash, type LibraryKeys, seal, unseal } from "../store/keys.ts";
import * as drafts from "../store/queries/words/drafts.ts";
import { type Desk, settingsOf } from "./desk.ts";

export type Fields = Readonly<Record<string, string | readonly string[]>>;
export type Draft = { readonly door: string; readonly fields: Fields; readonly savedAt: string };

const hoursKept = 24;
const publicOf = (desk: Desk): Principal => ({ kind: "public", library: desk.library });
const keyOf = (keys: LibraryKeys, id: string): Buffer =>
  createHash("sha256").update(keys.cookie).update(`draft ${id}`).digest();

/** Keeps a form as far as it is filled in. Gives its id: the given one, or a new one. */
export async function saveDraft(desk: Desk, id: string | null, door: string, fields: Fields): Promise<string> {
  const { keys } = await settingsOf(desk);
  const draftId = id && isUuid(id) ? id : crypto.randomUUID();
  const savedAt = desk.now();
  const until = Temporal.Instant.from(savedAt).add({ hours: hoursKept }).toString({ fractionalSecondDigits: 3 });
  const draft: Draft = { door, fields, savedAt };
  const sealed = seal(keyOf(keys, draftId), `draft ${door}`, Buffer.from(JSON.stringify(draft)));
  await drafts.keepDraft(desk.pool, publicOf(desk), keyedHash(keys, "draft", `${draftId} ${door}`), sealed, until);
  return draftId;
}

/** The draft of this door, or null when there is none or its day is over. */
export async function loadDraft(desk: Desk, id: string, door: string): Promise<Draft | null> {
  if (!isUuid(id)) return null;
  const { keys } = await settingsOf(desk);
  const sealed = await drafts.readDraft(
    desk.pool,
    publicOf(desk),
    keyedHash(keys, "draft", `${id} ${door}`),
    desk.now(),
  );
  return sealed ? JSON.parse(unseal(keyOf(keys, id), `draft ${door}`, sealed).toString("utf8")) : null;
}

export async function dropDraft(desk: Desk, id: string, door: string): Promise<void> {
  if (!isUuid(id)) return;
  const { keys } = await settingsOf(desk);
  await drafts.dropDraft(desk.pool, publicOf(desk), keyedHash(keys, "draft", `${id} ${door}`), desk.now());
}
