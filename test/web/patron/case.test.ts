// My case: open to its code and to nothing else; the review always in sight; what the patron says is done, once.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { submit } from "../../../src/desk/submit.ts";
import type { Words } from "../../../src/desk/words/words.ts";
import type { Draft } from "../../../src/domain/case/act.ts";
import type { Who } from "../../library.ts";
import { type Answered, type Browserless, browserless, codeOn, concern, patronSite } from "./browserless.ts";

const site = await patronSite({ after });
const start = site.now;
const later = (minutes: number): void => {
  site.now = Temporal.Instant.from(site.now).add({ minutes }).toString({ fractionalSecondDigits: 3 });
};

async function raised(fields = {}): Promise<{ patron: Browserless; code: string[]; streamId: string }> {
  site.now = start;
  const patron = browserless(site);
  const code = codeOn(await patron.post("/concern", { ...concern, ...fields }));
  const session = decodeURIComponent(patron.cookies.get("concord-case") ?? "");
  return { patron, code, streamId: session.split(".")[0] ?? "" };
}
async function staff(who: Who, streamId: string, act: Draft, words: Words = {}): Promise<void> {
  const done = await submit(site.desk, site.people[who], { ...act, id: crypto.randomUUID(), streamId }, words);
  assert.ok(done.ok, done.ok ? "" : `${act.type}: ${done.refusal}`);
}
/** The case as it is when review was asked for and decided. */
async function decided() {
  const matter = await raised();
  await matter.patron.post("/my-case/review", { way: "writing" });
  await staff(
    "designee",
    matter.streamId,
    { type: "DecideReview", points: ["upheld", "cantTell"] },
    {
      text: "Thank you for your patience.",
      fields: {
        "point.1": "The room was given away.",
        "reason.1": "We typed it into the wrong week.",
        "point.2": "The man turned away.",
        "reason.2": "Nobody else was there.",
      },
    },
  );
  return matter;
}
const buttons = (page: Answered): string[] =>
  [...page.html.matchAll(/<button[^>]*>([^<]+)<\/button>/g)].map(([, words = ""]) => words);

test("the code opens the case in any browser, in capitals, hyphens or one breath", async () => {
  const { code } = await raised();
  for (const typed of [code.join(" "), code.join("-").toUpperCase(), `  ${code.join(",  ")}\n`]) {
    const page = await browserless(site).post("/my-case", { code: typed });
    assert.match(page.words, /Your concern of Tuesday, March 9/);
  }
});

test("a code with a slip comes back as typed, and says which word", async () => {
  const { code } = await raised();
  const typed = [...code.slice(0, 5), "zzzz"].join(" ");
  const page = await browserless(site).post("/my-case", { code: typed });
  assert.equal(page.status, 422);
  assert.match(page.html, /<title>Error: My case/);
  assert.match(page.words, /word 6/);
  assert.ok(page.html.includes(`value="${typed}"`));
});

test("the session is for one matter, ends after half an hour without a click, and can't be made up (5.1)", async () => {
  const { patron, streamId } = await raised();
  later(29);
  assert.match((await patron.get("/my-case")).words, /Where it stands/);
  later(29);
  assert.match((await patron.get("/my-case")).words, /Where it stands/);
  later(31);
  assert.doesNotMatch((await patron.get("/my-case")).words, /Where it stands/);
  const forger = browserless(site);
  forger.cookies.set("concord-case", `${streamId}.${Date.parse(site.now)}`);
  assert.doesNotMatch((await forger.get("/my-case")).words, /Where it stands/);
  forger.cookies.set("concord-case", `${streamId}.${Date.parse(site.now)}.${Buffer.alloc(32).toString("base64")}`);
  assert.doesNotMatch((await forger.get("/my-case")).words, /Where it stands/);
  assert.match((await forger.post("/my-case/words", { words: "mine?" })).words, /Your code/);
});

test("one patron's file is not there for another; their own comes as a download", async () => {
  const mine = await raised();
  const file = new File(["<script>alert(1)</script>"], 'no "te".html', { type: "text/html" });
  await mine.patron.post("/my-case/words", { words: "Here it is" }, { files: [file] });
  const page = await mine.patron.get("/my-case");
  const link = /href="(\/my-case\/file\/[^"]+)"/.exec(page.html)?.[1] ?? "";
  const download = await mine.patron.get(link);
  assert.equal(download.status, 200);
  assert.match(download.headers.get("content-disposition") ?? "", /^attachment; filename="no _te_\.html"/);
  assert.equal(download.headers.get("content-type"), "text/plain");
  assert.equal(download.headers.get("x-content-type-options"), "nosniff");
  assert.equal(download.headers.get("content-security-policy"), "default-src 'none'; sandbox");
  assert.equal(download.headers.get("cache-control"), "no-store");
  const other = await raised();
  assert.equal((await other.patron.get(link)).status, 404);
  assert.equal((await other.patron.get("/my-case/file/1")).status, 404);
});

test("a review is asked for by one button, in the way the patron chooses, with no question back (informal.3)", async () => {
  const { patron } = await raised();
  const before = await patron.get("/my-case");
  assert.ok(buttons(before).includes("Ask for a review"));
  assert.match(before.html, /<a class="button outline low" href="#review">Ask for a review<\/a>/);
  const page = await patron.post("/my-case/review", { way: "call", phone: "(309) 555-0177", reviewWords: "Please." });
  assert.match(page.words, /^Done Your review is asked for\./);
  assert.match(page.words, /You asked for a review/);
  assert.match(page.words, /Phone: \(309\) 555-0177/);
  assert.match(page.words, /Anneke will decide the review/);
  assert.match(page.words, /A decision by Monday, March 15/);
});

