// The demo library with few matters: the same twice, whole by its ledger, and alive for everybody who works there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { greetDemo } from "../../../src/demo/greeting.ts";
import { idOf, signIns, type Who } from "../../../src/demo/town/people.ts";
import { openDesk } from "../../../src/desk/desk.ts";
import { lettersToPost } from "../../../src/desk/letters/on-paper.ts";
import { enterByCode } from "../../../src/desk/read/patron.ts";
import { today } from "../../../src/desk/read/today.ts";
import { verify } from "../../../src/desk/read/verify.ts";
import { reportList } from "../../../src/desk/register/report/read.ts";
import { inEffectToday } from "../../../src/desk/register/restriction/in-effect.ts";
import type { Complaint } from "../../../src/domain/complaint/state.ts";
import { newKey } from "../../../src/store/keys.ts";
import { stateOf } from "../../../src/store/queries/mail/case.ts";
import { entriesOf } from "../../../src/store/queries/register/entry.ts";
import { testDatabase } from "../../database.ts";
import { asPerson, folder, type Loaded, loaded, today as loadedOn, policyText, presetText } from "./given-demo.ts";

const few = 130;
const afterAll: (() => Promise<void>)[] = [];
let library: Loaded;
before(async () => {
  library = await loaded({ after: (then) => afterAll.push(then) }, few);
});
after(async () => {
  for (const then of afterAll.reverse()) await then();
});

async function headsOf({ database }: Loaded): Promise<string[]> {
  const { rows } = await database.owner.query<{ line: string }>(
    "select stream_id || ' ' || (state->>'reference') || ' ' || encode(head, 'hex') as line from concord.stream order by 1",
  );
  return rows.map((row) => row.line);
}

test("the same seed and day give the same library, id by id and hash by hash, and another day another", async (t) => {
  const [one, again, other] = await Promise.all([loaded(t, few), loaded(t, few), loaded(t, few, { on: "2026-10-15" })]);
  assert.deepEqual(await headsOf(one), await headsOf(again));
  assert.deepEqual(one.demo.codes, again.demo.codes);
  const known = new Set(await headsOf(one));
  assert.deepEqual(
    (await headsOf(other)).filter((line) => known.has(line)),
    [],
  );
});

test("no rule refuses what happens in the demo library, and its ledger is whole", async () => {
  const { demo, desk } = library;
  assert.deepEqual(demo.refused, []);
  const { streams, findings } = await verify(desk);
  assert.equal(
    streams,
    demo.matters + demo.requests + demo.incidents + demo.restrictions + 6,
    "and three complaints, an account, a legal hold, and the proposal of a disposal that waits",
  );
  assert.ok(demo.matters >= few);
  assert.deepEqual(findings, []);
});

test("a receipt code that is shown opens its case", async () => {
  const { demo, desk } = library;
  assert.ok(demo.codes.length >= 3);
  for (const { code } of demo.codes) assert.equal((await enterByCode(desk, code, "127.0.0.1")).ok, true, code);
});

/** Which parts of Today hold something for whom. */
const waits: Partial<Record<Who, readonly (keyof Awaited<ReturnType<typeof today>>["sections"])[]>> = {
  frontDesk: ["late", "dueToday", "untaken", "mine", "waiting"],
  millRoad: ["late", "dueToday", "untaken", "mine", "waiting"],
  supervisor: ["late", "dueToday", "untaken", "mine", "waiting"],
  volunteer: ["late", "mine"],
  designee: ["mine", "reviews"],
  director: ["late", "mine", "reviews"],
  president: ["reviews"],
};

/** A Wednesday; the Monday after Thanksgiving; days after long closures; a leap day; a Sunday in summer. */
const days = ["2026-10-14", "2026-11-30", "2026-12-26", "2027-01-02", "2028-02-29", "2026-07-05"];

test("3.1: Today is alive for each who works here, on whatever day it is loaded, and there is a code to try for each stand", async (t) => {
  for (const on of days) {
    const { desk, demo } = await loaded(t, few, { on });
    assert.deepEqual(demo.refused, [], on);
    assert.equal(demo.codes.length, 6, on);
    for (const [who, sections] of Object.entries(waits)) {
      const view = await today(desk, await asPerson(desk, idOf(who as Who)));
      const empty = sections.filter((name) => view.sections[name].count === 0);
      assert.deepEqual(empty, [], `${on} ${who}`);
    }
    for (const [who, waits] of [
      ["frontDesk", ["write"]],
      ["volunteer", ["write"]],
      ["supervisor", ["review", "review"]],
    ] as const) {
      const { incidents } = await today(desk, await asPerson(desk, idOf(who)));
      assert.deepEqual(
        incidents.map((one) => one.waits),
        waits,
        `${on} ${who}`,
      );
    }
    const { rows: bound } = await inEffectToday(desk, await asPerson(desk, idOf("frontDesk")));
    const { complaints } = await today(desk, await asPerson(desk, idOf("frontDesk")));
    const account = complaints.find(({ sort }) => sort === "account");
    assert.deepEqual([bound.length, (account?.dueAt ?? "") > desk.now()], [1, true], on);
    for (const who of ["director", "custodian"] as const) {
      const { register } = await today(desk, await asPerson(desk, idOf(who)));
      assert.deepEqual(
        register.map(({ noun, clock }) => [noun, clock?.state ?? null]),
        [
          ["foia", "soon"],
          ["disclosure", null],
          ["disclosure", null],
        ],
        `${on} ${who}`,
      );
    }
  }
});

