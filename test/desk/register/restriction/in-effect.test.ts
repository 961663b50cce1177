// In effect today, on a real database: who is shown what, until when, that each opening is noted and each shift reads anew; with the `where` left out.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { settingsOf } from "../../../../src/desk/desk.ts";
import { today } from "../../../../src/desk/read/today.ts";
import { entryDownload } from "../../../../src/desk/register/entry.ts";
import { acknowledge, inEffectToday, openInEffect } from "../../../../src/desk/register/restriction/in-effect.ts";
import { read, write } from "../../../../src/store/principal.ts";
import { updatePerson } from "../../../../src/store/queries/settings.ts";
import { testLibrary, type Who } from "../../../library.ts";
import { dayAfter, doing, typedFor, wordsFor } from "./imposed.ts";

const library = await testLibrary({ after: async (then) => after(then) });
const { desk, people, database } = library;
const { imposed, deliver, does, viewOf, refused } = doing(library);
const begun = library.now;
await database.owner.query("insert into concord.branch (library_id, branch_id, name) values ($1, 2, 'Mill Road')", [
  desk.library,
]);

const everywhere = await imposed("supervisor", typedFor(library.now));
await deliver("supervisor", everywhere);
const elsewhere = await imposed(
  "supervisor",
  typedFor(library.now, { branches: [2] }),
  wordsFor({
    desk: { who: "Woman, red coat", doing: "" },
    identity: { name: "Ida Stone", email: "", phone: "", address: "" },
  }),
);
await deliver("supervisor", elsewhere);
const undelivered = await imposed(
  "supervisor",
  typedFor(library.now),
  wordsFor({ identity: { name: "Hal Brook", email: "", phone: "", address: "" } }),
);

const shownTo = async (who: Who) => (await inEffectToday(desk, people[who])).rows.map((row) => row.who);
const at = (days: number, hours = 0) =>
  Temporal.Instant.from(begun)
    .add({ hours: 24 * days + hours })
    .toString({ fractionalSecondDigits: 3 });
const readings = async (sort: string) =>
  (
    await database.owner.query(
      "select person_id from concord.reading where sort = $1 and on_day = '2027-03-09' order by 1",
      [sort],
    )
  ).rows.map((row) => row.person_id);

test("whoever stands at a desk of a branch that it covers is shown the least; nobody else, and nothing that isn't delivered", async () => {
  const gray = "Tall man, gray coat, about 50";
  for (const who of ["staff", "colleague", "supervisor", "designee"] as const)
    assert.deepEqual(await shownTo(who), [gray], who);
  assert.deepEqual((await shownTo("director")).sort(), [gray, "Woman, red coat"]);
  for (const who of ["volunteer", "president", "trustee", "custodian", "administrator"] as const)
    assert.deepEqual(await shownTo(who), [], who);
  const { row } = await settingsOf(desk);
  const theo = row.people.find(({ id }) => id === people.colleague.personId);
  assert.ok(theo);
  await database.owner.query(updatePerson(desk.library, theo.id, { ...theo, branchId: 2 }));
  const there = await inEffectToday(desk, { ...people.colleague, branchId: 2 });
  assert.deepEqual(there.rows.map(({ who }) => who).sort(), [gray, "Woman, red coat"]);
  assert.equal((await viewOf("supervisor", undelivered)).state.status, "imposed");
});

test("what the desk is given in the database is the desk's words and the picture: no name, no behavior, with the where left out", async () => {
  const who = people.colleague;
  const [contents, streams, items] = await read(desk.pool, who, "2027-03-09", [
    { name: "t-contents", text: "select slot from concord.content" },
    { name: "t-streams", text: "select noun from concord.stream" },
    { name: "t-items", text: "select noun from concord.register_item" },
  ]);
  assert.deepEqual([contents?.rows, streams?.rows, items?.rows], [[], [], []]);
  const [opened] = await openInEffect(desk, who);
  assert.deepEqual([opened?.doing, opened?.picture], ["Call the person in charge.", null]);
  assert.doesNotMatch(JSON.stringify(opened), /Quill|chair/);
  const id = opened?.id ?? "";
  const [raw] = await write(desk.pool, who, "2027-03-09", [
    { name: "t-opened", text: "select slot from concord.in_effect_opened($1, $2)", values: [id, library.now] },
  ]);
  assert.deepEqual(raw?.rows, [{ slot: "desk" }]);
});

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("a picture comes with the desk's words; the notice's papers never do", async () => {
  const words = { desk: { who: "T. Quill", doing: "Ask him to leave." }, files: [{ name: "t.png", bytes: png }] };
  await does("supervisor", everywhere, { type: "SetDeskWords", files: 1 }, words);
  const [opened] = await openInEffect(desk, people.staff);
  assert.deepEqual([opened?.who, opened?.doing, opened?.picture?.type], ["T. Quill", "Ask him to leave.", "image/png"]);
  assert.deepEqual(opened?.picture?.bytes, png);
});

