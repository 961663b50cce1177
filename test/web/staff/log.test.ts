// The log: ten seconds between two patrons; the code is shown once, and what was begun is each person's own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { testSite } from "../../site.ts";
import { signedIn } from "./signed-in.ts";

const quick = { kind: "inquiry", text: "Where are the tax forms?", done: "follow", channel: "desk" };

test("one line is enough; the six words are shown once, and the same again for the same click", async (t) => {
  const site = await testSite(t);
  const marisol = await signedIn(site, "staff");
  await marisol.get("/staff/log");
  const act = marisol.field("act");
  const logged = await marisol.post("/staff/log", { ...quick, act });
  const code = (html: string) =>
    [...(/<ol class="code">(.*?)<\/ol>/s.exec(html)?.[1] ?? "").matchAll(/<li>([^<]+)/g)].map(([, word]) => word);
  assert.equal(code(logged.html).length, 6);
  const again = await marisol.post("/staff/log", { ...quick, act });
  assert.deepEqual(code(again.html), code(logged.html));
  const [path = ""] = /\/staff\/case\/[\w-]+/.exec(logged.html) ?? [];
  const matter = await marisol.get(path);
  assert.match(matter.words, /Where are the tax forms\?/);
  for (const word of code(logged.html)) assert.doesNotMatch(matter.html, new RegExp(`>${word}<`));
});

test("done at once, it is closed; the patron can still come back to it", async (t) => {
  const site = await testSite(t);
  const marisol = await signedIn(site, "staff");
  const logged = await marisol.post("/staff/log", { ...quick, done: "done" });
  assert.match(logged.words, /Done and closed/);
  const [path = ""] = /\/staff\/case\/[\w-]+/.exec(logged.html) ?? [];
  assert.match((await marisol.get(path)).words, /Closed: answered/);
});

test("a concern about somebody who works here is walled off from them at once", async (t) => {
  const site = await testSite(t);
  const marisol = await signedIn(site, "staff");
  const about = String(site.people.colleague.personId);
  await marisol.post("/staff/log", { ...quick, kind: "concern", text: "He turned away from me.", about });
  const theo = await signedIn(site, "colleague");
  assert.doesNotMatch((await theo.get("/staff/cases?section=all")).words, /turned away/);
  const lena = await signedIn(site, "supervisor");
  assert.match((await lena.get("/staff/cases?section=all")).words, /He turned away from me\./);
});

test("what is wrong is said at its field, and all that was typed stays", async (t) => {
  const site = await testSite(t);
  const marisol = await signedIn(site, "staff");
  const wrong = await marisol.post("/staff/log", { ...quick, text: "", email: "no address", name: "Ana Quill" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /<a href="#text">Please write a few words[\s\S]*<a href="#email">That does not look like/);
  assert.match(wrong.html, /value="Ana Quill"/);
  assert.match(wrong.html, /<details open/);
});

test("5.1: a number that nobody needs is asked about once: hidden by one button, kept by the other", async (t) => {
  const site = await testSite(t);
  const marisol = await signedIn(site, "staff");
  const card = "21168000123456";
  const typed = { ...quick, text: `Card ${card} is lost.`, name: "Ana Quill" };
  const asked = await marisol.post("/staff/log", typed);
  assert.match(
    asked.words,
    /looks like a library card number Nobody needs it .* Staff would see: “Card \[number hidden\] is lost/,
  );
  assert.match(asked.html, new RegExp(`Card ${card} is lost`), "what was typed stays");
  assert.match(asked.html, /value="Ana Quill"/);
  const pathOf = (html: string) => /\/staff\/case\/[\w-]+/.exec(html)?.[0] ?? "";
  const hidden = await marisol.post("/staff/log", { ...typed, do: "hide" });
  assert.match((await marisol.get(pathOf(hidden.html))).words, /Card \[number hidden\] is lost\./);
  const left = await marisol.post("/staff/log", { ...typed, do: "leave" });
  assert.match((await marisol.get(pathOf(left.html))).words, new RegExp(`Card ${card} is lost`));
});

test("what was begun is there again for whoever began it, and for no colleague at the same computer", async (t) => {
  const site = await testSite(t);
  const marisol = await signedIn(site, "staff");
  await marisol.post("/staff/log", { ...quick, name: "Ana Quill", do: "later" });
  const back = await marisol.get("/staff/log");
  assert.match(back.html, /Where are the tax forms\?<\/textarea>[\s\S]*value="Ana Quill"/);
  const lena = await signedIn(site, "supervisor");
  for (const [name, value] of marisol.cookies) if (name === "concord_log") lena.cookies.set(name, value);
  assert.doesNotMatch((await lena.get("/staff/log")).html, /tax forms|Ana Quill/);
  await marisol.post("/staff/log", quick);
  assert.doesNotMatch((await marisol.get("/staff/log")).html, /tax forms/);
});
