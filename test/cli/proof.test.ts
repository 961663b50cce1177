// concord checkpoint and concord verify: signed, kept outside, checked offline, and what is wrong is named with exit code 1.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { dispatch } from "../../src/cli/dispatch.ts";
import { mailCommand } from "../../src/cli/mail.ts";
import { checkpointCommand } from "../../src/cli/proof/checkpoint.ts";
import { verifyCommand } from "../../src/cli/proof/verify.ts";
import { testDatabase } from "../database.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const commands = [mailCommand(root), checkpointCommand(root), verifyCommand(root)];
const folder = mkdtempSync(join(tmpdir(), "concord-proof-"));
after(() => rmSync(folder, { recursive: true }));

async function fresh(t: { after(then: () => Promise<void>): void; name: string }) {
  const database = await testDatabase(t);
  const here = join(folder, t.name.replace(/\W+/g, "-").slice(0, 40));
  mkdirSync(join(here, "kept"), { recursive: true });
  const env: Record<string, string> = {
    CONCORD_DATA: here,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    INIT_CWD: here,
  };
  let messages = 0;
  const run = async (args: string[], { terminal = false, more = {} } = {}) => {
    const texts = { out: "", err: "" };
    const into = (name: "out" | "err") =>
      Object.assign(
        new Writable({
          write(chunk, _encoding, done) {
            texts[name] += chunk;
            done();
          },
        }),
        { isTTY: terminal },
      );
    const io = { stdin: Readable.from([]), stdout: into("out"), stderr: into("err"), env: { ...env, ...more } };
    return { code: await dispatch(commands, args, io), ...texts };
  };
  const hear = async () => {
    messages += 1;
    const lines = [
      "From: ana@mail.example",
      "Subject: Hours",
      `Message-ID: <${messages}@mail.example>`,
      "",
      "When do you open?",
    ];
    writeFileSync(join(here, "message.eml"), lines.join("\r\n"));
    assert.equal((await run(["mail", "take", "message.eml"])).code, 0);
  };
  return { run, hear, here, owner: database.owner };
}

test("nothing to sign, nothing to check: said, and no file is left", async (t) => {
  const { run, hear, here } = await fresh(t);
  assert.match((await run(["checkpoint"])).err, /no library yet/);
  assert.match((await run(["verify"])).out, /no library yet/);
  await hear();
  const whole = await run(["verify"]);
  assert.equal(whole.code, 0);
  assert.match(whole.out, /1 matters, \d+ events: all whole\.\nNothing is signed yet/);
  assert.deepEqual(readdirSync(join(here, "kept")), []);
});

test("signed and written into a folder; the same again is the same file; more happens, another; all of them are checked, without any key", async (t) => {
  const { run, hear, here } = await fresh(t);
  await hear();
  const first = await run(["checkpoint", "--to", "kept", "--json"]);
  const said = JSON.parse(first.out);
  assert.deepEqual([said.isNew, said.checkpoint.epoch, said.checkpoint.streams], [true, 1, 1]);
  assert.equal(said.file, join(here, "kept", "concord-checkpoint-1-1.json"));
  const again = JSON.parse((await run(["checkpoint", "--to", "kept", "--json"])).out);
  assert.deepEqual(again, { ...said, isNew: false });
  await hear();
  assert.match(
    (await run(["checkpoint", "--to", "kept"])).out,
    /^Checkpoint 2 of .*: 2 matters, \d+ events\nRoot: [0-9a-f]{64}\nKey: ([0-9a-f]{4} ?){8}\nWritten to /,
  );
  const checked = await run(
    ["verify", "--checkpoint", "kept", "--checkpoint", "kept/concord-checkpoint-1-1.json", "--json"],
    {
      more: { CONCORD_MASTER_KEY_FILE: join(here, "nowhere.key") },
    },
  );
  assert.equal(checked.code, 0);
  const { checkpoints, keys, findings, signedAt } = JSON.parse(checked.out);
  assert.deepEqual([checkpoints, findings], [2, []]);
  assert.deepEqual(keys, [{ fingerprint: said.fingerprint, fromEpoch: 1 }]);
  assert.match(signedAt, /Z$/);
  assert.equal(checked.err, "");
});

test("what is wrong is told first and named, with exit code 1; on a terminal a bar is drawn and wiped", async (t) => {
  const { run, hear, owner } = await fresh(t);
  await hear();
  await run(["checkpoint", "--to", "kept"]);
  await owner.query("delete from concord.checkpoint");
  await owner.query("update concord.event set type = 'Noted' where version = 1");
  const found = await run(["verify", "--checkpoint", "kept", "--json"]);
  assert.equal(found.code, 1);
  const { error, message, findings } = JSON.parse(found.out);
  assert.equal(error, "LedgerDiffers");
  assert.match(
    message,
    /^3 findings, the first thing wrong first[^\n]*\nChainBroken: an event isn't what it was when it was written \(stream [0-9a-f-]{36}, event 1\)\n/,
  );
  assert.deepEqual(
    findings.map((one: { fault: string }) => one.fault),
    ["ChainBroken", "CheckpointMissing", "CheckpointMissing"],
  );
  const shown = await run(["verify"], { terminal: true });
  assert.equal(shown.code, 1);
  assert.match(shown.err, /^\r█{28} 100 %\r {34}\rconcord: /);
});

test("a file that is none, a folder without any, a place that is taken: said, and nothing is changed", async (t) => {
  const { run, hear, here } = await fresh(t);
  await hear();
  writeFileSync(join(here, "cut.json"), '{"checkpoint":');
  for (const [path, name] of [
    ["cut.json", "CheckpointUnreadable"],
    ["kept", "NoCheckpoints"],
    ["gone.json", "FileUnreadable"],
  ]) {
    const refused = await run(["verify", "--checkpoint", path ?? "", "--json"]);
    assert.deepEqual([refused.code, JSON.parse(refused.out).error], [1, name]);
  }
  const taken = await run(["checkpoint", "--to", "cut.json", "--json"]);
  assert.deepEqual([taken.code, JSON.parse(taken.out).error], [1, "FileTaken"]);
  assert.equal(readFileSync(join(here, "cut.json"), "utf8"), '{"checkpoint":');
  assert.equal(JSON.parse((await run(["checkpoint", "--to", "no/such/folder", "--json"])).out).error, "FileNotWritten");
  const lost = await run(["checkpoint", "--json"], { more: { CONCORD_MASTER_KEY_FILE: join(here, "lost.key") } });
  assert.equal(JSON.parse(lost.out).error, "MasterKeyMissing");
});
