// The demo library as it is shown: every kind and every ending, both languages, every way in, late and on time.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { demoCount } from "../../../src/demo/load.ts";
import { idOf } from "../../../src/demo/town/people.ts";
import { yearBefore } from "../../../src/demo/town/year.ts";
import { settingsOf } from "../../../src/desk/desk.ts";
import { foiaRegister, foiaView } from "../../../src/desk/register/foia/read.ts";
import { themesOf } from "../../../src/desk/settings/shipped-themes.ts";
import { isOpenAt } from "../../../src/domain/calendar/open-now.ts";
import type { Case } from "../../../src/domain/case/state.ts";
import { channels, endings, kinds } from "../../../src/domain/case/terms.ts";
import { asPerson, type Loaded, loaded, statesIn, today } from "./given-demo.ts";

describe("the demo library", () => {
  const last: (() => Promise<void>)[] = [];
  let library: Loaded;
  let states: Case[];
  let seconds = 0;
  before(async () => {
    const begun = performance.now();
    library = await loaded({ after: (then) => last.push(then) }, undefined);
    seconds = (performance.now() - begun) / 1000;
    states = await statesIn(library.database);
  });
  after(async () => {
    for (const then of last.reverse()) await then();
  });

  const eventsOf = async (type: string): Promise<number> => {
    const { rows } = await library.database.owner.query(
      "select count(*)::int as n from concord.event where type = $1",
      [type],
    );
    return rows[0].n;
  };

  test("has at least 1,500 matters of every kind, by every channel", (t) => {
    t.diagnostic(`${states.length} matters, ${library.demo.acts} acts, loaded in ${seconds.toFixed(1)} s`);
    assert.deepEqual(library.demo.refused, []);
    assert.ok(states.length >= 1_500 && states.length >= demoCount);
    for (const kind of kinds) assert.ok(states.filter((one) => one.kind === kind).length >= 60, kind);
    for (const channel of channels) assert.ok(states.filter((one) => one.channel === channel).length >= 30, channel);
  });

  test("6.2: shows every ending, and matters that are still open at every stand", () => {
    const least = (ending: (typeof endings)[number]) => (ending === "complaint" ? 1 : 10);
    for (const ending of endings)
      assert.ok(
        states.filter((one) => one.status === "closed" && one.ending === ending).length >= least(ending),
        ending,
      );
    for (const status of ["heard", "held", "offered", "review", "decided", "complaint"] as const)
      assert.ok(
        states.some((one) => one.status === status),
        status,
      );
  });

  test("2.2: between 15 and 20 percent is in Spanish", () => {
    const share = states.filter((one) => one.language === "es").length / states.length;
    assert.ok(share >= 0.15 && share <= 0.2, String(share));
  });

  test("informal.3: reviews are decided by the designee and by the Director, in talks and point by point", async () => {
    const by = (id: number) => states.filter((one) => one.review?.decidedAt && one.handlers.includes(id)).length;
    assert.ok(by(idOf("designee")) >= 5);
    assert.ok(by(idOf("director")) >= 5);
    const talked = states.filter((one) => one.review?.talks.some((talk) => talk.heldAt));
    assert.ok(talked.some((one) => one.review?.decidedAt === null));
    assert.ok(talked.some((one) => one.review?.decidedAt !== null));
    assert.ok((await eventsOf("ComplaintHandedOver")) >= 5);
  });

  test("5.1: the person a concern is about never had a hand in it", () => {
    const about = states.filter((one) => one.subjects.length > 0);
    assert.ok(about.length >= 20);
    for (const one of about) {
      assert.deepEqual(
        one.subjects.filter((id) => one.handlers.includes(id)),
        [],
        one.reference,
      );
      for (const id of one.subjects) assert.notEqual(one.holder?.personId, id, one.reference);
    }
  });

  test("holds what a year brings: late, referred, extended, moved by snow, merged, linked, corrected, reopened", async () => {
    const brought = {
      LateNoticed: 30,
      ReferralAccepted: 20,
      ReferralDeclined: 5,
      TargetExtended: 5,
      TargetMoved: 3,
      MergedInto: 10,
      SamePatronConfirmed: 2,
      Linked: 5,
      KindCorrected: 5,
      Reopened: 10,
      Noted: 50,
      SilenceNoticed: 50,
      IdentityOpened: 10,
    };
    for (const [type, least] of Object.entries(brought)) assert.ok((await eventsOf(type)) >= least, type);
    assert.ok(states.filter((one) => one.needs.length > 0).length >= 30);
    const { rows } = await library.database.owner.query(
      "select count(*)::int as n from concord.content where slot = 'filehead'",
    );
    assert.ok(rows[0].n >= 20);
  });

  test("7.2: most matters have a theme, not all; each theme has some", async () => {
    const said = states.filter((one) => typeof one.theme === "number");
    const share = said.length / states.length;
    assert.ok(share > 0.5 && share < 0.9, String(share));
    const ids = themesOf((await settingsOf(library.desk)).row).map(({ id }) => id);
    for (const id of ids) assert.ok(said.filter((one) => one.theme === id).length >= 10, String(id));
  });

  test("the register: FOIA requests of every end, requests for records by every gate, complaints, conduct, a hold and a proposal, all plainly made up", async () => {
    const { desk, database, demo } = library;
    const { rows } = await database.owner.query<{ noun: string; line: string }>(
      "select noun, concat_ws(' ', status, sort, outcome) as line from concord.register_item order by noun, line",
    );
    const of = (noun: string) => rows.filter((row) => row.noun === noun).map(({ line }) => line);
    assert.deepEqual(of("foia"), [
      "closed usual denied",
      "closed usual grantedInPart",
      "closed usual nothingFound",
      "open commercial",
      "open usual",
    ]);
    assert.deepEqual(of("disclosure"), [
      "logged none",
      "refused none refused",
      "released consent released",
      "released courtOrder released",
      "released emergency released",
      "released statistics released",
      "weighed courtOrder",
    ]);
    assert.deepEqual(of("incident"), [
      "accepted none",
      "closed none talk",
      "closed none warning",
      "draft none",
      "handedIn minor",
    ]);
    assert.deepEqual(of("complaint"), ["appealed 1", "closed 1 decided", "open 1"]);
    assert.deepEqual(of("account"), ["asked staff"]);
    assert.deepEqual(of("restriction"), ["ended restriction lifted", "ended warning given", "inEffect restriction"]);
    assert.deepEqual([of("hold"), of("disposal")], [["active litigation"], ["proposed retention"]]);
    assert.equal(demo.requests, of("foia").length + of("disclosure").length);
    const noor = await asPerson(desk, idOf("custodian"));
    const { rows: requests } = await foiaRegister(desk, noor);
    const released = requests.find(({ state }) => state.status === "closed" && state.outcome === "grantedInPart");
    assert.ok(released?.state.reviewed.some((text) => text.redactions.length > 0));
    const extended = requests.find(({ state }) => state.status === "open" && state.extension !== null);
    assert.deepEqual([extended?.clock?.state, extended?.state.matters.length], ["soon", 3]);
    const found = await foiaView(desk, noor, released?.state.reference ?? "");
    assert.ok(found.ok);
    assert.ok(found.value.view.papers.length >= 3, "the letter, the denial of what is withheld, a copy each");
    const { rows: series } = await database.owner.query("select name, application from concord.series");
    assert.match(JSON.stringify(series), /made up.*example/);
  });

  test("3.1: nobody of the library is at work while it is closed, not even for a talk", async () => {
    const { calendar } = yearBefore(today);
    const { rows } = await library.database.owner.query<{ ms: number; type: string }>(
      "select (extract(epoch from at) * 1000)::float8 as ms, type from concord.event where data->>'by' ~ '^[0-9]+$' and type <> 'Closed'",
    );
    const hour = { hours: 1 }; // a talk, or the last letter of the day, may end after the doors close
    const closed = rows.filter(({ ms }) => {
      const then = Temporal.Instant.fromEpochMilliseconds(Math.floor(ms));
      return !isOpenAt(calendar, then) && !isOpenAt(calendar, then.subtract(hour));
    });
    assert.ok(rows.length >= 4_000);
    assert.deepEqual(closed, []);
  });

  test("2.2: what would have been mailed lies in its folder, in both languages, to nobody real", async () => {
    const mails = await readdir(library.mailFolder);
    assert.ok(mails.length >= 1_500);
    const texts = await Promise.all(
      mails.filter((_, i) => i % 8 === 0).map((name) => readFile(join(library.mailFolder, name), "utf8")),
    );
    for (const text of texts) assert.match(text, /^To: .*@(mail|prairiebend)\.example/m);
    for (const to of ["remind", "late", "review", "referred", "complaint"])
      assert.ok(
        mails.some((name) => name.includes(`.${to}.`)),
        to,
      );
    for (const language of ["en", "es"])
      assert.ok(
        texts.some((text) => text.includes(`Content-Language: ${language}`)),
        language,
      );
  });
});
