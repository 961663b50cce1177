// Mail that came in (db/migrations/0006): the raw message sealed and stored first, then what became of it.
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import type { Job, SealedContent } from "../../ledger.ts";
import { read } from "../../principal.ts";
import { transaction } from "../../transaction.ts";
import { threadRow } from "./thread.ts";

export type MailInState = "taken" | "filed" | "ignored" | "kept";
export type MailKind = "new" | "reply" | "automatic" | "bounce";
export type MailRow = {
  readonly mailId: string;
  readonly wrapped: Buffer;
  readonly receivedAt: string;
  readonly state: MailInState;
  readonly kind: MailKind | null;
  readonly problem: string | null;
  readonly streamId: string | null;
};

const columns = `mail_id as "mailId", wrapped, received_at as "receivedAt", state, kind, problem, stream_id as "streamId"`;

/** Stores it, or gives the row of the same message that was taken before. */
export const takeRaw = (
  pool: pg.Pool,
  who: Principal,
  mail: {
    readonly mailId: string;
    readonly hash: Buffer;
    readonly wrapped: Buffer;
    readonly at: string;
    readonly raw: SealedContent;
  },
): Promise<MailRow> =>
  transaction(pool, who, async (send) => {
    const [made] = await send({
      name: "mail-in-take",
      text: `insert into concord.mail_in (library_id, mail_id, hash, wrapped, received_at, state) values ($1, $2, $3, $4, $5, 'taken')
        on conflict (library_id, hash) do nothing returning ${columns}`,
      values: [who.library, mail.mailId, mail.hash, mail.wrapped, mail.at],
    });
    if (made?.rows[0]) {
      await send({
        name: "mail-raw-take",
        text: `insert into concord.mail_raw (library_id, mail_id, chunk, sealed)
          select $1, $2, n - 1, b from unnest($3::bytea[]) with ordinality as x(b, n)`,
        values: [who.library, mail.mailId, mail.raw.chunks],
      });
      return made.rows[0];
    }
    const [there] = await send({
      name: "mail-in-known",
      text: `select ${columns} from concord.mail_in where hash = $1`,
      values: [mail.hash],
    });
    return there?.rows[0];
  });

export type Decided = Pick<MailRow, "state" | "kind" | "problem" | "streamId"> & {
  /** Who filed or ignored one that was kept. */
  readonly decidedBy?: number;
  /** The hash of its Message-ID, when it became part of the matter `streamId`: answers to it belong there. */
  readonly message?: Buffer;
  readonly job?: Omit<Job, "runAt">;
};

/** What became of it, all or nothing. False: it isn't in one of the states `from` any more. */
export const decideMail = (
  pool: pg.Pool,
  who: Principal,
  mailId: string,
  from: readonly MailInState[],
  to: Decided,
): Promise<boolean> =>
  transaction(pool, who, async (send) => {
    const { library } = who;
    const [done] = await send({
      name: "mail-in-decide",
      text: `update concord.mail_in set state = $4, kind = coalesce($5, kind), problem = $6, stream_id = $7, decided_by = $8
        where library_id = $1 and mail_id = $2 and state = any($3::text[])`,
      values: [library, mailId, from, to.state, to.kind, to.problem, to.streamId, to.decidedBy ?? null],
    });
    if (done?.rowCount !== 1) return false;
    if (to.message && to.streamId) await send(threadRow(library, to.message, to.streamId));
    if (to.job)
      await send({
        name: "mail-in-job",
        text: "select graphile_worker.add_job($1, $2::json, null, now(), 12, $3)",
        values: [to.job.task, JSON.stringify(to.job.payload), to.job.key],
      });
    return true;
  });

/** Those in a state, the oldest first, as far as this reader sees them. */
export async function mailIn(pool: pg.Pool, who: Principal, state: MailInState): Promise<MailRow[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "mail-in-state",
      text: `select ${columns} from concord.mail_in where state = $1 order by received_at, mail_id limit 200`,
      values: [state],
    },
  ]);
  return found?.rows ?? [];
}

export async function mailRow(pool: pg.Pool, who: Principal, mailId: string): Promise<MailRow | null> {
  const [found] = await read(pool, who, "", [
    { name: "mail-in-row", text: `select ${columns} from concord.mail_in where mail_id = $1`, values: [mailId] },
  ]);
  return found?.rows[0] ?? null;
}

/** The raw message, sealed; `most` chunks of it. */
export async function rawOf(
  pool: pg.Pool,
  who: Principal,
  mailId: string,
  most: number | null = null,
): Promise<Buffer[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "mail-raw",
      text: "select sealed from concord.mail_raw where mail_id = $1 order by chunk limit $2",
      values: [mailId, most],
    },
  ]);
  return (found?.rows ?? []).map((row) => row.sealed);
}

/** The last mail that came into a matter before one of its events: a mail's id is the id of the act that it became. */
export async function lastMailOf(
  pool: pg.Pool,
  who: Principal,
  streamId: string,
  version: number,
): Promise<Pick<MailRow, "mailId" | "wrapped"> | null> {
  const [found] = await read(pool, who, "", [
    {
      name: "mail-in-last",
      text: `select m.mail_id as "mailId", m.wrapped from concord.event e join concord.mail_in m on m.library_id = e.library_id and m.mail_id = e.act_id
        where e.stream_id = $1 and e.version <= $2 order by e.version desc limit 1`,
      values: [streamId, version],
    },
  ]);
  return found?.rows[0] ?? null;
}
