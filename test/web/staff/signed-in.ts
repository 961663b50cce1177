// Somebody of the staff who is signed in, without a browser window.
import assert from "node:assert/strict";
import type { Who } from "../../library.ts";
import type { Site } from "../../site.ts";
import { type Browserless, browserless } from "../patron/browserless.ts";

export const password = "plum lantern over Cedar";

export async function signedIn(site: Site, who: Who): Promise<Browserless> {
  const { accounts, people } = site;
  const invited = await accounts.invite(people[who].personId, null);
  assert.ok(invited.ok);
  const accepted = await accounts.acceptInvitation(invited.value.token, password);
  assert.ok(accepted.ok);
  const visitor = browserless(site);
  const { status } = await visitor.post("/staff/sign-in", { email: accepted.value.email, password });
  assert.equal(status, 200);
  return visitor;
}
