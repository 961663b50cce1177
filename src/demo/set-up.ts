// Sets the demo library up as anybody would: the library, its people by the Director, designations, the policy, accounts by invitation.

import { type Desk, freshSettings } from "../desk/desk.ts";
import { saveMeetings } from "../desk/register/complaint/procedures.ts";
import type { SettingsDone } from "../desk/settings/change.ts";
import { createLibrary } from "../desk/settings/defaults.ts";
import { addDesignation } from "../desk/settings/designations.ts";
import { addPerson } from "../desk/settings/people.ts";
import { importPolicy } from "../desk/settings/policies.ts";
import type { Person } from "../domain/access/principal.ts";
import type { Result } from "../lib/result.ts";
import type { Accounts } from "../store/accounts/accounts.ts";
import { idOf, library, personOf, signIns, whos } from "./town/people.ts";
import type { Year } from "./town/year.ts";

function sure<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`the demo library, ${what}: ${result.refusal} ${JSON.stringify(result.facts ?? {})}`);
  return result.value;
}

/** The Board meets on a Tuesday evening every four weeks: next a week from now. */
function meetingsOf({ today }: Year): string {
  const inAWeek = Temporal.PlainDate.from(today).add({ days: 6 });
  const next = inAWeek.add({ days: (9 - inAWeek.dayOfWeek) % 7 });
  return Array.from({ length: 20 }, (_, i) => `${next.add({ weeks: 4 * (i - 13) })} 19:00`).join("\n");
}

/** @param desk with the clock at the beginning of the year, before there is a library on it */
export async function setUp(desk: Desk, year: Year): Promise<ReadonlyMap<number, Person>> {
  sure(await createLibrary(desk, { ...library, hours: year.known }, personOf("director")), "made");
  const by = async (): Promise<[Person, number]> => {
    const settings = await freshSettings(desk);
    const director = settings?.row.people.find((one) => one.id === idOf("director"));
    if (!settings || !director) throw new Error("the demo library has no Director");
    const { id: personId, roles, branchId } = director;
    return [{ kind: "person", library: desk.library, personId, roles, branchId }, settings.row.version];
  };
  const change = async (what: string, work: (director: Person, expects: number) => Promise<Result<SettingsDone>>) =>
    sure(await work(...(await by())), what);
  for (const who of whos.slice(1))
    await change(who, (director, expects) => addPerson(desk, director, personOf(who), expects));
  await change("meetings", (director, expects) => saveMeetings(desk, director, meetingsOf(year), expects));
  const day = (days: number) => Temporal.PlainDate.from(year.today).add({ days }).toString();
  // The assistant director stood in for the Director last year, and does so at Cottonwood Street now.
  for (const [fromOn, untilOn, branchId] of [
    [day(-300), day(-215), null],
    [day(-80), day(120), 1],
  ] as const)
    await change("designation", (director, expects) =>
      addDesignation(desk, director, { personId: idOf("designee"), fromOn, untilOn, branchId, kinds: null }, expects),
    );
  const people = (await freshSettings(desk))?.row.people ?? [];
  return new Map(
    people.map(({ id, roles, branchId }) => [
      id,
      { kind: "person", library: desk.library, personId: id, roles, branchId },
    ]),
  );
}

/** Before anything comes in: what is cited later is cited of it. */
export async function adopt(desk: Desk, director: Person, policyText: string): Promise<void> {
  sure(await importPolicy(desk, director, policyText), "policy");
}

/** A password for one of each role, by an invitation that is accepted. */
export async function openDoors(accounts: Pick<Accounts, "invite" | "acceptInvitation">): Promise<void> {
  for (const { who, password } of signIns) {
    const { token } = sure(await accounts.invite(idOf(who), null), who);
    sure(await accounts.acceptInvitation(token, password), who);
  }
}
