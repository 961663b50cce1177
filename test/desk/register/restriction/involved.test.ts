// Who has a part in the incident behind a restriction, whenever they came to it, decides nothing about the restriction.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { verify } from "../../../../src/desk/read/verify.ts";
import { actOnIncident, draftIncident } from "../../../../src/desk/register/incident/act.ts";
import type { IncidentDraft } from "../../../../src/domain/conduct/incident/act.ts";
import { testLibrary, type Who } from "../../../library.ts";
import { doing, typedFor, wordsFor } from "./imposed.ts";

const library = await testLibrary({ after: async (then) => after(then) });
const { desk, people } = library;
const { imposed, does, viewOf, refused, deliver } = doing(library);
const facts = {
  branchId: 1,
  happenedAt: library.now,
  rules: ["r8"],
  taken: ["asked"],
  called: [],
  injury: false,
  damage: false,
  known: "described",
  minor: "no",
} as const;
const upheld = { type: "DecideAppeal", outcome: "upheld", endsOn: null, reasoned: true } as const;
const appeal = { type: "Appeal", channel: "letter", receivedOn: null, files: 0 } as const;

async function appealed(name: string): Promise<{ readonly incident: string; readonly reference: string }> {
  const identity = { name: "", email: "", phone: "", address: "" };
  const words = { text: "He threw a chair.", identity };
  const drafted = await draftIncident(
    desk,
    people.staff,
    { facts, asked: [], handIn: true },
    words,
    crypto.randomUUID(),
  );
  assert.ok(drafted.ok);
  const incident = drafted.value.state.reference;
  const reference = await imposed(
    "supervisor",
    typedFor(library.now, { incident }),
    wordsFor({ identity: { ...identity, name } }),
  );
  await deliver("supervisor", reference);
  await does("supervisor", reference, appeal);
  return { incident, reference };
}
const writes = async (who: Who, incident: string, draft: IncidentDraft, text = "I saw it, too.") => {
  const done = await actOnIncident(desk, people[who], incident, { id: crypto.randomUUID(), draft, words: { text } });
  assert.ok(done.ok, JSON.stringify(done));
};

test("the Director who adds to the incident after the restriction was imposed doesn't hear its appeal: the Board's president does", async () => {
  const { incident, reference } = await appealed("Piers Lowell");
  const before = await viewOf("director", reference);
  assert.equal(before.may.find(({ act }) => act === "DecideAppeal")?.refusal, null);
  await writes("director", incident, { type: "AddAccount", told: true, files: 0 } as IncidentDraft);
  const now = await viewOf("director", reference);
  assert.equal(now.state.appealTo, "board");
  assert.equal(now.may.find(({ act }) => act === "DecideAppeal")?.refusal, "AppealNeedsAnother");
  assert.equal(now.entries.at(-1)?.event, "InvolvedNoted");
  await refused("AppealNeedsAnother", "director", reference, upheld);
  const heard = await does("president", reference, upheld);
  assert.equal(heard.appeal?.decided?.by, people.president.personId);
});

test("nor does whoever read and accepted it, nor whom it is about, nor whoever was asked for what they saw", async () => {
  for (const [who, draft] of [
    ["director", { type: "Accept", finding: "broken" }],
    ["supervisor", { type: "Ask", personId: people.director.personId }],
    ["supervisor", { type: "NameStaff", personId: people.director.personId }],
  ] as const) {
    const { incident, reference } = await appealed(`Somebody ${draft.type}`);
    await writes(who, incident, draft);
    await refused("AppealNeedsAnother", "director", reference, upheld);
  }
});

test("what was noted folds again to the same", async () => {
  assert.deepEqual((await verify(desk)).findings, []);
});
