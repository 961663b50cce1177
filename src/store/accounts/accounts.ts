// Accounts of the library's people, as one value that the web, the set-up and the demo are given.
import { type AuthGiven, openAuth } from "./auth.ts";
import { presence } from "./here.ts";
import { invitations } from "./invitation.ts";
import { ownAccount } from "./own.ts";
import { setupLinks } from "./setup-link.ts";
import { signing } from "./sign-in.ts";
import { switching } from "./switch.ts";
import { totp } from "./totp.ts";

export type Accounts = ReturnType<typeof openAccounts>;

export function openAccounts(given: AuthGiven) {
  const on = openAuth(given);
  return {
    ...presence(on),
    ...signing(on),
    ...switching(on),
    ...totp(on),
    ...ownAccount(on),
    ...invitations(on),
    ...setupLinks(on),
    /** Gives the connections back. */
    close: () => on.pool.end(),
  };
}
