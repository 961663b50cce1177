// One legal hold, and one proposal that waits in the register: thanks of three quarters of a year ago, under a series that is plainly made up.

import { raiseHold } from "../../desk/register/records/acts.ts";
import { proposeDisposals } from "../../desk/register/records/propose.ts";
import { saveSeries } from "../../desk/register/records/series.ts";
import { dayIn } from "../../lib/dates.ts";
import { bytesForId, uuid7 } from "../../lib/ids.ts";
import type { Life, World } from "../run.ts";
import type { Chance } from "../seeded.ts";
import { idOf } from "../town/people.ts";

const series = {
  name: "Thanks (made up for the demo, no real series)",
  application: "00:000 item 0 (example)",
  trigger: "closed",
  period: "9",
  unit: "months",
  kinds: ["thanks"],
  endings: [],
  retired: false,
};

const idsOf =
  ({ desk }: World, chance: Chance) =>
  () =>
    uuid7(Temporal.Instant.from(desk.now()).epochMilliseconds, chance.bytes(bytesForId));

/** Over the oldest closed concern that nobody is walled off from: from today on, until somebody lifts it. */
export async function raiseExampleHold(world: World, lives: readonly Life[], chance: Chance): Promise<void> {
  const custodian = world.people.get(idOf("custodian"));
  const [matter] = lives
    .flatMap((life) => life.matters.map(({ state }) => state))
    .filter((one) => one.status === "closed" && one.kind === "concern" && one.walled.length === 0 && !one.aboutDirector)
    .sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1));
  if (!custodian) throw new Error("the demo library has no custodian of records");
  if (!matter) return; // a demo of a few matters may have none that is closed
  const id = idsOf(world, chance);
  const fromOn = dayIn(world.year.zone, world.desk.now());
  const why =
    "Example: a letter from a lawyer came about this. Counsel asks us to keep everything until it is settled.";
  const desk = { ...world.desk, newId: id };
  const hold = { sort: "litigation", over: "matter", which: matter.reference, fromOn, untilOn: "", why } as const;
  const raised = await raiseHold(desk, custodian, hold, id());
  if (!raised.ok) throw new Error(`the demo's hold: ${raised.refusal}`);
}

export async function proposeDue(world: World, chance: Chance): Promise<void> {
  const { desk, people } = world;
  const custodian = people.get(idOf("custodian"));
  if (!custodian) throw new Error("the demo library has no custodian of records");
  const saved = await saveSeries(desk, custodian, series, null);
  if (!saved.ok) throw new Error(`the demo's series: ${saved.refusal}`);
  const id = idsOf(world, chance);
  const proposed = await proposeDisposals(desk, custodian, () => ({ act: id(), stream: id() }));
  if (!proposed.ok) throw new Error(`the demo's proposal: ${proposed.refusal}`);
}
