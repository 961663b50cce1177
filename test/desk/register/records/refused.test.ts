// What stops a disposal: each by its name, in the domain, at the desk and in the database itself, and nothing has changed.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { verify } from "../../../../src/desk/read/verify.ts";
import {
  answerFor,
  liftHold,
  raiseHold,
  recordAuthority,
  takeOut,
  withdraw,
} from "../../../../src/desk/register/records/acts.ts";
import { carryOut } from "../../../../src/desk/register/records/carry-out.ts";
import { entrySaid, readEntryFile } from "../../../../src/desk/register/records/said.ts";
import type { Person } from "../../../../src/domain/access/principal.ts";
import { write } from "../../../../src/store/principal.ts";
import { disposalsOf, weigh } from "../../../../src/store/queries/records/kept.ts";
import { everyRow } from "../../backup/given-backup.ts";
import { done, givenRecords, longAgo, now, type Records, refusalOf } from "./given-records.ts";

const aHold = { sort: "litigation", fromOn: "2027-03-09", untilOn: "", why: "a made-up lawsuit" } as const;
const over = (reference: string) => ({ ...aHold, over: "matter", which: reference }) as const;

async function nothingChanges(on: Records, what: () => Promise<string>): Promise<string> {
  const before = await everyRow(on.library.database);
  const said = await what();
  assert.deepEqual(await everyRow(on.library.database), before, `${said}: nothing changed`);
  return said;
}
const answers = async (on: Records, who: Person, type: "OrderDisposal" | "ConfirmDisposal") =>
  refusalOf(await answerFor(on.desk, who, await on.only(), type, { id: on.id() }));
/** As the worker asks the database, past desk and domain. */
const asked = (on: Records, disposal: string, matter: string, kind: "job" | "person" = "job") =>
  write(on.desk.pool, kind === "job" ? { kind, library: 1 } : on.people.director, "2027-03-09", [
    { name: `dispose-${kind}`, text: "select concord.dispose($1, $2)", values: [disposal, matter] },
  ]).then(
    () => "done",
    (error: Error) => error.message,
  );

describe("a disposal is refused", () => {
  test("without authority, by the same person twice, by who may not: by the desk and by the database", async (t) => {
    const on = await givenRecords(t);
    const { people } = on;
    await on.series();
    const matter = await on.raise();
    await on.propose();
    const { id } = await on.only();
    const no = (what: () => Promise<string>) => nothingChanges(on, what);
    assert.equal(await no(() => answers(on, people.custodian, "OrderDisposal")), "AuthorityMissing");
    assert.equal(await no(() => asked(on, id, matter.streamId)), "AuthorityMissing");
    await on.authorize(id);
    assert.equal(await no(() => answers(on, people.staff, "OrderDisposal")), "NotFound");
    assert.equal(await no(() => answers(on, people.designee, "OrderDisposal")), "NotAKeeper");
    assert.equal(await no(() => asked(on, id, matter.streamId)), "NotOrdered");
    assert.equal(await answers(on, people.custodian, "OrderDisposal"), "done");
    assert.equal(await no(() => answers(on, people.custodian, "ConfirmDisposal")), "SamePersonTwice");
    assert.equal(await no(() => asked(on, id, matter.streamId)), "NotOrdered");
    assert.equal(await no(async () => refusalOf(await carryOut(on.desk, id))), "NotOrdered");
    assert.equal(await answers(on, people.director, "ConfirmDisposal"), "done");
    assert.equal(await no(() => asked(on, id, matter.streamId, "person")), "NotAKeeper");
    const other = await on.raise();
    assert.equal(await no(() => asked(on, id, other.streamId)), "NotInThisDisposal");
    // A forged confirmation by the same person: the database counts people.
    const { owner } = on.library.database;
    await owner.query(
      `update concord.event set data = jsonb_set(data, '{by}', to_jsonb($1::int)) where type = 'DisposalConfirmed'`,
      [people.custodian.personId],
    );
    assert.equal(await no(() => asked(on, id, matter.streamId)), "SamePersonTwice");
  });

  test("the serving role deletes no key, no words and no tokens but through the one function", async (t) => {
    const on = await givenRecords(t);
    const { streamId } = await on.raise();
    for (const table of ["stream_key", "content", "search", "mail_raw", "mail_thread", "event"])
      await assert.rejects(
        write(on.desk.pool, { kind: "job", library: 1 }, "", [
          {
            name: `try-${table}`,
            text: `delete from concord.${table} where stream_id = $1`.replace(
              "mail_raw where stream_id",
              "mail_raw where mail_id",
            ),
            values: [streamId],
          },
        ]),
        /permission denied/,
        table,
      );
    assert.deepEqual(await weigh(on.desk.pool, on.people.staff, [streamId]), [], "nor does staff count them");
    assert.equal((await weigh(on.desk.pool, on.people.custodian, [streamId]))[0]?.files, 1);
  });
});

