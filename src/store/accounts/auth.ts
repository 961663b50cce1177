// better-auth on our tables: passwords, sessions, several at one computer, second factor. Its own addresses are never served: the
// pages post forms and call it here.
import { hkdfSync } from "node:crypto";
import { betterAuth } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { expireCookie } from "better-auth/cookies";
import { multiSession, twoFactor } from "better-auth/plugins";
import pg from "pg";
import { hashSecret, isSecret } from "./secret/argon2.ts";
import { longest, shortest } from "./secret/password.ts";
import { newRecoveryCodes } from "./secret/recovery.ts";

/** Settings of sign-in. A library may live with other lengths; these are its defaults, nobody's law. */
export const limits = {
  /** A session ends, whatever is done with it. */
  sessionHours: 12,
  /** Nobody touched the desk: whoever comes back says their PIN or password. */
  idleMinutes: 30,
  wrongPins: 5,
  invitationDays: 7,
  setupLinkHours: 24,
  /** People signed in at one computer. */
  atOneDesk: 12,
} as const;

export type AuthGiven = {
  /** The database, as the role that serves. */
  readonly url: string;
  readonly library: number;
  readonly master: Buffer;
  /** https: cookies are for https alone. */
  readonly publicUrl: string;
  readonly now: () => string;
};

/** What every part of the accounts works on. */
export type On = {
  readonly library: number;
  readonly now: () => string;
  readonly pool: pg.Pool;
  readonly auth: Auth;
  /** For what is hashed: passwords, PINs, addresses. */
  readonly key: Buffer;
};

type Auth = ReturnType<typeof makeAuth>;

export function openAuth({ url, library, master, publicUrl, now }: AuthGiven): On {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync("sha256", master, "", `concord accounts ${library} ${purpose}`, 32));
  const pool = new pg.Pool({
    connectionString: url,
    max: 3,
    pipeline: true,
    application_name: "concord accounts",
    // As nobody in particular: row security then shows the library's people, and no matter.
    options: `-c search_path=account -c timezone=UTC -c concord.library=${library} -c concord.principal=account`,
    connectionTimeoutMillis: 10_000,
  });
  pool.on("error", () => undefined); // an idle connection broke: the pool has dropped it already
  pool.on("connect", (client) => client.on("error", () => undefined));
  const key = derive("hash");
  return { library, now, pool, key, auth: makeAuth(pool, key, derive("sessions").toString("hex"), publicUrl, now) };
}

const atTimes = { createdAt: "created_at", updatedAt: "updated_at" } as const;

const multiCookies = (headers: Headers | undefined): string[] =>
  [...(headers?.get("cookie") ?? "").matchAll(/(?:^|;\s*)([^=;\s]+_multi-[^=;\s]+)=/g)].map(([, name = ""]) => name);

const here = {
  id: "concord",
  endpoints: {
    /** Which sessions this computer holds, by cookies whose signature is right: the one in front, and all. */
    tokensHere: createAuthEndpoint.serverOnly({ method: "GET", requireHeaders: true }, async (ctx) => {
      const signed = async (cookie: string) => (await ctx.getSignedCookie(cookie, ctx.context.secret)) || null;
      const all = await Promise.all(multiCookies(ctx.headers).map(signed));
      return { front: await signed(ctx.context.authCookies.sessionToken.name), all: all.filter((one) => one !== null) };
    }),
    /** Takes back the cookies of sessions that have ended, or they would count among the people at this desk. Gives their names. */
    sweepHere: createAuthEndpoint.serverOnly({ method: "POST", requireHeaders: true }, async (ctx) => {
      const { secret, internalAdapter, authCookies } = ctx.context;
      const ended: string[] = [];
      for (const name of multiCookies(ctx.headers)) {
        const token = await ctx.getSignedCookie(name, secret);
        if (token && (await internalAdapter.findSession(token))) continue;
        expireCookie(ctx, { name, attributes: authCookies.sessionToken.attributes });
        ended.push(name);
      }
      return { ended };
    }),
  },
} as const;

function makeAuth(pool: pg.Pool, key: Buffer, secret: string, publicUrl: string, now: () => string) {
  const stamp = { type: "date", required: false, input: false, returned: false } as const;
  const nowDate = () => new Date(now());
  return betterAuth({
    database: pool,
    secret,
    baseURL: publicUrl,
    telemetry: { enabled: false },
    logger: { disabled: true }, // it would write of people; we answer with named refusals
    rateLimit: { enabled: false }, // it counts at its own addresses: ours are counted in slow.ts
    advanced: {
      ipAddress: { disableIpTracking: true },
      // The patron's face never hears of a staff session.
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/staff" },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true, // by invitation only
      minPasswordLength: shortest,
      maxPasswordLength: longest * 2, // it counts UTF-16 units, we count characters
      password: {
        hash: (password) => hashSecret(key, password),
        verify: ({ hash, password }) => isSecret(key, hash, password),
      },
    },
    user: { fields: { emailVerified: "email_verified", ...atTimes } },
    session: {
      expiresIn: limits.sessionHours * 3600,
      disableSessionRefresh: true,
      fields: {
        userId: "user_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...atTimes,
      },
      additionalFields: {
        openedAt: { ...stamp, fieldName: "opened_at", defaultValue: nowDate },
        seenAt: { ...stamp, fieldName: "seen_at", defaultValue: nowDate },
        awayAt: { ...stamp, fieldName: "away_at" },
        wrongPins: {
          type: "number",
          required: false,
          input: false,
          returned: false,
          fieldName: "wrong_pins",
          defaultValue: 0,
        },
      },
    },
    account: {
      fields: {
        userId: "user_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...atTimes,
      },
    },
    verification: { fields: { expiresAt: "expires_at", ...atTimes } },
    plugins: [
      twoFactor({
        issuer: "Concord",
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 60 },
        backupCodeOptions: { storeBackupCodes: "encrypted", customBackupCodesGenerate: newRecoveryCodes },
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: "two_factor",
            fields: {
              userId: "user_id",
              backupCodes: "backup_codes",
              failedVerificationCount: "failed_verification_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
      multiSession({ maximumSessions: limits.atOneDesk }), // after twoFactor, which takes back a session that isn't whole yet
      here,
    ],
  });
}
