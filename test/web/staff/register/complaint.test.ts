// Formal complaints without script: who finds one, whom the decision is refused and why, letters sent as seen, paper with its code, dead ends of a
// procedure at their fields, an appeal after its window. What was typed is never lost, and a double click makes one act.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { jobOf } from "../../../../src/desk/desk.ts";
import { printForms } from "../../../../src/desk/letters/forms.ts";
import { actOnComplaint } from "../../../../src/desk/register/complaint/act.ts";
import { fileFromCase } from "../../../../src/desk/register/complaint/file.ts";
import { patronComplaint } from "../../../../src/desk/register/complaint/read.ts";
import { importPolicy } from "../../../../src/desk/settings/policies.ts";
import type { ComplaintDraft } from "../../../../src/domain/complaint/act.ts";
import { stateOf } from "../../../../src/store/queries/mail/case.ts";
import { staffPath, staffPaths } from "../../../../src/web/paths.ts";
import { boardPaths } from "../../../../src/web/staff/register/board/paths.ts";
import { complaintPaths } from "../../../../src/web/staff/register/complaint/paths.ts";
import { paperPaths } from "../../../../src/web/staff/register/paper/paths.ts";
import {
  ana,
  filed,
  filing,
  formWords,
  handedOver,
  patronOf,
} from "../../../desk/register/complaint/given-complaint.ts";
import type { Who } from "../../../library.ts";
import { spokenOf } from "../../../print/reading.ts";
import { type Site, testSite } from "../../../site.ts";
import { browserless } from "../../patron/browserless.ts";
import { signedIn } from "../signed-in.ts";

const entry = (reference: string) => staffPath(complaintPaths.entry, { reference });
const doing = (reference: string, act: string) => staffPath(complaintPaths.act, { reference, act });
const answers = {
  "outcome.1": "upheld",
  "reason.1": "The log shows it.",
  "clause.1": "6.2",
  "outcome.2": "notUpheld",
  "reason.2": "It was answered on the phone.",
  "clause.2": "3.1",
};
const does = async (site: Site, reference: string, draft: ComplaintDraft, words = {}) => {
  const sent = { id: crypto.randomUUID(), draft, words };
  const done = await actOnComplaint(site.desk, site.people.director, reference, sent);
  assert.ok(done.ok, JSON.stringify(done));
};

test("who has no part in one finds nothing; odd addresses are no error; a prior handler reads why somebody else decides", async (t) => {
  const site = await testSite(t);
  const { reference } = await filed(site);
  for (const who of ["staff", "colleague", "trustee", "volunteer", "administrator"] as const) {
    const visitor = await signedIn(site, who);
    for (const path of [entry(reference), doing(reference, "Decide"), `${entry(reference)}/packet`])
      assert.equal((await visitor.get(path)).status, 404, `${who} ${path}`);
    assert.doesNotMatch((await visitor.get(complaintPaths.list)).words, new RegExp(reference), who);
  }
  const anneke = await signedIn(site, "designee");
  assert.match(
    (await anneke.get(entry(reference))).words,
    /Not now .*Decide, point by point .*had a hand in this matter/,
  );
  const looked = await anneke.get(doing(reference, "Decide"));
  assert.match(looked.words, /Not now .*had a hand in this matter/);
  assert.doesNotMatch(looked.words, /That was not done|still here/, "nothing was tried yet");
  const refused = await anneke.post(doing(reference, "Decide"), { ...answers, do: "send" });
  assert.equal(refused.status, 422);
  assert.match(refused.words, /had a hand in this matter before, so somebody else decides it/);
  assert.match(refused.html, /The log shows it\./, "what was typed is kept");
  const ines = await signedIn(site, "director");
  for (const odd of [
    doing(reference, "Burn"),
    doing(reference, "MoveTargets"),
    entry("no"),
    `${entry(reference)}/file/1`,
  ])
    assert.equal((await ines.get(odd)).status, 404, odd);
  for (const odd of ["?state=odd&procedure=x&mine=1", "?state=any&procedure=99"])
    assert.equal((await ines.get(complaintPaths.list + odd)).status, 200, odd);
  assert.deepEqual(site.logged, []);
});

test("who leads complaints has them in the bar, a supervisor under More, anybody else while they are at one that they have a part in", async (t) => {
  const site = await testSite(t);
  const { reference } = await filed(site, { about: [site.people.president.personId] });
  const link = `<a href="${complaintPaths.list}"`;
  const bar = async (who: Who, path: string) => {
    const { html } = await (await signedIn(site, who)).get(path);
    const [before = "", after = ""] = (/<header class="bar">.*?<\/header>/s.exec(html)?.[0] ?? "").split(
      '<details class="more',
    );
    return [before.includes(link), after.includes(link)];
  };
  for (const who of ["director", "designee", "president", "custodian"] as const)
    assert.deepEqual(await bar(who, staffPaths.home), [true, false], who);
  assert.deepEqual(await bar("supervisor", staffPaths.home), [false, true]);
  for (const who of ["staff", "volunteer"] as const)
    assert.deepEqual(await bar(who, staffPaths.home), [false, false], who);
  assert.deepEqual(await bar("staff", complaintPaths.promises), [false, true]);
  // The trustee who stands in for the president has the Board's bar.
  assert.deepEqual(await bar("trustee", entry(reference)), [true, false]);
  assert.deepEqual(await bar("trustee", boardPaths.list), [false, false]);
});

