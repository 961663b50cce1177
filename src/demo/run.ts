// Runs one course of the demo library up to an instant: its own steps, and between them what the follow-ups bring at their times
// (late notices, silence, the other half of a merge), as the job queue would.
import { type Desk, jobOf } from "../desk/desk.ts";
import { pair } from "../desk/identity/pairs.ts";
import type { MailOut } from "../desk/letters/send.ts";
import { openMatter } from "../desk/open.ts";
import { submit } from "../desk/submit.ts";
import type { Person, Principal } from "../domain/access/principal.ts";
import type { Draft } from "../domain/case/act.ts";
import type { FollowUp } from "../domain/case/follow-up.ts";
import type { Case } from "../domain/case/state.ts";
import type { ComplaintFollowUp } from "../domain/complaint/follow-up.ts";
import { bytesForId, uuid7 } from "../lib/ids.ts";
import type { Job } from "../store/ledger.ts";
import type { Actor, ActStep, BesideStep, Course, OpenStep, PairStep, Step } from "./course.ts";
import type { Chance } from "./seeded.ts";
import { idOf } from "./town/people.ts";
import { after, type Year } from "./town/year.ts";
import { caseNow, complaintDate } from "./traces/beside.ts";
import { openedBefore } from "./traces/readings.ts";
import { tellAll, tellHolder } from "./traces/told.ts";
import { whenOf } from "./when.ts";

/** What comes after an act, with the instant of the act. */
export type After = { readonly job: Job; readonly stream: string; readonly version: number; readonly next: Next };
type Next = FollowUp | ComplaintFollowUp;
type Waiting = After & { readonly due: string };

export type Matter = { readonly code: readonly string[]; state: Case };
export type Refused = {
  readonly act: string;
  readonly refusal: string;
  readonly at: string;
  readonly reference: string;
};

export type Life = {
  readonly course: Course;
  readonly chance: Chance;
  readonly desk: Desk;
  readonly matters: Matter[];
  /** Follow-ups with a time of their own, the earliest first. */
  readonly waiting: Waiting[];
  /** Letters, and word to colleagues, of the acts done since they were last taken. */
  readonly told: After[];
  clock: string;
  next: { readonly step: Step; readonly at: string } | null;
};

export type World = {
  readonly desk: Desk;
  readonly year: Year;
  readonly people: ReadonlyMap<number, Person>;
  readonly refused: Refused[];
  /** Of those who acted, who opened what when. */
  readonly readings: { readonly who: Person; readonly streamId: string; readonly at: string }[];
  /** Where letters go; null: nowhere (tests). */
  readonly mail: MailOut | null;
  acts: number;
  onOpened(): void;
};

/** A life that hasn't begun, on a desk of its own: its clock, its chance, its follow-ups; keys and settings are the world's. */
export function begin(world: World, chance: Chance, courseOf: (chance: Chance) => Course): Life {
  const desk: Desk = {
    ...world.desk,
    now: () => life.clock,
    newId: () => uuid7(Temporal.Instant.from(life.clock).epochMilliseconds, chance.bytes(bytesForId)),
    random: chance.bytes,
    jobSink: (jobs) => take(life, jobs),
  };
  const life: Life = {
    course: courseOf(chance),
    chance,
    desk,
    matters: [],
    waiting: [],
    told: [],
    clock: world.year.firstOn,
    next: null,
  };
  const first = life.course.next();
  if (first.done || !("open" in first.value)) throw new Error("a course begins with an opening");
  life.clock = first.value.at;
  life.next = { step: first.value, at: first.value.at };
  return life;
}

type Payload = Next & { readonly stream: string; readonly version: number };

function take(life: Life, jobs: readonly Job[]): void {
  for (const job of jobs) {
    const next = job.payload as Payload;
    const one = { job, stream: next.stream, version: next.version, next };
    if (next.task === "letter" || next.task === "tell" || next.task === "tellAdministrator") life.told.push(one);
    // The queue is a moment late, as it would be.
    else life.waiting.push({ ...one, due: after(job.runAt ?? life.clock, life.chance.whole(40, 900)) });
  }
  life.waiting.sort((a, b) => (a.due < b.due ? -1 : 1));
}

/** Goes on until nothing is left to do before `until`. What waits for later stays in `waiting`. */
export async function runUntil(world: World, life: Life, until: string): Promise<void> {
  for (;;) {
    const [job] = life.waiting;
    if (job && job.due < until && (!life.next || job.due < life.next.at)) {
      life.waiting.shift();
      life.clock = job.due > life.clock ? job.due : after(life.clock, 1);
      await wake(world, life, job);
      await tellAll(world, life);
    } else if (life.next && life.next.at < until) {
      life.clock = life.next.at > life.clock ? life.next.at : after(life.clock, life.chance.whole(1_000, 60_000));
      await doStep(world, life, life.next.step);
      await tellAll(world, life);
    } else return;
  }
}

const matterOf = (life: Life, streamId: string): Matter | undefined =>
  life.matters.find((one) => one.state.id === streamId);

