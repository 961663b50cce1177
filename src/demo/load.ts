// Loads the demo library: a year of a small town's matters, told to the desk act by act with the clock of the time. The same seed and
// the same day give the same library, to the last reference, code and id.

import { type Desk, openDesk } from "../desk/desk.ts";
import { addClosure } from "../desk/settings/hours.ts";
import { isOpen } from "../domain/case/state.ts";
import { ok, type Result } from "../lib/result.ts";
import type { Accounts } from "../store/accounts/accounts.ts";
import type { Pool } from "../store/pool.ts";
import { queueJobs } from "../store/queries/jobs/queue.ts";
import { plan } from "./plan.ts";
import { type Life, type Refused, runUntil, system, type World } from "./run.ts";
import { chanceOf } from "./seeded.ts";
import { adopt, openDoors, setUp } from "./set-up.ts";
import { idOf, type SignIn, signIns } from "./town/people.ts";
import { openDaysBack, openMoment, type Surprise, yearBefore } from "./town/year.ts";
import { tellDisclosures } from "./traces/disclosures.ts";
import { proposeDue, raiseExampleHold } from "./traces/due.ts";
import { tellFoia } from "./traces/foia.ts";
import { tellIncidents } from "./traces/incidents.ts";
import { noteReadings } from "./traces/readings.ts";
import { publishReports } from "./traces/reports.ts";
import { tellRestrictions } from "./traces/restrictions.ts";

export type DemoGiven = {
  readonly pool: Pool;
  readonly master: Buffer;
  readonly presetText: string;
  readonly policyText: string;
  /** Null: nobody can sign in (tests). */
  readonly accounts: Pick<Accounts, "invite" | "acceptInvitation"> | null;
  /** Where what would have been mailed is put; null: nowhere (tests). */
  readonly mailFolder: string | null;
  /** Where patrons open their case: letters name it. */
  readonly publicUrl?: string;
  /** The day it is, on the library's clock. The year ends the day before. */
  readonly today: string;
  readonly seed?: string;
  /** How many matters. */
  readonly count?: number;
  readonly onProgress?: (share: number) => void;
};

/** A receipt code to try, and what its page shows. */
export type ShownCode = { readonly shows: string; readonly code: string };
export type Demo = {
  readonly signIns: readonly SignIn[];
  readonly codes: readonly ShownCode[];
  readonly matters: number;
  /** Requests for records in the register, those under the Freedom of Information Act among them. */
  readonly requests: number;
  readonly incidents: number;
  readonly acts: number;
  readonly restrictions: number;
  /** Acts that the rules refused: none, or the courses are wrong. */
  readonly refused: readonly Refused[];
};

export const demoCount = 1_640;
const demoSeed = "prairie bend";
/** Matters that are under way at once: two cores, and a pool of six. */
const lanes = 8;

export async function loadDemo(given: DemoGiven): Promise<Result<Demo, "SetUpAlready">> {
  const { pool, master, presetText, seed = demoSeed, count = demoCount } = given;
  const year = yearBefore(given.today);
  const chance = chanceOf(`${seed} ${given.today} library`);
  const startAt = Temporal.PlainDate.from(year.firstOn).toZonedDateTime(year.zone).toInstant();
  const clock = { at: startAt.toString({ fractionalSecondDigits: 3 }) };
  const desk: Desk = {
    ...openDesk({
      pool,
      library: 1,
      master,
      presetText,
      now: () => clock.at,
      ...(given.publicUrl ? { publicUrl: given.publicUrl } : {}),
    }),
    random: chance.bytes,
  };
  const people = await setUp(desk, year);
  const director = people.get(idOf("director"));
  if (!director) throw new Error("the demo library has no Director");
  await adopt(desk, director, given.policyText);
  if (given.accounts) await openDoors(given.accounts);
  let opened = 0;
  const world: World = {
    desk,
    year,
    people,
    refused: [],
    readings: [],
    mail: given.mailFolder === null ? null : { folder: given.mailFolder, from: null },
    acts: 0,
    onOpened() {
      opened++;
      given.onProgress?.(Math.min(1, opened / count));
    },
  };
  const lives = plan(world, `${seed} ${given.today}`, count);
  for (const surprise of year.surprises) {
    await runAll(world, lives, surprise.knownAt);
    clock.at = surprise.knownAt;
    await close(world, lives, surprise);
  }
  await runAll(world, lives, year.endAt);
  await queueJobs(
    pool,
    { kind: "job", library: desk.library },
    lives.flatMap((life) => life.waiting.map((one) => one.job)),
  );
  await noteReadings(world, lives, given.today);
  const disclosures = await tellDisclosures(world, chanceOf(`${seed} ${given.today} register`), given.today);
  const foia = await tellFoia(world, lives, chanceOf(`${seed} ${given.today} foia`));
  const incidents = await tellIncidents(world, chanceOf(`${seed} ${given.today} conduct`), given.today);
  const restrictions = await tellRestrictions(
    world,
    chanceOf(`${seed} ${given.today} restrictions`),
    given.today,
    incidents.threatened,
  );
  const records = chanceOf(`${seed} ${given.today} records`);
  const [lastDay = given.today] = openDaysBack(year, 1);
  clock.at = openMoment(year, lastDay, records, [0.1, 0.3]);
  await raiseExampleHold(world, lives, records);
  await proposeDue(world, records);
  await publishReports(world, lastDay);
  given.onProgress?.(1);
  return ok({
    signIns,
    codes: codesOf(lives),
    matters: opened,
    requests: disclosures + foia,
    incidents: incidents.count,
    restrictions,
    acts: world.acts,
    refused: world.refused,
  });
}

async function runAll(world: World, lives: readonly Life[], until: string): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let life = lives[next++]; life; life = lives[next++]) await runUntil(world, life, until);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Closed without notice: what was promised moves, and each patron is told. */
async function close(world: World, lives: readonly Life[], { closure, on, knownAt }: Surprise): Promise<void> {
  const director = world.people.get(idOf("director"));
  const settings = world.desk.seen.settings;
  if (!director || !settings) throw new Error("the demo library has no Director");
  const done = await addClosure(world.desk, director, closure, settings.row.version);
  if (!done.ok) throw new Error(`closed on ${on}: ${done.refusal}`);
  for (const life of lives)
    for (const { state } of life.matters) {
      if (!isOpen(state)) continue;
      life.clock = Temporal.Instant.from(knownAt)
        .add({ milliseconds: life.chance.whole(500, 20_000) })
        .toString({ fractionalSecondDigits: 3 });
      await system(world, life, state.id, { type: "MoveTargets", closedOn: on });
    }
}

const shown = {
  offered: "answered, waits for the patron's word",
  review: "under review",
  decided: "review decided",
  held: "staff are working on it",
  complaint: "a formal complaint",
} as const;

/** The newest matter of each standing, and one in Spanish. */
function codesOf(lives: readonly Life[]): ShownCode[] {
  const matters = lives.flatMap((life) => life.matters).sort((a, b) => (a.state.openedAt < b.state.openedAt ? 1 : -1));
  const newest = (status: string, language: string) =>
    matters.find(({ state }) => state.status === status && state.language === language);
  const found = Object.entries(shown).map(
    ([status, shows]) => [shows, newest(status, "en") ?? newest(status, "es")] as const,
  );
  const spanish = [`in Spanish, ${shown.offered}`, newest("offered", "es")] as const;
  return [...found, spanish].flatMap(([shows, one]) => (one ? [{ shows, code: one.code.join(" ") }] : []));
}
