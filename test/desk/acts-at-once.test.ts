// More acts at once than there are connections, while the settings change under them: each is done, and no connection is lost to one that fails.
import assert from "node:assert/strict";
import test from "node:test";
import { openMatter } from "../../src/desk/open.ts";
import { submit } from "../../src/desk/submit.ts";
import { testDatabase } from "../database.ts";
import { anInquiry, givenLibrary, hours, nobodyYet, person } from "../store/given-ledger.ts";

test("acts at once", async (t) => {
  const db = await testDatabase(t);
  const desk = await givenLibrary(db);
  const contact = person("contact");
  const id = () => crypto.randomUUID();
  const lanes = Array.from({ length: (db.pool.options.max ?? 10) * 2 });
  const matters: string[] = [];
  for (const _ of lanes) {
    const opened = await openMatter(desk, nobodyYet(), anInquiry, { text: "Do you keep yearbooks?" }, id());
    assert.ok(opened.ok);
    matters.push(opened.value.streamId);
  }
  const noteOnEach = () =>
    Promise.allSettled(
      matters.map((streamId) => submit(desk, contact, { type: "WriteNote", id: id(), streamId }, { text: "Looked." })),
    );
  /** By another process, as a command changes them. */
  const change = (to: object) =>
    db.owner.query("update concord.library set version = version + 1, hours = $1 where library_id = 1", [to]);

  await t.test("twice as many as connections, and each finds the settings changed: all are done", async () => {
    await change({ ...hours, closures: ["2027-12-25"] });
    for (const one of await noteOnEach()) assert.ok(one.status === "fulfilled" && one.value.ok, String(one));
  });

  await t.test("when the settings can't be read, each fails, and every connection is back for the next", async () => {
    await change({ zone: "Nowhere/AtAll" });
    for (const one of await noteOnEach()) assert.equal(one.status, "rejected");
    assert.equal(db.pool.idleCount, db.pool.totalCount);
    await change(hours);
    for (const one of await noteOnEach()) assert.ok(one.status === "fulfilled" && one.value.ok, String(one));
  });
});
