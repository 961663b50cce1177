// Letters to print and post, on their pages: what waits stands on Today and on the case; the address is opened with a reason; marked once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { jobOf } from "../../../../src/desk/desk.ts";
import { openMatter } from "../../../../src/desk/open.ts";
import { waitOnPaper } from "../../../../src/store/queries/mail/paper.ts";
import { languageCookie } from "../../../../src/web/middleware/language.ts";
import { paperPaths } from "../../../../src/web/staff/register/paper/paths.ts";
import { type Site, testSite } from "../../../site.ts";
import { aConcern, nobodyYet } from "../../../store/given-ledger.ts";
import { signedIn } from "../signed-in.ts";

async function raise({ desk }: Site, name: string, matter = {}) {
  const identity = { name, email: "", phone: "", address: "44 Oak Lane\nPrairie Bend, IL 60999" };
  const opening = { ...aConcern, replyBy: "letter" as const, ...matter };
  const done = await openMatter(desk, nobodyYet(), opening, { text: "The door stuck.", identity }, desk.newId());
  assert.ok(done.ok);
  await waitOnPaper(desk.pool, jobOf(desk), { streamId: done.value.streamId, version: 1, letter: "acknowledgement" });
  return { ...done.value, at: `/staff/case/${done.value.reference}` };
}
const hidden = (html: string): string[] =>
  [...html.matchAll(/name="letter" value="([^"]+)"/g)].map(([, value = ""]) => value);

test("2.2: what waits is on Today and on the case; opened, printed, posted; the case keeps it and the patron reads it", async (t) => {
  const site = await testSite(t);
  const ana = await raise(site, "Ana Ruiz");
  await raise(site, "Sam Ortega", { language: "es" });
  const ines = await signedIn(site, "director");
  assert.match((await ines.get("/staff")).words, /2 letters to print and post · \d+ late, \d+ due today/);
  assert.match((await ines.get(ana.at)).words, /1 letter waits to be printed and posted/);

  const list = await ines.get(paperPaths.letters);
  assert.match(list.words, /First, open the addresses: 2 letters wait for that/);
  assert.ok(list.html.indexOf('id="open"') < list.html.indexOf('class="letters"'), "what to do first stands first");
  assert.match(list.words, /Waits for its address to be opened/);
  assert.doesNotMatch(list.html, /Ana|Oak Lane/, "whose they are isn't on the page");
  const paper = `/staff/letters/paper/${ana.reference}/1`;
  assert.equal((await ines.get(paper)).status, 404, "no paper before a reason");

  ines.cookies.set(languageCookie, "es");
  assert.match((await ines.get(paperPaths.letters)).words, /Primero, abra las direcciones: 2 cartas lo esperan/);
  assert.match((await ines.get("/staff")).words, /2 cartas para imprimir y enviar · \d+ con retraso, \d+ para hoy/);
  ines.cookies.set(languageCookie, "en");

  const opened = await ines.post(paperPaths.letters, { do: "open" });
  assert.match(opened.words, /2 letters are ready: print them, then mark them as posted/);
  assert.doesNotMatch(opened.words, /open the addresses/);
  assert.match(opened.words, /Open the paper \(PDF\)/);
  assert.match(opened.words, /Print 1: English, standard print/);
  assert.match(opened.words, /Print 1: Spanish, standard print/);
  assert.equal((await ines.get(paper)).status, 200);
  assert.equal((await ines.get("/staff/letters/together/es-standard")).status, 200);
  assert.equal((await ines.get("/staff/letters/together/es-large")).status, 404);

  const mine = hidden(opened.html).find((value) => value.startsWith(ana.reference)) ?? "";
  assert.match(mine, /^\S{11} 1 [0-9a-f]{64}$/);
  const done = await ines.post(paperPaths.letters, { do: "letter", letter: mine });
  assert.match(done.words, /1 letter is marked/);
  assert.equal(
    hidden(done.html).some((value) => value.startsWith(ana.reference)),
    false,
  );
  const record = await ines.get(ana.at);
  assert.match(record.words, /sent a letter on paper/);
  assert.match(record.html, new RegExp(`${ana.reference}-acknowledgement-1\\.pdf`));
  assert.doesNotMatch(record.words, /waits to be printed/);

  const again = await ines.post(paperPaths.letters, { do: "handed", letter: mine, act: site.desk.newId() });
  assert.equal(again.status, 422);
  assert.match(again.words, /posted this letter already/);
  const other = hidden(done.html)[0] ?? "";
  const changed = await ines.post(paperPaths.letters, { do: "letter", letter: other.replace(/.{4}$/, "0000") });
  assert.match(changed.words, /would look different now/);
  const aside = await ines.post(paperPaths.letters, { do: "setAside", letter: other });
  assert.match(aside.words, /No letter waits/);
});

test("5.1: nobody sees letters that aren't theirs to post; what is no form does nothing", async (t) => {
  const site = await testSite(t);
  const { reference } = await raise(site, "Ana Ruiz");
  const theo = await signedIn(site, "colleague");
  assert.doesNotMatch((await theo.get("/staff")).words, /to print and post/);
  assert.match((await theo.get(paperPaths.letters)).words, /No letter waits/);
  assert.equal((await theo.post(paperPaths.letters, { do: "letter", letter: `${reference} 1 ` })).status, 422);
  assert.equal((await theo.post(paperPaths.letters, { do: "letter", letter: "nothing" })).status, 400);
  assert.equal((await theo.post(paperPaths.letters, { do: "burn", letter: `${reference} 1 ` })).status, 400);
  const { rows } = await site.database.owner.query("select state from concord.mail_out");
  assert.deepEqual(rows, [{ state: "paper" }]);
});
