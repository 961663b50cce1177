// Somebody who owns the database changes the past: each way is found, named, and told first (standard 5).
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { before, test } from "node:test";
import type { Outside } from "../../../src/desk/read/proof/signed.ts";
import { onThreads } from "../../../src/desk/read/proof/spans.ts";
import { hashOf, signed } from "../../../src/store/proof/checkpoint.ts";
import { givenPast, type Past } from "./given-past.ts";

let past: Past;
before(async (t) => {
  past = await givenPast(t as never);
});
const outside = (...names: (keyof Past["files"])[]): Outside[] =>
  names.map((name) => ({ ...past.files[name], file: name }));

/** After `what`, which is then taken back: what verify finds, with all three checkpoints kept outside or with none. */
async function after(what: () => Promise<unknown>, ...kept: (keyof Past["files"])[]): Promise<string[]> {
  await what();
  const found = await past.found({ outside: outside(...kept) });
  await past.back();
  return found;
}
const inStream = (text: string, stream = past.streams.one) => past.sql(text, stream);

test("a whole ledger: nothing is found, by the stored checkpoints and by those kept outside", async () => {
  assert.deepEqual(await past.found(), []);
  assert.deepEqual(await past.found({ outside: outside("first", "second", "third") }), []);
});

test("a fact is altered", async () => {
  const alter = () =>
    inStream(`update concord.event set data = data || '{"kind":"thanks"}' where stream_id = $1 and version = 1`);
  assert.deepEqual(await after(alter), ["ChainBroken one event 1"]);
});

test("an event is dropped from the middle", async () => {
  const drop = () => inStream("delete from concord.event where stream_id = $1 and version = 2");
  assert.equal((await after(drop))[0], "VersionMissing one event 2");
});

test("two events change places", async () => {
  const swap = async () => {
    await inStream("update concord.event set version = version + 1000 where stream_id = $1 and version in (2, 3)");
    await inStream("update concord.event set version = 1005 - version where stream_id = $1 and version > 1000");
  };
  assert.equal((await after(swap))[0], "ChainBroken one event 2");
});

test("an event is put off into another epoch", async () => {
  const move = async () => {
    await inStream("update concord.event set epoch = 3 where stream_id = $1 and version = 2");
    await past.mend(past.streams.one);
  };
  assert.equal((await after(move))[0], "EpochDiffers one event 3");
});

test("the end is cut off, and the head left: the chain itself shows it", async () => {
  const last = await past.versions(past.streams.one);
  const cut = () => inStream(`delete from concord.event where stream_id = $1 and version = ${last}`);
  assert.equal((await after(cut))[0], `HeadDiffers one event ${last - 1}`);
});

test("the end is cut off and the head put back: every chain is whole, and the stored checkpoint shows that something is gone", async () => {
  const last = await past.versions(past.streams.one);
  const cut = async () => {
    await inStream(`delete from concord.event where stream_id = $1 and version = ${last}`);
    await inStream(
      "delete from concord.content where stream_id = $1 and version > (select max(version) from concord.event where stream_id = $1)",
    );
    await past.mend(past.streams.one);
  };
  assert.deepEqual(await after(cut), ["EventsMissing checkpoint 3"]);
  assert.deepEqual(await after(cut, "third"), [
    `SignedEventMissing one event ${last} checkpoint 3 third`,
    "EventsMissing checkpoint 3",
    "EventsMissing checkpoint 3 third",
  ]);
  // The stored checkpoints are taken away too, and the epochs made as if there never had been any: now the chain alone says all is well.
  const thorough = async () => {
    await cut();
    await past.sql("delete from concord.checkpoint");
    await past.sql("update concord.library set epoch = 1");
    await past.sql("update concord.event set epoch = 1");
    for (const stream of Object.values(past.streams)) await past.mend(stream);
  };
  assert.deepEqual(await after(thorough), []);
  assert.equal((await after(thorough, "third"))[0], `SignedEventMissing one event ${last} checkpoint 3 third`);
});

test("a fact is altered, and chain, head, state and list are all made anew: the signed root shows it, and the file says where", async () => {
  const { two } = past.streams;
  const last = (await past.sql("select max(version) as n from concord.event where stream_id = $1 and epoch <= 2", two))
    .rows[0].n;
  const rewrite = async () => {
    await inStream(`update concord.event set data = data || '{"by": 1}' where stream_id = $1 and type = 'Noted'`, two);
    await past.mend(two);
  };
  assert.deepEqual(await after(rewrite), ["RootDiffers checkpoint 2"]);
  assert.deepEqual(await after(rewrite, "first"), ["RootDiffers checkpoint 2"]);
  assert.deepEqual(await after(rewrite, "first", "second"), [
    `SignedHeadDiffers two event ${last} checkpoint 2 second`,
    "RootDiffers checkpoint 2",
    "RootDiffers checkpoint 2 second",
  ]);
});

