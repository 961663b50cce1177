// Restrictions without script: a letter of appeal entered after its window counts from the day it reached the library; each bad day is said at
// its field, in both languages; what is over says when and why it ended.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settingsOf } from "../../../../src/desk/desk.ts";
import { restrictionNoun } from "../../../../src/desk/nouns/restriction.ts";
import { codeOf } from "../../../../src/desk/register/restriction/impose.ts";
import { submitTo } from "../../../../src/desk/submit.ts";
import { languageCookie } from "../../../../src/web/middleware/language.ts";
import { pathIn, staffPath } from "../../../../src/web/paths.ts";
import { appealPaths } from "../../../../src/web/patron/appeal/paths.ts";
import { restrictionPaths as paths } from "../../../../src/web/staff/register/restriction/paths.ts";
import { dayAfter, doing, typedFor, wordsFor } from "../../../desk/register/restriction/imposed.ts";
import { testSite } from "../../../site.ts";
import { type Browserless, browserless } from "../../patron/browserless.ts";
import { signedIn } from "../signed-in.ts";

const act = (reference: string, of: string) => staffPath(paths.act, { reference, act: of });

test("a letter received inside the window and entered after it is an appeal; a day that can't be is said at its field", async (t) => {
  const site = await testSite(t);
  const begun = site.now;
  const { imposed, deliver } = doing(site);
  const reference = await imposed("supervisor", typedFor(begun), wordsFor());
  const lena = await signedIn(site, "supervisor");
  assert.match((await lena.get(staffPath(paths.entry, { reference }))).html, /class="next"><a[^>]*IssueNotice/);
  await deliver("supervisor", reference);
  site.now = Temporal.Instant.from(begun)
    .add({ hours: 24 * 17 })
    .toString({ fractionalSecondDigits: 3 });
  const ann = await signedIn(site, "director");
  const entry = await ann.get(staffPath(paths.entry, { reference }));
  assert.match(entry.words, /Withdraw it It is in effect: what is withdrawn is what hasn’t begun/);
  assert.doesNotMatch(entry.html, /class="next"/, "nothing waits");
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
  const decides = await ann.get(act(reference, "DecideAppeal"));
  assert.match(
    decides.words,
    /threw a chair.*What they wrote.*I was not there\./,
    "both sides are before whoever decides",
  );
  assert.deepEqual(site.logged, []);
});

test("what is lifted, let back or over says when and why it ended, to staff and to whoever has its notice, in both languages", async (t) => {
  const site = await testSite(t);
  const begun = site.now;
  const { imposed, deliver, does, viewOf } = doing(site);
  const restricted = async (name: string) => {
    const identity = { name, email: "", phone: "", address: "" };
    const reference = await imposed("supervisor", typedFor(begun), wordsFor({ identity }));
    await deliver("supervisor", reference);
    return reference;
  };
  const [lifted, back, over] = [
    await restricted("Orla Penn"),
    await restricted("Lev Marsh"),
    await restricted("Bo Ash"),
  ];
  const reasoned = { reasoned: true } as const;
  await does("supervisor", lifted, { type: "Appeal", channel: "letter", receivedOn: null, files: 0 });
  await does("director", lifted, { type: "DecideAppeal", outcome: "lifted", endsOn: null, ...reasoned });
  await does("director", back, { type: "Reinstate", conditions: true, ...reasoned }, { text: "Sit at the front." });
  const { state } = await viewOf("director", over);
  site.now = state.endsAt ?? "";
  const job = { kind: "job", library: site.desk.library } as const;
  const act = { type: "Expire", id: crypto.randomUUID(), streamId: state.id } as const;
  assert.ok((await submitTo(site.desk, restrictionNoun, job, act)).ok);
  const ann = await signedIn(site, "director");
  const { keys } = await settingsOf(site.desk);
  const whoever = async (reference: string): Promise<Browserless> => {
    const visitor = browserless(site);
    const { state } = await viewOf("director", reference);
    await visitor.post(pathIn("en", appealPaths.appeal), { code: codeOf(keys, "en", state.id).join(" ") });
    return visitor;
  };
  const entry = (reference: string) => staffPath(paths.entry, { reference });
  for (const [reference, en, es] of [
    [lifted, /Lifted on appeal on March \d+, 2027/, /Levantada en apelación el \d+ de marzo de 2027/],
    [back, /Ended early on March \d+, 2027/, /Terminó antes de tiempo, el \d+ de marzo de 2027/],
    [over, /Ended by itself: March \d+, 2027 was its last day/, /su último día fue el \d+ de marzo de 2027/],
  ] as const) {
    const they = await whoever(reference);
    for (const [locale, said, never] of [
      ["en", en, /Until the end of/],
      ["es", es, /Hasta el final del/],
    ] as const) {
      ann.cookies.set(languageCookie, locale);
      for (const { words } of [
        await ann.get(entry(reference)),
        await ann.get(paths.list),
        await they.get(pathIn(locale, appealPaths.appeal)),
      ]) {
        assert.match(words, said);
        assert.doesNotMatch(words, never);
      }
    }
  }
  const cited = await (await whoever(over)).get(pathIn("en", appealPaths.appeal));
  assert.match(cited.words, /Rules of conduct, rule 8 What they did/, "no day is given on which nobody made the rule");
  const conditions = await (await whoever(back)).get(pathIn("en", appealPaths.appeal));
  assert.match(conditions.words, /Sit at the front\./, "under which conditions is theirs to read");
  ann.cookies.set(languageCookie, "en");
  await ann.post(staffPath(paths.act, { reference: back, act: "OpenIdentity" }), { reason: "records" });
  const paper = await ann.get(staffPath(paths.notice, { reference: back, paper: 0 }));
  assert.doesNotMatch(paper.headers.get("content-type") ?? "", /pdf/, "no notice is made of what is over");
});

test("whoever isn't shown what is in effect is told so, and never that there is nothing; nor offered what they may not do", async (t) => {
  const site = await testSite(t);
  const { imposed, deliver } = doing(site);
  await deliver("supervisor", await imposed("supervisor", typedFor(site.now), wordsFor()));
  const wes = await signedIn(site, "volunteer");
  for (const path of [paths.inEffect, paths.inEffectPrint]) {
    const { words } = await wes.get(path);
    assert.match(words, /It isn’t shown to you/);
    assert.doesNotMatch(words, /No restriction is in effect/);
  }
  assert.doesNotMatch((await wes.get(paths.list)).words, /New warning, leave or restriction/);
  const marisol = await signedIn(site, "staff");
  assert.match((await marisol.get(paths.list)).words, /New warning, leave or restriction/);
  assert.match((await marisol.get(paths.inEffect)).words, /Tall man, gray coat/);
});
