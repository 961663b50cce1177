// The second factor: six digits from an app on the person's phone (TOTP, RFC 6238), for whoever wants it, with recovery codes for the
// day the phone is lost.
import { symmetricDecrypt } from "better-auth/crypto";
import { no, ok, type Result } from "../../lib/result.ts";
import { asked, type Done, onlyNeeded } from "./answer.ts";
import type { On } from "./auth.ts";
import type { SignedIn } from "./here.ts";
import { passwordOf, wrongPassword } from "./own.ts";

/** A second factor being set up: what the app takes, by its camera or by hand. */
export type TotpKey = { readonly uri: string; readonly key: string };

export const totp = (on: On) => ({
  /** "off", "started" (the app's first code is still due), "on". */
  async totpState(person: SignedIn): Promise<"off" | "started" | "on"> {
    const kept = await secretOf(on, person);
    return kept ? (kept.verified ? "on" : "started") : "off";
  },

  /** Begins it with a new key; nothing changes at sign-in before `confirmTotp`. Refusals: `TotpOnAlready`, `WrongPassword`, `SlowDown`. */
  async startTotp(
    headers: Headers,
    person: SignedIn,
    password: string,
  ): Promise<Result<null, "WrongPassword" | "SlowDown" | "TotpOnAlready">> {
    const theirs = await passwordOf(on, person, password);
    if (!theirs.ok) return theirs;
    const call = on.auth.api.enableTwoFactor({
      body: { password, method: "totp" },
      headers: onlyNeeded(headers),
      returnHeaders: true,
    });
    const answer = await asked(call, { ...wrongPassword, TOTP_ALREADY_ENABLED: "TotpOnAlready" as const });
    return answer.ok ? ok(null) : answer;
  },

  /** The key that was begun with; null when none was, or when it is confirmed: then it is never shown again. */
  async totpKey(
    person: SignedIn,
    label: { readonly library: string; readonly person: string },
  ): Promise<TotpKey | null> {
    const kept = await secretOf(on, person);
    if (!kept || kept.verified) return null;
    const { secretConfig } = await on.auth.$context;
    const key = base32(await symmetricDecrypt({ key: secretConfig, data: kept.secret }));
    const name = [label.library, label.person].map(encodeURIComponent).join(":");
    return { key, uri: `otpauth://totp/${name}?secret=${key}&issuer=${encodeURIComponent(label.library)}` };
  },

  /** The app's first code: from now on asked at sign-in. Gives the recovery codes. Refusals: `WrongCode`, `StartAgain`. */
  async confirmTotp(
    headers: Headers,
    person: SignedIn,
    typed: string,
  ): Promise<Result<Done<{ codes: readonly string[] }>, "WrongCode" | "StartAgain">> {
    const kept = await secretOf(on, person);
    if (!kept || kept.verified) return no("StartAgain");
    const body = { code: typed.replace(/\s/g, "") };
    const call = on.auth.api.verifyTOTP({ body, headers: onlyNeeded(headers), returnHeaders: true });
    const answer = await asked(call, { INVALID_CODE: "WrongCode" });
    if (!answer.ok) return answer;
    const { backupCodes } = await on.auth.api.viewBackupCodes({ body: { userId: person.accountId } });
    return ok({ codes: backupCodes, cookies: answer.value.cookies });
  },

  /** Ten new recovery codes; the old ones end. Refusals: `WrongPassword`, `SlowDown`, `StartAgain` (there is no second factor). */
  async renewRecoveryCodes(
    headers: Headers,
    person: SignedIn,
    password: string,
  ): Promise<Result<{ codes: readonly string[] }, "WrongPassword" | "SlowDown" | "StartAgain">> {
    const theirs = await passwordOf(on, person, password);
    if (!theirs.ok) return theirs;
    const call = on.auth.api.generateBackupCodes({
      body: { password },
      headers: onlyNeeded(headers),
      returnHeaders: true,
    });
    const answer = await asked(call, { ...wrongPassword, TWO_FACTOR_NOT_ENABLED: "StartAgain" as const });
    return answer.ok ? ok({ codes: answer.value.response.backupCodes }) : answer;
  },

  async stopTotp(
    headers: Headers,
    person: SignedIn,
    password: string,
  ): Promise<Result<Done, "WrongPassword" | "SlowDown">> {
    const theirs = await passwordOf(on, person, password);
    if (!theirs.ok) return theirs;
    const call = on.auth.api.disableTwoFactor({
      body: { password },
      headers: onlyNeeded(headers),
      returnHeaders: true,
    });
    const answer = await asked(call, wrongPassword);
    return answer.ok ? ok({ cookies: answer.value.cookies }) : answer;
  },
});

async function secretOf(on: On, person: SignedIn): Promise<{ secret: string; verified: boolean } | null> {
  const { rows } = await on.pool.query<{ secret: string; verified: boolean }>({
    name: "two-factor",
    text: "select secret, verified from account.two_factor where user_id = $1",
    values: [person.accountId],
  });
  return rows[0] ?? null;
}

/** RFC 4648, without padding: what authenticator apps take. */
function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters.charAt(Number.parseInt(five.padEnd(5, "0"), 2))).join("");
}
