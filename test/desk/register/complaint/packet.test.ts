// The Board's packet (5 ILCS 120): by case number; no name of the patron, of whom it is about or of staff is in the file unless a person left it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshSettings } from "../../../../src/desk/desk.ts";
import { actAsPatron, actOnComplaint } from "../../../../src/desk/register/complaint/act.ts";
import { fileFromCase } from "../../../../src/desk/register/complaint/file.ts";
import { keepField, makePacket, packetOf } from "../../../../src/desk/register/complaint/packet.ts";
import { saveMeetings } from "../../../../src/desk/register/complaint/procedures.ts";
import type { ComplaintDraft } from "../../../../src/domain/complaint/act.ts";
import { translator } from "../../../../src/lib/locale.ts";
import { type TestLibrary, testLibrary } from "../../../library.ts";
import { spokenOf, uncompressed } from "../../../print/reading.ts";
import { filing, handedOver, id, patronOf } from "./given-complaint.ts";

const english = { locale: "en", t: translator("en") } as const;
const answer = { outcome: "upheld", clause: "3.1", reasoned: true } as const;

async function appealed(library: TestLibrary): Promise<string> {
  const { desk, people } = library;
  const settings = await freshSettings(desk);
  const saved = await saveMeetings(desk, people.director, "2027-03-16 19:00", settings?.row.version ?? 0);
  assert.ok(saved.ok);
  const caseId = await handedOver(library);
  const patron = patronOf(library, caseId);
  const fields = {
    happened: "I am Ana Ruiz. Marisol turned me away; write to ana@mail.example.",
    "point.1": "Ruiz is my name and Theo laughed at it.",
    "point.2": "My card 21234500067894 was refused.",
    relief: "An apology.",
  };
  const filed = await fileFromCase(desk, patron, caseId, filing, { fields }, id());
  assert.ok(filed.ok && filed.value.reference);
  const { reference } = filed.value;
  const act = async (draft: ComplaintDraft, words = {}) => {
    const done = await actOnComplaint(desk, people.director, reference, { id: id(), draft, words });
    assert.ok(done.ok, JSON.stringify(done));
  };
  assert.deepEqual(await packetOf(desk, people.director, reference), { ok: false, refusal: "NoBoardAppeal" });
  await act({ type: "Acknowledge" });
  await act({ type: "FinishInvestigation", files: 0 }, { text: "Theo was alone." });
  const reasons = { "reason.1": "Theo says so himself.", "reason.2": "The card had run out." };
  await act({ type: "Decide", points: [answer, answer], remedies: [], personnel: false }, { fields: reasons });
  const draft = { type: "Appeal", receivedOn: null, files: 0 } as const;
  const asked = await actAsPatron(desk, patron, { id: id(), draft, words: { text: "Ana asks again." } });
  assert.ok(asked.ok, JSON.stringify(asked));
  return reference;
}

test("what tells who somebody is is cut out of the file; what a person leaves stays, what they add goes", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const reference = await appealed(library);
  assert.equal((await packetOf(desk, people.staff, reference)).ok, false);
  const packet = await packetOf(desk, people.president, reference);
  assert.ok(packet.ok);
  const none = { leaves: () => false, more: ["laughed"] };
  const made = await makePacket(desk, people.president, packet.value, none, english);
  assert.ok(made.ok, JSON.stringify(made));
  const said = spokenOf(made.value.bytes);
  const whole = said + uncompressed(made.value.bytes);
  for (const name of ["Ana", "Ruiz", "Theo", "Marisol", "mail.example", "21234500067894", "laughed"])
    assert.ok(!whole.includes(name), name);
  for (const word of [reference, "March 16, 2027", "An apology.", "7(1)(c)", "7(1)(b)", "7.5(b)"])
    assert.ok(said.includes(word), word);
  const theo = packet.value.texts.find((one) => one.id === "reasons.1")?.places[0];
  assert.ok(theo);
  const left = { leaves: (field: string) => field === keepField("reasons.1", theo), more: [] };
  const other = await makePacket(desk, people.president, packet.value, left, english);
  assert.ok(other.ok && spokenOf(other.value.bytes).includes("Theo says so himself."));
});
