// Conduct through the desk, on a real database: warning, leave, restriction with its notice, appeal by code, early return, expiry; who sees what of
// it; verified afterwards.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import { settingsOf } from "../../../../src/desk/desk.ts";
import { saveLetterhead } from "../../../../src/desk/letters/letterhead.ts";
import { enterByCode } from "../../../../src/desk/read/patron.ts";
import { verify } from "../../../../src/desk/read/verify.ts";
import { entryDownload } from "../../../../src/desk/register/entry.ts";
import { draftIncident } from "../../../../src/desk/register/incident/act.ts";
import { actByCode } from "../../../../src/desk/register/restriction/act.ts";
import { codeOf, saidByIncident } from "../../../../src/desk/register/restriction/impose.ts";
import { issueNotice, readyNotice } from "../../../../src/desk/register/restriction/notice.ts";
import { ownRestriction } from "../../../../src/desk/register/restriction/own.ts";
import { restrictions, restrictionView } from "../../../../src/desk/register/restriction/read.ts";
import { consistencyReport, saveRestrictionTerms } from "../../../../src/desk/register/restriction/terms.ts";
import { restrictionDefaults } from "../../../../src/domain/conduct/restriction/settings.ts";
import { expire } from "../../../../src/jobs/expire.ts";
import type { JobsOn } from "../../../../src/jobs/task.ts";
import { read } from "../../../../src/store/principal.ts";
import { testLibrary, type Who } from "../../../library.ts";
import { spokenOf } from "../../../print/reading.ts";
import { dayAfter, doing, quill, said, typedFor, wordsFor } from "./imposed.ts";

const library = await testLibrary({ after: async (then) => after(then) });
const { desk, people, database } = library;
const { impose, imposed, act, does, viewOf, refused, deliver } = doing(library);
const begun = library.now;
const whoever = (name: string) => wordsFor({ identity: { name, email: "", phone: "", address: "" } });

test("a warning that was told is given; the next time the ladder goes up, counted by who it is", async () => {
  const words = whoever("Nerys Vale");
  const warn = typedFor(library.now, { sort: "warning", rules: ["r5"], told: true });
  const first = await viewOf("staff", await imposed("staff", warn, words));
  assert.equal(first.state.status === "ended" && first.state.ending, "given");
  assert.deepEqual(first.state.usual, { measure: "warning", days: null, earlier: 0 });
  const again = await impose("staff", warn, words);
  assert.equal(again.ok ? "done" : again.refusal, "DepartsWithoutReason", "the second time it is a leave");
  const leave = await viewOf("staff", await imposed("staff", { ...warn, sort: "leave" }, words));
  assert.deepEqual(leave.state.usual, { measure: "leave", days: null, earlier: 1 });
  assert.equal(leave.state.status, "inEffect");
});

test("the notice is signed by whoever the letterhead names for conduct, else by whoever makes it", async () => {
  const reference = await imposed("supervisor", typedFor(library.now), whoever("Ondine Farrow"));
  await does("supervisor", reference, { type: "OpenIdentity", reason: "notice" }, {});
  const textNow = async () => {
    const ready = await readyNotice(desk, people.supervisor, await viewOf("supervisor", reference), "standard");
    assert.ok(ready.ok, JSON.stringify(ready));
    return spokenOf(ready.value.papers[0]?.bytes ?? new Uint8Array());
  };
  const before = await textNow();
  const signers = { matters: "", complaints: "", conduct: String(people.designee.personId), records: "" };
  const { version } = (await settingsOf(desk)).row;
  const saved = await saveLetterhead(
    desk,
    people.administrator,
    { file: null, remove: false, alt: "", signers },
    version,
  );
  assert.ok(saved.ok, JSON.stringify(saved));
  const { row } = await settingsOf(desk);
  const named = row.people.find(({ id }) => id === people.designee.personId);
  const name = named?.publicName || named?.name || "none";
  assert.doesNotMatch(before, new RegExp(name));
  assert.match(await textNow(), new RegExp(name));
});

