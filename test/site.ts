// The whole site on a port of its own, over a library in a database of its own: for the browser and for raw requests.
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { type Desk, openDesk } from "../src/desk/desk.ts";
import { type Accounts, openAccounts } from "../src/store/accounts/accounts.ts";
import { newKey } from "../src/store/keys.ts";
import { makeApp } from "../src/web/app.ts";
import type { Deps, Env } from "../src/web/env.ts";
import { type TestDatabase, testDatabase } from "./database.ts";
import { type TestLibrary, testLibrary } from "./library.ts";

type Served = {
  readonly url: string;
  readonly accounts: Accounts;
  /** What the site logged: a page that went wrong says so here. */
  readonly logged: { what: string; facts: Readonly<Record<string, string | number>> }[];
};
export type Site = TestLibrary & Served;
type Ending = { after(then: () => Promise<void>): void };

async function serveSite(t: Ending, desk: Desk, database: TestDatabase, more: Partial<Deps> = {}): Promise<Served> {
  const logged: Served["logged"] = [];
  let app: Hono<Env> | null = null;
  const server = serve({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
    port: 0,
    hostname: "127.0.0.1",
  });
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { library, master, now } = desk;
  const accounts = openAccounts({ url: database.appUrl, library, master, publicUrl: url, now });
  app = makeApp({
    desk,
    accounts,
    config: { publicUrl: url, demo: false, secure: false },
    log: { error: (what, facts) => logged.push({ what, facts }) },
    ...more,
  });
  t.after(async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
    await accounts.close();
  });
  return { url, accounts, logged };
}

/** Prairie Bend, set up. */
export async function testSite(
  t: Ending,
  options?: Parameters<typeof testLibrary>[1],
  more: Partial<Deps> = {},
): Promise<Site> {
  const library = await testLibrary(t, options);
  return Object.assign(library, await serveSite(t, library.desk, library.database, more));
}

/** Nothing set up yet: what a newcomer meets. `clock.at` is the desk's time. */
export async function emptySite(
  t: Ending,
): Promise<Served & { database: TestDatabase; desk: Desk; clock: { at: string } }> {
  const database = await testDatabase(t);
  const clock = { at: "2027-03-09T20:16:00.000Z" };
  const presetText = readFileSync("policies/preset.json", "utf8");
  const desk = openDesk({ pool: database.pool, library: 1, master: newKey(), presetText, now: () => clock.at });
  return { ...(await serveSite(t, desk, database)), database, desk, clock };
}
