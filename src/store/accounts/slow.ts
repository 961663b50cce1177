// Guessing is slowed, and nobody is locked out by it: each further try waits a little longer, up to half a minute. Counted in the
// database, before the password is looked at, so that many tries at once count as many.
import { createHmac } from "node:crypto";
import { no, ok, type Result } from "../../lib/result.ts";
import type { On } from "./auth.ts";

/** After so many tries each further one waits 1 s, 2 s, 4 s, up to `most`; an hour without a try forgets them. */
type Pace = { readonly free: number; readonly most: number };

const pair: Pace = { free: 5, most: 30 };
/** One account from everywhere: for an attack from many addresses. Not for an address that signed in to it within the month. */
const account: Pace = { free: 20, most: 10 };
/** One address for all accounts: a whole library may stand behind it. */
const address: Pace = { free: 100, most: 10 };

export type Guessed = {
  /** It was the right one. */
  right(): Promise<void>;
};

/** @param who the account as it was typed; @param from the client's address */
export async function slowed(on: On, who: string, from: string): Promise<Result<Guessed, "SlowDown">> {
  const hash = (sort: string, text: string) => createHmac("sha256", on.key).update(`${sort}\n${text}`).digest();
  const keys = { address: hash("address", from), pair: hash("pair", `${who}\n${from}`), account: hash("account", who) };
  const first = await take(on, keys.address, address);
  if (!first.ok) return first;
  const second = await take(on, keys.pair, pair);
  if (!second.ok) return second;
  const third = second.value.isKnown ? second : await take(on, keys.account, account);
  if (!third.ok) return third;
  return ok({
    right: async () => {
      await on.pool.query({
        name: "tries-right",
        text: `update account.tries set count = case when hash = $3 then greatest(count - 1, 0) else 0 end, next_at = $2::timestamptz,
          right_at = $2::timestamptz where library_id = $1 and hash in ($3, $4, $5)`,
        values: [on.library, on.now(), keys.address, keys.pair, keys.account],
      });
    },
  });
}

/** Counts one try, unless the last one asks to wait: then it says how many seconds. */
async function take(on: On, hash: Buffer, { free, most }: Pace): Promise<Result<{ isKnown: boolean }, "SlowDown">> {
  const { rows } = await on.pool.query<{ known: boolean }>({
    name: "tries-take",
    text: `insert into account.tries as t (library_id, hash, count, last_at, next_at) values ($1, $2, 1, $3, $3)
      on conflict (library_id, hash) do update set last_at = $3::timestamptz,
        count = case when t.last_at < $3::timestamptz - interval '1 hour' then 1 else t.count + 1 end,
        next_at = $3::timestamptz + case when t.last_at < $3::timestamptz - interval '1 hour' or t.count + 1 < $4 then interval '0'
          else least($5, power(2, least(t.count + 1 - $4, 10))) * interval '1 second' end
      where t.next_at <= $3::timestamptz
      returning coalesce(right_at > $3::timestamptz - interval '30 days', false) as known`,
    values: [on.library, hash, on.now(), free, most],
  });
  const [taken] = rows;
  if (taken) return ok({ isKnown: taken.known });
  const { rows: waits } = await on.pool.query<{ seconds: number }>({
    name: "tries-wait",
    text: `select greatest(1, ceil(extract(epoch from next_at - $3::timestamptz)))::int as seconds from account.tries
      where library_id = $1 and hash = $2`,
    values: [on.library, hash, on.now()],
  });
  return no("SlowDown", { count: waits[0]?.seconds ?? 1 });
}
