// Whatever is posted to the forms of complaints, conduct, paper and the Board is a clear page or kept as typed; never a 500, and nothing written
// that its own page can't show afterwards.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { settingsOf } from "../../../../src/desk/desk.ts";
import { askForAccount } from "../../../../src/desk/register/complaint/account.ts";
import { draftIncident } from "../../../../src/desk/register/incident/act.ts";
import { codeOf } from "../../../../src/desk/register/restriction/impose.ts";
import { restrictionView } from "../../../../src/desk/register/restriction/read.ts";
import { steps as incidentSteps } from "../../../../src/domain/conduct/incident/steps.ts";
import { paths, staffPath } from "../../../../src/web/paths.ts";
import { appealPaths } from "../../../../src/web/patron/appeal/paths.ts";
import { boardPaths } from "../../../../src/web/staff/register/board/paths.ts";
import { forms as complaintForms } from "../../../../src/web/staff/register/complaint/act/fields.ts";
import { complaintPaths } from "../../../../src/web/staff/register/complaint/paths.ts";
import { incidentPaths } from "../../../../src/web/staff/register/incident/paths.ts";
import { paperPaths } from "../../../../src/web/staff/register/paper/paths.ts";
import { forms as restrictionForms } from "../../../../src/web/staff/register/restriction/act-fields.ts";
import { restrictionPaths } from "../../../../src/web/staff/register/restriction/paths.ts";
import { filed } from "../../../desk/register/complaint/given-complaint.ts";
import { doing, typedFor } from "../../../desk/register/restriction/imposed.ts";
import { testSite } from "../../../site.ts";
import { browserless, concern } from "../../patron/browserless.ts";
import { signedIn } from "../signed-in.ts";

const site = await testSite({ after });
const { desk, people } = site;
const { reference, caseId } = await filed(site, { about: [people.staff.personId] });
const asked = await askForAccount(desk, people.director, reference, people.staff.personId, "What happened?", {
  id: crypto.randomUUID(),
});
assert.ok(asked.ok);
const drafted = await draftIncident(
  desk,
  people.supervisor,
  {
    facts: {
      branchId: 1,
      happenedAt: site.now,
      rules: ["r8"],
      taken: ["asked"],
      called: [],
      injury: false,
      damage: false,
      known: "named",
      minor: "no",
    },
    asked: [],
    handIn: false,
  },
  { text: "A chair was thrown." },
  crypto.randomUUID(),
);
assert.ok(drafted.ok);
const incident = drafted.value.state.reference;
const imposed = await doing(site).imposed("supervisor", typedFor(site.now));
const ines = await signedIn(site, "director");
const staff = await signedIn(site, "staff");

const names = [
  ...[
    "text",
    "happened",
    "words",
    "point.1",
    "reason",
    "reason.1",
    "clause.1",
    "outcome.1",
    "remedy.1",
    "owner.1",
    "why",
  ],
  ...["dueOn.1", "receivedOn", "heldOn", "votedOn", "doneOn", "meetingOn", "happenedOn", "endsOn", "reviewOn", "on"],
  ...[
    "person",
    "about",
    "remedy",
    "settle",
    "shown",
    "seen",
    "told",
    "channel",
    "language",
    "behalf",
    "replyBy",
    "needs",
  ],
  ...["case", "paper", "item", "organization", "standing", "attested", "attest", "name", "email", "phone", "address"],
  ...[
    "sort",
    "rules",
    "parts",
    "branches",
    "branch",
    "willful",
    "minor",
    "guardian",
    "guardianTo",
    "incident",
    "earlier",
  ],
  ...["day", "time", "taken", "called", "known", "asked", "way", "proof", "size", "conditions", "reference", "deskWho"],
  ...["deskDoing", "behavior", "where", "willfulWords", "number", "to", "outcome", "level", "period", "year", "month"],
  ...["form", "copies", "group", "letters", "sha256", "do", "go", "as", "more", "open", "understood", "code", "boxes"],
  ...[
    "ids",
    "id",
    "meetings",
    "under",
    "version",
    "description",
    "fix",
    "colleague",
    "personnel",
    "undo",
    "show",
    "anonymous",
  ],
];
const odd: Readonly<Record<string, string>> = {
  "NUL and half a character": "a\u0000b \ud83d c",
  "a day that isn't": "2027-02-30",
  "a year far away": "9999-12-31",
  "a number too large": "99999999999999999999",
  "the name of what every object has": "__proto__",
};
const fieldsOf = (value: string): Record<string, string> => Object.fromEntries(names.map((name) => [name, value]));

