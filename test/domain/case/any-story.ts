// Any story of a case: random people do random things while the library changes around them. Random numbers are read against
// the case as it stands, so that stories go deep; some acts are by anybody at all.
import fc from "fast-check";
import type { ActOf, ActType, By, CaseAct, Draft, Facts } from "../../../src/domain/case/act.ts";
import { barred, decide } from "../../../src/domain/case/decide.ts";
import type { CaseEvent } from "../../../src/domain/case/event.ts";
import { evolve } from "../../../src/domain/case/evolve.ts";
import { ladder } from "../../../src/domain/case/ladder.ts";
import type { Refusal } from "../../../src/domain/case/refusal.ts";
import { type Case, nextTarget } from "../../../src/domain/case/state.ts";
import * as terms from "../../../src/domain/case/terms.ts";
import { postWays } from "../../../src/domain/paper/sent.ts";
import { after, other, streamId, third } from "./given-case.ts";
import {
  ann,
  ben,
  changed,
  cora,
  dev,
  eli,
  gus,
  ivo,
  library,
  march,
  noon,
  open,
  people,
  snow,
  without,
} from "./small-town.ts";

/** The library as it may be at some moment of a story. */
const libraries: readonly Facts[] = [
  library,
  without(gus),
  without(ann, dev),
  without(ann, ben),
  without(ann, ben, cora, dev, ivo, gus),
  { ...library, designations: [] },
  { ...library, designations: [march, { ...march, personId: cora.id, untilOn: "2027-01-01" }] },
  changed([
    [ann, { roles: ["staff"] }],
    [eli, { roles: ["director", "staff"] }],
  ]),
  changed([
    [ivo, { roles: ["director", "boardPresident"] }],
    [cora, { roles: ["supervisor", "designee", "boardPresident"] }],
  ]),
  snow("2026-03-03", "2026-03-04", { on: "2026-03-06", from: "12:00" }),
];