test("a restriction: the notice kept is the one previewed, by its SHA-256; delivered, it binds; nothing but the sealed words holds the name", async () => {
  const reference = await imposed("supervisor", typedFor(library.now));
  await refused("NoticeNotMade", "supervisor", reference, {
    type: "RecordDelivery",
    way: "post",
    on: dayAfter(library.now, 0),
    proof: "postReceipt",
    guardian: false,
    files: 0,
  });
  const closed = await viewOf("director", reference);
  assert.equal(closed.identity, null, "who it is stays closed without a reason");
  const changed = await issueNotice(desk, people.director, closed, "standard", "00".repeat(32), {
    id: crypto.randomUUID(),
  });
  assert.equal(changed.ok ? "done" : changed.refusal, "IdentityFirst");
  const { papers } = await deliver("supervisor", reference);
  const view = await viewOf("supervisor", reference);
  assert.equal(view.state.status, "inEffect");
  assert.equal(view.identity?.name, quill.name);
  assert.equal(view.appealUntil, dayAfter(library.now, 15));
  const issued = view.entries.find((entry) => entry.event === "NoticeIssued");
  const [file] = issued?.files ?? [];
  assert.ok(file && papers[0]);
  const kept = await entryDownload(desk, people.supervisor, view, file.id);
  assert.ok(kept.ok);
  const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  assert.equal(sha(kept.value.bytes), sha(papers[0].bytes));
  const { rows } = await database.owner.query(
    "select data::text from concord.event union all select state::text from concord.stream",
  );
  assert.doesNotMatch(JSON.stringify(rows), /Quill|gray coat|chair/);
});

test("whoever holds the notice appeals by its six words, sees where it stands, and wins", async () => {
  const reference = await imposed("supervisor", typedFor(library.now), whoever("Orla Penn"));
  await deliver("supervisor", reference);
  const { keys } = await settingsOf(desk);
  const { state } = await viewOf("supervisor", reference);
  const code = codeOf(keys, "en", state.id).join(" ");
  assert.equal((await enterByCode(desk, code, "10.0.0.1")).ok, false, "it opens no matter");
  const entered = await enterByCode(desk, code, "10.0.0.1", "restriction");
  assert.ok(entered.ok);
  const who = { kind: "patron", library: desk.library, streamId: entered.value.streamId } as const;
  const own = await ownRestriction(desk, who, "en");
  assert.ok(own.ok);
  assert.deepEqual([own.value.noAppeal, own.value.behavior], [null, said]);
  const text = "I was not there on that day.";
  const draft = { type: "Appeal", channel: "web", receivedOn: null, files: 0 } as const;
  assert.ok((await actByCode(desk, who, crypto.randomUUID(), draft, { text })).ok);
  await refused("AppealNeedsAnother", "supervisor", reference, {
    type: "DecideAppeal",
    outcome: "upheld",
    endsOn: null,
    reasoned: true,
  });
  const won = await does(
    "director",
    reference,
    { type: "DecideAppeal", outcome: "lifted", endsOn: null, reasoned: true },
    { text: "Two people say the same." },
  );
  assert.equal(won.status === "ended" && won.ending, "lifted");
  const after = await ownRestriction(desk, who, "en");
  assert.ok(after.ok);
  assert.deepEqual([after.value.decision, after.value.appealText], ["Two people say the same.", text]);
  const [slots] = await read(desk.pool, who, "", [
    { name: "t-slots", text: "select distinct slot from concord.content order by 1" },
  ]);
  assert.deepEqual(
    slots?.rows.map(({ slot }) => slot),
    ["file", "filehead", "identity", "reply", "words"],
    "what the desks are told isn't theirs",
  );
});

test("after the window an appeal is refused with the day it closed; coming back early can still be asked", async () => {
  const long = typedFor(library.now, { until: { endsOn: dayAfter(library.now, 30), reviewOn: null }, earlier: 1 });
  const reference = await imposed("director", long, whoever("Piers Lowell"));
  await deliver("director", reference);
  const { state } = await viewOf("director", reference);
  assert.equal(state.appealTo, "board", "from the Director it goes to the Board");
  const closing = dayAfter(library.now, 15);
  library.now = Temporal.Instant.from(begun)
    .add({ hours: 24 * 16 })
    .toString({ fractionalSecondDigits: 3 });
  const late = await act("staff", reference, { type: "Appeal", channel: "letter", receivedOn: null, files: 0 });
  assert.equal(late.ok ? "" : late.refusal, "NotFound", "the desk doesn't see it");
  const tried = await act("director", reference, { type: "Appeal", channel: "letter", receivedOn: null, files: 0 });
  assert.ok(!tried.ok);
  assert.deepEqual([tried.refusal, tried.facts], ["AppealWindowOver", { on: closing }]);
  await does("director", reference, { type: "AskEarly", channel: "letter" });
  const back = await does(
    "director",
    reference,
    { type: "Reinstate", conditions: true, reasoned: true },
    { text: "With a talk first." },
  );
  assert.equal(back.status === "ended" && back.ending, "reinstated");
  library.now = begun;
});

