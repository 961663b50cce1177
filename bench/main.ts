// npm run bench [-- --sizes 1000,10000,100000 --seconds 4 --json]: acts, forms and pages at several sizes, beside this machine's own limits
// measured in the same run. Loops are bounded; nothing leaves loopback; nothing is left running. Writes docs/measured.md.
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { settingsOf } from "../src/desk/desk.ts";
import { hangUp } from "./http.ts";
import { load } from "./load.ts";
import { type Measurements, report, withSections } from "./report.ts";
import { yearOfShapes } from "./shapes.ts";
import { measureActs, measureSize, type Sized, weigh } from "./size.ts";
import { memory, raiseWalls, type Stage, setStage, signIn, startApp, stopApp, strike, sweepUp } from "./stage.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    seconds: { type: "string", default: "4" },
    json: { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map(Number);
const ms = Number(values.seconds) * 1000;
/** Two in a hundred are open, and at least so many that Today is full: a page that grows with an empty library tells nothing. */
const openShare = 0.02;
const openAtLeast = 100;
/** What a desk looks like when nobody comes. */
const quietMs = 5_000;
const beside = loadavg()[0] ?? 0;

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

/** How many are open, and what a case holds on average. */
async function contentsOf({ owner }: Stage): Promise<Sized["holds"]> {
  const { rows } = await owner.query(
    `select (select count(*) from concord.case_item where status < 10)::int as open,
      (select count(*) from concord.search)::int as findable,
      ((select count(*) from concord.event)::float8 / count(*))::float8 as events,
      ((select count(*) from concord.content)::float8 / count(*))::float8 as texts from concord.stream`,
  );
  return rows[0];
}

async function measureSizes(): Promise<Pick<Measurements, "sized" | "weights">> {
  const stage = await setStage();
  try {
    const { facts, keys } = await settingsOf(stage.desk);
    const shapes = yearOfShapes(facts, stage.desk.now(), stage.staff);
    const sized: Sized[] = [];
    let weights: Measurements["weights"] = {};
    let loaded = 0;
    for (const cases of sizes) {
      process.stderr.write(`loading up to ${cases} cases\n`);
      const share = Math.max(openShare, loaded === 0 ? openAtLeast / cases : 0);
      const sample = await load(stage.server.ownerUrl, keys, shapes, cases - loaded, share);
      if (loaded === 0) await raiseWalls(stage);
      const holds = await contentsOf(stage);
      loaded = cases;
      const app = await startApp();
      let runs: Sized["runs"];
      let after: Sized["memory"];
      try {
        const cookie = await signIn(app.url);
        process.stderr.write("measuring\n");
        runs = await measureSize(stage, { app, cookie, sample, ms });
        await pause(quietMs);
        after = memory(app);
        weights = await weigh(app, cookie, sample);
      } finally {
        await stopApp(app);
      }
      sized.push({ cases, holds, runs: await measureActs(stage, sample, runs, ms), memory: after });
    }
    return { sized, weights };
  } finally {
    hangUp();
    await strike(stage);
  }
}

/** The data folder is there; database, migrations, web and jobs come up, and the first page is answered. Three times, the middle one. */
async function measureStart(): Promise<Pick<Measurements, "startMs" | "idle">> {
  const starts: number[] = [];
  let idle = { app: 0, postgres: 0 };
  for (let i = 0; i < 3; i++) {
    const app = await startApp();
    starts.push(app.startMs);
    if (i === 2) await pause(quietMs);
    idle = memory(app);
    await stopApp(app);
  }
  return { startMs: starts.sort((a, b) => a - b)[1] ?? 0, idle };
}

try {
  const measured: Measurements = { beside, seconds: ms / 1000, ...(await measureSizes()), ...(await measureStart()) };
  const text = withSections(report(measured), readFileSync("docs/measured.md", "utf8"));
  writeFileSync("docs/measured.md", text);
  process.stdout.write(values.json ? `${JSON.stringify(measured)}\n` : text);
} finally {
  sweepUp();
}
