// A request for records through the desk, on a real database: logged, by each gate released, refused; who sees what of it, with the `where`
// left out; verified afterwards.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { verify } from "../../../../src/desk/read/verify.ts";
import { actOn, packUp } from "../../../../src/desk/register/disclosure/act.ts";
import { logRequest, whomToCall } from "../../../../src/desk/register/disclosure/log.ts";
import { disclosureView, register } from "../../../../src/desk/register/disclosure/read.ts";
import { entryDownload } from "../../../../src/desk/register/entry.ts";
import type { DisclosureDraft } from "../../../../src/domain/disclosure/act.ts";
import { conditions, type Gate } from "../../../../src/domain/disclosure/terms.ts";
import { asking } from "../../../../src/store/principal.ts";
import { testLibrary, type Who } from "../../../library.ts";

const library = await testLibrary({ after: async (then) => after(then) });
const { desk, people, database } = library;
const pdf = { name: "order.pdf", bytes: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n") };
const unseen = "Deputy Q. Harlow of Kestrel County";

async function logged(who: Who = "staff"): Promise<string> {
  const received = { way: "inPerson", receivedBy: people[who].personId, receivedAt: library.now } as const;
  const words = { fields: { askerName: unseen, asked: "who had computer 4" } };
  const done = await logRequest(desk, people[who], received, words, crypto.randomUUID());
  assert.ok(done.ok);
  return done.value.reference;
}
const act = (who: Who, reference: string, draft: DisclosureDraft, files = [] as (typeof pdf)[], text = "because") =>
  actOn(desk, people[who], reference, { id: crypto.randomUUID(), draft, words: { text, files } });
async function does(...asked: Parameters<typeof act>) {
  const done = await act(...asked);
  assert.ok(done.ok, JSON.stringify(done));
  return done.value.state;
}
async function refused(name: string, ...asked: Parameters<typeof act>) {
  const done = await act(...asked);
  assert.equal(done.ok ? "done" : done.refusal, name);
}
const typed = { text: "", identity: {}, title: "", table: "", files: [] };
const pack = (reference: string, more: Partial<Parameters<typeof packUp>[3]>, who: Who = "custodian") =>
  packUp(desk, people[who], reference, { ...typed, ...more }, { id: crypto.randomUUID() });
const gated = async (gate: Gate): Promise<string> => {
  const reference = await logged();
  await does("custodian", reference, { type: "ChooseGate", gate });
  return reference;
};
const viewOf = async (who: Who, reference: string) => {
  const found = await disclosureView(desk, people[who], reference);
  assert.ok(found.ok);
  return found.value;
};

test("by court order: the document goes in, is checked, and exactly what was assembled is on record with its SHA-256", async () => {
  const reference = await gated("courtOrder");
  await refused("OrderWithoutDocument", "custodian", reference, { type: "RecordOrder", files: 0 });
  await does("custodian", reference, { type: "RecordOrder", files: 1 }, [pdf]);
  await refused("NotYoursToDecide", "custodian", reference, { type: "CheckOrder" });
  await does("designee", reference, { type: "CheckOrder" });
  await does("custodian", reference, { type: "NoteCounsel", asked: true, on: "2027-03-09" });
  await does("director", reference, { type: "Approve", reasoned: true });
  const packed = await pack(reference, { text: "Registered here since 2019.", files: [pdf] });
  assert.ok(packed.ok);
  const view = await viewOf("director", reference);
  const { leaves, state } = view;
  assert.ok(leaves && state.status === "approved" && state.packed);
  assert.equal(leaves.sha256, state.packed.sha256, "the words opened again give the same SHA-256");
  const [file] = leaves.files;
  assert.ok(file);
  const given = await entryDownload(desk, people.director, view, file.id);
  assert.ok(given.ok);
  const digest = Buffer.from(await crypto.subtle.digest("SHA-256", new Uint8Array(given.value.bytes))).toString("hex");
  assert.equal(digest, file.sha256);
  await refused("PackageChanged", "custodian", reference, { type: "Release", way: "post", sha256: "00".repeat(32) });
  const left = await does("custodian", reference, { type: "Release", way: "post", sha256: leaves.sha256 });
  assert.equal(left.status, "released");
  await does("director", reference, { type: "NoteReview", judicial: "none" });
});

test("in an emergency only identity leaves: no file, no card, no title", async () => {
  const reference = await gated("emergency");
  for (const condition of conditions.slice(1))
    await does("director", reference, {
      type: "Confirm",
      condition,
      of: condition === "identifyingOnly" ? "witness" : null,
    });
  await refused("ConditionNotConfirmed", "director", reference, { type: "Approve", reasoned: true });
  await does("director", reference, { type: "Confirm", condition: "swornOfficer", of: null });
  await does("director", reference, { type: "Approve", reasoned: true });
  const tried = async (more: Parameters<typeof pack>[1]) => {
    const done = await pack(reference, more);
    return done.ok ? "done" : done.refusal;
  };
  assert.equal(await tried({ text: "borrowed three books" }), "PackageEmpty", "there is no place for it");
  assert.equal(await tried({ identity: { fullName: "Ana Ruiz" }, files: [pdf] }), "PackageTakesNoFiles");
  assert.equal(await tried({ identity: { fullName: "Ana Ruiz, card 21234567890123" } }), "PackageShowsUse");
  assert.equal(await tried({ identity: { address: "x".repeat(201) } }), "PackageFieldTooLong");
  assert.equal(await tried({ identity: { fullName: "Ana Ruiz", phone: "(309) 555-0117" } }), "done");
  const { leaves } = await viewOf("custodian", reference);
  assert.deepEqual(leaves?.identity, [
    ["fullName", "Ana Ruiz"],
    ["phone", "(309) 555-0117"],
  ]);
});

test("statistics leave with small cells withheld, whatever was typed; the numbers typed are kept nowhere", async () => {
  const reference = await gated("statistics");
  await does("director", reference, { type: "Approve", reasoned: true });
  const uneven = await pack(reference, { title: "Loans", table: "a,b\nx,1,2" });
  assert.equal(uneven.ok ? "" : uneven.refusal, "TableUneven");
  const done = await pack(reference, { title: "Loans", table: "Branch,Loans,Holds\nMain,3,44\nMill,55,66" });
  assert.ok(done.ok);
  const { leaves, entries } = await viewOf("custodian", reference);
  assert.equal(leaves?.table?.rows[0]?.cells[0], null);
  assert.doesNotMatch(JSON.stringify(entries), /Main,3/);
});

test("whoever logged it sees that it stands and their own words; the others nothing, not even that it is there", async () => {
  const reference = await logged("volunteer");
  await does("director", reference, { type: "Refuse", ground: "noGate", reasoned: true }, [], "no order was shown");
  const mine = await viewOf("volunteer", reference);
  assert.equal(mine.state.status, "refused");
  assert.equal(mine.whole, false);
  assert.deepEqual(
    mine.entries.map((one) => one.event),
    ["RequestLogged"],
  );
  assert.equal(mine.reasons, "");
  for (const who of ["staff", "colleague", "supervisor", "president", "trustee", "administrator"] as const) {
    assert.equal((await disclosureView(desk, people[who], reference)).ok, false, who);
    assert.equal(await register(desk, people[who]), null, who);
    const done = await act(who, reference, { type: "AddDetails", files: 0 });
    assert.equal(done.ok ? "done" : done.refusal, "NotFound", who);
  }
});

test("with the where left out, the database shows the register to those who keep it, and a logger their own first words", async () => {
  const seen = async (who: Who, what: string, today = "2027-03-09"): Promise<number> => {
    const client = await database.pool.connect();
    try {
      await client.query("begin read only");
      await client.query(asking(people[who], today));
      const { rows } = await client.query(`select count(*)::int as n from concord.${what}`);
      await client.query("commit");
      return rows[0].n;
    } finally {
      client.release();
    }
  };
  const all = await seen("director", "register_item");
  assert.ok(all >= 4);
  for (const who of ["custodian", "designee"] as const) assert.equal(await seen(who, "register_item"), all, who);
  assert.equal(await seen("designee", "register_item", "2028-01-01"), 0, "after their days");
  assert.equal(await seen("volunteer", "register_item"), 1);
  assert.equal(await seen("volunteer", "content"), 1);
  assert.equal(await seen("volunteer", "content where version > 1"), 0);
  assert.ok((await seen("director", "content where version > 1")) > 0);
  for (const who of ["president", "trustee", "supervisor", "administrator"] as const)
    for (const table of ["register_item", "stream", "event", "content", "stream_key", "reading"])
      assert.equal(await seen(who, table), 0, `${who} ${table}`);
});

test("the year's register has refused ones too, every reading stands there, and the ledger verifies", async () => {
  const year = await register(desk, people.director);
  assert.ok(year);
  assert.equal(year.count.all.all, year.rows.length);
  assert.equal(year.count.all.refused, 1);
  assert.equal(year.count.rows.find(({ gate }) => gate === "courtOrder")?.counts.released, 1);
  assert.deepEqual((await register(desk, people.director, { statuses: ["refused"] }))?.rows.length, 1);
  assert.deepEqual((await register(desk, people.director, { year: 2025 }))?.rows, []);
  const refusedOne = year.rows.find(({ status }) => status === "refused");
  const view = await viewOf("director", refusedOne?.reference ?? "");
  assert.ok(view.readers.some(({ name }) => name === "Wes Adeyemi"));
  const { findings, streams } = await verify(desk);
  assert.deepEqual(findings, []);
  assert.equal(streams, year.rows.length);
});

test("no word of a request lies open in the database, and the same form sent twice is one entry", async () => {
  const id = crypto.randomUUID();
  const received = { way: "phone", receivedBy: people.staff.personId, receivedAt: library.now } as const;
  const one = await logRequest(desk, people.staff, received, { fields: { asked: "x" } }, id);
  const two = await logRequest(desk, people.staff, received, { fields: { asked: "x" } }, id);
  assert.ok(one.ok && two.ok);
  assert.equal(one.value.reference, two.value.reference);
  for (const table of ["stream", "event", "register_item", "content", "search"]) {
    const { rows } = await database.owner.query(`select t::text as row from concord.${table} t`);
    assert.ok(
      !rows.some(({ row }) => row.includes(unseen) || row.includes(Buffer.from(unseen).toString("hex"))),
      table,
    );
  }
});

test("the front desk calls the Director, and the designee on their days", async () => {
  assert.deepEqual(
    (await whomToCall(desk)).map((one) => one.name),
    ["Ines Castellan", "Anneke Osei"],
  );
  const then = library.now;
  library.now = "2028-02-01T18:00:00.000Z";
  assert.deepEqual(
    (await whomToCall(desk)).map((one) => one.name),
    ["Ines Castellan"],
  );
  library.now = then;
});
