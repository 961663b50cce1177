// The demo library at the start of the program: made the first time, greeted each time with how to get in.

import { type Desk, freshSettings } from "../desk/desk.ts";
import { reportList } from "../desk/register/report/read.ts";
import { isSetUp } from "../desk/settings/defaults.ts";
import type { Colleague } from "../domain/case/act.ts";
import { dayIn } from "../lib/dates.ts";
import { no, ok, type Result } from "../lib/result.ts";
import type { Accounts } from "../store/accounts/accounts.ts";
import { loadDemo, type ShownCode } from "./load.ts";
import { progressOn } from "./progress.ts";
import { hours, idOf, signIns } from "./town/people.ts";

export type DemoStart = {
  readonly desk: Desk;
  readonly accounts: Pick<Accounts, "invite" | "acceptInvitation">;
  readonly presetText: string;
  readonly policyText: string;
  readonly mailFolder: string;
  /** Named when it has to be deleted. */
  readonly dataFolder: string;
  /** How many matters; as many as there are meant to be unless said. */
  readonly count?: number;
  /** Where the bar is drawn. */
  readonly out: NodeJS.WritableStream;
};
export type Greeting = { readonly lines: readonly string[]; readonly data: Readonly<Record<string, unknown>> };

/** Refusal: `DemoUnfinished`, when it was stopped while the library was being made. */
export async function greetDemo(given: DemoStart): Promise<Result<Greeting>> {
  const { desk } = given;
  const settings = await freshSettings(desk);
  if (!settings || !isSetUp(settings.row)) return make(given);
  if (await isFinished(desk, settings.row.people)) return ok(greeting(desk.publicUrl, []));
  const message = `the demo library in ${given.dataFolder} was stopped while it was being made. Delete that folder and start again.`;
  return no("DemoUnfinished", { message });
}

/** The Board's report comes last. */
async function isFinished(desk: Desk, people: readonly Colleague[]): Promise<boolean> {
  const director = people.find(({ id }) => id === idOf("director"));
  if (!director) return false;
  const { id: personId, branchId, roles } = director;
  const kept = await reportList(desk, { kind: "person", library: desk.library, personId, branchId, roles });
  return kept !== null && kept.reports.length > 0;
}

async function make({ desk, out, ...given }: DemoStart): Promise<Result<Greeting>> {
  const bar = progressOn(out, () => performance.now());
  const today = dayIn(hours.zone, desk.now());
  const made = await loadDemo({
    ...given,
    pool: desk.pool,
    master: desk.master,
    publicUrl: desk.publicUrl,
    today,
    onProgress: (share) => bar.show(share, "a year at Prairie Bend"),
  });
  bar.end();
  if (!made.ok) return made;
  await freshSettings(desk);
  return ok(greeting(desk.publicUrl, made.value.codes));
}

function greeting(url: string, codes: readonly ShownCode[]): Greeting {
  const width = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const [roles, mails] = [width(signIns.map((one) => one.role)), width(signIns.map((one) => one.email))];
  const people = signIns.map(
    ({ role, email, password }) => `  ${role.padEnd(roles)}  ${email.padEnd(mails)}  ${password}`,
  );
  const shown = codes.map((one) => `  ${one.shows.padEnd(width(codes.map(({ shows }) => shows)))}  ${one.code}`);
  return {
    lines: [
      `The demo library: everybody in it is made up. Sign in at ${url}/staff:`,
      ...people,
      ...(shown.length > 0 ? [`Receipt codes to try at ${url}/my-case:`, ...shown] : []),
    ],
    data: { signIns: signIns.map(({ who: _, ...one }) => one), codes },
  };
}