test("a whole matter is gone, with all that hangs on it", async () => {
  const { four } = past.streams;
  const drop = async () => {
    for (const table of ["event", "stream", "case_item", "content", "member", "wall"])
      await inStream(`delete from concord.${table} where stream_id = $1`, four);
  };
  assert.deepEqual(await after(drop), ["EventsMissing checkpoint 3"]);
  assert.deepEqual((await after(drop, "third"))[0], "SignedEventMissing four event 1 checkpoint 3 third");
});

test("a stream without events is put in, or events lose their stream", async () => {
  const id = crypto.randomUUID();
  const add = () =>
    past.sql("insert into concord.stream select 1, $1, 'case', 1, head, state from concord.stream limit 1", id);
  assert.deepEqual(await after(add), ["StreamEmpty another"]);
  const odd = () => inStream("update concord.stream set noun = 'rumour' where stream_id = $1");
  assert.deepEqual(await after(odd), ["NounUnknown one"]);
  const orphan = () => inStream("delete from concord.stream where stream_id = $1");
  assert.deepEqual(await after(orphan), ["StreamMissing one"]);
});

test("two sealed contents change places, one is dropped, one is put in", async () => {
  const swap = () =>
    past.sql(`update concord.content a set sealed = b.sealed from concord.content b
      where a.slot = 'words' and b.slot = 'words' and a.content_id <> b.content_id
        and a.stream_id in ('${past.streams.one}', '${past.streams.two}') and b.stream_id in ('${past.streams.one}', '${past.streams.two}')`);
  assert.deepEqual(await after(swap), ["WordsDiffer one event 1", "WordsDiffer two event 1"]);
  const reveal = () => inStream("update concord.content set slot = 'reply' where stream_id = $1 and slot = 'note'");
  assert.equal((await after(reveal))[0], "WordsDiffer one event 5");
  const drop = () => inStream("delete from concord.content where stream_id = $1 and slot = 'words'");
  assert.deepEqual(await after(drop), ["WordsMissing one event 1"]);
  const add = () =>
    past.sql(
      `insert into concord.content select 1, $1, $2, 0, 'words', 1, '\\x00' `,
      past.streams.one,
      crypto.randomUUID(),
    );
  assert.deepEqual(await after(add), ["WordsUnknown one"]);
});

test("a row of a list is altered, dropped, or belongs to nothing; a wall is lowered unseen", async () => {
  const id = crypto.randomUUID();
  const { two } = past.streams;
  const ways: Record<string, () => Promise<unknown>> = {
    "ListDiffers one": () => inStream("update concord.case_item set holder_id = 4 where stream_id = $1"),
    "ListMissing one": () => inStream("delete from concord.case_item where stream_id = $1"),
    "StateDiffers one": () =>
      inStream(`update concord.stream set state = jsonb_set(state, '{level}', '2') where stream_id = $1`),
    "WallsDiffer two": () => inStream("delete from concord.wall where stream_id = $1", two),
    "MembersDiffer two": () => inStream("insert into concord.member values (1, 9, $1)", two),
    "ListUnknown another": () => past.sql("insert into concord.wall values (1, 4, $1)", id),
  };
  for (const [name, way] of Object.entries(ways)) assert.deepEqual(await after(way), [name]);
});

test("a stored checkpoint is forged: another root, another number, another key", async () => {
  const root = () => past.sql("update concord.checkpoint set root = sha256('x') where epoch = 2");
  assert.deepEqual(await after(root), [
    "SignatureWrong checkpoint 2",
    "CheckpointMissing checkpoint 3",
    "RootDiffers checkpoint 2",
  ]);
  const events = () => past.sql("update concord.checkpoint set events = events - 1 where epoch = 3");
  assert.equal((await after(events))[0], "SignatureWrong checkpoint 3");
  const { third } = past.files;
  const { signature: _s, kind: _k, key: _p, ...facts } = third.checkpoint;
  const forged = signed(randomBytes(32), facts);
  const key = () =>
    past.sql(
      "update concord.checkpoint set key = decode($1, 'hex'), signature = decode($2, 'hex') where epoch = 3",
      forged.key,
      forged.signature,
    );
  assert.deepEqual(await after(key), ["KeyChanged checkpoint 3"]);
  assert.deepEqual(await after(key, "third"), ["KeyChanged checkpoint 3", "CheckpointDiffers checkpoint 3 third"]);
});

