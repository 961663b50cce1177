// The words of the demo library: enough situations, in both languages, whole, humane in form, and of nobody real.
import assert from "node:assert/strict";
import { test } from "node:test";
import { situations, voices } from "../../../src/demo/situations/all.ts";
import { inSeason, seasons } from "../../../src/demo/situations/seasons.ts";
import { filled, type Situation } from "../../../src/demo/situations/situation.ts";
import { themes } from "../../../src/demo/situations/themes.ts";
import { kinds } from "../../../src/domain/case/terms.ts";
import { locales } from "../../../src/lib/locale.ts";

const every: readonly Situation[] = locales.flatMap((language) => situations[language]);
const textsOf = ({ asks, answers, grievance }: Situation): string[] => [
  ...asks,
  ...answers,
  ...(grievance ? [grievance.wanted, grievance.unsettled, grievance.agreed, ...grievance.points.flat()] : []),
];
const voiced = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value as object).flatMap(voiced);
const all = [...every.flatMap(textsOf), ...locales.flatMap((language) => voiced(voices[language]))];

test("there are at least 150 situations, each in several wordings, of every kind in each language", () => {
  assert.ok(every.length >= 150, String(every.length));
  assert.equal(new Set(every.map((one) => `${one.language} ${one.id}`)).size, every.length);
  for (const language of locales)
    for (const kind of kinds) assert.ok(situations[language].filter((one) => one.kind === kind).length >= 3, kind);
  for (const one of every.filter(({ grievance }) => grievance?.about !== "director"))
    assert.ok(one.asks.length >= 2, one.id);
  assert.equal(new Set(every.flatMap((one) => one.asks)).size, every.flatMap((one) => one.asks).length);
});

test("on every day of the year there is something in season of each kind, about nobody, about staff, about the Director", () => {
  const first = Temporal.PlainDate.from("2028-01-01");
  for (let i = 0; i < 366; i++) {
    const on = first.add({ days: i }).toString();
    for (const language of locales) {
      const now = situations[language].filter(({ id }) => inSeason(id, on));
      for (const kind of kinds)
        assert.ok(now.filter((one) => one.kind === kind).length >= 3, `${on} ${language} ${kind}`);
      for (const about of [undefined, "staff", "director"] as const)
        assert.ok(
          now.some(({ grievance }) => grievance && grievance.about === about && !grievance.sensitivities),
          `${on} ${language} ${about}`,
        );
    }
  }
});

test("7.2: a theme is of a situation that is there; most situations have one, not all", () => {
  const known = new Set(every.map((one) => one.id));
  assert.deepEqual(
    [...themes.keys()].filter((id) => !known.has(id)),
    [],
  );
  assert.ok(themes.size > known.size * 0.75 && themes.size < known.size);
});

test("a season is of a situation that is there, keeps to its days and may run over New Year", () => {
  const known = new Set(every.map((one) => one.id));
  assert.deepEqual(
    Object.keys(seasons).filter((id) => !known.has(id)),
    [],
  );
  for (const [from, to] of Object.values(seasons))
    for (const day of [from, to]) assert.ok(Temporal.PlainDate.from(`2027-${day}`), day);
  const days = ["2026-02-14", "2026-07-14", "2026-12-24"];
  const when = (id: string) => days.filter((on) => inSeason(id, on));
  assert.deepEqual(when("tax-forms"), ["2026-02-14"]);
  assert.deepEqual(when("hot-day"), ["2026-07-14"]);
  assert.deepEqual(when("warm-place"), ["2026-02-14", "2026-12-24"]);
  assert.deepEqual(when("notary"), days);
});

test("only a concern has points to be decided, and each has a reason for either answer", () => {
  for (const one of every) assert.equal(one.grievance !== undefined, one.kind === "concern", one.id);
  for (const { grievance } of every)
    for (const [asked, upheld, notUpheld] of grievance?.points ?? []) {
      assert.notEqual(upheld, notUpheld);
      assert.ok(asked.length > 10 && upheld.length > 10 && notUpheld.length > 10, asked);
    }
});

test("every text is whole once its places are filled, and ends as a sentence does", () => {
  const values = {
    first: "Odette",
    name: "Odette Loomis",
    day: "Monday",
    time: "3:40",
    title: "Winter Wheat",
    program: "chess club",
  };
  for (const text of all) {
    const whole = filled(text, values);
    assert.doesNotMatch(whole, /[{}]| {2}|\s$|^\s/, text);
    assert.doesNotMatch(whole, /[—–]/, text);
  }
  for (const text of every.flatMap(textsOf)) assert.match(filled(text, values), /[.!?]$/, text);
  assert.throws(() => filled("Hello {nobody}", values));
});

test("Spanish opens its questions and exclamations, English doesn't", () => {
  for (const one of every)
    for (const text of textsOf(one)) {
      const count = (sign: string) => text.split(sign).length - 1;
      assert.equal(count("¿"), one.language === "es" ? count("?") : 0, text);
      assert.equal(count("¡"), one.language === "es" ? count("!") : 0, text);
    }
});
