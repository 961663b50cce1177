// What people do with their own account: another password, and an end to their sessions. Whatever weakens an account asks for the
// password again.
import { no, ok, type Result } from "../../lib/result.ts";
import { asked, type Done, onlyNeeded } from "./answer.ts";
import { limits, type On } from "./auth.ts";
import type { SignedIn } from "./here.ts";
import { isSecret } from "./secret/argon2.ts";
import { checkPassword, type PasswordRefusal } from "./secret/password.ts";
import { slowed } from "./slow.ts";

export type OwnSession = {
  readonly id: string;
  /** The browser's own words for itself (User-Agent). */
  readonly browser: string;
  /** RFC 3339, UTC. */
  readonly openedAt: string;
  readonly seenAt: string;
  readonly isThis: boolean;
};

export const wrongPassword = { INVALID_PASSWORD: "WrongPassword" } as const;

/** Whether the password is this person's, counted like a sign-in. */
export async function passwordOf(
  on: On,
  person: SignedIn,
  password: string,
): Promise<Result<null, "WrongPassword" | "SlowDown">> {
  const guess = await slowed(on, person.accountId, person.sessionId);
  if (!guess.ok) return guess;
  const { rows } = await on.pool.query<{ password: string }>({
    name: "account-password",
    text: "select password from account.account where user_id = $1 and provider_id = 'credential'",
    values: [person.accountId],
  });
  if (!(await isSecret(on.key, rows[0]?.password ?? "", password))) return no("WrongPassword");
  await guess.value.right();
  return ok(null);
}

export const ownAccount = (on: On) => ({
  /** Ends every other session of theirs, everywhere. Refusals: the password's, `WrongPassword`, `SlowDown`. */
  async changePassword(
    headers: Headers,
    person: SignedIn,
    given: { readonly current: string; readonly next: string },
  ): Promise<Result<Done, PasswordRefusal | "WrongPassword" | "SlowDown">> {
    const fit = checkPassword(given.next, [person.name]);
    if (!fit.ok) return fit;
    const theirs = await passwordOf(on, person, given.current);
    if (!theirs.ok) return theirs;
    const body = { currentPassword: given.current, newPassword: given.next, revokeOtherSessions: true };
    const call = on.auth.api.changePassword({ body, headers: onlyNeeded(headers), returnHeaders: true });
    const answer = await asked(call, wrongPassword);
    return answer.ok ? ok({ cookies: answer.value.cookies }) : answer;
  },

  /** Whether the password is theirs: asked again before what can't be undone. Refusals: `WrongPassword`, `SlowDown`. */
  ownPassword: (person: SignedIn, password: string) => passwordOf(on, person, password),

  /** Where this person is signed in: here, then elsewhere, the latest first. */
  async ownSessions(person: SignedIn): Promise<OwnSession[]> {
    const { rows } = await on.pool.query<{ id: string; browser: string; opened: Date; seen: Date }>({
      name: "session-own",
      text: `select id, coalesce(user_agent, '') as browser, opened_at as opened, seen_at as seen from account.session
        where user_id = $1 and opened_at > $2::timestamptz - interval '${limits.sessionHours} hours' order by id = $3 desc, seen_at desc`,
      values: [person.accountId, on.now(), person.sessionId],
    });
    return rows.map(({ id, browser, opened, seen }) => ({
      id,
      browser,
      openedAt: opened.toISOString(),
      seenAt: seen.toISOString(),
      isThis: id === person.sessionId,
    }));
  },

  /** Ends every session of theirs but this one. */
  async endOtherSessions(person: SignedIn): Promise<void> {
    await on.pool.query({
      name: "session-end-others",
      text: "delete from account.session where user_id = $1 and id <> $2",
      values: [person.accountId, person.sessionId],
    });
  },

  /** Ends one of their own sessions, here or elsewhere; of somebody else's nothing happens. */
  async endSession(person: SignedIn, id: string): Promise<void> {
    await on.pool.query({
      name: "session-end",
      text: "delete from account.session where id = $1 and user_id = $2",
      values: [id, person.accountId],
    });
  },
});
