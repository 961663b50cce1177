// Requests for records, asked without script: logged, gone through text by text, previewed and kept; who finds what; bad input.
import assert from "node:assert/strict";
import { test } from "node:test";
import { staffPath, staffPaths } from "../../../../src/web/paths.ts";
import { foiaPaths } from "../../../../src/web/staff/register/foia/paths.ts";
import { raise, request, setCounselor } from "../../../desk/register/foia/given-foia.ts";
import { textOf } from "../../../print/reading.ts";
import { type Site, testSite } from "../../../site.ts";
import type { Browserless } from "../../patron/browserless.ts";
import { signedIn } from "../signed-in.ts";

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
/** The list boxes and hidden fields of the form that holds a text, as a browser would send them. */
function formOf(html: string, content: string): Record<string, string> {
  const form = html.split("<form").find((one) => one.includes(`value="${content}"`)) ?? "";
  const fields: Record<string, string> = { act: hidden(form, "act"), content };
  for (const [, name = "", options = ""] of form.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? "";
  return fields;
}

/** The text of a PDF that the site gives. */
async function pdfAt(site: Site, visitor: Browserless, path: string): Promise<string> {
  const response = await fetch(new URL(path, site.url), {
    headers: { cookie: [...visitor.cookies].map((pair) => pair.join("=")).join("; ") },
  });
  assert.equal(response.status, 200);
  assert.match(response.headers.get("content-disposition") ?? "", /^attachment; filename="[\w-]+\.pdf"/);
  return textOf(new Uint8Array(await response.arrayBuffer()));
}

test("by the custodian, without script: log, find, go through, preview what leaves, keep it; the papers come back", async (t) => {
  const site = await testSite(t);
  const matter = await raise(site);
  await setCounselor(site);
  const noor = await signedIn(site, "custodian");
  const empty = await noor.get(foiaPaths.register);
  assert.match(empty.words, /No requests yet/);
  const log = await noor.get(foiaPaths.log);
  assert.equal(log.status, 200);
  const form = {
    act: hidden(log.html, "act"),
    receivedOn: "2027-03-09",
    text: "All about the <b>heater</b>.",
    way: "email",
    language: "en",
    name: "Casimir Delacroix-Nguyen",
  };
  const bad = await noor.post(foiaPaths.log, { ...form, receivedOn: "2027-02-31", text: "" });
  assert.equal(bad.status, 422);
  assert.match(bad.html, /Casimir Delacroix-Nguyen/, "what was typed is kept");
  assert.match(
    (await noor.post(foiaPaths.log, { ...form, receivedOn: "2027-03-10" })).words,
    /That day hasn’t come yet/,
  );
  const page = await noor.post(foiaPaths.log, form);
  assert.match(page.words, /Due|business days left/);
  assert.match(page.html, /&lt;b&gt;heater/);
  assert.match(page.words, /5 ILCS 140\/3\(d\): 5 business days after receipt\. Last checked January 4, 2027/);
  const reference = /Request ([2-9CDFHJKMNPRTVWXY-]{11})/.exec(page.words)?.[1] ?? "";
  const at = (path: string, more: Record<string, string> = {}) => staffPath(path, { reference, ...more });

  const found = await noor.get(`${at(foiaPaths.request)}?matters-find=${matter.reference}`);
  assert.match(found.html, new RegExp(`name="matter" value="${matter.reference}"`));
  assert.equal((await noor.post(at(foiaPaths.act, { act: "add" }), { matter: "no" })).status, 422);
  assert.match(
    (await noor.post(at(foiaPaths.act, { act: "add" }), { matter: matter.reference })).words,
    /Go through it/,
  );
  const early = await noor.post(at(foiaPaths.act, { act: "release" }), {});
  assert.equal(early.status, 422);
  assert.match(early.words, /2 texts aren’t gone through yet\. Nothing was sent/);

  const copy = at(foiaPaths.matter, { matter: matter.reference });
  const review = await noor.get(copy);
  assert.match(review.html, /<mark>\(309\) 555-0177<\/mark>/);
  assert.match(review.words, /Withheld whole The patron’s name and contact details\..*1 attachment/);
  assert.match(review.words, /Internal note, Marisol Ortega/);
  for (const [, content = ""] of review.html.matchAll(/name="content" value="([^"]+)"/g)) {
    const typed = { ...formOf(review.html, content), words: "Ottoline", under: "privacy" };
    const strange = await noor.post(copy, { ...typed, words: "xylophone" });
    assert.equal(strange.status, 422);
    assert.match(strange.html, /xylophone<\/textarea>/, "what was typed is kept");
    const place = /href="#(text-\d-words)"/.exec(strange.html)?.[1];
    assert.match(strange.html, new RegExp(`id="${place}"[^>]* aria-invalid="true"`), "said at the text that it is of");
    assert.equal((await noor.post(copy, typed)).status, 200);
  }
  assert.doesNotMatch((await noor.get(copy)).words, /To go through/);
  assert.match(await pdfAt(site, noor, `${copy}/copy`), /not for release/);

  const preview = await noor.post(at(foiaPaths.act, { act: "release" }), {});
  assert.match(preview.words, /This is what leaves/);
  assert.equal([...preview.html.matchAll(/value="paper\.\d"/g)].length, 3);
  const send = { act: hidden(preview.html, "act"), do: "send" };
  const kept = await noor.post(at(foiaPaths.act, { act: "release" }), send);
  assert.match(kept.words, /Closed: granted in part/);
  assert.match(
    (await noor.post(at(foiaPaths.act, { act: "release" }), send)).words,
    /Closed: granted in part/,
    "twice",
  );
  const [, paper = ""] = /href="([^"]+\/paper\/[^"]+)"/.exec(kept.html) ?? [];
  assert.match(await pdfAt(site, noor, paper), /Casimir Delacroix-Nguyen/);
  assert.equal((await noor.get(copy)).status, 404, "closed, its words are closed");
  assert.deepEqual(site.logged, []);
});

