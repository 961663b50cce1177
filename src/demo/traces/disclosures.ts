// A handful of requests for records in the demo library's register: a call refused, figures given out, an emergency decided last spring, and a
// court order that waits for its check. Made up, like everybody in it.
import { tellDeciders } from "../../desk/letters/colleague.ts";
import { actOn, packUp } from "../../desk/register/disclosure/act.ts";
import { logRequest } from "../../desk/register/disclosure/log.ts";
import type { Words } from "../../desk/words/words.ts";
import { isOpenAt } from "../../domain/calendar/open-now.ts";
import type { DisclosureDraft } from "../../domain/disclosure/act.ts";
import { conditions, type Way } from "../../domain/disclosure/terms.ts";
import { bytesForId, uuid7 } from "../../lib/ids.ts";
import type { World } from "../run.ts";
import type { Chance } from "../seeded.ts";
import { idOf, type Who } from "../town/people.ts";

/** A page of an order, as small as a PDF can be. */
const scan = (name: string) => ({
  name,
  bytes: Buffer.from("%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"),
});

/** Told in the order of the days; gives how many there are. */
export async function tellDisclosures(world: World, chance: Chance, today: string): Promise<number> {
  const { year } = world;
  const clock = { at: year.firstOn };
  const desk = {
    ...world.desk,
    now: () => clock.at,
    newId: () => uuid7(Temporal.Instant.from(clock.at).epochMilliseconds, chance.bytes(bytesForId)),
    random: chance.bytes,
    jobSink: () => undefined, // told below, at its own moment
  };
  const on = Temporal.PlainDate.from(today);
  const spring = on.with({ month: 4, day: 14 });
  const days = {
    spring: Temporal.PlainDate.compare(spring, on) < 0 ? spring : spring.subtract({ years: 1 }),
    call: on.subtract({ days: 41 }),
    figures: on.subtract({ days: 19 }),
    order: on.subtract({ days: 2 }),
  };
  /** On that day, or the last one before it on which the doors are open then: nobody works while they are closed. */
  const at = (day: Temporal.PlainDate, time: string): void => {
    const instantOn = (one: Temporal.PlainDate) =>
      one.toZonedDateTime({ timeZone: year.zone, plainTime: time }).toInstant();
    let on = day;
    while (!isOpenAt(year.calendar, instantOn(on))) on = on.subtract({ days: 1 });
    clock.at = instantOn(on).toString({ fractionalSecondDigits: 3 });
  };
  const soon = () => {
    const later = Temporal.Instant.from(clock.at).add({ seconds: chance.whole(60, 400) });
    clock.at = later.toString({ fractionalSecondDigits: 3 });
  };
  const person = (who: Who) => {
    const one = world.people.get(idOf(who));
    if (!one) throw new Error(`nobody is ${who}`);
    return one;
  };
  const log = async (who: Who, way: Way, fields: Record<string, string>): Promise<string> => {
    const received = { way, receivedBy: idOf(who), receivedAt: clock.at };
    const done = await logRequest(desk, person(who), received, { fields }, desk.newId());
    if (!done.ok) throw new Error(done.refusal);
    const { reference, streamId } = done.value;
    if (world.mail) await tellDeciders(desk, world.mail, { streamId, version: 1 }, "requestLogged");
    return reference;
  };
  const does = async (who: Who, reference: string, draft: DisclosureDraft, words: Words = {}): Promise<string> => {
    soon();
    const done = await actOn(desk, person(who), reference, { id: desk.newId(), draft, words });
    if (!done.ok) throw new Error(`${draft.type}: ${done.refusal}`);
    const { state } = done.value;
    return state.status === "approved" && state.packed ? state.packed.sha256 : "";
  };
  const packs = async (who: Who, reference: string, typed: Partial<Parameters<typeof packUp>[3]>): Promise<string> => {
    soon();
    const whole = { text: "", identity: {}, title: "", table: "", files: [], ...typed };
    const done = await packUp(desk, person(who), reference, whole, { id: desk.newId() });
    if (!done.ok || done.value.state.status !== "approved") throw new Error("nothing was packed");
    return done.value.state.packed?.sha256 ?? "";
  };

  at(days.spring, "15:40");
  const emergency = await log("reference", "inPerson", {
    asked: "A boy of nine has not come home from school. Who is the man who waited with him at the doors yesterday?",
    askerName: "Sergeant Delphine Okoro",
    agency: "Kestrel County Sheriff",
    badge: "4411",
    contact: "(309) 555-0188",
  });
  await does("director", emergency, { type: "ChooseGate", gate: "emergency" });
  for (const condition of conditions)
    await does(
      "director",
      emergency,
      { type: "Confirm", condition, of: condition === "identifyingOnly" ? "witness" : null },
      condition === "swornOfficer"
        ? { fields: { basis: "Badge seen; the county's dispatcher confirmed her by phone." } }
        : {},
    );
  await does(
    "director",
    emergency,
    { type: "Approve", reasoned: true },
    {
      text: "A child is missing since noon. She asks only who the man is. A judge could not be reached before dark.",
    },
  );
  const identity = { fullName: "Orrin Tallis", phone: "(309) 555-0171" };
  const sha256 = await packs("director", emergency, { identity });
  await does(
    "director",
    emergency,
    { type: "RecordForm", signed: true, heldBy: idOf("custodian"), files: 1 },
    { files: [scan("form-signed.pdf")] },
  );
  await does(
    "director",
    emergency,
    { type: "Release", way: "inPerson", sha256 },
    {
      text: "",
      fields: { toWhom: "Sergeant Okoro, at the desk" },
    },
  );
  at(days.spring.add({ days: 6 }), "10:15");
  await does(
    "custodian",
    emergency,
    { type: "NoteReview", judicial: "none" },
    {
      text: "The boy was found that evening. Every condition was met; counsel sees no need of a review.",
    },
  );

  at(days.call, "11:20");
  const call = await log("frontDesk", "phone", {
    asked: "Says he is a detective and wants to know whether a woman was here on Saturday.",
    contact: "would not leave a number",
  });
  await does(
    "designee",
    call,
    { type: "Refuse", ground: "noGate", reasoned: true },
    {
      text: "No order, no emergency, and we could not tell who was calling.",
    },
  );

  at(days.figures, "14:05");
  const figures = await log("supervisor", "email", {
    asked: "Loans and holds by age group and branch, for a study",
    askerName: "Center for Rural Reading",
  });
  await does("custodian", figures, { type: "ChooseGate", gate: "statistics" });
  await does(
    "director",
    figures,
    { type: "Approve", reasoned: true },
    { text: "Figures in which nobody is identified." },
  );
  const table =
    "Age,Loans,Holds,Renewals\nUnder 12,4120,312,988\n12 to 17,1533,3,240\n18 to 64,9802,1204,3110\n65 and over,5120,640,2";
  const counted = await packs("custodian", figures, { title: "Loans, holds and renewals, by age", table });
  await does(
    "custodian",
    figures,
    { type: "Release", way: "email", sha256: counted },
    {
      text: "",
      fields: { toWhom: "Center for Rural Reading" },
    },
  );

  at(days.order, "16:30");
  const order = await log("volunteer", "inPerson", { asked: "A man handed me an envelope from the court and left." });
  await does("custodian", order, { type: "ChooseGate", gate: "courtOrder" });
  await does(
    "custodian",
    order,
    { type: "RecordOrder", files: 1 },
    {
      text: "Sign-up sheet of the second-floor study room, first week of last month.",
      fields: { court: "Kestrel County Circuit Court, 27-MR-114" },
      files: [scan("order.pdf")],
    },
  );
  await does(
    "custodian",
    order,
    { type: "NoteCounsel", asked: true, on: days.order.toString() },
    {
      text: "Counsel reads it tomorrow morning.",
    },
  );
  return 4;
}
