// What the staff's requests carry beside the shared things: the accounts, and who asks.
import { createMiddleware } from "hono/factory";
import type { Accounts } from "../../../store/accounts/accounts.ts";
import type { SignedIn } from "../../../store/accounts/here.ts";
import type { Asked, Env } from "../../env.ts";
import { giveBack, isWritten } from "../../middleware/forged/lost.tsx";
import { readForm } from "../../middleware/form.ts";
import { paths } from "../../paths.ts";
import { accountPaths, signInFor } from "./paths.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** Under /staff (`withAccounts`). */
    accounts: Accounts;
    /** Who is signed in, behind `signedIn`. */
    person: SignedIn;
  }
}
export type StaffEnv = Env;
export type StaffAsked = Asked;

export const withAccounts = (accounts: Accounts) =>
  createMiddleware<Env>(async (c, next) => {
    c.set("accounts", accounts);
    await next();
  });

/** Who may: anybody, once the library is set up; before that the first page says what to do. */
export const setUpOnly = createMiddleware<Env>(async (c, next) => {
  if (!c.var.library) return c.redirect(paths.home, 303);
  await next();
});

/** Who may: anybody who is signed in. Others sign in, or come back by PIN, and go on where they wanted to; what they wrote isn't lost. */
export const signedIn = createMiddleware<Env>(async (c, next) => {
  const { headers } = c.req.raw;
  const person = await c.var.accounts.personOf(headers);
  if (!person) {
    const isReading = c.req.method === "GET";
    const posted = isReading ? null : await readForm(c);
    if (posted?.ok && isWritten(posted.value))
      return giveBack(c, posted.value, "away", { href: accountPaths.switch, words: c.var.t("page.away.way") });
    const others = await c.var.accounts.peopleHere(headers);
    const url = new URL(c.req.url);
    const to = isReading ? url.pathname + url.search : "";
    return c.redirect(others.length > 0 ? accountPaths.switch : signInFor(to), 303);
  }
  c.set("person", person);
  await next();
});

/** Sends the cookies of an answer along. */
export function giveCookies(c: StaffAsked, cookies: readonly string[]): void {
  for (const line of cookies) c.header("set-cookie", line, { append: true });
}
