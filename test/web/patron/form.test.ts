// The doors' forms: words first, everything else may be left out, and nothing typed is ever lost.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { patronCase } from "../../../src/desk/read/patron.ts";
import { browserless, codeOn, concern, patronSite } from "./browserless.ts";

const site = await patronSite({ after });

test("a concern needs its words and nothing else; without contact, that the code is all there is", async () => {
  const patron = browserless(site);
  const page = await patron.post("/concern", { do: "send" });
  assert.equal(page.status, 422);
  assert.match(page.html, /<title>Error: Share a concern/);
  assert.match(page.html, /<a href="#words">Please write a few words here first\.<\/a>/);
  assert.match(page.html, /<a href="#codeOnly">/);
  assert.match(page.html, /id="words"[^>]*aria-invalid="true"[^>]*aria-describedby="words-hint words-wrong"/);
  const receipt = await patron.post("/concern", concern);
  assert.equal(receipt.status, 200);
  assert.equal(codeOn(receipt).length, 6);
  assert.match(receipt.words, /We have your concern/);
});

test("what was typed comes back escaped and whole, line breaks and all, when something is wrong", async () => {
  const patron = browserless(site);
  const words = '\n<script>alert("x")</script>\n\n"quoted" & ünï 😀';
  const page = await patron.post("/concern", { ...concern, words, replyBy: "email", email: "nobody" });
  assert.equal(page.status, 422);
  assert.ok(page.html.includes("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;\n\n&quot;quoted&quot; &amp; ünï 😀"));
  assert.ok(!page.html.includes("<script>alert"));
  assert.ok(page.html.includes('value="nobody"'));
});

test("the same form sent twice makes one matter and gives one code", async () => {
  const patron = browserless(site);
  await patron.get("/request");
  const act = patron.field("act");
  const sent = { words: "A large print atlas, please.", replyBy: "page", codeOnly: "yes", do: "send", act };
  const [first, second] = [await patron.post("/request", sent), await patron.post("/request", sent)];
  assert.deepEqual(codeOn(first), codeOn(second));
  const { rows } = await site.database.owner.query("select count(*)::int as n from concord.act where act_id = $1", [
    act,
  ]);
  assert.equal(rows[0].n, 1);
});

test("the reply comes by the way that was chosen, with what that way needs and no more (5.1)", async () => {
  const patron = browserless(site);
  const receipt = await patron.post("/question", {
    words: "Are you open on Monday?",
    replyBy: "email",
    email: "corrine@mail.example",
    phone: "(309) 555-0199",
    do: "send",
  });
  assert.match(receipt.words, /c••••••@mail\.example/);
  assert.match((await patron.get("/my-case")).words, /corrine@mail\.example/);
  assert.doesNotMatch((await patron.get("/my-case/contact")).html, /555-0199/);
});

test("a number that we don't need is noticed once: hide it, or leave it, and it goes (5.1)", async () => {
  const typed = { ...concern, words: "My card is 21917003044471 and it failed." };
  const hiding = browserless(site);
  const asked = await hiding.post("/concern", typed);
  assert.equal(asked.status, 200);
  assert.match(asked.words, /looks like a library card number/);
  assert.match(asked.html, /My card is <mark>\[number hidden\]<\/mark> and it failed\./);
  await hiding.post("/concern", { ...typed, do: "hide" });
  assert.match((await hiding.get("/my-case")).words, /My card is \[number hidden\] and it failed/);
  const leaving = browserless(site);
  await leaving.post("/concern", typed);
  await leaving.post("/concern", { ...typed, do: "leave" });
  assert.match((await leaving.get("/my-case")).words, /21917003044471/);
});

