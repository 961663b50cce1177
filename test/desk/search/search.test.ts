// 5.1: words are found by whoever may read them, in any form; what one may not see can't be found, counted or guessed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type NewMatter, openMatter } from "../../../src/desk/open.ts";
import { search } from "../../../src/desk/search/search.ts";
import { submit } from "../../../src/desk/submit.ts";
import type { Words } from "../../../src/desk/words/words.ts";
import type { Draft } from "../../../src/domain/case/act.ts";
import type { ListFilter } from "../../../src/store/queries/cases/rows.ts";
import { type TestLibrary, testLibrary, type Who } from "../../library.ts";
import { aConcern, anInquiry, nobodyYet } from "../../store/given-ledger.ts";

type Matter = { readonly streamId: string; readonly reference: string };

async function raise(
  library: TestLibrary,
  words: Words,
  more: Partial<NewMatter> = {},
  matter = anInquiry,
): Promise<Matter> {
  const done = await openMatter(library.desk, nobodyYet(), { ...matter, ...more }, words, library.desk.newId());
  assert.ok(done.ok);
  return done.value;
}

async function act(library: TestLibrary, who: Who | "patron", { streamId }: Matter, draft: Draft, words: Words = {}) {
  const asker =
    who === "patron" ? ({ kind: "patron", library: library.desk.library, streamId } as const) : library.people[who];
  const done = await submit(library.desk, asker, { ...draft, id: library.desk.newId(), streamId }, words);
  assert.ok(done.ok, done.ok ? "" : done.refusal);
}

const identity = (name: string, email = "", phone = "") => ({ name, email, phone, address: "" });
async function found(library: TestLibrary, who: Who, typed: string, filter: ListFilter = {}): Promise<string[]> {
  const { rows } = await search(library.desk, library.people[who], typed, filter);
  return rows.map((row) => row.reference);
}

test("5.1: all words of a query in one message, in any form, whoever said it; newest first", async (t) => {
  const library = await testLibrary(t);
  const first = await raise(library, {
    text: "The printers on the second floor were jammed.",
    fields: { wanted: "A refund of two dollars" },
  });
  library.now = "2027-03-09T20:17:00.000Z";
  const second = await raise(library, { text: "Is there a printer that prints from a phone?" });
  assert.deepEqual(await found(library, "staff", "PRINTER"), [second.reference, first.reference]);
  assert.deepEqual(await found(library, "staff", "Printer JAM"), [first.reference]);
  assert.deepEqual(
    await found(library, "staff", "printer refunds"),
    [first.reference],
    "answers to the form's own questions",
  );
  assert.deepEqual(await found(library, "staff", "printer unicorn"), []);
  await act(library, "staff", second, { type: "Take" });
  library.now = "2027-03-09T20:18:00.000Z";
  await act(library, "staff", first, { type: "WriteNote" }, { text: "The toner was delivered on Monday." });
  await act(library, "staff", second, { type: "Reply", channel: "page" }, { text: "Yes: ask for the wireless one." });
  assert.deepEqual(await found(library, "supervisor", "toner"), [first.reference], "a note");
  assert.deepEqual(await found(library, "supervisor", "wireless"), [second.reference], "a reply");
  assert.deepEqual(await found(library, "supervisor", "toner printer"), [], "not in one message");
});

test("5.1: the piece around what was found is shown, the words marked, phrases checked on the opened words", async (t) => {
  const library = await testLibrary(t);
  const before = "We waited a long while and nobody came to the desk to tell us anything. ".repeat(4);
  await raise(library, { text: `${before}Then the Cottonwood Room was locked, and the key to the room was gone.` });
  const [row] = (await search(library.desk, library.people.staff, '"cottonwood room"')).rows;
  const text = row?.found?.pieces.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join("") ?? "";
  assert.match(text, /^…/);
  assert.match(text, /the \[Cottonwood\] \[Room\] was locked, and the key to the \[room\] was gone\.$/);
  assert.deepEqual(await found(library, "staff", '"room cottonwood"'), []);
});

test("2.2: in Spanish with or without accents, from a Spanish or an English query", async (t) => {
  const library = await testLibrary(t);
  const matter = await raise(
    library,
    { text: "No estoy de acuerdo con la resolución sobre las impresoras." },
    { language: "es" },
  );
  for (const typed of ["resolucion", "RESOLUCIONES", "impresora", "acuerdo resolución"])
    assert.deepEqual(await found(library, "staff", typed), [matter.reference], typed);
});