test("a review can be asked for on a closed case too (informal.3)", async () => {
  const { patron } = await raised();
  const settled = await patron.post("/my-case/settled", {});
  assert.match(settled.words, /Settled on Tuesday, March 9/);
  assert.ok(buttons(settled).includes("Ask for a review"));
  assert.match((await patron.post("/my-case/review", { way: "meeting" })).words, /Your review is under way/);
});

test("a talk is offered with a time, and the patron says yes to it (informal.3)", async () => {
  const { patron, streamId } = await raised();
  await patron.post("/my-case/review", { way: "call" });
  const talkId = crypto.randomUUID();
  const startsAt = "2027-03-11T21:30:00.000Z";
  await staff("designee", streamId, { type: "OfferTalk", talkId, way: "call", startsAt });
  const page = await patron.get("/my-case");
  assert.match(page.words, /A call about your review Thursday, March 11, 3:30 pm/);
  const agreed = await patron.post("/my-case/talk", { talk: talkId });
  assert.match(agreed.words, /You said yes to this time/);
  assert.equal((await patron.post("/my-case/talk", { talk: "not an id" })).status, 409);
});

test("the decision stands point by point with its reasons, and the way on is a formal complaint (6.2, informal.4)", async () => {
  const { patron } = await decided();
  const page = await patron.get("/my-case");
  assert.match(page.words, /The room was given away\. You were right We typed it into the wrong week\./);
  assert.match(page.words, /The man turned away\. We could not find out Nobody else was there\./);
  assert.ok(buttons(page).includes("Make it a formal complaint"));
  const handed = await patron.post("/my-case/review", { way: "writing", reviewWords: "It is not settled." });
  assert.match(handed.words, /Your formal complaint/);
  const hand = await patron.get("/my-case/complaint");
  assert.match(hand.words, /Send the complaint/);
  assert.match(hand.words, /Friday, March 12/);
  const form = await patron.get("/my-case/complaint/form");
  assert.match(form.words, /Formal complaint form/);
  assert.doesNotMatch(form.words, /given away|Anneke/);
});

test("before a complaint was handed over there is no such page", async () => {
  const { patron } = await raised();
  assert.equal((await patron.get("/my-case/complaint")).status, 404);
});

test("not settled, with a word why; taken back; opened again", async () => {
  const { patron, streamId } = await raised();
  await staff("staff", streamId, { type: "Take" });
  await staff(
    "staff",
    streamId,
    { type: "OfferResolution", resolution: "explained", channel: "page" },
    { text: "So?" },
  );
  const page = await patron.post("/my-case/not-settled", { notSettledWords: "Not at all." });
  assert.match(page.words, /Not at all\..*Not settled yet/);
  assert.match((await patron.post("/my-case/withdraw", {})).words, /Taken back by you on/);
  assert.match((await patron.post("/my-case/reopen", { reopenWords: "I changed my mind" })).words, /Open again/);
});

test("when somebody was first, the page shows the case as it is now and keeps the words (409)", async () => {
  const { patron, streamId } = await raised();
  await staff("staff", streamId, { type: "Take" });
  await staff("staff", streamId, { type: "OfferResolution", resolution: "done", channel: "page" }, { text: "Done." });
  await patron.get("/my-case");
  const expects = patron.field("expects");
  await staff("staff", streamId, { type: "Reply", channel: "page" }, { text: "One thing more." });
  const page = await patron.post("/my-case/not-settled", { expects, notSettledWords: "My long words" });
  assert.equal(page.status, 409);
  assert.match(page.words, /This changed while you had it open/);
  assert.match(page.words, /One thing more\./);
  assert.match(page.html, /My long words<\/textarea>/);
});

test("the way to reach the patron is theirs to change; what isn't needed any more is gone (2.2, 5.1)", async () => {
  const { patron } = await raised({ replyBy: "email", email: "corrine@mail.example", codeOnly: "" });
  assert.match((await patron.get("/my-case/contact")).html, /value="corrine@mail\.example"/);
  const wrong = await patron.post("/my-case/contact", { replyBy: "phone", phone: "12", language: "en" });
  assert.equal(wrong.status, 422);
  const page = await patron.post("/my-case/contact", { replyBy: "phone", phone: "(309) 555-0177", language: "en" });
  assert.match(page.words, /Reply by Phone To \(309\) 555-0177/);
  assert.doesNotMatch(page.words, /corrine@mail/);
});

test("what staff wrote down for the patron, at the desk or on the phone, says so (2.2)", async () => {
  const { patron, streamId } = await raised();
  await staff("staff", streamId, { type: "AddWords", channel: "phone", files: 0 }, { text: "They called back." });
  assert.match((await patron.get("/my-case")).words, /You, written down by Marisol .* They called back\./);
});

test("closing the case on this computer leaves nothing open", async () => {
  const { patron } = await raised();
  assert.match((await patron.post("/my-case/close", {})).words, /closed on this computer/);
  assert.equal(patron.cookies.has("concord-case"), false);
  assert.doesNotMatch((await patron.get("/my-case")).words, /Where it stands/);
});

test("nothing goes without a word or a file", async () => {
  const { patron } = await raised();
  const page = await patron.post("/my-case/words", { words: "   " });
  assert.equal(page.status, 422);
  assert.match(page.words, /Please write a few words, or add a file/);
});
