// A case's pages, asked without script: what is seen, what may be done, what leaves, and that nothing typed is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openMatter } from "../../../src/desk/open.ts";
import { submit } from "../../../src/desk/submit.ts";
import type { Draft } from "../../../src/domain/case/act.ts";
import { beginMail, markMail } from "../../../src/store/queries/mail/out.ts";
import type { Who } from "../../library.ts";
import { type Site, testSite } from "../../site.ts";
import { aConcern, anInquiry, nobodyYet } from "../../store/given-ledger.ts";
import { signedIn } from "./signed-in.ts";

const words = "We booked the Cottonwood Room and another group had it.";
type Opened = { readonly streamId: string; readonly reference: string; readonly at: string };

async function opened(site: Site, more: Partial<typeof aConcern> = {}, email = ""): Promise<Opened> {
  const identity = { name: email === "" ? "" : "Hector Amaya", email, phone: "", address: "" };
  const done = await openMatter(
    site.desk,
    nobodyYet(),
    { ...aConcern, ...more },
    { text: words, identity },
    site.desk.newId(),
  );
  assert.ok(done.ok);
  return { ...done.value, at: `/staff/case/${done.value.reference}` };
}

async function doneBy(site: Site, who: Who, { streamId }: Opened, act: Draft, text = ""): Promise<void> {
  const done = await submit(site.desk, site.people[who], { ...act, id: site.desk.newId(), streamId }, { text });
  assert.ok(done.ok, done.ok ? "" : done.refusal);
}

test("informal.2: a reply is shown as it leaves, word for word, and only then sent", async (t) => {
  const site = await testSite(t);
  const matter = await opened(site, { replyBy: "email" }, "hector@mail.example");
  await doneBy(site, "supervisor", matter, { type: "Take" });
  const lena = await signedIn(site, "supervisor");
  await lena.get(matter.at);
  const typed = { expects: lena.field("expects"), act: lena.field("act"), text: "I am sorry. <b>Truly</b>." };
  const preview = await lena.post(`${matter.at}/Reply`, { ...typed, do: "preview" });
  assert.match(preview.words, /This leaves by e-mail, word for word/);
  assert.match(preview.words, /To The patron, at the e-mail address they gave Subject Prairie Bend/);
  assert.match(preview.words, /I am sorry\. <b>Truly<\/b>\./);
  assert.doesNotMatch(preview.html, /hector@mail|Hector/, "the address stays sealed");
  assert.doesNotMatch((await lena.get(matter.at)).words, /I am sorry/, "nothing left yet");
  const edited = await lena.post(`${matter.at}/Reply`, { ...typed, do: "edit" });
  assert.match(edited.html, /I am sorry\. &lt;b&gt;Truly&lt;\/b&gt;\.<\/textarea>/);
  for (const _ of ["once", "a second click"]) await lena.post(`${matter.at}/Reply`, { ...typed, do: "send" });
  const shown = await lena.get(matter.at);
  assert.equal(shown.words.split("I am sorry. <b>Truly</b>.").length - 1, 1);
});

test("a decision leaves in the patron's language and words, point by point", async (t) => {
  const site = await testSite(t);
  const matter = await opened(site, { language: "es", askDirector: "writing" });
  const anneke = await signedIn(site, "designee");
  const decision = {
    "point.1": "La sala se dio a otros",
    "outcome.1": "upheld",
    "reason.1": "El libro tenía dos anotaciones.",
    text: "Desde hoy hay un solo libro.",
  };
  const half = await anneke.post(`${matter.at}/DecideReview`, { ...decision, "reason.1": "", do: "preview" });
  assert.equal(half.status, 422);
  assert.match(half.html, /<a href="#point\.1">This point needs/);
  assert.match(half.html, /value="La sala se dio a otros"/);
  const preview = await anneke.post(`${matter.at}/DecideReview`, { ...decision, do: "preview" });
  assert.match(preview.words, /No e-mail leaves\. .* In Spanish, as they chose\./);
  assert.match(preview.html, /<article class="leaf" lang="es">/);
  assert.match(
    preview.words,
    /La sala se dio a otros \S.*El libro tenía dos anotaciones\. Desde hoy hay un solo libro\./,
  );
  assert.doesNotMatch(preview.words, /Upheld|You were right/);
  const done = await anneke.post(`${matter.at}/DecideReview`, { ...decision, do: "send" });
  assert.match(done.words, /Done: Decide the review/);
});