test("6.2: nothing is decided with a point unanswered; the letter leaves as it was seen, once", async (t) => {
  const site = await testSite(t);
  const { reference } = await filed(site);
  const ines = await signedIn(site, "director");
  await does(site, reference, { type: "Acknowledge" });
  await does(site, reference, { type: "FinishInvestigation", files: 0 }, { text: "Seen." });
  const open = await ines.post(doing(reference, "Decide"), {
    ...answers,
    "reason.2": " ",
    "clause.1": "OPS!",
    do: "preview",
  });
  assert.equal(open.status, 422);
  assert.match(open.words, /2 things to fix.*Point 1 needs the clause.*Point 2 needs reasons/);
  assert.match(open.html, /The log shows it\./, "what was typed is kept");
  const promise = { "remedy.1": "We call.", "owner.1": String(site.people.staff.personId), "dueOn.1": "2027-03-20" };
  const early = await ines.post(doing(reference, "Decide"), { ...answers, ...promise, "dueOn.1": "2027-03-01" });
  assert.match(early.words, /would be due in the past/);
  const seen = await ines.post(doing(reference, "Decide"), { ...answers, ...promise, do: "preview" });
  assert.match(seen.words, /You are right\. The log shows it\..*We call\..*SHA-256 [0-9a-f]{64}/);
  const sha256 = ines.field("sha256");
  const sent = { ...answers, ...promise, act: site.desk.newId(), do: "send" };
  const other = await ines.post(doing(reference, "Decide"), { ...sent, "reason.1": "Another reason.", sha256 });
  assert.equal(other.status, 422, "another letter than the one that was seen");
  for (let i = 0; i < 2; i += 1) {
    const done = await ines.post(doing(reference, "Decide"), { ...sent, sha256 });
    assert.equal(done.status, 200, done.words);
  }
  const page = await ines.get(entry(reference));
  assert.equal(page.words.match(/-decision\.pdf/g)?.length, 1);
  const link = /href="([^"]*\/file\/[^"]*)"/.exec(page.html)?.[1] ?? "";
  assert.equal((await ines.get(link)).headers.get("content-type"), "application/pdf");
  assert.deepEqual(site.logged, []);
});

