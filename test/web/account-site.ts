// The account pages over real accounts, asked as a browser without script asks: forms posted, cookies kept, answers followed.
import assert from "node:assert/strict";
import type { Hono } from "hono";
import { makeApp } from "../../src/web/app.ts";
import type { Env } from "../../src/web/env.ts";
import { tokenField } from "../../src/web/middleware/forged/token.ts";
import { Browser, type GivenAccounts, givenAccounts } from "../store/accounts/given-accounts.ts";
import { tokenIn } from "./patron/browserless.ts";

const publicUrl = "http://127.0.0.1:7007";

type Answer = {
  readonly status: number;
  readonly text: string;
  readonly to: string | null;
  readonly headers: Headers;
};

/** A browser that gets pages and posts forms. */
class Visitor extends Browser {
  readonly #app: Hono<Env>;
  #seen = "";
  constructor(app: Hono<Env>) {
    super();
    this.#app = app;
  }

  get(path: string): Promise<Answer> {
    return this.#ask(path, { headers: this.headers });
  }

  /** Of the page last seen, or of the account's. */
  async #token(): Promise<string> {
    if (tokenIn(this.#seen) !== "") return tokenIn(this.#seen);
    const page = await this.get("/staff/account");
    return tokenIn((page.to ? await this.get(page.to) : page).text);
  }

  /** As a browser posts from our own page, unless other headers are given. */
  async post(
    path: string,
    fields: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const token = await this.#token();
    const { headers } = this;
    headers.set("sec-fetch-site", "same-origin");
    for (const [name, value] of Object.entries(more)) headers.set(name, value);
    return this.#ask(path, { method: "POST", headers, body: new URLSearchParams({ ...fields, [tokenField]: token }) });
  }

  async #ask(path: string, init: RequestInit): Promise<Answer> {
    const answer = await this.#app.request(`${publicUrl}${path}`, init);
    this.keep(answer.headers.getSetCookie());
    const text = await answer.text();
    this.#seen = text;
    return {
      status: answer.status,
      text,
      to: answer.headers.get("location"),
      headers: answer.headers,
    };
  }
}

export type AccountSite = GivenAccounts & { readonly app: Hono<Env>; visitor(): Visitor };

export async function accountSite(t: { after(then: () => Promise<void>): void }): Promise<AccountSite> {
  const given = await givenAccounts(t);
  const app = makeApp({
    desk: given.library.desk,
    accounts: given.accounts,
    config: { publicUrl, demo: false, secure: false },
    log: { error: (what, facts) => assert.fail(`${what} ${JSON.stringify(facts)}`) },
  });
  return Object.assign(given, { app, visitor: () => new Visitor(app) });
}
