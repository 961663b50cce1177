// Who sees what, asked of the database itself with the `where` left out (standard 5; ARCHITECTURE, "Who may see what").
import assert from "node:assert/strict";
import test from "node:test";
import { openMatter } from "../../src/desk/open.ts";
import { submit } from "../../src/desk/submit.ts";
import type { Principal } from "../../src/domain/access/principal.ts";
import { asking } from "../../src/store/principal.ts";
import { testDatabase } from "../database.ts";
import { aConcern, anInquiry, givenLibrary, nobodyYet, people, person, type Who } from "./given-ledger.ts";

test("access, with the where left out", async (t) => {
  const db = await testDatabase(t);
  const desk = await givenLibrary(db);
  const other = await givenLibrary(db, 2);
  const identity = { name: "Odile", email: "odile@mail.example", phone: "(309) 555-0117", address: "" };
  const raise = async (matter = aConcern, at = desk) => {
    const done = await openMatter(
      at,
      nobodyYet(at.library),
      matter,
      { text: "words", identity, grounds: ["age"] },
      crypto.randomUUID(),
    );
    assert.ok(done.ok);
    return done.value.streamId;
  };
  const concern = await raise();
  const inquiry = await raise(anInquiry);
  const aboutColleague = await raise({ ...aConcern, aboutStaff: "yes", about: people.colleague.id });
  const aboutDirector = await raise({ ...aConcern, aboutStaff: "yes", about: people.director.id });
  const elsewhere = await raise({ ...anInquiry, branchId: 2 });
  const foreign = await raise(aConcern, other);
  const referred = await raise({ ...aConcern, branchId: 2 });
  const names: Record<string, string> = {
    [concern]: "concern",
    [inquiry]: "inquiry",
    [aboutColleague]: "aboutColleague",
    [aboutDirector]: "aboutDirector",
    [elsewhere]: "elsewhere",
    [foreign]: "foreign",
    [referred]: "referred",
  };
  // The concern at the other branch is held by the supervisor there is; handed to the volunteer, who is asked, not holder.
  const take = await submit(desk, person("supervisor"), { type: "Take", id: crypto.randomUUID(), streamId: concern });
  assert.ok(take.ok);
  const refer = await submit(
    desk,
    person("director"),
    { type: "Refer", to: people.volunteer.id, reason: "workload", id: crypto.randomUUID(), streamId: referred },
    { text: "please" },
  );
  assert.ok(refer.ok);

  /** Which matters a table shows to a principal when nothing is asked for but "all". */
  async function seen(who: Principal, table: string, slots = "", today = "2027-03-09", reason = ""): Promise<string[]> {
    const client = await db.pool.connect();
    try {
      await client.query("begin read only");
      await client.query(asking(who, today, reason === "" ? {} : { identity: reason }));
      const { rows } = await client.query(
        `select distinct stream_id from concord.${table} ${slots && `where slot in (${slots})`}`,
      );
      await client.query("commit");
      return rows.map((row) => names[row.stream_id] ?? "?").sort();
    } finally {
      client.release();
    }
  }
  const codes = (who: Who) => seen(person(who), "case_item");
  const words = (who: Who) => seen(person(who), "content", "'words'");

  const mine = ["aboutColleague", "aboutDirector", "concern", "elsewhere", "inquiry", "referred"];
  const expected: Record<Who, { codes: string[]; words: string[] }> = {
    director: {
      codes: mine.filter((one) => one !== "aboutDirector"),
      words: mine.filter((one) => one !== "aboutDirector"),
    },
    supervisor: {
      codes: ["aboutColleague", "aboutDirector", "concern", "elsewhere", "inquiry", "referred"],
      words: ["aboutColleague", "aboutDirector", "concern", "elsewhere", "inquiry", "referred"],
    },
    contact: { codes: ["aboutColleague", "aboutDirector", "concern", "inquiry"], words: ["inquiry"] },
    colleague: { codes: ["aboutDirector", "concern", "inquiry"], words: ["inquiry"] },
    elsewhere: { codes: ["elsewhere", "referred"], words: ["elsewhere"] },
    volunteer: { codes: ["referred"], words: ["referred"] },
    president: { codes: ["aboutDirector"], words: ["aboutDirector"] },
    trustee: { codes: [], words: [] },
    custodian: { codes: mine, words: [] },
    administrator: { codes: mine, words: [] },
    designee: {
      codes: ["aboutColleague", "aboutDirector", "concern", "elsewhere", "referred"],
      words: ["aboutColleague", "aboutDirector", "concern", "elsewhere", "referred"],
    },
  };
  for (const who of Object.keys(expected) as Who[])
    await t.test(`${who} sees codes and words as the table says, and nothing of another library`, async () => {
      // Held without a branch's own first contact: the other branch's matters are the supervisor's.
      assert.deepEqual({ codes: await codes(who), words: await words(who) }, expected[who]);
      for (const table of ["stream", "event", "stream_key"])
        assert.deepEqual(await seen(person(who), table), expected[who].codes, table);
      assert.deepEqual(await seen(person(who), "contact_hash"), expected[who].codes);
    });

  await t.test("5.1: the person a concern is about finds nothing of it in any table", async () => {
    for (const table of ["case_item", "stream", "event", "stream_key", "content", "contact_hash", "member", "wall"])
      assert.ok(!(await seen(person("colleague"), table)).includes("aboutColleague"), table);
    assert.deepEqual(await seen(person("colleague"), "wall"), []);
  });

  await t.test("5.2: identity is shut without a reason, open with one, and never for a volunteer", async () => {
    for (const who of Object.keys(people) as Who[])
      assert.deepEqual(await seen(person(who), "content", "'identity'"), [], who);
    assert.ok((await seen(person("supervisor"), "content", "'identity'", "2027-03-09", "reply")).includes("concern"));
    assert.deepEqual(await seen(person("volunteer"), "content", "'identity'", "2027-03-09", "reply"), []);
  });

  await t.test("5.2: staff who don't hold a matter don't open its identity, though they read its words", async () => {
    assert.ok((await words("colleague")).includes("inquiry"));
    assert.deepEqual(await seen(person("colleague"), "content", "'identity'", "2027-03-09", "reply"), []);
    assert.deepEqual(await seen(person("contact"), "content", "'identity'", "2027-03-09", "reply"), ["inquiry"]);
  });

  await t.test("2.1: grounds of unequal service are read by no person at all", async () => {
    for (const who of Object.keys(people) as Who[])
      assert.deepEqual(await seen(person(who), "content", "'grounds'", "2027-03-09", "reply"), [], who);
  });

  await t.test("informal.3: a designation counts on its days and for its kinds alone", async () => {
    assert.ok((await seen(person("designee"), "case_item", "", "2027-03-31")).includes("concern"));
    assert.ok(!(await seen(person("designee"), "case_item", "", "2027-04-01")).includes("concern"));
    assert.ok(!(await codes("designee")).includes("inquiry"));
  });

  await t.test("the patron sees their own stream, without what is inside the library", async () => {
    const who = { kind: "patron", library: 1, streamId: referred } as const;
    for (const table of ["case_item", "stream", "event", "stream_key", "content", "contact_hash"])
      assert.deepEqual(await seen(who, table), ["referred"], table);
    assert.deepEqual(await seen(who, "content", "'note', 'reason'"), []);
    assert.deepEqual(await seen({ ...who, library: 2 }, "case_item"), []);
  });

  await t.test("nobody yet sees nothing; the verifier sees no words; a job sees none of what is inside", async () => {
    for (const table of [
      "case_item",
      "stream",
      "event",
      "stream_key",
      "content",
      "contact_hash",
      "wall",
      "member",
      "act",
    ])
      assert.deepEqual(await seen(nobodyYet(), table), [], table);
    const verifier = { kind: "verifier", library: 1 } as const;
    assert.equal((await seen(verifier, "event")).length, 6);
    assert.deepEqual(await seen(verifier, "content"), []);
    assert.deepEqual(await seen(verifier, "stream_key"), []);
    assert.deepEqual(await seen({ kind: "job", library: 1 }, "content", "'note', 'reason', 'grounds'"), []);
    assert.equal((await seen({ kind: "job", library: 1 }, "case_item")).length, 6);
  });

  await t.test("who asks without saying who is an error, not an empty answer", async () => {
    await assert.rejects(db.pool.query("select from concord.case_item"), /concord\.library|invalid input syntax/);
  });

  await t.test("nothing can be rewritten or removed by the serving role", async () => {
    for (const statement of [
      "update concord.event set type = 'x'",
      "delete from concord.event",
      "delete from concord.content",
      "update concord.content set slot = 'words'",
      "delete from concord.stream",
      "delete from concord.wall",
      "truncate concord.event",
      "update concord.act set version = 0",
    ]) {
      const client = await db.pool.connect();
      await client.query("begin");
      await client.query(asking(person("director"), "2027-03-09"));
      await assert.rejects(client.query(statement), { code: "42501" }, statement);
      await client.query("rollback");
      client.release();
    }
  });
});
