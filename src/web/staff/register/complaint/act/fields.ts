// What each act on a formal complaint asks of a colleague, and the act made of what was typed. Words travel beside it, sealed.

import { extensionReasons, identityReasons } from "../../../../../domain/case/terms.ts";
import type { ComplaintActType, ComplaintDraft } from "../../../../../domain/complaint/act.ts";
import { clauseCode, clauseShape, inWords } from "../../../../../domain/complaint/acts/clause.ts";
import { outcomes } from "../../../../../domain/complaint/terms.ts";
import { isDay } from "../../../../../lib/dates.ts";
import type { Posted } from "../../../../middleware/form.ts";

export type Asks =
  | {
      readonly sort: "text";
      readonly name: string;
      readonly words: string;
      readonly must: boolean;
      readonly lines: number;
    }
  | {
      readonly sort: "choice";
      readonly name: string;
      readonly options: readonly string[];
      readonly words: string;
      readonly legend: string;
    }
  | { readonly sort: "date"; readonly name: string; readonly must: boolean }
  | { readonly sort: "person"; readonly name: string }
  | { readonly sort: "tick"; readonly name: string; readonly must: boolean }
  | { readonly sort: "remedy" | "meeting" | "points" };

const text = (words: string, must = true, lines = 4): Asks => ({ sort: "text", name: "text", words, must, lines });
const choice = (name: string, legend: string, words: string, options: readonly string[]): Asks => ({
  sort: "choice",
  name,
  options,
  words,
  legend,
});

/** Acts that a person does on a page of their own; the rest are the machine's, or have pages elsewhere. */
export const forms = {
  Acknowledge: [text("text", false)],
  NameSubject: [{ sort: "person", name: "person" }],
  AskForAccount: [
    { sort: "person", name: "person" },
    { sort: "text", name: "shown", words: "shown", must: true, lines: 6 },
    { sort: "tick", name: "seen", must: true },
  ],
  SettleAccount: [
    { sort: "person", name: "person" },
    choice("settle", "settle", "formal.account", ["declined", "notGiven"]),
  ],
  FinishInvestigation: [text("findings", true, 8)],
  Extend: [choice("reason", "reasonExtend", "extensionReason", extensionReasons), text("text", true, 3)],
  Decide: [{ sort: "points" }],
  Appeal: [text("why"), { sort: "date", name: "receivedOn", must: false }, { sort: "tick", name: "told", must: true }],
  SetAgenda: [{ sort: "meeting" }],
  RecordHearing: [{ sort: "date", name: "heldOn", must: true }, text("text", false)],
  DecideAppeal: [{ sort: "date", name: "votedOn", must: true }, { sort: "points" }],
  FinishRemedy: [{ sort: "remedy" }, { sort: "date", name: "doneOn", must: true }, text("doneWhat", false, 2)],
  AddPoint: [text("point", true, 2)],
  AddWords: [text("text")],
  WriteNote: [text("text")],
  OpenIdentity: [choice("reason", "identityWhy", "identityReason", identityReasons)],
  Withdraw: [],
} as const satisfies Readonly<Partial<Record<ComplaintActType, readonly Asks[]>>>;
export type FormAct = keyof typeof forms;
export const isFormAct = (name: string): name is FormAct => Object.hasOwn(forms, name);
export const asksOf = (act: FormAct): readonly Asks[] => forms[act];

export const mostRemedies = 6;
const among = <T extends string>(list: readonly T[], typed: string): T | undefined => list.find((one) => one === typed);
const idOf = (typed: string): number => (/^\d{1,9}$/.test(typed) ? Number(typed) : 0);
const dayOf = (typed: string): string | null => (isDay(typed) ? typed : null);

/** Answers to all points and what is promised, as typed; `worded` and `reasoned` say only that there are words. */
export function answersOf({ one }: Pick<Posted, "one">, points: number) {
  return {
    points: Array.from({ length: points }, (_, i) => i + 1).map((n) => ({
      outcome: among(outcomes, one(`outcome.${n}`)),
      clause: clauseCode(one(`clause.${n}`)),
      reasoned: one(`reason.${n}`) !== "",
    })),
    remedies: Array.from({ length: mostRemedies }, (_, i) => i + 1)
      .filter((n) => one(`remedy.${n}`) !== "" || one(`owner.${n}`) !== "" || one(`dueOn.${n}`) !== "")
      .map((n) => ({
        n,
        owner: idOf(one(`owner.${n}`)),
        dueOn: dayOf(one(`dueOn.${n}`)),
        worded: one(`remedy.${n}`) !== "",
      })),
    personnel: one("personnel") === "yes",
  };
}

