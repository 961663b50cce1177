// Restrictions without script: a letter of appeal entered after its window counts from the day it reached the library; each bad day is said at
// its field, in both languages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { languageCookie } from "../../../../src/web/middleware/language.ts";
import { staffPath } from "../../../../src/web/paths.ts";
import { restrictionPaths as paths } from "../../../../src/web/staff/register/restriction/paths.ts";
import { dayAfter, doing, typedFor, wordsFor } from "../../../desk/register/restriction/imposed.ts";
import { testSite } from "../../../site.ts";
import { signedIn } from "../signed-in.ts";

const act = (reference: string, of: string) => staffPath(paths.act, { reference, act: of });

test("a letter received inside the window and entered after it is an appeal; a day that can't be is said at its field", async (t) => {
  const site = await testSite(t);
  const begun = site.now;
  const { imposed, deliver } = doing(site);
  const reference = await imposed("supervisor", typedFor(begun), wordsFor());
  await deliver("supervisor", reference);
  site.now = Temporal.Instant.from(begun)
    .add({ hours: 24 * 17 })
    .toString({ fractionalSecondDigits: 3 });
  const ann = await signedIn(site, "director");
  const letter = (receivedOn: string) =>
    ann.post(act(reference, "Appeal"), { channel: "letter", text: "I was not there.", receivedOn });
  assert.match((await letter("")).words, /The time to appeal ended on March \d+, 2027/);
  const early = await letter(dayAfter(begun, -1));
  assert.equal(early.status, 422);
  assert.match(early.words, /before the notice was given/);
  assert.match(early.html, /id="receivedOn-wrong"/);
  assert.match(early.html, /I was not there\./, "what was typed is kept");
  assert.match((await letter(dayAfter(begun, 18))).words, /This day hasn’t come yet/);
  assert.match((await letter(dayAfter(begun, 16))).words, /The time to appeal ended on March/);
  ann.cookies.set(languageCookie, "es");
  assert.match((await letter(dayAfter(begun, -1))).words, /antes de que se entregara el aviso/);
  assert.match((await letter(dayAfter(begun, 18))).words, /Ese día todavía no ha llegado/);
  ann.cookies.set(languageCookie, "en");
  const done = await letter(dayAfter(begun, 15));
  assert.match(done.words, /Appeal by letter, received on March \d+, 2027/);
  assert.deepEqual(site.logged, []);
});
