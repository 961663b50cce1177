// The one way in for every act: load, authorise, decide, seal, append, list, enqueue: one transaction, two waits (ARCHITECTURE).
import type { Person, Principal } from "../domain/access/principal.ts";
import type { By, Draft } from "../domain/case/act.ts";
import type { FollowUp } from "../domain/case/follow-up.ts";
import type { Case } from "../domain/case/state.ts";
import { no, ok, type Result } from "../lib/result.ts";
import { unwrapStreamKey, wrapStreamKey } from "../store/keys.ts";
import { beginAct, type ContactHash, type Job, type Transaction } from "../store/ledger.ts";
import { fileBytesOf } from "../store/queries/contents.ts";
import { type Desk, freshSettings, type Settings, settingsOf, todayOf } from "./desk.ts";
import { caseNoun } from "./nouns/case.ts";
import type { Decided, Named, Noun } from "./nouns/noun.ts";
import { findableIn } from "./search/findable.ts";
import { checkFiles, type FileType } from "./words/files.ts";
import { sealWords, streamKeyBytes, type Words } from "./words/words.ts";

/** What a page sends. `expects`: the version of the stream that the page showed. */
export type Sent<D> = D & { readonly id: string; readonly streamId: string; readonly expects?: number };
export type Submitted = Sent<Draft>;
export type DoneTo<State> = { readonly version: number; readonly state: State; readonly repeated: boolean };
export type Done = DoneTo<Case>;

const byOf = (who: Principal): By =>
  who.kind === "person"
    ? { kind: "person", personId: (who as Person).personId }
    : who.kind === "job"
      ? { kind: "system" }
      : { kind: "patron" };