test("informal.4: a complaint was put right and closed with its case, one is before the Board, one waits for the account of somebody at the desk", async () => {
  const { desk } = library;
  const director = await asPerson(desk, idOf("director"));
  const all = await entriesOf<Complaint>(desk.pool, director, loadedOn, "complaint");
  const of = (status: Complaint["status"]) => all.find(({ state }) => state.status === status)?.state;
  const [closed, appealed, open] = [of("closed"), of("appealed"), of("open")];
  assert.deepEqual([closed?.language, closed?.remedies.map(({ doneOn }) => doneOn !== null)], ["es", [true]]);
  const beside = await stateOf(desk.pool, director, closed?.caseId ?? "");
  assert.ok(beside?.status === "closed" && beside.ending === "complaint");
  assert.ok((appealed?.appeal?.meetingOn ?? "") > loadedOn, "the Board's next meeting");
  assert.deepEqual([open?.subjects.map(({ personId }) => personId), open?.accounts.length], [[idOf("frontDesk")], 1]);
  const { complaints } = await today(desk, await asPerson(desk, idOf("frontDesk")));
  const account = complaints.find(({ sort }) => sort === "account");
  assert.ok((account?.dueAt ?? "") > desk.now());
});

test("what a desk needs on the first morning: who may not come in, a letter to print, the Board's reports of a year", async () => {
  const { desk } = library;
  const lena = await asPerson(desk, idOf("supervisor"));
  const bound = await inEffectToday(desk, lena);
  assert.deepEqual(
    bound.rows.map(({ who }) => who),
    ["Man, 40s, green work jacket, deep voice"],
  );
  const letters = (await lettersToPost(desk, lena, null)).map(({ letter }) => letter);
  assert.ok(letters.includes("resolution"), letters.join());
  const reports = (await reportList(desk, await asPerson(desk, idOf("trustee"))))?.reports ?? [];
  assert.ok(reports.some(({ period }) => period === "2026-09") && reports.length >= 12, String(reports.length));
});

test("5.1: a matter about the Director is the Board president's, and the Director never finds it", async () => {
  const { desk, database } = library;
  const { rows } = await database.owner.query<{ id: string; decider: number }>(
    "select stream_id as id, (state->'review'->>'deciderId')::int as decider from concord.stream where (state->>'aboutDirector')::boolean",
  );
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.decider, idOf("president"));
  const view = await today(desk, await asPerson(desk, idOf("director")));
  const seen = Object.values(view.sections).flatMap((section) => section.rows.map((row) => row.streamId));
  assert.equal(seen.includes(rows[0]?.id ?? ""), false);
});

test("the start makes the library once, greets with a sign-in for each role, and says when it was stopped half-way", async (t) => {
  const database = await testDatabase(t);
  const desk = openDesk({
    pool: database.pool,
    library: 1,
    master: newKey(),
    presetText,
    publicUrl: "http://127.0.0.1:7007",
  });
  const doors: number[] = [];
  const accounts = {
    invite: async (personId: number) => {
      doors.push(personId);
      const mail = {
        sort: "invitation",
        personId,
        to: "",
        name: "",
        invitedBy: null,
        token: "",
        expiresAt: "",
      } as const;
      return { ok: true, value: mail } as const;
    },
    acceptInvitation: async () => ({ ok: true, value: { personId: 1, email: "" } }) as const,
  };
  const drawn: string[] = [];
  const out = { write: (text: string) => drawn.push(text) } as unknown as NodeJS.WritableStream;
  const given = {
    desk,
    accounts,
    presetText,
    policyText,
    mailFolder: await folder(t),
    dataFolder: "data-demo",
    out,
    count: 90,
  };
  const first = await greetDemo(given);
  assert.ok(first.ok);
  for (const { email, password, role } of signIns) {
    const line: string = first.value.lines.find((one) => one.includes(email)) ?? "";
    assert.ok(line.includes(password) && line.includes(role) && password.length >= 12, role);
  }
  assert.equal(doors.length, signIns.length);
  assert.match(drawn.at(-1) ?? "", /^100 %/);
  const again = await greetDemo(given);
  assert.ok(again.ok);
  assert.deepEqual(again.value.data.signIns, first.value.data.signIns);
  assert.equal(doors.length, signIns.length);
  await database.owner.query("truncate concord.board_report cascade");
  const half = await greetDemo(given);
  assert.equal(half.ok, false);
  assert.equal(half.ok ? "" : half.refusal, "DemoUnfinished");
});
