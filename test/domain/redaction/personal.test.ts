// 5.1: what tells of a person is found in whatever shape people write it, and the span holds the value alone.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findPersonal, mask, type PersonalType } from "../../../src/domain/redaction/personal.ts";

const found = (text: string) => findPersonal(text).map(({ start, end, type }) => [type, text.slice(start, end)]);

function finds(type: PersonalType, values: readonly string[], around = (value: string) => `So, ${value}, thanks.`) {
  for (const value of values) assert.deepEqual(found(around(value)), [[type, value]], around(value));
}
function findsNone(texts: readonly string[]) {
  for (const text of texts) assert.deepEqual(found(text), [], text);
}

describe("spans are UTF-16 units of the text as it came", () => {
  test("after an emoji, an accent of its own, an invisible sign, CRLF and NUL", () => {
    for (const before of ["😀", "e\u0301", "\u200b\u200d", "\r\n", "\0", "\ud83d", "ﬃ", "１", "👩‍👩‍👧"])
      assert.deepEqual(findPersonal(`${before} ana@example.org`), [
        { start: before.length + 1, end: before.length + 16, type: "email" },
      ]);
  });

  test("full-width, Arabic and keycap digits, any dash and any space", () => {
    finds("libraryCard", [
      "２１９１７００３０４４４７１",
      "2\u00a01917\u00a000304\u00a04471",
      "٢١٩١٧٠٠٣٠٤٤٤٧١",
      "2–1917–00304–4471",
    ]);
    finds("phone", ["３０９-５５５-０１４２", "309\u2011555\u20110142", "309\u2009555\u20090142", "3️⃣0️⃣9️⃣ 5️⃣5️⃣5️⃣ 0️⃣1️⃣4️⃣2️⃣"]);
    finds("email", ["ana＠example.org", "josé@ejemplo.example"]);
    assert.deepEqual(found("Nací el 3 de mayo de 1980, naci\u0301 el 4 de mayo de 1980"), [
      ["birthDate", "3 de mayo de 1980"],
      ["birthDate", "4 de mayo de 1980"],
    ]);
  });
});

describe("cards", () => {
  test("a library's own begins with 2, an item's with 3, in any grouping", () => {
    finds("libraryCard", ["21917003044471", "2 1917 00304 4471", "2.1917.00304.4471", "21917 0030 44471"]);
    finds("itemBarcode", ["31917003044471", "3 1917 00304 4471"]);
    findsNone(["stamp 20261125103000", "order number 21917003044471", "1, 2 4 6 8 10 12 14 16 18", "219170030444712"]);
  });
  test("a shorter number is one where it is said to be", () => {
    finds("libraryCard", ["0048213", "P0093377"], (value) => `My library card number is ${value}.`);
    finds("libraryCard", ["0048213"], (value) => `El número de mi tarjeta es ${value}.`);
    findsNone(["Library card 12", "My card expires 2026-11-25", "my credit card number is 12345678"]);
  });
  test("a payment card begins as its network's do and passes Luhn (ISO/IEC 7812-1)", () => {
    finds("paymentCard", [
      "4111 1111 1111 1111",
      "5555-5555-5555-4444",
      "378282246310005",
      "4222222222222",
      "6011.0009.9013.9424",
    ]);
    finds("paymentCard", ["30569309025904"], (value) => `I paid with ${value}.`);
    finds("paymentCard", ["4111 1111 1111 1111"], (value) => `card ${value} 12/27 123`);
    findsNone(["4111 1111 1111 1112", "1111 1111 1111 1117", "9400 1118 9922 3817 4459 12", "9780306406157"]);
  });
});

test("phones: any grouping, an extension, abroad; seven figures and odd groups only if said so", () => {
  finds("phone", [
    "309-555-0142",
    "(309) 555-0142",
    "3095550142",
    "+1 309.555.0142",
    "309/555-0142 ext. 7",
    "309 - 555 - 0142",
    "+34 612 555 014",
  ]);
  finds("phone", ["555-0142", "309 5550 142", "5550142"], (value) => `Call me: ${value}`);
  findsNone([
    "call 813.54 1998",
    "call me 2026-11-25 10:30",
    "order #3095550142",
    "$309 555 0142",
    "109-555-0142",
    "309-155-0142",
  ]);
  findsNone(["ISBN 8437604947", "id=3095550142", "tel. 9780306406157", "309-555-0142-88", "12309-555-0142"]);
});

test("e-mail: tags, subdomains, capitals, apostrophes, and the ways around machines", () => {
  finds("email", [
    "ana.ruiz+lib@mail.example.org",
    "O'HARA@EXAMPLE.COM",
    "a@b.example",
    "ana [at] example [dot] org",
    "ana at example dot org",
    "ana arroba ejemplo punto org",
  ]);
  findsNone(["look at example.com", "@library", "5 @ $3.00", "a@b", "meet at the dot com office"]);
});