test("a stored checkpoint is removed: in the middle, at the end, at the beginning, all of them", async () => {
  const remove = (where: string) => () => past.sql(`delete from concord.checkpoint where ${where}`);
  assert.deepEqual(await after(remove("epoch = 2")), ["CheckpointMissing checkpoint 2"]);
  assert.deepEqual(await after(remove("epoch = 3")), ["CheckpointMissing checkpoint 3"]);
  assert.deepEqual(await after(remove("epoch = 1")), ["CheckpointMissing checkpoint 1"]);
  assert.deepEqual(await after(remove("true")), ["CheckpointMissing checkpoint 1"]);
  assert.deepEqual(await after(remove("epoch = 3"), "third"), [
    "CheckpointMissing checkpoint 3",
    "CheckpointMissing checkpoint 3 third",
  ]);
});

test("a file is forged: another head, another root, another key, another library's", async () => {
  const { third } = past.files;
  const [head] = third.changed ?? [];
  assert.ok(head);
  const check = (file: typeof third) => past.found({ outside: [{ ...file, file: "it" }] });
  const changed = [{ ...head, head: "0".repeat(64) }, ...(third.changed?.slice(1) ?? [])];
  const found = await check({ ...third, changed });
  assert.equal(found.length, 1);
  assert.match(found[0] ?? "", /^FileDiffers (one|four) event \d+ checkpoint 3 it$/);
  assert.deepEqual(await check({ checkpoint: { ...third.checkpoint, root: "0".repeat(64) } }), [
    "SignatureWrong checkpoint 3 it",
  ]);
  const { signature: _s, kind: _k, key: _p, ...facts } = third.checkpoint;
  assert.deepEqual(await check({ ...third, checkpoint: signed(randomBytes(32), facts) }), [
    "KeyUnknown checkpoint 3 it",
  ]);
  assert.deepEqual(await check({ ...third, checkpoint: signed(past.seed, { ...facts, library: 2 }) }), [
    "OtherLibrary checkpoint 3 it",
  ]);
  assert.deepEqual(
    await check({ ...third, checkpoint: signed(past.seed, { ...facts, at: "2027-03-09T20:17:00.000Z" }) }),
    ["CheckpointDiffers checkpoint 3 it"],
  );
});

test("a new key: the old checkpoints are checked by theirs, and a file kept outside vouches for the new one", async () => {
  const { third } = past.files;
  const { signature: _s, kind: _k, key: _p, ...facts } = third.checkpoint;
  const fourth = signed(randomBytes(32), {
    ...facts,
    epoch: 4,
    events: facts.events + 1,
    previous: hashOf(third.checkpoint),
  });
  assert.notEqual(fourth.key, third.checkpoint.key);
  await past.sql(
    `insert into concord.checkpoint select 1, 4, at, streams, events + 1, sha256('x'), decode($1, 'hex'), decode($2, 'hex'), decode($3, 'hex')
      from concord.checkpoint where epoch = 3`,
    fourth.previous,
    fourth.key,
    fourth.signature,
  );
  await past.sql("update concord.checkpoint set root = decode($1, 'hex') where epoch = 4", fourth.root);
  await past.sql("update concord.library set epoch = 5");
  // Its root is the third's, and there is one event more: all else is in order.
  assert.deepEqual(await past.found(), ["KeyChanged checkpoint 4", "RootDiffers checkpoint 4"]);
  const vouched = await past.found({ outside: [...outside("third"), { checkpoint: fourth, file: "fourth" }] });
  assert.deepEqual(vouched, ["RootDiffers checkpoint 4", "RootDiffers checkpoint 4 fourth"]);
  await past.back();
});

test("on threads, each with a connection of its own, the same is found", async () => {
  const { one, two } = past.streams;
  const alter = async () => {
    await inStream(
      `update concord.event set data = data || '{"kind":"thanks"}' where stream_id = $1 and version = 1`,
      one,
    );
    await inStream("delete from concord.case_item where stream_id = $1", two);
  };
  await alter();
  const found = await past.found({ threadsFrom: 0 });
  await past.back();
  assert.deepEqual(found, ["ChainBroken one event 1", "ListMissing two"]);
  assert.deepEqual(await past.found({ threadsFrom: 0 }), []);
});

test("a thread that fails ends them all, and its error is told", async () => {
  const given = {
    url: past.db.appUrl,
    who: { kind: "verifier", library: 1 },
    share: "00000003-00000001-9",
    epoch: 4,
  } as const;
  const span = { from: past.streams.one, until: null };
  await assert.rejects(
    onThreads(given, [span, span, span], () => assert.fail()),
    /snapshot/,
  );
});
