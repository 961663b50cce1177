// The Board report of the last month that is over, and with it those of the year before it: what its trends compare.
import { makeReport } from "../../desk/register/report/make.ts";
import { before, monthAt } from "../../domain/report/period.ts";
import type { World } from "../run.ts";
import { idOf } from "../town/people.ts";

/** @param on the last day of the demo's year, by which the desk's clock goes */
export async function publishReports({ desk, people }: World, on: string): Promise<void> {
  const director = people.get(idOf("director"));
  if (!director) throw new Error("the demo library has no Director");
  const made = await makeReport(desk, director, before(monthAt(on)));
  if (!made.ok) throw new Error(`the demo's Board report: ${made.refusal}`);
}