async function wake(world: World, life: Life, waiting: Waiting): Promise<void> {
  const { stream, next } = waiting;
  if (next.task === "pair") {
    const other = { other: stream, person: next.person };
    const draft: Draft =
      next.act === "ReceiveMerge"
        ? { type: "ReceiveMerge", other: stream, person: next.person, walled: next.walled }
        : { type: "Unmerge", ...other };
    await system(world, life, next.other, draft);
    return;
  }
  if (next.task === "complaintDue") {
    const caseId = await complaintDate(life.desk, stream, next);
    const matter = caseId && matterOf(life, caseId);
    if (matter) matter.state = await caseNow(life.desk, matter.state.id);
    return;
  }
  const state = matterOf(life, stream)?.state;
  if (!state) return;
  if (next.task === "remind") return tellHolder(world, life, waiting, state, next.dueAt);
  if (next.task !== "wake") return;
  const silent = next.act === "Silence";
  const stands = state.targets.some((one) => one.dueAt === next.dueAt && (one.clock === "silence") === silent);
  if (!stands) return;
  if (!silent) return system(world, life, stream, { type: "NoteLate", dueAt: next.dueAt });
  const noticed = (state.status === "offered" || state.status === "decided") && state.noticedAt;
  return system(world, life, stream, { type: noticed ? "CloseForSilence" : "NoticeSilence" });
}

/** An act of the system, as a job would do it. */
export const system = (world: World, life: Life, streamId: string, draft: Draft): Promise<void> =>
  carryOut(world, life, streamId, jobOf(life.desk), draft, {});

async function carryOut(
  world: World,
  life: Life,
  streamId: string,
  who: Principal,
  draft: Draft,
  words: ActStep["words"],
): Promise<void> {
  const done = await submit(life.desk, who, { ...draft, id: life.desk.newId(), streamId }, words);
  const matter = matterOf(life, streamId);
  if (done.ok && matter) {
    world.acts++;
    matter.state = done.value.state;
    if (who.kind === "person") world.readings.push({ who, streamId, at: openedBefore(life.clock) });
  } else if (!done.ok) refuse(world, life, draft.type, done.refusal, matter);
}

function refuse(world: World, life: Life, act: string, refusal: string, matter?: Matter): void {
  world.refused.push({ act, refusal, at: life.clock, reference: matter?.state.reference ?? "" });
  life.next = null;
  life.course.return();
}

async function doStep(world: World, life: Life, step: Step): Promise<void> {
  const current = life.next;
  if ("open" in step) await open(world, life, step);
  else if ("pair" in step) await doPair(world, life, step);
  else if ("beside" in step) await doBeside(world, life, step);
  else await act(world, life, step);
  if (life.next !== current) return; // refused: the course ended
  const state = life.matters["open" in step ? life.matters.length - 1 : "of" in step ? (step.of ?? 0) : 0]?.state;
  const next = state ? life.course.next(state) : { done: true as const, value: undefined };
  life.next = next.done ? null : { step: next.value, at: whenOf(world.year, life.clock, next.value, life.chance) };
}

async function open(world: World, life: Life, step: OpenStep): Promise<void> {
  const { desk } = life;
  const who: Principal =
    step.by === "web"
      ? { kind: "public", library: desk.library }
      : step.by === "email"
        ? jobOf(desk)
        : at(world, step.by);
  const opened = await openMatter(desk, who, step.open, step.words, desk.newId());
  if (!opened.ok) return refuse(world, life, "OpenCase", opened.refusal);
  world.acts++;
  world.onOpened();
  const { streamId, code } = opened.value;
  life.matters.push({ code, state: await caseNow(life.desk, streamId) });
}

const at = (world: World, { personId }: { readonly personId: number }): Person => {
  const person = world.people.get(personId);
  if (!person) throw new Error(`nobody is ${personId}`);
  return person;
};

function actorOf(world: World, who: Actor, state: Case): Principal | null {
  if (who === "patron") return { kind: "patron", library: world.desk.library, streamId: state.id };
  if (typeof who === "object") return at(world, who);
  const personId =
    who === "holder" ? state.holder?.personId : who === "decider" ? state.review?.deciderId : state.referral?.to;
  return typeof personId === "number" ? at(world, { personId }) : null;
}

async function act(world: World, life: Life, step: ActStep): Promise<void> {
  const matter = life.matters[step.of ?? 0];
  if (!matter) throw new Error("a step of a matter that was never opened");
  const draft = typeof step.act === "function" ? step.act(life.clock) : step.act;
  const who = actorOf(world, step.who, matter.state);
  if (!who) return refuse(world, life, draft.type, "NobodyToDoIt", matter);
  await carryOut(world, life, matter.state.id, who, draft, step.words ?? {});
}

async function doPair(world: World, life: Life, step: PairStep): Promise<void> {
  const [matter, other] = [life.matters[step.of], life.matters[step.to]];
  if (!matter || !other) throw new Error("a pair of which one was never opened");
  const who = actorOf(world, step.who, matter.state);
  if (who?.kind !== "person") return refuse(world, life, step.pair, "NobodyToDoIt", matter);
  const { id, reference } = { id: matter.state.id, reference: other.state.reference };
  const done = await pair(life.desk, who, { act: step.pair, id: life.desk.newId(), streamId: id, reference });
  if (!done.ok) return refuse(world, life, step.pair, done.refusal, matter);
  world.acts++;
  matter.state = done.value.state;
}

async function doBeside(world: World, life: Life, step: BesideStep): Promise<void> {
  const [matter] = life.matters;
  if (!matter) throw new Error("a step beside a matter that was never opened");
  const caseId = matter.state.id;
  const person = (who: Parameters<typeof idOf>[0]) => at(world, { personId: idOf(who) });
  const done = await step.beside({ desk: life.desk, caseId, person });
  if (!done.ok) return refuse(world, life, "complaint", done.refusal, matter);
  world.acts++;
  matter.state = await caseNow(life.desk, caseId);
}
