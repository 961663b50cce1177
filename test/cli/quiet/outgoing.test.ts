// With nothing set Concord speaks to its own database and to nobody else: no telemetry, no update check, no fonts, no look-up of a name.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { dataFolder } from "../../store/postgres/server.ts";
import { browserless, concern } from "../../web/patron/browserless.ts";
import { setUpForm } from "../../web/staff/set-up-form.ts";
import { password } from "../../web/staff/signed-in.ts";
import { startConcord } from "../running.ts";

const trap = fileURLToPath(new URL("./trap.mjs", import.meta.url));
const linesOf = (file: string): string[] => readFileSync(file, "utf8").trim().split("\n");

test("the trap catches what it must: a connection, a look-up, fetch, a datagram", (t) => {
  const file = join(dirname(dataFolder(t)), "trap");
  const tries = [
    'require("node:net").connect(80, "192.0.2.1").on("error", () => {})',
    'fetch("http://192.0.2.2/").catch(() => {})',
    'require("node:tls").connect(443, "192.0.2.3").on("error", () => {})',
    'require("node:dns").lookup("telemetry.example", () => {})',
    'require("node:dgram").createSocket("udp4").send("x", 53, "192.0.2.4", () => process.exit())',
  ];
  for (const code of tries)
    spawnSync(process.execPath, ["--import", trap, "-e", code], {
      env: { ...process.env, TRAP: file },
      timeout: 10_000,
    });
  const caught = linesOf(file).join("\n");
  for (const one of ["192.0.2.1:80", "192.0.2.2:80", "192.0.2.3:443", "telemetry.example", "192.0.2.4"])
    assert.ok(caught.includes(`${one}`), `${one} in\n${caught}`);
  assert.doesNotMatch(caught, /^inside/m);
});

test("set up, a concern by e-mail, a sign-in, a reply that leaves as a letter: nothing goes off this machine", async (t) => {
  const data = dataFolder(t);
  const file = join(dirname(data), "trap");
  const running = await startConcord(t, { CONCORD_DATA: data, NODE_OPTIONS: `--import ${trap}`, TRAP: file });
  const director = browserless(running);
  const link = new URL(running.first.setUp ?? "").pathname;
  const set = await director.post(link, setUpForm);
  assert.match(set.words, /What to do next/);
  const patron = browserless(running);
  const sent = await patron.post("/concern", { ...concern, replyBy: "email", email: "odile@mail.example" });
  assert.equal(sent.status, 200);
  const again = browserless(running);
  await again.post("/staff/sign-in", { email: "ines@prairiebend.example", password });
  assert.equal((await again.get("/staff/cases")).status, 200);
  const mail = join(data, "mail");
  const until = performance.now() + 20_000;
  const letters = () => {
    try {
      return readdirSync(mail);
    } catch {
      return [];
    }
  };
  while (letters().length === 0) {
    assert.ok(performance.now() < until, "no letter was put in the folder");
    assert.equal((await patron.get("/my-case")).status, 200);
  }
  assert.equal(await running.end("SIGTERM"), 0);
  const opened = linesOf(file);
  assert.deepEqual(
    opened.filter((line) => line.startsWith("outside")),
    [],
  );
  const { port } = JSON.parse(readFileSync(join(data, "postgres.json"), "utf8"));
  assert.deepEqual(
    [...new Set(opened)].filter((line) => !/^inside lookup/.test(line)),
    [`inside connect 127.0.0.1:${port}`],
  );
});
