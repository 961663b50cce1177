// The tokens are made of the sealed words, so they can be made anew: after a restore everything is found as before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settingsOf } from "../../../src/desk/desk.ts";
import { openMatter } from "../../../src/desk/open.ts";
import { rebuildSearch } from "../../../src/desk/search/rebuild.ts";
import { search } from "../../../src/desk/search/search.ts";
import { submit } from "../../../src/desk/submit.ts";
import { testLibrary } from "../../library.ts";
import { anInquiry, nobodyYet } from "../../store/given-ledger.ts";

test("made anew, tokens find what they found, in the same order; a second time changes nothing", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  const references: string[] = [];
  for (const [minute, language, text] of [
    [16, "en", "Where is the lantern parade?"],
    [17, "es", "¿Dónde empieza el desfile de faroles? Vi un «lantern parade» anunciado en la entrada, y no dice más."],
    [18, "en", "lantern"],
  ] as const) {
    library.now = `2027-03-09T20:${minute}:00.000Z`;
    const done = await openMatter(desk, nobodyYet(), { ...anInquiry, language }, { text }, desk.newId());
    assert.ok(done.ok);
    references.unshift(done.value.reference);
    library.now = `2027-03-09T21:${minute}:00.000Z`;
    for (const [draft, words] of [
      [{ type: "Take" }, {}],
      [{ type: "WriteNote" }, { text: `Ask about flag ${minute}.` }],
    ] as const) {
      const noted = await submit(
        desk,
        people.staff,
        { ...draft, id: desk.newId(), streamId: done.value.streamId },
        words,
      );
      assert.ok(noted.ok);
    }
  }
  const everything = async () =>
    Promise.all(
      ["lantern", "parade", "faroles", "flag 17"].map(async (typed) =>
        (await search(desk, people.staff, typed)).rows.map(({ reference, found }) => [reference, found]),
      ),
    );
  const tokens = async () =>
    (await database.owner.query("select stream_id, content_id, tokens from concord.search order by 1, 2")).rows;
  const [before, had] = [await everything(), await tokens()];
  assert.deepEqual(
    before[0]?.map(([reference]) => reference),
    references,
  );
  await database.owner.query("delete from concord.search");
  assert.deepEqual((await everything()).flat(), []);
  assert.equal(await rebuildSearch(database.pool, (await settingsOf(desk)).keys), 6);
  assert.deepEqual(await everything(), before);
  assert.deepEqual(await tokens(), had);
  await rebuildSearch(database.pool, (await settingsOf(desk)).keys);
  assert.deepEqual(await tokens(), had);
});

test("a matter whose key is gone is passed over: nothing of it is found again", async (t) => {
  const { desk, people, database } = await testLibrary(t);
  const done = await openMatter(desk, nobodyYet(), anInquiry, { text: "The lantern is out." }, desk.newId());
  assert.ok(done.ok);
  await database.owner.query("delete from concord.search; delete from concord.stream_key");
  assert.equal(await rebuildSearch(database.pool, (await settingsOf(desk)).keys), 0);
  assert.deepEqual((await search(desk, people.staff, "lantern")).rows, []);
});
