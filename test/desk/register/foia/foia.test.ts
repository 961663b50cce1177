// Requests for records through the desk and the database: who sees what, what a person goes through, and what leaves.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { verify } from "../../../../src/desk/read/verify.ts";
import {
  addFoiaMatter,
  doFoia,
  logFoia,
  readyDenial,
  readyExtension,
  readyNothingFound,
  readyRelease,
  sendFoia,
} from "../../../../src/desk/register/foia/acts.ts";
import { foiaRegister, foiaView, readFoiaPaper } from "../../../../src/desk/register/foia/read.ts";
import { reviewFoia } from "../../../../src/desk/register/foia/review.ts";
import { foiaMatters } from "../../../../src/desk/register/foia/texts.ts";
import { markField } from "../../../../src/desk/register/marks.ts";
import { asking } from "../../../../src/store/principal.ts";
import { type TestLibrary, testLibrary, type Who } from "../../../library.ts";
import { textOf } from "../../../print/reading.ts";
import { noteWords, opened, patron, raise, request, requester, setCounselor, words } from "./given-foia.ts";

const id = (library: TestLibrary) => library.desk.newId();
async function added(library: TestLibrary, who: Who, reference: string, matter: string) {
  const done = await addFoiaMatter(library.desk, library.people[who], await opened(library, who, reference), matter, {
    id: id(library),
  });
  assert.ok(done.ok, JSON.stringify(done));
}

/** Goes through every text as a person would: proposals as proposed, and the patron's given name beside. */
async function goThrough(library: TestLibrary, who: Who, reference: string, own = (_: string) => "Ottoline") {
  const { desk, people } = library;
  const view = await opened(library, who, reference);
  for (const matter of await foiaMatters(desk, view.settings, people[who], view.view.state))
    for (const text of matter.texts) {
      const form: Record<string, string> = {
        words: own(text.text),
        under: "privacy",
      };
      for (const span of text.spans) form[markField(span)] = span.exemption;
      const now = await opened(library, who, reference);
      const at = { matter: matter.id, content: text.content };
      const done = await reviewFoia(desk, people[who], now, at, (field) => form[field] ?? "", id(library));
      assert.ok(done.ok, JSON.stringify(done));
    }
}

test("from the letter to the package: nothing leaves that nobody went through, and no withheld word is in what leaves", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const matter = await raise(library);
  const reference = await request(library);
  await setCounselor(library);
  await added(library, "custodian", reference, matter.reference);
  const unread = await readyRelease(desk, people.custodian, await opened(library, "custodian", reference));
  assert.deepEqual(unread.ok || [unread.refusal, unread.facts?.count], ["TextsUnreviewed", 2]);
  await goThrough(library, "custodian", reference);
  const ready = await readyRelease(desk, people.custodian, await opened(library, "custodian", reference));
  assert.ok(ready.ok, JSON.stringify(ready));
  const done = await sendFoia(
    desk,
    people.custodian,
    await opened(library, "custodian", reference),
    ready.value,
    id(library),
  );
  assert.ok(done.ok, JSON.stringify(done));

  const after = await opened(library, "custodian", reference);
  assert.equal(after.view.state.status === "closed" && after.view.state.outcome, "grantedInPart");
  assert.equal(after.view.papers.length, 3, "the letter, the denial of what is withheld, the copy");
  let all = "";
  for (const [i, paper] of after.view.papers.entries()) {
    const file = await readFoiaPaper(desk, people.custodian, after, paper.id);
    assert.ok(file.ok);
    assert.deepEqual(file.value.bytes, Buffer.from(ready.value.papers[i]?.bytes ?? []), "as previewed, byte for byte");
    assert.equal(
      createHash("sha256").update(file.value.bytes).digest("hex"),
      paper.sha256,
      "the hash in the ledger is its own",
    );
    all += ` ${textOf(file.value.bytes)}`;
  }
  for (const word of [
    patron.name,
    "Brackwater",
    "Ottoline",
    patron.email,
    "555-0177",
    "21234001234567",
    "Hollow",
    "ottoline",
  ])
    assert.ok(!all.includes(word), `${word} left`);
  for (const word of [
    "The heater in the reading room is broken",
    "the boiler contractor comes Friday",
    "withheld",
    "7.5(b)",
    "7(1)(c)",
    "Redaction log",
    "Public Access Counselor",
    "1 Example Street",
    "60 days",
    requester.name,
  ])
    assert.ok(all.includes(word), `${word} isn't in what left`);
  assert.deepEqual((await verify(desk)).findings, [], "verify folds requests too, and finds their rows as they are");
});

