// A library with a past and three checkpoints over it, and somebody who owns the database: they may change anything and mend what shows it.
import assert from "node:assert/strict";
import { openMatter } from "../../../src/desk/open.ts";
import { nouns } from "../../../src/desk/read/proof/nouns.ts";
import { verify } from "../../../src/desk/read/verify.ts";
import { submit } from "../../../src/desk/submit.ts";
import { libraryKeys } from "../../../src/store/keys.ts";
import { chain, genesis } from "../../../src/store/proof/chain.ts";
import type { CheckpointFile } from "../../../src/store/proof/file.ts";
import { headsChanged, takeCheckpoint } from "../../../src/store/proof/take.ts";
import { testDatabase } from "../../database.ts";
import { aConcern, givenLibrary, nobodyYet, people, person } from "../given-ledger.ts";

export const job = { kind: "job", library: 1 } as const;
const tables = ["event", "stream", "content", "case_item", "wall", "member", "checkpoint"];
type Ending = Parameters<typeof testDatabase>[0];
export type Past = Awaited<ReturnType<typeof givenPast>>;
type Options = NonNullable<Parameters<typeof verify>[1]>;

export async function givenPast(t: Ending) {
  const db = await testDatabase(t);
  const desk = await givenLibrary(db);
  const { rows } = await db.owner.query("select wrapped_key from concord.library");
  const seed = libraryKeys(desk.master, 1, rows[0].wrapped_key).checkpoint;
  const raise = async () => {
    const identity = { name: "Odile", email: "odile@mail.example", phone: "", address: "" };
    const done = await openMatter(desk, nobodyYet(), aConcern, { text: "the room", identity }, crypto.randomUUID());
    assert.ok(done.ok);
    return done.value.streamId;
  };
  const note = async (streamId: string) => {
    const done = await submit(
      desk,
      person("supervisor"),
      { type: "WriteNote", id: crypto.randomUUID(), streamId },
      { text: "a note" },
    );
    assert.ok(done.ok);
  };
  const take = async (): Promise<CheckpointFile> => {
    const taken = await takeCheckpoint(db.pool, job, seed, desk.clock.at);
    assert.ok(taken?.isNew);
    return { checkpoint: taken.checkpoint, changed: await headsChanged(db.pool, job, taken.checkpoint) };
  };

  const [one, two, three] = [await raise(), await raise(), await raise()];
  const wall = { type: "Wall", personId: people.colleague.id, reason: "conflict" } as const;
  assert.ok((await submit(desk, person("supervisor"), { ...wall, id: crypto.randomUUID(), streamId: two })).ok);
  const first = await take();
  await note(one);
  await note(two);
  const second = await take();
  const four = await raise();
  await note(one);
  const third = await take();
  await note(three); // newer than what was signed

  await db.owner.query("create schema kept");
  for (const table of tables) await db.owner.query(`create table kept.${table} as table concord.${table}`);

  const sql = (text: string, ...values: unknown[]) => db.owner.query(text, values);
  /** Puts everything back as it was. */
  const back = async () => {
    for (const table of tables) await sql(`delete from concord.${table}`);
    for (const table of tables) await sql(`insert into concord.${table} select * from kept.${table}`);
    await sql("update concord.library set epoch = 4");
  };
  const versions = async (streamId: string): Promise<number> =>
    (await sql("select count(*)::int as n from concord.event where stream_id = $1", streamId)).rows[0].n;

  /** Chains the stream's events anew, and makes head, state and lists of them: nothing shows in the stream itself. */
  async function mend(streamId: string): Promise<void> {
    const { rows: events } = await sql("select * from concord.event where stream_id = $1 order by version", streamId);
    let head: Buffer = genesis;
    let state: unknown = null;
    let at = "";
    const noun = nouns.case;
    assert.ok(noun);
    for (const [i, row] of events.entries()) {
      const { type, act_id: act, epoch, data, seals } = row;
      at = row.at;
      const version = i + 1;
      head = chain(head, { library: 1, stream: streamId, version, type, at, act, epoch, data, seals });
      state = noun.fold(state, { type, ...data }, at, streamId);
      await sql(
        "update concord.event set version = $1, hash = $2 where stream_id = $3 and version = $4",
        version,
        head,
        streamId,
        row.version,
      );
    }
    const lists = noun.lists(1, state, at);
    await sql(
      "update concord.stream set version = $1, head = $2, state = $3 where stream_id = $4",
      events.length,
      head,
      state,
      streamId,
    );
    await sql("delete from concord.case_item where stream_id = $1", streamId);
    await sql(
      "insert into concord.case_item select * from jsonb_populate_record(null::concord.case_item, $1)",
      lists.row,
    );
    await sql("delete from concord.wall where stream_id = $1", streamId);
    for (const id of lists.walled) await sql("insert into concord.wall values (1, $1, $2)", id, streamId);
    await sql("delete from concord.member where stream_id = $1", streamId);
    for (const id of lists.members) await sql("insert into concord.member values (1, $1, $2)", id, streamId);
  }

  /** What verify finds, the first thing first, as short lines: fault, stream's name, event, checkpoint, file. */
  async function found(options: Options = {}): Promise<string[]> {
    const { findings } = await verify(desk, options);
    const names: Record<string, string> = { [one]: "one", [two]: "two", [three]: "three", [four]: "four" };
    return findings.map(({ fault, streamId, version, epoch, file }) =>
      [
        fault,
        streamId && (names[streamId] ?? "another"),
        version !== null && `event ${version}`,
        epoch !== null && `checkpoint ${epoch}`,
        file,
      ]
        .filter(Boolean)
        .join(" "),
    );
  }
  return {
    db,
    desk,
    seed,
    streams: { one, two, three, four },
    files: { first, second, third },
    raise,
    note,
    take,
    sql,
    back,
    versions,
    mend,
    found,
  };
}
