// Which letters left (db/migrations/0006): begun before anything is sent, marked when it was, so that a job that is tried again knows.
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import { read } from "../../principal.ts";
import { transaction } from "../../transaction.ts";

/** The event a mail tells of, and which mail: a letter's name, or `tell.<person>` and the like for a colleague's. */
export type MailKey = { readonly streamId: string; readonly version: number; readonly letter: string };
/** `paper`: to be printed and posted; `posted`: done with. */
export type MailState = "sending" | "sent" | "failed" | "bounced" | "paper" | "posted";

const columns = "library_id, stream_id, version, letter";

/** Counts the attempt. True: nobody has sent it yet. */
export const beginMail = (pool: pg.Pool, who: Principal, { streamId, version, letter }: MailKey): Promise<boolean> =>
  transaction(pool, who, async (send) => {
    const [row] = await send({
      name: "mail-out-begin",
      text: `insert into concord.mail_out (${columns}, state, attempts) values ($1, $2, $3, $4, 'sending', 1)
        on conflict (${columns}) do update set attempts = mail_out.attempts + 1 where mail_out.state = 'sending' returning attempts`,
      values: [who.library, streamId, version, letter],
    });
    return row?.rowCount === 1;
  });

export const markMail = (
  pool: pg.Pool,
  who: Principal,
  { streamId, version, letter }: MailKey,
  state: Exclude<MailState, "sending">,
  at: string | null,
  problem: string | null,
): Promise<boolean> =>
  transaction(pool, who, async (send) => {
    const [row] = await send({
      name: "mail-out-mark",
      text: `update concord.mail_out set state = $5, sent_at = coalesce($6, sent_at), problem = $7
        where (${columns}) = ($1, $2, $3, $4) and state <> $5`,
      values: [who.library, streamId, version, letter, state, at, problem],
    });
    return row?.rowCount === 1;
  });

/** The letters of a matter by mail so far, the first one first. */
export async function lettersOut(
  pool: pg.Pool,
  who: Principal,
  streamId: string,
): Promise<{ version: number; letter: string; state: MailState; problem: string | null }[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "mail-out-letters",
      text: "select version, letter, state, problem from concord.mail_out where stream_id = $1 and letter not like 'tell.%' and state not in ('paper', 'posted') order by version, letter",
      values: [streamId],
    },
  ]);
  return found?.rows ?? [];
}