test("words withheld in one text and readable in another are shown before anything leaves", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const matter = await raise(library);
  const reference = await request(library);
  await setCounselor(library);
  await added(library, "custodian", reference, matter.reference);
  const elsewhere = async (own: (text: string) => string) => {
    await goThrough(library, "custodian", reference, own);
    const ready = await readyRelease(desk, people.custodian, await opened(library, "custodian", reference));
    return ready.ok ? ready.value.elsewhere : ready.refusal;
  };
  assert.deepEqual(await elsewhere(() => ""), []);
  assert.deepEqual(await elsewhere((text) => (text === words ? "READING room" : "")), [], "in one text alone");
  const second = await raise(library, "I spoke with OTTOLINE about it.");
  await added(library, "custodian", reference, second.reference);
  const inFirst = (text: string) => (text === words ? "Ottoline" : "");
  assert.deepEqual(await elsewhere(inFirst), ["Ottoline"]);
  assert.deepEqual(await elsewhere((text) => (/ottoline/i.test(text) ? "Ottoline" : "")), [], "withheld everywhere");
});

test("the words of an open request's matters are read by its officers alone, notes too; never identities, borrowing, grounds, files; not once it is closed", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  const matter = await raise(library);
  const unrelated = await raise(library, "Something else.");
  const reference = await request(library, "staff");
  const seen = async (who: Who, on = "2027-03-09") => {
    const client = await database.pool.connect();
    try {
      await client.query("begin read only");
      await client.query(asking(people[who], on));
      const { rows } = await client.query("select stream_id, slot from concord.content order by slot");
      const request = await client.query("select from concord.register_item");
      const streams = await client.query("select from concord.stream where noun = 'foia'");
      const of = (id: string) =>
        rows
          .filter((row) => row.stream_id === id)
          .map((row) => row.slot)
          .join(" ");
      return [of(matter.streamId), of(unrelated.streamId), request.rowCount, streams.rowCount];
    } finally {
      await client.query("rollback");
      client.release();
    }
  };
  assert.deepEqual(await seen("custodian"), ["", "", 1, 1], "before it is added, the custodian reads nothing");
  await added(library, "custodian", reference, matter.reference);
  assert.deepEqual(await seen("custodian"), ["filehead note words", "", 1, 1], "no where, and still nothing else");
  for (const who of ["volunteer", "president", "trustee", "administrator"] as const)
    assert.deepEqual(await seen(who), ["", "", 0, 0], who);
  assert.deepEqual((await seen("staff")).slice(2), [1, 1], "whoever logged it sees the request");
  assert.deepEqual((await seen("colleague")).slice(2), [0, 0]);
  assert.deepEqual((await seen("designee")).slice(2), [1, 1]);
  assert.deepEqual((await seen("designee", "2028-01-01")).slice(2), [0, 0], "the designation is over");
  const { rows } = await database.owner.query(
    "select sort, part from concord.reading where person_id = $1 and stream_id = $2",
    [people.custodian.personId, matter.streamId],
  );
  assert.deepEqual(rows, [], "nothing of the matter was opened yet");
  const view = await opened(library, "custodian", reference);
  await foiaMatters(desk, view.settings, people.custodian, view.view.state);
  const noted = await database.owner.query(
    "select sort, part from concord.reading where person_id = $1 and stream_id = $2",
    [people.custodian.personId, matter.streamId],
  );
  assert.deepEqual(noted.rows, [{ sort: "words", part: "role" }], "each look is noted");
  assert.ok((await doFoia(desk, people.custodian, view, { type: "WithdrawRequest" }, { id: id(library) })).ok);
  assert.deepEqual((await seen("custodian")).slice(0, 2), ["", ""], "closed, the words are closed too");
});

