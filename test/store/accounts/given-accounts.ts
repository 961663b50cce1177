// A library whose people can sign in, and browsers that keep what they are told to keep, as a person's own would.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import type { Result } from "../../../src/lib/result.ts";
import { type Accounts, openAccounts } from "../../../src/store/accounts/accounts.ts";
import { newKey } from "../../../src/store/keys.ts";
import { type TestLibrary, testLibrary, type Who } from "../../library.ts";

export const password = "plum lantern over Cedar";
export const pin = "480913";

/** The six digits that an app shows for a key (RFC 6238, SHA-1, 30 s), worked out by the book. */
export function appCode(key: string, at = Date.now()): string {
  const bits = [...key].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** A browser at a desk: sends the cookies that it was told to keep. */
export class Browser {
  readonly cookies = new Map<string, string>();

  get headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({
      cookie,
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0",
    });
  }

  /** Set-Cookie lines, as RFC 6265 has a browser read them: kept, or dropped when their time is over. */
  keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/;\s*max-age=0(;|$)/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  /** Takes what an answer sets, and gives its value. */
  taking<T extends { readonly cookies: readonly string[] }>(answer: Result<T>): T {
    assert.ok(answer.ok, `refused: ${JSON.stringify(answer)}`);
    this.keep(answer.value.cookies);
    return answer.value;
  }
}

export type GivenAccounts = {
  readonly library: TestLibrary;
  readonly accounts: Accounts;
  /** As after a restart: other connections, nothing remembered. */
  again(): Accounts;
  /** Invites and accepts: from then on this person can sign in with `password`. */
  withAccount(who: Who): Promise<{ readonly email: string }>;
  /** Signed in at this browser. */
  signIn(who: Who, browser: Browser): Promise<void>;
  /** Signed in, with `pin` set. */
  signInWithPin(who: Who, browser: Browser): Promise<void>;
  /** The clock goes on. */
  after(minutes: number): void;
};

export async function givenAccounts(
  t: { after(then: () => Promise<void>): void },
  publicUrl = "http://127.0.0.1:7007",
): Promise<GivenAccounts> {
  const opened: Accounts[] = [];
  const closing = async () => {
    for (const one of opened) await one.close();
  };
  const library = await testLibrary({ after: (then) => t.after(() => closing().then(then)) });
  const given = {
    url: library.database.appUrl,
    library: library.desk.library,
    master: newKey(),
    publicUrl,
    now: () => library.now,
  };
  const again = () => {
    const accounts = openAccounts(given);
    opened.push(accounts);
    return accounts;
  };
  const accounts = again();
  const emails = new Map<Who, string>();
  const withAccount = async (who: Who) => {
    const known = emails.get(who);
    if (known) return { email: known };
    const invited = await accounts.invite(library.people[who].personId, null);
    assert.ok(invited.ok);
    const accepted = await accounts.acceptInvitation(invited.value.token, password);
    assert.ok(accepted.ok, JSON.stringify(accepted));
    emails.set(who, accepted.value.email);
    return { email: accepted.value.email };
  };
  const signIn = async (who: Who, browser: Browser) => {
    const { email } = await withAccount(who);
    browser.taking(await accounts.signIn(browser.headers, { email, password, from: "192.0.2.1" }));
  };
  return {
    library,
    accounts,
    again,
    withAccount,
    signIn,
    async signInWithPin(who, browser) {
      await signIn(who, browser);
      const person = await accounts.personOf(browser.headers);
      assert.ok(person);
      assert.ok((await accounts.setPin(person, { password, pin })).ok);
    },
    after(minutes) {
      library.now = new Date(Date.parse(library.now) + minutes * 60_000).toISOString();
    },
  };
}