test("denial and more time are previewed; what is missing is said and what was typed is kept", async (t) => {
  const site = await testSite(t);
  const reference = await request(site);
  const ines = await signedIn(site, "director");
  const act = (name: string) => staffPath(foiaPaths.act, { reference, act: name });
  const deny = { under: "drafts", basis: "A draft nobody relied on." };
  const without = await ines.post(act("deny"), deny);
  assert.equal(without.status, 422);
  assert.match(without.words, /must name the Public Access Counselor’s address/);
  assert.match(without.html, /A draft nobody relied on\./);
  const settings = await ines.get(foiaPaths.settings);
  assert.match(settings.words, /Library setting\. 5 ILCS 140\/3\(e\)/);
  const terms = {
    days: "5",
    commercialDays: "21",
    extensionDays: "5",
    appealDays: "60",
    warnDays: "2",
    holidays: "2027-05-31\n2027-07-05",
    counselor: "Public Access Counselor\n1 Example Street",
    checkedOn: "2027-03-01",
  };
  for (const [field, value] of [
    ["days", "0"],
    ["days", "five"],
    ["holidays", "May 31"],
    ["checkedOn", ""],
    ["holidays", "2027-05-31\n".repeat(201)],
  ] as const)
    assert.equal(
      (await ines.post(foiaPaths.settings, { ...terms, [field]: value })).status,
      422,
      `${field} ${value.slice(0, 9)}`,
    );
  assert.match((await ines.post(foiaPaths.settings, terms)).words, /Saved/);
  assert.match((await ines.post(act("deny"), deny)).words, /This is what leaves/);
  const seen = await ines.post(act("deny"), { ...deny, do: "paper.0" });
  assert.equal(seen.headers.get("content-type"), "application/pdf");
  assert.match((await ines.post(act("deny"), { ...deny, do: "edit" })).html, /A draft nobody relied on\./);
  for (const typed of [
    { days: "5" },
    { reasons: "burden", days: "6" },
    { reasons: "burden", days: "" },
    { reasons: "whim", days: "1" },
  ])
    assert.equal((await ines.post(act("extend"), typed)).status, 422, JSON.stringify(typed));
  const home = staffPath(foiaPaths.request, { reference });
  assert.match((await ines.get(home)).html, new RegExp(`href="${act("extend")}"`));
  const extended = await ines.post(act("extend"), { reasons: "burden", days: "3", do: "send" });
  assert.match(extended.words, /March 19, 2027/);
  assert.doesNotMatch(extended.html, new RegExp(`href="${act("extend")}"`), "greyed out, with its reason");
  assert.match(extended.words, /Take more time [^.]*once/i);
  assert.equal((await ines.post(act("extend"), { reasons: "burden", days: "3", do: "send" })).status, 422, "once");
  const searched = "All cases since <January>.";
  assert.match((await ines.post(act("nothing"), { searched: " " })).words, /Say in words what was searched/);
  const preview = await ines.post(act("nothing"), { searched });
  assert.match(preview.words, /This is what leaves/);
  assert.match((await ines.post(act("nothing"), { searched, do: "edit" })).html, /since &lt;January&gt;/);
  const sent = await ines.post(act("nothing"), { act: hidden(preview.html, "act"), searched, do: "send" });
  assert.match(sent.words, /Closed: nothing found/);
  assert.match((await ines.get(foiaPaths.register)).words, /Logged in 2027.*Nothing found 1/);
  const second = staffPath(foiaPaths.act, { reference: await request(site), act: "withdraw" });
  assert.match((await ines.post(second, { do: "send" })).words, /Closed: withdrawn/);
});

