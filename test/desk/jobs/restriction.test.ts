// A restriction waits for a second person, an appeal for somebody who had no hand in it: they hear of it by mail, sent by the real worker, by
// reference alone; and the queue ends what is over.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type TestLibrary, testLibrary } from "../../library.ts";
import { dayAfter, doing, typedFor, wordsFor } from "../register/restriction/imposed.ts";
import { givenWorker } from "./worker.ts";

const told = async ({ database }: TestLibrary, about: string) =>
  (
    await database.owner.query("select letter from concord.mail_out where letter like $1 order by 1", [
      `tell.${about}.%`,
    ])
  ).rows.map(({ letter }) => Number(letter.split(".").at(-1)));

test("whoever may confirm it is told, not who imposed it nor who may not see it; nothing of who it is or why a second is asked", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { imposed } = doing(library);
  const { director, designee } = library.people;
  const long = typedFor(library.now, {
    until: { endsOn: dayAfter(library.now, 120), reviewOn: null },
    why: "A child was hurt.",
  });
  const reference = await imposed("director", long, wordsFor());
  assert.equal(await worker.tried("tellDeciders"), null);
  assert.deepEqual(await told(library, "restrictionAsks"), [designee.personId]);
  const [mail] = await worker.mails();
  assert.ok(mail?.text.includes(`/staff/restrictions/entry/${reference}`));
  assert.doesNotMatch(mail?.text ?? "", /Quill|chair|concern|hurt/);
  assert.ok(!(await told(library, "restrictionAsks")).includes(director.personId));
});

test("an appeal is told to whoever may hear it: the Director and the designee, or the Board's president", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { imposed, deliver, does } = doing(library);
  const { director, designee, president } = library.people;
  const appeal = { type: "Appeal", channel: "letter", receivedOn: null, files: 0 } as const;
  const one = await imposed("supervisor", typedFor(library.now));
  await deliver("supervisor", one);
  await does("supervisor", one, appeal);
  assert.equal(await worker.tried("tellDeciders"), null);
  assert.deepEqual(
    await told(library, "restrictionAppealed"),
    [director.personId, designee.personId].sort((a, b) => a - b),
  );
  const person = { name: "Ida Stone", email: "", phone: "", address: "" };
  const other = await imposed("director", typedFor(library.now), wordsFor({ identity: person }));
  await deliver("director", other);
  const { id } = await does("director", other, appeal);
  assert.equal(await worker.tried("tellDeciders", ({ stream }) => stream === id), null);
  assert.ok((await told(library, "restrictionAppealed")).includes(president.personId));
});

test("the queue ends it when its last day is over", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { imposed, deliver, viewOf } = doing(library);
  const reference = await imposed("supervisor", typedFor(library.now));
  await deliver("supervisor", reference);
  const { state: before } = await viewOf("supervisor", reference);
  assert.equal(await worker.rouse(library, "expire"), null);
  const { state } = await viewOf("supervisor", reference);
  assert.deepEqual([state.status, Date.parse(library.now)], ["ended", Date.parse(before.endsAt ?? "")]);
});
