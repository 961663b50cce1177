// A handful of requests for records in the demo library's register: an emergency decided last spring, a court order checked and released, a
// patron's own record, a call refused, figures given out, an order that waits for its check, and one that is only logged. Made up.
import { tellDeciders } from "../../desk/letters/colleague.ts";
import { actOn, packageField, packUp, reviewPackage } from "../../desk/register/disclosure/act.ts";
import { logRequest } from "../../desk/register/disclosure/log.ts";
import { disclosureView } from "../../desk/register/disclosure/read.ts";
import type { Words } from "../../desk/words/words.ts";
import type { DisclosureDraft } from "../../domain/disclosure/act.ts";
import { conditions, type Way } from "../../domain/disclosure/terms.ts";
import type { World } from "../run.ts";
import type { Chance } from "../seeded.ts";
import { idOf, type Who } from "../town/people.ts";
import { registerDesk } from "./register-desk.ts";

/** A page of an order, as small as a PDF can be. */
const scan = (name: string) => ({
  name,
  bytes: Buffer.from("%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"),
});

/** Told in the order of the days; gives how many there are. */
export async function tellDisclosures(world: World, chance: Chance, today: string): Promise<number> {
  const { desk, at, soon, person } = registerDesk(world, chance);
  const on = Temporal.PlainDate.from(today);
  const spring = on.with({ month: 4, day: 14 });
  const days = {
    spring: Temporal.PlainDate.compare(spring, on) < 0 ? spring : spring.subtract({ years: 1 }),
    released: on.subtract({ days: 75 }),
    own: on.subtract({ days: 58 }),
    call: on.subtract({ days: 41 }),
    figures: on.subtract({ days: 19 }),
    order: on.subtract({ days: 2 }),
    new: on.subtract({ days: 1 }),
  };
  const log = async (who: Who, way: Way, fields: Record<string, string>): Promise<string> => {
    const received = { way, receivedBy: idOf(who), receivedAt: desk.now() };
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
    const seen = await disclosureView(desk, person(who), reference);
    if (!seen.ok || !seen.value.review) return done.value.state.packed?.sha256 ?? "";
    soon(); // somebody goes through it: what the rules found is what the order or the consent is about
    const { of } = seen.value.review;
    const said = (field: string) => (field === packageField ? of : field.startsWith("at.") ? "covered" : "");
    const read = await reviewPackage(desk, person(who), seen.value, said, { id: desk.newId() });
    if (!read.ok || read.value.state.status !== "approved") throw new Error("nothing was gone through");
    return read.value.state.packed?.sha256 ?? "";
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
    { text: "", fields: { toWhom: "Sergeant Okoro, at the desk" } },
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

  at(days.released, "13:20");
  const ordered = await log("frontDesk", "inPerson", {
    asked: "An order of the court for the sign-up sheet of the study rooms on one afternoon. She left a copy.",
    askerName: "Detective Marit Halvorsen",
    agency: "Town of Prairie Bend Police, example",
    badge: "0217",
    contact: "(309) 555-0129",
  });
  await does("custodian", ordered, { type: "ChooseGate", gate: "courtOrder" });
  await does(
    "custodian",
    ordered,
    { type: "RecordOrder", files: 1 },
    {
      text: "Who signed for study room 2, from one to five in the afternoon of that day. Nothing else.",
      fields: { court: "Kestrel County Circuit Court, 27-MR-071 (example)" },
      files: [scan("order.pdf")],
    },
  );
  const counselOn = at(days.released.add({ days: 2 }), "14:00");
  await does(
    "custodian",
    ordered,
    { type: "NoteCounsel", asked: true, on: counselOn },
    { text: "Counsel reads it as we do: signed by a judge, and for that one sheet." },
  );
  await does("director", ordered, { type: "CheckOrder" });
  await does(
    "director",
    ordered,
    { type: "Approve", reasoned: true },
    { text: "A judge signed it, it names the sheet and the hours, and counsel has read it." },
  );
  const sheet = await packs("custodian", ordered, {
    text: "Study room 2, one to five in the afternoon, as signed: Tobiah Renner, 1:10 to 3:05. Nobody else signed.",
  });
  await does(
    "custodian",
    ordered,
    { type: "Release", way: "inPerson", sha256: sheet },
    { text: "", fields: { toWhom: "Detective Halvorsen, at the desk" } },
  );

  at(days.own, "13:30");
  const own = await log("reference", "inPerson", {
    asked: "Wants a copy of what the library keeps about her: her registration, and what she has out.",
    askerName: "Leontine Abara",
    contact: "(309) 555-0156",
  });
  await does("custodian", own, { type: "ChooseGate", gate: "consent" });
  await does("custodian", own, { type: "RecordConsent", consent: "ownRecord", verified: "cardSeen", files: 0 });
  await does("director", own, { type: "Approve", reasoned: true }, { text: "It is her own record, and we know her." });
  const copy = await packs("custodian", own, {
    text: "Registered in 2019, card renewed in March. Out now: two books, due on the 20th.",
  });
  await does(
    "custodian",
    own,
    { type: "Release", way: "inPerson", sha256: copy },
    { text: "", fields: { toWhom: "Leontine Abara, at the desk" } },
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
    { text: "", fields: { toWhom: "Center for Rural Reading" } },
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

  at(days.new, "13:45");
  await log("children", "phone", {
    asked: "Asks which books on divorce a woman took home last week. Says he is her husband.",
    askerName: "would not say",
  });
  return 7;
}
