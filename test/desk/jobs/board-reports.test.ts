// Board reports by the real worker: made after the doors have closed on the first, told to each of the Board by themselves, a link and no number.
import assert from "node:assert/strict";
import { test } from "node:test";
import { reportList } from "../../../src/desk/register/report/read.ts";
import { testLibrary } from "../../library.ts";
import { livedSpring } from "../register/report/given-report.ts";
import { givenWorker } from "./worker.ts";

test("on the first of May after closing: April's report, and a mail with its link to the Director, the president and the trustee", async (t) => {
  const library = await testLibrary(t);
  await livedSpring(library);
  library.now = "2027-05-01T21:10:00.000Z";
  await using worker = await givenWorker(library);
  const asked = await library.database.owner.query(
    "select graphile_worker.add_job('boardReports', json_build_object('library', 1))",
  );
  assert.equal(asked.rowCount, 1);
  assert.equal(await worker.tried("boardReports"), null);
  const { director, president, trustee } = library.people;
  for (const { personId } of [director, president, trustee])
    assert.equal(await worker.tried("tellOfReport", (payload) => payload.personId === personId), null);
  const list = await reportList(library.desk, trustee);
  assert.deepEqual(
    list?.reports.map(({ period }) => period),
    ["2027-04", "2027-03"],
  );
  const mails = (await worker.mails()).filter(({ subject }) => subject?.includes("Board report"));
  assert.equal(mails.length, 3, "April's alone is told");
  for (const { text = "" } of mails) {
    assert.match(text, /\/staff\/board\/2027-04/);
    assert.doesNotMatch(text.replace(/http:\S+|April 2027/g, ""), /\d/);
  }
});
