// What a patron raised and what a patron did never meet: neither is found, shown or counted by way of the other, in the database itself; linking
// them is the Director's, with a reason; and nobody is told that a second person is asked because there was a concern.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { settingsOf } from "../../../../src/desk/desk.ts";
import { complaintHashes, conductHashes, contactHashes } from "../../../../src/desk/identity/hashes.ts";
import { openMatter } from "../../../../src/desk/open.ts";
import { enterByCode } from "../../../../src/desk/read/patron.ts";
import { complaintIdOf, fileFromCase } from "../../../../src/desk/register/complaint/file.ts";
import { draftIncident } from "../../../../src/desk/register/incident/act.ts";
import { codeOf } from "../../../../src/desk/register/restriction/impose.ts";
import { search } from "../../../../src/desk/search/search.ts";
import { submit } from "../../../../src/desk/submit.ts";
import type { Draft } from "../../../../src/domain/case/act.ts";
import { read } from "../../../../src/store/principal.ts";
import { knownOf } from "../../../../src/store/queries/register/restrictions.ts";
import { testLibrary } from "../../../library.ts";
import { filing, formWords, handedOver, patronOf } from "../complaint/given-complaint.ts";
import { doing, typedFor, wordsFor } from "./imposed.ts";

const library = await testLibrary({ after: async (then) => after(then) });
const { desk, people } = library;
const { imposed, does, viewOf, refused } = doing(library);
const identity = { name: "Tobias Quill", email: "tobias@quill.example", phone: "(309) 555-0177", address: "" };
const opened = await openMatter(
  desk,
  { kind: "public", library: desk.library },
  {
    kind: "concern",
    channel: "web",
    language: "en",
    branchId: 1,
    replyBy: "email",
    needs: [],
    sensitivities: [],
    willingness: null,
    aboutStaff: null,
    about: null,
    askDirector: null,
    doneAtOnce: false,
  },
  { text: "The heating in the reading room.", identity },
  crypto.randomUUID(),
);
assert.ok(opened.ok);
const concern = opened.value;
const calm = wordsFor({ identity: { name: "Nobody Known", email: "", phone: "", address: "" } });
const reference = await imposed("supervisor", typedFor(library.now), wordsFor({ identity }));

test("no penalty for complaining: a second person confirms, and neither the state, an event nor a page says why", async () => {
  const { state, entries } = await viewOf("supervisor", reference);
  assert.equal(state.status, "proposed");
  assert.doesNotMatch(JSON.stringify({ state, entries }), /concern/i);
  const other = await viewOf("supervisor", await imposed("supervisor", typedFor(library.now), calm));
  assert.equal(other.state.status, "imposed");
  await refused("SecondNeedsAnother", "supervisor", reference, { type: "Confirm" }, {});
  assert.equal((await does("director", reference, { type: "Confirm" }, {})).status, "imposed");
});

test("of an old concern nobody is asked; the same question by a person is answered with nothing", async () => {
  const { keys } = await settingsOf(desk);
  const ask = (who: Parameters<typeof knownOf>[1], since: string) =>
    knownOf(
      desk.pool,
      who,
      { hashes: conductHashes(keys, { identity }), since, level: 3 },
      { hashes: contactHashes(keys, { identity }), since },
    );
  const job = { kind: "job", library: desk.library } as const;
  assert.deepEqual(await ask(job, "2027-01-01T00:00:00Z"), { earlier: 1, concern: true });
  assert.deepEqual(await ask(job, "2027-03-10T00:00:00Z"), { earlier: 0, concern: false });
  const trustee = people.trustee as unknown as typeof job;
  assert.deepEqual(await ask(trustee, "2027-01-01T00:00:00Z"), { earlier: 0, concern: false });
});

