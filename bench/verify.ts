// npm run bench:verify [-- --cases 72000]: a library with a year's checkpoints, one an hour in which something happened, and how long `concord
// verify` takes over it. A server of its own; nothing is left running. Writes its section of docs/measured.md.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
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
import { withVerifySection } from "./report.ts";
import { yearOfShapes } from "./shapes.ts";
import { folder, type Stage, setStage, strike, sweepUp } from "./stage.ts";

const { values } = parseArgs({ options: { cases: { type: "string", default: "72000" } } });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
const beside = loadavg()[0] ?? 0;
const count = (n: number): string => n.toLocaleString("en");
const seconds = (ms: number): string => (ms / 1000).toFixed(1);

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

/** `concord verify` as an operator runs it: seconds, its largest resident memory in MiB (Linux), what it said. */
async function runVerify(file: string) {
  const [node = "", ...args] = onNode("src/main.ts", "verify", "--json", "--checkpoint", file);
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
  const said = JSON.parse(await text(child.stdout));
  clearInterval(watching);
  return { ms: performance.now() - from, largest: largest / 1024, said };
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
  const { ms, largest, said } = await runVerify(file);
  if (said.error) throw new Error(JSON.stringify(said).slice(0, 2_000));
  const section = `By \`npm run bench:verify\` on ${desk.now().slice(0, 10)}, ${availableParallelism()} cores shared with its embedded PostgreSQL, load ${beside.toFixed(1)} before the start.
\`concord verify --checkpoint\`, the whole process: ${count(said.events)} events of ${count(said.streams)} matters with their words, lists and ${count(said.checkpoints)}
checkpoints, every root recomputed, in ${seconds(ms)} s; its largest resident memory ${largest.toFixed(0)} MiB. Taking a checkpoint of them: ${seconds(takenMs)} s, in which acts wait.
`;
  writeFileSync("docs/measured.md", withVerifySection(readFileSync("docs/measured.md", "utf8"), section));
  process.stdout.write(section);
} finally {
  await strike(stage);
  sweepUp();
}
