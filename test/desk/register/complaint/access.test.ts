// Who sees a formal complaint and a staff account, asked of the database itself with the `where` left out; that the ledger verifies, and that a
// rebuilt list is the same (standard 5).
import assert from "node:assert/strict";
import { test } from "node:test";
import { jobOf } from "../../../../src/desk/desk.ts";
import { verify } from "../../../../src/desk/read/verify.ts";
import { askForAccount, giveAccount } from "../../../../src/desk/register/complaint/account.ts";
import { actAsPatron, actOnComplaint } from "../../../../src/desk/register/complaint/act.ts";
import { complaintIdOf } from "../../../../src/desk/register/complaint/file.ts";
import { promises } from "../../../../src/desk/register/complaint/list.ts";
import { keepPromise } from "../../../../src/desk/register/complaint/promise.ts";
import { complaintView } from "../../../../src/desk/register/complaint/read.ts";
import type { Words } from "../../../../src/desk/words/words.ts";
import type { Principal } from "../../../../src/domain/access/principal.ts";
import type { ComplaintDraft } from "../../../../src/domain/complaint/act.ts";
import { asking } from "../../../../src/store/principal.ts";
import { type TestLibrary, testLibrary, type Who } from "../../../library.ts";
import { nobodyYet } from "../../../store/given-ledger.ts";
import { filed, id } from "./given-complaint.ts";

/** Rows of a complaint or an account that a table shows when nothing is asked for but "all", as noun by slot. */
async function seen({ database }: TestLibrary, who: Principal, table: string, reason = ""): Promise<string[]> {
  const client = await database.pool.connect();
  const nouns = "(select i.stream_id, i.noun from concord.register_item i)";
  try {
    await client.query("begin read only");
    await client.query(asking(who, "2027-03-09", reason === "" ? {} : { identity: reason }));
    const text: Readonly<Record<string, string>> = {
      register_item: "select noun as what from concord.register_item",
      stream: "select noun as what from concord.stream where noun in ('complaint', 'account')",
      event: `select distinct n.noun as what from concord.event e join ${nouns} n using (stream_id)`,
      stream_key: `select n.noun as what from concord.stream_key k join ${nouns} n using (stream_id)`,
      content: `select distinct n.noun || '.' || c.slot as what from concord.content c join ${nouns} n using (stream_id)`,
    };
    const { rows } = await client.query(text[table] ?? "");
    return rows.map(({ what }) => what).sort();
  } finally {
    await client.query("rollback");
    client.release();
  }
}
const tables = ["register_item", "stream", "event", "stream_key"] as const;

test("a complaint about a colleague: the Director and who stands in, the custodian, its patron; its subject sees their account alone", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const { caseId, reference, patron } = await filed(library, { about: [people.staff.personId] });
  const asked = await askForAccount(
    desk,
    people.director,
    reference,
    people.staff.personId,
    "You were asked for help.",
    { id: id() },
  );
  assert.ok(asked.ok, JSON.stringify(asked));
  assert.ok(
    (await giveAccount(desk, people.staff, asked.value.reference, "give", { text: "I said no." }, { id: id() })).ok,
  );
  const note = { draft: { type: "WriteNote" }, words: { text: "Looked at the roster." } } as const;
  assert.ok((await actOnComplaint(desk, people.director, reference, { id: id(), ...note })).ok);
  const both = ["account", "complaint"];
  const expected: readonly (readonly [Who, readonly string[]])[] = [
    ["director", both],
    ["designee", both],
    ["custodian", ["complaint"]],
    ["staff", ["account"]],
    ["president", []],
    ["supervisor", []],
    ["colleague", []],
    ["volunteer", []],
    ["trustee", []],
    ["administrator", []],
  ];
  for (const [who, nouns] of expected)
    for (const table of tables) assert.deepEqual(await seen(library, people[who], table), nouns, `${who}: ${table}`);
  const words = (who: Who, reason?: string) => seen(library, people[who], "content", reason);
  assert.deepEqual(await words("director"), ["account.words", "complaint.note", "complaint.words"]);
  assert.deepEqual(await words("director", "reply"), [
    "account.words",
    "complaint.identity",
    "complaint.note",
    "complaint.words",
  ]);
  assert.deepEqual(await words("staff", "reply"), ["account.words"]);
  assert.deepEqual(await words("president", "reply"), []);
  const itsPatron = { ...patron, streamId: complaintIdOf(caseId) };
  for (const table of tables) {
    assert.deepEqual(await seen(library, itsPatron, table), ["complaint"], table);
    assert.deepEqual(await seen(library, patron, table), [], `by the case's stream alone: ${table}`);
    assert.deepEqual(await seen(library, nobodyYet(desk.library), table), [], table);
  }
  assert.deepEqual(await seen(library, itsPatron, "content"), ["complaint.identity", "complaint.words"]);
  assert.deepEqual(await seen(library, { kind: "verifier", library: desk.library }, "content"), []);
  assert.equal((await complaintView(desk, people.staff, reference)).ok, false);
});

