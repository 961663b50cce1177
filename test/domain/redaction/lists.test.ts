// Names and titles that the library loads are found as people write them; a title only where the sentence speaks of borrowing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readLists } from "../../../src/domain/redaction/lists.ts";
import { findPersonal, type PersonalType } from "../../../src/domain/redaction/personal.ts";

const lists = readLists({
  people: ["María Elena Torres", "O'Brien, Sean", "Ana Ruiz", "Prince", "", "  "],
  items: ["Dune", "The Left Hand of Darkness", "Beloved: a novel", "It", "Cien años de soledad"],
});
const found = (text: string, type: PersonalType) =>
  findPersonal(text, lists)
    .filter((span) => span.type === type)
    .map(({ start, end }) => text.slice(start, end));

test("a name whatever its case, accents, order and possessive", () => {
  for (const name of [
    "María Elena Torres",
    "maria elena torres",
    "MARIA TORRES",
    "Maria\u0301 Torres",
    "Torres, María Elena",
  ])
    assert.deepEqual(found(`I saw ${name} there.`, "name"), [name]);
  assert.deepEqual(found("sean o'brien's and Sean O’Brien, with Ana\r\nRuiz", "name"), [
    "sean o'brien",
    "Sean O’Brien",
    "Ana\r\nRuiz",
  ]);
  assert.deepEqual(found("Prince came, a prince did not; Ana alone, Ruiz alone, Diana Ruiz or Ana. Ruiz", "name"), [
    "Prince",
  ]);
});

test("a title where the sentence speaks of borrowing, and only there", () => {
  assert.deepEqual(found("She has the left hand of darkness overdue!", "title"), ["the left hand of darkness"]);
  assert.deepEqual(found("Do you own Dune? My account is blocked.", "title"), []);
  assert.deepEqual(found("My account shows Dune and Beloved.", "title"), ["Dune", "Beloved"]);
  assert.deepEqual(found("I returned it, and It too.", "title"), ["It"]);
  assert.deepEqual(found("Tengo prestado CIEN AÑOS DE SOLEDAD", "title"), ["CIEN AÑOS DE SOLEDAD"]);
});

test("nothing loaded, nothing found by it; a hundred thousand titles are no burden", () => {
  const text = "the the the Dune is overdue ".repeat(2000);
  const many = Array.from({ length: 100_000 }, (_, i) => `The Book of ${i} Things and ${i % 7} More`);
  assert.deepEqual(findPersonal("Ana Ruiz owns it", readLists({ people: [], items: [] })), []);
  assert.equal(findPersonal(text, readLists({ people: [], items: [...many, "Dune"] })).length, 2000);
});

test("numbers of cards and items, however grouped; short ones are years and prices", () => {
  const numbers = readLists({ people: ["P1234567", "104-332"], items: ["9 123 456", "1984"] });
  const spans = (text: string) =>
    findPersonal(text, numbers).map(({ start, end, type }) => [type, text.slice(start, end)]);
  assert.deepEqual(spans("p1234567 has 91-23 456, and 104332 waits"), [
    ["libraryCard", "p1234567"],
    ["itemBarcode", "91-23 456"],
    ["libraryCard", "104332"],
  ]);
  assert.deepEqual(spans("In 1984 we paid 104, 332 times, 9123456."), [["itemBarcode", "9123456"]]);
});

test("a list of every length keeps what it was given, and only that", () => {
  const names = Array.from({ length: 30_000 }, (_, i) => `Q${i} von Ra${i * 7}`);
  const known = readLists({ people: names, items: [] });
  for (const i of [0, 1, 999, 15_000, 29_999]) {
    assert.equal(findPersonal(`So Q${i} Ra${i * 7} said.`, known).length, 1, String(i));
    assert.deepEqual(findPersonal(`So Q${i} Ra${i * 7 + 1} said.`, known), [], String(i));
  }
});