test("what an open request asks for is held from disposal, and no longer than that", async (t) => {
  const library = await testLibrary(t);
  const { desk, people, database } = library;
  const matter = await raise(library);
  const reference = await request(library);
  const held = async () => {
    const client = await database.owner.connect();
    try {
      await client.query("select set_config('concord.library', '1', false)");
      const { rows } = await client.query("select concord.held($1, 1, '2027-03-09')", [matter.streamId]);
      return rows[0].held;
    } finally {
      client.release();
    }
  };
  assert.equal(await held(), false);
  await added(library, "custodian", reference, matter.reference);
  assert.equal(await held(), true);
  const view = await opened(library, "custodian", reference);
  assert.ok((await doFoia(desk, people.custodian, view, { type: "WithdrawRequest" }, { id: id(library) })).ok);
  assert.equal(await held(), false);
});

test("a matter behind a wall from the officer isn't found, and one walled off later stops the release", async (t) => {
  const library = await testLibrary(t, { people: { custodian: { roles: ["custodian", "staff"] } } });
  const { desk, people, database } = library;
  const matter = await raise(library);
  const reference = await request(library);
  await added(library, "custodian", reference, matter.reference);
  await database.owner.query("insert into concord.wall values (1, $1, $2)", [
    people.custodian.personId,
    matter.streamId,
  ]);
  const view = await opened(library, "custodian", reference);
  assert.deepEqual([view.view.unseen, view.view.matters], [1, []]);
  assert.deepEqual(await foiaMatters(desk, view.settings, people.custodian, view.view.state), []);
  const release = await readyRelease(desk, people.custodian, view);
  assert.equal(release.ok || release.refusal, "MatterUnseen");
  const again = await addFoiaMatter(desk, people.custodian, view, matter.reference, { id: id(library) });
  assert.equal(again.ok || again.refusal, "OtherNotFound");
});

test("more time: a notice is made, kept and hashed; the clock warns, and late is shown late", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const reference = await request(library);
  const clock = async () => (await foiaRegister(desk, people.director)).rows[0]?.clock;
  assert.deepEqual(await clock(), { left: 5, state: "runs" });
  library.now = "2027-03-12T18:00:00.000Z";
  assert.deepEqual(await clock(), { left: 2, state: "soon" });
  const view = await opened(library, "director", reference);
  const ready = readyExtension(desk, people.director, view, { reasons: ["extensiveSearch"], days: 5 });
  assert.ok(ready.ok, JSON.stringify(ready));
  assert.match(textOf(ready.value.papers[0]?.bytes as Uint8Array), /March 16, 2027.*March 23, 2027/);
  assert.ok((await sendFoia(desk, people.director, view, ready.value, id(library))).ok);
  assert.equal((await opened(library, "director", reference)).view.state.dueOn, "2027-03-23");
  library.now = "2027-03-25T18:00:00.000Z";
  assert.deepEqual(await clock(), { left: -2, state: "late" });
});

test("denied: the letter names the exemption, why, who decided, and how to have it reviewed; without the counselor's address none is made", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const reference = await request(library);
  const deny = async (basis: string) =>
    readyDenial(desk, people.director, await opened(library, "director", reference), ["drafts"], basis);
  const refusal = async (basis: string) => {
    const made = await deny(basis);
    return made.ok || made.refusal;
  };
  assert.equal(await refusal("The memo is a draft that nobody relied on."), "CounselorMissing");
  await setCounselor(library);
  assert.equal(await refusal(" "), "BasisMissing");
  const made = await deny("The memo is a draft that nobody relied on.");
  assert.ok(made.ok, JSON.stringify(made));
  const letter = textOf(made.value.papers[0]?.bytes as Uint8Array);
  for (const word of [
    "7(1)(f)",
    "The memo is a draft",
    "Ines Castellan",
    "Public Access Counselor",
    "60 days",
    "court",
  ])
    assert.ok(letter.includes(word), word);
});

