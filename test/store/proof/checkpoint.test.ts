// Taking a checkpoint: every event in exactly one epoch whatever happens at the same moment, nothing signed twice, and nobody who can take one back.
import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { before, test } from "node:test";
import { verify } from "../../../src/desk/read/verify.ts";
import type { Principal } from "../../../src/domain/access/principal.ts";
import { asking } from "../../../src/store/principal.ts";
import { fingerprint, isSigned, signed } from "../../../src/store/proof/checkpoint.ts";
import { checkpointFileText, readCheckpointFile } from "../../../src/store/proof/file.ts";
import { headsChanged, lastCheckpoint, takeCheckpoint } from "../../../src/store/proof/take.ts";
import { givenLibrary, nobodyYet, person, type Who } from "../given-ledger.ts";
import { givenPast, job, type Past } from "./given-past.ts";

let past: Past;
before(async (t) => {
  past = await givenPast(t as never);
});
const facts = {
  library: 1,
  epoch: 1,
  at: "2027-03-09T20:16:00.000Z",
  streams: 0,
  events: 0,
  root: "00".repeat(32),
  previous: null,
};

test("RFC 8032, 7.1: the public key of a private one; and each field of a checkpoint is signed", () => {
  const seed = Buffer.from("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "hex");
  const one = signed(seed, facts);
  assert.equal(one.key, "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  assert.match(fingerprint(one.key), /^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  assert.ok(isSigned(one));
  const others = {
    library: 2,
    epoch: 2,
    at: "2027-03-09T20:16:00.001Z",
    streams: 1,
    events: 1,
    root: "01".repeat(32),
    previous: "00".repeat(32),
  };
  for (const [name, value] of Object.entries(others)) assert.ok(!isSigned({ ...one, [name]: value }), name);
  assert.ok(!isSigned({ ...one, key: "11".repeat(32) }));
  assert.ok(!isSigned({ ...one, signature: "zz" }));
});

test("a file is read as it was written; one that was cut, or has anything else in it, is none", () => {
  const { first } = past.files;
  assert.ok(first.changed && first.changed.length > 1);
  for (const file of [first, { checkpoint: first.checkpoint }]) {
    const text = checkpointFileText(file);
    assert.deepEqual(readCheckpointFile(text), file);
    assert.equal(readCheckpointFile(text.slice(0, -5)), null);
  }
  for (const text of ["", "null", "[]", '{"checkpoint":{}}', JSON.stringify({ ...first, more: 1 })])
    assert.equal(readCheckpointFile(text), null);
});

test("a file holds what changed since the one before, and no more", () => {
  const { one, two, four } = past.streams;
  const changed = (name: keyof Past["files"]) => new Set(past.files[name].changed?.map(({ stream }) => stream));
  assert.equal(changed("first").size, 3);
  assert.deepEqual(changed("second"), new Set([one, two]));
  assert.deepEqual(changed("third"), new Set([one, four]));
});

test("when nothing happened since the last, that one stands; a library without an event has none", async () => {
  await past.take();
  const [a, b] = await Promise.all([1, 2].map(() => takeCheckpoint(past.db.pool, job, past.seed, past.desk.clock.at)));
  assert.ok(a && b && !a.isNew && !b.isNew);
  assert.deepEqual(a.checkpoint, b.checkpoint);
  const { library } = await givenLibrary(past.db, 2);
  assert.equal(await takeCheckpoint(past.db.pool, { kind: "job", library }, past.seed, past.desk.clock.at), null);
  assert.equal(await lastCheckpoint(past.db.pool, { kind: "job", library }), null);
});

test("while eight write: each event falls in exactly one epoch, and every root is recomputed equal afterwards, with acts gone on since", async () => {
  const { db, seed, desk } = past;
  let isOver = false;
  let acts = 0;
  const wrote = new EventEmitter();
  const writer = async (i: number) => {
    const own = [past.streams.one, await past.raise()];
    for (let n = 0; !isOver; n++) {
      if (n % 4 === 3) own.push(await past.raise());
      else await past.note(own[(n + i) % own.length] ?? past.streams.one);
      acts += 1;
      wrote.emit("act");
    }
  };
  const writing = Array.from({ length: 8 }, (_, i) => writer(i));
  const files = [];
  while (files.length < 12) {
    const enough = acts + 10;
    const taken = await takeCheckpoint(db.pool, job, seed, desk.clock.at);
    if (taken?.isNew)
      files.push({
        checkpoint: taken.checkpoint,
        changed: await headsChanged(db.pool, job, taken.checkpoint),
        file: String(files.length),
      });
    while (acts < enough) await once(wrote, "act"); // they have gone on
  }
  isOver = true;
  await Promise.all(writing);
  await past.note(past.streams.one);
  const { findings, checkpoints } = await verify(desk, { outside: files });
  assert.deepEqual(findings, []);
  const { rows } =
    await past.sql(`select c.epoch, c.events, (select count(*) from concord.event e where e.epoch <= c.epoch and e.library_id = 1) as there
    from concord.checkpoint c where c.library_id = 1 order by c.epoch`);
  assert.equal(rows.length, checkpoints);
  for (const row of rows) assert.equal(row.events, row.there, `checkpoint ${row.epoch}`);
  const { rows: odd } = await past.sql(`select 1 from concord.event a join concord.event b
    on a.stream_id = b.stream_id and a.version < b.version and a.epoch > b.epoch limit 1`);
  assert.equal(odd.length, 0);
});

test("nobody who serves changes or removes one, and only a job adds one", async () => {
  const whos: Principal[] = [job, { kind: "verifier", library: 1 }, person("director"), person("administrator")];
  const refused = async (who: Principal, text: string): Promise<string> => {
    const client = await past.db.pool.connect();
    try {
      await client.query("begin");
      await client.query(asking(who, ""));
      await client.query(text);
      return "done";
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.query("rollback");
      client.release();
    }
  };
  for (const who of whos)
    for (const text of [
      "update concord.checkpoint set events = 0",
      "delete from concord.checkpoint",
      "truncate concord.checkpoint",
    ])
      assert.equal(await refused(who, text), "42501", `${who.kind}: ${text}`);
  const insert = "insert into concord.checkpoint values (1, 999, now(), 0, 0, '', null, '', '')";
  for (const who of whos) assert.equal(await refused(who, insert), who.kind === "job" ? "done" : "42501", who.kind);
  assert.equal(await refused(job, insert.replace("(1,", "(2,")), "42501");
});

test("a job, the verifier and the Director read them; nobody else, and none of another library's", async () => {
  const { pool } = past.db;
  const seen = async (who: Principal) => (await lastCheckpoint(pool, who)) !== null;
  for (const who of [job, { kind: "verifier", library: 1 } as const, person("director")]) assert.ok(await seen(who));
  const others: Who[] = [
    "supervisor",
    "contact",
    "volunteer",
    "president",
    "trustee",
    "custodian",
    "administrator",
    "designee",
  ];
  for (const who of others) assert.ok(!(await seen(person(who))), who);
  for (const who of [nobodyYet(), { kind: "patron", library: 1, streamId: past.streams.one } as const])
    assert.ok(!(await seen(who)));
  for (const who of [{ kind: "job", library: 2 } as const, person("director", 2)]) assert.ok(!(await seen(who)));
});