test("5.1: a person named twice by an impatient hand is named once, and nothing is asked again", async (t) => {
  const site = await testSite(t);
  const matter = await opened(site);
  const lena = await signedIn(site, "supervisor");
  await lena.get(`${matter.at}/NameSubject`);
  const typed = { act: lena.field("act"), person: String(site.people.colleague.personId) };
  for (const _ of ["once", "a second click"]) {
    const done = await lena.post(`${matter.at}/NameSubject`, typed);
    assert.equal(done.status, 200);
    assert.doesNotMatch(done.words, /Choose a person/);
  }
  const named = await site.database.owner.query("select from concord.event where type = 'SubjectNamed'");
  assert.equal(named.rows.length, 1);
});

test("5.1: whoever it is about finds no case: not its page, not its acts, not in the list", async (t) => {
  const site = await testSite(t);
  const matter = await opened(site, { aboutStaff: "yes", about: site.people.colleague.personId });
  const theo = await signedIn(site, "colleague");
  const nothing = await theo.get("/staff/case/ZZZ-ZZZ-ZZZ");
  for (const page of [
    await theo.get(matter.at),
    await theo.get(`${matter.at}/WriteNote`),
    await theo.post(`${matter.at}/WriteNote`, { text: "x" }),
  ])
    assert.deepEqual([page.status, page.words], [404, nothing.words]);
  for (const path of ["/staff", "/staff/cases", `/staff/cases?find=${matter.reference}`])
    assert.doesNotMatch((await theo.get(path)).html, new RegExp(`${matter.at}|Cottonwood`), path);
});

test("what may not be done is there, greyed, and says why; done all the same it is refused and the words are kept", async (t) => {
  const site = await testSite(t);
  const matter = await opened(site);
  await doneBy(site, "supervisor", matter, { type: "Take" });
  const lena = await signedIn(site, "supervisor");
  const page = await lena.get(matter.at);
  assert.match(
    page.html,
    /<button type="button" aria-disabled="true" aria-describedby="why-DecideReview">[\s\S]*?id="why-DecideReview"/,
  );
  assert.match(page.words, /Decide the review Not yet\. It is still with staff\./);
  const form = await lena.get(`${matter.at}/DecideReview`);
  assert.match(form.words, /That was not done It is still with staff/);
  const refused = await lena.post(`${matter.at}/DecideReview`, {
    "point.1": "A",
    "outcome.1": "upheld",
    "reason.1": "Because of B",
    do: "send",
  });
  assert.equal(refused.status, 422);
  assert.match(refused.html, /Because of B<\/textarea>/);
});

test("two colleagues at one case: the later is told, and keeps what they wrote", async (t) => {
  const site = await testSite(t);
  const matter = await opened(site);
  await doneBy(site, "supervisor", matter, { type: "Take" });
  const lena = await signedIn(site, "supervisor");
  await lena.get(matter.at);
  const expects = lena.field("expects");
  await doneBy(site, "supervisor", matter, { type: "BringToReview" });
  const late = await lena.post(`${matter.at}/Reply`, { expects, text: "My long reply", do: "send" });
  assert.equal(late.status, 422);
  assert.match(late.words, /That was not done/);
  assert.match(late.html, /My long reply<\/textarea>/);
});

test("3.2: handing over names a person and a reason; without one it says so", async (t) => {
  const site = await testSite(t);
  const matter = await opened(site);
  await doneBy(site, "supervisor", matter, { type: "Take" });
  const lena = await signedIn(site, "supervisor");
  const empty = await lena.post(`${matter.at}/Refer`, {});
  assert.match(empty.html, /<a href="#to">Please choose a person[\s\S]*<a href="#reason">Please choose one/);
  const to = String(site.people.staff.personId);
  const done = await lena.post(`${matter.at}/Refer`, { to, reason: "expertise", text: "You know the room book." });
  assert.match(done.words, /Handed to Marisol Ortega, who has not accepted yet/);
  const marisol = await signedIn(site, "staff");
  const asked = await marisol.get(matter.at);
  assert.match(asked.words, /Accept it/);
  assert.match((await marisol.post(`${matter.at}/AcceptReferral`, {})).words, /With: You/);
});

test("5.2: who the patron is opens with a reason, and the reason stands in the record", async (t) => {
  const site = await testSite(t);
  const matter = await opened(site, { replyBy: "email" }, "hector@mail.example");
  await doneBy(site, "supervisor", matter, { type: "Take" });
  const lena = await signedIn(site, "supervisor");
  assert.doesNotMatch((await lena.get(matter.at)).html, /hector@mail/);
  assert.match((await lena.post(`${matter.at}/OpenIdentity`, {})).html, /<a href="#reason">Please choose one/);
  const shown = await lena.post(`${matter.at}/OpenIdentity`, { reason: "reply" });
  assert.match(shown.words, /hector@mail\.example/);
  assert.match(shown.words, /You opened the identity: To write a reply/);
});