test("who finds what: officers all of it, whoever logged it that one, nobody else; strange addresses are no error", async (t) => {
  const site = await testSite(t);
  const reference = await request(site, "staff");
  const matter = await raise(site);
  const at = (path: string, more: Record<string, string> = {}) => staffPath(path, { reference, ...more });
  const marisol = await signedIn(site, "staff");
  assert.match((await marisol.get(foiaPaths.register)).html, new RegExp(reference));
  assert.equal((await marisol.get(at(foiaPaths.request))).status, 200);
  assert.equal((await marisol.get(at(foiaPaths.act, { act: "release" }))).status, 404);
  assert.equal((await marisol.post(at(foiaPaths.act, { act: "withdraw" }), { do: "send" })).status, 422);
  assert.match(
    (await marisol.post(at(foiaPaths.act, { act: "add" }), { matter: matter.reference })).words,
    /The Director, the records custodian/,
  );
  for (const who of ["colleague", "supervisor", "volunteer", "president", "trustee", "administrator"] as const) {
    const visitor = await signedIn(site, who);
    assert.doesNotMatch((await visitor.get(foiaPaths.register)).html, new RegExp(reference), who);
    assert.equal((await visitor.get(at(foiaPaths.request))).status, 404, who);
    assert.equal((await visitor.get(foiaPaths.settings)).status, 404, who);
    assert.doesNotMatch((await visitor.get(staffPaths.home)).html, /staff\/foia/, who);
  }
  const anneke = await signedIn(site, "designee");
  assert.equal((await anneke.get(at(foiaPaths.act, { act: "release" }))).status, 200);
  for (const odd of [
    staffPath(foiaPaths.request, { reference: "no" }),
    at(foiaPaths.act, { act: "burn" }),
    at(foiaPaths.matter, { matter: matter.reference }),
    at(foiaPaths.paper, { id: "0" }),
    at(foiaPaths.paper, { id: matter.streamId }),
  ])
    assert.equal((await anneke.get(odd)).status, 404, odd);
  assert.deepEqual(site.logged, []);
});
