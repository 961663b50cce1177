// One size of library measured: acts in this process, forms and pages over HTTP, one at a time and eight at once.
import { submit } from "../src/desk/submit.ts";
import { actId } from "../src/web/env.ts";
import { tokenField } from "../src/web/middleware/forged/token.ts";
import { ask, bareHttp, type Form, openForm } from "./http.ts";
import type { Loaded } from "./load.ts";
import { bareCommits, type Measured, measure } from "./measure.ts";
import type { App, Memory, Stage } from "./stage.ts";
import { planted } from "./vocabulary.ts";

export type Sized = {
  readonly cases: number;
  /** Open cases; events and sealed texts a case. */
  readonly holds: { readonly open: number; readonly events: number; readonly texts: number; readonly findable: number };
  readonly runs: readonly { readonly at: number; readonly measured: Readonly<Record<string, Measured>> }[];
  /** After all of it. */
  readonly memory: Memory;
};

/** A whole public form: a question of some 500 letters, to be answered on the patron's own page. */
const form = () => ({
  act: actId(),
  words: "Do you keep the old yearbooks, and may I see them on a Saturday? ".repeat(8),
  replyBy: "page",
  codeOnly: "yes",
});
const searchFor = (...words: string[]): string => `/staff/cases?${new URLSearchParams({ find: words.join(" ") })}`;
let opened: Promise<Form> | null = null;
let patrons = 0;

/** Each from an address of its own: many from one would be slowed. */
export async function raise(url: string) {
  opened ??= openForm(`${url}/question`);
  const { cookie, token } = await opened;
  const headers = { cookie, "x-forwarded-for": `10.${++patrons >> 16}.${(patrons >> 8) & 255}.${patrons & 255}` };
  return ask(`${url}/question`, { headers, form: { ...form(), [tokenField]: token } });
}

/** Each case in turn hears from its patron, gets a note, gets a reply: none is opened or closed by it. */
async function act({ desk, supervisor }: Stage, cases: readonly Loaded[], i: number): Promise<void> {
  const { streamId = "", holder = null } = cases[i % cases.length] ?? {};
  const id = actId();
  const words = { text: "We looked for the third volume on Friday. ".repeat(10) };
  const person = { ...supervisor, personId: holder ?? supervisor.personId };
  const patron = { kind: "patron", library: desk.library, streamId } as const;
  const round = Math.floor(i / cases.length) % 3;
  const done =
    round === 0
      ? await submit(desk, patron, { type: "AddWords", channel: "web", files: 0, id, streamId }, words)
      : round === 1
        ? await submit(desk, person, { type: "WriteNote", id, streamId }, words)
        : await submit(desk, person, { type: "Reply", channel: "page", id, streamId }, words);
  if (!done.ok) throw new Error(done.refusal);
}

/** What the bench itself raised goes again, jobs and all, so that each size is what it says. */
async function sweep({ owner }: Stage, since: string): Promise<void> {
  await owner.query("create temp table mine as select stream_id from concord.case_item where opened_at >= $1", [since]);
  await owner.query(
    "delete from graphile_worker._private_jobs where locked_at is null and (payload->>'stream')::uuid in (select stream_id from mine)",
  );
  for (const table of [
    "event",
    "content",
    "act",
    "stream_key",
    "contact_hash",
    "search",
    "stream",
    "member",
    "case_item",
  ])
    await owner.query(`delete from concord.${table} where stream_id in (select stream_id from mine)`);
  await owner.query("drop table mine");
  await owner.query("vacuum (analyze) concord.case_item");
}

const toActOn = (sample: readonly Loaded[]): readonly Loaded[] =>
  sample.filter(({ holder }, i) => holder !== null && i % 4 !== 0);

/** Pages first, and on other cases than those acted on: no page is measured on a case that the bench made long. */
export async function measureSize(
  stage: Stage,
  { app, cookie, sample, ms }: { app: App; cookie: string; sample: readonly Loaded[]; ms: number },
): Promise<Sized["runs"]> {
  const since = stage.desk.now();
  const acted = toActOn(sample);
  const read = sample.filter((one) => !acted.includes(one));
  const mine = (await raise(app.url)).cookie;
  const page = (at: number, path: string | ((i: number) => string), cookies: string) =>
    measure(at, ms, (i) =>
      ask(`${app.url}${typeof path === "string" ? path : path(i)}`, { headers: { cookie: cookies } }),
    );
  const runs: Sized["runs"][number][] = [];
  for (const at of [1, 8])
    runs.push({
      at,
      measured: {
        "bare HTTP": await bareHttp(at, ms),
        home: await page(at, "/", ""),
        Today: await page(at, "/staff", cookie),
        case: await page(at, (i) => `/staff/case/${read[i % read.length]?.reference}`, cookie),
        "My case": await page(at, "/my-case", mine),
        "a rare word": await page(at, searchFor(planted.rare), cookie),
        "two common words": await page(at, searchFor(planted.common, planted.other), cookie),
        "a common word": await page(at, searchFor(planted.common), cookie),
      },
    });
  for (const { at, measured } of runs)
    Object.assign(measured, {
      "bare commit": await bareCommits(stage.server.ownerUrl, at, ms),
      "act, app beside": await measure(at, ms, (i) => act(stage, acted, i)),
      form: await measure(at, ms, () => raise(app.url)),
    });
  await sweep(stage, since);
  return runs;
}

/** An act by itself, while no app runs: its follow-ups are queued, and nobody does them. Then they are taken out of the queue again. */
export async function measureActs(
  stage: Stage,
  sample: readonly Loaded[],
  runs: Sized["runs"],
  ms: number,
): Promise<Sized["runs"]> {
  const acted = toActOn(sample);
  const since = stage.desk.now();
  const more: Sized["runs"][number][] = [];
  for (const { at, measured } of runs) {
    const limit = await bareCommits(stage.server.ownerUrl, at, ms);
    const alone = await measure(at, ms, (i) => act(stage, acted, i));
    more.push({ at, measured: { ...measured, "bare commit, no app": limit, act: alone } });
  }
  await stage.owner.query(
    "delete from graphile_worker._private_jobs where created_at >= $1 and (payload->>'stream')::uuid = any($2)",
    [since, acted.map((one) => one.streamId)],
  );
  return more;
}

/** Bytes over the wire, packed as a browser takes them; `assets` once for all pages. */
export async function weigh(app: App, cookie: string, sample: readonly Loaded[]): Promise<Record<string, number>> {
  const headers = { cookie };
  const html = await (await fetch(`${app.url}/staff`, { headers })).text();
  const linked = [...html.matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g)].map((match) => match[1] ?? "");
  let assets = 0;
  for (const path of new Set(linked)) assets += (await ask(`${app.url}${path}`)).bytes;
  return {
    home: (await ask(`${app.url}/`)).bytes,
    "the form of a concern": (await ask(`${app.url}/concern`)).bytes,
    Today: (await ask(`${app.url}/staff`, { headers })).bytes,
    "a case": (await ask(`${app.url}/staff/case/${sample[0]?.reference}`, { headers })).bytes,
    "sheets, script and icons of Today, once": assets,
  };
}
