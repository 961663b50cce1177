// Loaded lists: sealed, replaced whole, found where words leave and where a FOIA request is gone through, and gone with their key.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { renewKeys } from "../../../src/desk/backup/backup.ts";
import type { Desk } from "../../../src/desk/desk.ts";
import { addFoiaMatter } from "../../../src/desk/register/foia/acts.ts";
import { foiaMatters } from "../../../src/desk/register/foia/texts.ts";
import { loadedLists, loadList, removeList } from "../../../src/desk/settings/lists/load.ts";
import { settingsHistory } from "../../../src/desk/settings/view.ts";
import { knownLists } from "../../../src/desk/words/known.ts";
import { findLeaks } from "../../../src/domain/redaction/leaks.ts";
import type { ListSort } from "../../../src/domain/redaction/lists.ts";
import { rotateMasterKey } from "../../../src/store/backup/master-key.ts";
import { masterKey } from "../../../src/store/keys.ts";
import { type TestLibrary, testLibrary } from "../../library.ts";
import { backUpTo, byAgeAndTar, done, givenFolder, restored } from "../backup/given-backup.ts";
import { opened, raise, request } from "../register/foia/given-foia.ts";

const text = "We told Quill Oxenbury that p4455667 is blocked.";
const people = "first,last,phone,card\nQuill,Oxenbury,1,P 4455667\n";
const file = (content: string, name = "list.csv") => ({ name, bytes: Buffer.from(content) });
const load = ({ desk, people }: TestLibrary, sort: ListSort, content: string, name?: string) =>
  loadList(desk, people.director, sort, file(content, name));
const found = async (desk: Desk) =>
  findLeaks(text, [], await knownLists(desk)).map(({ start, end }) => text.slice(start, end));
const fresh = (desk: Desk, over: Partial<Desk> = {}): Desk => ({
  ...desk,
  ...over,
  seen: { settings: null, checkedMs: Number.NEGATIVE_INFINITY },
});

async function given(t: TestContext) {
  const library = await testLibrary(t);
  return { library, desk: library.desk, owner: library.database.owner };
}

test("5.1: what is loaded is found until it is replaced or removed; its page knows how long, since when and by whom", async (t) => {
  const { library, desk } = await given(t);
  assert.deepEqual(await found(desk), []);
  assert.equal(await knownLists(desk), undefined);
  assert.equal(done(await load(library, "people", people)).lines, 2);
  assert.deepEqual(await found(desk), ["Quill Oxenbury", "p4455667"]);
  assert.deepEqual(await loadedLists(desk), [
    { sort: "people", lines: 2, at: "2027-03-09T20:16:00.000Z", by: "Ines Castellan", opens: true },
  ]);
  const lists = await knownLists(desk);
  done(await load(library, "items", "The Hollow Year\n", "titles.txt"));
  assert.notEqual(await knownLists(desk), lists, "another list is loaded: opened anew");
  done(await load(library, "people", "Somebody Else\n", "one.txt"));
  assert.deepEqual(await found(desk), []);
  done(await removeList(desk, library.people.administrator, "people"));
  done(await removeList(desk, library.people.administrator, "people"));
  assert.deepEqual(
    (await loadedLists(desk)).map(({ sort, lines }) => [sort, lines]),
    [["items", 1]],
  );
  const history = done(await settingsHistory(desk, library.people.director));
  assert.deepEqual(
    history.slice(0, 4).map(({ what, by }) => [what, by]),
    [
      ["listOfPeople", "Piet Larkin"],
      ["listOfPeople", "Ines Castellan"],
      ["listOfItems", "Ines Castellan"],
      ["listOfPeople", "Ines Castellan"],
    ],
  );
  assert.doesNotMatch(JSON.stringify(history), /Oxenbury|Somebody/);
  const { version } = done(await load(library, "items", "The Hollow Year\n", "titles.txt"));
  const stale = await loadList(desk, library.people.administrator, "items", file("Dune", "a.txt"), version - 1);
  assert.equal(stale.ok ? "" : stale.refusal, "ChangedMeanwhile");
});

test("another setting that changes leaves the opened lists as they are, another process is heard", async (t) => {
  const { library, desk } = await given(t);
  done(await load(library, "people", people));
  const lists = await knownLists(desk);
  await library.database.owner.query("update concord.library set version = version + 1");
  desk.seen.checkedMs = Number.NEGATIVE_INFINITY;
  assert.equal(await knownLists(desk), lists);
  done(await removeList(fresh(desk), { kind: "job", library: 1 }, "people"));
  desk.seen.checkedMs = Number.NEGATIVE_INFINITY;
  assert.equal(await knownLists(desk), undefined);
});

