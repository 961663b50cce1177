// Board reports without script: the Director makes one by a click, a trustee reads it and nothing else; page, paper and sheet have the same
// numbers; what can't be says what to do; word of it goes to each by themselves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { boardReport } from "../../../../src/desk/register/report/read.ts";
import { saidReport } from "../../../../src/desk/register/report/words.ts";
import { staffPath, staffPaths } from "../../../../src/web/paths.ts";
import { boardPaths } from "../../../../src/web/staff/register/board/paths.ts";
import { livedSpring } from "../../../desk/register/report/given-report.ts";
import { textOf } from "../../../print/reading.ts";
import { type Site, testSite } from "../../../site.ts";
import type { Browserless } from "../../patron/browserless.ts";
import { signedIn } from "../signed-in.ts";

const march = (path: string) => staffPath(path, { period: "2027-03" });
const fileAt = async (site: Site, visitor: Browserless, path: string): Promise<Response> =>
  fetch(new URL(path, site.url), {
    headers: { cookie: [...visitor.cookies].map((pair) => pair.join("=")).join("; ") },
  });

test("the Director makes March's with one click, twice is once; a trustee reads page, PDF and spreadsheet, and has no way to anything else", async (t) => {
  const site = await testSite(t);
  await livedSpring(site);
  const ines = await signedIn(site, "director");
  const before = await ines.get(boardPaths.list);
  assert.match(before.words, /There is no report yet/);
  assert.match(before.html, /<option value="2027-04"/);

  const early = await ines.post(boardPaths.list, { period: "2027-05" });
  assert.equal(early.status, 422);
  assert.match(early.words, /hasn’t ended: its report can be made from June 1, 2027 on\. Nothing was made\./);
  assert.match(early.html, /href="#period"/);
  assert.equal((await ines.post(boardPaths.list, { period: "never" })).status, 422);

  for (let click = 0; click < 2; click++)
    assert.match((await ines.post(boardPaths.list, { period: "2027-03" })).words, /The report is made/);
  assert.match((await ines.get(boardPaths.list)).words, /March 2027/);

  const milo = await signedIn(site, "trustee");
  const home = await milo.get(staffPaths.home);
  assert.match(home.words, /Board reports Monthly and yearly/, "the day of a trustee begins with them");
  const list = await milo.get(boardPaths.list);
  assert.doesNotMatch(list.html, /name="find"|\/staff\/cases|\/staff\/log|<form/);
  assert.equal((await milo.post(boardPaths.list, { period: "2027-04" })).status, 404, "a trustee makes none");

  const kept = await boardReport(site.desk, site.people.trustee, "2027-03");
  assert.ok(kept);
  const said = saidReport("en", kept.report);
  const page = await milo.get(march(boardPaths.report));
  const pdf = await fileAt(site, milo, march(boardPaths.pdf));
  assert.equal(pdf.headers.get("content-type"), "application/pdf");
  const paper = textOf(new Uint8Array(await pdf.arrayBuffer()));
  for (const { label, cells } of said.sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))) {
    const row = [label, ...cells.map((cell) => cell ?? "withheld")].join(" ");
    assert.ok(page.words.includes(row), `page: ${row}`);
    assert.ok(paper.replace(/\s+/g, " ").includes(String(label)), `paper: ${label}`);
  }
  const sheet = await fileAt(site, milo, march(boardPaths.sheet));
  assert.match(sheet.headers.get("content-disposition") ?? "", /board-report-2027-03\.xlsx/);
  assert.equal(
    Buffer.from(await sheet.arrayBuffer())
      .subarray(0, 2)
      .toString(),
    "PK",
  );
  for (const name of ["Marisol", "Ana", "words"])
    assert.doesNotMatch(page.words.replace(/Milo.*?Trustee/, ""), new RegExp(name));
});

test("whoever isn't on the Board, and isn't its Director or the custodian, finds nothing", async (t) => {
  const site = await testSite(t);
  await livedSpring(site);
  const ines = await signedIn(site, "director");
  await ines.post(boardPaths.list, { period: "2027-03" });
  for (const who of ["supervisor", "administrator", "designee"] as const) {
    const visitor = await signedIn(site, who);
    for (const path of Object.values(boardPaths))
      assert.equal((await visitor.get(march(path))).status, 404, `${who} ${path}`);
    assert.doesNotMatch((await visitor.get(staffPaths.home)).html, /href="\/staff\/board"/);
  }
  const noor = await signedIn(site, "custodian");
  assert.equal((await noor.get(march(boardPaths.report))).status, 200);
  for (const odd of ["2027-13", "x", "2027-05", "%2e%2e"])
    assert.equal((await noor.get(staffPath(boardPaths.report, { period: odd }))).status, 404, odd);
});

test("its settings are the Director's: saved, refused by their field with what was typed, read by who may set anything", async (t) => {
  const site = await testSite(t);
  const part = staffPath(staffPaths.setting, { part: "report" });
  const ines = await signedIn(site, "director");
  const form = {
    smallestCell: "10",
    restrictionDays: "30",
    schedule: "year",
    tell: String(site.people.trustee.personId),
  };
  const bad = await ines.post(part, { ...form, restrictionDays: "900" });
  assert.equal(bad.status, 422);
  assert.match(bad.words, /from 1 to 365/);
  assert.match(bad.html, /value="900"/);
  assert.equal((await ines.post(part, form)).status, 200);
  const saved = await ines.get(part);
  assert.match(saved.html, /name="smallestCell"[^>]*value="10"/);
  const piet = await signedIn(site, "administrator");
  const read = await piet.get(part);
  assert.match(read.words, /Milo Sandoz/);
  assert.doesNotMatch(read.html, /name="smallestCell"/);
});
