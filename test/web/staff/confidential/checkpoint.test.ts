// The signed record on the Director's page of the key: when, how much, its mark, and the file to keep elsewhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settingsOf } from "../../../../src/desk/desk.ts";
import { openMatter } from "../../../../src/desk/open.ts";
import { verify } from "../../../../src/desk/read/verify.ts";
import { isSigned, shortRoot } from "../../../../src/store/proof/checkpoint.ts";
import { readCheckpointFile } from "../../../../src/store/proof/file.ts";
import { takeCheckpoint } from "../../../../src/store/proof/take.ts";
import { testSite } from "../../../site.ts";
import { anInquiry, nobodyYet } from "../../../store/given-ledger.ts";
import { signedIn } from "../signed-in.ts";

const page = "/staff/settings/key";
const file = `${page}/checkpoint`;

test("the Director sees the last one and downloads it; it says nothing of any one matter, and checks", async (t) => {
  const site = await testSite(t);
  const { desk, database } = site;
  const ines = await signedIn(site, "director");
  assert.match((await ines.get(page)).words, /What happened, signed .* Nothing is signed yet/);
  assert.equal((await ines.get(file)).status, 404);

  assert.ok((await openMatter(desk, nobodyYet(desk.library), anInquiry, { text: "hours" }, crypto.randomUUID())).ok);
  const { keys } = await settingsOf(desk);
  const taken = await takeCheckpoint(
    database.pool,
    { kind: "job", library: desk.library },
    keys.checkpoint,
    desk.now(),
  );
  assert.ok(taken);
  const { checkpoint } = taken;
  const { words } = await ines.get(page);
  assert.match(words, new RegExp(`Last signed .*2:16 pm.*: ${checkpoint.events} entries`));
  assert.match(words, new RegExp(`Its fingerprint begins with ${shortRoot(checkpoint.root)}`));

  const got = await ines.get(file);
  assert.equal(got.status, 200);
  assert.match(got.headers.get("content-disposition") ?? "", /^attachment; filename="concord-checkpoint-1-1\.json"/);
  assert.equal(got.headers.get("content-type"), "application/json");
  const read = readCheckpointFile(got.html);
  assert.ok(read && isSigned(read.checkpoint));
  assert.deepEqual(read, { checkpoint });
  assert.deepEqual((await verify(desk, { outside: [{ ...read, file: "kept" }] })).findings, []);
  assert.deepEqual(site.logged, []);
});

test("nobody else sees it, the administrator neither, and nobody without signing in", async (t) => {
  const site = await testSite(t);
  const { desk, database } = site;
  assert.ok((await openMatter(desk, nobodyYet(desk.library), anInquiry, { text: "hours" }, crypto.randomUUID())).ok);
  const { keys } = await settingsOf(desk);
  await takeCheckpoint(database.pool, { kind: "job", library: desk.library }, keys.checkpoint, desk.now());
  for (const who of ["administrator", "supervisor", "staff"] as const) {
    const somebody = await signedIn(site, who);
    assert.doesNotMatch((await somebody.get(page)).words, /What happened, signed/, who);
    assert.equal((await somebody.get(file)).status, 404, who);
  }
});
