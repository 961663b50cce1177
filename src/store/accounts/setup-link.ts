// The one-time link with which a library is set up: valid a day, opens once, and a new one ends the old.
import type pg from "pg";
import { no, ok, type Result } from "../../lib/result.ts";
import { transaction } from "../transaction.ts";
import { limits, type On } from "./auth.ts";
import { later, newToken, tokenHash } from "./secret/link.ts";

/** The link is <public address>/staff/set-up/<token>. */
export type SetupLink = { readonly token: string; readonly expiresAt: string };

/**
 * For the start and the command line. Refusal: `SetUpAlready`, somebody can sign in: from there on people are invited.
 * @param pool as the role that serves; @param now RFC 3339
 */
export const makeSetupLink = (
  pool: pg.Pool,
  { library = 1, now = Temporal.Now.instant().toString() } = {},
): Promise<Result<SetupLink, "SetUpAlready">> =>
  transaction(pool, { kind: "job", library }, async (send) => {
    const token = newToken();
    const expiresAt = later(now, limits.setupLinkHours);
    const [made] = await send({
      text: `insert into account.setup_link (library_id, hash, expires_at) select $1, $2, $3
        where not exists (select from concord.person where library_id = $1 and active and account_id is not null)
        on conflict (library_id) do update set hash = excluded.hash, expires_at = excluded.expires_at, used_at = null`,
      values: [library, tokenHash(token), expiresAt],
    });
    return made?.rowCount === 1 ? ok({ token, expiresAt }) : no("SetUpAlready");
  });

const stands = "library_id = $1 and hash = $2 and used_at is null and expires_at > $3::timestamptz";

export const setupLinks = (on: On) => ({
  /** Whether the link opens the set-up; looking uses nothing up. */
  async setupLinkStands(token: string): Promise<boolean> {
    const { rowCount } = await on.pool.query({
      name: "setup-link-stands",
      text: `select from account.setup_link where ${stands}`,
      values: [on.library, tokenHash(token), on.now()],
    });
    return rowCount === 1;
  },

  /** Uses it up, just before the library is made. Of two at once, one. */
  async useSetupLink(token: string): Promise<Result<null, "SetupLinkEnded">> {
    const { rowCount } = await on.pool.query({
      name: "setup-link-use",
      text: `update account.setup_link set used_at = $3 where ${stands}`,
      values: [on.library, tokenHash(token), on.now()],
    });
    return rowCount === 1 ? ok(null) : no("SetupLinkEnded");
  },
});
