// 5.1: every reading is known: noted with the words it hands out, counted for the patron, reported to the Director, removed by nobody.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type NewMatter, openMatter } from "../../../src/desk/open.ts";
import { list } from "../../../src/desk/read/list.ts";
import { patronCase, readFile } from "../../../src/desk/read/patron.ts";
import { readingReport } from "../../../src/desk/read/readings/report.ts";
import { staffCase } from "../../../src/desk/read/staff.ts";
import { today } from "../../../src/desk/read/today.ts";
import { search } from "../../../src/desk/search/search.ts";
import { submit } from "../../../src/desk/submit.ts";
import type { Words } from "../../../src/desk/words/words.ts";
import { asking } from "../../../src/store/principal.ts";
import { type TestLibrary, testLibrary, type Who } from "../../library.ts";
import { aConcern, anInquiry, nobodyYet } from "../../store/given-ledger.ts";

type Matter = { readonly streamId: string; readonly reference: string };
async function raise(
  library: TestLibrary,
  matter: NewMatter = anInquiry,
  words: Words = { text: "Where is the lantern?" },
): Promise<Matter> {
  const done = await openMatter(library.desk, nobodyYet(), matter, words, library.desk.newId());
  assert.ok(done.ok);
  return done.value;
}
const open = (library: TestLibrary, who: Who, { reference }: Matter) =>
  staffCase(library.desk, library.people[who], reference);
/** What stands there, as the owner of the database sees it. */
async function noted({ database }: TestLibrary): Promise<unknown[]> {
  const { rows } = await database.owner.query(
    "select person_id, sort, reason, part from concord.reading order by reading_id",
  );
  return rows.map(({ person_id, sort, reason, part }) => [person_id, sort, reason, part]);
}
const names = (people: TestLibrary["people"]) => ({
  marisol: people.staff.personId,
  theo: people.colleague.personId,
  lena: people.supervisor.personId,
});

test("opening a case is noted each time, with the reader's part in it; who may not read the words has read nothing", async (t) => {
  const library = await testLibrary(t);
  const { marisol, theo } = names(library.people);
  const inquiry = await raise(library);
  const concern = await raise(library, aConcern);
  await open(library, "colleague", inquiry);
  await open(library, "staff", inquiry);
  await open(library, "staff", inquiry);
  assert.deepEqual(await noted(library), [
    [theo, "words", null, "role"],
    [marisol, "words", null, "holder"],
    [marisol, "words", null, "holder"],
  ]);
  const bystander = await open(library, "colleague", concern);
  assert.ok(bystander.ok && !bystander.value.seesWords);
  await open(library, "administrator", inquiry);
  await open(library, "volunteer", inquiry);
  assert.equal((await noted(library)).length, 3, "no words, no reading");
});

test("who the patron is, with the reason given; a file on its own", async (t) => {
  const library = await testLibrary(t);
  const { lena } = names(library.people);
  const matter = await raise(library, anInquiry, {
    text: "See the picture.",
    identity: { name: "Odalys Reyes", email: "", phone: "", address: "" },
    files: [{ name: "shelf.txt", bytes: Buffer.from("a picture in words") }],
  });
  const done = await submit(library.desk, library.people.supervisor, {
    type: "OpenIdentity",
    reason: "reply",
    id: library.desk.newId(),
    streamId: matter.streamId,
  });
  assert.ok(done.ok);
  const view = await open(library, "supervisor", matter);
  assert.ok(view.ok && view.value.identity?.name === "Odalys Reyes");
  const file = view.value.exchange.flatMap((entry) => entry.files)[0];
  assert.ok(file && (await readFile(library.desk, library.people.supervisor, matter.streamId, file.id)).ok);
  assert.deepEqual(await noted(library), [
    [lena, "words", null, "role"],
    [lena, "identity", "reply", "role"],
    [lena, "file", null, "role"],
  ]);
});

test("the first line in a list: once a person, matter and day, from Today, the list or a search", async (t) => {
  const library = await testLibrary(t);
  const { marisol, theo } = names(library.people);
  await raise(library);
  await raise(library, aConcern);
  for (let i = 0; i < 2; i++) {
    await today(library.desk, library.people.staff);
    await list(library.desk, library.people.staff, {});
    await search(library.desk, library.people.staff, "lantern");
  }
  const lines = [[marisol, "line", null, "holder"]];
  assert.deepEqual(await noted(library), lines, "of the concern, which others hold, she is shown no line");
  await search(library.desk, library.people.colleague, "lantern");
  assert.deepEqual(
    await noted(library),
    [...lines, [theo, "line", null, "role"]],
    "of the concern a colleague is shown no line",
  );
  library.now = "2027-03-10T16:00:00.000Z";
  await list(library.desk, library.people.staff, {});
  assert.equal((await noted(library)).length, 3, "another day");
});

