// Every route, asked as every role, as a patron with a matter open, and as nobody, with every matter's reference and files where an address
// takes one: who may gets it, others get nothing, and no word, name or reference shows where it mustn't (standard 5).
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type Desk, settingsOf } from "../../../src/desk/desk.ts";
import { type NewMatter, openMatter } from "../../../src/desk/open.ts";
import { patronCase } from "../../../src/desk/read/patron.ts";
import { takeCheckpoint } from "../../../src/store/proof/take.ts";
import { makeApp } from "../../../src/web/app.ts";
import { tokenField } from "../../../src/web/middleware/forged/token.ts";
import { paths } from "../../../src/web/paths.ts";
import { actAsks } from "../../../src/web/staff/case/act-fields.ts";
import { aConcern, anInquiry, givenLibrary, nobodyYet } from "../../store/given-ledger.ts";
import { browserless, concern, patronSite, tokenIn } from "../patron/browserless.ts";
import { signedIn } from "../staff/signed-in.ts";
import {
  type Asker,
  type MatterName,
  matters,
  mayIn,
  otherRules,
  patronRules,
  people,
  type Rule,
} from "./access-rules.ts";
import { isGuarded } from "./guarded.ts";

const site = await patronSite({ after });
const { desk, accounts, database, url } = site;
const names = Object.keys(matters) as MatterName[];
const logged: string[] = [];
const app = makeApp({
  desk,
  accounts,
  config: { publicUrl: url, demo: false, secure: false },
  log: { error: (what, facts) => logged.push(`${what} ${JSON.stringify(facts)}`) },
});
const rules: Readonly<Record<string, Rule>> = {
  ...patronRules,
  ...Object.fromEntries(
    Object.entries(patronRules).map(([route, rule]) => [route.replace(" /", " /es/").replace(/\/$/, ""), rule]),
  ),
  ...otherRules,
};

type Raised = { readonly reference: string; readonly file: string };
const worded = (name: string) => ({
  text: `zebra${name} walnut${name}`,
  identity: { name: `Quince ${name}`, email: `${name}@mail.example`, phone: "", address: "" },
  files: [{ name: `fig-${name}.txt`, bytes: Buffer.from("a note") }],
});
async function fileOf(of: Desk, streamId: string): Promise<string> {
  const found = await patronCase(of, { kind: "patron", library: of.library, streamId });
  assert.ok(found.ok);
  return found.value.exchange.flatMap(({ files }) => files.map(({ id }) => id))[0] ?? "";
}
async function raise(name: string, matter: NewMatter, of = desk): Promise<Raised> {
  const done = await openMatter(of, nobodyYet(of.library), matter, worded(name), crypto.randomUUID());
  assert.ok(done.ok);
  return { reference: done.value.reference, file: await fileOf(of, done.value.streamId) };
}

const about = (who: "staff" | "director"): NewMatter => ({
  ...aConcern,
  aboutStaff: "yes",
  about: site.people[who].personId,
});
const patron = browserless(site);
const { text: words, identity, files } = worded("mine");
await patron.post(
  paths.concern,
  { ...concern, ...identity, words, noticed: "yes" },
  { files: files.map((file) => new File([file.bytes], file.name)) },
);
const { rows: streams } = await database.owner.query("select stream_id as id, reference from concord.case_item");
const raised: Readonly<Record<MatterName, Raised>> = {
  mine: { reference: streams[0].reference, file: await fileOf(desk, streams[0].id) },
  inquiry: await raise("inquiry", anInquiry),
  concern: await raise("concern", aConcern),
  aboutStaff: await raise("aboutStaff", about("staff")),
  aboutDirector: await raise("aboutDirector", about("director")),
  foreign: await raise("foreign", aConcern, await givenLibrary(database, 2)),
};
await takeCheckpoint(
  database.pool,
  { kind: "job", library: desk.library },
  (await settingsOf(desk)).keys.checkpoint,
  desk.now(),
);

