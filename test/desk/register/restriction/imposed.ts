// Restrictions imposed, noticed and delivered through the desk, for tests: all of it about people who don't exist.
import assert from "node:assert/strict";
import { actOnRestriction } from "../../../../src/desk/register/restriction/act.ts";
import { imposeRestriction, type TypedRestriction } from "../../../../src/desk/register/restriction/impose.ts";
import { issueNotice, readyNotice } from "../../../../src/desk/register/restriction/notice.ts";
import { restrictionView } from "../../../../src/desk/register/restriction/read.ts";
import type { Words } from "../../../../src/desk/words/words.ts";
import type { RestrictionDraft } from "../../../../src/domain/conduct/restriction/act.ts";
import type { TestLibrary, Who } from "../../../library.ts";

export const quill = {
  name: "Tobias Quill",
  email: "tobias@quill.example",
  phone: "",
  address: "9 Mill Road\nPrairie Bend",
};
export const said = "He shouted “get out of my way” at a child and threw a chair.";

/** Seven days from the desk's day for harassing somebody (r8), as the ladder has it. */
export const typedFor = (now: string, more: Partial<TypedRestriction> = {}): TypedRestriction => ({
  sort: "restriction",
  branchId: 1,
  branches: null,
  parts: ["building"],
  rules: ["r8"],
  happenedAt: now,
  until: { endsOn: dayAfter(now, 7), reviewOn: null },
  willful: ["warnedBefore", "wentOn"],
  minor: false,
  guardian: null,
  language: "en",
  size: "standard",
  told: false,
  incident: "",
  earlier: null,
  why: "",
  ...more,
});
export const dayAfter = (now: string, days: number): string =>
  Temporal.Instant.from(now).toZonedDateTimeISO("America/Chicago").toPlainDate().add({ days }).toString();

export const wordsFor = (more: Partial<Words> = {}): Words => ({
  text: said,
  identity: quill,
  desk: { who: "Tall man, gray coat, about 50", doing: "Call the person in charge." },
  ...more,
});

export function doing({ desk, people }: TestLibrary) {
  const impose = (who: Who, typed: TypedRestriction, words: Words = wordsFor(), id: string = crypto.randomUUID()) =>
    imposeRestriction(desk, people[who], typed, words, id);
  const act = (who: Who, reference: string, draft: RestrictionDraft, words: Words = { text: "because" }) =>
    actOnRestriction(desk, people[who], reference, { id: crypto.randomUUID(), draft, words });
  const viewOf = async (who: Who, reference: string) => {
    const found = await restrictionView(desk, people[who], reference);
    assert.ok(found.ok, `${who}: ${JSON.stringify(found)}`);
    return found.value;
  };
  const does = async (...asked: Parameters<typeof act>) => {
    const done = await act(...asked);
    assert.ok(done.ok, `${asked[2].type}: ${JSON.stringify(done)}`);
    return done.value.state;
  };
  return {
    impose,
    act,
    does,
    viewOf,
    imposed: async (...asked: Parameters<typeof impose>): Promise<string> => {
      const done = await impose(...asked);
      assert.ok(done.ok, JSON.stringify(done));
      return done.value.reference;
    },
    refused: async (name: string, ...asked: Parameters<typeof act>) => {
      const done = await act(...asked);
      assert.equal(done.ok ? "done" : done.refusal, name);
    },
    /** Opens who it is, makes the notice, keeps it, delivers it. */
    deliver: async (who: Who, reference: string) => {
      await does(who, reference, { type: "OpenIdentity", reason: "notice" }, {});
      const view = await viewOf(who, reference);
      const ready = await readyNotice(desk, people[who], view, "standard");
      assert.ok(ready.ok, JSON.stringify(ready));
      const kept = await issueNotice(desk, people[who], view, "standard", ready.value.sha256, {
        id: crypto.randomUUID(),
      });
      assert.ok(kept.ok, JSON.stringify(kept));
      const on = dayAfter(desk.now(), 0);
      await does(
        who,
        reference,
        { type: "RecordDelivery", way: "inPerson", on, proof: "witness", guardian: false, files: 0 },
        {},
      );
      return ready.value;
    },
  };
}
