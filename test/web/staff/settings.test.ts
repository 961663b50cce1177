// The settings pages: who may, what is shown before it is done, and nothing typed lost.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { freshSettings, type Settings, settingsOf } from "../../../src/desk/desk.ts";
import { openMatter } from "../../../src/desk/open.ts";
import { partNames } from "../../../src/web/staff/settings/part.ts";
import { type Site, testSite } from "../../site.ts";
import { anInquiry } from "../../store/given-ledger.ts";
import { browserless } from "../patron/browserless.ts";
import { signedIn } from "./signed-in.ts";

const at = (part: string, query = "") => `/staff/settings/${part}${query}`;
async function row(site: Site): Promise<Settings["row"]> {
  const settings = await freshSettings(site.desk);
  assert.ok(settings);
  return settings.row;
}
const expects = async (site: Site) => ({ expects: String((await row(site)).version) });

test("the Director finds every part, without script; a part that isn't there isn't found", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  for (const path of ["/staff/settings", ...partNames.map((part) => at(part)), at("people", "?person=new")]) {
    const page = await ines.get(path);
    assert.equal(page.status, 200, path);
    assert.doesNotMatch(page.html, /onclick|style=/, path);
  }
  assert.equal((await ines.get(at("nothing"))).status, 404);
  assert.equal((await ines.post(at("nothing"), {})).status, 404);
  assert.deepEqual(site.logged, []);
});

test("what is the administrator's alone, the Director reads: the library, and its languages", async (t) => {
  const ines = await signedIn(await testSite(t), "director");
  const page = await ines.get(at("library"));
  assert.match(page.words, /Languages of the patron’s pages English, (Spanish|Español)/);
  assert.match(page.words, /Only the administrator can change this/);
  assert.doesNotMatch(page.html, /name="languages"/);
});

test("whoever may change none of it is told whose it is, and a post of theirs changes nothing", async (t) => {
  const site = await testSite(t);
  const before = await row(site);
  const marisol = await signedIn(site, "staff");
  assert.match((await marisol.get("/staff/settings")).words, /The Director and the administrator change the settings/);
  for (const part of partNames) {
    const page = await marisol.get(at(part));
    assert.doesNotMatch(page.html, /<main[\s\S]*<form[\s\S]*<\/main>/, part);
    const { words } = await marisol.post(at(part), { ...(await expects(site)), on: "2027-07-05", do: "add" });
    assert.match(words, /can't find|can’t find/, part);
  }
  assert.equal((await row(site)).version, before.version);
  assert.equal((await browserless(site).get(at("people"))).words.includes("Sign in"), true);
});

test("the administrator reads the targets, and can't change them", async (t) => {
  const site = await testSite(t);
  const piet = await signedIn(site, "administrator");
  const page = await piet.get(at("targets"));
  assert.match(page.words, /First reply: Concern a library setting 3 open days/);
  assert.match(page.words, /Not you\. Only the Director can change this/);
  const refused = await piet.post(at("targets"), { ...(await expects(site)), "reply.concern": "1" });
  assert.equal(refused.status, 422);
  assert.deepEqual((await row(site)).targets.reply.concern, { days: 3 });
});

test("3.1: a target in open days or open minutes; one that is none is refused at its field, and stays as typed", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const { targets } = await row(site);
  const all = Object.fromEntries([
    ...Object.keys(targets.reply).map((kind) => [`reply.${kind}`, "2"]),
    ...["word", "review", "silence", "handOver"].map((name) => [name, "4"]),
  ]);
  const wrong = await ines.post(at("targets"), { ...(await expects(site)), ...all, review: "five" });
  assert.match(wrong.html, /<a href="#review">A target is 1 to 90 open days/);
  assert.match(wrong.html, /id="review"[^>]*value="five"/);
  await ines.post(at("targets"), { ...(await expects(site)), ...all, "reply.inquiry.unit": "minutes" });
  const after = (await row(site)).targets;
  assert.deepEqual([after.reply.inquiry, after.review], [{ minutes: 2 }, { days: 4 }]);
});