test("a form can be finished later in the same browser, files and all, or thrown away", async () => {
  const patron = browserless(site);
  const file = new File(["Cottonwood Room, 10 to noon"], "door list.txt");
  const kept = await patron.post("/concern", { words: "I will go on", place: "rooms", do: "later" }, { files: [file] });
  assert.match(kept.words, /Kept until tomorrow/);
  const again = await patron.get("/concern");
  assert.match(again.html, /I will go on/);
  assert.match(again.html, /<option value="rooms" selected=""/);
  assert.match(again.words, /door list\.txt/);
  assert.doesNotMatch((await browserless(site).get("/concern")).html, /I will go on/);
  await patron.post("/concern", { ...concern, keepFile: "0" });
  assert.match((await patron.get("/my-case")).words, /door list\.txt/);
  await patron.post("/thanks", { words: "Not for the next one to see", do: "later" });
  const fresh = await patron.post("/thanks", { do: "fresh" });
  assert.doesNotMatch(fresh.html, /Not for the next one/);
});

test("a file that can't be taken is said at its field; the words are still there", async () => {
  const patron = browserless(site);
  const page = await patron.post("/concern", concern, { files: [new File([], "empty.txt")] });
  assert.equal(page.status, 422);
  assert.match(page.html, /<a href="#files">/);
  assert.match(page.html, /The room that I booked/);
});

test("about a person here: named by the public list alone, and walled unless they may answer first (informal.1, 5.1)", async () => {
  const theo = site.people.colleague.personId;
  const patron = browserless(site);
  const forged = await patron.post("/concern", {
    ...concern,
    aboutStaff: "yes",
    about: String(site.people.volunteer.personId),
  });
  assert.equal(forged.status, 422);
  await patron.post("/concern", { ...concern, aboutStaff: "yes", about: String(theo) });
  const { rows } = await site.database.owner.query(
    "select stream_id from concord.wall where person_id = $1 order by stream_id desc",
    [theo],
  );
  assert.equal(rows.length, 1);
});

test("the Director can be asked for from the start, in the way the patron chooses (informal.3)", async () => {
  const patron = browserless(site);
  await patron.post("/concern", { ...concern, director: "director", directorWay: "call" });
  const page = await patron.get("/my-case");
  assert.match(page.words, /Your review is under way/);
  assert.match(page.html, /value="call" checked=""/);
});

test("thanks ask for no reply and no tick, and reach the person they name (1.1)", async () => {
  const patron = browserless(site);
  const about = String(site.people.colleague.personId);
  const receipt = await patron.post("/thanks", { words: "Theo was so kind", thanksKind: "thanks", about, do: "send" });
  assert.match(receipt.words, /We have your kind words/);
  const { rows } = await site.database.owner.query(
    "select stream_id from concord.case_item order by opened_at desc, stream_id desc limit 1",
  );
  const who = { kind: "patron", library: site.desk.library, streamId: rows[0].stream_id } as const;
  const view = await patronCase(site.desk, who);
  assert.ok(view.ok);
  assert.equal(view.value.kind, "thanks");
  assert.equal(view.value.holder?.name, "Theo");
});

test("the script keeps what is typed and gets the line back, with the gentle notice when there is one", async () => {
  const patron = browserless(site);
  const piece = await patron.post("/keep/concern", { words: "card 21917003044471" });
  assert.match(piece.html, /Kept at/);
  assert.match(piece.html, /data-text="card \[number hidden\]"/);
  assert.match((await patron.get("/concern")).html, /card 21917003044471/);
  assert.equal((await patron.post("/keep/elsewhere", { words: "x" })).status, 404);
});

test("the code is shown for a quarter of an hour and then no more", async () => {
  const patron = browserless(site);
  assert.equal(codeOn(await patron.post("/concern", concern)).length, 6);
  assert.equal(codeOn(await patron.get("/receipt/large-print")).length, 6);
  const before = site.now;
  site.now = Temporal.Instant.from(before).add({ minutes: 16 }).toString({ fractionalSecondDigits: 3 });
  const gone = await patron.get("/receipt");
  site.now = before;
  assert.equal(gone.status, 404);
  assert.equal(codeOn(gone).length, 0);
  const done = browserless(site);
  await done.post("/concern", concern);
  await done.post("/receipt/done", {});
  assert.equal((await done.get("/receipt")).status, 404);
});