/** The follow-ups of an act as jobs, each named by its event, so that none is ever there twice. */
function jobsOf(desk: Desk, streamId: string, before: number, after: readonly (readonly FollowUp[])[]): Job[] {
  return after.flatMap((nexts, i) =>
    nexts.map((next, j): Job => {
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
/** The reference that was drawn is another's: draw again. */
export const isReferenceTaken = (error: unknown): boolean => broke(error)?.endsWith("_reference") ?? false;
const isTwice = (error: unknown): boolean => broke(error) !== null && !isReferenceTaken(error);

/**
 * Does an act to a case. Refusals: those of the domain (refusal.ts), `NotFound` (not there, or not for this reader),
 * `ChangedMeanwhile` (facts: from, to; versions), `ActIdTaken`, and those of files. A retry with the same id is answered, not repeated.
 */
export const submit = (desk: Desk, who: Principal, act: Submitted, words: Words = {}): Promise<Result<Done>> =>
  submitTo(desk, caseNoun, who, act, words);

/** The same for a new case; `code` is the keyed hash of its receipt code. Throws what `isReferenceTaken` knows. */
export const submitNew = (
  desk: Desk,
  who: Principal,
  act: Submitted,
  words: Words,
  code: Buffer,
): Promise<Result<Done>> => openTo(desk, caseNoun, who, act, words, [{ sort: "code", hash: code }]);

/** Does an act to a stream of any noun. */
export async function submitTo<S, E extends Named, D extends Named>(
  desk: Desk,
  noun: Noun<S, E, D>,
  who: Principal,
  act: Sent<D>,
  words: Words = {},
): Promise<Result<DoneTo<S>>> {
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
  return attempt({ desk, noun, who, words, types: types.value, opens: null }, settings, act);
}

/** The act that begins a stream; `hashes`: what it is found by from the start. */
export async function openTo<S, E extends Named, D extends Named>(
  desk: Desk,
  noun: Noun<S, E, D>,
  who: Principal,
  act: Sent<D>,
  words: Words,
  hashes: readonly ContactHash[],
): Promise<Result<DoneTo<S>>> {
  const settings = await settingsOf(desk);
  const types = await checkFiles(words.files ?? [], settings.row.facts.limits);
  if (!types.ok) return types;
  return attempt({ desk, noun, who, words, types: types.value, opens: hashes }, settings, act);
}

type Errand<S, E extends Named, D extends Named> = {
  readonly desk: Desk;
  readonly noun: Noun<S, E, D>;
  readonly who: Principal;
  readonly words: Words;
  readonly types: readonly FileType[];
  /** What a new stream is found by; null: the stream must be there. */
  readonly opens: readonly ContactHash[] | null;
};

async function attempt<S, E extends Named, D extends Named>(
  errand: Errand<S, E, D>,
  settings: Settings,
  act: Sent<D>,
): Promise<Result<DoneTo<S>>> {
  const { desk, noun, who } = errand;
  for (let tries = 0; ; tries++) {
    const on = todayOf(desk, settings);
    const transaction = await beginAct<S>(desk.pool, who, on, noun.list.noun, act.streamId, act.id);
    try {
      return await carryOut(errand, settings, transaction, act);
    } catch (error) {
      // The same act came in twice at once: the other one is done now, and its answer is this one's.
      if (!isTwice(error) || tries > 0) throw error;
    } finally {
      await transaction.giveUp(); // whatever went wrong, the connection isn't lost to it
    }
  }
}

async function carryOut<S, E extends Named, D extends Named>(
  errand: Errand<S, E, D>,
  settings: Settings,
  transaction: Transaction<S>,
  submitted: Sent<D>,
): Promise<Result<DoneTo<S>>> {
  const { desk, noun, who, words, types, opens } = errand;
  const { loaded } = transaction;
  const refuse = async (name: string, facts?: Record<string, string | number>): Promise<Result<DoneTo<S>>> => {
    // What stands in its way may be itself: the same form sent twice at once, the other one done while this one waited.
    const isDone = loaded.stream !== null && !loaded.done && (await transaction.isDone());
    await transaction.giveUp();
    return isDone ? attempt(errand, settings, submitted) : no(name, facts);
  };
  if (loaded.done) {
    if (opens === null && loaded.done.streamId !== submitted.streamId) return refuse("ActIdTaken");
    await transaction.giveUp();
    const state = loaded.stream?.state;
    return state
      ? ok({ version: loaded.done.version, state, repeated: true })
      : no("DoneAlready", { stream: loaded.done.streamId });
  }
  if (loaded.settingsVersion !== settings.row.version) {
    // Settings are read by a connection of their own, so this one goes back first: acts that each held one and waited for another would wait for ever.
    await transaction.giveUp();
    await freshSettings(desk);
    return attempt(errand, await settingsOf(desk), submitted);
  }
  const { stream } = loaded;
  if (!stream && opens === null) return refuse("NotFound");
  const at = desk.now();
  const { expects, ...draft } = submitted;
  if (stream && expects !== undefined && expects < stream.version && !noun.always.has(submitted.type)) {
    const changed = await transaction.typesSince(submitted.streamId, expects);
    if (changed.some((type) => !noun.harmless.has(type)))
      return refuse("ChangedMeanwhile", { from: expects, to: stream.version });
  }
  const act = { ...draft, at, by: byOf(who) } as unknown as Decided<D>;
  const decided = noun.decide(act, stream?.state ?? null, settings.facts);
  if (!decided.ok) return refuse(decided.refusal, decided.facts);
  const events = decided.value;
  const before = stream?.version ?? 0;
  if (events.length === 0 && stream) {
    await transaction.giveUp(); // already so: nothing to write, but for what was said with it
    const said = noun.saidAlone(act, who, words);
    if (said) return attempt(errand, settings, { ...said, id: submitted.id, streamId: submitted.streamId });
    return ok({ version: before, state: stream.state, repeated: true });
  }
  const state = events.reduce<S | null>(
    (now, event) => noun.evolve(now, event, at, submitted.streamId),
    stream?.state ?? null,
  );
  if (!state) throw new Error(`${act.type} told nothing`);
  const destroyedUnder = noun.destroysUnder?.(act) ?? null;
  // Restored from a data file older than its disposal, a matter has lost its key and doesn't know it.
  if (stream && !stream.wrapped && !destroyedUnder) return refuse("WordsGone");
  const key = stream?.wrapped
    ? unwrapStreamKey(settings.keys, submitted.streamId, stream.wrapped)
    : desk.random(streamKeyBytes);
  const [carrier, slot] = noun.carriers[act.type] ?? ["", "words"];
  const by = { library: desk.library, streamId: submitted.streamId, key, newId: desk.newId, random: desk.random };
  const contents = sealWords(by, slot, words, types);
  const jobs = jobsOf(desk, submitted.streamId, before, noun.followUps(events, state, at));
  const newly = (of: (state: S) => readonly number[]) => {
    const was = stream ? of(stream.state) : [];
    return of(state).filter((id) => !was.includes(id));
  };
  await transaction.write({
    library: desk.library,
    streamId: submitted.streamId,
    list: noun.list,
    actId: submitted.id,
    at,
    epoch: loaded.epoch,
    before: stream,
    events,
    state,
    carrier: Math.max(
      0,
      events.findIndex((event) => event.type === carrier),
    ),
    contents,
    findable: findableIn(settings.keys, contents, words, noun.language(state), at),
    newKey: stream ? null : wrapStreamKey(settings.keys, submitted.streamId, key),
    hashes: [...(opens ?? []), ...noun.hashes(settings.keys, words)],
    replaceContacts: noun.replacesContacts(act),
    destroyedUnder,
    jobs: desk.jobSink ? [] : jobs,
    members: newly((one) => noun.members(one)),
    walls: {
      raised: newly((one) => noun.walled(one)),
      lowered: stream ? noun.walled(stream.state).filter((id) => !noun.walled(state).includes(id)) : [],
    },
  });
  desk.jobSink?.(jobs);
  return ok({ version: before + events.length, state, repeated: false });
}
