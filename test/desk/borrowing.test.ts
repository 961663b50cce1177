// 5.2 (75 ILCS 70/1): what ties a patron to what they borrow is a sealed part of its own, with a permission of its own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openMatter } from "../../src/desk/open.ts";
import { staffCase } from "../../src/desk/read/staff.ts";
import { search } from "../../src/desk/search/search.ts";
import { submit } from "../../src/desk/submit.ts";
import type { Draft } from "../../src/domain/case/act.ts";
import { asking } from "../../src/store/principal.ts";
import { testLibrary, type Who } from "../library.ts";
import { anInquiry, nobodyYet } from "../store/given-ledger.ts";

test("5.2: opened with a reason of its own by who holds it or is above, for a quarter of an hour; by nobody else", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  const opened = await openMatter(desk, nobodyYet(), anInquiry, { text: "My hold never came." }, desk.newId());
  assert.ok(opened.ok);
  const { streamId, reference } = opened.value;
  const act = (who: Who, draft: Draft, text = "") =>
    submit(desk, people[who], { ...draft, id: desk.newId(), streamId }, text === "" ? {} : { text });
  const borrowing = async (who: Who) => {
    const view = await staffCase(desk, people[who], reference);
    return view.ok ? [view.value.hasBorrowing, ...view.value.borrowing] : null;
  };
  assert.deepEqual(await borrowing("staff"), [false]);
  const added = await act("colleague", { type: "AddBorrowing" }, "Card 21234001234567, The Hollow Year, due April 2");
  assert.ok(added.ok);
  assert.deepEqual(await borrowing("staff"), [true], "it is there, and closed, for the holder too");
  assert.equal(
    (await act("colleague", { type: "OpenBorrowing", reason: "loan" })).ok,
    false,
    "adding it opens nothing",
  );
  assert.ok((await act("staff", { type: "OpenIdentity", reason: "reply" })).ok);
  assert.deepEqual(await borrowing("staff"), [true], "the reason for the identity isn't one for this");
  assert.ok((await act("staff", { type: "OpenBorrowing", reason: "loan" })).ok);
  assert.deepEqual(await borrowing("staff"), [true, "Card 21234001234567, The Hollow Year, due April 2"]);
  assert.deepEqual(await borrowing("supervisor"), [true], "each reader gives a reason of their own");
  library.now = "2027-03-09T20:32:00.000Z";
  assert.deepEqual(await borrowing("staff"), [true], "after a quarter of an hour it is closed again");

  const { rows } = await database.owner.query("select sort, reason from concord.reading where sort = 'borrowing'");
  assert.deepEqual(rows, [{ sort: "borrowing", reason: "loan" }]);
  assert.deepEqual((await search(desk, people.director, "hollow")).rows, [], "it is never searched");
  const seen = async (who: Parameters<typeof asking>[0], reasons = {}) => {
    const client = await database.pool.connect();
    try {
      await client.query("begin read only");
      await client.query(asking(who, "2027-03-09", reasons));
      return (await client.query("select from concord.content where slot = 'borrowing'")).rowCount;
    } finally {
      await client.query("rollback");
      client.release();
    }
  };
  const may: Partial<Record<Who, number>> = { staff: 1, supervisor: 1, director: 1, designee: 1 };
  for (const [who, person] of Object.entries(people) as [Who, (typeof people)[Who]][]) {
    assert.equal(await seen(person, { borrowing: "loan", identity: "reply" }), may[who] ?? 0, who);
    assert.equal(await seen(person, { identity: "reply" }), 0, `${who}, without a reason for it`);
  }
  assert.equal(await seen({ kind: "patron", library: 1, streamId }), 1, "the patron's own");
  for (const kind of ["job", "verifier", "indexer"] as const) assert.equal(await seen({ kind, library: 1 }), 0, kind);
});
