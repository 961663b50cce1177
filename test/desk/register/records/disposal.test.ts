// A disposal carried out: the whole database before and after, row by row; and what everybody sees then.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { enterByCode, patronCase } from "../../../../src/desk/read/patron.ts";
import { staffCase } from "../../../../src/desk/read/staff.ts";
import { verify } from "../../../../src/desk/read/verify.ts";
import { carryOut } from "../../../../src/desk/register/records/carry-out.ts";
import { search } from "../../../../src/desk/search/search.ts";
import { submit } from "../../../../src/desk/submit.ts";
import { everyRow } from "../../backup/given-backup.ts";
import { done, givenRecords, planted, refusalOf } from "./given-records.ts";

/** Rows that went and rows that came, by table; tables without a change aren't there. */
function changes(before: Map<string, string[]>, after: Map<string, string[]>) {
  const found: Record<string, { went: string[]; came: string[] }> = {};
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(table) ?? [], after.get(table) ?? []];
    const went = was.filter((row) => !is.includes(row));
    const came = is.filter((row) => !was.includes(row));
    if (went.length + came.length > 0 || was.length !== is.length) found[table] = { went, came };
  }
  return found;
}

describe("a disposal is carried out", () => {
  test("the whole database, every table and row: only what must change has changed", async (t) => {
    const on = await givenRecords(t);
    const { desk, people } = on;
    await on.series();
    const gone = await on.raise();
    const mailed = await on.raiseByMail();
    const stays = await on.raise("2026-05-14T18:00:00.000Z");
    const disposal = await on.confirmed();
    assert.deepEqual([...disposal.matters.map(({ id }) => id)].sort(), [gone.streamId, mailed].sort());
    const before = await everyRow(on.library.database);
    const after = done(await carryOut(desk, disposal.id));
    assert.equal(after.status === "done" && after.gone, 2);
    const changed = changes(before, await everyRow(on.library.database));

    assert.deepEqual(Object.keys(changed).sort(), [
      "concord.act",
      "concord.case_item",
      "concord.contact_hash",
      "concord.content",
      "concord.event",
      "concord.mail_in",
      "concord.mail_raw",
      "concord.mail_thread",
      "concord.register_item",
      "concord.search",
      "concord.stream",
      "concord.stream_key",
    ]);
    const of = (table: string) => changed[`concord.${table}`] ?? { went: [], came: [] };
    for (const table of ["contact_hash", "content", "mail_raw", "mail_thread", "search", "stream_key"])
      assert.deepEqual(of(table).came, [], `${table} only loses`);
    for (const table of ["act", "event"]) assert.deepEqual(of(table).went, [], `${table} only grows`);
    assert.equal(of("event").came.length, 3, "Disposed in each matter, DisposalDone in the disposal");
    for (const table of ["content", "search", "stream_key", "contact_hash", "mail_thread"])
      for (const row of of(table).went)
        assert.ok(row.includes(gone.streamId) || row.includes(mailed), `${table}: ${row.slice(0, 80)}`);
    assert.equal(of("stream_key").went.length, 2);
    assert.equal(of("mail_raw").went.length, 1);
    // Facts stay: the same rows but for their last instant, their head and what was disposed of when.
    for (const table of ["case_item", "stream", "mail_in", "register_item"])
      assert.equal(of(table).went.length, of(table).came.length, table);
    assert.equal(of("stream").went.length, 3);
    const { owner } = on.library.database;
    const { rows } = await owner.query("select sort from concord.contact_hash where stream_id = $1", [gone.streamId]);
    assert.deepEqual(rows, [{ sort: "code" }], "so that the patron is told");
    const { rows: mail } = await owner.query("select length(wrapped) as n from concord.mail_in");
    assert.deepEqual(mail, [{ n: 0 }]);

    assert.deepEqual((await verify(desk)).findings, []);
    const { rows: found } = await search(desk, people.supervisor, planted.words);
    assert.deepEqual(
      found.map((row) => row.streamId),
      [stays.streamId],
    );
    for (const typed of [planted.name, planted.email, "3095550188"])
      assert.deepEqual(
        (await search(desk, people.supervisor, typed)).rows.map((row) => row.streamId),
        [stays.streamId],
        typed,
      );
  });

  test("who may see the matter sees that it was disposed of and no word; the patron's code says so; nothing more can be done", async (t) => {
    const on = await givenRecords(t);
    const { desk, people } = on;
    await on.series();
    const gone = await on.raise();
    const disposal = await on.confirmed();
    done(await carryOut(desk, disposal.id));
    const seen = done(await staffCase(desk, people.supervisor, gone.reference));
    assert.deepEqual(
      [seen.disposed?.certificate, seen.disposed?.at.slice(0, 10), seen.seesWords, seen.has],
      ["2027-014", "2027-03-09", false, []],
    );
    assert.ok(seen.exchange.every((entry) => entry.text === null && entry.files.length === 0));
    assert.ok(seen.may.every((one) => !one.may && one.refusal === "WordsGone"));
    const { streamId } = done(await enterByCode(desk, gone.code.join(" "), "127.0.0.1"));
    assert.equal(refusalOf(await patronCase(desk, { kind: "patron", library: 1, streamId })), "WordsGone");
    for (const draft of [{ type: "Reopen" }, { type: "AddWords", channel: "web", files: 0 }] as const)
      assert.equal(
        refusalOf(
          await submit(
            desk,
            { kind: "patron", library: 1, streamId },
            { ...draft, id: on.id(), streamId },
            { text: "x" },
          ),
        ),
        "WordsGone",
      );
  });

  test("a merged matter goes with the one it went into", async (t) => {
    const on = await givenRecords(t);
    await on.series();
    const [into, merged] = [await on.raise(undefined, { open: true }), await on.raise(undefined, { open: true })];
    on.library.now = "2019-06-14T18:00:00.000Z";
    await on.act(merged.streamId, { type: "Merge", other: into.streamId, sameContact: true });
    await on.act(
      into.streamId,
      { type: "ReceiveMerge", other: merged.streamId, person: on.people.supervisor.personId, walled: [] },
      {},
      { kind: "job", library: 1 },
    );
    assert.deepEqual(await on.propose(), [], "the one it went into is open");
    on.library.now = "2019-06-14T18:00:00.000Z";
    await on.close(into.streamId);
    on.library.now = "2027-03-09T20:16:00.000Z";
    const disposal = await on.confirmed();
    const after = done(await carryOut(on.desk, disposal.id));
    assert.equal(after.status === "done" && after.gone, 2);
    assert.deepEqual((await verify(on.desk)).findings, []);
  });
});

