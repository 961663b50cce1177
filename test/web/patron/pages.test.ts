// Every page of the patron's face, in both languages: there, in its language, with its headers, and all of its links leading somewhere.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pathIn, paths } from "../../../src/web/paths.ts";
import { browserless, concern, patronSite } from "./browserless.ts";

const site = await patronSite({ after });
const open = [
  paths.home,
  paths.inquiry,
  paths.request,
  paths.concern,
  paths.thanks,
  paths.myCase,
  paths.lostCode,
  paths.policies,
  paths.privacy,
  paths.accessibility,
  paths.look,
];
const linksOf = (html: string): string[] =>
  [...html.matchAll(/(?:href|src|action)="(\/[^"#?]*)/g)].map(([, path = ""]) => path);

for (const locale of ["en", "es"] as const)
  test(`every page is there in ${locale}, says so, and leads nowhere that isn't`, async () => {
    const patron = browserless(site);
    await patron.post(pathIn(locale, paths.concern), concern);
    const opened = [paths.receipt, paths.receiptLarge, paths.contact];
    const policy = pathIn(locale, paths.policy, { code: "OPS-107" });
    const asked = new Set<string>([...open, ...opened].map((path) => pathIn(locale, path)));
    for (const path of [...asked, policy]) {
      const page = await patron.get(path);
      assert.equal(page.status, 200, path);
      assert.match(page.html, new RegExp(`^<!doctype html><html lang="${locale}"`), path);
      assert.equal(page.html.match(/<h1/g)?.length, 1, path);
      assert.doesNotMatch(page.html, /style="|<style|\son\w+="|—/, path);
      for (const link of linksOf(page.html)) if (!link.startsWith("/staff")) asked.add(link);
    }
    for (const link of asked) {
      if (link.includes("/my-case/") || link.includes("/receipt/done") || link.includes("/keep/")) continue; // posts
      const page = await patron.get(link);
      assert.ok(page.status === 200, `${link} ${page.status}`);
    }
    assert.deepEqual(site.logged, []);
  });

test("the page in the other language is the same page", async () => {
  const page = await browserless(site).get(paths.concern);
  assert.match(page.html, /<a class="language" href="\/es\/concern" hreflang="es" lang="es">Español<\/a>/);
  assert.match(page.html, /<link rel="alternate" hreflang="es" href="\/es\/concern"/);
});

test("nothing is kept by a browser or told to another site, and only our own files run", async () => {
  const { headers } = await browserless(site).get(paths.home);
  assert.equal(headers.get("cache-control"), "no-store");
  assert.match(headers.get("content-security-policy") ?? "", /default-src 'none'.*frame-ancestors 'none'/);
  assert.doesNotMatch(headers.get("content-security-policy") ?? "", /unsafe/);
  assert.equal(headers.get("referrer-policy"), "same-origin");
});

test("every answer says so: a page, one that isn't there, a refusal, a redirect, a page of staff", async () => {
  const patron = browserless(site);
  const answers = [
    await patron.get("/nothing"),
    await patron.post(paths.concern, { act: "x" }),
    await patron.get(paths.receipt),
    await patron.get("/staff"),
    await patron.get("/healthz"),
  ];
  for (const { status, headers } of answers) {
    assert.match(headers.get("content-security-policy") ?? "", /default-src 'none'/, String(status));
    assert.equal(headers.get("cache-control"), "no-store", String(status));
    assert.equal(headers.get("x-frame-options"), "DENY", String(status));
  }
});

test("a page is packed for whoever takes it so, and plain for others", async () => {
  const patron = browserless(site);
  const packed = await patron.get(paths.home); // fetch takes gzip, and unpacks it
  assert.equal(packed.headers.get("content-encoding"), "gzip");
  const plain = await patron.get(paths.home, { "accept-encoding": "identity" });
  assert.equal(plain.headers.get("content-encoding"), null);
  assert.equal(packed.html, plain.html);
  assert.match(plain.html, /^<!doctype html><html lang="en">/);
});

test("a file's address is made of its bytes: kept for good, packed, and nothing else is served", async () => {
  const patron = browserless(site);
  const sheet = linksOf((await patron.get(paths.home)).html).find((link) => link.endsWith("patron.css")) ?? "";
  assert.match(sheet, /^\/assets\/[0-9a-f]{12}\/patron\.css$/);
  const { headers, status } = await patron.get(sheet);
  assert.equal(status, 200);
  assert.match(headers.get("cache-control") ?? "", /immutable/);
  assert.match(headers.get("content-encoding") ?? "", /br|gzip/);
  for (const path of [
    "/assets/x/../../package.json",
    "/assets/x/%2e%2e/package.json",
    "/assets/x/",
    "/assets/x/none.css",
  ])
    assert.equal((await patron.get(path)).status, 404, path);
});

test("a case, a receipt and a code's page are kept out of search engines; the first page isn't", async () => {
  const patron = browserless(site);
  await patron.post(paths.concern, concern);
  for (const path of [paths.receipt, paths.myCase, paths.contact])
    assert.match((await patron.get(path)).html, /<meta name="robots" content="noindex, nofollow"/, path);
  assert.doesNotMatch((await patron.get(paths.home)).html, /robots/);
});

test("larger text and dark colors, by a cookie and without script (2.2)", async () => {
  const patron = browserless(site);
  const page = await patron.post(paths.look, { theme: "dark", text: "large" });
  assert.match(page.html, /<html lang="en" data-theme="dark" data-text="large">/);
  assert.match((await patron.get(paths.home)).html, /data-theme="dark" data-text="large"/);
  await patron.post(paths.look, { theme: "purple", text: "huge" });
  assert.match((await patron.get(paths.home)).html, /<html lang="en">/);
});

test("a clause has an address of its own, found by its id alone; how we keep it stands below (informal.3)", async () => {
  const patron = browserless(site);
  const page = await patron.get("/clause/informal.3");
  assert.equal(page.status, 200);
  assert.match(page.html, /<li class="clause" id="informal\.3">/);
  assert.match(
    page.words,
    /How we keep it .*You can ask for a review at any time\. No one can refuse or delay it\. informal\.3/,
  );
  assert.equal((await patron.get("/policies/OPS-999")).status, 404);
});

test("courtesy is asked for in one plain sentence, linked to its clause, wherever patrons write (patron.1)", async () => {
  const patron = browserless(site);
  for (const path of [paths.inquiry, paths.request, paths.concern, paths.thanks])
    assert.match((await patron.get(path)).html, /class="send"[\s\S]*?href="\/clause\/patron\.1"/, path);
  await patron.post(paths.concern, concern);
  assert.match((await patron.get(paths.myCase)).html, /class="write"[\s\S]*?href="\/clause\/patron\.1"/);
});

test("each door says by which day we reply, as a weekday and a date (3.1)", async () => {
  const page = await browserless(site).get(paths.home);
  assert.match(page.words, /Ask a question .*? Answer by Wednesday, March 10/);
  assert.match(page.words, /Share a concern .*? Reply by Friday, March 12/);
  assert.match(page.words, /Open until 8 pm/);
  const inSpanish = await browserless(site).get("/es");
  assert.match(inSpanish.words, /Contar un problema .*? a más tardar el viernes, 12 de marzo/);
});

test("a page that isn't there says so in the language of its address", async () => {
  assert.match((await browserless(site).get("/nowhere")).words, /We can't find this page/);
  const page = await browserless(site).get("/es/nada");
  assert.equal(page.status, 404);
  assert.match(page.words, /No encontramos esta página/);
});
