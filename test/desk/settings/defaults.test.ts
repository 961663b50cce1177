// How a library comes to be: once, with its defaults, around whatever its policy import made before.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  bareLibrary,
  createLibrary,
  defaultTargets,
  isSetUp,
  type NewPerson,
} from "../../../src/desk/settings/defaults.ts";
import { readCalendar } from "../../../src/domain/calendar/calendar.ts";
import { libraryKeys, newKey } from "../../../src/store/keys.ts";
import { libraryRow } from "../../../src/store/queries/library.ts";
import { testDatabase } from "../../database.ts";

const director: NewPerson = {
  name: "Ines Castellan",
  title: "Director",
  email: "ines@prairiebend.example",
  roles: ["director", "administrator"],
};
const job = { kind: "job", library: 1 } as const;

test("a library begins with hours that can be read, its targets, both languages, and one person", async (t) => {
  const { pool } = await testDatabase(t);
  assert.deepEqual(await createLibrary({ pool, master: newKey() }, { name: "Prairie Bend" }, director), {
    ok: true,
    value: 1,
  });
  const row = await libraryRow(pool, job);
  assert.ok(row && isSetUp(row) && readCalendar(row.hours).ok);
  assert.deepEqual(
    [row.targets, row.facts.languages, row.branches],
    [defaultTargets, ["en", "es"], [{ id: 1, name: "Prairie Bend" }]],
  );
  assert.deepEqual(
    row.people.map((one) => [one.id, one.publicName, one.roles]),
    [[1, "Ines", ["director", "administrator"]]],
  );
});

test("of two set-ups at once one makes the library; the other is told that it is there", async (t) => {
  const { pool } = await testDatabase(t);
  const master = newKey();
  const both = await Promise.all(
    ["Prairie Bend", "Alder Court"].map((name) => createLibrary({ pool, master }, { name }, director)),
  );
  assert.deepEqual(both.map((one) => (one.ok ? "made" : one.refusal)).sort(), ["SetUpAlready", "made"]);
  assert.equal((await libraryRow(pool, job))?.people.length, 1);
});

test("a bare library keeps its key when it is set up, and isn't made anew afterwards", async (t) => {
  const { pool } = await testDatabase(t);
  const master = newKey();
  assert.equal(await bareLibrary({ pool, master }), 1);
  const bare = await libraryRow(pool, job);
  assert.ok(bare && !isSetUp(bare));
  await createLibrary({ pool, master }, { name: "Prairie Bend" }, director);
  assert.equal(await bareLibrary({ pool, master: newKey() }), 1);
  const row = await libraryRow(pool, job);
  assert.ok(row);
  assert.deepEqual(row.wrappedKey, bare.wrappedKey);
  assert.ok(libraryKeys(master, 1, row.wrappedKey));
  assert.equal(row.name, "Prairie Bend");
});