test("3.1: a closure says how many dates it moves before anything is closed", async (t) => {
  const site = await testSite(t);
  for (const text of ["Can I print?", "A yearbook?"])
    assert.ok((await openMatter(site.desk, { kind: "public", library: 1 }, anInquiry, { text }, site.desk.newId())).ok);
  const ines = await signedIn(site, "director");
  const part = await ines.post(at("closures"), { on: "2027-12-24", from: "13:00", to: "", do: "preview" });
  assert.match(part.words, /Friday, December 24, from 1:00 pm on This moves no date/);
  const snow = { on: "2027-03-10", from: "", to: "" };
  const shown = await ines.post(at("closures"), { ...(await expects(site)), ...snow, do: "preview" });
  assert.match(shown.words, /Wednesday, March 10, all day This moves the dates of 2 open cases/);
  assert.deepEqual((await row(site)).hours.closures, []);
  const done = await ines.post(at("closures"), { ...(await expects(site)), ...snow, do: "add" });
  assert.match(done.words, /Saved\..*Wednesday, March 10 all day/);
  assert.deepEqual((await row(site)).hours.closures, ["2027-03-10"]);
  const proposed = await ines.get(at("closures"));
  assert.match(proposed.words, /Days that libraries often close .*Christmas Day .*Close this day/);
  const wrong = await ines.post(at("closures"), { on: "2027-02-30", from: "", to: "", do: "preview" });
  assert.match(wrong.html, /<a href="#on">/);
  await ines.post(at("closures"), { ...(await expects(site)), on: "2027-03-10", do: "remove" });
  assert.deepEqual((await row(site)).hours.closures, []);
});

test("hours: several spans a day, midnight as an end, and a span that ends before it begins at its field", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const zone = "America/Chicago";
  const wrong = await ines.post(at("hours"), {
    ...(await expects(site)),
    zone,
    "tue.1.from": "15:00",
    "tue.1.to": "09:00",
  });
  assert.match(wrong.html, /<a href="#tue\.1\.from">Give both times/);
  assert.match(wrong.html, /id="tue\.1\.from"[^>]*value="15:00"/);
  const spans = { "sat.1.from": "10:00", "sat.1.to": "13:00", "sat.2.from": "18:00", "sat.2.to": "00:00" };
  await ines.post(at("hours"), { ...(await expects(site)), zone, ...spans });
  assert.deepEqual((await row(site)).hours.hours, {
    sat: [
      ["10:00", "13:00"],
      ["18:00", "24:00"],
    ],
  });
  const shown = await ines.get(at("hours"));
  assert.match(shown.html, /id="sat\.2\.to"[^>]*value="00:00"/);
});

test("a person is added, gets a role and a link; the link is shown once and opens", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const rosa = { name: "Rosa Delgado", title: "Page", email: "rosa@prairiebend.example", roles: ["staff"] };
  const added = await ines.post(at("people", "?person=new"), { ...(await expects(site)), ...rosa, duty: ["active"] });
  assert.match(added.words, /Saved\..*Rosa Delgado can’t sign in yet/);
  const { people } = await row(site);
  const one = people.find(({ name }) => name === "Rosa Delgado");
  assert.deepEqual([one?.roles, one?.publicName], [["staff"], "Rosa"]);
  const person = at("people", `?person=${one?.id}`);
  const link = await ines.post(person, { do: "invite" });
  const [path = ""] = /\/staff\/invitation\/[\w-]+/.exec(link.words) ?? [];
  assert.match((await browserless(site).get(path)).words, /Welcome, Rosa Delgado/);
  assert.doesNotMatch((await ines.get(person)).html, /invitation\//);
  const taken = await ines.post(at("people", "?person=new"), { ...rosa, name: "Someone Else" });
  assert.match(taken.html, /<a href="#email">Somebody here has this e-mail address/);
});

test("the administrator keeps accounts and gives no role, whatever is posted", async (t) => {
  const site = await testSite(t);
  const piet = await signedIn(site, "administrator");
  const form = await piet.get(at("people", "?person=3"));
  assert.doesNotMatch(form.html, /name="roles"/);
  assert.match(form.words, /Only the Director can change this/);
  await piet.post(at("people", "?person=3"), {
    ...(await expects(site)),
    name: "Marisol Ortega",
    title: "Desk lead",
    email: "marisol@prairiebend.example",
    roles: ["director"],
    duty: ["active"],
  });
  const marisol = (await row(site)).people.find(({ id }) => id === 3);
  assert.deepEqual([marisol?.title, marisol?.roles, marisol?.firstContact], ["Desk lead", ["staff"], true]);
});