const complaintAct = (act: string) => staffPath(complaintPaths.act, { reference, act });
const restrictionAct = (act: string) => staffPath(restrictionPaths.act, { reference: imposed, act });
const incidentAct = (act: string) => staffPath(incidentPaths.act, { reference: incident, act });
const byStaff: readonly string[] = [
  ...Object.keys(complaintForms).map(complaintAct),
  ...Object.keys(restrictionForms).map(restrictionAct),
  ...Object.keys(incidentSteps).map(incidentAct),
  complaintPaths.open,
  complaintPaths.procedures,
  `${complaintPaths.procedures}/1`,
  `${complaintPaths.procedures}/new?preset=adaGrievance`,
  staffPath(complaintPaths.packet, { reference }),
  restrictionPaths.inEffect,
  restrictionPaths.impose,
  incidentPaths.draft,
  paperPaths.letters,
  paperPaths.forms,
  boardPaths.list,
  ...["incident", "restrictions", "letterhead", "rules", "conduct", "board", "report"].map((part) =>
    staffPath("/staff/settings/:part", { part }),
  ),
];

/** What is whole and then odd in one place gets further than what is odd in all. */
const whole: Readonly<Record<string, string>> = {
  text: "Words.",
  why: "Words.",
  reason: "other",
  "outcome.1": "upheld",
  "reason.1": "Words.",
  "clause.1": "6.2",
  "outcome.2": "upheld",
  "reason.2": "Words.",
  "clause.2": "6.2",
  "remedy.1": "Words.",
  "owner.1": "1",
  person: "2",
  shown: "Words.",
  seen: "yes",
  told: "yes",
  settle: "declined",
  meetingOn: "2027-05-01",
  heldOn: "2027-03-01",
  doneOn: "2027-03-01",
  remedy: "1",
  happened: "Words.",
  words: "Words.",
  "point.1": "Words.",
  name: "Wren Tallow",
  attested: "yes",
  attest: "yes",
  standing: "yes",
  behavior: "Words.",
  rules: "r8",
  sort: "restriction",
  parts: "building",
  willful: "warnedBefore",
  day: "2027-03-09",
  time: "10:00",
  deskWho: "Somebody",
  endsOn: "2027-03-12",
  minor: "no",
  way: "post",
  proof: "postReceipt",
  channel: "letter",
};

async function post(who: ReturnType<typeof browserless>, path: string, fields: Record<string, string>, what: string) {
  const before = site.logged.length;
  const page = await who.post(path, fields);
  const said = `${path}: ${what}: ${page.status} ${JSON.stringify(site.logged.slice(before))}`;
  return page.status < 500 && site.logged.length === before ? [] : [said];
}

const days = names.filter((name) => /On|^on$|day|time|period|year|month/.test(name));
const others = names.filter((name) =>
  /person|owner|about|incident|case|reference|rules|branch|remedy$|outcome|sha256|^id/.test(name),
);
async function all(who: ReturnType<typeof browserless>, path: string): Promise<string[]> {
  const wrong: string[] = [];
  const odds = (among: readonly string[], value: string) =>
    ({ ...whole, do: "send", ...Object.fromEntries(among.map((name) => [name, value])) }) as Record<string, string>;
  const long = { ...whole, do: "send", text: "x".repeat(100_000), go: "send" };
  wrong.push(...(await post(who, path, long, "a hundred kilobytes")));
  for (const [what, value] of Object.entries(odd))
    wrong.push(...(await post(who, path, /^\d{4}-/.test(value) ? odds(days, value) : fieldsOf(value), what)));
  wrong.push(...(await post(who, path, odds(others, "99999999999999999999"), "a number too large as a code")));
  return wrong;
}

