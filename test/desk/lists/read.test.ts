// A file of names or titles: what is read, and what is refused, with its line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mostLines, readListFile } from "../../../src/desk/settings/lists/read.ts";
import type { ListSort } from "../../../src/domain/redaction/lists.ts";

async function read(sort: ListSort, content: string | Uint8Array, name = "list.csv"): Promise<unknown> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const done = await readListFile(sort, { name, bytes });
  return done.ok ? done.value : [done.refusal, done.facts?.line ?? null];
}

test("text: one a line, blank ones passed over; any line end, a byte order mark", async () => {
  assert.deepEqual(await read("people", "\ufeffAna Ruiz\r\n\r\n Ruiz,  Ana \rO’Brien\n", "names.txt"), [
    "Ana Ruiz",
    "Ruiz, Ana",
    "O’Brien",
  ]);
});

test("CSV: columns by their names, in English and Spanish, whatever stands between them; a number is an entry of its own", async () => {
  const names = ["Ana Ruiz", "21234 0001"];
  assert.deepEqual(await read("people", "First Name,Last name,Phone,Card #\nAna,Ruiz,5,21234 0001\n"), names);
  assert.deepEqual(await read("people", 'Tarjeta;Nombre;Apellidos\n"21234 0001";Ana;Ruiz'), names);
  assert.deepEqual(await read("people", "\ufeffname\tbarcode\r\nAna Ruiz\t21234 0001\r\n"), names);
  assert.deepEqual(await read("people", 'name\n"Ruiz, Ana"\n"O""Brien"\n\n'), ["Ruiz, Ana", 'O"Brien']);
  assert.deepEqual(await read("items", "Título,código\nDune,31234000012345\n1984,\n"), [
    "Dune",
    "31234000012345",
    "1984",
  ]);
});

test("a large CSV is read in pieces, and no sign is cut in two", async () => {
  const titles = Array.from({ length: 400 }, (_, i) => `${"x".repeat(i % 2)}${"𝒜".repeat(240)} ${i}`);
  assert.deepEqual(await read("items", ["title", ...titles].join("\n")), titles);
});

test("a wrong file is refused with its line", async () => {
  assert.deepEqual(await read("people", "", "a.txt"), ["ListEmpty", null]);
  assert.deepEqual(await read("people", "name\n\n"), ["ListEmpty", null]);
  assert.deepEqual(await read("people", "a,b\nAna,Ruiz\n"), ["ListColumnsUnknown", 1]);
  assert.deepEqual(await read("people", "name,card\nAna,123456\nLuis\n"), ["ListColumnsUneven", 3]);
  assert.deepEqual(await read("people", 'name\nAna\n"Luis\nMaría\n'), ["ListQuoteWrong", 4]);
  assert.deepEqual(await read("people", 'name\nAna\nLu"is"\n'), ["ListQuoteWrong", 3]);
  assert.deepEqual(await read("people", "name,card\nAna,12345\n"), ["ListNumberTooShort", 2]);
  assert.deepEqual(await read("people", "Ana\n---\n", "a.txt"), ["ListLineWithoutWord", 2]);
  assert.deepEqual(await read("people", `Ana\n${"x".repeat(501)}\n`, "a.txt"), ["ListLineTooLong", 2]);
  assert.deepEqual(await read("people", Buffer.from([65, 10, 77, 0xed, 97]), "a.txt"), ["ListNotText", 2]);
  assert.deepEqual(await read("people", "A\nB\0\n", "a.txt"), ["ListNotText", 2]);
  assert.deepEqual(await read("people", Buffer.alloc(20 * 1_048_576 + 1, 65), "a.txt"), ["ListTooLarge", null]);
  assert.deepEqual(await read("people", "A B\n".repeat(mostLines + 1), "a.txt"), ["ListTooLong", mostLines + 1]);
  assert.equal(((await read("people", "A B\n".repeat(mostLines), "a.txt")) as string[]).length, mostLines);
});