const bys: readonly By[] = [
  { kind: "patron" },
  { kind: "system" },
  ...people.map(({ id }) => ({ kind: "person", personId: id }) as const),
];
/** What only stands beside the story, or walls people out of it, comes less often than what carries it on. */
const rare: readonly ActType[] = [
  "AddWords",
  "WriteNote",
  "VerifyCaller",
  "OpenIdentity",
  "AddBorrowing",
  "OpenBorrowing",
  "PostLetter",
  "ChangeContact",
  "Link",
  "ReceiveMerge",
  "NameSubject",
  "Wall",
  "Withdraw",
  "SaySettled",
  "FindHolder",
  "FindDecider",
];
const acts = ladder.flatMap(({ act }) => (act === "OpenCase" ? [] : rare.includes(act) ? [act] : [act, act, act, act]));
const seldom = <T>(arbitrary: fc.Arbitrary<T>, often: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: often, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** Numbers that a step is made of; what they mean depends on where the case stands. */
type Dice = {
  readonly act: number;
  readonly who: number;
  readonly what: number;
  readonly more: number;
  readonly hours: number;
  readonly facts: number | null;
  readonly fitting: boolean;
};
const nat = fc.noBias(fc.nat(9999));
const dice: fc.Arbitrary<Dice> = fc.record({
  act: nat,
  who: nat,
  what: nat,
  more: nat,
  hours: fc.oneof({ weight: 4, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.integer({ min: 300, max: 900 }) }),
  facts: seldom(fc.nat(libraries.length - 1), 8),
  fitting: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

const pick = <T>(list: readonly T[], n: number): T => {
  const one = list[n % list.length];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
};

const openings: fc.Arbitrary<Draft> = fc
  .record({
    kind: fc.constantFrom(...terms.kinds),
    channel: fc.constantFrom(...terms.channels),
    replyBy: fc.constantFrom(...terms.replyWays),
    branchId: fc.constantFrom(1, 2),
    sensitivities: fc.subarray([...terms.sensitivities], { maxLength: 1 }),
    willingness: fc.option(fc.constantFrom(...terms.willingness)),
    aboutStaff: fc.option(fc.constantFrom("yes" as const, "no" as const, "unsure" as const)),
    about: seldom(fc.constantFrom(...people.map(({ id }) => id)), 1),
    askDirector: seldom(fc.constantFrom(...terms.reviewWays), 6),
    doneAtOnce: seldom(fc.constant(true), 9).map((yes) => yes ?? false),
  })
  .map((more) => open(more).said);

function draftOf(type: ActType, { what, more }: Dice, state: Case, at: string): Draft {
  const person = pick(people, what).id;
  const talks = state.review?.talks.map(({ id }) => id) ?? [];
  const newTalk = `0190a000-0000-7000-8000-${String(state.targets.length + what).padStart(12, "0")}`;
  const target = nextTarget(state);
  const channel = pick(terms.replyWays, more);
  const drafts: { readonly [T in ActType]: Omit<ActOf<T>, "id" | "streamId" | "at" | "by"> } = {
    OpenCase: open().said as Extract<Draft, { type: "OpenCase" }>,
    AddWords: { type: "AddWords", channel: pick(terms.channels, what), files: more % 3 },
    Reply: { type: "Reply", channel },
    WriteNote: { type: "WriteNote" },
    Take: { type: "Take" },
    Refer: { type: "Refer", to: person, reason: pick(terms.referralReasons, more) },
    AcceptReferral: { type: "AcceptReferral" },
    DeclineReferral: { type: "DeclineReferral", reason: pick(terms.declineReasons, more) },
    FindHolder: { type: "FindHolder" },
    NameSubject: { type: "NameSubject", personId: person },
    Wall: { type: "Wall", personId: person, reason: pick(["conflict", "patronAsked", "relative"] as const, more) },
    Unwall: {
      type: "Unwall",
      personId: state.walled.length > 0 ? pick(state.walled, what) : person,
      reason: pick(["misnamed", "noConflict"] as const, more),
    },
    BringToReview: { type: "BringToReview" },
    RequestReview: { type: "RequestReview", way: pick(terms.reviewWays, more) },
    FindDecider: { type: "FindDecider" },
    NoteComplaint: {
      type: "NoteComplaint",
      complaint: third,
      reference: "K7M-4X2-9RT",
      stage: pick(["received", "acknowledged", "decided"] as const, what),
      dueAt: after(at, { hours: 10 + (more % 200) }),
    },
    EndWithComplaint: { type: "EndWithComplaint", complaint: pick([third, other], what) },
    OfferTalk: {
      type: "OfferTalk",
      talkId: newTalk,
      way: pick(["call", "meeting"] as const, more),
      startsAt: after(at, { hours: 20 }),
    },
    AcceptTalk: { type: "AcceptTalk", talkId: pick([...talks, newTalk], what) },
    RecordTalk: { type: "RecordTalk", talkId: pick([...talks, newTalk], what), settled: more % 2 === 0 },
    DecideReview: { type: "DecideReview", points: [pick(terms.outcomes, what), pick(terms.outcomes, more)] },
    OfferResolution: { type: "OfferResolution", resolution: pick(terms.resolutions, what), channel },
    SaySettled: { type: "SaySettled" },
    SayNotSettled: { type: "SayNotSettled" },
    ExtendTarget: {
      type: "ExtendTarget",
      dueAt: after(target?.dueAt ?? at, { hours: more % 200 }),
      reason: pick(terms.extensionReasons, what),
    },
    MoveTargets: { type: "MoveTargets", closedOn: "2026-03-03" },
    NoteLate: { type: "NoteLate", dueAt: target?.dueAt ?? at },
    NoticeSilence: { type: "NoticeSilence" },
    CloseForSilence: { type: "CloseForSilence" },
    Withdraw: { type: "Withdraw" },
    Reopen: { type: "Reopen" },
    CorrectKind: { type: "CorrectKind", kind: pick(terms.kinds, what) },
    SetTheme: { type: "SetTheme", theme: pick([1, 2, 4, null], what) },
    Link: { type: "Link", other: pick([other, third, streamId], what) },
    ConfirmSamePatron: { type: "ConfirmSamePatron", other: pick([other, third], what) },
    Merge: { type: "Merge", other: pick([other, third, streamId], what), sameContact: more % 2 === 0 },
    ReceiveMerge: {
      type: "ReceiveMerge",
      other: pick([other, third], what),
      person,
      walled: more % 4 === 0 ? [person] : [],
    },
    Unmerge: { type: "Unmerge", other: pick([other, third], what) },
    VerifyCaller: { type: "VerifyCaller", how: pick(["code", "callBack"] as const, more) },
    OpenIdentity: { type: "OpenIdentity", reason: pick(terms.identityReasons, more) },
    AddBorrowing: { type: "AddBorrowing" },
    OpenBorrowing: { type: "OpenBorrowing", reason: pick(terms.borrowingReasons, more) },
    PostLetter: {
      type: "PostLetter",
      of: (what % 20) + 1,
      letter: pick(terms.letters, more),
      way: pick(postWays, what),
      papers: [],
    },
    ChangeContact: { type: "ChangeContact", replyBy: channel, language: pick(["en", "es"] as const, what) },
  };
  return drafts[type] as Draft;
}

export type Scene = {
  readonly act: CaseAct;
  readonly before: Case | null;
  readonly facts: Facts;
  readonly told: readonly CaseEvent[];
  readonly refusal: Refusal | null;
  readonly state: Case;
};

function choose(die: Dice, state: Case, facts: Facts, at: string): { said: Draft; by: By } {
  const { act, who, fitting } = die;
  const type = fitting
    ? pick(
        // A complaint filed directly ends most of what can happen: seldom, so that stories are long.
        acts.filter(
          (one) =>
            bys.some((by) => barred(one, state, by, facts) === null) &&
            (one !== "NoteComplaint" || state.status === "complaint" || act % 5 === 0),
        ),
        act,
      )
    : pick(acts, act);
  const fit = bys.filter((by) => barred(type, state, by, facts) === null);
  return { said: draftOf(type, die, state, at), by: pick(fitting && fit.length > 0 ? fit : bys, who) };
}

function play(said: Draft, first: By, dies: readonly Dice[]): Scene[] {
  const scenes: Scene[] = [];
  let facts = library;
  let at = noon;
  const tell = (draft: Draft, by: By, before: Case | null) => {
    const id = `0190a000-0000-7000-8000-${String(scenes.length).padStart(12, "0")}`;
    const act = { ...draft, id, streamId, at, by } as CaseAct;
    const decided = decide(act, before, facts);
    const told = decided.ok ? decided.value : [];
    const state = told.reduce<Case | null>((now, event) => evolve(now, event, at, streamId), before);
    if (state) scenes.push({ act, before, facts, told, refusal: decided.ok ? null : decided.refusal, state });
    return state;
  };
  let state = tell(said, first, null);
  for (const die of dies) {
    if (!state) break;
    at = after(at, { hours: die.hours, minutes: 1 });
    if (die.facts !== null) {
      // People or hours changed: what the desk does then, for every open matter.
      facts = pick(libraries, die.facts);
      for (const type of ["FindHolder", "FindDecider", "MoveTargets"] as const)
        state = tell(draftOf(type, die, state, at), { kind: "system" }, state) ?? state;
    }
    const { said, by } = choose(die, state, facts, at);
    state = tell(said, by, state);
  }
  return scenes;
}

/** Stories of up to `most` acts, as their scenes in order. Refused acts are scenes too. */
export const stories = (most: number): fc.Arbitrary<Scene[]> =>
  fc
    .tuple(openings, fc.constantFrom(...bys), fc.array(dice, { maxLength: most, size: "max" }))
    .map(([said, by, dies]) => play(said, by, dies));
