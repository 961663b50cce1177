// A conduct incident through the desk, on a real database: drafted, completed by several, reviewed; who sees what of it with the `where` left out; a
// person's conduct and a person's concern never meet, either way; verified afterwards.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openMatter } from "../../../../src/desk/open.ts";
import { verify } from "../../../../src/desk/read/verify.ts";
import { entryDownload } from "../../../../src/desk/register/entry.ts";
import { actOnIncident, draftIncident } from "../../../../src/desk/register/incident/act.ts";
import { withoutCards } from "../../../../src/desk/register/incident/cards.ts";
import { incidentList, incidentView } from "../../../../src/desk/register/incident/read.ts";
import { search } from "../../../../src/desk/search/search.ts";
import type { Words } from "../../../../src/desk/words/words.ts";
import type { IncidentDraft, IncidentFacts } from "../../../../src/domain/conduct/incident/act.ts";
import { asking } from "../../../../src/store/principal.ts";
import { testLibrary, type Who } from "../../../library.ts";
import { aConcern } from "../../../store/given-ledger.ts";

const library = await testLibrary({ after: async (then) => after(then) });
const { desk, people, database } = library;
const photo = { name: "desk.jpg", bytes: Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex") };
const somebody = "Ruthven Halloway";
const facts: IncidentFacts = {
  branchId: 1,
  happenedAt: "2027-03-09T19:42:00.000Z",
  rules: ["r8"],
  taken: ["asked"],
  called: [],
  injury: false,
  damage: false,
  known: "named",
  minor: "no",
};
const identity = (name = somebody) => ({ name, email: "", phone: "", address: "", description: "Green jacket" });

async function drafted(who: Who = "staff", more: Partial<Parameters<typeof draftIncident>[2]> = {}, words: Words = {}) {
  const done = await draftIncident(
    desk,
    people[who],
    { facts, asked: [], handIn: false, ...more },
    {
      text: 'He hit the desk twice and said: "Get off."',
      fields: { where: "Computers, seat 7" },
      identity: identity(),
      ...words,
    },
    crypto.randomUUID(),
  );
  assert.ok(done.ok, JSON.stringify(done));
  return done.value.state;
}
const act = (who: Who, reference: string, draft: IncidentDraft, words: Words = {}) =>
  actOnIncident(desk, people[who], reference, { id: crypto.randomUUID(), draft, words });
async function does(...asked: Parameters<typeof act>) {
  const done = await act(...asked);
  assert.ok(done.ok, JSON.stringify(done));
  return done.value.state;
}
async function refused(name: string, ...asked: Parameters<typeof act>) {
  const done = await act(...asked);
  assert.equal(done.ok ? "done" : done.refusal, name);
}
const account: IncidentDraft = { type: "AddAccount", told: true, files: 0 };
const sees = async (who: Who, reference: string) => (await incidentView(desk, people[who], reference)).ok;
/** Rows that a person gets with nothing asked for but the table. */
async function counted(who: Who, what: string, reason = ""): Promise<number> {
  const client = await database.pool.connect();
  try {
    await client.query("begin");
    await client.query(asking(people[who], "2027-03-09", reason === "" ? {} : { identity: reason }));
    const { rows } = await client.query(`select count(*)::int as n from ${what}`);
    return rows[0].n;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

test("a draft is an entry from its first minute; a colleague who was there adds their part; the person in charge accepts and closes it", async () => {
  const { reference, status } = await drafted("volunteer", { asked: [people.staff.personId] });
  assert.equal(status, "draft");
  await does("staff", reference, account, { text: "I heard the desk hit two times.", files: [photo] });
  await refused("NothingTold", "staff", reference, account);
  await does("volunteer", reference, { type: "HandIn" });
  await does("supervisor", reference, { type: "SendBack", asks: true }, { text: "When did he leave?" });
  await does("staff", reference, account, { text: "At 1:49." });
  await does("staff", reference, { type: "HandIn" });
  await does("supervisor", reference, { type: "Accept", finding: "broken" });
  await does("supervisor", reference, { type: "Close", outcome: "warning" });
  const view = await incidentView(desk, people.director, reference);
  assert.ok(view.ok);
  const { entries: parts, writers } = view.value;
  assert.deepEqual(
    writers.map(({ name }) => name),
    ["Wes Adeyemi", "Marisol Ortega"],
  );
  const told = parts.filter(({ text }) => text !== "").map(({ by, text }) => [by?.name, text]);
  assert.deepEqual(told[1], ["Marisol Ortega", "I heard the desk hit two times."]);
  assert.deepEqual(told[2], ["Lena Roth", "When did he leave?"]);
  const [file] = parts.flatMap(({ files }) => files);
  assert.ok(file);
  const given = await entryDownload(desk, people.director, view.value, file.id);
  assert.ok(given.ok && Buffer.compare(given.value.bytes, photo.bytes) === 0);
  assert.equal(given.value.type, "image/jpeg");
});

test("seen by its writers, those asked, the supervisor of the building, the Director, a designee: by nobody else, in no table", async () => {
  const { reference, id } = await drafted("staff", { asked: [people.volunteer.personId] });
  const may: Who[] = ["staff", "volunteer", "supervisor", "director", "designee"];
  for (const who of Object.keys(people) as Who[]) {
    assert.equal(await sees(who, reference), may.includes(who), who);
    for (const table of ["register_item", "stream", "event", "stream_key", "content"])
      assert.equal(
        (await counted(who, `concord.${table} where stream_id = '${id}'`)) > 0,
        may.includes(who),
        `${who} ${table}`,
      );
    if (!may.includes(who)) await refused("NotFound", who, reference, account, { text: "x" });
  }
});

test("of a minor, no designee's: the person in charge, the Director and the writers", async () => {
  const { reference } = await drafted("staff", { facts: { ...facts, minor: "yes" } });
  for (const who of ["staff", "supervisor", "director"] as const) assert.ok(await sees(who, reference), who);
  for (const who of ["designee", "colleague", "custodian"] as const) assert.ok(!(await sees(who, reference)), who);
});

test("staff it is about find nothing, whatever their role; about the Director the Board president reads it", async () => {
  const { reference, id } = await drafted("staff", { asked: [people.volunteer.personId] });
  await does("staff", reference, { type: "NameStaff", personId: people.supervisor.personId });
  await does("staff", reference, { type: "NameStaff", personId: people.director.personId });
  await does("staff", reference, { type: "NameStaff", personId: people.volunteer.personId });
  for (const who of ["supervisor", "director", "volunteer"] as const) {
    assert.equal(await sees(who, reference), false, who);
    assert.equal(await counted(who, `concord.event where stream_id = '${id}'`), 0);
    const list = await incidentList(desk, people[who], {});
    assert.ok(list?.rows.every(({ state }) => state.reference !== reference));
  }
  assert.equal(await sees("president", reference), true);
});

test("who the person is, is given for a reason alone, and each opening is noted with it", async () => {
  const { reference, id } = await drafted();
  const identityOf = `concord.content where stream_id = '${id}' and slot = 'identity'`;
  assert.equal(await counted("director", identityOf), 0);
  assert.equal(await counted("director", identityOf, "review"), 1);
  assert.equal(await counted("colleague", identityOf, "review"), 0);
  const volunteers = await drafted("volunteer");
  const theirs = `concord.content where stream_id = '${volunteers.id}' and slot`;
  assert.equal(
    await counted("volunteer", `${theirs} = 'identity'`, "review"),
    0,
    "no volunteer's, whatever the reason",
  );
  assert.equal(await counted("volunteer", `${theirs} = 'note'`, "review"), 1);
  const closed = await incidentView(desk, people.supervisor, reference);
  assert.ok(closed.ok && closed.value.identity === null);
  await does("supervisor", reference, { type: "OpenIdentity", reason: "review" });
  const open = await incidentView(desk, people.supervisor, reference, "review");
  assert.ok(open.ok);
  assert.equal(open.value.identity?.name, somebody);
  assert.equal(open.value.identity?.description, "Green jacket");
  const { rows } = await database.owner.query(
    "select person_id, reason from concord.reading where stream_id = $1 and sort = 'identity'",
    [id],
  );
  assert.deepEqual(rows, [{ person_id: people.supervisor.personId, reason: "review" }]);
});

test("no job reads what was seen and heard, no search has a token of it, and none of it lies open in the database", async () => {
  const { id } = await drafted();
  const client = await database.pool.connect();
  await client.query("begin");
  await client.query(asking({ kind: "job", library: 1 }, "2027-03-09"));
  const { rows: read } = await client.query(
    "select slot from concord.content where stream_id = $1 and slot <> 'identity'",
    [id],
  );
  await client.query("rollback");
  client.release();
  assert.deepEqual(
    read.filter(({ slot }) => slot !== "filehead"),
    [],
  );
  const { rows: tokens } = await database.owner.query("select from concord.search where stream_id = $1", [id]);
  assert.deepEqual(tokens, []);
  const { rows: tables } = await database.owner.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'concord' and table_type = 'BASE TABLE'",
  );
  assert.ok(tables.length > 20);
  for (const { name } of tables) {
    const { rows } = await database.owner.query(
      `select t::text as line from concord.${name} t where t::text ~* 'halloway|green jacket|hit the desk'`,
    );
    assert.deepEqual(rows, [], name);
  }
});

test("a concern and an incident of one name never meet: neither search finds the other, neither list counts it", async () => {
  const name = "Perpetua Lindqvist";
  const opened = await openMatter(
    desk,
    people.staff,
    { ...aConcern, channel: "desk" },
    { text: "The heating.", identity: { name, email: "", phone: "", address: "" } },
    crypto.randomUUID(),
  );
  assert.ok(opened.ok);
  const before = {
    cases: await counted("director", "concord.case_item"),
    entries: await counted("director", "concord.register_item"),
  };
  const { reference, id } = await drafted("staff", {}, { identity: identity(name) });
  assert.equal(await counted("director", "concord.case_item"), before.cases, "no list of matters counts it");
  assert.equal(await counted("director", "concord.register_item"), before.entries + 1);
  for (const who of ["staff", "supervisor", "director"] as const) {
    for (const typed of [name, reference, "Lindqvist", "desk twice"]) {
      const found = await search(desk, people[who], typed);
      assert.ok(!JSON.stringify(found).includes(reference), `${who} finds the incident by ${typed}`);
    }
    const list = await incidentList(desk, people[who], { name: "lindqvist  PERPETUA" });
    assert.deepEqual(
      list?.rows.map(({ state }) => state.reference),
      [reference],
    );
  }
  assert.deepEqual((await incidentList(desk, people.director, { name: "Somebody Else" }))?.rows, []);
  assert.deepEqual((await incidentList(desk, people.colleague, { name }))?.rows, []);
  const { rows } = await database.owner.query(
    "select count(distinct hash)::int as hashes, count(distinct stream_id)::int as streams from concord.contact_hash where sort = 'name' and stream_id in ($1, (select stream_id from concord.case_item where reference = $2))",
    [id, opened.value.reference],
  );
  assert.deepEqual(rows, [{ hashes: 2, streams: 2 }], "not even equal hashes say that they are of one person");
});

test("described anew, the person is found by the new name alone; the same name twice is no error", async () => {
  const { reference } = await drafted("staff", {}, { identity: identity("Old Name") });
  const told: IncidentDraft = { type: "DescribePerson", known: "named", minor: "no" };
  await does("staff", reference, told, { identity: identity("New Name") });
  await does("staff", reference, told, { identity: identity("New Name") });
  const by = async (name: string) => (await incidentList(desk, people.director, { name }))?.rows.length;
  assert.deepEqual([await by("Old Name"), await by("New Name")], [0, 1]);
});

test("5.1: words with a library card's number aren't kept: which field, how many; masked, they are", async () => {
  const text = "His card is 2 1357 00091 4410, he said.";
  const words = {
    text: "He left.",
    fields: { where: `Desk, ${text}` },
    identity: { ...identity(), description: text },
  };
  const done = await draftIncident(desk, people.staff, { facts, asked: [], handIn: false }, words, crypto.randomUUID());
  assert.deepEqual(done, { ok: false, refusal: "CardNumberInWords", facts: { field: "where description", count: 2 } });
  assert.match(withoutCards(text), /^His card is \S{4}, he said\.$/);
  assert.ok(!withoutCards(text).includes("4410"));
  const { reference } = await drafted("staff", {}, { text: withoutCards(text) });
  await refused("CardNumberInWords", "staff", reference, account, { text });
});

test("a photo over the library's limit is refused by its size, and nothing is half there", async () => {
  const big = { name: "big.jpg", bytes: Buffer.alloc(11 * 1_048_576, 1) };
  const before = await counted("director", "concord.register_item");
  const done = await draftIncident(
    desk,
    people.staff,
    { facts, asked: [], handIn: false },
    { text: "x", files: [big] },
    crypto.randomUUID(),
  );
  assert.deepEqual(done, { ok: false, refusal: "FileTooLarge", facts: { limit: 10 } });
  assert.equal(await counted("director", "concord.register_item"), before);
});

test("the same form sent twice is one incident", async () => {
  const id = crypto.randomUUID();
  const twice = await Promise.all(
    [1, 2].map(() => draftIncident(desk, people.staff, { facts, asked: [], handIn: false }, { text: "Twice." }, id)),
  );
  const references = twice.map((done) => (done.ok ? done.value.state.reference : JSON.stringify(done)));
  assert.equal(references[0], references[1]);
});

test("what waits comes first: a draft for who began it, a report for who reads it; the newest first among the rest", async () => {
  const { reference } = await drafted("staff", {
    handIn: true,
    facts: { ...facts, happenedAt: "2026-06-01T15:00:00.000Z" },
  });
  const of = async (who: Who) => (await incidentList(desk, people[who], {}))?.rows ?? [];
  const row = (rows: Awaited<ReturnType<typeof of>>) => rows.find(({ state }) => state.reference === reference);
  assert.equal(row(await of("supervisor"))?.waits, "review");
  assert.equal(row(await of("staff"))?.waits, null);
  const waits = (await of("staff")).map((one) => one.waits);
  assert.deepEqual(waits, [...waits.filter((one) => one === "write"), ...waits.filter((one) => one === null)]);
  assert.equal(await incidentList(desk, people.trustee, {}), null);
  assert.equal(await incidentList(desk, people.custodian, {}), null);
});

test("the ledger and its lists say the same, and every hash holds", async () => {
  const { findings, streams } = await verify(desk);
  assert.deepEqual(findings, []);
  assert.ok(streams > 8);
});
