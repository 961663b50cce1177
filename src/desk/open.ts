// A matter is raised: by web, at the desk, by mail. It gets a receipt code of six words; the code itself is kept nowhere.
import type { Principal } from "../domain/access/principal.ts";
import type { Opening } from "../domain/case/act.ts";
import { nextTarget } from "../domain/case/state.ts";
import { bytesForReference, makeReference } from "../domain/receipt/reference.ts";
import { bytesForCode, canonicalCode, makeCode } from "../domain/receipt/six-words.ts";
import { ok, type Result } from "../lib/result.ts";
import { bytesOfAct, keyedHash } from "../store/keys.ts";
import { wholeCase } from "../store/queries/contents.ts";
import { type Desk, jobOf, settingsOf, todayOf } from "./desk.ts";
import { isReferenceTaken, submitNew } from "./submit.ts";
import type { Words } from "./words/words.ts";

export type NewMatter = Omit<Opening, "reference" | "files" | "named" | "grounds">;
export type Opened = {
  readonly streamId: string;
  readonly reference: string;
  readonly code: readonly string[];
  readonly replyByAt: string | null;
  readonly version: number;
};

/**
 * Opens a matter. The code is made from the act's id and a key outside the database: the same form sent twice gives the same code
 * and one matter. `at` of the act is now.
 */
export async function openMatter(
  desk: Desk,
  who: Principal,
  matter: NewMatter,
  words: Words,
  actId: string,
): Promise<Result<Opened>> {
  const { keys } = await settingsOf(desk);
  const code = makeCode(matter.language, bytesOfAct(keys, actId, bytesForCode));
  const hash = keyedHash(keys, "code", canonicalCode(code));
  const streamId = desk.newId();
  const opening: Omit<Opening, "reference"> = {
    ...matter,
    named: (words.identity?.name ?? "").trim() !== "",
    grounds: (words.grounds ?? []).length > 0,
    files: words.files?.length ?? 0,
  };
  const open = () => {
    const reference = makeReference(desk.random(bytesForReference));
    return submitNew(desk, who, { ...opening, reference, type: "OpenCase", id: actId, streamId }, words, hash);
  };
  // Of 100,000 cases one new reference in 300,000 is taken: that two are in a row, nobody will live to see.
  const done = await open().catch((error) => {
    if (isReferenceTaken(error)) return open();
    throw error;
  });
  if (!done.ok) {
    if (done.refusal === "DoneAlready") return again(desk, String(done.facts?.stream), code);
    return done;
  }
  const { state, version } = done.value;
  return ok({ streamId, reference: state.reference, code, replyByAt: nextTarget(state)?.dueAt ?? null, version });
}

/** The same form came twice: the answer is the first one's. */
async function again(desk: Desk, streamId: string, code: readonly string[]): Promise<Result<Opened>> {
  const whole = await wholeCase(desk.pool, jobOf(desk), todayOf(desk, await settingsOf(desk)), streamId);
  if (!whole) throw new Error(`act done, stream ${streamId} not there`);
  return ok({
    streamId,
    reference: whole.state.reference,
    code,
    replyByAt: nextTarget(whole.state)?.dueAt ?? null,
    version: whole.version,
  });
}
