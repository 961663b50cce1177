// Errors, assets and downloads are guarded like any page; over https cookies can't be read, sent or planted from elsewhere.
// (Every route of every role: access.test.ts.)
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { openDesk } from "../../../src/desk/desk.ts";
import { newKey } from "../../../src/store/keys.ts";
import { makeApp } from "../../../src/web/app.ts";
import { asset } from "../../../src/web/middleware/assets.ts";
import { paths } from "../../../src/web/paths.ts";
import { testSite } from "../../site.ts";
import { givenAccounts, password } from "../../store/accounts/given-accounts.ts";
import { tokenIn } from "../patron/browserless.ts";
import { isGuarded } from "./guarded.ts";

const site = await testSite({ after });
const form = { "content-type": "application/x-www-form-urlencoded", origin: site.url };
const asking: readonly (readonly [what: string, path: string, init: RequestInit, status: number])[] = [
  ["not found", "/nowhere", {}, 404],
  ["not found, of the staff's", "/staff/nowhere", {}, 404],
  ["an asset", asset("tokens.css"), {}, 200],
  ["an asset that isn't", "/assets/x/../../package.json", {}, 404],
  ["health", "/healthz", {}, 200],
  ["a slash too many", "/concern/", {}, 301],
  ["no form", paths.concern, { method: "POST", body: "{}", headers: { "content-type": "application/json" } }, 400],
  ["no token", paths.concern, { method: "POST", body: "words=x", headers: form }, 403],
  ["another site's", paths.concern, { method: "POST", body: "words=x", headers: { ...form, origin: "null" } }, 403],
  ["too much", paths.concern, { method: "POST", body: "x".repeat(28 * 1024 * 1024), headers: form }, 413],
  ["another method", paths.concern, { method: "PUT", body: "words=x", headers: form }, 403],
  ["DELETE", paths.myCase, { method: "DELETE", headers: form }, 403],
  ["OPTIONS", paths.concern, { method: "OPTIONS" }, 404],
  ["a broken escape", "/policies/%E0%A4%A", {}, 404],
  ["a long address", `/policies/${"x".repeat(8000)}`, {}, 404],
];
for (const [what, path, init, status] of asking)
  test(`${what} (${status})`, async () => {
    const answer = await fetch(`${site.url}${path}`, { ...init, redirect: "manual" });
    assert.equal(answer.status, status);
    isGuarded(answer.headers, await answer.text(), what);
  });

test("the machine's own fault (500) says nothing of itself, and is guarded too", async () => {
  const logged: string[] = [];
  const desk = openDesk({
    pool: {
      query: () => Promise.reject(new Error("planted")),
      connect: () => Promise.reject(new Error("planted")),
    } as never,
    library: 1,
    master: newKey(),
    presetText: readFileSync("policies/preset.json", "utf8"),
  });
  const app = makeApp({
    desk: { ...desk },
    accounts: site.accounts,
    config: { publicUrl: site.url, demo: false, secure: true },
    log: { error: (what) => logged.push(what) },
  });
  const answer = await app.request(`${site.url}/`);
  const html = await answer.text();
  assert.equal(answer.status, 500);
  assert.deepEqual(logged, ["request failed"]);
  assert.ok(!html.includes("planted") && !html.includes(".ts:"));
  isGuarded(answer.headers, html, "500");
  assert.equal(answer.headers.get("strict-transport-security"), "max-age=31536000");
});

test("over https our cookies are Secure and can't be planted: __Host- at /, __Secure- under /staff", async (t) => {
  const given = await givenAccounts(t, "https://desk.prairiebend.example");
  await given.withAccount("staff");
  const publicUrl = "https://desk.prairiebend.example";
  const app = makeApp({
    desk: given.library.desk,
    accounts: given.accounts,
    config: { publicUrl, demo: false, secure: true },
    log: { error: (what, facts) => assert.fail(`${what} ${JSON.stringify(facts)}`) },
  });
  const kept = new Map<string, string>();
  const lines: string[] = [];
  const ask = async (path: string, fields?: Readonly<Record<string, string>>) => {
    const headers = { cookie: [...kept].map(([name, value]) => `${name}=${value}`).join("; "), origin: publicUrl };
    const init = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
    const answer = await app.request(`${publicUrl}${path}`, { headers, ...init });
    for (const line of answer.headers.getSetCookie()) {
      lines.push(line);
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) kept.delete(name);
      else kept.set(name, value);
    }
    return { status: answer.status, html: await answer.text() };
  };
  const token = tokenIn((await ask(paths.concern)).html);
  const words = "The room that I booked was given away.";
  const later = { words, do: "later", "form-token": token };
  assert.equal((await ask(paths.concern, later)).status, 303);
  assert.ok((await ask(paths.concern)).html.includes(words), "the draft is found again");
  const sent = { words, replyBy: "page", codeOnly: "yes", do: "send", "form-token": token };
  assert.equal((await ask(paths.concern, sent)).status, 303);
  assert.ok((await ask(paths.myCase)).html.includes(words), "the case is open");
  assert.equal((await ask(paths.look, { theme: "dark", text: "large", "form-token": token })).status, 303);
  const email = "marisol@prairiebend.example";
  assert.equal((await ask("/staff/sign-in", { email, password, "form-token": token })).status, 303);
  assert.equal((await ask("/staff/account")).status, 200);
  assert.ok(lines.length >= 6);
  for (const line of lines) {
    assert.match(line, /; Secure/i, line);
    assert.match(line, /; HttpOnly/i, line);
    assert.match(line, /; SameSite=Lax/i, line);
    assert.doesNotMatch(line, /; Domain=/i, line);
    if (line.startsWith("__Secure-")) assert.match(line, /; Path=\/staff/, line);
    else assert.match(line, /^__Host-concord-\w+=[^;]*;(?=.* Path=\/(;|$))/i, line);
  }
});
