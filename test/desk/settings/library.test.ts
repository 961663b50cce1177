// Settings at the desk: who may, what is refused with its field, and that nothing somebody else saved is overwritten unseen.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { libraryView } from "../../../src/desk/read/library.ts";
import { defaultTargets } from "../../../src/desk/settings/defaults.ts";
import { saveHours } from "../../../src/desk/settings/hours.ts";
import { confirmKeyCopy, saveLanguages, saveLibrary } from "../../../src/desk/settings/library.ts";
import { saveTargets } from "../../../src/desk/settings/targets.ts";
import { settingsHistory, settingsView } from "../../../src/desk/settings/view.ts";
import { testLibrary } from "../../library.ts";

const { database, desk, people } = await testLibrary({ after });
const { administrator, director } = people;

const viewNow = async (who = director) => {
  const view = await settingsView(desk, who);
  assert.ok(view.ok);
  return view.value;
};
const refusal = (result: { ok: boolean; refusal?: string; facts?: object | undefined }) => [
  result.refusal,
  result.facts,
];
const library = (await viewNow()).library;

test("settings are shown to whoever may change any, and to nobody else", async () => {
  for (const who of [
    people.staff,
    people.supervisor,
    people.designee,
    people.volunteer,
    people.president,
    people.trustee,
  ])
    assert.deepEqual(await settingsView(desk, who), { ok: false, refusal: "NotYourSetting" });
  const [own, other] = [(await viewNow()).may, (await viewNow(administrator)).may];
  assert.deepEqual([own.closures, own.key, other.closures, other.key], [true, false, false, true]);
});

test("the library's own facts are saved by the administrator, and every page shows them at once", async () => {
  const { version } = await viewNow();
  const typed = { ...library, phone: " (309)  555-0143\n", address: ["212 Cottonwood Street", "", "Prairie Bend"] };
  assert.deepEqual(refusal(await saveLibrary(desk, director, typed, version)), ["NotYourSetting", undefined]);
  assert.deepEqual(await saveLibrary(desk, administrator, typed, version), {
    ok: true,
    value: { version: version + 1, added: null },
  });
  const shown = await libraryView(desk);
  assert.deepEqual([shown?.phone, shown?.address], ["(309) 555-0143", ["212 Cottonwood Street", "Prairie Bend"]]);
});

test("a change that changes nothing, or comes twice, writes nothing", async () => {
  const before = await viewNow();
  assert.deepEqual(await saveLibrary(desk, administrator, before.library, before.version), {
    ok: true,
    value: { version: before.version, added: null },
  });
  assert.deepEqual(await viewNow(), before);
});

for (const [what, wrong, said] of [
  ["without a name", { name: " \t" }, ["FieldEmpty", { field: "name" }]],
  ["without an address", { address: ["", " "] }, ["FieldEmpty", { field: "address" }]],
  ["with a phone that is a page long", { phone: "5".repeat(201) }, ["FieldTooLong", { field: "phone", limit: 200 }]],
  ["with an e-mail that is none", { email: "desk at prairiebend" }, ["EmailUnreadable", { field: "email" }]],
  [
    "with files of no size",
    { limits: { fileBytes: 0, matterBytes: 26_214_400 } },
    ["LimitOutOfRange", { field: "fileBytes", limit: 100 }],
  ],
  [
    "with matters smaller than a file",
    { limits: { fileBytes: 10_485_760, matterBytes: 1_048_576 } },
    ["LimitOutOfRange", { field: "matterBytes", limit: 100 }],
  ],
] as const)
  test(`a library ${what} is refused at its field`, async () => {
    const { version } = await viewNow();
    assert.deepEqual(refusal(await saveLibrary(desk, administrator, { ...library, ...wrong }, version)), said);
    assert.equal((await viewNow()).version, version);
  });

test("what PostgreSQL can't hold is taken out, not refused", async () => {
  const { version, library } = await viewNow();
  const done = await saveLibrary(desk, administrator, { ...library, shortName: "Prairie\u0000 Bend\ud800" }, version);
  assert.ok(done.ok);
  assert.equal((await viewNow()).library.shortName, "Prairie Bend\ufffd");
});

test("languages: at least one, each once, the first is the one a page begins in", async () => {
  const { version } = await viewNow();
  assert.deepEqual(refusal(await saveLanguages(desk, administrator, [], version)), ["LanguageMissing", undefined]);
  assert.ok((await saveLanguages(desk, administrator, ["es", "en", "es"], version)).ok);
  assert.deepEqual((await viewNow()).languages, ["es", "en"]);
});

