// Three answers to conduct in the demo library: a warning told face to face, a week's restriction that somebody appealed and that was lifted, and one
// that binds today. Made up, and of adults.
import { jobOf } from "../../desk/desk.ts";
import { tellOfRestriction } from "../../desk/letters/colleague.ts";
import { actOnRestriction } from "../../desk/register/restriction/act.ts";
import { imposeRestriction, type TypedRestriction } from "../../desk/register/restriction/impose.ts";
import { issueNotice, readyNotice } from "../../desk/register/restriction/notice.ts";
import { restrictionView } from "../../desk/register/restriction/read.ts";
import type { Words } from "../../desk/words/words.ts";
import type { RestrictionDraft } from "../../domain/conduct/restriction/act.ts";
import type { Job } from "../../store/ledger.ts";
import { queueJobs } from "../../store/queries/jobs/queue.ts";
import type { World } from "../run.ts";
import type { Chance } from "../seeded.ts";
import type { Who } from "../town/people.ts";
import { registerDesk } from "./register-desk.ts";

/** Told in the order of the days; gives how many there are. @param threatened the incident that the last one rests on, by its reference */
export async function tellRestrictions(
  world: World,
  chance: Chance,
  today: string,
  threatened: string,
): Promise<number> {
  const { desk: plain, at, soon, person } = registerDesk(world, chance);
  const jobs: Job[] = [];
  const desk = { ...plain, jobSink: (sent: readonly Job[]) => jobs.push(...sent) };
  const on = Temporal.PlainDate.from(today);
  const imposes = async (who: Who, more: Partial<TypedRestriction>, words: Words): Promise<string> => {
    const typed: TypedRestriction = {
      sort: "restriction",
      branchId: 1,
      branches: null,
      parts: ["building"],
      rules: [],
      happenedAt: desk.now(),
      until: { endsOn: null, reviewOn: null },
      willful: [],
      minor: false,
      guardian: null,
      language: "en",
      size: "standard",
      told: false,
      incident: "",
      earlier: null,
      why: "",
      ...more,
    };
    soon();
    const done = await imposeRestriction(desk, person(who), typed, words, desk.newId());
    if (!done.ok) throw new Error(`Impose: ${done.refusal}`);
    return done.value.reference;
  };
  const does = async (who: Who, reference: string, draft: RestrictionDraft, words: Words = {}) => {
    soon();
    const done = await actOnRestriction(desk, person(who), reference, { id: desk.newId(), draft, words });
    if (!done.ok) throw new Error(`${draft.type}: ${done.refusal}`);
    return { streamId: done.value.state.id, version: done.value.version };
  };
  /** Opens who it is, keeps the notice as it leaves, and posts it. */
  const posts = async (who: Who, reference: string, postedOn: string): Promise<void> => {
    await does(who, reference, { type: "OpenIdentity", reason: "notice" });
    const view = await restrictionView(desk, person(who), reference);
    if (!view.ok) throw new Error(view.refusal);
    const ready = await readyNotice(desk, person(who), view.value, "standard");
    if (!ready.ok) throw new Error(ready.refusal);
    soon();
    const { sha256 } = ready.value;
    const kept = await issueNotice(desk, person(who), view.value, "standard", sha256, { id: desk.newId() });
    if (!kept.ok) throw new Error(kept.refusal);
    const delivered = { way: "post", on: postedOn, proof: "postReceipt", guardian: false, files: 0 } as const;
    await does(who, reference, { type: "RecordDelivery", ...delivered });
  };
  const daysFrom = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
  const who = (name: string, address: string, description: string) => ({
    name,
    email: "",
    phone: "",
    address,
    description,
  });

  at(on.subtract({ days: 47 }), "15:10");
  await imposes(
    "supervisor",
    { sort: "warning", rules: ["r5"], willful: ["toldRule", "wentOn"], told: true },
    {
      text: "He held the emergency door open with a chair to hear the rain. I asked him to close it, and said that it has to stay shut. Ten minutes later it was open again.",
      fields: { where: "Reading room, emergency door" },
      identity: who("", "", "Man, 50s, straw hat, brings a crossword"),
      desk: { who: "Man, 50s, straw hat", doing: "" },
    },
  );

  const imposedOn = at(on.subtract({ days: 24 }), "13:20");
  const lifted = await imposes(
    "supervisor",
    {
      rules: ["r9"],
      willful: ["wentOn"],
      until: { endsOn: daysFrom(imposedOn, 7), reviewOn: null },
    },
    {
      text: "The arm of the chair at table 4 broke off. A visitor said that she had been pulling at it. I asked her to stop, and a minute later it lay on the floor.",
      fields: { where: "Reading room, table 4" },
      identity: who("Verity Holm", "31 Orchard Street\nPrairie Bend, Illinois", "Woman, about 35, blue raincoat"),
      desk: { who: "Woman, about 35, blue raincoat", doing: "Say that she has a notice by post, and call Lena." },
    },
  );
  await posts("supervisor", lifted, imposedOn);
  at(on.subtract({ days: 21 }), "14:10");
  const appeal = await does(
    "supervisor",
    lifted,
    { type: "Appeal", channel: "desk", receivedOn: null, files: 0 },
    {
      text: "I held on to the chair because it wobbled. The arm was loose when I sat down. Please look at the screws.",
    },
  );
  if (world.mail) await tellOfRestriction(desk, world.mail, appeal, "restrictionAppealed");
  at(on.subtract({ days: 20 }), "15:30");
  await does(
    "director",
    lifted,
    { type: "DecideAppeal", outcome: "lifted", endsOn: null, reasoned: true },
    {
      text: "I looked at the chair with our caretaker. Both screws were worn through, and two more chairs have the same fault. You did not damage it. The restriction is lifted from today, and I am sorry.",
    },
  );

  const weekOn = at(on.subtract({ days: 5 }), "15:35");
  const bound = await imposes(
    "supervisor",
    {
      rules: ["r8"],
      willful: ["warnedBefore", "refusedToLeave"],
      until: { endsOn: daysFrom(weekOn, 7), reviewOn: null },
      incident: threatened,
    },
    {
      text: "He followed a visitor from the magazines to the stairs and said “I know where you park.” Asked to leave, he said “Make me.” He left when the officer came. He had been warned last month.",
      fields: { where: "Magazines, then the stairs" },
      identity: who("Corwin Alder", "18 Juniper Row\nPrairie Bend, Illinois", "Man, 40s, green work jacket"),
      desk: {
        who: "Man, 40s, green work jacket, deep voice",
        doing: "Stay at the desk, say that he can come back when the week is over, and call Lena or Anneke.",
      },
    },
  );
  await posts("supervisor", bound, weekOn);
  const later = jobs.filter(({ runAt }) => (runAt ?? "") > world.year.endAt);
  await queueJobs(desk.pool, jobOf(desk), later);
  return 3;
}