test("a walled matter asked for is noted, and the answer is the same as for one that isn't there", async (t) => {
  const library = await testLibrary(t);
  const { theo } = names(library.people);
  const matter = await raise(library, { ...aConcern, aboutStaff: "yes", about: theo });
  assert.deepEqual(await open(library, "colleague", matter), { ok: false, refusal: "NotFound" });
  assert.deepEqual(
    await staffCase(library.desk, library.people.colleague, "222-222-222"),
    await open(library, "colleague", matter),
  );
  assert.deepEqual(await noted(library), [
    [theo, "tried", null, "walled"],
    [theo, "tried", null, "walled"],
  ]);
  const report = await readingReport(library.desk, library.people.director, {});
  assert.deepEqual(
    report?.questions.map(({ why, reader, references }) => [why, reader.name, references]),
    [["walledTried", "Theo Brandvold", [{ reference: matter.reference, noun: "case" }]]],
  );
});

test("the patron sees how many in which roles, and no name; a list's line apart, a try not at all", async (t) => {
  const library = await testLibrary(t);
  const { theo } = names(library.people);
  const matter = await raise(library, { ...anInquiry });
  const patron = { kind: "patron", library: library.desk.library, streamId: matter.streamId } as const;
  const readers = async () => {
    const view = await patronCase(library.desk, patron);
    return view.ok ? view.value.readers : null;
  };
  assert.deepEqual(await readers(), { opened: [], lines: 0 });
  await open(library, "staff", matter);
  await open(library, "staff", matter);
  await open(library, "supervisor", matter);
  await list(library.desk, library.people.colleague, {});
  await list(library.desk, library.people.supervisor, {});
  assert.deepEqual(await readers(), {
    opened: [
      { role: "supervisor", count: 1 },
      { role: "staff", count: 1 },
    ],
    lines: 1,
  });
  const done = await submit(library.desk, library.people.supervisor, {
    type: "Wall",
    personId: theo,
    reason: "conflict",
    id: library.desk.newId(),
    streamId: matter.streamId,
  });
  assert.ok(done.ok);
  await open(library, "colleague", matter);
  assert.deepEqual((await readers())?.lines, 1);
});

test("the report: who, how many, without a part; the Director's alone, and nothing of what is behind a wall of theirs", async (t) => {
  const library = await testLibrary(t);
  const { theo } = names(library.people);
  const mine = await raise(library);
  const aboutDirector = await raise(library, {
    ...aConcern,
    aboutStaff: "yes",
    about: library.people.director.personId,
  });
  await open(library, "colleague", mine);
  await open(library, "staff", mine);
  await open(library, "supervisor", aboutDirector);
  await open(library, "director", aboutDirector);
  const { director, president, supervisor } = library.people;
  const people = async (who: typeof director, asked = {}) =>
    (await readingReport(library.desk, who, asked))?.people.map(({ reader, matters, outside, tried }) => [
      reader.name,
      matters,
      outside,
      tried,
    ]);
  assert.deepEqual(await people(director), [
    ["Marisol Ortega", 1, 0, 0],
    ["Theo Brandvold", 1, 1, 0],
  ]);
  assert.deepEqual(await people(president), [
    ["Lena Roth", 1, 1, 0],
    ["Ines Castellan", 0, 0, 1],
  ]);
  assert.equal(await people(supervisor), undefined);
  const ofTheo = await readingReport(library.desk, director, { person: theo });
  assert.deepEqual(
    ofTheo?.readings.map(({ sort, part, worked, reference }) => [sort, part, worked, reference]),
    [["words", "role", false, mine.reference]],
  );
  const taken = await submit(library.desk, library.people.colleague, {
    type: "Take",
    id: library.desk.newId(),
    streamId: mine.streamId,
  });
  assert.ok(taken.ok, "reading before taking is work");
  assert.deepEqual((await people(director))?.[1], ["Theo Brandvold", 1, 0, 0]);
  assert.deepEqual(await people(director, { until: "2027-03-08" }), [], "days are the library's own");
  assert.deepEqual(await people(director, { from: "2027-03-09", until: "2027-03-09" }), await people(director));
});

test("nobody changes or removes a reading, notes one for a colleague, or reads them without being asked to account", async (t) => {
  const library = await testLibrary(t);
  const matter = await raise(library);
  await open(library, "staff", matter);
  const asked = async (who: Parameters<typeof asking>[0], text: string): Promise<unknown[]> => {
    const client = await library.database.pool.connect();
    try {
      await client.query("begin");
      await client.query(asking(who, "2027-03-09"));
      return (await client.query(text)).rows;
    } finally {
      await client.query("rollback");
      client.release();
    }
  };
  const everybody = [
    ...Object.values(library.people),
    { kind: "job", library: 1 } as const,
    { kind: "verifier", library: 1 } as const,
  ];
  for (const who of everybody)
    for (const text of [
      "delete from concord.reading",
      "update concord.reading set sort = 'line'",
      "truncate concord.reading",
    ])
      await assert.rejects(asked(who, text), { code: "42501" });
  const insert = (person: number, sort: string) =>
    `insert into concord.reading (library_id, at, person_id, roles, stream_id, sort, part, on_day) values (1, now(), ${person}, 2, '${matter.streamId}', '${sort}', 'role', '2027-03-09')`;
  const { staff, colleague } = library.people;
  await assert.rejects(asked(staff, insert(colleague.personId, "words")), { code: "42501" });
  await assert.rejects(asked(staff, insert(staff.personId, "tried")), { code: "42501" });
  for (const [name, who] of Object.entries(library.people))
    assert.equal((await asked(who, "select from concord.reading")).length, name === "director" ? 1 : 0, name);
});
