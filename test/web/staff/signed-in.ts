// Somebody of the staff who is signed in, without a browser window.
import assert from "node:assert/strict";
import type { Who } from "../../library.ts";
import type { Site } from "../../site.ts";
import { type Browserless, browserless } from "../patron/browserless.ts";

export const password = "plum lantern over Cedar";

/** Somebody of the test library gets an account, as invited. Gives the address that they sign in with. */
export async function invited({ accounts, people }: Site, who: Who): Promise<string> {
  const asked = await accounts.invite(people[who].personId, null);
  assert.ok(asked.ok);
  const accepted = await accounts.acceptInvitation(asked.value.token, password);
  assert.ok(accepted.ok);
  return accepted.value.email;
}

export async function signedIn(site: Site, who: Who): Promise<Browserless> {
  const email = await invited(site, who);
  const visitor = browserless(site);
  const { status } = await visitor.post("/staff/sign-in", { email, password });
  assert.equal(status, 200);
  return visitor;
}
