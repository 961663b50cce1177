// Linking, merging and verifying a caller, as a colleague does them: by reference, and only what they see.
import assert from "node:assert/strict";
import test from "node:test";
import { openMatter } from "../../src/desk/open.ts";
import { verifyByCode } from "../../src/desk/staff/caller.ts";
import { pair } from "../../src/desk/staff/pairs.ts";
import { submit } from "../../src/desk/submit.ts";
import { testDatabase } from "../database.ts";
import { aConcern, anInquiry, givenLibrary, nobodyYet, people, person } from "../store/given-ledger.ts";

const id = () => crypto.randomUUID();

test("two matters", async (t) => {
  const desk = await givenLibrary(await testDatabase(t));
  const raise = async (email: string, matter = anInquiry) => {
    const done = await openMatter(
      desk,
      nobodyYet(),
      matter,
      { text: "words", identity: { name: "", email, phone: "", address: "" } },
      id(),
    );
    assert.ok(done.ok);
    return done.value;
  };
  const contact = person("contact");
  const [one, same, other] = [
    await raise("kit@mail.example"),
    await raise(" KIT@Mail.example "),
    await raise("lee@mail.example"),
  ];
  const merge = (streamId: string, reference: string, who = contact) =>
    pair(desk, who, { act: "Merge", id: id(), streamId, reference });

  await t.test(
    "5.1: merged when the contact is the same, whatever the form says; the pair is a fact on each",
    async () => {
      const done = await merge(same.streamId, one.reference);
      assert.ok(done.ok);
      assert.equal(done.value.state.status, "closed");
    },
  );

  await t.test("5.1: another patron's only when a second person confirms it", async () => {
    assert.deepEqual(await merge(other.streamId, one.reference), { ok: false, refusal: "NotTheSamePatron" });
    const confirm = (who: ReturnType<typeof person>) =>
      pair(desk, who, { act: "ConfirmSamePatron", id: id(), streamId: other.streamId, reference: one.reference });
    assert.ok((await confirm(contact)).ok);
    assert.deepEqual(
      await merge(other.streamId, one.reference),
      { ok: false, refusal: "NotTheSamePatron" },
      "not by the one who confirmed",
    );
    assert.ok((await confirm(person("colleague"))).ok);
    assert.ok((await merge(other.streamId, one.reference)).ok);
  });

  await t.test("5.1: a matter behind a wall can't be linked to, by the one behind it", async () => {
    const walled = await raise("max@mail.example", { ...aConcern, aboutStaff: "yes", about: people.contact.id });
    const link = await pair(desk, contact, {
      act: "Link",
      id: id(),
      streamId: one.streamId,
      reference: walled.reference,
    });
    assert.deepEqual(link, { ok: false, refusal: "OtherNotFound" });
  });

  await t.test("5.2: a caller is verified by this case's code, not by another's", async () => {
    const taken = await submit(desk, contact, { type: "Take", id: id(), streamId: one.streamId });
    assert.ok(taken.ok);
    const wrong = await verifyByCode(desk, contact, { id: id(), streamId: one.streamId }, other.code.join(" "));
    assert.deepEqual(wrong, { ok: false, refusal: "CodeNotThisCase" });
    const right = await verifyByCode(
      desk,
      contact,
      { id: id(), streamId: one.streamId },
      one.code.join(" ").toUpperCase(),
    );
    assert.ok(right.ok);
  });
});