test("the clause is chosen of the policies in force or is another law's; one that nobody knows comes back with what was typed", async (t) => {
  const site = await testSite(t);
  const sample = readFileSync("policies/sample-customer-service.md", "utf8");
  const other = sample.replace("OPS-107 ", "OPS-105 ").replace("Customer Service Policy", "Formal Complaints Policy");
  for (const text of [sample, other]) assert.ok((await importPolicy(site.desk, site.people.director, text)).ok);
  const { reference, caseId } = await filed(site);
  await does(site, reference, { type: "Acknowledge" });
  await does(site, reference, { type: "FinishInvestigation", files: 0 }, { text: "Seen." });
  const ines = await signedIn(site, "director");
  const page = await ines.get(doing(reference, "Decide"));
  assert.match(page.html, /list="clauses"/);
  assert.match(page.html, /<datalist id="clauses">.*<option value="OPS-105, 3\.1" label="Responsiveness: A question/);
  assert.match(page.html, /<option value="OPS-107, 6\.2"/);
  const wrong = await ines.post(doing(reference, "Decide"), { ...answers, "clause.2": "6.22", do: "preview" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.words, /No policy in force has a clause “6\.22”/);
  assert.match(wrong.html, /href="#clause\.2"/);
  assert.match(wrong.html, /value="6\.22"/, "what was typed is kept");
  const cites = { "clause.1": "OPS-107, 6.2", "clause.2": "28 CFR 35.107" };
  const seen = await ines.post(doing(reference, "Decide"), { ...answers, ...cites, do: "preview" });
  assert.match(seen.words, /28 CFR 35\.107/);
  const sha256 = ines.field("sha256");
  const act = site.desk.newId();
  const done = await ines.post(doing(reference, "Decide"), { ...answers, ...cites, act, do: "send", sha256 });
  assert.equal(done.status, 200, done.words);
  assert.match(done.html, /href="\/clause\/6\.2">6\.2</);
  const mine = await patronComplaint(site.desk, patronOf(site, caseId));
  assert.ok(mine.ok);
  assert.deepEqual(
    mine.value.decision?.points.map(({ clause, link }) => [clause, link]),
    [
      ["6.2", "6.2"],
      ["28 CFR 35.107", null],
    ],
  );
  assert.equal((await browserless(site).get("/clause/ops-105.3.1")).status, 200);
  const { rows } = await site.database.owner.query("select data::text from concord.event where type = 'Decided'");
  assert.doesNotMatch(rows[0]?.data, /CFR/, "words stay out of the ledger");
  assert.deepEqual(site.logged, []);
});

test("whoever sees to a promise finds it on Today, says that it is kept, and sees nothing more; Director and patron see it", async (t) => {
  const site = await testSite(t);
  const { reference, caseId } = await filed(site);
  await does(site, reference, { type: "Acknowledge" });
  await does(site, reference, { type: "FinishInvestigation", files: 0 }, { text: "Seen." });
  const answer = { outcome: "upheld", clause: "6.2", reasoned: true } as const;
  const remedies = [{ owner: site.people.staff.personId, dueOn: "2027-03-20", worded: true }];
  const fields = { "reason.1": "The log.", "reason.2": "The log.", "remedy.1": "A sign at the door." };
  await does(site, reference, { type: "Decide", points: [answer, answer], remedies, personnel: false }, { fields });
  const at = staffPath(complaintPaths.promise, { reference, number: "1" });
  for (const who of ["colleague", "trustee", "director"] as const)
    assert.equal((await (await signedIn(site, who)).get(at)).status, 404, who);
  const marisol = await signedIn(site, "staff");
  assert.match((await marisol.get("/staff")).words, new RegExp(`Promised: ${reference}`));
  assert.match((await marisol.get(complaintPaths.promises)).html, new RegExp(`href="${at}"`));
  const page = await marisol.get(at);
  assert.match(page.words, /Promise 1 of .*A sign at the door\./);
  assert.match(page.html, /type="date"[^>]*value="2027-03-/, "today, unless said otherwise");
  const early = await marisol.post(at, { doneOn: "2099-01-01", text: "It hangs there." });
  assert.equal(early.status, 422);
  assert.match(early.html, /href="#doneOn"/);
  assert.match(early.html, /It hangs there\./, "what was typed is kept");
  assert.equal((await marisol.post(at, { doneOn: "soon", text: "It hangs there." })).status, 422);
  const sent = { doneOn: "2027-03-08", text: "It hangs there.", act: site.desk.newId() };
  for (let i = 0; i < 2; i += 1) assert.match((await marisol.post(at, sent)).words, /Noted as done/);
  assert.doesNotMatch((await marisol.get(complaintPaths.promises)).words, /A sign at the door/);
  assert.equal((await marisol.get(entry(reference))).status, 404);
  const ines = await signedIn(site, "director");
  assert.match((await ines.get(entry(reference))).words, /A sign at the door\..*done March 8, 2027.*It hangs there\./);
  const mine = await patronComplaint(site.desk, patronOf(site, caseId));
  assert.ok(mine.ok && mine.value.remedies[0]?.doneOn === "2027-03-08");
  assert.deepEqual(site.logged, []);
});

test("what whoever it is about is shown doesn't name a patron who asked for that", async (t) => {
  const site = await testSite(t);
  const { desk, people } = site;
  const caseId = await handedOver(site);
  const about = [people.colleague.personId];
  const words = { ...formWords, identity: ana };
  const hidden = { ...filing, hideIdentity: true, about };
  const made = await fileFromCase(desk, patronOf(site, caseId), caseId, hidden, words, desk.newId());
  assert.ok(made.ok && made.value.reference);
  const { reference } = made.value;
  const ines = await signedIn(site, "director");
  const asked = { person: String(people.colleague.personId), shown: "Ms. Ruiz was sent away from the desk." };
  assert.match((await ines.post(doing(reference, "AskForAccount"), asked)).words, /Go through it first/);
  const named = await ines.post(doing(reference, "AskForAccount"), { ...asked, seen: "yes" });
  assert.equal(named.status, 422);
  assert.match(named.words, /asked not to be named, and this text names them/);
  assert.match(named.html, /Ms\. Ruiz was sent away/, "what was typed is kept");
  const shown = "Somebody was sent away from the desk.";
  const only = new RegExp(`value="${people.colleague.personId}" selected`);
  assert.match(
    (await ines.get(doing(reference, "AskForAccount"))).html,
    only,
    "who alone can be asked is chosen already",
  );
  assert.match(
    (await ines.post(doing(reference, "AskForAccount"), { ...asked, shown, seen: "yes" })).words,
    /They are asked/,
  );
  assert.deepEqual(site.logged, []);
});

test("2.2: a paper form by its code becomes one complaint, and then says which", async (t) => {
  const site = await testSite(t);
  const asked = { form: "complaint", locale: "es", size: "standard", count: 1 } as const;
  const printed = await printForms(site.desk, site.people.staff, asked);
  assert.ok(printed.ok, JSON.stringify(printed));
  const [code = ""] = spokenOf(printed.value).match(/[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/g) ?? [];
  const caseId = await handedOver(site);
  const of = (await stateOf(site.desk.pool, jobOf(site.desk), caseId))?.reference ?? "";
  const marisol = await signedIn(site, "staff");
  const page = await marisol.get(`${paperPaths.enter}?form=${code}`);
  assert.match(page.html, new RegExp(`value="${code}"`));
  assert.match(page.html, /value="letter" selected/);
  const typed = {
    case: of,
    paper: code,
    channel: "letter",
    happened: "A mano.",
    "point.1": "Nadie llamó.",
    name: "Ana Ruiz",
  };
  const unattested = await marisol.post(complaintPaths.open, { ...typed, do: "send" });
  assert.equal(unattested.status, 422);
  assert.match(unattested.html, /A mano\./);
  const whole = { ...typed, attested: "yes", do: "send" };
  const done = await marisol.post(complaintPaths.open, { ...whole, act: site.desk.newId() });
  assert.match(done.words, new RegExp(`The complaint is entered.*Paper form ${code}`));
  const second = await marisol.post(complaintPaths.open, { ...whole, act: site.desk.newId() });
  assert.equal(second.status, 422);
  assert.match(second.words, /filed already: it became/);
  const mistyped = await marisol.post(complaintPaths.open, { ...whole, paper: "222-222-223" });
  assert.equal(mistyped.status, 422);
  assert.match(mistyped.html, /id="paper"[^>]*aria-invalid="true"/);
  assert.deepEqual(site.logged, []);
});

test("a procedure edited into a dead end is refused at its field, and runs on as it was; saved, it is a version for new ones", async (t) => {
  const site = await testSite(t);
  await filed(site);
  const ines = await signedIn(site, "director");
  const at = staffPath(complaintPaths.procedure, { id: 1 });
  const page = await ines.get(at);
  assert.match(page.words, /1 complaint under way finishes under version 1\. What you save here is version 2/);
  const fields = Object.fromEntries(
    [...page.html.matchAll(/<input(?=[^>]*name="([^"]+)")(?=[^>]*value="([^"]*)")[^>]*>/g)]
      .filter(([tag]) => !/type="(checkbox|radio)"/.test(tag) || /checked/.test(tag))
      .map(([, name = "", value = ""]) => [name, value] as const),
  );
  for (const [, name = "", options = ""] of page.html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? "";
  const wrong: readonly (readonly [Record<string, string>, field: string, words: RegExp])[] = [
    [{ "by.decided": "" }, "by.decided", /Decided/],
    [{ "within.investigated.days": "" }, "within.investigated.days", /./],
    [{ "appeal.to": "" }, "appeal.to", /./],
    [{ "on.boardDecided": "" }, "on.boardDecided", /./],
    [{ "word.closed.es": "" }, "word.closed.es", /./],
    [{ "name.en": "" }, "name.en", /./],
    [{ "within.decided.days": "4000" }, "within.decided.days", /365/],
    [{ "account.days": "" }, "account.days", /./],
    [{ cutOff: "day", "cutOff.number": "31" }, "cutOff.number", /./],
  ];
  for (const [change, field, words] of wrong) {
    const back = await ines.post(at, { ...fields, ...change });
    assert.equal(back.status, 422, field);
    assert.match(
      back.html,
      new RegExp(`href="#${field.replaceAll(".", "\\.")}"`),
      `${field}: ${back.words.slice(0, 300)}`,
    );
    assert.match(back.html, new RegExp(`id="${field.replaceAll(".", "\\.")}"`), field);
    assert.match(back.words, words);
  }
  const saved = await ines.post(at, { ...fields, "within.decided.days": "9" });
  assert.match(saved.words, /Saved\..*Version 2\. 1 under way.*9 open days/);
  const meetings = await ines.post(complaintPaths.procedures, { meetings: "2027-04-15 19:00\nsoon" });
  assert.equal(meetings.status, 422);
  assert.match(meetings.html, /soon/);
  assert.deepEqual(site.logged, []);
});

test("a complaint entered for a patron comes back whole, a contact beside a case's number too", async (t) => {
  const site = await testSite(t);
  const ines = await signedIn(site, "director");
  const typed = { case: "XXX-XXX-XXX", email: "kit@mail.example", phone: "309 555 0117", address: "9 Elm Street" };
  const back = await ines.post(complaintPaths.open, { ...typed, happened: "The lift was off.", do: "send" });
  assert.equal(back.status, 422);
  for (const words of [...Object.values(typed), "The lift was off."]) assert.ok(back.html.includes(words), words);
});