test("about the Director: the president leads, neither the Director nor who answers to them sees it; about a trustee the other officers", async (t) => {
  const library = await testLibrary(t);
  const { people } = library;
  await filed(library, { about: [people.director.personId] });
  for (const who of ["director", "designee", "supervisor", "trustee"] as const)
    assert.deepEqual(await seen(library, people[who], "stream"), [], who);
  assert.deepEqual(await seen(library, people.president, "stream"), ["complaint"]);
  assert.deepEqual(await seen(library, people.custodian, "stream"), ["complaint"]);
  const other = await filed(library, { about: [people.president.personId] });
  assert.deepEqual(await seen(library, people.president, "stream"), ["complaint"]);
  // The other officer decides it, and sees it by that part alone.
  assert.deepEqual(await seen(library, people.trustee, "stream"), ["complaint"]);
  assert.equal((await complaintView(library.desk, people.trustee, other.reference)).ok, true);
});

test("whoever wrote it down for the patron reads what was written then, and nothing that came after", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const { fileFromCase } = await import("../../../../src/desk/register/complaint/file.ts");
  const { ana, filing, formWords, handedOver } = await import("./given-complaint.ts");
  const caseId = await handedOver(library);
  const done = await fileFromCase(
    desk,
    people.staff,
    caseId,
    { ...filing, channel: "letter", paper: "K7M-4X2-9RT" },
    { ...formWords, identity: ana },
    id(),
  );
  assert.ok(done.ok, JSON.stringify(done));
  const again = await fileFromCase(desk, people.supervisor, caseId, filing, { ...formWords, identity: ana }, id());
  assert.ok(!again.ok && again.refusal === "ComplaintThere", JSON.stringify(again));
  const more = await actAsPatron(
    desk,
    { kind: "patron", library: desk.library, streamId: caseId },
    {
      id: id(),
      draft: { type: "AddWords", files: 0 },
      words: { text: "And this." },
    },
  );
  assert.ok(more.ok);
  const view = await complaintView(desk, people.staff, done.value.reference ?? "");
  assert.ok(view.ok);
  assert.deepEqual(
    view.value.entries.filter(({ text, fields }) => text !== "" || fields.happened).map(({ version }) => version),
    [1],
  );
  assert.equal(view.value.state.paper, "K7M-4X2-9RT");
});

test("the ledger verifies with complaints and accounts in it, and a list that was changed by hand is found", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  const { reference } = await filed(library, { about: [people.staff.personId] });
  assert.ok(
    (await askForAccount(desk, people.director, reference, people.staff.personId, "What happened?", { id: id() })).ok,
  );
  assert.deepEqual((await verify(desk)).findings, []);
  await database.owner.query(
    "update concord.register_item set due_at = due_at + interval '1 day' where noun = 'complaint'",
  );
  assert.deepEqual(
    (await verify(desk)).findings.map(({ fault }) => fault),
    ["ListDiffers"],
  );
  assert.equal(jobOf(desk).kind, "job");
});

