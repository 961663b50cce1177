// The one way in for every act: load, authorise, decide, seal, append, list, enqueue: one transaction, two waits (ARCHITECTURE).
import type { Person, Principal } from "../domain/access/principal.ts";
import type { By, CaseAct, Draft } from "../domain/case/act.ts";
import { decide } from "../domain/case/decide.ts";
import type { CaseEvent } from "../domain/case/event.ts";
import { evolve } from "../domain/case/evolve.ts";
import { followUps } from "../domain/case/follow-up.ts";
import type { Case } from "../domain/case/state.ts";
import { nameTerm } from "../domain/search/terms.ts";
import { no, ok, type Result } from "../lib/result.ts";
import { keyedHash, type LibraryKeys, unwrapStreamKey, wrapStreamKey } from "../store/keys.ts";
import { beginAct, type ContactHash, type Job, type Transaction } from "../store/ledger.ts";
import { fileBytesOf } from "../store/queries/contents.ts";
import { type Desk, freshSettings, type Settings, settingsOf, todayOf } from "./desk.ts";
import { checkFiles, type FileType } from "./files.ts";
import { foldEmail, foldPhone } from "./identity/fold.ts";
import { findableOf, searched } from "./search/findable.ts";
import { carriers, saidOf, sealWords, streamKeyBytes, type Words } from "./words.ts";

/** What a page sends. `expects`: the version of the case that the page showed. */
export type Submitted = Draft & { readonly id: string; readonly streamId: string; readonly expects?: number };
export type Done = { readonly version: number; readonly state: Case; readonly repeated: boolean };

/** Acts that stand whatever happened meanwhile: words are never refused, and a review is never delayed (informal.3). */
const always = new Set<Draft["type"]>([
  "AddWords",
  "WriteNote",
  "RequestReview",
  "VerifyCaller",
  "OpenIdentity",
  "Link",
  "ChangeContact",
]);
/** What doesn't change what a page showed to act on. */
const harmless = new Set<CaseEvent["type"]>([
  "Noted",
  "IdentityOpened",
  "CallerVerified",
  "Linked",
  "LateNoticed",
  "SamePatronConfirmed",
]);

const byOf = (who: Principal): By =>
  who.kind === "person"
    ? { kind: "person", personId: (who as Person).personId }
    : who.kind === "job"
      ? { kind: "system" }
      : { kind: "patron" };

function hashesOf(keys: LibraryKeys, words: Words, code: Buffer | null): ContactHash[] {
  const email = foldEmail(words.identity?.email ?? "");
  const phone = foldPhone(words.identity?.phone ?? "");
  const name = nameTerm(words.identity?.name ?? "");
  return [
    ...(code ? [{ sort: "code", hash: code } as const] : []),
    ...(email ? [{ sort: "email", hash: keyedHash(keys, "email", email) } as const] : []),
    ...(phone ? [{ sort: "phone", hash: keyedHash(keys, "phone", phone) } as const] : []),
    ...(name ? [{ sort: "name", hash: keyedHash(keys, "name", name) } as const] : []),
  ];
}

/** The follow-ups of an act as jobs, each named by its event, so that none is ever there twice. */
function jobsOf(
  desk: Desk,
  streamId: string,
  before: number,
  events: readonly CaseEvent[],
  state: Case,
  at: string,
): Job[] {
  return followUps(events, state, at).flatMap((after, i) =>
    after.map((next, j): Job => {
      const version = before + i + 1;
      const runAt = "runAt" in next ? next.runAt : null;
      return {
        task: next.task,
        runAt,
        key: `${streamId}:${version}:${j}`,
        payload: { library: desk.library, stream: streamId, version, ...next },
      };
    }),
  );
}

const broke = (error: unknown): string | null =>
  error instanceof Error && "code" in error && error.code === "23505" && "constraint" in error
    ? String(error.constraint)
    : null;
/** The reference that was drawn is another case's: draw again. */
export const isReferenceTaken = (error: unknown): boolean => broke(error) === "case_reference";
const isTwice = (error: unknown): boolean => broke(error) !== null && !isReferenceTaken(error);

/**
 * Does an act to a case. Refusals: those of the domain (refusal.ts), `NotFound` (not there, or not for this reader),
 * `ChangedMeanwhile` (facts: from, to; versions), `ActIdTaken`, and those of files. A retry with the same id is answered, not repeated.
 */
export async function submit(desk: Desk, who: Principal, act: Submitted, words: Words = {}): Promise<Result<Done>> {
  const settings = await settingsOf(desk);
  const files = words.files ?? [];
  const types = await checkFiles(files, settings.row.facts.limits);
  if (!types.ok) return types;
  if (files.length > 0) {
    const held = await fileBytesOf(desk.pool, who, todayOf(desk, settings), act.streamId);
    const sum = files.reduce((bytes, file) => bytes + file.bytes.length, held);
    if (sum > settings.row.facts.limits.matterBytes)
      return no("MatterTooLarge", { limit: Math.floor(settings.row.facts.limits.matterBytes / 1048576) });
  }
  return attempt(desk, settings, who, act, words, types.value, null);
}

