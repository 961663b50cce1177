// What a complaint is after one more event: the only way a state comes to be. verify folds the ledger through this.
import type { PersonId } from "../access/principal.ts";
import type { ComplaintEvent, EventOf } from "./event.ts";
import type { Author, Complaint, Remedy } from "./state.ts";
import type { Stage } from "./terms.ts";

const plus = (list: readonly PersonId[], ...ids: (PersonId | null)[]): readonly PersonId[] => [
  ...new Set([...list, ...ids.filter((id) => id !== null)]),
];
const reach = (state: Complaint, stage: Stage, at: string, by: Author): Complaint["reached"] => [
  ...state.reached,
  { stage, at, by },
];

function remediesWith(state: Complaint, of: Remedy["of"], added: EventOf<"Decided">["remedies"]): readonly Remedy[] {
  const first = state.remedies.length + 1;
  return [
    ...state.remedies,
    ...added.map(({ owner, dueOn }, i) => ({
      number: first + i,
      owner,
      dueOn,
      of,
      place: i + 1,
      doneOn: null,
      late: false,
    })),
  ];
}

export function evolve(state: Complaint | null, event: ComplaintEvent, at: string, id: string): Complaint {
  if (event.type === "ComplaintOpened") {
    const { type: _t, by, files: _f, handlers, walled, ...facts } = event;
    return {
      ...facts,
      id,
      status: "open",
      openedAt: at,
      openedBy: by,
      handlers,
      walled,
      subjects: [],
      deciderId: null,
      members: [],
      reached: [{ stage: "received", at, by }],
      accounts: [],
      target: null,
      decided: null,
      window: null,
      appeal: null,
      appealDecided: null,
      remedies: [],
    };
  }
  if (!state) throw new Error(`${id}: ${event.type} before ComplaintOpened`);
  const { target } = state;
  switch (event.type) {
    case "SubjectNamed":
      return {
        ...state,
        subjects: [...state.subjects, { personId: event.personId, sort: event.sort }],
        walled: plus(state.walled, event.personId),
        deciderId: state.deciderId === event.personId ? null : state.deciderId,
      };
    case "WallRaised":
      return {
        ...state,
        walled: plus(state.walled, event.personId),
        deciderId: state.deciderId === event.personId ? null : state.deciderId,
      };
    case "DeciderSet":
      return { ...state, deciderId: event.personId, members: plus(state.members, event.personId) };
    case "DeciderMissing":
      return { ...state, deciderId: null };
    case "TargetSet": {
      const { stage, fromAt, dueAt, span } = event;
      return { ...state, target: { stage, dueAt, setAt: fromAt, span, extended: false, lateSteps: 0 } };
    }
    case "TargetExtended":
      return { ...state, target: target && { ...target, dueAt: event.dueAt, extended: true, lateSteps: 0 } };
    case "TargetMoved":
      return { ...state, target: target && { ...target, dueAt: event.dueAt } };
    case "LateNoticed":
      return { ...state, target: target && { ...target, lateSteps: event.step } };
    case "PointAdded":
      return { ...state, points: state.points + 1 };
    case "Acknowledged":
      return { ...state, target: null, reached: reach(state, "acknowledged", at, event.by) };
    case "AccountAsked": {
      const { personId, account, dueAt } = event;
      return { ...state, accounts: [...state.accounts, { personId, account, askedAt: at, dueAt, settled: null }] };
    }
    case "AccountSettled": {
      const settled = { outcome: event.outcome, at };
      return {
        ...state,
        accounts: state.accounts.map((one) => (one.personId === event.personId ? { ...one, settled } : one)),
      };
    }
    case "AccountsTaken":
      return {
        ...state,
        target: target?.stage === "staffAccount" ? null : target,
        reached: reach(state, "staffAccount", at, "system"),
      };
    case "Investigated":
      return { ...state, target: null, reached: reach(state, "investigated", at, event.by) };
    case "Decided": {
      const { by, points, personnel, remedies } = event;
      return {
        ...state,
        status: "decided",
        target: null,
        reached: reach(state, "decided", at, by),
        decided: { at, by, points, personnel },
        handlers: plus(state.handlers, by),
        remedies: remediesWith(state, "decided", remedies),
      };
    }
    case "WindowOpened":
      return { ...state, window: { until: event.until, to: event.to } };
    case "Appealed":
      return {
        ...state,
        status: "appealed",
        deciderId: null,
        reached: reach(state, "appealed", at, event.by),
        appeal: { at, receivedOn: event.receivedOn, to: event.to, meetingOn: null, heldOn: null },
      };
    case "AgendaSet":
      return { ...state, appeal: state.appeal && { ...state.appeal, meetingOn: event.meetingOn } };
    case "Heard":
      return {
        ...state,
        target: null,
        reached: reach(state, "heard", at, event.by),
        appeal: state.appeal && { ...state.appeal, heldOn: event.heldOn },
      };
    case "AppealDecided": {
      const { by, body, votedOn, points, personnel, remedies } = event;
      return {
        ...state,
        target: null,
        reached: reach(state, "boardDecided", at, by),
        appealDecided: { at, by, body, votedOn, points, personnel },
        remedies: remediesWith(state, "boardDecided", remedies),
      };
    }
    case "RemedyDone":
      return {
        ...state,
        remedies: state.remedies.map((one) => (one.number === event.remedy ? { ...one, doneOn: event.doneOn } : one)),
      };
    case "RemedyLate":
      return {
        ...state,
        remedies: state.remedies.map((one) => (one.number === event.remedy ? { ...one, late: true } : one)),
      };
    case "Closed":
      return {
        ...state,
        status: "closed",
        target: null,
        ending: event.ending,
        closedAt: at,
        reached: reach(state, "closed", at, event.by),
      };
    case "WordsAdded":
    case "Noted":
    case "IdentityOpened":
      return state;
  }
}
