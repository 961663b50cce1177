// 7.2: what matters are about. Said by staff, found by those who read the words, made of the ledger alone.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { freshSettings } from "../../src/desk/desk.ts";
import { openMatter } from "../../src/desk/open.ts";
import { list, themesToFind } from "../../src/desk/read/list.ts";
import { patronCase } from "../../src/desk/read/patron.ts";
import { staffCase } from "../../src/desk/read/staff.ts";
import { verify } from "../../src/desk/read/verify.ts";
import { search } from "../../src/desk/search/search.ts";
import { shippedTheme, themesOf } from "../../src/desk/settings/shipped-themes.ts";
import { saveThemes } from "../../src/desk/settings/themes.ts";
import { submit } from "../../src/desk/submit.ts";
import { rowsAPage } from "../../src/store/queries/cases/rows.ts";
import { testLibrary, type Who } from "../library.ts";
import { aConcern, anInquiry, nobodyYet } from "../store/given-ledger.ts";

const library = await testLibrary({ after });
const { desk, database, people } = library;
const noise = shippedTheme("noise");
const fees = shippedTheme("fees");

type Matter = { readonly streamId: string; readonly reference: string };
async function raise(text: string, matter = anInquiry): Promise<Matter> {
  const done = await openMatter(desk, nobodyYet(), matter, { text }, desk.newId());
  assert.ok(done.ok);
  return done.value;
}
const say = (who: Who, { streamId }: Matter, theme: number | null, more: { expects?: number } = {}) =>
  submit(desk, people[who], { type: "SetTheme", theme, id: desk.newId(), streamId, ...more });
const kept = async ({ streamId }: Matter) =>
  (await database.owner.query("select theme from concord.case_item where stream_id = $1", [streamId])).rows[0].theme;
const listed = async (who: Who, theme: number) =>
  (await list(desk, people[who], { theme })).rows.map((row) => row.reference);

test("a theme is kept as a number, said again it is another, taken away it is none; the ledger holds no word of it", async () => {
  const matter = await raise("The printers hum all day.");
  assert.equal(await kept(matter), null);
  for (const theme of [fees, noise, null, noise]) {
    assert.ok((await say("staff", matter, theme)).ok);
    assert.equal(await kept(matter), theme);
  }
  const { rows } = await database.owner.query(
    "select data from concord.event where stream_id = $1 and type = 'ThemeSet' order by version",
    [matter.streamId],
  );
  const by = people.staff.personId;
  assert.deepEqual(
    rows.map(({ data }) => data),
    [fees, noise, null, noise].map((theme) => ({ by, theme })),
  );
});

test("verify finds states and lists as the ledger makes them, with a theme, without, and where one was taken away", async () => {
  await raise("No theme here.");
  const matter = await raise("A theme, and none.");
  await say("staff", matter, fees);
  await say("staff", matter, null);
  assert.deepEqual((await verify(desk)).findings, []);
  await database.owner.query("update concord.case_item set theme = $2 where stream_id = $1", [matter.streamId, noise]);
  assert.deepEqual(
    (await verify(desk)).findings.map(({ fault }) => fault),
    ["ListDiffers"],
  );
  await database.owner.query("update concord.case_item set theme = null where stream_id = $1", [matter.streamId]);
});

test("the list and the search by theme go with the other filters, and page by page", async () => {
  const events = shippedTheme("events");
  const matters: Matter[] = [];
  for (let i = 0; i < rowsAPage + 2; i++) {
    library.now = `2027-03-10T16:00:${String(i).padStart(2, "0")}.000Z`;
    const matter = await raise(i % 2 === 0 ? "A lantern walk in the evening" : "A story hour by lantern");
    await say("staff", matter, i === 0 ? noise : events);
    matters.push(matter);
  }
  const newestFirst = matters
    .slice(1)
    .map((one) => one.reference)
    .reverse();
  const first = await list(desk, people.staff, { theme: events });
  assert.deepEqual(
    first.rows.map((row) => row.reference),
    newestFirst.slice(0, rowsAPage),
  );
  assert.ok(first.next);
  const rest = await list(desk, people.staff, { theme: events, before: first.next });
  assert.deepEqual([rest.rows.map((row) => row.reference), rest.next], [newestFirst.slice(rowsAPage), null]);
  assert.deepEqual((await list(desk, people.staff, { theme: events, kind: "thanks" })).rows, []);
  assert.deepEqual((await list(desk, people.staff, { theme: events, open: false })).rows, []);
  const [oldest] = matters;
  assert.ok(oldest);
  const found = await search(desk, people.staff, "lantern walk", { theme: noise });
  assert.deepEqual(
    found.rows.map((row) => row.reference),
    [oldest.reference],
  );
  const exact = await search(desk, people.staff, oldest.reference, { theme: events });
  assert.deepEqual(exact.rows, []);
  library.now = "2027-03-10T17:00:00.000Z";
});

