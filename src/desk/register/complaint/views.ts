// What the pages of a formal complaint are given (read.ts makes it).
import type { ComplaintActType } from "../../../domain/complaint/act.ts";
import type { Procedure } from "../../../domain/complaint/procedure/procedure.ts";
import type { Complaint, PointAnswer } from "../../../domain/complaint/state.ts";
import type { Stage } from "../../../domain/complaint/terms.ts";
import type { KeptPaper } from "../../letters/kept.ts";
import type { FileView, Named } from "../../read/views.ts";
import type { Identity } from "../../words/words.ts";
import type { AccountView } from "./account.ts";
import type { AnswerView, PointView, RemedyView, StageView } from "./stands.ts";

export type Entry = {
  readonly version: number;
  readonly at: string;
  readonly event: string;
  readonly by: Named | "patron" | "system" | null;
  /** Codes and numbers of the event, for its sentence; people's names filled in under `who`. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** Whose words they are: `words` the patron's, `reply` to the patron, `note` inside the library. */
  readonly slot: string | null;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly FileView[];
};
export type May = {
  readonly act: ComplaintActType;
  readonly refusal: string | null;
  readonly facts?: Readonly<Record<string, string | number>>;
};
export type Standing = {
  readonly state: Complaint;
  readonly version: number;
  readonly procedure: Procedure;
  readonly caseReference: string;
  readonly stages: readonly StageView[];
  /** What the procedure asks for next; null: nothing. */
  readonly awaited: Stage | null;
  /** What the form said: fields `happened`, `when`, `where`, `who`, `tried`, `policy`, `relief`, `organization`, `item`. */
  readonly form: Readonly<Record<string, string>>;
  readonly points: readonly PointView[];
  readonly decision: AnswerView | null;
  readonly appealDecision: AnswerView | null;
  readonly remedies: readonly RemedyView[];
  readonly entries: readonly Entry[];
  /** What left on paper, as it left: its files open as those of its entries do. */
  readonly letters: readonly KeptPaper[];
  readonly decider: Named | null;
  readonly may: readonly May[];
};
/** A complaint that was answered before, with the same theme or under the same clause: how it came out. */
export type LikeComplaint = {
  readonly reference: string;
  readonly decidedAt: string;
  readonly theme: boolean;
  readonly clauses: readonly string[];
  readonly points: readonly PointAnswer[];
};
export type ComplaintView = Standing & {
  readonly subjects: readonly (Named & { readonly id: number })[];
  readonly accounts: readonly AccountView[];
  readonly unheard: readonly (Named & { readonly id: number })[];
  readonly like: readonly LikeComplaint[];
  /** Who the patron is, once it was opened with a reason (OpenIdentity), for fifteen minutes. */
  readonly identity: Identity | null;
  /** Whether this reader was given its words. */
  readonly seesWords: boolean;
  readonly readers: readonly (Named & { readonly at: string })[];
  /** Who can be given a remedy to see to, or be named. */
  readonly people: readonly { readonly id: number; readonly name: string }[];
};
export type PatronComplaint = Standing & {
  /** The last instant of the window in which it can be appealed, and to whom; null: none runs. */
  readonly appealUntil: string | null;
  /** The Board meets in the open (5 ILCS 120): the patron is told before they appeal. */
  readonly meetsInOpen: boolean;
};
