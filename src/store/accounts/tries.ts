// How often an address tried, counted in the database, so that neither a restart nor a second process forgets (account.tries). The clock is
// the caller's. What is counted is a keyed hash: nobody reads an address out of it.
import type pg from "pg";

type Counted = { readonly library: number; readonly hash: Buffer; readonly now: string };

/** Counts one try, before it is known whether it is right. Gives how many there were before it; ten minutes without one forget them. */
export async function countTry(pool: pg.Pool, { library, hash, now }: Counted): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: "tries-count",
    text: `insert into account.tries as t (library_id, hash, count, last_at, next_at) values ($1, $2, 1, $3, $3)
      on conflict (library_id, hash) do update set last_at = $3::timestamptz,
        count = case when t.last_at < $3::timestamptz - interval '10 minutes' then 1 else least(t.count + 1, 1000) end
      returning count`,
    values: [library, hash, now],
  });
  return (rows[0]?.count ?? 1) - 1;
}

export async function forgetTries(pool: pg.Pool, { library, hash }: Omit<Counted, "now">): Promise<void> {
  await pool.query({
    name: "tries-forget",
    text: "delete from account.tries where library_id = $1 and hash = $2",
    values: [library, hash],
  });
}

/**
 * Counts one of many that are welcome, as long as they don't come too fast: each takes `every` seconds of the address's time, and `next_at`
 * is how far that is spent (GCRA, ITU-T I.371). Gives by how many seconds it is ahead of the clock. Not waited for until it is on disk: a
 * crash of the server forgets the last half second at most.
 */
export async function spend(pool: pg.Pool, { library, hash, now }: Counted, every: number, most: number) {
  const { rows } = await pool.query<{ ahead: number }>({
    name: "tries-spend",
    text: `insert into account.tries as t (library_id, hash, count, last_at, next_at)
      values ($1, $2, 0, $3, $3::timestamptz + $4 * interval '1 second')
      on conflict (library_id, hash) do update set last_at = $3::timestamptz,
        next_at = least(greatest(t.next_at, $3::timestamptz) + $4 * interval '1 second', $3::timestamptz + $5 * interval '1 second')
      returning extract(epoch from next_at - $3::timestamptz)::float8 as ahead, set_config('synchronous_commit', 'off', true)`,
    values: [library, hash, now, every, most],
  });
  return rows[0]?.ahead ?? 0;
}