test("the Board's president sees a restriction once its appeal has come to the Board, and decides it", async () => {
  const reference = await imposed("director", typedFor(library.now), whoever("Bram Odell"));
  await deliver("director", reference);
  assert.equal((await restrictionView(desk, people.president, reference)).ok, false);
  await does("director", reference, { type: "Appeal", channel: "letter", receivedOn: null, files: 0 });
  await refused("AppealNeedsAnother", "director", reference, {
    type: "DecideAppeal",
    outcome: "upheld",
    endsOn: null,
    reasoned: true,
  });
  const heard = await does("president", reference, {
    type: "DecideAppeal",
    outcome: "shortened",
    endsOn: dayAfter(library.now, 2),
    reasoned: true,
  });
  assert.equal(heard.until.endsOn, dayAfter(library.now, 2));
});

test("a minor's restriction: a copy for the guardian, and fewer see it", async () => {
  const child = { name: "Wren Ashby", email: "", phone: "", address: "4 Elm Court" };
  const minor = typedFor(library.now, { minor: true, guardian: "copy" });
  const without = await impose("supervisor", minor, wordsFor({ identity: child }));
  assert.equal(without.ok ? "imposed" : without.refusal, "GuardianMissing");
  const reference = await imposed(
    "director",
    { ...minor, earlier: 0 },
    wordsFor({ identity: { ...child, name: "Kit Ashby", guardian: "Joan Ashby\n4 Elm Court" } }),
  );
  const { papers } = await deliver("director", reference);
  assert.deepEqual(
    papers.map(({ name }) => name),
    [`${reference}-notice.pdf`, `${reference}-guardian.pdf`],
  );
  assert.equal((await restrictionView(desk, people.supervisor, reference)).ok, false, "a supervisor had no part in it");
  assert.equal((await viewOf("designee", reference)).state.guardianHas, false);
  const on = dayAfter(library.now, 0);
  const copy = await does(
    "director",
    reference,
    { type: "RecordDelivery", way: "post", on, proof: "postReceipt", guardian: true, files: 0 },
    {},
  );
  assert.deepEqual([copy.guardianHas, copy.delivery?.way], [true, "inPerson"]);
});

test("an incident's number must be there; a card number is in no notice", async () => {
  const tried = async (more: Parameters<typeof typedFor>[1], words = wordsFor()) => {
    const done = await impose("supervisor", typedFor(library.now, more), words);
    return done.ok ? "done" : done.refusal;
  };
  assert.equal(await tried({ incident: "K7M-4X2-9RT" }), "IncidentNotFound");
  assert.equal(await tried({}, wordsFor({ text: "She showed card 21234500067894." })), "CardNumberInWords");
  assert.equal(await tried({ until: { endsOn: null, reviewOn: null } }), "RestrictionWithoutEnd");
});

test("from an incident: who has a part in it doesn't hear the appeal, though they neither imposed nor confirmed it", async () => {
  const facts = {
    branchId: 1,
    happenedAt: library.now,
    rules: ["r8"],
    taken: [],
    called: [],
    injury: false,
    damage: false,
    known: "described",
    minor: "no",
  } as const;
  const drafted = await draftIncident(
    desk,
    people.designee,
    { facts, asked: [people.staff.personId], handIn: false },
    {
      text: "He hit the desk twice.",
      identity: { name: "", email: "", phone: "", address: "", description: "Gray coat" },
    },
    crypto.randomUUID(),
  );
  assert.ok(drafted.ok, JSON.stringify(drafted));
  const incident = drafted.value.state.reference;
  const said = await saidByIncident(desk, people.supervisor, incident);
  assert.deepEqual(said, { rules: ["r8"], happenedAt: library.now, minor: false });
  const reference = await imposed("supervisor", typedFor(library.now, { incident }), whoever("Rhea Stroud"));
  await deliver("supervisor", reference);
  const { state } = await viewOf("director", reference);
  assert.deepEqual(new Set(state.wrote), new Set([people.designee.personId, people.staff.personId]));
  await does("director", reference, { type: "Appeal", channel: "phone", receivedOn: null, files: 0 });
  const hear = { type: "DecideAppeal", outcome: "upheld", endsOn: null, reasoned: true } as const;
  await refused("AppealNeedsAnother", "designee", reference, hear);
  await does("director", reference, hear);
});