test("Social Security: by shape, or any nine figures by name; the last four by name", () => {
  finds("ssn", ["219-09-9999", "219 09 9999"]);
  finds("ssn", ["219099999", "987-65-4321", "219 09 9999"], (value) => `My social security number is ${value}.`);
  finds("ssn", ["6789"], (value) => `my social ending in ${value}`);
  findsNone(["666-12-3456", "900-12-3456", "219-00-9999", "219-09-0000", "invoice 219099999", "219-09-9999-1"]);
});

test("licences and documents: Illinois by shape, others by name; health numbers", () => {
  finds("driversLicense", ["D123-4567-8901", "d12345678901", "S530 4209 0123"]);
  finds("driversLicense", ["D1234567", "M0557-214"], (value) => `Driver's license number: ${value}`);
  finds("driversLicense", ["G12345678"], (value) => `mi pasaporte es ${value}`);
  finds("healthId", ["1EG4-TE5-MK73"]);
  findsNone(["my driver's license expired in 2024", "serial X12345678901", "licence valid 2024-2028"]);
});

test("a day of birth only where it is one, and of somebody near", () => {
  finds(
    "birthDate",
    ["5/3/1980", "05031980", "May 3, 1980", "3rd of May 1980", "1980-05-03"],
    (value) => `DOB: ${value}`,
  );
  finds("birthDate", ["3 de mayo de 1980"], (value) => `Fecha de nacimiento: ${value}`);
  findsNone(["On 5/3/1980 I came.", "Asked my date of birth on 11/25/2026", "Twain was born November 30, 1835."]);
});

test("a PIN only where it is called one", () => {
  finds("pin", ["4471", "0815", "1 2 3 4"], (value) => `My PIN is ${value}`);
  finds("pin", ["0927"], (value) => `la clave es ${value}`);
  findsNone([
    "Pin it at 4471 Foo",
    "PINs have 4 to 8 digits",
    "my PIN is 4 digits",
    "bowling pins 1956",
    "4471 people",
  ]);
});

test("street addresses in both languages", () => {
  finds("address", [
    "412 Cottonwood Ct, Apt 3B",
    "1809 N Harrison Ave",
    "P.O. Box 318",
    "Calle Olmo 123, Apto 4",
    "233 sycamore st",
  ]);
  finds("address", ["90 Larkspur Drive\r\nMaple Falls, IL 61550-1204"]);
  findsNone([
    "20 minutes on Oak Street",
    "a 15 minute drive",
    "3 blocks down Harrison Avenue",
    "la calle Main",
    "641.5 St",
  ]);
});

test("names and titles only with what ties them to borrowing", () => {
  finds("title", ["The Overstory", "Circe", "Dune: Part Two"], (value) => `My hold on ${value} is gone.`);
  finds("title", ["Cien años de soledad"], (value) => `Saqué «${value}» ayer.`);
  finds("name", ["Harold Pickett", "José de la Cruz"], (value) => `It was checked out to ${value}, not me.`);
  findsNone([
    "Do you have The Overstory?",
    "Mr. Alvarez helped me.",
    "I checked out Monday.",
    "Denise Hall checked out my books.",
  ]);
});

test("a mask shows that something was there, and nothing of it", () => {
  const text = "Card 21917003044471 and 😀 ana@example.org.";
  assert.equal(mask(text, findPersonal(text)), "Card ▮▮▮▮ and 😀 ▮▮▮▮.");
  assert.equal(
    mask(text, findPersonal(text), ({ type }) => `[${type}]`),
    "Card [libraryCard] and 😀 [email].",
  );
  assert.equal(mask("nothing here 😀", []), "nothing here 😀");
});

test("time grows with the length, however a text is made, and is never a hundred times that of words", () => {
  /** In microseconds of this process, so that others at work don't count. */
  const costOf = (unit: string, length: number): number => {
    const text = unit.repeat(length / unit.length);
    const tries = [1, 2].map(() => {
      const before = process.cpuUsage();
      findPersonal(text);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    });
    return Math.min(...tries);
  };
  const words = costOf("My library was closed on Monday, and nobody told us why. ", 200_000);
  const numbers = ["1", "-", "1-", "1 ", "a@", "309-555-0142 ", "4111 1111 1111 1111 ", "1 Aa St ", "\u0301", "▮"];
  const said = ["Aa ", "my card ", '"Aa ', "checked out Aa ", "hold for John Doe on ", "renewed A of the B ", "dob "];
  said.push(
    "Mary Smith ",
    "El la casa ",
    "Waiting for The ",
    "5 Elm St, A ",
    "El libro que saque ",
    "a@a.",
    '"',
    "email=",
  );
  for (const unit of [...numbers, ...said]) {
    const [short, long] = [costOf(unit, 50_000), costOf(unit, 200_000)];
    assert.ok(long < 12 * short + 50_000, `${JSON.stringify(unit)}: ${short} and ${long} µs`);
    assert.ok(long < 100 * words + 50_000, `${JSON.stringify(unit)}: ${long} µs, words ${words} µs`);
  }
});
