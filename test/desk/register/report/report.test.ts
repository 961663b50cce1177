// The Board report on a library whose spring is known by hand: its numbers, what is withheld, that it stays as it is, who reads it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { freshSettings, jobOf } from "../../../../src/desk/desk.ts";
import { makeDueReports, makeReport } from "../../../../src/desk/register/report/make.ts";
import { boardReport, reportList } from "../../../../src/desk/register/report/read.ts";
import { saveReportTerms } from "../../../../src/desk/register/report/terms.ts";
import { saidReport } from "../../../../src/desk/register/report/words.ts";
import { shownAt } from "../../../../src/domain/report/grid.ts";
import { asking } from "../../../../src/store/principal.ts";
import { testLibrary, type Who } from "../../../library.ts";
import { livedSpring, livesIn } from "./given-report.ts";

const library = await testLibrary({ after: async (then) => after(then) });
const { desk, people, database } = library;
await livedSpring(library);

const report = async (period: string, who: Who = "trustee") => {
  const found = await boardReport(desk, people[who], period);
  assert.ok(found, period);
  return found.report;
};
const countOf = async (period: string) =>
  (await database.owner.query("select counts from concord.board_count where period = $1", [period])).rows[0].counts;

test("nobody but the Director makes one; a month that isn't over, or lies before everything, isn't made: it says from when on", async () => {
  for (const who of ["trustee", "president", "custodian", "supervisor", "administrator"] as const)
    assert.deepEqual(await makeReport(desk, people[who], "2027-03"), { ok: false, refusal: "NotYourReport" });
  assert.deepEqual(await makeReport(desk, people.director, "2027-05"), {
    ok: false,
    refusal: "PeriodNotOver",
    facts: { day: "2027-06-01" },
  });
  assert.deepEqual(await makeReport(desk, people.director, "2026-11"), {
    ok: false,
    refusal: "PeriodBeforeAll",
    facts: { first: "2027-03" },
  });
  for (const odd of ["2027-13", "March", "", "2027-3", "20270"])
    assert.equal((await makeReport(desk, people.director, odd)).ok, false, odd);
});

test("the clock makes April's once the doors have closed on the first of May, with March's to compare with; and only once", async () => {
  assert.deepEqual(await makeDueReports(desk), { ok: true, value: "quiet" }); // Saturday, 3 pm
  library.now = "2027-05-01T21:00:00.000Z"; // 4 pm
  assert.deepEqual(await makeDueReports(desk), { ok: true, value: "made" });
  assert.deepEqual(await makeDueReports(desk), { ok: true, value: "quiet" });
  const list = await reportList(desk, people.director);
  assert.deepEqual(
    list?.reports.map(({ period, by }) => [period, by]),
    [
      ["2027-04", null],
      ["2027-03", null],
    ],
  );
  assert.deepEqual(list?.missing, []);
});

test("March by hand: contacts, dates kept and missed, where matters ended, how long it took", async () => {
  const { grids, medians } = await countOf("2027-03");
  const grid = (id: string) => grids.find((one: { id: string }) => one.id === id);
  assert.deepEqual(grid("contacts").cells, [
    [9, 0, 6, 0, 0], // inquiries: web, e-mail, phone, desk, letter
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 2], // thanks
    [0, 0, 0, 0, 0],
  ]);
  // An inquiry's date is a day: nine on time, six missed; thanks have five, missed on the 11th. Each reply promises more word, or its silence.
  assert.deepEqual(grid("targets").cells[0], [9, 8]);
  assert.deepEqual(grid("levels").cells[0].slice(0, 1), [7]);
  const reply = medians.find((one: { clock: string }) => one.clock === "reply");
  assert.deepEqual([reply.n, reply.minutes, reply.days], [15, 120, 0]); // nine took two open hours, in the middle
});

test("a Board report shows no count from 1 to 4, and not those that would give one away", async () => {
  const { grids } = await report("2027-03");
  assert.equal(shownAt(grids, "contacts", "thanks", "letter"), null);
  assert.equal(shownAt(grids, "contacts", "all", "all"), 17);
  assert.equal(shownAt(grids, "contacts", "request", "web"), 0, "nought is nobody");
  for (const value of grids.flatMap(({ cells }) => cells.flat()))
    assert.ok(value === null || value === 0 || value >= 5);
});