test("what every desk sees of a picture has neither place nor camera; the original stays sealed as it came", async () => {
  const [head, rest] = [png.subarray(0, 33), png.subarray(33)];
  const place = Buffer.from("\0\0\0\x06eXIf40.633\0\0\0\0", "latin1");
  const photo = Buffer.concat([head, place, rest]);
  const words = { desk: { who: "T. Quill", doing: "Ask him to leave." }, files: [{ name: "t.png", bytes: photo }] };
  await does("supervisor", everywhere, { type: "SetDeskWords", files: 1 }, words);
  const [opened] = await openInEffect(desk, people.staff);
  assert.deepEqual(opened?.picture?.bytes, png);
  const view = await viewOf("supervisor", everywhere);
  const [file] = view.entries.at(-1)?.files ?? [];
  const original = await entryDownload(desk, people.supervisor, view, file?.id ?? "");
  assert.ok(original.ok && original.value.bytes.equals(photo));
  const heic = { ...words, files: [{ name: "t.heic", bytes: Buffer.from("\0\0\0\x18ftypheic", "latin1") }] };
  await refused("PictureKind", "supervisor", everywhere, { type: "SetDeskWords", files: 1 }, heic);
});

test("each line shown is noted once a day, each opening every time, with who", async () => {
  const before = (await readings("words")).length;
  await inEffectToday(desk, people.staff);
  await inEffectToday(desk, people.staff);
  assert.equal((await readings("line")).filter((id) => id === people.staff.personId).length, 1);
  await openInEffect(desk, people.staff);
  await openInEffect(desk, people.staff);
  assert.equal((await readings("words")).length - before, 2);
});

test("each shift reads anew; nobody says it for another; the supervisor sees who has", async () => {
  const sum = async (who: Who) => {
    const { count, unread } = (await today(desk, people[who])).restrictions;
    return { count, unread };
  };
  assert.deepEqual(await sum("staff"), { count: 1, unread: 1 });
  const { rows } = await inEffectToday(desk, people.staff);
  await acknowledge(desk, people.staff, [...rows.map(({ id }) => id), crypto.randomUUID()]);
  assert.deepEqual(await sum("staff"), { count: 1, unread: 0 });
  assert.deepEqual(await sum("supervisor"), { count: 1, unread: 1 });
  assert.deepEqual(
    (await inEffectToday(desk, people.supervisor)).readBy.map(({ name }) => name),
    ["Marisol Ortega"],
  );
  await assert.rejects(
    write(desk.pool, people.volunteer, "2027-03-09", [
      {
        name: "t-forged",
        text: "insert into concord.in_effect_read (library_id, person_id, on_day, shift, stream_id, at) values (1, 3, '2027-03-09', 0, $1, now())",
        values: [rows[0]?.id],
      },
    ]),
    /row-level security/,
  );
  library.now = at(0, 5);
  assert.deepEqual(await sum("staff"), { count: 1, unread: 0 }, "the same shift");
  library.now = at(0, 18);
  assert.deepEqual(await sum("staff"), { count: 1, unread: 1 }, "the next morning");
  library.now = begun;
});

test("it goes by the day, whatever the queue does", async () => {
  library.now = at(7);
  assert.deepEqual(await shownTo("staff"), ["T. Quill"], "its last day");
  library.now = at(8);
  assert.deepEqual(await shownTo("staff"), []);
  assert.equal((await viewOf("supervisor", everywhere)).state.status, "inEffect", "the job hasn't come by");
  assert.equal(dayAfter(begun, 8) > dayAfter(begun, 7), true);
  library.now = begun;
});