test("nothing found: previewed, kept as it was seen, closed as such in the register and its count", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const reference = await request(library);
  const said = async (searched: string) =>
    readyNothingFound(desk, people.custodian, await opened(library, "custodian", reference), searched);
  const blank = await said(" \n");
  assert.equal(blank.ok || blank.refusal, "SearchMissing");
  const made = await said("All cases since January, by the words heater, boiler, cold.");
  assert.ok(made.ok, JSON.stringify(made));
  const view = await opened(library, "custodian", reference);
  assert.ok((await sendFoia(desk, people.custodian, view, made.value, id(library))).ok);
  const after = await opened(library, "custodian", reference);
  assert.equal(after.view.state.status === "closed" && after.view.state.outcome, "nothingFound");
  assert.equal(after.view.basis, "All cases since January, by the words heater, boiler, cold.");
  const [paper] = after.view.papers;
  const file = await readFoiaPaper(desk, people.custodian, after, paper?.id ?? "");
  assert.ok(file.ok);
  assert.deepEqual(file.value.bytes, Buffer.from(made.value.papers[0]?.bytes ?? []), "byte for byte");
  assert.match(textOf(file.value.bytes), /by the words heater, boiler, cold/);
  const { count } = await foiaRegister(desk, people.custodian);
  assert.deepEqual(count, { nothingFound: 1 });
  await request(library);
  library.now = "2028-01-03T18:00:00.000Z";
  assert.deepEqual((await foiaRegister(desk, people.custodian)).count, {}, "a new year");
  assert.deepEqual((await verify(desk)).findings, []);
});

test("the same form twice is one request; words that aren't in the text, a span left open and a strange text are refused by name", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const actId = id(library);
  const fields = {
    receivedOn: "2027-03-08",
    way: "letter",
    commercial: true,
    feeWaiver: true,
    language: "es",
  } as const;
  const log = () => logFoia(desk, people.staff, fields, { text: "Todo." }, actId);
  assert.deepEqual(await log(), await log());
  const matter = await raise(library);
  const reference = await request(library);
  await added(library, "custodian", reference, matter.reference);
  const view = await opened(library, "custodian", reference);
  const [read] = await foiaMatters(desk, view.settings, people.custodian, view.view.state);
  const text = read?.texts.find((one) => one.text === words);
  assert.ok(read && text && read.texts.some((one) => one.text === noteWords));
  assert.ok(read.hasIdentity && read.hasBorrowing);
  const form = Object.fromEntries(text.spans.map((span) => [markField(span), "drop"]));
  const tried = async (over: Record<string, string>, content = text.content) => {
    const at = { matter: read.id, content };
    const done = await reviewFoia(
      desk,
      people.custodian,
      view,
      at,
      (f) => ({ ...form, ...over })[f] ?? "",
      id(library),
    );
    return done.ok || done.refusal;
  };
  const [first] = text.spans;
  assert.ok(first);
  assert.equal(await tried({ [markField(first)]: "" }), "SpanUndecided");
  assert.equal(await tried({ [markField(first)]: "secret" }), "SpanUndecided");
  assert.equal(await tried({ words: "xylophone", under: "privacy" }), "WordsNotInText");
  assert.equal(await tried({ words: "heater", under: "" }), "WordsWithoutExemption");
  assert.equal(await tried({}, actId), "NotFound");
  assert.equal(await tried({ words: "HEATER\n(309) 555-0177, I am", under: "privacy" }), true);
  const hidden = await foiaView(desk, people.colleague, reference);
  assert.equal(hidden.ok || hidden.refusal, "NotFound");
});