test("who sees to what was promised, and has no other part, reads that alone: not the complaint, not another's, not behind a wall", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  const { reference } = await filed(library, { about: [people.colleague.personId] });
  const asked = await askForAccount(desk, people.director, reference, people.colleague.personId, "What happened?", {
    id: id(),
  });
  assert.ok(asked.ok);
  assert.ok((await giveAccount(desk, people.colleague, asked.value.reference, "give", { text: "x" }, { id: id() })).ok);
  const does = async (draft: ComplaintDraft, words: Words) => {
    const done = await actOnComplaint(desk, people.director, reference, { id: id(), draft, words });
    assert.ok(done.ok, JSON.stringify(done));
  };
  await does({ type: "Acknowledge" }, {});
  await does({ type: "FinishInvestigation", files: 0 }, { text: "Seen." });
  const upheld = { outcome: "upheld", clause: "6.2", reasoned: true } as const;
  const owners = [people.staff.personId, people.volunteer.personId, people.colleague.personId];
  await does(
    {
      type: "Decide",
      points: [upheld, upheld],
      remedies: owners.map((owner) => ({ owner, dueOn: "2027-03-20", worded: true })),
      personnel: false,
    },
    {
      fields: {
        "reason.1": "The log shows it.",
        "reason.2": "It does.",
        "remedy.1": "A sign at the door.",
        "remedy.2": "A chair.",
        "remedy.3": "A letter.",
      },
    },
  );
  const mine = async (who: Who) => promises(desk, people[who], [], true);
  assert.deepEqual(
    (await mine("staff")).map(({ text, dueOn, opens }) => [text, dueOn, opens]),
    [["A sign at the door.", "2027-03-20", false]],
  );
  assert.deepEqual(
    (await mine("volunteer")).map(({ text }) => text),
    ["A chair."],
  );
  for (const who of ["colleague", "trustee", "administrator"] as const) assert.deepEqual(await mine(who), [], who);
  assert.equal((await complaintView(desk, people.staff, reference)).ok, false);
  for (const table of [...tables, "content"]) assert.deepEqual(await seen(library, people.staff, table), [], table);
  const { rows } = await database.owner.query(
    "select person_id, sort from concord.reading where person_id = any($1) order by 1",
    [[people.staff.personId, people.volunteer.personId]],
  );
  assert.deepEqual(rows.filter(({ sort }) => sort === "line").length, 2);
  const keep = (who: Who, number: number, on = "2027-03-08", actId = id()) =>
    keepPromise(desk, people[who], reference, number, { doneOn: on, text: "It hangs there." }, { id: actId });
  // Not another's, not behind a wall, not tomorrow; said twice it is one, and who says it still sees nothing more.
  for (const [who, number] of [
    ["staff", 2],
    ["colleague", 3],
    ["trustee", 1],
    ["staff", 9],
  ] as const)
    assert.deepEqual(await keep(who, number), { ok: false, refusal: "NotFound" }, who);
  const early = await keep("staff", 1, "2099-01-01");
  assert.ok(!early.ok && early.refusal === "DayInFuture");
  const once = id();
  assert.ok((await keep("staff", 1, "2027-03-08", once)).ok);
  assert.ok((await keep("staff", 1, "2027-03-08", once)).ok);
  assert.deepEqual(await mine("staff"), []);
  for (const table of [...tables, "content"]) assert.deepEqual(await seen(library, people.staff, table), [], table);
  const view = await complaintView(desk, people.director, reference);
  assert.ok(view.ok);
  assert.deepEqual(
    view.value.remedies.map(({ doneOn, done }) => [doneOn, done]),
    [
      ["2027-03-08", "It hangs there."],
      [null, ""],
      [null, ""],
    ],
  );
  const told = view.value.entries.filter(({ event }) => event === "RemedyDone");
  assert.deepEqual(
    told.map(({ by }) => (by && typeof by === "object" ? by.name : by)),
    [view.value.remedies[0]?.ownerName],
  );
  assert.deepEqual((await verify(desk)).findings, []);
});
