// Signing in, by password and, for who has chosen it, a second factor; signing out. Several people may be signed in at one computer.
import { no, ok, type Result } from "../../lib/result.ts";
import { asked, cookiesOf, type Done, onlyNeeded } from "./answer.ts";
import type { On } from "./auth.ts";
import { leaveSession, tokensHere } from "./here.ts";
import { foldRecoveryCode } from "./secret/recovery.ts";
import { slowed } from "./slow.ts";

export type SignIn = {
  readonly email: string;
  readonly password: string /** The client's address. */;
  readonly from: string;
};

/** An account that can't be: so that an unknown address takes as long as a known one. */
const nobody = "nobody@account.invalid";

export const signing = (on: On) => ({
  /**
   * Password right: signed in, whoever was in front has left; or, with a second factor, its code is due within ten minutes.
   * Refusals: `WrongSignIn` (never which of the two was wrong), `SlowDown` (fact: count, seconds to wait).
   */
  async signIn(
    headers: Headers,
    { email, password, from }: SignIn,
  ): Promise<Result<Done<{ secondFactor: boolean }>, "WrongSignIn" | "SlowDown">> {
    const address = email.replaceAll("\0", "").trim().toLowerCase(); // PostgreSQL keeps no NUL
    const guess = await slowed(on, address, from);
    if (!guess.ok) return guess;
    const { rows } = await on.pool.query<{ email: string }>({
      name: "account-of-address",
      text: `select u.email from concord.person p join account."user" u on u.id = p.account_id
        where p.library_id = $1 and p.active and lower(p.email) = $2 order by p.person_id limit 1`,
      values: [on.library, address],
    });
    const { front } = await tokensHere(on, headers);
    const swept = await sweep(on, headers);
    const body = { email: rows[0]?.email ?? nobody, password };
    const answer = await asked(
      on.auth.api.signInEmail({ body, headers: onlyNeeded(headers, swept.stands), returnHeaders: true }),
      {
        INVALID_EMAIL_OR_PASSWORD: "WrongSignIn",
        PASSWORD_TOO_LONG: "WrongSignIn",
      },
    );
    if (!answer.ok) return answer;
    await guess.value.right();
    if (front) await leaveSession(on, front);
    await forget(on);
    return ok({
      secondFactor: "twoFactorRedirect" in answer.value.response,
      cookies: [...swept.cookies, ...answer.value.cookies],
    });
  },

  /**
   * The second factor of a sign-in under way: six digits from the app, or a recovery code, used up by it.
   * Refusals: `WrongCode`; `StartAgain`, too late or five wrong ones: the password again; `SlowDown`, wait a minute.
   */
  async secondFactor(headers: Headers, typed: string): Promise<Result<Done, "WrongCode" | "StartAgain" | "SlowDown">> {
    // Without the session in front: it may be a colleague's, and the code would be held against theirs.
    const { name } = (await on.auth.$context).authCookies.sessionToken;
    const swept = await sweep(on, headers);
    const kept = onlyNeeded(headers, (cookie) => cookie !== name && swept.stands(cookie));
    const needed = { headers: kept, returnHeaders: true } as const;
    const digits = typed.replace(/\s/g, "");
    const call = /^\d{6}$/.test(digits)
      ? on.auth.api.verifyTOTP({ body: { code: digits }, ...needed })
      : on.auth.api.verifyBackupCode({ body: { code: foldRecoveryCode(typed) }, ...needed });
    const answer = await asked<unknown, "WrongCode" | "StartAgain" | "SlowDown">(call, {
      INVALID_CODE: "WrongCode",
      INVALID_BACKUP_CODE: "WrongCode",
      INVALID_TWO_FACTOR_COOKIE: "StartAgain",
      TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "StartAgain",
      TOTP_NOT_ENABLED: "StartAgain",
      BACKUP_CODES_NOT_ENABLED: "StartAgain",
      ACCOUNT_TEMPORARILY_LOCKED: "SlowDown",
    });
    if (!answer.ok) return answer.refusal === "SlowDown" ? no("SlowDown", { count: 60 }) : answer;
    return ok({ cookies: [...swept.cookies, ...answer.value.cookies] });
  },

  /** Ends the session in front. Those who left stay signed in. */
  async signOut(headers: Headers): Promise<Done> {
    const { front } = await tokensHere(on, headers);
    if (front) {
      const call = on.auth.api.revokeDeviceSession({
        body: { sessionToken: front },
        headers: onlyNeeded(headers),
        returnHeaders: true,
      });
      const ended = await asked(call, { UNAUTHORIZED: "Ended", INVALID_SESSION_TOKEN: "Ended" });
      if (ended.ok) return { cookies: ended.value.cookies };
    }
    return everybodyOut(on, headers);
  },

  /** Ends every session at this computer. */
  signOutEverybody: (headers: Headers): Promise<Done> => everybodyOut(on, headers),
});

async function sweep(on: On, headers: Headers) {
  const { response, headers: answered } = await on.auth.api.sweepHere({ headers, returnHeaders: true });
  return { cookies: cookiesOf(answered), stands: (cookie: string) => !response.ended.includes(cookie) };
}

async function everybodyOut(on: On, headers: Headers): Promise<Done> {
  const { headers: answered } = await on.auth.api.signOut({ headers: onlyNeeded(headers), returnHeaders: true });
  return { cookies: cookiesOf(answered) };
}

/** Drops what has ended; tries once nobody needs them. */
async function forget(on: On): Promise<void> {
  await on.pool.query({
    name: "account-forget",
    text: `with sessions as (delete from account.session where expires_at < now()),
        steps as (delete from account.verification where expires_at < now())
      delete from account.tries where library_id = $1 and last_at < $2::timestamptz - interval '31 days'`,
    values: [on.library, on.now()],
  });
}