for (const path of byStaff)
  test(`${path.replace(/[2-9A-Z]{3}(?:-[2-9A-Z]{3}){2}/, "…")}: nothing odd is an error of ours`, async () => {
    assert.deepEqual(await all(ines, path), []);
  });

test("a staff account: nothing odd is an error of ours", async () => {
  assert.deepEqual(await all(staff, staffPath(complaintPaths.account, { reference: asked.value.reference })), []);
});

test("the patron's own pages: nothing odd is an error of ours", async () => {
  const patron = browserless(site);
  await patron.post(paths.concern, concern);
  const wrong: string[] = [];
  for (const path of [
    paths.complaint,
    paths.complaintWords,
    paths.complaintAppeal,
    paths.complaintWithdraw,
    paths.directComplaint,
  ])
    wrong.push(...(await all(patron, path)));
  const view = await restrictionView(desk, people.director, imposed);
  assert.ok(view.ok);
  const { keys } = await settingsOf(desk);
  await patron.post(appealPaths.appeal, { code: codeOf(keys, "en", view.value.state.id).join(" ") });
  for (const path of [appealPaths.appeal, appealPaths.send, appealPaths.early])
    wrong.push(...(await all(patron, path)));
  assert.deepEqual(wrong, []);
});

test("odd words in an address are no error of ours", async () => {
  const wrong: string[] = [];
  for (const word of ["%00", "K7M-4X2-9RT%00", "%ED%A0%BD", "99999999999999999999", "2027-99", "__proto__"])
    for (const path of [
      `${restrictionPaths.impose}?incident=${word}`,
      `${restrictionPaths.list}?state=${word}&branch=${word}`,
      `${restrictionPaths.consistency}?year=${word}`,
      `${restrictionPaths.inEffect}/one/${word}`,
      `${restrictionPaths.inEffect}/one/${word}/picture`,
      `/staff/restrictions/entry/${word}`,
      `/staff/restrictions/entry/${imposed}/file/${word}`,
      `/staff/restrictions/entry/${imposed}/notice/${word}`,
      `${incidentPaths.draft}?form=${word}`,
      `${incidentPaths.list}?state=${word}&branch=${word}&name=${word}&q=${word}`,
      `/staff/conduct/incident/${word}`,
      `/staff/conduct/incident/${incident}/file/${word}`,
      `${complaintPaths.open}?case=${word}&form=${word}&under=${word}`,
      `${complaintPaths.list}?state=${word}&procedure=${word}`,
      `/staff/complaints/${word}`,
      `/staff/complaints/${reference}/file/${word}`,
      `/staff/accounts/${word}`,
      `${complaintPaths.procedures}/${word}`,
      `${paperPaths.enter}?form=${word}`,
      `/staff/letters/paper/${word}/${word}`,
      `/staff/letters/together/${word}`,
      `/staff/forms/poster/${word}`,
      `/staff/settings/letterhead/${word}`,
      `/staff/board/${word}`,
      `/staff/board/${word}/report.pdf`,
    ]) {
      const { status } = await ines.get(path);
      if (status >= 500) wrong.push(`${path} ${status}`);
    }
  assert.deepEqual([wrong, site.logged], [[], []]);
});

test("afterwards every page can still be read", async () => {
  for (const path of [
    staffPath(complaintPaths.entry, { reference }),
    staffPath(restrictionPaths.entry, { reference: imposed }),
    staffPath(incidentPaths.entry, { reference: incident }),
    complaintPaths.list,
    complaintPaths.promises,
    restrictionPaths.list,
    restrictionPaths.inEffect,
    restrictionPaths.consistency,
    incidentPaths.list,
    boardPaths.list,
    "/staff",
  ])
    assert.ok((await ines.get(path)).status < 500, path);
  assert.ok(caseId);
  assert.deepEqual(site.logged, []);
});
