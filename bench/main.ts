// npm run bench [-- --sizes 1000,10000,100000 --seconds 4 --json]: acts, forms and pages at several sizes, beside this machine's own limits
// measured in the same run. Loops are bounded; nothing leaves loopback; nothing is left running.

import { writeFileSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { settingsOf } from "../src/desk/desk.ts";
import { submit } from "../src/desk/submit.ts";
import { load } from "./load.ts";
import { bareCommits, type Measured, measure, shown } from "./measure.ts";
import { yearOfShapes } from "./shapes.ts";
import { type App, memory, type Stage, setStage, signIn, startApp, stopApp, strike } from "./stage.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    seconds: { type: "string", default: "4" },
    json: { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map(Number);
const ms = Number(values.seconds) * 1000;
const openShare = 0.02;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** One request on a kept connection; the answer is read to its end. Gives its bytes on the wire. */
function ask(
  url: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
  wanted = 200,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent, headers: { "accept-encoding": "gzip", ...headers } }, (answer) => {
      let bytes = 0;
      answer.on("data", (part) => (bytes += part.length));
      answer.on("end", () =>
        answer.statusCode === wanted
          ? resolve(bytes)
          : reject(new Error(`${method} ${url} answered ${answer.statusCode}`)),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

async function bareHttp(at: number): Promise<Measured> {
  const server = createServer((_, answer) => answer.end("ok")).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const measured = await measure(at, ms, () => ask(url));
  server.close();
  server.closeAllConnections();
  return measured;
}

type Line = Readonly<Record<string, Measured>>;
type Sized = {
  readonly cases: number;
  readonly open: number;
  readonly lines: readonly { readonly at: number; readonly line: Line }[];
  readonly memory: { app: number; postgres: number };
};

/** A whole public form: a question, words, no contact. */
function postForm(url: string): Promise<number> {
  const body = new URLSearchParams({
    act: crypto.randomUUID(),
    words: "Do you keep the old yearbooks, and may I see them on a Saturday? ".repeat(8),
    replyBy: "page",
    codeOnly: "yes",
  }).toString();
  const headers = {
    origin: url,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(Buffer.byteLength(body)),
  };
  return ask(`${url}/question`, { method: "POST", headers, body }, 303);
}

/** What the bench itself raised goes again, so that each size is what it says. */
async function sweep({ owner }: Stage, since: string): Promise<void> {
  await owner.query("create temp table mine as select stream_id from concord.case_item where opened_at >= $1", [since]);
  for (const table of ["event", "content", "act", "stream_key", "contact_hash", "stream", "member", "case_item"])
    await owner.query(`delete from concord.${table} where stream_id in (select stream_id from mine)`);
  await owner.query("drop table mine");
}

async function measureSize(
  stage: Stage,
  app: App,
  cookie: string,
  sample: readonly { streamId: string; reference: string }[],
  cases: number,
  idle: Sized["memory"],
): Promise<Sized> {
  const { desk, supervisor, server } = stage;
  const since = desk.now();
  const pick = (i: number) => sample[i % sample.length] ?? { streamId: "", reference: "" };
  const lines: Sized["lines"][number][] = [];
  for (const at of [1, 8]) {
    const act = async (i: number) => {
      const { streamId } = pick(i);
      const id = crypto.randomUUID();
      const text = "x".repeat(400);
      const done =
        i % 2 === 0
          ? await submit(
              desk,
              { kind: "patron", library: desk.library, streamId },
              { type: "AddWords", channel: "web", files: 0, id, streamId },
              { text },
            )
          : await submit(desk, supervisor, { type: "WriteNote", id, streamId }, { text });
      if (!done.ok) throw new Error(done.refusal);
    };
    const headers = { cookie };
    const line: Line = {
      "bare commits": await bareCommits(server.ownerUrl, at, ms),
      "bare HTTP": await bareHttp(at),
      acts: await measure(at, ms, act),
      home: await measure(at, ms, () => ask(`${app.url}/`)),
      Today: await measure(at, ms, () => ask(`${app.url}/staff`, { headers })),
      case: await measure(at, ms, (i) => ask(`${app.url}/staff/case/${pick(i).reference}`, { headers })),
      forms: await measure(at, ms, () => postForm(app.url)),
    };
    lines.push({ at, line });
    await sweep(stage, since);
  }
  return { cases, open: Math.round(cases * openShare), lines, memory: idle };
}

const ratio = (limit: Measured | undefined, of: Measured | undefined) =>
  limit && of ? (limit.perSecond / of.perSecond).toFixed(1) : "?";

function table(sized: readonly Sized[], startMs: number, weights: Readonly<Record<string, number>>): string {
  const rows = sized.flatMap(({ cases, lines }) =>
    lines.map(
      ({ at, line }) =>
        `| ${cases.toLocaleString("en")} | ${at} | ${Object.values(line).map(shown).join(" | ")} | ${ratio(line["bare commits"], line.acts)} | ${ratio(line["bare commits"], line.forms)} |`,
    ),
  );
  const names = Object.keys(sized[0]?.lines[0]?.line ?? {});
  const last = sized.at(-1);
  const growth = (name: string, at: number) => {
    const p50 = (of: Sized | undefined) => of?.lines.find((one) => one.at === at)?.line[name]?.p50 ?? Number.NaN;
    return `${name} at ${at}: ${p50(sized[0]).toFixed(1)} to ${p50(last).toFixed(1)} ms`;
  };
  return [
    `Answers a second, then p50/p99 in milliseconds. The last two columns: how many bare commits one act, and one whole form, cost.`,
    "",
    `| cases | at once | ${names.join(" | ")} | act | form |`,
    `| --- | --- | ${names.map(() => "---").join(" | ")} | --- | --- |`,
    ...rows,
    "",
    `Growth of the median from ${sized[0]?.cases.toLocaleString("en")} to ${last?.cases.toLocaleString("en")} cases: ${["Today", "case"].flatMap((name) => [growth(name, 1), growth(name, 8)]).join("; ")}.`,
    "",
    `Start to the first page, database and all: ${(startMs / 1000).toFixed(1)} s. Memory when idle: app ${last?.memory.app.toFixed(0)} MiB, PostgreSQL ${last?.memory.postgres.toFixed(0)} MiB.`,
    `Bytes on the wire, packed: ${Object.entries(weights)
      .map(([name, bytes]) => `${name} ${(bytes / 1024).toFixed(1)} kB`)
      .join(", ")}.`,
  ].join("\n");
}

const stage = await setStage();
const { facts, keys } = await settingsOf(stage.desk);
const shapes = yearOfShapes(facts, stage.desk.now(), stage.staff);
const sized: Sized[] = [];
let loaded = 0;
let startMs = 0;
let weights: Record<string, number> = {};
for (const cases of sizes) {
  process.stderr.write(`loading ${cases} cases\n`);
  const sample = await load(stage.server.ownerUrl, keys, shapes, cases - loaded, openShare);
  loaded = cases;
  const app = await startApp();
  startMs = app.startMs;
  await pause(3_000); // what a desk looks like at night
  const idle = memory(app, stage.server);
  const cookie = await signIn(app.url);
  sized.push(await measureSize(stage, app, cookie, sample, cases, idle));
  const headers = { cookie };
  weights = {
    home: await ask(`${app.url}/`),
    form: await ask(`${app.url}/concern`),
    Today: await ask(`${app.url}/staff`, { headers }),
    case: await ask(`${app.url}/staff/case/${sample[0]?.reference}`, { headers }),
  };
  await stopApp(app);
}
await strike(stage);
agent.destroy();
const text = table(sized, startMs, weights);
process.stdout.write(values.json ? `${JSON.stringify({ sized, startMs, weights })}\n` : `${text}\n`);
writeFileSync(
  "docs/measured.md",
  `# Measured\n\nBy \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: 2 cores shared by the load, the app and PostgreSQL (fsync on). Read every figure as +-30 %; compare within one run, with the bare limits beside it.\n2 % of the cases are open. A form is a whole public post: parsed, checked, its draft and receipt kept, the matter opened, words sealed, follow-ups queued.\n\n${text}\n`,
);
