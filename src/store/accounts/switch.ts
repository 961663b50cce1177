// The quick switch at a shared desk: six digits bring back a person who is signed in at this computer. Five wrong ones end that
// session, so that nobody gets more than five guesses a password.
import { no, ok, type Result } from "../../lib/result.ts";
import { asked, type Done, onlyNeeded } from "./answer.ts";
import { limits, type On } from "./auth.ts";
import { leaveSession, type SignedIn, sessionHere, tokensHere } from "./here.ts";
import { passwordOf } from "./own.ts";
import { hashSecret, isSecret } from "./secret/argon2.ts";
import { checkPin, type PinRefusal } from "./secret/password.ts";

export const switching = (on: On) => ({
  /**
   * Puts a person in front. Refusals: `WrongPin` (fact: count, tries left); `PasswordNeeded`: no session of theirs here, no PIN, or the
   * fifth wrong one, which has ended their session.
   */
  async switchTo(
    headers: Headers,
    personId: number,
    pin: string,
  ): Promise<Result<Done, "WrongPin" | "PasswordNeeded">> {
    const session = await sessionHere(on, headers, personId);
    if (!session) return no("PasswordNeeded");
    // Counted first, then looked at: tries sent at once are counted one by one, and a restart forgets none.
    const { rows } = await on.pool.query<{ tried: number; hash: string | null }>({
      name: "pin-try",
      text: `update account.session s set wrong_pins = wrong_pins + 1 where id = $1 and wrong_pins < ${limits.wrongPins}
        returning wrong_pins as tried, (select hash from account.pin where pin.user_id = s.user_id) as hash`,
      values: [session.id],
    });
    const [row] = rows;
    if (!row?.hash) return no("PasswordNeeded");
    if (!(await isSecret(on.key, row.hash, pin))) {
      if (row.tried < limits.wrongPins) return no("WrongPin", { count: limits.wrongPins - row.tried });
      await on.pool.query({ name: "pin-end", text: "delete from account.session where id = $1", values: [session.id] });
      return no("PasswordNeeded");
    }
    const { rowCount } = await on.pool.query({
      name: "pin-right",
      text: "update account.session set wrong_pins = 0, away_at = null, seen_at = $2 where id = $1",
      values: [session.id, on.now()],
    });
    if (rowCount !== 1) return no("PasswordNeeded"); // the fifth wrong one came in between
    const { front } = await tokensHere(on, headers);
    if (front && front !== session.token) await leaveSession(on, front);
    const body = { sessionToken: session.token };
    const call = on.auth.api.setActiveSession({ body, headers: onlyNeeded(headers), returnHeaders: true });
    const answer = await asked(call, { INVALID_SESSION_TOKEN: "PasswordNeeded" });
    return answer.ok ? ok({ cookies: answer.value.cookies }) : answer;
  },

  /** Whether this person has a PIN. */
  async hasPin(person: SignedIn): Promise<boolean> {
    const { rowCount } = await on.pool.query({
      name: "pin-there",
      text: "select from account.pin where user_id = $1",
      values: [person.accountId],
    });
    return rowCount === 1;
  },

  /** A first PIN or a new one. The password is asked: a desk left alone gives nobody a way back in. */
  async setPin(
    person: SignedIn,
    given: { readonly password: string; readonly pin: string },
  ): Promise<Result<null, PinRefusal | "WrongPassword" | "SlowDown">> {
    const fit = checkPin(given.pin);
    if (!fit.ok) return fit;
    const theirs = await passwordOf(on, person, given.password);
    if (!theirs.ok) return theirs;
    await on.pool.query({
      name: "pin-set",
      text: `insert into account.pin (user_id, hash, set_at) values ($1, $2, $3)
        on conflict (user_id) do update set hash = excluded.hash, set_at = excluded.set_at`,
      values: [person.accountId, await hashSecret(on.key, given.pin), on.now()],
    });
    return ok(null);
  },

  /** Without a PIN, leaving the computer is signing out. */
  async removePin(person: SignedIn): Promise<void> {
    await on.pool.query({
      name: "pin-remove",
      text: "delete from account.pin where user_id = $1",
      values: [person.accountId],
    });
  },
});
