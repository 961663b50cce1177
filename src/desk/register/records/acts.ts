// What a keeper of records does: raise and lift holds, take matters out, record the authority, order, confirm, withdraw. What stands in the
// way is looked up here for the decider, and looked up once more by the database when a matter's turn comes.
import type { Person } from "../../../domain/access/principal.ts";
import { disposedOf } from "../../../domain/case/state.ts";
import { bytesForReference, makeReference, readReference } from "../../../domain/receipt/reference.ts";
import type { DisposalDraft } from "../../../domain/records/decide.ts";
import type { Disposal, OutReason, WithdrawReason } from "../../../domain/records/disposal.ts";
import type { Hold, HoldSort, LiftReason, Over } from "../../../domain/records/hold.ts";
import { no, type Result } from "../../../lib/result.ts";
import { streamOfReference } from "../../../store/queries/contents.ts";
import { casesOf } from "../../../store/queries/records/kept.ts";
import { seriesList } from "../../../store/queries/records/series.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import { disposalNoun } from "../../nouns/disposal.ts";
import { holdNoun } from "../../nouns/hold.ts";
import { readDay } from "../../settings/fields.ts";
import { type DoneTo, openTo, submitTo } from "../../submit.ts";
import type { Words } from "../../words/words.ts";
import { obstaclesOf } from "./carry-out.ts";

type Done<S> = Promise<Result<DoneTo<S>>>;
/** `expects`: the version that the page showed. */
type Sent = { readonly id: string; readonly expects?: number };

export type NewHold = {
  readonly sort: HoldSort;
  readonly over: "matter" | "series" | "everything";
  /** As typed: a case's reference, or a series' id. */
  readonly which: string;
  readonly fromOn: string;
  /** "" is open. */
  readonly untilOn: string;
  /** Why, in words: sealed. */
  readonly why: string;
};

/**
 * Refusals: `NotAKeeper`, `HoldOrder`, `DateUnreadable` (field), `OtherNotFound` (field which: no such matter for this reader),
 * `SeriesUnknown`, `WordsGone`.
 */
export async function raiseHold(desk: Desk, who: Person, hold: NewHold, id: string): Done<Hold> {
  const settings = await settingsOf(desk);
  const today = todayOf(desk, settings);
  const from = readDay("fromOn", hold.fromOn);
  if (!from.ok) return from;
  const until = hold.untilOn === "" ? null : readDay("untilOn", hold.untilOn);
  if (until && !until.ok) return until;
  const over = await overOf(desk, who, today, hold);
  if (!over.ok) return over;
  const draft = {
    type: "RaiseHold",
    reference: makeReference(desk.random(bytesForReference)),
    sort: hold.sort,
    ...over.value,
    fromOn: from.value,
    untilOn: until?.value ?? null,
    ...{ id, streamId: desk.newId() },
  } as const;
  return openTo(desk, holdNoun, who, draft, wordsOf(hold.why), []);
}

const wordsOf = (text: string): Words => (text.trim() === "" ? {} : { text });

async function overOf(
  desk: Desk,
  who: Person,
  today: string,
  { over, which }: NewHold,
): Promise<Result<{ over: Over; walled: readonly number[] }>> {
  if (over === "everything") return { ok: true, value: { over: { what: "everything" }, walled: [] } };
  if (over === "series") {
    const found = (await seriesList(desk.pool, who)).find((one) => String(one.id) === which);
    if (!found) return no("SeriesUnknown", { field: "which" });
    return { ok: true, value: { over: { what: "series", seriesId: found.id }, walled: [] } };
  }
  const read = readReference(which);
  const streamId = read.ok ? await streamOfReference(desk.pool, who, today, read.value) : null;
  const state = streamId ? (await casesOf(desk.pool, who, today, [streamId])).get(streamId) : undefined;
  if (!streamId || !state) return no("OtherNotFound", { field: "which" });
  if (disposedOf(state)) return no("WordsGone", { field: "which" });
  return { ok: true, value: { over: { what: "matter", streamId }, walled: state.walled } };
}

/** Lifting is an act of its own, with a reason. Refusals: `NotAKeeper`, `HoldLifted`, `NotFound`. */
export const liftHold = (
  desk: Desk,
  who: Person,
  streamId: string,
  { reason, why }: { readonly reason: LiftReason; readonly why: string },
  sent: Sent,
): Done<Hold> => submitTo(desk, holdNoun, who, { type: "LiftHold", reason, ...sent, streamId }, wordsOf(why));

const act = (desk: Desk, who: Person, streamId: string, draft: DisposalDraft, sent: Sent, words: Words = {}) =>
  submitTo(desk, disposalNoun, who, { ...draft, ...sent, streamId }, words);

export const takeOut = (
  desk: Desk,
  who: Person,
  streamId: string,
  { matter, reason, why }: { readonly matter: string; readonly reason: OutReason; readonly why: string },
  sent: Sent,
): Done<Disposal> => act(desk, who, streamId, { type: "TakeOut", matter, reason }, sent, wordsOf(why));

/** `file`: the certificate itself. */
export async function recordAuthority(
  desk: Desk,
  who: Person,
  streamId: string,
  given: { readonly certificate: string; readonly approvedOn: string; readonly files: Words["files"] },
  sent: Sent,
): Done<Disposal> {
  const on = readDay("approvedOn", given.approvedOn);
  if (!on.ok) return on;
  const today = todayOf(desk, await settingsOf(desk));
  const certificate = given.certificate.trim().toUpperCase().replace(/\s+/g, "-");
  const files = given.files?.length ? { files: given.files } : {};
  return act(desk, who, streamId, { type: "RecordAuthority", certificate, approvedOn: on.value, today }, sent, files);
}

/** The first person says that it is to be carried out, the second that it is. Refusals: those of `decideDisposal`. */
export async function answerFor(
  desk: Desk,
  who: Person,
  disposal: Disposal,
  type: "OrderDisposal" | "ConfirmDisposal",
  sent: Sent,
): Done<Disposal> {
  const { held, open } = await obstaclesOf(desk, disposal);
  return act(desk, who, disposal.id, { type, held: [...held.keys()], open: [...open] }, sent);
}

export const withdraw = (
  desk: Desk,
  who: Person,
  streamId: string,
  reason: WithdrawReason,
  sent: Sent,
): Done<Disposal> => act(desk, who, streamId, { type: "WithdrawDisposal", reason }, sent);

/** What is due now, asked for by a keeper. */
export const newIds = (desk: Desk) => () => ({ act: desk.newId(), stream: desk.newId() });
