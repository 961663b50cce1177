// A library's own list of themes: in both languages, bounded, no name twice, nothing overwritten unseen.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { freshSettings } from "../../../src/desk/desk.ts";
import { themesOf } from "../../../src/desk/settings/shipped-themes.ts";
import { mostThemes, saveThemes, type TypedTheme } from "../../../src/desk/settings/themes.ts";
import { settingsHistory } from "../../../src/desk/settings/view.ts";
import { testLibrary } from "../../library.ts";

const { desk, people } = await testLibrary({ after });
const { director, administrator } = people;
async function now() {
  const settings = await freshSettings(desk);
  assert.ok(settings);
  return { version: settings.row.version, themes: themesOf(settings.row), given: settings.facts.themes };
}
const added = (en: string, es: string): TypedTheme => ({ id: null, en, es, active: true });
const save = async (typed: readonly TypedTheme[], who = director) =>
  saveThemes(desk, who, typed, (await now()).version);
const refusal = (done: { ok: boolean; refusal?: string; facts?: object | undefined }) => [done.refusal, done.facts];

test("a library begins with ten, named in both languages, all on offer", async () => {
  const { themes, given } = await now();
  assert.deepEqual(
    themes.map(({ id }) => id),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
  assert.deepEqual(given, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual([themes[0]?.en, themes[0]?.es], ["Holds", "Reservas"]);
});

test("renamed, added, retired, by the Director or the administrator; with a line in the history, and none when nothing changed", async () => {
  const before = (await now()).themes;
  const typed = before.map((one) => (one.id === 3 ? { ...one, en: "  Quiet \n and noise " } : one));
  const lines = async () => {
    const history = await settingsHistory(desk, director);
    assert.ok(history.ok);
    return history.value.filter(({ what }) => what === "themes").length;
  };
  assert.ok((await save([...typed, added("Parking", "Estacionamiento")])).ok);
  assert.ok((await save([added(" ", "")], administrator)).ok);
  assert.equal(await lines(), 1);
  const retired = (await now()).themes.map((one) => ({ ...one, active: one.id !== 1 }));
  assert.ok((await save(retired, administrator)).ok);
  const after = await now();
  assert.deepEqual(after.themes.at(2), { id: 3, en: "Quiet and noise", es: "Ruido", active: true });
  assert.deepEqual(after.themes.at(-1), { id: 11, en: "Parking", es: "Estacionamiento", active: true });
  assert.deepEqual(after.given, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  assert.equal(await lines(), 2);
});

test("each refusal says at which name: one language missing, too long, twice, or too many; and whose setting it is", async () => {
  const { version } = await now();
  assert.deepEqual(refusal(await save([added("Seeds", "")])), ["FieldEmpty", { field: "es.new" }]);
  assert.deepEqual(refusal(await save([{ id: 4, en: "", es: "Edificio", active: true }])), [
    "FieldEmpty",
    { field: "en.4" },
  ]);
  assert.deepEqual(refusal(await save([added("x".repeat(31), "Semillas")])), [
    "FieldTooLong",
    { field: "en.new", limit: 30 },
  ]);
  assert.deepEqual(refusal(await save([added("hOlDs", "Apartados")])), ["ThemeTwice", { field: "en.new" }]);
  assert.deepEqual(refusal(await save([added("Seeds", "RUIDO")])), ["ThemeTwice", { field: "es.new" }]);
  assert.deepEqual(refusal(await save([{ id: 5, en: "Holds", es: "Eventos", active: true }])), [
    "ThemeTwice",
    { field: "en.5" },
  ]);
  const many = Array.from({ length: mostThemes }, (_, i) => added(`Theme ${i}`, `Tema ${i}`));
  assert.deepEqual(refusal(await save(many)), ["TooManyThemes", { field: "en.new", most: mostThemes }]);
  assert.deepEqual(refusal(await save([added("Seeds", "Semillas")], people.supervisor)), ["NotYourSetting", undefined]);
  assert.equal((await now()).version, version);
});

test("of two who change them at once, the second is told; one that was added meanwhile isn't lost when they save again", async () => {
  const seen = await now();
  assert.ok((await save([added("Gardens", "Jardines")], administrator)).ok);
  const typed = seen.themes.map((one) => (one.id === 5 ? { ...one, en: "Programs" } : one));
  const late = await saveThemes(desk, director, typed, seen.version);
  assert.deepEqual([late.ok, late.ok ? "" : late.refusal], [false, "ChangedMeanwhile"]);
  assert.ok((await save(typed)).ok);
  assert.ok((await now()).themes.some(({ en }) => en === "Gardens"));
});
