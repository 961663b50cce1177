// What each line of the ladder is tried for: it does it, refuses it, stays quiet. Titles open with the line's clause.
import type { ActType } from "../../../../src/domain/case/act.ts";

export type Trial = readonly [title: string, run: () => void];
export type Trials = { readonly does: Trial; readonly refuses: Trial; readonly quiet: Trial };
export type TrialsOf<T extends ActType> = Readonly<Record<T, Trials>>;