describe("a hold wins over everything", () => {
  test("what is under one isn't proposed; lifted, it is", async (t) => {
    const on = await givenRecords(t);
    await on.series();
    const [one, other] = [await on.raise(), await on.raise()];
    assert.equal(refusalOf(await raiseHold(on.desk, on.people.staff, over(one.reference), on.id())), "NotAKeeper");
    assert.equal(
      refusalOf(await raiseHold(on.desk, on.people.custodian, over("K7M-4X2-9RT"), on.id())),
      "OtherNotFound",
    );
    const hold = done(await raiseHold(on.desk, on.people.custodian, over(one.reference), on.id())).state;
    await on.propose();
    assert.deepEqual(
      (await on.only()).matters.map(({ id }) => id),
      [other.streamId],
    );
    assert.deepEqual(await on.propose(), [], "and nothing twice");
    const lift = { reason: "ended", why: "" } as const;
    assert.equal(refusalOf(await liftHold(on.desk, on.people.staff, hold.id, lift, { id: on.id() })), "NotFound");
    done(await liftHold(on.desk, on.people.director, hold.id, lift, { id: on.id() }));
    assert.equal((await on.propose()).length, 1);
    assert.deepEqual((await verify(on.desk)).findings, []);
  });

  test("raised after the proposal, after the order, after the confirmation: each time nothing of it goes", async (t) => {
    const on = await givenRecords(t);
    const { desk, people } = on;
    await on.series();
    const [one, other] = [await on.raise(), await on.raise()];
    await on.propose();
    const { id } = await on.only();
    await on.authorize(id);
    const raise = async () => done(await raiseHold(desk, people.custodian, over(one.reference), on.id())).state;
    const lift = async (hold: string) =>
      done(await liftHold(desk, people.custodian, hold, { reason: "ended", why: "" }, { id: on.id() }));
    let hold = await raise();
    assert.equal(await nothingChanges(on, () => answers(on, people.custodian, "OrderDisposal")), "UnderHold");
    await lift(hold.id);
    assert.equal(await answers(on, people.custodian, "OrderDisposal"), "done");
    hold = await raise();
    assert.equal(await nothingChanges(on, () => answers(on, people.director, "ConfirmDisposal")), "UnderHold");
    await lift(hold.id);
    assert.equal(await answers(on, people.director, "ConfirmDisposal"), "done");
    hold = await raise();
    assert.equal(await nothingChanges(on, () => asked(on, id, one.streamId)), "UnderHold");
    const after = done(await carryOut(desk, id));
    assert.ok(after.status === "done");
    assert.deepEqual([after.gone, after.left], [1, [{ matter: one.streamId, reason: "held" }]]);
    const { rows } = await on.library.database.owner.query(
      "select stream_id from concord.stream_key k join concord.case_item i using (stream_id)",
    );
    assert.deepEqual(rows, [{ stream_id: one.streamId }]);
    assert.notEqual(other.streamId, one.streamId);
    assert.deepEqual((await verify(desk)).findings, []);
  });

  test("over a series or over everything, and only through its last day", async (t) => {
    const on = await givenRecords(t);
    const series = await on.series();
    const matter = await on.raise();
    const until = { ...aHold, untilOn: "2027-03-10" };
    for (const which of [
      { ...until, over: "series", which: String(series.id) },
      { ...until, over: "everything", which: "" },
    ] as const)
      done(await raiseHold(on.desk, on.people.director, which, on.id()));
    assert.deepEqual(await on.propose(), []);
    on.library.now = "2027-03-11T18:00:00.000Z";
    await on.propose();
    const { id } = await on.only();
    await on.authorize(id);
    on.library.now = now;
    assert.equal(await answers(on, on.people.director, "OrderDisposal"), "UnderHold");
    const held = "select concord.held($1, $2, $3::date) as held";
    const asks = async (day: string) =>
      (await on.library.database.owner.query(`set concord.library = '1'; select 1`)) &&
      (await on.library.database.owner.query(`select set_config('concord.library', '1', false)`)) &&
      (await on.library.database.owner.query(held, [matter.streamId, series.id, day])).rows[0].held;
    assert.deepEqual([await asks("2027-03-10"), await asks("2027-03-11")], [true, false]);
  });
});

