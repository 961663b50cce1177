// Clause 5.1: a number that the library doesn't need is noticed, and only such a number.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findPrivateNumbers, hidePrivateNumbers, passesLuhn } from "../../../src/domain/wording/private-number.ts";

const sorts = (text: string) => findPrivateNumbers(text).map(({ sort }) => sort);

test("a library card is seen, however its 14 digits are grouped (5.1)", () => {
  for (const card of ["21917003044471", "2 1917 00304 4471", "2-1917-00304-4471"])
    assert.deepEqual(sorts(`My card is ${card}.`), ["libraryCard"], card);
  assert.deepEqual(sorts("The book's barcode is 31917003044471."), []);
});

test("a payment card is one that passes Luhn (ISO/IEC 7812-1)", () => {
  assert.ok(passesLuhn("4111111111111111"));
  assert.deepEqual(sorts("paid with 4111 1111 1111 1111 today"), ["paymentCard"]);
  assert.deepEqual(sorts("paid with 3782-822463-10005 today"), ["paymentCard"]);
  assert.deepEqual(sorts("order 4111 1111 1111 1112"), []);
});

test("a Social Security number is one by its shape, or by its name (SSA: no 000, 666, 9xx)", () => {
  assert.deepEqual(sorts("SSN 219-09-9999"), ["socialSecurity"]);
  assert.deepEqual(sorts("mi seguro social es 219099999"), ["socialSecurity"]);
  for (const none of ["666-12-3456", "900-12-3456", "219-00-9999", "219-09-0000", "invoice 219099999"])
    assert.deepEqual(sorts(none), [], none);
});

test("licences, passports and health numbers are seen", () => {
  assert.deepEqual(sorts("my licence S530-4209-0123"), ["driversLicense"]);
  assert.deepEqual(sorts("Driver's license number: D1234567"), ["driversLicense"]);
  assert.deepEqual(sorts("mi pasaporte es G12345678"), ["driversLicense"]);
  assert.deepEqual(sorts("Medicare 1EG4-TE5-MK73"), ["healthId"]);
  assert.deepEqual(sorts("Medicaid number 123456789"), ["healthId"]);
});

test("what people write to a library is left alone: phones, dates, ISBNs, references, prices, years", () => {
  const fine = [
    "Call me at (309) 555-0142 or 309-555-0142 or +1 309 555 0142.",
    "On 2027-03-09 at 14:16, and on 3/9/2027, I waited 45 minutes.",
    "The book is ISBN 978-0-306-40615-7, shelf 641.5973.",
    "My matter is K7QM-4XTR and I was charged $1,234.50.",
    "Rooms 101, 102, 103 and 104 from 2019 to 2027",
    "My health insurance office closed and my driver's license expired in 2024.",
  ];
  for (const text of fine) assert.deepEqual(sorts(text), [], text);
});

test("hiding replaces each number and nothing else, and hides it for good", () => {
  const text = "Cards 21917003044471 and 4111 1111 1111 1111, thanks.";
  const hidden = hidePrivateNumbers(text, "[number hidden]");
  assert.equal(hidden, "Cards [number hidden] and [number hidden], thanks.");
  assert.deepEqual(findPrivateNumbers(hidden), []);
  assert.equal(hidePrivateNumbers("nothing here 😀", "[x]"), "nothing here 😀");
});