type Session = { readonly asker: Asker; readonly cookies: Map<string, string>; token: string };
async function session(asker: Asker): Promise<Session> {
  const cookies =
    asker === "nobody"
      ? new Map<string, string>()
      : asker === "patron"
        ? new Map(patron.cookies)
        : (await signedIn(site, asker)).cookies;
  cookies.delete("concord-receipt"); // a receipt is shown for a quarter of an hour: after that
  const mine: Session = { asker, cookies, token: "" };
  mine.token = tokenIn((await ask(mine, "GET", mayIn(people, asker) ? "/staff/account" : paths.concern)).html);
  assert.notEqual(mine.token, "");
  return mine;
}

async function ask({ cookies, token }: Session, method: string, path: string) {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { cookie, origin: url };
  const body = method === "GET" ? {} : { method, body: new URLSearchParams({ [tokenField]: token }) };
  // Each from an address of its own: many from one are slowed.
  const incoming = { socket: { remoteAddress: `10.9.${++asked >> 8}.${asked & 255}` } };
  const answer = await app.request(`${url}${path}`, { headers, ...body }, { incoming });
  for (const line of method === "GET" || endsSession(path) ? answer.headers.getSetCookie() : []) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  const html = await answer.text();
  isGuarded(answer.headers, html, `${method} ${path}`);
  return { status: answer.status, to: answer.headers.get("location") ?? "", html };
}
let asked = 0;
const endsSession = (route: string): boolean => /\/staff\/(leave|sign-out)/.test(route);

/** Nothing of a matter shows to whom it mustn't: its words and files to readers alone, its reference to those who see it. */
function staysQuiet(asker: Asker, html: string, what: string): void {
  for (const name of names) {
    const own = asker === "patron" && name === "mine";
    const { reads, sees } = matters[name];
    const words = [`walnut${name}`, `fig-${name}`];
    if (!own && !mayIn(reads, asker)) for (const one of words) assert.ok(!html.includes(one), `${what} shows ${one}`);
    if (!own && !mayIn(sees, asker))
      for (const one of [raised[name].reference, raised[name].file])
        assert.ok(!html.includes(one), `${what} shows the reference or a file of ${name}`);
    // Nobody here has opened an identity with a reason.
    if (!own)
      for (const one of [`Quince ${name}`, `${name}@mail.example`]) assert.ok(!html.includes(one), `${what}: ${one}`);
  }
}

const given = (gives: Rule["gives"]): readonly number[] => (typeof gives === "number" ? [gives] : gives);
const isSignedIn = (asker: Asker) => mayIn(people, asker);

async function check(of: Session, method: string, path: string, wanted: readonly number[], to = ""): Promise<string> {
  const what = `${of.asker} ${method} ${path}`;
  const answer = await ask(of, method, path);
  assert.ok(wanted.includes(answer.status), `${what}: ${answer.status}, not ${wanted.join(" or ")}`);
  if (to !== "") assert.ok(answer.to.startsWith(to), `${what} leads to ${answer.to}`);
  staysQuiet(of.asker, answer.html, what);
  return answer.html;
}