test("informal.3: a designee is named from a day until a day, for some kinds; the last day can be moved", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const lena = String(site.people.supervisor.personId);
  const wrong = await ines.post(at("designations"), { personId: lena, fromOn: "2027-05-02", untilOn: "2027-05-01" });
  assert.match(wrong.html, /<a href="#untilOn">The last day comes before the first/);
  const done = await ines.post(at("designations"), {
    ...(await expects(site)),
    personId: lena,
    fromOn: "2027-03-01",
    untilOn: "2027-03-31",
    kinds: ["concern"],
  });
  assert.match(done.words, /Lena Roth In force today Monday, March 1 to Wednesday, March 31 Concern/);
  const designation = (await row(site)).designations.find((one) => String(one.personId) === lena);
  assert.deepEqual(designation?.kinds, ["concern"]);
  const id = String(designation?.id);
  const never = await ines.post(at("designations"), { do: "end", id, lastOn: "2027-02-30" });
  assert.match(never.html, new RegExp(`<a href="#last-${id}">This is not a date`));
  await ines.post(at("designations"), { do: "end", id, lastOn: "2027-03-10" });
  assert.equal((await row(site)).designations.find(({ id }) => id === designation?.id)?.untilOn, "2027-03-10");
});

test("two people at the same setting: the second hears of it, and keeps what they typed", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const old = await expects(site);
  const hours = (from: string) => ({ zone: "America/Chicago", "mon.1.from": from, "mon.1.to": "18:00" });
  await ines.post(at("hours"), { ...old, ...hours("08:00") });
  const second = await ines.post(at("hours"), { ...old, ...hours("09:00") });
  assert.match(second.words, /That was not saved Ines Castellan changed the hours on Tuesday, March 9, 2:16 pm/);
  assert.match(second.html, /<a href="\/staff\/settings\/hours" target="_blank"/);
  assert.match(second.html, /id="mon\.1\.from"[^>]*value="09:00"/);
  await ines.post(at("hours"), { expects: ines.field("expects"), ...hours("09:00") });
  assert.deepEqual((await row(site)).hours.hours, { mon: [["09:00", "18:00"]] });
});

test("a policy is brought in whole or not at all, and its clauses are tied to the rules", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const wrong = await ines.post(at("policies"), { text: "Nothing of a policy", do: "import" });
  assert.match(wrong.html, /<a href="#text">On line 1/);
  assert.match(wrong.html, /Nothing of a policy<\/textarea>/);
  const text = readFileSync("policies/sample-customer-service.md", "utf8");
  const brought = await ines.post(at("policies"), { text, do: "import" });
  assert.match(brought.words, /version 1, is in It has \d+ clauses/);
  const again = await ines.post(at("policies"), { text, do: "import" });
  assert.match(again.words, /is as it was, version 1/);
  const page = await ines.get(at("policies"));
  assert.match(page.html, /id="review\.any-time"[^>]*value="informal\.3"/);
  const linked = (await settingsOf(site.desk)).facts.links;
  assert.equal((await ines.post(at("policies"), {})).status, 422, "a post without anything changes nothing");
  await ines.post(at("policies"), { do: "links" });
  assert.deepEqual((await settingsOf(site.desk)).facts.links, linked, "nor does one that names no rule");
  const strange = await ines.post(at("policies"), { "review.any-time": "9.9", do: "links" });
  assert.match(strange.html, /<a href="#review\.any-time">The policy has no clause 9\.9/);
  const piet = await (await signedIn(site, "administrator")).get(at("policies"));
  assert.match(piet.words, /The patron can ask for a review at any time\. .*? informal\.3/);
  assert.doesNotMatch(piet.html, /name="review\.any-time"/);
});

test("a copy of the master key is confirmed by the administrator alone", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  assert.match((await ines.get(at("key"))).words, /Only the administrator can change this/);
  assert.equal((await ines.post(at("key"), {})).status, 422);
  const piet = await signedIn(site, "administrator");
  assert.match((await piet.post(at("key"), await expects(site))).words, /A copy was put away on Tuesday, March 9/);
});
