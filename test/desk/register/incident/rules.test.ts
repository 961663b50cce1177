// The rules of conduct as a library's own setting: presets in both languages, changed by the Director alone, never removed, bounded, with a history.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { freshSettings } from "../../../../src/desk/desk.ts";
import { concordsExpected, conductOf } from "../../../../src/desk/register/incident/rules.ts";
import {
  mostRules,
  saveConductWords,
  saveLadder,
  saveRules,
} from "../../../../src/desk/register/incident/rules-change.ts";
import { settingsHistory } from "../../../../src/desk/settings/view.ts";
import { type ConductTerms, deciders, levels } from "../../../../src/domain/incident/rules.ts";
import { testLibrary } from "../../../library.ts";

const { desk, people } = await testLibrary({ after });
const { director, administrator, supervisor } = people;

async function now() {
  const settings = await freshSettings(desk);
  assert.ok(settings);
  return { version: settings.row.version, terms: conductOf(settings.row), facts: settings.facts.conduct };
}
type Fields = Record<string, string>;
const typed = (fields: Fields) => (name: string) => fields[name] ?? "";
const rulesAsFields = ({ rules }: ConductTerms): Fields =>
  Object.fromEntries(
    rules.flatMap(({ id, level, text, retired }) => [
      [`level.${id}`, String(level)],
      [`en.${id}`, text.en],
      [`es.${id}`, text.es],
      [`retired.${id}`, retired ? "1" : ""],
    ]),
  );
const ladderAsFields = ({ ladder, lookBackMonths, authority, appeal }: ConductTerms): Fields => ({
  ...Object.fromEntries(
    levels.flatMap((level) =>
      ladder[level].flatMap(({ measure, days }, i) => [
        [`measure.${level}.${i + 1}`, measure],
        [`days.${level}.${i + 1}`, days === null ? "" : String(days)],
      ]),
    ),
  ),
  ...Object.fromEntries(
    deciders.map((role) => [`upTo.${role}`, String(authority.find((one) => one.role === role)?.upToDays ?? "")]),
  ),
  lookBack: String(lookBackMonths),
  appealDays: String(appeal.days),
  appealLong: String(appeal.longDays),
  longFrom: String(appeal.longFrom),
});
const refusal = (done: { ok: boolean; refusal?: string; facts?: object | undefined }) => [done.refusal, done.facts];
const keepRules = async (more: Fields, who = director) => {
  const { version, terms } = await now();
  const held = terms.rules.map(({ id }) => id);
  return saveRules(desk, who, typed({ ...rulesAsFields(terms), ...more }), held, version);
};
const keepLadder = async (more: Fields) => {
  const { version, terms } = await now();
  return saveLadder(desk, director, typed({ ...ladderAsFields(terms), ...more }), version);
};

test("a library begins with rules in both languages, at four levels, and what usually follows", async () => {
  const { terms, facts } = await now();
  assert.equal(terms.rules.length, 11);
  for (const { text } of terms.rules) assert.ok(text.en && text.es && text.en !== text.es);
  assert.deepEqual(terms.ladder[3][0], { measure: "restriction", days: 7 });
  assert.equal(terms.lookBackMonths, 12);
  assert.deepEqual(facts, terms, "the rules are among the facts that acts are decided by");
});

test("patron.2: the Director words, adds and retires rules; a new wording stands from that day; each change is in the history once", async () => {
  assert.ok((await keepRules({})).ok);
  const lines = async () => {
    const history = await settingsHistory(desk, director);
    assert.ok(history.ok);
    return history.value.filter(({ what }) => what === "conduct").length;
  };
  assert.equal(await lines(), 0);
  assert.ok(
    (
      await keepRules({
        "en.r2": " No food \n upstairs. ",
        "es.r2": "Sin comida arriba.",
        "retired.r3": "1",
        "level.new": "2",
        "en.new": "Wear shoes.",
        "es.new": "Use zapatos.",
      })
    ).ok,
  );
  const { terms } = await now();
  const [, second, third] = terms.rules;
  assert.equal(second?.text.en, "No food upstairs.");
  assert.notEqual(second?.since, "2026-11-25");
  assert.equal(third?.retired, true);
  assert.equal(third?.since, "2026-11-25", "retiring changes no wording");
  assert.deepEqual([terms.rules.at(-1)?.id, terms.rules.at(-1)?.level], ["r12", 2]);
  assert.equal(await lines(), 1);
});

