// The set-up page: one link, ten minutes, and the library is there with its Director signed in.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { freshSettings } from "../../../src/desk/desk.ts";
import { createLibrary } from "../../../src/desk/settings/defaults.ts";
import { policyList } from "../../../src/desk/settings/policies.ts";
import { makeSetupLink } from "../../../src/store/accounts/setup-link.ts";
import { emptySite, type Site } from "../../site.ts";
import { browserless } from "../patron/browserless.ts";
import { setUpForm as whole } from "./set-up-form.ts";
import { password } from "./signed-in.ts";

type Empty = Awaited<ReturnType<typeof emptySite>>;
/** Nothing of a set-up library is needed to send requests. */
const visitorOf = (site: Empty) => browserless(site as unknown as Site);

async function linkOf(site: Empty): Promise<string> {
  const link = await makeSetupLink(site.database.pool, { library: 1, now: site.desk.now() });
  assert.ok(link.ok);
  return `/staff/set-up/${link.value.token}`;
}

test("the link sets the library up and signs its Director in; nobody gets in by it after that", async (t) => {
  const site = await emptySite(t);
  const visitor = visitorOf(site);
  const link = await linkOf(site);
  const form = await visitor.get(link);
  assert.equal(form.status, 200);
  assert.doesNotMatch(form.html, /<script|onclick|style=/);
  const closed = [...form.html.matchAll(/name="closures" value="([\d-]+)" checked/g)].map(([, on = ""]) => on);
  assert.ok(closed.length >= 11, "closed days are proposed, all ticked");
  const two = closed.slice(0, 2);
  const done = await visitor.post(link, { ...whole, closures: [...two, "2027-04-31", "yes"] });
  assert.match(done.words, /^.*What to do next/);
  const settings = await freshSettings(site.desk);
  assert.deepEqual(settings?.row.facts.address, ["210 Cottonwood Street", "Prairie Bend, Illinois"]);
  assert.deepEqual(settings?.row.hours.hours, {
    mon: [
      ["10:00", "13:00"],
      ["14:00", "24:00"],
    ],
  });
  assert.deepEqual(settings?.row.hours.closures, two, "only what was proposed and left ticked");
  assert.deepEqual(
    settings?.row.people.map((one) => [one.name, one.roles, one.publicName]),
    [["Ines Castellan", ["director"], "Ines"]],
  );
  for (const again of [await visitorOf(site).get(link), await visitorOf(site).post(link, whole)]) {
    assert.equal(again.status, 410);
    assert.match(again.words, /This link has ended/);
  }
  assert.deepEqual(site.logged, []);
});

test("whoever looks after the computer too is its administrator", async (t) => {
  const site = await emptySite(t);
  await visitorOf(site).post(await linkOf(site), { ...whole, machine: "me" });
  assert.deepEqual((await freshSettings(site.desk))?.row.people[0]?.roles, ["director", "administrator"]);
});

test("what is wrong is said at its field, all at once; what was typed stays, the password never", async (t) => {
  const site = await emptySite(t);
  const link = await linkOf(site);
  const wrong = await visitorOf(site).post(link, {
    ...whole,
    name: "",
    shortName: '"><b>x',
    email: "no address",
    zone: "Mars/Olympus",
    "mon.1.to": "09:00",
    again: "something else",
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /<title>Error: /);
  for (const field of ["name", "email", "zone", "mon.1.from", "again"])
    assert.match(wrong.html, new RegExp(`<a href="#${field.replaceAll(".", "\\.")}"`), field);
  assert.match(wrong.words, /5 things to fix/);
  assert.match(wrong.html, /value="&quot;&gt;&lt;b&gt;x"/);
  assert.doesNotMatch(wrong.html, new RegExp(password));
  assert.equal(await freshSettings(site.desk), null);
  const late = await visitorOf(site).post(link, whole);
  assert.equal(late.status, 200, "the link is still good");
});

test("the policy can come along: the library's own text, or the sample to begin with; a text that is none sets nothing up", async (t) => {
  const own = readFileSync("policies/sample-customer-service.md", "utf8").replace(
    "Customer Service Policy",
    "Service Policy",
  );
  for (const [given, title] of [
    [{ sample: "yes" }, "Customer Service Policy"],
    [{ sample: "yes", policy: own }, "Service Policy"],
  ] as const) {
    const site = await emptySite(t);
    const link = await linkOf(site);
    const wrong = await visitorOf(site).post(link, { ...whole, policy: "Nothing of a policy" });
    assert.match(wrong.html, /<a href="#policy">On line 1/);
    assert.match(wrong.html, /Nothing of a policy<\/textarea>/);
    assert.equal(await freshSettings(site.desk), null);
    await visitorOf(site).post(link, { ...whole, ...given, languages: "es" });
    const [policy] = await policyList(site.desk);
    assert.deepEqual([policy?.title, policy?.cited], [title, true]);
    assert.deepEqual((await freshSettings(site.desk))?.row.facts.languages, ["es"]);
    assert.deepEqual(site.logged, []);
  }
});

test("a week without an open hour, and a password that everybody knows of her, are refused", async (t) => {
  const site = await emptySite(t);
  const closed = Object.fromEntries(Object.entries(whole).filter(([name]) => !name.startsWith("mon.")));
  const wrong = await visitorOf(site).post(await linkOf(site), {
    ...closed,
    next: "ines castellan",
    again: "ines castellan",
  });
  assert.match(wrong.html, /<a href="#mon\.1\.from"/);
  assert.match(wrong.html, /<a href="#next">This password is one of the first/);
});

test("a set-up that was cut off before there was a password goes on with the next link", async (t) => {
  const site = await emptySite(t);
  const { name, person, title, personEmail } = whole;
  const director = { name: person, title, email: personEmail, roles: ["director"] } as const;
  assert.ok((await createLibrary(site.desk, { name }, director)).ok);
  const visitor = visitorOf(site);
  const link = await linkOf(site);
  assert.match((await visitor.get(link)).words, /Welcome, Ines Castellan .* Only your password is missing/);
  assert.match((await visitor.post(link, { next: "short", again: "short" })).words, /12 characters or more/);
  assert.match((await visitor.post(link, { next: password, again: password })).words, /What to do next/);
});

test("a made-up link, in either language, says that it has ended", async (t) => {
  const site = await emptySite(t);
  const english = await visitorOf(site).get("/staff/set-up/nothing");
  assert.deepEqual([english.status, /<html lang="en"/.test(english.html)], [410, true]);
  assert.match(english.words, /npm run -s concord -- setup link/);
  const spanish = await visitorOf(site).get("/staff/set-up/nothing?language=es");
  assert.deepEqual([spanish.status, /<html lang="es"/.test(spanish.html)], [410, true]);
  assert.match(spanish.words, /Este enlace terminó/);
});
