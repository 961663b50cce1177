// Standard 5: no word that a patron or staff wrote, and none that the library loaded, stands in the clear anywhere on the database's disk, its log or a dump of it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import pg from "pg";
import { openMatter } from "../../../src/desk/open.ts";
import { search } from "../../../src/desk/search/search.ts";
import { loadList } from "../../../src/desk/settings/lists/load.ts";
import { submit } from "../../../src/desk/submit.ts";
import { knownLists } from "../../../src/desk/words/known.ts";
import { findLeaks } from "../../../src/domain/redaction/leaks.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { openPool } from "../../../src/store/pool.ts";
import { testLibrary } from "../../library.ts";
import { aConcern, nobodyYet } from "../../store/given-ledger.ts";
import { dataFolder, started } from "../../store/postgres/server.ts";

const planted = {
  words: "quetzalphrase",
  field: "narwhalanswer",
  note: "axolotlnote",
  reply: "pangolinreply",
  name: "Wolverina",
  email: "okapi.tapir@mail.example",
  phone: "3095550188",
  address: "77 Caracara Lane",
  file: "ocelotinside",
  fileName: "kinkajou.txt",
  loaded: "Tapirina Quokkasdottir",
  title: "Numbatology for Wombats",
} as const;

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/** As it was written, in other cases, in hexadecimal, in base64 at any of three places, and as UTF-16. */
function spellings(text: string): Buffer[] {
  const plain = [text, text.toLowerCase(), text.toUpperCase()];
  const inner = (shift: number) =>
    Buffer.from(" ".repeat(shift) + text)
      .toString("base64")
      .slice(4, -4);
  return [...plain, Buffer.from(text).toString("hex"), inner(0), inner(1), inner(2)]
    .map((one) => Buffer.from(one))
    .concat(Buffer.from(text, "utf16le"));
}

test("5.1: planted words are found by search, and nowhere in the data directory, the log or a dump", async (t) => {
  const data = dataFolder(t);
  const server = await started(data);
  await migrate(server.ownerUrl);
  const [owner, pool] = [openPool(server.ownerUrl, { size: 2 }), openPool(server.appUrl)];
  const library = await testLibrary(t, {
    database: { ownerUrl: server.ownerUrl, appUrl: server.appUrl, owner, pool, drop: async () => undefined },
  });
  const { desk, people } = library;
  const { name, email, phone, address } = planted;
  const matter = await openMatter(
    desk,
    nobodyYet(),
    { ...aConcern, replyBy: "email" },
    {
      text: `A ${planted.words} happened.`,
      fields: { wanted: planted.field },
      identity: { name, email, phone, address },
      files: [{ name: planted.fileName, bytes: Buffer.from(`plain ${planted.file} text`) }],
    },
    desk.newId(),
  );
  assert.ok(matter.ok, matter.ok ? "" : matter.refusal);
  const { streamId } = matter.value;
  for (const [draft, text] of [
    [{ type: "Take" }, ""],
    [{ type: "WriteNote" }, planted.note],
    [{ type: "Reply", channel: "page" }, planted.reply],
  ] as const) {
    const done = await submit(
      desk,
      people.supervisor,
      { ...draft, id: desk.newId(), streamId },
      text === "" ? {} : { text },
    );
    assert.ok(done.ok, done.ok ? "" : done.refusal);
  }
  for (const [sort, entry] of [
    ["people", planted.loaded],
    ["items", planted.title],
  ] as const)
    assert.ok((await loadList(desk, people.director, sort, { name: "a.txt", bytes: Buffer.from(entry) })).ok);
  assert.equal(findLeaks(`So said ${planted.loaded}.`, [], await knownLists(desk)).length, 1);
  for (const typed of [planted.words, planted.field, planted.note, planted.reply, name, email, phone]) {
    const { rows } = await search(desk, people.supervisor, typed);
    assert.deepEqual(
      rows.map((row) => row.streamId),
      [streamId],
      typed,
    );
  }
  // A statement that fails is what a server logs, with its values if it may.
  await assert.rejects(pool.query("select 1 / length(substring($1::text from 1 for 0))", [planted.words]));
  await owner.query("analyze"); // statistics hold samples of what columns hold
  const { rows: tables } = await owner.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  );
  const everywhere = new URL(server.superuserUrl);
  everywhere.pathname = new URL(server.ownerUrl).pathname;
  const admin = new pg.Client({ connectionString: everywhere.href });
  await admin.connect();
  await admin.query("checkpoint");
  const dump: string[] = [];
  for (const table of tables) {
    const { rows } = await admin.query({ text: `select t::text from ${table.name} t`, rowMode: "array" });
    dump.push(...rows.flat());
  }
  await admin.end();
  await Promise.all([owner.end(), pool.end()]);
  await server.stop();

  assert.ok(dump.length > 30, "the dump holds the rows");
  const files = [...filesIn(data)].map((path) => [path, readFileSync(path)] as const);
  assert.ok(
    files.some(([path]) => path.includes("pg_wal")),
    "the write-ahead log is there to look into",
  );
  assert.ok(
    files.some(([, bytes]) => bytes.includes("Prairie Bend Public Library District")),
    "what isn't sealed is found",
  );
  const everything = [...files, ["the dump", Buffer.from(dump.join("\n"))] as const];
  const leaks = Object.entries(planted).flatMap(([what, text]) =>
    everything.flatMap(([path, bytes]) =>
      spellings(text).some((one) => bytes.includes(one)) ? [`${what} in ${path}`] : [],
    ),
  );
  assert.deepEqual(leaks, []);
});