test("a rule that the form didn't hold stays: somebody else added it meanwhile", async () => {
  const { version, terms } = await now();
  const done = await saveRules(desk, director, typed({ ...rulesAsFields(terms), "retired.r1": "1" }), ["r1"], version);
  assert.ok(done.ok);
  const after = (await now()).terms.rules;
  assert.deepEqual(after.slice(1), terms.rules.slice(1));
  assert.equal(after[0]?.retired, true);
});

test("each refusal of a rule says at which field; and whose setting it is", async () => {
  assert.deepEqual(refusal(await keepRules({ "es.r1": "" })), ["FieldEmpty", { field: "es.r1" }]);
  assert.deepEqual(refusal(await keepRules({ "en.new": "x".repeat(301), "level.new": "1" })), [
    "FieldTooLong",
    { field: "en.new", limit: 300 },
  ]);
  assert.deepEqual(refusal(await keepRules({ "en.new": "Be kind.", "es.new": "Sea amable." })), [
    "LevelUnknown",
    { field: "level.new" },
  ]);
  const { terms } = await now();
  const all = Object.fromEntries(terms.rules.map(({ id }) => [`retired.${id}`, "1"]));
  assert.deepEqual(refusal(await keepRules(all)), ["AllRetired", { field: "retired.r12" }]);
  assert.equal((await keepRules({ "en.r1": "x" }, administrator)).ok, false);
  assert.deepEqual(refusal(await keepRules({ "en.r1": "x" }, supervisor)), ["NotYourSetting", undefined]);
  assert.ok(mostRules > 12);
});

test("what follows never gets milder, always ends, and somebody may decide it", async () => {
  assert.ok((await keepLadder({ lookBack: "6", "measure.1.3": "restriction", "days.1.3": "3" })).ok);
  const { terms } = await now();
  assert.equal(terms.lookBackMonths, 6);
  assert.deepEqual(terms.ladder[1][2], { measure: "restriction", days: 3 });
  assert.deepEqual(refusal(await keepLadder({ "measure.3.3": "ask" })), ["LadderGoesDown", { field: "measure.3.3" }]);
  assert.deepEqual(refusal(await keepLadder({ "days.4.3": "" })), [
    "NumberOutOfRange",
    { field: "days.4.3", least: 1, most: 730 },
  ]);
  assert.deepEqual(refusal(await keepLadder({ "days.4.3": "731" })), [
    "NumberOutOfRange",
    { field: "days.4.3", least: 1, most: 730 },
  ]);
  assert.deepEqual(refusal(await keepLadder({ "upTo.director": "30" })), [
    "DeciderMissing",
    { field: "upTo.director", days: 365 },
  ]);
  assert.deepEqual(refusal(await keepLadder({ appealDays: "0" })), [
    "NumberOutOfRange",
    { field: "appealDays", least: 1, most: 90 },
  ]);
  assert.deepEqual(refusal(await keepLadder({ "measure.2.1": "jail" })), ["MeasureUnknown", { field: "measure.2.1" }]);
});

test("patron.1: what is expected, in the library's own words; a language without any has Concord's", async () => {
  const keep = async (fields: Fields) =>
    saveConductWords(desk, director, typed({ checkedOn: "2027-01-04", ...fields }), (await now()).version);
  assert.ok(
    (await keep({ "expected.en": "We share this house.\n\nBe kind.", injuryLink: "https://forms.example/injury" })).ok,
  );
  const { terms } = await now();
  assert.deepEqual(terms.expected, { en: ["We share this house.", "Be kind."] });
  assert.ok((await keep({ "expected.en": concordsExpected("en").join("\n") })).ok);
  assert.deepEqual((await now()).terms.expected, {}, "Concord's own words are no words of the library's");
  assert.equal(terms.injury.link, "https://forms.example/injury");
  assert.deepEqual(refusal(await keep({ injuryLink: "javascript:alert(1)" })), [
    "LinkUnreadable",
    { field: "injuryLink" },
  ]);
  assert.deepEqual(refusal(await keep({ checkedOn: "soon" })), ["DateUnreadable", { field: "checkedOn" }]);
});
