// Takes a checkpoint: waits for the acts under way, ends the epoch, reads every stream's head, signs, and lets the acts go on. And the
// checkpoints that were taken, to read and to hand out.
import type pg from "pg";
import type { Principal } from "../../domain/access/principal.ts";
import { MerkleTree } from "../../lib/merkle.ts";
import { read } from "../principal.ts";
import { type Send, transaction } from "../transaction.ts";
import { type Checkpoint, checkpointKind, type Head, hashOf, leafOf, signed } from "./checkpoint.ts";

const columns = `library_id as library, epoch, at, streams, events, encode(root, 'hex') as root, encode(previous, 'hex') as previous,
  encode(key, 'hex') as key, encode(signature, 'hex') as signature`;
const lastText = `select ${columns} from concord.checkpoint order by epoch desc limit 1`;
/** All of a library, oldest first. */
export const checkpointsText = `select ${columns} from concord.checkpoint order by epoch`;
type Row = Omit<Checkpoint, "kind">;
export const checkpointOf = (row: Row): Checkpoint => ({ kind: checkpointKind, ...row });

/** An act that hangs must not hang the acts behind us: then we come again later. */
const longestWait = "20s";

// A stream's place in the tree is fixed by its first epoch: leaves are only ever added at the end, so old roots are recomputed cheaply.
const headsText = `declare heads no scroll cursor for select s.stream_id as stream, s.version, encode(s.head, 'hex') as head
  from concord.stream s join concord.event e on e.library_id = s.library_id and e.stream_id = s.stream_id and e.version = 1
  order by e.epoch, s.stream_id`;

async function tree(send: Send): Promise<Pick<Checkpoint, "root" | "streams" | "events">> {
  const leaves = new MerkleTree();
  let events = 0;
  await send({ text: headsText });
  for (;;) {
    const [some] = await send({ text: "fetch 5000 from heads" });
    for (const head of (some?.rows ?? []) as Head[]) {
      leaves.add(leafOf(head));
      events += head.version;
    }
    if (some?.rowCount === 0) return { root: leaves.root().toString("hex"), streams: leaves.count, events };
  }
}

export type Taken = { readonly checkpoint: Checkpoint; readonly isNew: boolean };

/**
 * A new checkpoint; the last one when no event is newer than it; null when there is no event at all. `who` is a job.
 * Throws 55P03 (lock_not_available) when acts under way don't end within 20 s: nothing is changed then.
 */
export const takeCheckpoint = (pool: pg.Pool, who: Principal, seed: Buffer, at: string): Promise<Taken | null> =>
  transaction(pool, who, async (send) => {
    const { library } = who;
    const last = async (): Promise<Checkpoint | null> => {
      const [found] = await send({ text: lastText });
      return found?.rows[0] ? checkpointOf(found.rows[0]) : null;
    };
    const before = await last();
    const [newer] = await send({
      text: "select from concord.event where epoch > $1 limit 1",
      values: [before?.epoch ?? 0],
    });
    if (newer?.rowCount === 0) return before && { checkpoint: before, isNew: false };
    await send(
      { text: "select set_config('lock_timeout', $1, true)", values: [longestWait] },
      { text: "select pg_advisory_xact_lock($1::int::bigint)", values: [library] }, // acts hold it shared (principal.ts)
    );
    const previous = await last(); // another may have been taken meanwhile
    const [ended] = await send({
      text: `update concord.library set epoch = greatest(epoch, $2) + 1 where library_id = $1 returning epoch - 1 as epoch`,
      values: [library, (previous?.epoch ?? 0) + 1],
    });
    const checkpoint = signed(seed, {
      library,
      epoch: ended?.rows[0].epoch,
      at,
      ...(await tree(send)),
      previous: previous && hashOf(previous),
    });
    await send({
      text: `insert into concord.checkpoint (library_id, epoch, at, streams, events, root, previous, key, signature)
        values ($1, $2, $3, $4, $5, decode($6, 'hex'), decode($7, 'hex'), decode($8, 'hex'), decode($9, 'hex'))`,
      values: [
        library,
        checkpoint.epoch,
        at,
        checkpoint.streams,
        checkpoint.events,
        checkpoint.root,
        checkpoint.previous,
        checkpoint.key,
        checkpoint.signature,
      ],
    });
    return { checkpoint, isNew: true };
  });

/** The newest; null when none was taken, or the asker may not see it. */
export async function lastCheckpoint(pool: pg.Pool, who: Principal): Promise<Checkpoint | null> {
  const [found] = await read(pool, who, "", [{ name: "checkpoint-last", text: lastText }]);
  return found?.rows[0] ? checkpointOf(found.rows[0]) : null;
}

/** The heads that changed since the checkpoint before this one, as they stood at this one: a mismatch found with them names its stream. */
export async function headsChanged(pool: pg.Pool, who: Principal, { epoch }: Checkpoint): Promise<Head[]> {
  const text = `select distinct on (stream_id) stream_id as stream, version, encode(hash, 'hex') as head from concord.event
    where epoch > coalesce((select max(c.epoch) from concord.checkpoint c where c.epoch < $1), 0) and epoch <= $1
    order by stream_id, version desc`;
  const [found] = await read(pool, who, "", [{ name: "checkpoint-changed", text, values: [epoch] }]);
  return found?.rows ?? [];
}