test("their hashes are never equal, and each is found in its own place alone", async () => {
  const { keys } = await settingsOf(desk);
  const hexes = (made: typeof contactHashes) => made(keys, { identity }).map(({ hash }) => hash.toString("hex"));
  assert.equal(hexes(contactHashes).filter((one) => hexes(conductHashes).includes(one)).length, 0);
  const [shared] = await read(desk.pool, { kind: "job", library: desk.library }, "", [
    {
      name: "t-shared",
      text: "select a.sort from concord.contact_hash a join concord.contact_hash b on a.hash = b.hash and a.stream_id <> b.stream_id",
    },
  ]);
  assert.deepEqual(shared?.rows, []);
});

test("the search of matters finds the concern and no conduct, for the Director too", async () => {
  for (const words of ["Tobias Quill", "tobias@quill.example", "chair", reference]) {
    const found = await search(desk, people.director, words);
    assert.doesNotMatch(JSON.stringify(found.rows), new RegExp(reference), words);
    assert.equal(found.rows.length, words.includes("uill") ? 1 : 0, words);
  }
});

test("no search has a token of what was written of somebody's conduct", async () => {
  const { state } = await viewOf("supervisor", reference);
  const { rows } = await library.database.owner.query("select from concord.search where stream_id = $1", [state.id]);
  assert.deepEqual(rows, []);
});

test("counts of matters count no conduct, and the register no matter", async () => {
  const [cases, register] = await read(desk.pool, people.director, "2027-03-09", [
    { name: "t-cases", text: "select count(*)::int as count from concord.case_item" },
    {
      name: "t-register",
      text: "select count(*)::int as count, bool_and(noun = 'restriction') as own from concord.register_item",
    },
  ]);
  assert.equal(cases?.rows[0].count, 1);
  assert.deepEqual(register?.rows[0], { count: 2, own: true });
});

test("neither code opens the other's page", async () => {
  const { keys } = await settingsOf(desk);
  const { state } = await viewOf("supervisor", reference);
  const conduct = codeOf(keys, "en", state.id).join(" ");
  const refusal = async (code: string, noun?: "restriction") => {
    const done = await enterByCode(desk, code, "10.0.0.9", noun);
    return done.ok ? "opens" : done.refusal;
  };
  assert.deepEqual([await refusal(conduct), await refusal(conduct, "restriction")], ["CodeUnknown", "opens"]);
  const matter = concern.code.join(" ");
  assert.deepEqual([await refusal(matter, "restriction"), await refusal(matter)], ["CodeUnknown", "opens"]);
});

test("linking the two is the Director's, with a reason, and only the Director reads what was linked", async () => {
  const link = { type: "LinkConcern", reasoned: true } as const;
  const words = { text: "Both are about the same evening.", fields: { reference: concern.reference } };
  await refused("DirectorOnly", "supervisor", reference, link, words);
  await refused("DecisionWithoutReasons", "director", reference, { ...link, reasoned: false }, words);
  await refused("ConcernNotFound", "director", reference, link, { text: "why", fields: { reference: "K7M-4X2-9RT" } });
  await does("director", reference, link, words);
  const linked = async (who: "director" | "supervisor" | "designee") =>
    (await viewOf(who, reference)).entries.find(({ event }) => event === "ConcernLinked");
  assert.equal((await linked("director"))?.fields.reference, concern.reference);
  for (const who of ["supervisor", "designee"] as const) {
    const entry = await linked(who);
    assert.deepEqual([entry?.text, entry?.fields], ["", {}], who);
    assert.doesNotMatch(JSON.stringify(await viewOf(who, reference)), new RegExp(concern.reference));
  }
});

