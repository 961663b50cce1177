// Standard 5: what keepers wrote into an entry of the register is a reading when it is opened, as a patron's words are; the Director's report shows it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readingReport } from "../../../src/desk/read/readings/report.ts";
import { logRequest } from "../../../src/desk/register/disclosure/log.ts";
import { disclosureView } from "../../../src/desk/register/disclosure/read.ts";
import { recordAuthority, takeOut } from "../../../src/desk/register/records/acts.ts";
import { entrySaid, readEntryFile } from "../../../src/desk/register/records/said.ts";
import { testLibrary } from "../../library.ts";
import { opened, request } from "../register/foia/given-foia.ts";
import { done, givenRecords } from "../register/records/given-records.ts";

test("a FOIA request and a request for records", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const { director, custodian, staff, administrator } = people;
  const foia = await request(library);
  const received = { way: "inPerson", receivedBy: staff.personId, receivedAt: library.now } as const;
  const logged = done(await logRequest(desk, staff, received, { fields: { asked: "computer 4" } }, desk.newId()));
  await opened(library, "custodian", foia);
  done(await disclosureView(desk, custodian, logged.reference));
  done(await disclosureView(desk, staff, logged.reference));
  assert.equal((await disclosureView(desk, administrator, logged.reference)).ok, false);
  const report = async (asked: { person?: number; reference?: string }) => {
    const found = await readingReport(desk, director, asked);
    assert.ok(found);
    return found;
  };
  const byCustodian = await report({ person: custodian.personId });
  assert.deepEqual(
    byCustodian.readings.map(({ noun, reference, part, sort }) => [noun, reference, part, sort]),
    [
      ["disclosure", logged.reference, "role", "words"],
      ["foia", foia, "logger", "words"],
    ],
  );
  const [row] = byCustodian.people;
  assert.deepEqual([row?.matters, row?.outside, row?.entries], [0, 0, 2]);
  assert.deepEqual(
    (await report({ reference: logged.reference })).readings.map(({ reader, part }) => [reader.id, part]),
    [
      [staff.personId, "logger"],
      [custodian.personId, "role"],
    ],
  );
  assert.deepEqual((await report({})).questions, []);
  assert.equal(await readingReport(desk, custodian, {}), null);
});

test("a disposal's reasons and its certificate, each file apart; whoever sees no entry has read nothing", async (t) => {
  const on = await givenRecords(t);
  const { desk, people } = on;
  const { database } = on.library;
  await on.series();
  const matter = await on.raise();
  await on.propose();
  const { id } = await on.only();
  await database.owner.query("truncate concord.reading");
  const noted = async () => {
    const { rows } = await database.owner.query(
      "select person_id, sort, part from concord.reading order by reading_id",
    );
    return rows.map(({ person_id, sort, part }) => [person_id, sort, part]);
  };
  await entrySaid(desk, people.director, id);
  assert.deepEqual(await noted(), [], "nothing is written in it yet");
  const files = [{ name: "certificate.txt", bytes: Buffer.from("a made-up certificate") }];
  const given = { certificate: "2027-014", approvedOn: "2027-03-01", files };
  done(await recordAuthority(desk, people.custodian, id, given, { id: on.id() }));
  const out = { matter: matter.streamId, reason: "stillNeeded", why: "a made-up reason" } as const;
  done(await takeOut(desk, people.custodian, id, out, { id: on.id() }));
  const said = await entrySaid(desk, people.director, id);
  done(await readEntryFile(desk, people.director, id, said.files[0]?.id ?? ""));
  await entrySaid(desk, people.staff, id);
  const ines = people.director.personId;
  assert.deepEqual(await noted(), [
    [ines, "words", "role"],
    [ines, "file", "role"],
  ]);
});