test("only the Director and the administrator load; a patron and staff see no row of it", async (t) => {
  const { library, desk } = await given(t);
  done(await load(library, "people", people));
  const { staff, custodian, supervisor } = library.people;
  for (const who of [staff, custodian, supervisor]) {
    const refused = [await loadList(desk, who, "people", file(people)), await removeList(desk, who, "people")];
    assert.deepEqual(
      refused.map((one) => (one.ok ? "" : one.refusal)),
      ["NotYourSetting", "NotYourSetting"],
    );
  }
  const { pool } = desk;
  const rows = async (principal: string, roles: number) => {
    const client = await pool.connect();
    try {
      await client.query("begin");
      await client.query(
        "select set_config('concord.library', '1', true), set_config('concord.principal', $1, true), set_config('concord.roles', $2, true)",
        [principal, String(roles)],
      );
      const { rowCount } = await client.query("select list_id from concord.loaded_list");
      const gone = await client.query("delete from concord.loaded_list");
      await client.query("rollback");
      return [rowCount, gone.rowCount];
    } finally {
      client.release();
    }
  };
  assert.deepEqual(await rows("person", 2 | 4 | 8 | 32 | 128), [0, 0]);
  assert.deepEqual(await rows("public", 0), [0, 0]);
  assert.deepEqual(await rows("patron", 0), [0, 0]);
  assert.deepEqual(await rows("person", 16), [1, 1]);
});

test("FOIA: what is loaded is proposed, also in a text that was gone through before", async (t) => {
  const { library, desk } = await given(t);
  const { reference } = await raise(library, "I saw quill oxenbury there.");
  const asked = await request(library);
  const view = await opened(library, "custodian", asked);
  const added = await addFoiaMatter(desk, library.people.custodian, view, reference, { id: desk.newId() });
  assert.ok(added.ok, JSON.stringify(added));
  const spans = async () => {
    const { settings, view } = await opened(library, "custodian", asked);
    const [matter] = await foiaMatters(desk, settings, library.people.custodian, view.state);
    const words = matter?.texts.find(({ sort }) => sort === "words");
    return words?.spans.map(({ start, end, exemption }) => [words.text.slice(start, end), exemption]);
  };
  assert.deepEqual(await spans(), []);
  done(await load(library, "people", people));
  assert.deepEqual(await spans(), [["quill oxenbury", "privacy"]]);
});

test("a backup carries it, sealed; an older data file with the newest keys file doesn't bring a removed one back", async (t) => {
  const { library, desk, owner } = await given(t);
  const given_ = await givenFolder(t);
  const on = { database: library.database, master: desk.master };
  done(await load(library, "people", people));
  const made = done(await backUpTo(given_, on));
  for (const path of [made.data, made.keys])
    for (const [name, bytes] of byAgeAndTar(given_, path))
      assert.doesNotMatch(bytes, /Oxenbury|oxenbury|4455667/, name);
  const back = await restored(t, given_, made, desk.master);
  assert.deepEqual(back.told.verified.findings, []);
  assert.deepEqual(await found(fresh(desk, { pool: back.database.pool })), ["Quill Oxenbury", "p4455667"]);
  done(await load(library, "people", "Somebody Else\n", "one.txt"));
  const { rows } = await owner.query("select count(*)::int as n from concord.loaded_list");
  assert.equal(rows[0].n, 1);
  const keys = done(
    await renewKeys({ ...given_, ownerUrl: library.database.ownerUrl, master: desk.master, keepDays: 14 }),
  );
  const older = await restored(t, given_, { data: made.data, keys: keys.keys }, desk.master);
  const there = fresh(desk, { pool: older.database.pool });
  assert.deepEqual(await found(there), [], "it doesn't open, and nobody's letter waits for it");
  assert.deepEqual(
    (await loadedLists(there)).map(({ opens }) => opens),
    [false],
    "and its page says so",
  );
});

test("a new master key opens it as the old one did", async (t) => {
  const { library, desk } = await given(t);
  const folder = mkdtempSync(join(tmpdir(), "concord-lists-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const key = join(folder, "master.key");
  writeFileSync(key, `${desk.master.toString("base64")}\n`, { mode: 0o600 });
  copyFileSync(key, join(folder, "before"));
  done(await load(library, "people", people));
  done(await rotateMasterKey(desk.pool, 1, key, library.now));
  const { key: master } = done(masterKey(key, false));
  assert.notDeepEqual(master, desk.master);
  assert.deepEqual(await found(fresh(desk, { master })), ["Quill Oxenbury", "p4455667"]);
});
