// Clause 5.1: a number that the library doesn't need is noticed, and only such a number.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mask } from "../../../src/domain/redaction/personal.ts";
import { findUnneeded } from "../../../src/domain/redaction/unneeded.ts";

const types = (text: string) => findUnneeded(text).map(({ type }) => type);

test("cards, documents, health numbers and PINs are noticed (5.1)", () => {
  for (const card of ["21917003044471", "2 1917 00304 4471", "2-1917-00304-4471"])
    assert.deepEqual(types(`My card is ${card}.`), ["libraryCard"], card);
  assert.deepEqual(types("paid with 3782-822463-10005 today"), ["paymentCard"]);
  assert.deepEqual(types("mi seguro social es 219099999"), ["ssn"]);
  assert.deepEqual(types("my licence S530-4209-0123"), ["driversLicense"]);
  assert.deepEqual(types("mi pasaporte es G12345678"), ["driversLicense"]);
  assert.deepEqual(types("Medicaid number 123456789"), ["healthId"]);
  assert.deepEqual(types("Mi NIP es 4471."), ["pin"]);
});

test("what a matter may be about is let be: a phone, an address, a title, the book's own barcode", () => {
  const fine = [
    "Call me at (309) 555-0142 or write to ana@example.org, or to 412 Cottonwood Ct.",
    "My hold on The Overstory is gone; the book's barcode is 31917003044471.",
    "On 2027-03-09 at 14:16, and on 3/9/2027, I waited 45 minutes.",
    "The book is ISBN 978-0-306-40615-7, shelf 641.5973.",
    "My matter is K7QM-4XTR and I was charged $1,234.50.",
    "Rooms 101, 102, 103 and 104 from 2019 to 2027",
    "My health insurance office closed and my driver's license expired in 2024.",
    "order 4111 1111 1111 1112",
    "invoice 219099999",
  ];
  for (const text of fine) assert.deepEqual(types(text), [], text);
});

test("hiding replaces each of them and nothing else, and hides it for good", () => {
  const text = "Cards 21917003044471 and 4111 1111 1111 1111, call 309-555-0142.";
  const hidden = mask(text, findUnneeded(text), () => "[number hidden]");
  assert.equal(hidden, "Cards [number hidden] and [number hidden], call 309-555-0142.");
  assert.deepEqual(findUnneeded(hidden), []);
});
