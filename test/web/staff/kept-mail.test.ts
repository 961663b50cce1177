// The page of mail that could not be filed: a supervisor files it or puts it aside; others find nothing on it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { takeMail } from "../../../src/desk/mail/take.ts";
import { makeApp } from "../../../src/web/app.ts";
import { tokenField } from "../../../src/web/middleware/forged/token.ts";
import { mailRoutes } from "../../../src/web/staff/mail/routes.ts";
import type { Who } from "../../library.ts";
import { type Site, testSite } from "../../site.ts";
import { tokenIn } from "../patron/browserless.ts";
import { signedIn } from "./signed-in.ts";

async function reader(site: Site, who: Who) {
  const { cookies } = await signedIn(site, who);
  const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "), origin: site.url };
  const { desk, accounts, url, logged } = site;
  const log = {
    error: (what: string, facts: Readonly<Record<string, string | number>>) => logged.push({ what, facts }),
  };
  const config = { publicUrl: url, demo: false, secure: false };
  const app = makeApp({ desk, accounts, config, log }).route("/", mailRoutes());
  const account = await app.request(`${url}/staff/account`, { headers });
  const token = tokenIn(await account.text());
  const ask = async (path: string, fields?: Record<string, string>) => {
    const body = fields ? { method: "POST", body: new URLSearchParams({ ...fields, [tokenField]: token }) } : {};
    const response = await app.request(`${url}${path}`, { headers, ...body });
    return { status: response.status, to: response.headers.get("location") ?? "", html: await response.text() };
  };
  return ask;
}

test("5.1: mail that could not be filed is a supervisor's to look at, escaped, filed once, or put aside", async (t) => {
  const site = await testSite(t);
  const raw = (subject: string) => Buffer.from(`Subject: ${subject}\n\n<script>alert(1)</script>`);
  const [one, other] = [await takeMail(site.desk, raw("Sundays")), await takeMail(site.desk, raw("A copy"))];
  assert.ok(one.ok && other.ok);
  const supervisor = await reader(site, "supervisor");
  const page = await supervisor("/staff/mail");
  assert.equal(page.status, 200);
  assert.match(page.html, /Sundays[\s\S]*A copy/);
  assert.ok(page.html.includes("&lt;script&gt;") && !page.html.includes("<script>alert"));
  const style = { "void-style": "off", "doctype-style": "off", "attribute-boolean-style": "off" } as const;
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: style });
  const { results } = await validator.validateString(page.html);
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ message }) => message)),
    [],
  );

  const staff = await reader(site, "staff");
  assert.doesNotMatch((await staff("/staff/mail")).html, /Sundays/);
  assert.equal((await staff(`/staff/mail/${one.value.mailId}`, { do: "file" })).status, 404);

  const filed = await supervisor(`/staff/mail/${one.value.mailId}`, { do: "file" });
  assert.equal(filed.status, 303);
  const after = await supervisor(filed.to);
  assert.match(after.html, /Filed as case/);
  assert.doesNotMatch(after.html, /Sundays/);
  assert.equal((await supervisor(`/staff/mail/${one.value.mailId}`, { do: "file" })).status, 409, "a second click");
  assert.equal((await supervisor(`/staff/mail/${other.value.mailId}`, { do: "ignore" })).status, 303);
  assert.match((await supervisor("/staff/mail")).html, /No mail waits/);
  assert.equal((await supervisor("/staff/mail/forged", { do: "file" })).status, 404);
  assert.deepEqual(site.logged, []);
});
