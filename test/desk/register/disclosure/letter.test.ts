// The letter of refusal on paper: to whom, on what ground, what would be needed; never whether there is such a record; only once it is refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { refusalLetter } from "../../../../src/desk/register/disclosure/letter.ts";
import type { DisclosureView } from "../../../../src/desk/register/disclosure/read.ts";
import { testLibrary } from "../../../library.ts";
import { spokenOf } from "../../../print/reading.ts";

const said = (fields: Record<string, string>) => [{ event: "RequestLogged", fields }];
/** As far as the letter reads it. */
const view = (state: object, fields: Record<string, string>) =>
  ({
    state: { reference: "7KQ-2MD-XR4", receivedAt: "2027-03-09T20:16:00.000Z", ...state },
    entries: said(fields),
    reasons: "Please send the order itself.",
  }) as unknown as DisclosureView;
const refused = { status: "refused", ground: "orderFails", decided: { by: 1, at: "2027-03-11T03:00:00.000Z" } };

test("75 ILCS 70/1: a refusal carries the day it was decided, the ground, the way on, and the Director's hand; the same bytes each time", async (t) => {
  const { desk } = await testLibrary(t);
  const fields = { askerName: "Det. Ruth Salas", agency: "Willow County Sheriff", asked: "Who had computer 4?" };
  const made = await refusalLetter(desk, view(refused, fields), "en");
  assert.ok(made.ok, JSON.stringify(made));
  const spoken = spokenOf(made.value);
  for (const words of [
    "March 10, 2027",
    "Det. Ruth Salas Willow County Sheriff",
    "On March 9, 2027 you asked",
    "Who had computer 4?",
    "is not a court order that requires these records",
    "Please send the order itself.",
    "neither says nor denies",
    "Sincerely, Ines Director",
  ])
    assert.ok(spoken.includes(words), `${words} in ${spoken}`);
  const again = await refusalLetter(desk, view(refused, fields), "en");
  assert.ok(again.ok && Buffer.from(again.value).equals(made.value));
  const spanish = await refusalLetter(desk, view(refused, {}), "es");
  assert.match(spanish.ok ? spokenOf(spanish.value) : "", /A quien pidió los registros.*no es una orden judicial/s);
});

test("before it is refused there is no such letter", async (t) => {
  const { desk } = await testLibrary(t);
  assert.deepEqual(await refusalLetter(desk, view({ status: "logged" }, {}), "en"), { ok: false, refusal: "NotFound" });
});