test("5.2: a caller without the code is told nothing, and so is whoever asks for them", async (t) => {
  const site = await testSite(t);
  const matter = await opened(site);
  await doneBy(site, "supervisor", matter, { type: "Take" });
  const lena = await signedIn(site, "supervisor");
  assert.match((await lena.get(`${matter.at}/VerifyCaller`)).words, /I can’t say if there is anything/);
  const wrong = await lena.post(`${matter.at}/VerifyCaller`, { how: "code", code: "one two three four five six" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /<a href="#code">(?:We |This )/);
  const half = await lena.post(`${matter.at}/VerifyCaller`, { how: "code", code: "apple cabin" });
  assert.match(half.html, /<a href="#code">A code has 6 words, and we found 2/);
  const slip = await lena.post(`${matter.at}/Link`, { reference: "K7M-4X2" });
  assert.match(slip.html, /<a href="#reference">A reference has 9 letters and numbers, and we found 6/);
});

test("forged and malformed posts: an act that isn't one, a choice that isn't on the list, a person who isn't there", async (t) => {
  const site = await testSite(t);
  const matter = await opened(site, anInquiry);
  await doneBy(site, "staff", matter, { type: "Take" });
  const marisol = await signedIn(site, "staff");
  for (const act of ["OpenCase", "FindDecider", "CloseForSilence", "toString", "%00", "__proto__"])
    assert.equal((await marisol.post(`${matter.at}/${act}`, {})).status, 404, act);
  for (const fields of [
    { to: "999", reason: "expertise" },
    { to: "2", reason: "because" },
    { to: ["2", "3"], reason: "level" },
    { to: "2\0", reason: "level" },
  ])
    assert.equal((await marisol.post(`${matter.at}/Refer`, fields)).status, 422, JSON.stringify(fields));
  const odd = "\u0000 lone \ud800 ¿sí? </textarea><script>";
  const note = await marisol.post(`${matter.at}/WriteNote`, { text: odd });
  assert.equal(note.status, 200);
  assert.doesNotMatch(note.html, /<\/textarea><script>/);
  assert.deepEqual(site.logged, []);
});

test("informal.2: a mail that didn't reach the patron is shown where it was sent, until one does", async (t) => {
  const site = await testSite(t);
  const matter = await opened(site, { replyBy: "email" }, "hector@mail.example");
  await doneBy(site, "supervisor", matter, { type: "Take" });
  await doneBy(site, "supervisor", matter, { type: "Reply", channel: "email" }, "We look into it.");
  const job = { kind: "job", library: site.desk.library } as const;
  const mark = async (version: number, letter: string, state: "sent" | "bounced") => {
    const key = { streamId: matter.streamId, version, letter };
    assert.ok(await beginMail(site.desk.pool, job, key));
    assert.ok(await markMail(site.desk.pool, job, key, state, null, null));
  };
  const lena = await signedIn(site, "supervisor");
  const { rows } = await site.database.owner.query(
    "select max(version) as v from concord.event where type = 'Replied'",
  );
  await mark(rows[0].v, "reply", "bounced");
  const lost = await lena.get(matter.at);
  assert.match(lost.words, /We look into it\. +The mail came back\./);
  assert.match(
    lost.words,
    /The last mail did not reach the patron The mail came back\. Your words stand on their page\./,
  );
  await mark(rows[0].v + 1, "closed", "sent");
  const reached = await lena.get(matter.at);
  assert.match(reached.words, /We look into it\. +The mail came back\./);
  assert.doesNotMatch(reached.words, /The last mail did not reach/);
});

test("5.2: before words leave, what they tell of a person is shown; one button takes it out, and nothing is forbidden", async (t) => {
  const site = await testSite(t);
  const matter = await opened(site, { replyBy: "email" }, "hector@mail.example");
  await doneBy(site, "supervisor", matter, { type: "Take" });
  const lena = await signedIn(site, "supervisor");
  await lena.get(matter.at);
  const text = "Your card 21234001234567 works again. Call us at (309) 555-0142 or write to desk@prairiebend.example.";
  const typed = { expects: lena.field("expects"), act: lena.field("act"), text };
  const preview = await lena.post(`${matter.at}/Reply`, { ...typed, do: "preview" });
  assert.match(preview.words, /Look once more before it leaves .*21234001234567 looks like a library card number/);
  assert.doesNotMatch(preview.words, /555-0142 is a phone|desk@prairiebend\.example is/, "the library's own");
  const hidden = await lena.post(`${matter.at}/Reply`, { ...typed, do: "hide" });
  assert.doesNotMatch(hidden.html, /21234001234567|Look once more/);
  assert.match(hidden.words, /Your card ▮▮▮▮ works again\. Call us at \(309\) 555-0142/);
  await lena.post(`${matter.at}/Reply`, { ...typed, do: "send" });
  assert.match((await lena.get(matter.at)).words, /Your card 21234001234567 works again/);
});