/** An address of a case as this asker: each matter, each act, each file, and a file of another matter. */
async function checkMatters(of: Session, method: string, path: string): Promise<void> {
  const { asker } = of;
  const at = (more: Readonly<Record<string, string>>) => path.replace(/:(\w+)/g, (_, name) => more[name] ?? "nothing");
  if (!isSignedIn(asker)) {
    for (const { reference, file } of Object.values(raised))
      await check(of, method, at({ reference, id: file, act: "WriteNote" }), [303], "/staff/sign-in");
    return;
  }
  for (const name of names) {
    const { reference, file } = raised[name];
    const [sees, reads] = [mayIn(matters[name].sees, asker), mayIn(matters[name].reads, asker)];
    if (path.endsWith("/file/:id")) {
      await check(of, method, at({ reference, id: file }), [reads ? 200 : 404]);
      const others = names.filter((other) => other !== name).map((other) => raised[other].file);
      for (const id of [...others, "nothing"]) await check(of, method, at({ reference, id }), [404]);
    } else if (path.endsWith("/:act")) {
      // Who sees a matter is told what is missing, or why not; who doesn't gets the same as for one that isn't there, whatever the act.
      const acts = sees && (method === "POST" || name !== "concern") ? ["WriteNote"] : Object.keys(actAsks);
      for (const act of acts) {
        // A theme tells what the words are about: nobody who doesn't read them is shown it, nor sets it.
        const may = act === "SetTheme" ? sees && reads : sees;
        await check(of, method, at({ reference, act }), [may ? (method === "GET" ? 200 : 422) : 404]);
      }
      await check(of, method, at({ reference, act: "Purge" }), [404]);
    } else await check(of, method, at({ reference }), [sees ? 200 : 404]);
  }
  await check(of, method, at({ reference: "AAA-AAA-AAA", act: "WriteNote" }), [404]);
}

const parts = ["library", "hours", "closures", "people", "designations", "targets", "policies", "key"];

async function checkRoute(of: Session, route: string, rule: Rule): Promise<void> {
  const { asker } = of;
  const [method = "", path = ""] = route.split(" ");
  if (rule.who === "matter") return checkMatters(of, method, path);
  const filled = path.includes(":part")
    ? parts.map((part) => path.replace(":part", part))
    : [path.replace(":door", "concern").replace(/:\w+/, "nothing")];
  for (const one of filled) {
    if (rule.who === "anyone") await check(of, method, one, given(rule.gives));
    else if (rule.who === "code")
      await check(
        of,
        method,
        one,
        asker === "patron" ? given(rule.gives) : [303],
        asker === "patron" ? "" : one.startsWith("/es") ? "/es/my-case" : "/my-case",
      );
    else if (!isSignedIn(asker)) await check(of, method, one, [303], "/staff/sign-in");
    else await check(of, method, one, rule.who === "signedIn" || mayIn(rule.who, asker) ? given(rule.gives) : [404]);
  }
}

test("every route has a rule, and every rule a route", () => {
  const routes = app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual([...new Set(routes)].sort(), Object.keys(rules).sort());
});

/** What is searched for, filtered or asked by reference shows no more. */
async function checkSearch(of: Session): Promise<void> {
  const wanted = isSignedIn(of.asker) ? [200] : [303];
  const mayReport = of.asker === "director" || of.asker === "president";
  for (const name of names) {
    const { reference } = raised[name];
    for (const query of [`find=zebra${name}`, `find=${reference.slice(0, 3)}`])
      await check(of, "GET", `/staff/cases?${query}`, wanted);
    const report = await ask(of, "GET", `/staff/readings?case=${reference}`);
    assert.equal(report.status, isSignedIn(of.asker) ? (mayReport ? 200 : 404) : 303);
  }
  for (const query of ["kind=concern", "level=complaint"]) await check(of, "GET", `/staff/cases?${query}`, wanted);
}

for (const asker of ["nobody", "patron", ...people] as const)
  test(`${asker}: every route, every matter`, async () => {
    const of = await session(asker);
    await checkSearch(of);
    for (const [route, rule] of Object.entries(rules)) {
      // Whoever has left has another token.
      if (endsSession(route)) of.token = tokenIn((await ask(of, "GET", paths.concern)).html);
      await checkRoute(of, route, rule);
    }
    assert.deepEqual(logged, []);
  });

test("a patron reads their own file and nobody else's, and no matter without its code", async () => {
  const of = await session("patron");
  await check(of, "GET", `/my-case/file/${raised.mine.file}`, [200]);
  for (const name of names.filter((one) => one !== "mine"))
    await check(of, "GET", `/my-case/file/${raised[name].file}`, [404]);
  const html = await check(of, "GET", "/my-case", [200]);
  assert.ok(html.includes("walnutmine"));
  assert.ok(!(await check(await session("nobody"), "GET", "/my-case", [200])).includes("walnut"));
});
