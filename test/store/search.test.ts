// The table of tokens itself (standard 5): written by the serving role, never read by it; found in by persons alone, walls applied.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openMatter } from "../../src/desk/open.ts";
import type { Principal } from "../../src/domain/access/principal.ts";
import { libraryKeys, tokenOf } from "../../src/store/keys.ts";
import { asking } from "../../src/store/principal.ts";
import { newestDoc } from "../../src/store/queries/cases/search.ts";
import { testDatabase } from "../database.ts";
import { aConcern, anInquiry, givenLibrary, nobodyYet, people, person } from "./given-ledger.ts";

const far = newestDoc;

test("tokens, with the where left out", async (t) => {
  const db = await testDatabase(t);
  const desk = await givenLibrary(db);
  const other = await givenLibrary(db, 2);
  const { rows: wrapped } = await db.owner.query("select wrapped_key from concord.library where library_id = 1");
  const token = tokenOf(libraryKeys(desk.master, 1, wrapped[0].wrapped_key), "en lantern").toString();
  const raise = async (at: typeof desk, matter: Parameters<typeof openMatter>[2]) => {
    const done = await openMatter(
      at,
      nobodyYet(at.library),
      matter,
      { text: "The lantern on the porch is out." },
      crypto.randomUUID(),
    );
    assert.ok(done.ok);
    return done.value.streamId;
  };
  const inquiry = await raise(desk, anInquiry);
  const walled = await raise(desk, { ...aConcern, aboutStaff: "yes", about: people.colleague.id });
  await raise(other, anInquiry);

  async function asked<T>(who: Principal, text: string, values: unknown[] = []): Promise<T[]> {
    const client = await db.pool.connect();
    try {
      await client.query("begin");
      await client.query(asking(who, "2027-03-09"));
      return (await client.query(text, values)).rows;
    } finally {
      await client.query("rollback");
      client.release();
    }
  }
  const found = async (who: Principal, lists: [string[] | null, string[] | null]) =>
    (
      await asked<{ stream_id: string }>(
        who,
        "select stream_id from concord.find($1, $2, $3, 100) order by stream_id",
        [...lists, far],
      )
    ).map((row) => row.stream_id);

  await t.test("nobody reads, changes or removes them through the serving role", async () => {
    for (const text of [
      "select * from concord.search",
      "update concord.search set doc = 1",
      "delete from concord.search",
    ])
      for (const who of [person("director"), { kind: "job", library: 1 }, { kind: "indexer", library: 1 }] as const)
        await assert.rejects(asked(who, text), { code: "42501" }, text);
  });
  await t.test("a person finds in their own library, outside their walls", async () => {
    assert.deepEqual(await found(person("director"), [[token], null]), [inquiry, walled].sort());
    assert.deepEqual(await found(person("colleague"), [[token], null]), [inquiry]);
    assert.deepEqual(await found(person("director", 2), [[token], null]), [], "each library has tokens of its own");
  });
  await t.test("an empty list and none at all find nothing", async () => {
    for (const lists of [
      [[], null],
      [null, []],
      [[token], []],
      [null, null],
    ] as [string[] | null, string[] | null][])
      assert.deepEqual(await found(person("director"), lists), []);
  });
  await t.test("nobody else finds anything", async () => {
    for (const who of [
      { kind: "public", library: 1 },
      { kind: "patron", library: 1, streamId: inquiry },
      { kind: "job", library: 1 },
      { kind: "verifier", library: 1 },
      { kind: "indexer", library: 1 },
    ] as const)
      assert.deepEqual(await found(who, [[token], null]), [], who.kind);
  });
  await t.test("the indexer reads words and keys, no identity, no file, no list", async () => {
    const who = { kind: "indexer", library: 1 } as const;
    const slots = await asked<{ slot: string }>(who, "select distinct slot from concord.content");
    assert.deepEqual(
      slots.map((row) => row.slot),
      ["words"],
    );
    assert.equal((await asked(who, "select from concord.stream_key")).length, 2);
    for (const table of ["case_item", "contact_hash", "wall"])
      assert.deepEqual(await asked(who, `select from concord.${table}`), [], table);
  });
  await t.test("the index serves it, with two lists as with one", async () => {
    const client = await db.owner.connect();
    await client.query("set enable_seqscan = off"); // so few rows are read whole otherwise
    const { rows } = await client.query(
      "explain (format json) select doc from concord.search where tokens @> array[1, 2]::bigint[] or tokens @> array[3]::bigint[]",
    );
    await client.query("reset all");
    client.release();
    assert.match(JSON.stringify(rows), /BitmapOr.*search_tokens/);
  });
});
