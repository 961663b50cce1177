// The case of a letter, out of the database: as it stood after the act that the letter tells of, opened by the job, who sees the words
// that belong in a letter and the address, no note and no reason among colleagues (row security of `content`).

import type { CaseEvent } from "../../domain/case/event.ts";
import { evolve } from "../../domain/case/evolve.ts";
import type { Case } from "../../domain/case/state.ts";
import type { Letter } from "../../domain/case/terms.ts";
import { bytesForCode, makeCode } from "../../domain/receipt/six-words.ts";
import { bytesOfAct, type LibraryKeys, unwrapStreamKey } from "../../store/keys.ts";
import { type EventRow, wholeCase } from "../../store/queries/contents.ts";
import { actsOf } from "../../store/queries/mail/case.ts";
import { type Desk, jobOf, type Settings, todayOf } from "../desk.ts";
import { type Opened, openAll } from "../read/exchange.ts";
import type { LetterCase } from "./letter.ts";

/** Rows of the ledger were events when they were written. */
export const eventOf = ({ type, data }: Pick<EventRow, "type" | "data">): CaseEvent => ({ type, ...data }) as CaseEvent;

/** The case after these events. */
export function stateAfter(streamId: string, rows: readonly EventRow[]): Case {
  const state = rows.reduce<Case | null>((now, row) => evolve(now, eventOf(row), row.at, streamId), null);
  if (!state) throw new Error(`${streamId} has no events`);
  return state;
}

/** Whom to write to, beside the letter itself. `email` "" when none was left. */
export type Addressed = {
  readonly letter: LetterCase;
  readonly email: string;
  /** The thread begins with an acknowledgement, whether or not it has left already: two jobs run side by side. */
  readonly isAcknowledged: boolean;
};

/** null: no such matter, its words are gone, or no such event in it. */
export async function letterCase(
  desk: Desk,
  settings: Settings,
  { streamId, version, letter }: { readonly streamId: string; readonly version: number; readonly letter: Letter },
): Promise<Addressed | null> {
  const who = jobOf(desk);
  const [whole, acts] = await Promise.all([
    wholeCase(desk.pool, who, todayOf(desk, settings), streamId),
    actsOf(desk.pool, who, streamId),
  ]);
  const row = whole?.events[version - 1];
  const act = acts[version - 1];
  if (!whole?.wrapped || !row || act === undefined) return null;
  const opened = openAll(whole, unwrapStreamKey(settings.keys, streamId, whole.wrapped), desk.library);
  return {
    email: opened.identity?.email.trim() ?? "",
    isAcknowledged: whole.events[0]?.data.replyBy === "email",
    letter: letterOf(settings.keys, streamId, whole.events, acts, opened, { version, letter }),
  };
}

/** The letter of an event, out of a case that is open. `acts`: the act of each event. Throws where there is no such event. */
export function letterOf(
  keys: LibraryKeys,
  streamId: string,
  events: readonly EventRow[],
  acts: readonly string[],
  { said }: Opened,
  { version, letter }: { readonly version: number; readonly letter: Letter },
): LetterCase {
  const [row, act, first] = [events[version - 1], acts[version - 1], acts[0]];
  if (!row || act === undefined || first === undefined) throw new Error(`no event ${version}`);
  const state = stateAfter(streamId, events.slice(0, acts.lastIndexOf(act) + 1));
  return {
    letter,
    event: eventOf(row),
    at: row.at,
    state,
    said: said.get(version) ?? null,
    code: letter === "acknowledgement" ? codeOf(keys, state, first) : null,
  };
}

/** The receipt code, made again from the act that opened the case: it is kept nowhere. */
const codeOf = (keys: LibraryKeys, { language }: Case, act: string): readonly string[] =>
  makeCode(language, bytesOfAct(keys, act, bytesForCode));
