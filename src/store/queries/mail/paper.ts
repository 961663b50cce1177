// Letters that wait to be printed and posted (db/migrations/0022), as far as their matters are the asker's to see.
import type pg from "pg";
import type { Person, Principal } from "../../../domain/access/principal.ts";
import type { Case } from "../../../domain/case/state.ts";
import type { Letter } from "../../../domain/case/terms.ts";
import { type Query, read } from "../../principal.ts";
import { transaction } from "../../transaction.ts";
import type { MailKey } from "./out.ts";

/** One page is enough to print from; what is over comes when these are done. */
export const lettersAPage = 50;

/** Waits from now on; the same letter again is the same. */
export const waitOnPaper = (pool: pg.Pool, who: Principal, { streamId, version, letter }: MailKey): Promise<unknown> =>
  transaction(pool, who, (send) =>
    send({
      name: "paper-waits",
      text: `insert into concord.mail_out (library_id, stream_id, version, letter, state, attempts) values ($1, $2, $3, $4, 'paper', 0)
        on conflict do nothing`,
      values: [who.library, streamId, version, letter],
    }),
  );

export type WaitingLetter = { readonly version: number; readonly letter: Letter; readonly state: Case };

/** Done with in the ledger is done with, whatever the mark says by now. `$1`: whoever prints it, `$2` whether every matter is theirs. */
const waiting = `from concord.mail_out m join concord.case_item i using (library_id, stream_id) join concord.stream s using (library_id, stream_id)
  where m.state = 'paper' and not coalesce(s.state->'posted' @> to_jsonb(m.version), false) and (i.holder_id = $1 or $2)`;
const theirs = (who: Person) => [who.personId, who.roles.some((role) => role === "supervisor" || role === "director")];

/** The oldest first; of one matter when `reference` is given. */
export async function lettersWaiting(
  pool: pg.Pool,
  who: Person,
  today: string,
  reference: string | null,
): Promise<WaitingLetter[]> {
  const [found] = await read(pool, who, today, [
    {
      name: "letters-waiting",
      text: `select m.version, m.letter, s.state ${waiting} and ($3::text is null or i.reference = $3)
        order by (select e.at from concord.event e where e.stream_id = m.stream_id and e.version = m.version), m.stream_id, m.version limit ${lettersAPage}`,
      values: [...theirs(who), reference],
    },
  ]);
  return found?.rows ?? [];
}

export const lettersWaitingCount = (who: Person): Query => ({
  name: "letters-waiting-count",
  text: `select count(*)::int as n ${waiting}`,
  values: theirs(who),
});