describe("an entry of the register", () => {
  test("a matter is taken out with a reason, and proposed no more while the entry runs; withdrawn, all are free", async (t) => {
    const on = await givenRecords(t);
    await on.series();
    const [one] = [await on.raise(), await on.raise()];
    await on.propose();
    const { id } = await on.only();
    const out = { matter: one.streamId, reason: "stillNeeded", why: "a made-up reason" } as const;
    done(await takeOut(on.desk, on.people.custodian, id, out, { id: on.id() }));
    assert.deepEqual(await on.propose(), []);
    done(await withdraw(on.desk, on.people.custodian, id, "notApproved", { id: on.id() }));
    await on.propose();
    const running = (await disposalsOf(on.desk.pool, on.people.custodian, "2027-03-09")).filter(
      (entry) => entry.status === "proposed",
    );
    assert.deepEqual(
      running.map((entry) => entry.matters.length),
      [2],
    );
    assert.deepEqual((await verify(on.desk)).findings, []);
  });

  test("keeps the certificate and the reasons sealed, for those who see the entry and nobody else", async (t) => {
    const on = await givenRecords(t);
    const { desk, people } = on;
    await on.series();
    const one = await on.raise();
    await on.propose();
    const { id } = await on.only();
    const files = [{ name: "certificate.txt", bytes: Buffer.from("a made-up certificate") }];
    const given = { certificate: "2027-014", approvedOn: "2027-03-01", files };
    done(await recordAuthority(desk, people.custodian, id, given, { id: on.id() }));
    const out = { matter: one.streamId, reason: "stillNeeded", why: "a made-up reason" } as const;
    done(await takeOut(desk, people.custodian, id, out, { id: on.id() }));
    const said = await entrySaid(desk, people.director, id);
    assert.deepEqual([said.texts, said.files.map(({ name }) => name)], [["a made-up reason"], ["certificate.txt"]]);
    const file = said.files[0]?.id ?? "";
    assert.equal(done(await readEntryFile(desk, people.director, id, file)).bytes.toString(), "a made-up certificate");
    assert.deepEqual(await entrySaid(desk, people.staff, id), { texts: [], files: [] });
    assert.equal(refusalOf(await readEntryFile(desk, people.staff, id, file)), "NotFound");
    assert.deepEqual((await verify(desk)).findings, []);
  });

  test("what the Director is walled off from is in an entry that the Director doesn't see", async (t) => {
    const on = await givenRecords(t);
    await on.series();
    await on.raise(longAgo);
    const about = await on.raise(longAgo, { concern: true, about: on.people.director.personId });
    assert.equal((await on.propose()).length, 2);
    const seenBy = async (who: Person) =>
      (await disposalsOf(on.desk.pool, who, "2027-03-09")).flatMap(({ matters }) => matters.map(({ id }) => id));
    assert.equal((await seenBy(on.people.custodian)).includes(about.streamId), true);
    assert.equal((await seenBy(on.people.director)).includes(about.streamId), false);
    assert.equal((await seenBy(on.people.director)).length, 1);
    assert.deepEqual(await seenBy(on.people.staff), []);
  });
});
