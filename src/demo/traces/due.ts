// One proposal that waits in the register: thanks of three quarters of a year ago, under a series that is plainly made up.
import { proposeDisposals } from "../../desk/register/records/propose.ts";
import { saveSeries } from "../../desk/register/records/series.ts";
import { bytesForId, uuid7 } from "../../lib/ids.ts";
import type { World } from "../run.ts";
import type { Chance } from "../seeded.ts";
import { idOf } from "../town/people.ts";

const series = {
  name: "Thanks (made up for the demo, no real series)",
  application: "00:000 item 0",
  trigger: "closed",
  period: "9",
  unit: "months",
  kinds: ["thanks"],
  endings: [],
  retired: false,
};

export async function proposeDue({ desk, people }: World, chance: Chance): Promise<void> {
  const custodian = people.get(idOf("custodian"));
  if (!custodian) throw new Error("the demo library has no custodian of records");
  const saved = await saveSeries(desk, custodian, series, null);
  if (!saved.ok) throw new Error(`the demo's series: ${saved.refusal}`);
  const id = () => uuid7(Temporal.Instant.from(desk.now()).epochMilliseconds, chance.bytes(bytesForId));
  const proposed = await proposeDisposals(desk, custodian, () => ({ act: id(), stream: id() }));
  if (!proposed.ok) throw new Error(`the demo's proposal: ${proposed.refusal}`);
}
