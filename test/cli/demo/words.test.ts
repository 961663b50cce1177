// The words of the demo library: enough situations, in both languages, whole, humane in form, and of nobody real.
import assert from "node:assert/strict";
import { test } from "node:test";
import { situations, voices } from "../../../src/demo/situations/all.ts";
import { filled, type Situation } from "../../../src/demo/situations/situation.ts";
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

test("there are at least 120 situations, each in several wordings, of every kind in each language", () => {
  assert.ok(every.length >= 120, String(every.length));
  assert.equal(new Set(every.map((one) => `${one.language} ${one.id}`)).size, every.length);
  for (const language of locales)
    for (const kind of kinds) assert.ok(situations[language].filter((one) => one.kind === kind).length >= 3, kind);
  for (const one of every.filter(({ grievance }) => grievance?.about !== "director"))
    assert.ok(one.asks.length >= 2, one.id);
  assert.equal(new Set(every.flatMap((one) => one.asks)).size, every.flatMap((one) => one.asks).length);
});

test("whatever the day's chance asks for is there in each language: about nobody, about staff, about the Director", () => {
  for (const language of locales)
    for (const about of [undefined, "staff", "director"] as const) {
      const fit = situations[language].filter(
        ({ grievance }) => grievance?.about === about && !grievance?.sensitivities,
      );
      assert.ok(
        fit.some((one) => one.kind === "concern"),
        `${language} ${about}`,
      );
    }
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
