// Every hour by the worker: what happened is signed; where nothing happened since, nothing is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openMatter } from "../../../src/desk/open.ts";
import { verify } from "../../../src/desk/read/verify.ts";
import { crontab } from "../../../src/jobs/crontab.ts";
import { testLibrary } from "../../library.ts";
import { anInquiry, nobodyYet } from "../../store/given-ledger.ts";
import { givenWorker } from "./worker.ts";

test("the job signs what is new, and stays quiet when nothing is", async (t) => {
  const library = await testLibrary(t);
  const { desk, database } = library;
  await using worker = await givenWorker(library);
  const run = async (nth: number) => {
    await database.owner.query(
      "select graphile_worker.add_job('checkpoint', json_build_object('library', $1::int, 'nth', $2::int))",
      [desk.library, nth],
    );
    assert.equal(await worker.tried("checkpoint", (payload) => payload.nth === nth), null);
    return (await verify(desk)).checkpoints;
  };
  assert.equal(await run(1), 0);
  assert.ok((await openMatter(desk, nobodyYet(), anInquiry, { text: "hours" }, crypto.randomUUID())).ok);
  assert.equal(await run(2), 1);
  assert.equal(await run(3), 1);
  assert.ok((await openMatter(desk, nobodyYet(), anInquiry, { text: "hours" }, crypto.randomUUID())).ok);
  assert.equal(await run(4), 2);
  assert.deepEqual((await verify(desk)).findings, []);
  assert.deepEqual(worker.logged, []);
  assert.equal(crontab(desk.library, false).find(({ task }) => task === "checkpoint")?.match, "20 * * * *");
});
