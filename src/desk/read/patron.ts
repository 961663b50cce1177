// The patron's own matter: found by the code of six words, read and followed without an account.
import type { Principal } from "../../domain/access/principal.ts";
import { disposedOf, nextTarget } from "../../domain/case/state.ts";
import { canonicalCode, readCode } from "../../domain/receipt/six-words.ts";
import { isUuid } from "../../lib/ids.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { keyedHash, unwrapStreamKey } from "../../store/keys.ts";
import { nounOfStream, streamOfCode } from "../../store/queries/codes.ts";
import { fileChunks, wholeCase } from "../../store/queries/contents.ts";
import { type Desk, settingsOf, todayOf } from "../desk.ts";
import { slowed } from "../identity/slow.ts";
import { openContent } from "../words/words.ts";
import { exchangeOf, namer, openAll, pointsOf } from "./exchange.ts";
import { readersView } from "./readings/readers.ts";
import { caseView, ladderOf, reviewView } from "./stands.ts";
import type { PatronCase } from "./views.ts";

/**
 * Which matter is this code's? Refusals: those of `readCode`, `CodeUnknown`, `TooManyTries`. A wrong code makes the next try from
 * the same address wait a little longer, never the others' and never for good: a library's computers share one address.
 */
export async function enterByCode(
  desk: Desk,
  typed: string,
  from: string,
  noun: "case" | "restriction" = "case",
): Promise<Result<{ streamId: string }>> {
  const code = readCode(typed);
  if (!code.ok) return code;
  return slowed(desk, from, async () => {
    const { keys } = await settingsOf(desk);
    const streamId = await streamOfCode(
      desk.pool,
      { kind: "public", library: desk.library },
      keyedHash(keys, "code", canonicalCode(code.value.split("-"))),
    );
    // What a patron raised and what a restriction is have codes alike, and neither opens the other's page.
    const isOfNoun =
      streamId && (await nounOfStream(desk.pool, { kind: "patron", library: desk.library, streamId })) === noun;
    return isOfNoun ? ok({ streamId }) : no("CodeUnknown");
  });
}

/** Everything the patron may see of their matter. Refusals: `NotFound`; `WordsGone`, it was disposed of: the code opens nothing more. */
export async function patronCase(
  desk: Desk,
  who: Principal & { kind: "patron" },
): Promise<Result<PatronCase, "NotFound" | "WordsGone">> {
  const settings = await settingsOf(desk);
  const [whole, readers] = await Promise.all([
    wholeCase(desk.pool, who, todayOf(desk, settings), who.streamId),
    readersView(desk, who),
  ]);
  if (!whole) return no("NotFound");
  const { state } = whole;
  if (disposedOf(state) || !whole.wrapped) return no("WordsGone");
  const key = unwrapStreamKey(settings.keys, state.id, whole.wrapped);
  const opened = openAll(whole, key, desk.library);
  const name = namer(settings.row.people, true);
  const now = desk.now();
  const { identity } = opened;
  const complaint = state.status === "complaint" ? nextTarget(state) : null;
  const holder = state.holder ? name(state.holder.personId) : null;
  return ok({
    ...caseView(whole, { kind: "patron" }, settings.facts, now, {
      exchange: exchangeOf(whole, opened, name, "patron"),
      review: reviewView(state, name, pointsOf(whole, opened)),
      ladder: ladderOf(state, whole.events, name),
    }),
    holder,
    name: identity?.name || null,
    contact: { email: identity?.email || null, phone: identity?.phone || null, address: identity?.address || null },
    complaint: complaint && { takenBy: holder, byAt: complaint.dueAt },
    readers,
    nobodyLeft: state.status === "review" && state.review.deciderId === null,
  });
}

export type Download = { readonly name: string; readonly type: string; readonly bytes: Buffer };

/** One attached file, opened for this reader; its name and type stand in the exchange. */
export async function readFile(
  desk: Desk,
  who: Principal,
  streamId: string,
  fileId: string,
): Promise<Result<Download, "NotFound">> {
  if (!isUuid(fileId)) return no("NotFound"); // typed into the address bar
  const settings = await settingsOf(desk);
  const today = todayOf(desk, settings);
  const [file, whole] = await Promise.all([
    fileChunks(desk.pool, who, today, streamId, fileId, desk.now()),
    wholeCase(desk.pool, who, today, streamId),
  ]);
  if (!file || !whole) return no("NotFound");
  const key = unwrapStreamKey(settings.keys, streamId, file.wrapped);
  const head = [...openAll(whole, key, desk.library).files.values()].flat().find((one) => one.id === fileId);
  if (!head) return no("NotFound");
  return ok({ name: head.name, type: head.type, bytes: openContent(key, desk.library, streamId, fileId, file.chunks) });
}
