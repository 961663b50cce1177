// The ladder, line by line: each does it, refuses it and stays quiet; and each state and each person that a line doesn't name is
// refused by the table alone.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ActType, Draft } from "../../../src/domain/case/act.ts";
import { type Line, ladder, type Party, partiesOf, standing } from "../../../src/domain/case/ladder.ts";
import { statuses } from "../../../src/domain/case/state.ts";
import { after, given, histories, other, talkId } from "./given-case.ts";
import { clocksTrials } from "./ladder/clocks.ts";
import { complainingTrials } from "./ladder/complaining.ts";
import { handingTrials } from "./ladder/handing.ts";
import { reviewingTrials } from "./ladder/reviewing.ts";
import { settlingTrials } from "./ladder/settling.ts";
import type { Trials } from "./ladder/trial.ts";
import { wordsTrials } from "./ladder/words.ts";
import {
  ann,
  ben,
  cora,
  dev,
  eli,
  fay,
  gus,
  hana,
  jude,
  library,
  noon,
  opening,
  patron,
  system,
} from "./small-town.ts";

const trials: Readonly<Record<ActType, Trials>> = {
  ...wordsTrials,
  ...handingTrials,
  ...reviewingTrials,
  ...settlingTrials,
  ...clocksTrials,
  ...complainingTrials,
};

for (const line of ladder)
  describe(line.act, () => {
    for (const [title, run] of [trials[line.act].does, trials[line.act].refuses, trials[line.act].quiet])
      test(title, run);
  });

test("every line of the ladder is tried three times, under its own clause, and there is one line an act", () => {
  const titles = ladder.map(({ act, clause }) => {
    const { does, refuses, quiet } = trials[act];
    return [does, refuses, quiet].every(([title]) => title.startsWith(`${clause}: `)) ? act : `${act}: not ${clause}`;
  });
  assert.deepEqual(titles.toSorted(), Object.keys(trials).toSorted());
});

/** One act of each sort, as a page might send it. */
const drafts: { readonly [T in ActType]: Extract<Draft, { type: T }> } = {
  OpenCase: opening() as Extract<Draft, { type: "OpenCase" }>,
  AddWords: { type: "AddWords", channel: "web", files: 0 },
  Reply: { type: "Reply", channel: "email" },
  WriteNote: { type: "WriteNote" },
  Take: { type: "Take" },
  Refer: { type: "Refer", to: eli.id, reason: "expertise" },
  AcceptReferral: { type: "AcceptReferral" },
  DeclineReferral: { type: "DeclineReferral", reason: "away" },
  FindHolder: { type: "FindHolder" },
  NameSubject: { type: "NameSubject", personId: eli.id },
  Wall: { type: "Wall", personId: eli.id, reason: "relative" },
  Unwall: { type: "Unwall", personId: eli.id, reason: "misnamed" },
  BringToReview: { type: "BringToReview" },
  RequestReview: { type: "RequestReview", way: "writing" },
  FindDecider: { type: "FindDecider" },
  NoteComplaint: {
    type: "NoteComplaint",
    complaint: other,
    reference: "K7M-4X2-9RT",
    stage: "received",
    dueAt: after(noon, { hours: 50 }),
  },
  EndWithComplaint: { type: "EndWithComplaint", complaint: other },
  OfferTalk: { type: "OfferTalk", talkId, way: "meeting", startsAt: after(noon, { hours: 50 }) },
  AcceptTalk: { type: "AcceptTalk", talkId },
  RecordTalk: { type: "RecordTalk", talkId, settled: false },
  DecideReview: { type: "DecideReview", points: ["cantTell"] },
  OfferResolution: { type: "OfferResolution", resolution: "done", channel: "email" },
  SaySettled: { type: "SaySettled" },
  SayNotSettled: { type: "SayNotSettled" },
  ExtendTarget: { type: "ExtendTarget", dueAt: after(noon, { hours: 2000 }), reason: "moreToFind" },
  MoveTargets: { type: "MoveTargets", closedOn: "2026-03-05" },
  NoteLate: { type: "NoteLate", dueAt: noon },
  NoticeSilence: { type: "NoticeSilence" },
  CloseForSilence: { type: "CloseForSilence" },
  Withdraw: { type: "Withdraw" },
  Reopen: { type: "Reopen" },
  CorrectKind: { type: "CorrectKind", kind: "suggestion" },
  SetTheme: { type: "SetTheme", theme: 2 },
  Link: { type: "Link", other },
  ConfirmSamePatron: { type: "ConfirmSamePatron", other },
  Merge: { type: "Merge", other, sameContact: true },
  ReceiveMerge: { type: "ReceiveMerge", other, person: dev.id, walled: [] },
  Unmerge: { type: "Unmerge", other },
  VerifyCaller: { type: "VerifyCaller", how: "code" },
  OpenIdentity: { type: "OpenIdentity", reason: "reply" },
  AddBorrowing: { type: "AddBorrowing" },
  OpenBorrowing: { type: "OpenBorrowing", reason: "loan" },
  ChangeContact: { type: "ChangeContact", replyBy: "page", language: "en" },
  PostLetter: { type: "PostLetter", of: 1, letter: "acknowledgement", way: "letter", papers: [] },
};
const actors = [patron, system, ann, ben, cora, dev, eli, fay, gus, hana, jude];
const lines: readonly Line[] = ladder.filter(({ act }) => act !== "OpenCase");

test("in a state that its line doesn't name, an act is refused with what stands in the way", () => {
  for (const line of lines)
    for (const status of statuses.filter((one) => !line.from.includes(one)))
      for (const who of actors) {
        const refusal = line.act === "Reopen" ? "StillOpen" : standing[status];
        given(histories[status]).when(who(drafts[line.act])).thenRefused(refusal);
      }
});

test("by somebody whom its line doesn't name, an act is refused, whatever the state", () => {
  let tried = 0;
  for (const line of lines)
    for (const status of statuses.filter((one) => line.from.includes(one)))
      for (const who of actors) {
        const history = given(histories[status]);
        const step = who(drafts[line.act]);
        const parties: readonly Party[] = partiesOf(step.by, history.state, library);
        if (line.who.some((party) => parties.includes(party))) continue;
        tried += 1;
        const by = line.who.every((party) => party === "decider") ? "NotTheDecider" : "NotYours";
        const then = history.when(step);
        if (line.act === "AcceptReferral" && then.refusal === null) then.thenNothing();
        else then.thenRefused(by);
      }
  assert.ok(tried > 500, String(tried));
});

test("5.1: a walled person, and one who has left, is nobody: every act of theirs is refused, in every state", () => {
  for (const line of lines)
    for (const status of statuses) {
      const walled = given(histories[status], ann({ type: "Wall", personId: gus.id, reason: "relative" }));
      walled.when(gus(drafts[line.act])).thenRefused("NobodyHere");
      const gone = {
        ...library,
        people: library.people.map((one) => (one.id === dev.id ? { ...one, active: false } : one)),
      };
      given(histories[status]).when(dev(drafts[line.act]), gone).thenRefused("NobodyHere");
    }
});

test("who somebody is to a case: by role, and by what they have in hand", () => {
  const { state } = given(histories.review);
  const parties = (who: { id: number }) => partiesOf({ kind: "person", personId: who.id }, state, library).join(" ");
  assert.equal(parties(gus), "anyone staff holder decider");
  assert.equal(parties(ann), "anyone staff director");
  assert.equal(parties(cora), "anyone staff supervisor");
  assert.equal(parties(ben), "anyone");
  assert.equal(parties(hana), "anyone administrator");
  assert.equal(parties(fay), "anyone");
});
