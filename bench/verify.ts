// npm run bench:verify [-- --cases 72500]: a library with a year's checkpoints, one an hour in which something happened, and how long `concord
// verify` takes over it. A server of its own; nothing is left running. Writes its section of docs/measured.md.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { onNode } from "../script/steps.ts";
import { settingsOf } from "../src/desk/desk.ts";
import { MerkleTree } from "../src/lib/merkle.ts";
import { steps } from "../src/store/proof/audit.ts";
import { type Checkpoint, hashOf, leafOf, signed } from "../src/store/proof/checkpoint.ts";
import { checkpointFileText } from "../src/store/proof/file.ts";
import { inSnapshot } from "../src/store/proof/snapshot.ts";
import { headsChanged, takeCheckpoint } from "../src/store/proof/take.ts";
import { load } from "./load.ts";
import { withSections } from "./report.ts";
import { yearOfShapes } from "./shapes.ts";
import { folder, type Stage, setStage, strike, sweepUp } from "./stage.ts";

const { values } = parseArgs({ options: { cases: { type: "string", default: "72500" } } });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
const count = (n: number): string => n.toLocaleString("en");

/** A checkpoint for each epoch before the last, as the job would have taken it then. */
async function signPast({ pool, owner, desk }: Stage, seed: Buffer, atOf: (epoch: number) => string, last: number) {
  const { library } = desk;
  const tree = new MerkleTree();
  const places = new Map<string, { place: number; version: number }>();
  const made: Checkpoint[] = [];
  let events = 0;
  await inSnapshot(pool, { kind: "verifier", library }, async ({ send }) => {
    const sign = (epoch: number) => {
      const before = made.at(-1);
      const root = tree.root().toString("hex");
      const facts = { library, epoch, at: atOf(epoch), streams: tree.count, events, root };
      made.push(signed(seed, { ...facts, previous: before ? hashOf(before) : null }));
    };
    for await (const some of steps(send))
      for (const step of some) {
        while (made.length + 1 < step.epoch) sign(made.length + 1);
        const known = places.get(step.stream);
        const place = known?.place ?? tree.add(leafOf(step));
        if (known) tree.set(place, leafOf(step));
        places.set(step.stream, { place, version: step.version });
        events += step.version - (known?.version ?? 0);
      }
  });
  await owner.query(
    `insert into concord.checkpoint select $1, epoch, at, streams, events, decode(root, 'hex'), decode(previous, 'hex'), decode(key, 'hex'), decode(signature, 'hex')
      from jsonb_to_recordset($2) as c(epoch int, at timestamptz, streams int, events bigint, root text, previous text, key text, signature text)`,
    [library, JSON.stringify(made)],
  );
  await owner.query("update concord.library set epoch = $1", [last]);
}

/** Seconds of processor time that a process's ended children took, and that the whole machine was busy (Linux; proc(5)). */
const ofChildren = (pid: number | "self"): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
};
const ofAll = (): number => {
  const [user = 0, nice = 0, system = 0, , , ...more] = (
    /^cpu +(.*)/.exec(readFileSync("/proc/stat", "utf8"))?.[1] ?? ""
  )
    .split(" ")
    .map(Number);
  return (user + nice + system + more.slice(0, 3).reduce((sum, one) => sum + one, 0)) / 100;
};

/** `concord verify` as an operator runs it: its time, its and the database's processor time and that of all else meanwhile, its memory. */
async function runVerify(file: string) {
  const [node = "", ...args] = onNode("src/main.ts", "verify", "--json", "--checkpoint", file);
  const postmaster = Number(readFileSync(`${folder}/postgres/postmaster.pid`, "utf8").split("\n", 1)[0]);
  const before = { app: ofChildren("self"), postgres: ofChildren(postmaster), all: ofAll() };
  const from = performance.now();
  const child = spawn(node, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, CONCORD_DATA: folder },
  });
  let largest = 0;
  const watching = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      largest = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? largest);
    } catch {
      // it has ended
    }
  }, 50);
  const ended = once(child, "exit");
  const said = JSON.parse(await text(child.stdout));
  await ended;
  clearInterval(watching);
  const took = (performance.now() - from) / 1000;
  const app = ofChildren("self") - before.app;
  const postgres = ofChildren(postmaster) - before.postgres;
  return {
    took,
    app,
    postgres,
    others: Math.max(0, ofAll() - before.all - app - postgres),
    largest: largest / 1024,
    said,
  };
}

const stage = await setStage();
try {
  const { desk, pool } = stage;
  const { facts, keys } = await settingsOf(desk);
  const shapes = yearOfShapes(facts, desk.now(), stage.staff);
  const hourOf = (at: string): string => at.slice(0, 13);
  const all = [...shapes.open, ...shapes.closed].flatMap((shape) => shape.steps.map(({ at }) => hourOf(at)));
  const hours = [...new Set(all)].sort();
  const epochs = new Map(hours.map((hour, i) => [hour, i + 1]));
  process.stderr.write(`loading ${values.cases} cases\n`);
  await load(stage.server.ownerUrl, keys, shapes, Number(values.cases), 0.02, (at) => epochs.get(hourOf(at)) ?? 1);
  process.stderr.write("signing a year\n");
  await signPast(stage, keys.checkpoint, (epoch) => `${hours[epoch - 1]}:59:59.999Z`, hours.length);

  const job = { kind: "job", library: desk.library } as const;
  const from = performance.now();
  const taken = await takeCheckpoint(pool, job, keys.checkpoint, desk.now());
  const takenMs = performance.now() - from;
  if (!taken?.isNew) throw new Error("nothing was signed");
  const file = `${folder}/outside.json`;
  const { checkpoint } = taken;
  writeFileSync(file, checkpointFileText({ checkpoint, changed: await headsChanged(pool, job, checkpoint) }));
  process.stderr.write("verifying\n");
  const { took, app, postgres, others, largest, said } = await runVerify(file);
  if (said.error) throw new Error(JSON.stringify(said).slice(0, 2_000));
  const cores = availableParallelism();
  const section = `By \`npm run bench:verify\` on ${desk.now().slice(0, 10)}. \`concord verify --checkpoint\`, the whole process on ${cores} cores, its embedded PostgreSQL on the same:
${count(said.events)} events of ${count(said.streams)} matters with their words and lists, and ${count(said.checkpoints)} checkpoints, every root recomputed, in **${took.toFixed(1)} s**. It took ${app.toFixed(1)} s of processor
time and PostgreSQL ${postgres.toFixed(1)} s; other work on the machine took ${others.toFixed(1)} s meanwhile. Its largest resident memory: ${largest.toFixed(0)} MiB. Taking one checkpoint of all of
them: ${(takenMs / 1000).toFixed(1)} s, in which acts wait.
`;
  const before = readFileSync("docs/measured.md", "utf8");
  writeFileSync("docs/measured.md", withSections(before, before, { Verify: section }));
  process.stdout.write(section);
} finally {
  await strike(stage);
  sweepUp();
}
