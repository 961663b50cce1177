// What a request carries through the pipeline, and what the pages are given: one Page value, no globals.
import type { Context } from "hono";
import type { Desk } from "../desk/desk.ts";
import type { LibraryView } from "../desk/read/views.ts";
import { bytesForId, uuid7 } from "../lib/ids.ts";
import type { Locale, Translate } from "../lib/locale.ts";
import type { Result } from "../lib/result.ts";
import type { Accounts } from "../store/accounts/accounts.ts";
import type { Posted } from "./middleware/form.ts";

/** Lines for the administrator: names, ids, numbers. Never what a person typed, nor who they are. */
export type Log = { error(what: string, facts: Readonly<Record<string, string | number>>): void };

export type Deps = {
  readonly desk: Desk;
  readonly accounts: Accounts;
  readonly config: {
    readonly publicUrl: string;
    readonly demo: boolean;
    readonly secure: boolean;
    /** Addresses and networks whose X-Forwarded-For is believed; without, this machine's own. */
    readonly trustedProxies?: readonly string[];
  };
  readonly log: Log;
};

/** How this reader likes the pages (a cookie; both faces). */
export type Look = { readonly theme: "system" | "light" | "dark"; readonly text: "usual" | "large" };

/** What every page needs. `path` is without its language; `now` is RFC 3339 UTC. */
export type Page = {
  readonly locale: Locale;
  readonly t: Translate;
  readonly library: LibraryView;
  readonly now: string;
  readonly path: string;
  readonly look: Look;
  readonly demo: boolean;
};

export type Env = {
  // The server's own side of the request; absent when a test asks the app itself.
  Bindings: { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } };
  Variables: {
    deps: Deps;
    locale: Locale;
    t: Translate;
    look: Look;
    /** null: not set up yet; then only the set-up page is served. */
    library: LibraryView | null;
    /** What was posted, once it was read (middleware/form.ts). */
    posted: Result<Posted, "BrokenForm">;
    /** The patron's matter, once the code was given (patron/session.ts). */
    streamId: string;
  };
};
export type Asked = Context<Env>;

export function pageOf(c: Asked): Page {
  const { library, locale, t, look, deps } = c.var;
  if (!library) throw new Error("a page before the library is set up");
  const path = c.req.path.replace(/^\/es(?=\/|$)/, "") || "/";
  return { locale, t, library, look, path, now: deps.desk.now(), demo: deps.config.demo };
}

/** An act's id for a form: sent however often, it is one act. In the order of time, so that the index of all acts grows at its end. */
export const actId = (): string => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(bytesForId)));
