// A process that is killed leaves jobs that it had taken: the next one does them at once, not after the queue's own four hours.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openMatter } from "../../../src/desk/open.ts";
import { type TestLibrary, testLibrary } from "../../library.ts";
import { anInquiry, nobodyYet } from "../../store/given-ledger.ts";
import { givenWorker } from "./worker.ts";

async function raise({ desk }: TestLibrary): Promise<string> {
  const identity = { name: "", email: "ana@mail.example", phone: "", address: "" };
  const matter = { ...anInquiry, replyBy: "email" } as const;
  const opened = await openMatter(desk, nobodyYet(), matter, { text: "words", identity }, crypto.randomUUID());
  assert.ok(opened.ok);
  return opened.value.streamId;
}

test("a worker that was killed: what it had taken is done by the next one at once, and a live one's is left alone", async (t) => {
  const library = await testLibrary(t);
  const { owner } = library.database;
  const stream = await raise(library);
  await owner.query("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed', attempts = 1");
  await using worker = await givenWorker(library);
  assert.equal(await worker.tried("letter", (payload) => payload.stream === stream), null);
  const other = await raise(library);
  await worker.tried("letter", (payload) => payload.stream === other);
  await owner.query("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'alive'");
  await using second = await givenWorker(library);
  assert.deepEqual(second.logged, []);
  const { rows } = await owner.query("select from graphile_worker._private_jobs where locked_by = 'alive'");
  assert.ok(rows.length > 0);
});