test("the same form sent twice is one entry", async () => {
  const id = crypto.randomUUID();
  const typed = typedFor(library.now, { earlier: 0 });
  const [one, two] = [
    await impose("supervisor", typed, whoever("Ada Finch"), id),
    await impose("supervisor", typed, whoever("Ada Finch"), id),
  ];
  assert.ok(one.ok && two.ok);
  assert.equal(one.value.reference, two.value.reference);
});

test("it expires by itself, once, at the end of its last day", async () => {
  const reference = await imposed("supervisor", typedFor(library.now), whoever("Lev Marsh"));
  await deliver("supervisor", reference);
  const { state } = await viewOf("supervisor", reference);
  const job = {
    library: desk.library,
    stream: state.id,
    version: 1,
    task: "expire",
    runAt: state.endsAt ?? "",
  } as const;
  const on = { desk } as JobsOn;
  const early = await expire(on, job, "key-1", false);
  assert.equal(early.ok ? "" : early.refusal, "ClockBehind");
  library.now = state.endsAt ?? "";
  assert.ok((await expire(on, job, "key-1", false)).ok);
  assert.ok((await expire(on, job, "key-2", false)).ok, "a second time nothing happens");
  const over = await viewOf("supervisor", reference);
  assert.deepEqual(
    [
      over.state.status === "ended" && over.state.ending,
      over.entries.filter(({ event }) => event === "Expired").length,
    ],
    ["expired", 1],
  );
  library.now = begun;
});

test("who sees the list: those who decide and who had a part; the desk only its own, a trustee none", async () => {
  const count = async (who: Who) => (await restrictions(desk, people[who])).length;
  assert.ok((await count("director")) > 8);
  assert.ok((await count("supervisor")) > 5);
  assert.equal(await count("staff"), 2);
  assert.equal(await count("colleague"), 0);
  for (const who of ["trustee", "volunteer", "administrator", "custodian"] as const)
    assert.equal(await count(who), 0, who);
});

test("the Director alone sees what was done for the same rule, small counts withheld", async () => {
  assert.equal(await consistencyReport(desk, people.supervisor), null);
  const report = await consistencyReport(desk, people.director);
  assert.ok(report);
  const r5 = report.tables.find((one) => one.rule === "r5");
  assert.ok(r5?.table.rows.every(({ cells }) => cells.every((cell) => cell === null || cell === 0 || cell >= 5)));
  assert.doesNotMatch(JSON.stringify(report), /Quill|Vale|[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}/);
});

test("the Director sets what is the library's own; what can't be is refused at its field", async () => {
  const as: Record<string, string> = {
    appealTo: "director",
    longTo: "board",
    secondFromDays: "30",
    concernDays: "90",
    begins: "imposed",
    shifts: "14:00 00:00",
    "onBreach.en": "Ring the bell.",
    "onBreach.es": "",
    checkedOn: "2027-03-01",
  };
  const { row } = await settingsOf(desk);
  const save = async (who: Who, more: Record<string, string>) => {
    const done = await saveRestrictionTerms(
      desk,
      people[who],
      (field) => ({ ...as, ...more })[field] ?? "",
      row.version,
    );
    return done.ok ? "saved" : `${done.refusal} ${done.facts?.field ?? ""}`.trim();
  };
  assert.equal(await save("administrator", {}), "NotYourSetting");
  assert.equal(await save("director", { shifts: "25:00" }), "ShiftUnreadable shifts");
  assert.equal(await save("director", { secondFromDays: "0" }), "RestrictionDaysOutOfRange secondFromDays");
  assert.equal(await save("director", { begins: "never" }), "NotAChoice begins");
  assert.equal(await save("director", {}), "saved");
  const { facts } = await settingsOf(desk);
  assert.deepEqual(facts.restrictions, {
    ...restrictionDefaults,
    secondFromDays: 30,
    concernDays: 90,
    begins: "imposed",
    shifts: ["00:00", "14:00"],
    onBreach: { en: "Ring the bell." },
    checkedOn: "2027-03-01",
  });
});

test("all of it verifies: chains, sealed bytes, states and lists", async () => {
  const { findings, streams } = await verify(desk);
  assert.deepEqual(findings, []);
  assert.equal(streams, (await restrictions(desk, people.director)).length + 1, "and the incident");
});
