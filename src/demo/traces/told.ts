// What an act brings by mail, sent while it is still so: letters to patrons, and word to colleagues.

import { jobOf } from "../../desk/desk.ts";
import { tellAdministrators, tellColleague } from "../../desk/letters/colleague.ts";
import { sendLetter } from "../../desk/letters/send.ts";
import type { Case } from "../../domain/case/state.ts";
import { waitOnPaper } from "../../store/queries/mail/paper.ts";
import type { After, Life, World } from "../run.ts";
import { openDaysBack } from "../town/year.ts";

/** Sends what waits to be told. A letter to somebody without an address isn't sent: the desk marks it. */
export async function tellAll({ mail, year }: World, life: Life): Promise<void> {
  for (const one of life.told.splice(0)) {
    const { stream: streamId, version, next } = one;
    if (next.task !== "letter" || next.way !== "paper") {
      if (mail) await tell(life, mail, one);
    } else if (life.clock > (openDaysBack(year, printedWithin).at(-1) ?? ""))
      await waitOnPaper(life.desk.pool, jobOf(life.desk), { streamId, version, letter: next.letter });
  }
}
/** In open days: what is older was printed and posted. */
const printedWithin = 2;

async function tell({ desk }: Life, mail: NonNullable<World["mail"]>, { stream, version, next }: After): Promise<void> {
  const event = { streamId: stream, version };
  if (next.task === "letter") await sendLetter(desk, mail, { ...event, letter: next.letter });
  else if (next.task === "tell") await tellColleague(desk, mail, event, next.personId, next.about);
  else if (next.task === "tellAdministrator") await tellAdministrators(desk, mail, event, next.about);
}

/** Halfway to a date that still stands, whoever holds the matter is reminded of it (3.1). */
export async function tellHolder(
  { mail }: World,
  { desk }: Life,
  { stream, version }: After,
  { holder, targets }: Case,
  dueAt: string,
): Promise<void> {
  if (!mail || !holder || !targets.some((one) => one.dueAt === dueAt)) return;
  await tellColleague(desk, mail, { streamId: stream, version }, holder.personId, "remind", dueAt);
}