/** The same for a new case; `code` is the keyed hash of its receipt code. Throws what `isReferenceTaken` knows. */
export async function submitNew(
  desk: Desk,
  who: Principal,
  act: Submitted,
  words: Words,
  code: Buffer,
): Promise<Result<Done>> {
  const settings = await settingsOf(desk);
  const types = await checkFiles(words.files ?? [], settings.row.facts.limits);
  if (!types.ok) return types;
  return attempt(desk, settings, who, act, words, types.value, code);
}

async function attempt(
  desk: Desk,
  settings: Settings,
  who: Principal,
  act: Submitted,
  words: Words,
  types: readonly FileType[],
  code: Buffer | null,
): Promise<Result<Done>> {
  for (let tries = 0; ; tries++) {
    const transaction = await beginAct(desk.pool, who, todayOf(desk, settings), act.streamId, act.id);
    try {
      return await carryOut(desk, settings, transaction, who, act, words, types, code);
    } catch (error) {
      // The same act came in twice at once: the other one is done now, and its answer is this one's.
      if (!isTwice(error) || tries > 0) throw error;
    }
  }
}

async function carryOut(
  desk: Desk,
  seen: Settings,
  transaction: Transaction,
  who: Principal,
  submitted: Submitted,
  words: Words,
  types: readonly FileType[],
  code: Buffer | null,
): Promise<Result<Done>> {
  const { loaded } = transaction;
  const refuse = async <R extends string>(name: R, facts?: Record<string, string | number>) => {
    await transaction.giveUp();
    return no(name, facts);
  };
  if (loaded.done) {
    if (code === null && loaded.done.streamId !== submitted.streamId) return refuse("ActIdTaken");
    await transaction.giveUp();
    const state = loaded.stream?.state;
    return state
      ? ok({ version: loaded.done.version, state, repeated: true })
      : no("DoneAlready", { stream: loaded.done.streamId });
  }
  const settings = loaded.settingsVersion === seen.row.version ? seen : ((await freshSettings(desk)) ?? seen);
  const { stream } = loaded;
  if (!stream && code === null) return refuse("NotFound");
  const at = desk.now();
  const { expects, ...draft } = submitted;
  if (stream && expects !== undefined && expects < stream.version && !always.has(draft.type)) {
    const changed = await transaction.typesSince(submitted.streamId, expects);
    if (changed.some((type) => !harmless.has(type)))
      return refuse("ChangedMeanwhile", { from: expects, to: stream.version });
  }
  const act = { ...draft, at, by: byOf(who) } as CaseAct;
  const decided = decide(act, stream?.state ?? null, settings.facts);
  if (!decided.ok) return refuse(decided.refusal, decided.facts);
  const events = decided.value;
  const before = stream?.version ?? 0;
  if (events.length === 0 && stream) {
    await transaction.giveUp(); // already so: nothing to write, but for what was said with it
    if (words.text && carriers[act.type]?.[1] === "words") {
      const said = { type: "AddWords", channel: who.kind === "person" ? "desk" : "web", files: types.length } as const;
      return attempt(
        desk,
        settings,
        who,
        { ...said, id: submitted.id, streamId: submitted.streamId },
        words,
        types,
        null,
      );
    }
    return ok({ version: before, state: stream.state, repeated: true });
  }
  const state = events.reduce<Case | null>(
    (now, event) => evolve(now, event, at, submitted.streamId),
    stream?.state ?? null,
  );
  if (!state) throw new Error(`${act.type} told nothing`);
  const key = stream ? unwrapStreamKey(settings.keys, submitted.streamId, stream.wrapped) : desk.random(streamKeyBytes);
  const contents = sealWords(
    { library: desk.library, streamId: submitted.streamId, key, newId: desk.newId, random: desk.random },
    act.type,
    words,
    types,
  );
  const said = saidOf(words);
  const place = contents.find(({ slot }) => searched.has(slot))?.id;
  const findable = said && place ? findableOf(settings.keys, place, said, state.language, at) : null;
  const carrier = events.findIndex((event) => event.type === carriers[act.type]?.[0]);
  const jobs = jobsOf(desk, submitted.streamId, before, events, state, at);
  await transaction.write({
    library: desk.library,
    streamId: submitted.streamId,
    actId: submitted.id,
    at,
    epoch: loaded.epoch,
    before: stream,
    events,
    state,
    carrier: Math.max(0, carrier),
    contents,
    findable,
    newKey: stream ? null : wrapStreamKey(settings.keys, submitted.streamId, key),
    hashes: hashesOf(settings.keys, words, code),
    replaceContacts: act.type === "ChangeContact",
    jobs: desk.jobSink ? [] : jobs,
  });
  desk.jobSink?.(jobs);
  return ok({ version: before + events.length, state, repeated: false });
}
