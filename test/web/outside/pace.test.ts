// Guessing codes and flooding forms are slowed by address, counted in the database: neither a restart nor a forged header helps.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { openDesk } from "../../../src/desk/desk.ts";
import { bytesForCode, makeCode } from "../../../src/domain/receipt/six-words.ts";
import { makeApp } from "../../../src/web/app.ts";
import { tokenField } from "../../../src/web/middleware/forged/token.ts";
import { paths } from "../../../src/web/paths.ts";
import { testSite } from "../../site.ts";
import { tokenIn } from "../patron/browserless.ts";

const site = await testSite({ after });
const { desk, accounts, database } = site;
const tries = async (): Promise<number> =>
  (await database.owner.query("select count(*)::int as n from account.tries")).rows[0].n;

/** The app as a new process starts it: nothing remembered but what the database holds. */
function process(trustedProxies?: readonly string[]) {
  const { pool, library, master } = desk;
  const presetText = readFileSync("policies/preset.json", "utf8");
  const fresh = openDesk({ pool: Object.create(pool), library, master, presetText, now: desk.now });
  const app = makeApp({
    desk: fresh,
    accounts,
    config: { publicUrl: site.url, demo: false, secure: false, ...(trustedProxies ? { trustedProxies } : {}) },
    log: { error: (what) => assert.fail(what) },
  });
  let cookie = "";
  let token = "";
  return async (path: string, fields: Readonly<Record<string, string>>, peer: string, forwarded?: string) => {
    const env = { incoming: { socket: { remoteAddress: peer } } };
    if (token === "") {
      const page = await app.request(`${site.url}/my-case`, {}, env);
      cookie = page.headers
        .getSetCookie()
        .map((line) => line.split(";", 1)[0])
        .join("; ");
      token = tokenIn(await page.text());
    }
    const headers = { cookie, origin: site.url, ...(forwarded ? { "x-forwarded-for": forwarded } : {}) };
    const from = performance.now();
    const body = new URLSearchParams({ ...fields, [tokenField]: token });
    const answer = await app.request(`${site.url}${path}`, { method: "POST", headers, body }, env);
    return { status: answer.status, html: await answer.text(), ms: performance.now() - from };
  };
}
/** Well formed, and nobody's. */
const wrongCode = { code: makeCode("en", Buffer.alloc(bytesForCode)).join(" ") };

test("after five wrong codes the sixth waits, in a process started since, too, and whatever it says of itself", async () => {
  const first = process();
  for (let i = 0; i < 5; i++) await first(paths.myCase, wrongCode, "203.0.113.9", `198.51.100.${i}`);
  assert.equal(await tries(), 1, "a header from a peer that isn't trusted counts for nothing");
  const sixth = await process()(paths.myCase, wrongCode, "203.0.113.9", "198.51.100.77");
  assert.equal(sixth.status, 422);
  assert.ok(sixth.ms >= 490, `${sixth.ms} ms`);
  site.now = "2027-03-09T20:27:00.000Z"; // eleven minutes on
  await process()(paths.myCase, wrongCode, "203.0.113.9");
  const { rows } = await database.owner.query("select count from account.tries");
  assert.deepEqual(rows, [{ count: 1 }], "forgotten, begun anew");
});

test("behind a trusted proxy each patron counts by their own address, and nobody by one they made up", async () => {
  const before = await tries();
  const behind = process(["10.0.0.0/8"]);
  for (const client of ["198.51.100.1", "198.51.100.2", "198.51.100.3"])
    await behind(paths.myCase, wrongCode, "10.0.0.5", `1.2.3.4, ${client}`);
  assert.equal(await tries(), before + 3);
  for (const forged of ["5.5.5.5", "6.6.6.6", "7.7.7.7"])
    await behind(paths.myCase, wrongCode, "10.0.0.5", `${forged}, 198.51.100.1`);
  assert.equal(await tries(), before + 3);
});

test("no address is kept: what is counted under is a keyed hash", async () => {
  const { rows } = await database.owner.query<{ hash: Buffer }>("select hash from account.tries");
  assert.ok(rows.length > 0 && rows.every(({ hash }) => hash.length === 32 && !/\d\.\d/.test(hash.toString("latin1"))));
});

test("sixty forms from one address are taken as they come; then each waits, and past ten waiting the words come back", async () => {
  const unfinished = { words: "", replyBy: "page", do: "send" };
  const post = process();
  for (let i = 0; i < 60; i++) assert.equal((await post(paths.inquiry, unfinished, "203.0.113.80")).status, 422);
  const next = process();
  const slow = await next(paths.inquiry, { ...unfinished, words: "Is the ramp\nopen?" }, "203.0.113.80");
  assert.ok(slow.ms >= 490, `${slow.ms} ms`);
  assert.notEqual(slow.status, 429, "slowed, not locked out");
  const typed = { ...unfinished, words: "Is the lift\nopen?" };
  const many = await Promise.all(Array.from({ length: 13 }, () => next(paths.request, typed, "203.0.113.80")));
  const refused = many.filter(({ status }) => status === 429);
  assert.equal(refused.length, 3);
  for (const { html } of refused) assert.ok(html.includes("Is the lift\nopen?</textarea>"));
  site.now = "2027-03-09T20:57:00.000Z";
  const later = await next(paths.inquiry, unfinished, "203.0.113.80");
  assert.equal(later.status, 422);
});