test("hours are checked as the calendar reads them, with the place that is wrong", async () => {
  const { version, zone, hours } = await viewNow();
  const wrong = await saveHours(desk, director, { zone, hours: { mon: [["17:00", "09:00"]] } }, version);
  assert.deepEqual(
    [wrong.ok, !wrong.ok && wrong.refusal, !wrong.ok && wrong.facts?.reason],
    [false, "BadHours", "Order"],
  );
  const nowhere = await saveHours(desk, director, { zone: "America/Prairie_Bend", hours }, version);
  assert.equal(!nowhere.ok && nowhere.refusal, "BadZone");
  assert.deepEqual(refusal(await saveHours(desk, director, { zone, hours: { mon: [] } }, version)), [
    "NoOpenHours",
    undefined,
  ]);
  const next = { ...hours, sun: [["13:00", "17:00"]] } as const;
  assert.ok((await saveHours(desk, director, { zone, hours: next }, version)).ok);
  assert.deepEqual((await viewNow()).hours, next);
});

test("targets are whole open days or minutes, in bounds (3.1)", async () => {
  const { version, targets } = await viewNow();
  for (const [field, wrong] of [
    ["review", { ...targets, review: { days: 0 } }],
    ["word", { ...targets, word: { minutes: 1.5 } }],
    ["reply.concern", { ...targets, reply: { ...targets.reply, concern: { days: 91 } } }],
  ] as const)
    assert.deepEqual(refusal(await saveTargets(desk, director, wrong, version)), [
      "TargetOutOfRange",
      { field, days: 90, minutes: 129_600 },
    ]);
  assert.deepEqual(refusal(await saveTargets(desk, administrator, targets, version)), ["NotYourSetting", undefined]);
  assert.ok((await saveTargets(desk, director, { ...defaultTargets, review: { minutes: 600 } }, version)).ok);
  assert.deepEqual((await viewNow()).targets.review, { minutes: 600 });
});

test("the copied master key is confirmed once, by the administrator", async () => {
  const { version } = await viewNow();
  assert.deepEqual(refusal(await confirmKeyCopy(desk, director, version)), ["NotYourSetting", undefined]);
  assert.ok((await confirmKeyCopy(desk, administrator, version)).ok);
  assert.equal((await viewNow()).keyCopiedAt, desk.now());
});

test("two people save the same thing: the second is told what changed and by whom, and nothing of either is lost", async () => {
  const { version, targets } = await viewNow();
  const first = { ...targets, word: { days: 7 } };
  assert.ok((await saveTargets(desk, director, first, version)).ok);
  assert.deepEqual(refusal(await saveTargets(desk, director, { ...targets, silence: { days: 20 } }, version)), [
    "ChangedMeanwhile",
    { what: "targets", item: "", by: "Ines Castellan", at: desk.now() },
  ]);
  assert.deepEqual((await viewNow()).targets, first);
});

test("two people save different things from pages of the same moment: both stand", async () => {
  const { version, library, targets } = await viewNow();
  const both = await Promise.all([
    saveTargets(desk, director, { ...targets, handOver: { days: 4 } }, version),
    saveLibrary(desk, administrator, { ...library, phone: "(309) 555-0144" }, version),
  ]);
  assert.deepEqual(
    both.map((one) => one.ok),
    [true, true],
  );
  const now = await viewNow();
  assert.deepEqual(
    [now.version, now.targets.handOver, now.library.phone],
    [version + 2, { days: 4 }, "(309) 555-0144"],
  );
});

test("the history says who changed what, from what and to what, newest first", async () => {
  const { version, languages } = await viewNow();
  await saveLanguages(desk, administrator, ["en", "es"], version);
  const history = await settingsHistory(desk, director);
  assert.ok(history.ok);
  assert.deepEqual(history.value[0], {
    what: "languages",
    item: "",
    before: languages,
    after: ["en", "es"],
    at: desk.now(),
    by: "Piet Larkin",
    version: version + 1,
  });
  assert.deepEqual(await settingsHistory(desk, people.staff), { ok: false, refusal: "NotYourSetting" });
  const { rows } = await database.owner.query("select count(*)::int as n from concord.history where version is null");
  assert.deepEqual(rows, [{ n: 0 }]);
});