test("April has March beside it as March was published, and the trend of both", async () => {
  const april = await report("2027-04");
  const contacts = april.glance.find(({ figure }) => figure === "contacts");
  assert.deepEqual(contacts, { figure: "contacts", now: 12, before: 17, yearBefore: null });
  assert.deepEqual(april.compared, { before: true, yearBefore: false });
  assert.deepEqual(
    april.trend.filter(({ out }) => out).map(({ period, contacts: n }) => [period, n]),
    [
      ["2027-03", 17],
      ["2027-04", 12],
    ],
  );
});

test("what is published stays: later acts and a new threshold change no report that is out, and the database lets nobody change one", async () => {
  const march = await report("2027-03");
  const { opens } = livesIn(library);
  await opens("2027-05-03T16:00:00.000Z");
  const settings = await freshSettings(desk);
  const typed: Record<string, string> = { smallestCell: "3", restrictionDays: "30", schedule: "month" };
  const saved = await saveReportTerms(
    desk,
    people.director,
    { one: (field) => typed[field] ?? "", many: () => [] },
    settings?.row.version ?? 0,
  );
  assert.ok(saved.ok, JSON.stringify(saved));
  assert.deepEqual(await makeReport(desk, people.director, "2027-03"), { ok: true, value: "quiet" });
  assert.deepEqual(await report("2027-03"), march);
  for (const sql of ["update concord.board_report set data = '{}'", "delete from concord.board_report"]) {
    const client = await database.pool.connect();
    await client.query("begin");
    await client.query(asking(jobOf(desk), ""));
    await assert.rejects(client.query(sql), /permission denied/);
    await client.query("rollback");
    client.release();
  }
});

test("who reads: the Director, the president, trustees, the custodian; nobody reads what was counted before it was withheld", async () => {
  const readers = new Set<string>(["director", "president", "trustee", "custodian"]);
  for (const who of Object.keys(people) as Who[]) {
    const may = readers.has(who);
    assert.equal((await boardReport(desk, people[who], "2027-03")) !== null, may, who);
    assert.equal((await reportList(desk, people[who])) !== null, may, who);
    const client = await database.pool.connect();
    await client.query("begin");
    await client.query(asking(people[who], "2027-05-03"));
    const reports = await client.query("select from concord.board_report");
    const counts = await client.query("select from concord.board_count");
    await client.query("rollback");
    client.release();
    assert.deepEqual([reports.rowCount, counts.rowCount], [may ? 2 : 0, 0], who);
  }
});

test("settings that can't be are refused by their field, and nothing is saved", async () => {
  const good: Record<string, string> = { smallestCell: "5", restrictionDays: "10", schedule: "month" };
  const trying = async (changes: Record<string, string>, who: Who = "director") => {
    const settings = await freshSettings(desk);
    const one = (field: string) => ({ ...good, ...changes })[field] ?? "";
    const done = await saveReportTerms(desk, people[who], { one, many: () => [] }, settings?.row.version ?? 0);
    return done.ok ? "saved" : [done.refusal, done.facts?.field];
  };
  assert.deepEqual(await trying({ smallestCell: "2" }), ["CellOutOfRange", "smallestCell"]);
  assert.deepEqual(await trying({ smallestCell: "five" }), ["CellOutOfRange", "smallestCell"]);
  assert.deepEqual(await trying({ restrictionDays: "0" }), ["DaysOutOfRange", "restrictionDays"]);
  assert.deepEqual(await trying({ schedule: "daily" }), ["FieldEmpty", "schedule"]);
  assert.deepEqual(await trying({}, "administrator"), ["NotYourSetting", undefined]);
});

test("in words, both languages have the same tables with the same numbers", async () => {
  const kept = await report("2027-03");
  const [en, es] = [saidReport("en", kept), saidReport("es", kept)];
  const numbers = (said: typeof en) =>
    said.sections.map(({ tables }) => tables.map(({ rows }) => rows.map(({ cells }) => cells)));
  assert.deepEqual(numbers(en), numbers(es));
  assert.equal(en.title, "Board report, March 2027");
  assert.equal(es.title, "Informe a la Junta, marzo de 2027");
});