test("no job and no indexer opens a word of anybody's conduct; whoever has the notice's code does", async () => {
  const { state } = await viewOf("supervisor", reference);
  const incident = await draftIncident(
    desk,
    people.supervisor,
    {
      facts: {
        branchId: 1,
        happenedAt: library.now,
        rules: ["r8"],
        taken: ["asked"],
        called: [],
        injury: false,
        damage: false,
        known: "named",
        minor: "no",
      },
      asked: [],
      handIn: false,
    },
    { text: "A chair was thrown.", identity },
    crypto.randomUUID(),
  );
  assert.ok(incident.ok, JSON.stringify(incident));
  const slots = async (who: Parameters<typeof read>[1]) => {
    const text = `select distinct slot from concord.content where stream_id in
      (select stream_id from concord.stream where noun in ('restriction', 'incident')) or stream_id = '${state.id}' order by slot`;
    const [found] = await read(desk.pool, who, "", [{ name: "t-conduct-slots", text }]);
    return (found?.rows ?? []).map(({ slot }) => slot);
  };
  const { library: id } = desk;
  assert.deepEqual(await slots({ kind: "job", library: id }), []);
  assert.deepEqual(await slots({ kind: "indexer", library: id }), []);
  const own = await slots({ kind: "patron", library: id, streamId: state.id });
  assert.ok(own.includes("words"), JSON.stringify(own));
});

test("a complaint filed lately counts though its matter is old", async () => {
  const { keys } = await settingsOf(desk);
  const after = "2027-03-10T12:00:00Z";
  const ask = () =>
    knownOf(
      desk.pool,
      { kind: "job", library: desk.library },
      { hashes: conductHashes(keys, { identity }), since: after, level: 3 },
      { hashes: contactHashes(keys, { identity }), since: after },
    );
  assert.equal((await ask()).concern, false);
  library.now = "2027-03-20T16:00:00.000Z";
  const patron = { kind: "patron", library: desk.library, streamId: concern.streamId } as const;
  const done = async (who: Parameters<typeof submit>[1], draft: Draft) =>
    submit(desk, who, { ...draft, id: crypto.randomUUID(), streamId: concern.streamId }, { text: "x" });
  assert.ok((await done(patron, { type: "RequestReview", way: "writing" })).ok);
  assert.ok((await done(people.designee, { type: "DecideReview", points: ["notUpheld"] })).ok);
  assert.ok((await done(patron, { type: "SayNotSettled" })).ok);
  const filed = await fileFromCase(desk, patron, concern.streamId, filing, formWords, crypto.randomUUID());
  assert.ok(filed.ok && filed.value.outcome === "complaint", JSON.stringify(filed));
  assert.equal((await ask()).concern, true);
});

test("a name given only on the complaint's form, over a case without one, counts too, and isn't found by anything else", async () => {
  const said = { name: "Perla Nakamura", email: "perla@mail.example", phone: "", address: "" };
  const caseId = await handedOver(library, false);
  const words = { ...formWords, identity: said };
  const made = await fileFromCase(desk, patronOf(library, caseId), caseId, filing, words, crypto.randomUUID());
  assert.ok(made.ok && made.value.reference, JSON.stringify(made));
  const proposed = await imposed("supervisor", typedFor(library.now), wordsFor({ identity: { ...said, email: "" } }));
  assert.equal((await viewOf("supervisor", proposed)).state.status, "proposed");
  const stranger = { name: "Perla Nakata", email: "", phone: "", address: "" };
  const other = await imposed("supervisor", typedFor(library.now), wordsFor({ identity: stranger }));
  assert.equal((await viewOf("supervisor", other)).state.status, "imposed");
  const { keys } = await settingsOf(desk);
  const hexes = [contactHashes, conductHashes, complaintHashes].map((made) =>
    made(keys, { identity: said }).map(({ hash }) => hash.toString("hex")),
  );
  assert.equal(new Set(hexes.flat()).size, 6, "no two of them are equal");
  const { rows } = await library.database.owner.query("select stream_id, hash from concord.contact_hash");
  const kept = rows.filter(({ hash }) => hexes[2]?.includes(hash.toString("hex")));
  assert.deepEqual(
    kept.map(({ stream_id }) => stream_id),
    [complaintIdOf(caseId), complaintIdOf(caseId)],
  );
});
