// The whole site on a port of its own, over a set-up library in a database of its own: for the browser and for raw requests.
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { openAccounts } from "../src/store/accounts/accounts.ts";
import { makeApp } from "../src/web/app.ts";
import type { Deps, Env } from "../src/web/env.ts";
import { type TestLibrary, testLibrary } from "./library.ts";

export type Site = TestLibrary & {
  readonly url: string;
  /** What the site logged: a page that went wrong says so here. */
  readonly logged: { what: string; facts: Readonly<Record<string, string | number>> }[];
};
type Ending = { after(then: () => Promise<void>): void };

export async function testSite(
  t: Ending,
  options?: Parameters<typeof testLibrary>[1],
  more: Partial<Deps> = {},
): Promise<Site> {
  const library = await testLibrary(t, options);
  const logged: Site["logged"] = [];
  let app: Hono<Env> | null = null;
  const server = serve({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
    port: 0,
    hostname: "127.0.0.1",
  });
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const accounts = openAccounts({
    url: library.database.appUrl,
    library: library.desk.library,
    master: library.desk.master,
    publicUrl: url,
    now: library.desk.now,
  });
  app = makeApp({
    desk: library.desk,
    accounts,
    config: { publicUrl: url, demo: false, secure: false },
    log: { error: (what, facts) => logged.push({ what, facts }) },
    ...more,
  });
  t.after(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
        void accounts.close();
      }),
  );
  return Object.assign(library, { url, logged });
}
