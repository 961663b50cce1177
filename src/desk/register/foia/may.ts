// What an officer may do to a request now, asked of the rules themselves: before papers are made of it, and for the page, which greys out by it.
import type { FoiaDraft } from "../../../domain/foia/act.ts";
import { decide } from "../../../domain/foia/decide.ts";
import type { FoiaRequest } from "../../../domain/foia/state.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import type { Desk, Settings } from "../../desk.ts";
import { foiaTermsOf } from "./terms.ts";

type Asking = {
  readonly desk: Desk;
  readonly settings: Settings;
  readonly state: FoiaRequest;
  readonly me: number;
};

/** Would the act be done? */
export function refusedBefore({ desk, settings, state, me }: Asking, draft: FoiaDraft): Result<unknown> {
  const by = { kind: "person", personId: me } as const;
  return decide({ ...draft, id: "", streamId: state.id, at: desk.now(), by }, state, settings.facts);
}

type Ending = "release" | "nothing" | "extend" | "deny" | "withdraw";
export type FoiaMay = {
  readonly act: Ending;
  /** Why not, whatever is filled in; null: it may be done. */
  readonly refusal: { readonly name: string; readonly facts: Readonly<Record<string, string | number>> } | null;
};

/** Each with what would be filled in at its best: whatever is refused even then is refused at all. */
export function mayOf(asking: Asking): FoiaMay[] {
  const papers: readonly string[] = [];
  const terms = foiaTermsOf(asking.settings);
  const drafts: readonly (readonly [Ending, FoiaDraft])[] = [
    ["release", { type: "Release", unreviewed: 0, unseen: 0, whole: [], papers }],
    ["nothing", { type: "SayNothingFound", papers }],
    ["extend", { type: "ExtendTime", reasons: ["burden"], days: 1, terms, papers }],
    ["deny", { type: "Deny", exemptions: ["drafts"], papers }],
    ["withdraw", { type: "WithdrawRequest" }],
  ];
  return drafts.map(([act, draft]) => {
    const done = refusedBefore(asking, draft);
    const noCounselor = act === "deny" && terms.counselor.length === 0;
    const answer = done.ok && noCounselor ? no("CounselorMissing") : done.ok ? ok(null) : done;
    return { act, refusal: answer.ok ? null : { name: answer.refusal, facts: answer.facts ?? {} } };
  });
}
