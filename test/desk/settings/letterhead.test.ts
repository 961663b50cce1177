// The letterhead: the library's sign on every paper, with words or as an ornament; who signs for what; a file that can't be set is no sign.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settingsOf } from "../../../src/desk/desk.ts";
import { blankPaper } from "../../../src/desk/letters/blank.ts";
import { letterheadSample, saveLetterhead, signerFor } from "../../../src/desk/letters/letterhead.ts";
import { testLibrary } from "../../library.ts";
import { picture } from "../../print/picture.ts";
import { spokenOf, tagsOf, textOf, uncompressed } from "../../print/reading.ts";

const drawing = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#17493b"/></svg>',
);
const nobody = { matters: "", complaints: "", conduct: "", records: "" };
const typed = { file: null, remove: false, alt: "", signers: nobody };

test("a sign stands on every paper, also on the blank form; with words it is a figure, without them an ornament", async (t) => {
  const { desk, people } = await testLibrary(t);
  const save = async (more: object) =>
    saveLetterhead(desk, people.director, { ...typed, ...more }, (await settingsOf(desk)).row.version);
  const figures = async () => {
    const pdf = await letterheadSample(desk, "en");
    assert.ok(pdf.ok, JSON.stringify(pdf));
    return tagsOf(pdf.value).filter((tag) => tag === "Figure").length;
  };
  assert.equal(await figures(), 0);
  assert.ok((await save({ file: drawing })).ok);
  assert.equal(await figures(), 0, "an ornament");
  assert.ok((await save({ alt: "An open book over a river" })).ok, "the file is kept");
  assert.equal(await figures(), 1);
  const form = await blankPaper(desk, "officers-form", "es", "large");
  assert.ok(form.ok);
  assert.match(uncompressed(form.value), /An open book over a river/);
  assert.ok((await save({ file: picture(), alt: "Our sign" })).ok);
  assert.equal(await figures(), 1);
  assert.ok((await save({ remove: true })).ok);
  assert.equal(await figures(), 0);
});

test("who signs: the person named while they are here, else whoever did it, else the Director; kept with a history", async (t) => {
  const { desk, people, database } = await testLibrary(t);
  const { version } = (await settingsOf(desk)).row;
  const signers = { ...nobody, matters: String(people.designee.personId) };
  assert.ok((await saveLetterhead(desk, people.administrator, { ...typed, file: drawing, signers }, version)).ok);
  const settings = await settingsOf(desk);
  assert.equal(signerFor(settings, "matters", people.staff.personId).name, "Anneke");
  assert.equal(signerFor(settings, "records", people.staff.personId).name, "Marisol");
  assert.equal(signerFor(settings, "records", null).name, "Ines");
  const pdf = await letterheadSample(desk, "es");
  assert.match(pdf.ok ? spokenOf(pdf.value) : "", /Atentamente, Anneke Assistant director$/);
  assert.match(pdf.ok ? textOf(pdf.value) : "", /Esta carta no va a nadie/);
  const { rows } = await database.owner.query("select after from concord.history where what = 'letterhead'");
  assert.equal(rows[0].after.signers.matters, people.designee.personId);
  assert.match(rows[0].after.logo.sha256, /^[0-9a-f]{64}$/);
});

test("what can't be set is refused at its field, by a person who may; nothing is changed", async (t) => {
  const { desk, people } = await testLibrary(t);
  const { version } = (await settingsOf(desk)).row;
  const refusal = async (more: object, who = people.director) => {
    const done = await saveLetterhead(desk, who, { ...typed, ...more }, version);
    return done.ok || [done.refusal, done.facts?.field];
  };
  const broken = Buffer.concat([picture().subarray(0, 60), Buffer.alloc(40)]);
  assert.deepEqual(await refusal({ file: broken }), ["PictureUnreadable", "logo"]);
  const half = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><rect');
  assert.deepEqual(await refusal({ file: half }), ["PictureUnreadable", "logo"]);
  assert.deepEqual(await refusal({ file: new Uint8Array(70_000) }), ["LogoTooLarge", "logo"]);
  assert.deepEqual(await refusal({ alt: "x".repeat(300) }), ["FieldTooLong", "alt"]);
  assert.deepEqual(await refusal({ signers: { ...nobody, conduct: "999" } }), ["PersonUnknown", "signer.conduct"]);
  assert.deepEqual(await refusal({}, people.staff), ["NotYourSetting", undefined]);
  assert.equal((await settingsOf(desk)).row.facts.letterhead, undefined);
});