/** The words of a decision in the fields where they belong: reason.1 ..., remedy.1 ... in the order of the act. */
export function answerWords({ one }: Pick<Posted, "one">, points: number): Record<string, string> {
  const { points: answered, remedies } = answersOf({ one }, points);
  return Object.fromEntries([
    ...Array.from({ length: points }, (_, i) => [`reason.${i + 1}`, one(`reason.${i + 1}`)] as const),
    ...answered.flatMap(({ clause }, i) =>
      clause === inWords ? [[`clause.${i + 1}`, one(`clause.${i + 1}`)] as const] : [],
    ),
    ...remedies.map(({ n }, i) => [`remedy.${i + 1}`, one(`remedy.${n}`)] as const),
  ]);
}

/** What a decision still lacks, as locale keys with the point's number, by field. */
export function lackingIn(
  posted: Pick<Posted, "one">,
  points: number,
): Record<string, readonly [key: string, n: number]> {
  const { points: answered, remedies } = answersOf(posted, points);
  const wrong: Record<string, readonly [string, number]> = {};
  answered.forEach(({ outcome, clause, reasoned }, i) => {
    const n = i + 1;
    if (!outcome) wrong[`outcome.${n}`] = ["formal.wrong.outcome", n];
    if (!reasoned) wrong[`reason.${n}`] = ["formal.wrong.reason", n];
    if (outcome !== "withdrawn" && !clauseShape.test(clause)) wrong[`clause.${n}`] = ["formal.wrong.clause", n];
  });
  for (const { n, owner, dueOn, worded } of remedies)
    if (owner === 0 || !dueOn || !worded) wrong[`remedy.${n}`] = ["formal.wrong.remedy", n];
  return wrong;
}

/** The act as typed; null: something it rests on isn't one of ours, or its own page makes it. */
export function draftOf(act: FormAct, posted: Posted, points: number): ComplaintDraft | null {
  const { one } = posted;
  const answers = () => {
    const { points: answered, remedies, personnel } = answersOf(posted, points);
    return {
      points: answered.flatMap(({ outcome, clause, reasoned }) => (outcome ? [{ outcome, clause, reasoned }] : [])),
      remedies: remedies.flatMap(({ owner, dueOn, worded }) => (dueOn ? [{ owner, dueOn, worded }] : [])),
      personnel,
    };
  };
  switch (act) {
    case "Acknowledge":
    case "AddPoint":
    case "WriteNote":
    case "Withdraw":
      return { type: act };
    case "AddWords":
    case "FinishInvestigation":
      return { type: act, files: 0 };
    case "NameSubject":
      return { type: act, personId: idOf(one("person")) };
    case "AskForAccount":
      return null;
    case "SettleAccount": {
      const outcome = among(["declined", "notGiven"] as const, one("settle"));
      return outcome ? { type: act, personId: idOf(one("person")), outcome } : null;
    }
    case "Extend": {
      const reason = among(extensionReasons, one("reason"));
      return reason ? { type: act, reason } : null;
    }
    case "OpenIdentity": {
      const reason = among(identityReasons, one("reason"));
      return reason ? { type: act, reason } : null;
    }
    case "Decide":
      return { type: act, ...answers() };
    case "DecideAppeal":
      return { type: act, votedOn: dayOf(one("votedOn")), ...answers() };
    case "Appeal":
      return { type: act, receivedOn: dayOf(one("receivedOn")), files: 0 };
    case "SetAgenda":
    case "RecordHearing": {
      const on = dayOf(one(act === "SetAgenda" ? "meetingOn" : "heldOn"));
      if (!on) return null;
      return act === "SetAgenda" ? { type: act, meetingOn: on } : { type: act, heldOn: on };
    }
    case "FinishRemedy": {
      const doneOn = dayOf(one("doneOn"));
      return doneOn ? { type: act, remedy: idOf(one("remedy")), doneOn } : null;
    }
  }
}
