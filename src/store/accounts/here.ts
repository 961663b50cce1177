// Who is at this computer: the one whose session is in front, and those who left it to a colleague and may come back by PIN. A session
// ends 12 hours after it was opened; 30 minutes without a touch count as having left.
import type { Person } from "../../domain/access/principal.ts";
import { rolesOf } from "../queries/library.ts";
import { limits, type On } from "./auth.ts";

/** The principal, and what the page's head says of them. */
export type SignedIn = Person & {
  readonly name: string;
  readonly title: string;
  readonly sessionId: string;
  readonly accountId: string;
};

export type PersonHere = {
  readonly personId: number;
  readonly name: string;
  readonly title: string;
  /** In front: the pages are theirs now. */
  readonly inFront: boolean;
};

type Row = {
  id: string;
  user_id: string;
  person_id: number;
  branch_id: number;
  roles: number;
  name: string;
  title: string;
  has_pin: boolean;
  in_front: boolean;
};

export type SessionHere = { readonly id: string; readonly token: string; readonly accountId: string };

const alive = `p.library_id = $1 and p.active and s.opened_at > $3::timestamptz - interval '${limits.sessionHours} hours'`;
const attended = `s.away_at is null and s.seen_at > $3::timestamptz - interval '${limits.idleMinutes} minutes'`;

// Seen is written once a minute at most: a page that is read writes nothing.
const front = `with found as materialized (
    select s.id, s.user_id, s.seen_at, p.person_id, p.branch_id, p.roles, p.name, p.title
    from account.session s join concord.person p on p.account_id = s.user_id where ${alive} and s.token = $2 and ${attended}),
  seen as (update account.session set seen_at = $3 where id in (select id from found where seen_at < $3::timestamptz - interval '1 minute'))
  select * from found`;

const all = `select s.id, s.user_id, p.person_id, p.branch_id, p.roles, p.name, p.title, s.token = $4 and ${attended} as in_front,
    exists (select from account.pin where pin.user_id = s.user_id) as has_pin
  from account.session s join concord.person p on p.account_id = s.user_id where ${alive} and s.token = any($2) order by p.name`;

type Tokens = Awaited<ReturnType<On["auth"]["api"]["tokensHere"]>>;
const told = new WeakMap<On, Map<string, Tokens>>();
const toldAtMost = 1_000;

/**
 * The sessions that these cookies name, by right signatures; whether one still lives, the database says each time. Whether a signature is
 * right doesn't change, so an answer is kept: asked anew it was a fourteenth of what a page cost.
 */
export async function tokensHere(on: On, headers: Headers): Promise<Tokens> {
  const cookies = headers.get("cookie") ?? "";
  const kept = told.get(on) ?? new Map<string, Tokens>();
  told.set(on, kept);
  const known = kept.get(cookies);
  if (known) return known;
  const tokens = await on.auth.api.tokensHere({ headers });
  if (tokens.front === null) return tokens; // nobody fills it from outside
  if (kept.size >= toldAtMost) kept.clear();
  kept.set(cookies, tokens);
  return tokens;
}

export const presence = (on: On) => ({
  /** Who asks, or nobody: not signed in, signed out, left, too long away, no longer working here. One query. */
  async personOf(headers: Headers): Promise<SignedIn | null> {
    const { front: token } = await tokensHere(on, headers);
    if (!token) return null;
    const { rows } = await on.pool.query<Row>({
      name: "session-front",
      text: front,
      values: [on.library, token, on.now()],
    });
    const [row] = rows;
    if (!row) return null;
    return {
      kind: "person",
      library: on.library,
      personId: row.person_id,
      roles: rolesOf(row.roles),
      branchId: row.branch_id,
      name: row.name,
      title: row.title,
      sessionId: row.id,
      accountId: row.user_id,
    };
  },

  /** Everybody who may take this computer by PIN, and whoever is in front. */
  async peopleHere(headers: Headers): Promise<PersonHere[]> {
    const { front: token, all: tokens } = await tokensHere(on, headers);
    const { rows } = await on.pool.query<Row>({
      name: "session-all",
      text: all,
      values: [on.library, tokens, on.now(), token],
    });
    return rows
      .filter((row) => row.has_pin || row.in_front)
      .map((row) => ({ personId: row.person_id, name: row.name, title: row.title, inFront: row.in_front }));
  },

  /** Leaves the computer to others: back by PIN. Who has none is signed out. */
  async leave(headers: Headers): Promise<void> {
    const { front: token } = await tokensHere(on, headers);
    if (token) await leaveSession(on, token);
  },
});

export async function leaveSession(on: On, token: string): Promise<void> {
  await on.pool.query({
    name: "session-leave",
    text: `with kept as (update account.session s set away_at = $2 where token = $1
        and exists (select from account.pin where pin.user_id = s.user_id) returning id)
      delete from account.session where token = $1 and not exists (select from kept)`,
    values: [token, on.now()],
  });
}

/** The session of a person at this computer, whether in front or not. */
export async function sessionHere(on: On, headers: Headers, personId: number): Promise<SessionHere | null> {
  const { all: tokens } = await tokensHere(on, headers);
  const { rows } = await on.pool.query<SessionHere>({
    name: "session-here",
    text: `select s.id, s.token, s.user_id as "accountId" from account.session s join concord.person p on p.account_id = s.user_id
      where ${alive} and s.token = any($2) and p.person_id = $4 order by s.opened_at desc limit 1`,
    values: [on.library, tokens, on.now(), personId],
  });
  return rows[0] ?? null;
}