describe("verify knows what is gone by authority", () => {
  test("words that are missing without it are found, and so is a disposal that nobody authorized", async (t) => {
    const on = await givenRecords(t);
    const { owner } = on.library.database;
    await on.series();
    const [gone, stays] = [await on.raise(), await on.raise("2026-05-14T18:00:00.000Z")];
    const disposal = await on.confirmed();
    done(await carryOut(on.desk, disposal.id));
    const faults = async () => [...new Set((await verify(on.desk)).findings.map((one) => one.fault))];
    assert.deepEqual(await faults(), []);
    const { rows: kept } = await owner.query("select * from concord.content where stream_id = $1 limit 1", [
      stays.streamId,
    ]);
    await owner.query("update concord.content set stream_id = $1 where content_id = $2", [
      gone.streamId,
      kept[0].content_id,
    ]);
    assert.deepEqual(await faults(), ["WordsMissing", "WordsUnknown"], "one has lost words, the other has some again");
    await owner.query("update concord.content set stream_id = $1 where content_id = $2", [
      stays.streamId,
      kept[0].content_id,
    ]);
    assert.deepEqual(await faults(), []);
    // The disposal is gone from the ledger: what its matters say has nothing behind it.
    for (const table of ["event", "stream", "register_item", "act", "content"])
      await owner.query(`delete from concord.${table} where stream_id = $1`, [disposal.id]);
    assert.deepEqual(await faults(), ["DisposedWithoutAuthority"]);
  });
});