test("5.1: a name, an address and a number are found whole, in any format, and not once they changed", async (t) => {
  const library = await testLibrary(t);
  const matter = await raise(library, {
    text: "Please call.",
    identity: identity("María José Ibarra", "mj.ibarra@mail.example", "(309) 555-0117"),
  });
  const written = await raise(library, { text: "Call my sister at 309.555.0119 or write to rosa@mail.example." });
  for (const typed of [
    "maria jose ibarra",
    "IBARRA, María José",
    "MJ.Ibarra@mail.example",
    "+1 309 555 0117",
    "3095550117",
  ])
    assert.deepEqual(await found(library, "supervisor", typed), [matter.reference], typed);
  for (const typed of ["(309) 555-0119", "ROSA@mail.example"])
    assert.deepEqual(await found(library, "supervisor", typed), [written.reference], typed);
  for (const typed of ["Ibarra", "mj.ibarra", "555-0117"])
    assert.deepEqual(await found(library, "supervisor", typed), [], typed);
  await act(
    library,
    "patron",
    matter,
    { type: "ChangeContact", replyBy: "email", language: "es" },
    { identity: identity("María Ibarra de Soto", "soto@mail.example") },
  );
  for (const typed of ["maria jose ibarra", "mj.ibarra@mail.example", "3095550117"])
    assert.deepEqual(await found(library, "supervisor", typed), [], typed);
  assert.deepEqual(await found(library, "supervisor", "maria ibarra de soto"), [matter.reference]);
});

test("5.1: a concern's words are found by its holder, not by staff who never held it; a wall beats everything", async (t) => {
  const library = await testLibrary(t);
  const said = { text: "He shouted about my overdue atlas." };
  const matter = await raise(library, said, { aboutStaff: "yes", about: library.people.colleague.personId }, aConcern);
  assert.deepEqual(await found(library, "supervisor", "atlas"), [matter.reference]);
  assert.deepEqual(await found(library, "director", "atlas"), [matter.reference]);
  for (const who of ["staff", "colleague", "volunteer", "trustee", "administrator", "custodian"] as const)
    assert.deepEqual(await found(library, who, "atlas"), [], who);
  await act(library, "supervisor", matter, { type: "Refer", to: library.people.staff.personId, reason: "workload" });
  assert.deepEqual(await found(library, "staff", "atlas"), [matter.reference], "asked to take it");
  await act(library, "supervisor", matter, {
    type: "Wall",
    personId: library.people.staff.personId,
    reason: "conflict",
  });
  assert.deepEqual(await found(library, "staff", "atlas"), [], "walled off since");
});

test("filters go with the search, and the list goes on where it ended", async (t) => {
  const library = await testLibrary(t);
  const references: string[] = [];
  for (let i = 0; i < 53; i++) {
    library.now = `2027-03-09T20:${String(16 + Math.floor(i / 60)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}.000Z`;
    references.unshift(
      (await raise(library, { text: `The heater hums, number ${i}.` }, { language: i < 2 ? "es" : "en" })).reference,
    );
  }
  const first = await search(library.desk, library.people.staff, "heater");
  assert.deepEqual(
    first.rows.map((row) => row.reference),
    references.slice(0, 50),
  );
  const rest = await search(library.desk, library.people.staff, "heater", {}, first.next ?? "");
  assert.deepEqual([rest.rows.map((row) => row.reference), rest.next], [references.slice(50), null]);
  assert.deepEqual(await found(library, "staff", "heater", { language: "es" }), references.slice(51));
  assert.deepEqual(await found(library, "staff", "heater", { kind: "concern" }), []);
  assert.deepEqual(
    await found(library, "staff", "heater 7", { open: true, level: 1, from: "2027-03-09T00:00:00.000Z" }),
    [references[45]],
  );
});

test("what can't be searched for is said, not answered with everything", async (t) => {
  const library = await testLibrary(t);
  await raise(library, { text: "It is what it is." });
  for (const typed of ["the", "and it", "?!", "de la"]) {
    const page = await search(library.desk, library.people.director, typed);
    assert.deepEqual([page.rows.length, page.nothingToFind], [0, true], typed);
  }
});
