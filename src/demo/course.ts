// A matter's course as it is told to the loader: who does what next, and after how long. Each step gives back how the matter stands.

import type { Desk } from "../desk/desk.ts";
import type { PairAct } from "../desk/identity/pairs.ts";
import type { NewMatter } from "../desk/open.ts";
import type { Words } from "../desk/words/words.ts";
import type { Person } from "../domain/access/principal.ts";
import type { Draft } from "../domain/case/act.ts";
import type { Case } from "../domain/case/state.ts";
import type { Result } from "../lib/result.ts";
import type { Who } from "./town/people.ts";

/** `web`: the patron by the form; `email`: the mailbox, for the patron; else whoever wrote it down at the desk or by phone. */
export type Opener = "web" | "email" | { readonly personId: number };
/** Who acts is found when the time has come: whoever holds the matter then, decides it, or is asked to take it. */
export type Actor = "patron" | "holder" | "decider" | "referred" | { readonly personId: number };

export type Wait =
  /** Open minutes, from and to. */
  | { readonly minutes: readonly [number, number] }
  /** At some time of the nth open day from now. */
  | { readonly days: number }
  /** Hours of anybody's life, but not at night. */
  | { readonly hours: readonly [number, number] }
  /** At the time of the talk that was offered. */
  | { readonly at: string };

export type OpenStep = {
  readonly open: NewMatter;
  readonly at: string;
  readonly by: Opener;
  readonly words: Words;
};
export type ActStep = {
  readonly wait: Wait;
  readonly who: Actor;
  /** `at` is when it is done. */
  readonly act: Draft | ((at: string) => Draft);
  readonly words?: Words;
  /** Which of the course's matters; the first unless said. */
  readonly of?: number;
};
export type PairStep = {
  readonly wait: Wait;
  readonly who: Actor;
  readonly pair: PairAct;
  readonly of: number;
  readonly to: number;
};
/** What happens beside the case, in its formal complaint. */
export type BesideStep = {
  readonly wait: Wait;
  readonly beside: (on: {
    readonly desk: Desk;
    readonly caseId: string;
    readonly person: (who: Who) => Person;
  }) => Promise<Result<unknown>>;
};
export type Step = OpenStep | ActStep | PairStep | BesideStep;

/** Gives how the matter stood after each step. */
export type Course = Generator<Step, void, Case>;
/** A part of a course. */
export type Leg = Generator<Step, Case, Case>;