test("5.1: who may know of a concern and not what it is about finds it under no theme, nor reads one; the patron sees none", async () => {
  const concern = await raise("Somebody was short with me.", aConcern);
  const staff = shippedTheme("staff");
  assert.ok((await say("supervisor", concern, staff)).ok);
  assert.deepEqual(await listed("supervisor", staff), [concern.reference]);
  assert.deepEqual(await listed("colleague", staff), []);
  const all = (await list(desk, people.colleague, { kind: "concern" })).rows;
  assert.deepEqual(
    all.map((row) => row.reference),
    [concern.reference],
    "that it is there, they know",
  );
  const [seen, hidden] = await Promise.all([
    staffCase(desk, people.supervisor, concern.reference),
    staffCase(desk, people.colleague, concern.reference),
  ]);
  assert.ok(seen.ok && hidden.ok);
  const told = (entries: readonly { event: string }[]) => entries.some(({ event }) => event === "ThemeSet");
  assert.deepEqual([seen.value.theme?.id, told(seen.value.exchange)], [staff, true]);
  assert.deepEqual([hidden.value.theme, told(hidden.value.exchange)], [null, false]);
  const own = await patronCase(desk, { kind: "patron", library: 1, streamId: concern.streamId });
  assert.ok(own.ok);
  assert.doesNotMatch(JSON.stringify(own.value), /ThemeSet|"theme"/);
});

test("said while a colleague writes, a theme spoils neither's work; a volunteer who doesn't hold it says none", async () => {
  const matter = await raise("Is the copier free?");
  assert.ok((await say("staff", matter, noise, { expects: 1 })).ok);
  const take = { type: "Take", id: desk.newId(), streamId: matter.streamId, expects: 1 } as const;
  await submit(desk, people.staff, take);
  const note = { type: "Reply", channel: "page", id: desk.newId(), streamId: matter.streamId } as const;
  const before = await submit(desk, people.staff, note, { text: "It is." });
  assert.ok(before.ok);
  assert.ok((await say("supervisor", matter, fees, { expects: 1 })).ok);
  const answer = { ...note, id: desk.newId(), expects: before.value.version };
  assert.ok((await submit(desk, people.staff, answer, { text: "It is still." })).ok);
  assert.equal((await say("volunteer", matter, noise)).ok, false);
});

test("7.2: a retired theme stays on its matters, is found by them, and is given to no other", async () => {
  const holds = shippedTheme("holds");
  const matter = await raise("My hold never came.");
  await say("staff", matter, holds);
  const settings = await freshSettings(desk);
  assert.ok(settings);
  const typed = themesOf(settings.row).map((one) => ({
    ...one,
    active: one.id !== holds && one.id !== shippedTheme("other"),
  }));
  assert.ok((await saveThemes(desk, people.director, typed, settings.row.version)).ok);
  assert.equal(await kept(matter), holds);
  assert.deepEqual(await listed("staff", holds), [matter.reference]);
  const ids = async (who: Who) => (await themesToFind(desk, people[who])).map(({ id }) => id);
  assert.ok((await ids("staff")).includes(holds));
  assert.ok(!(await ids("trustee")).includes(holds), "who sees no matter of it isn't told of one");
  assert.ok(!(await ids("staff")).includes(shippedTheme("other")), "retired, and on no matter");
  const other = await raise("Another hold.");
  const refused = await say("staff", other, holds);
  assert.deepEqual([refused.ok, refused.ok ? "" : refused.refusal], [false, "ThemeNotOffered"]);
  const again = await say("staff", matter, holds);
  assert.ok(again.ok && again.value.repeated, "what it is already is no error");
  assert.deepEqual((await verify(desk)).findings, []);
});
