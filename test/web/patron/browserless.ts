// Somebody without a browser window: real requests to the real site, with the cookies a browser would keep.

import { readFileSync } from "node:fs";
import { importPolicy } from "../../../src/desk/settings/policies.ts";
import { tokenField } from "../../../src/web/middleware/forged/token.ts";
import { type Site, testSite } from "../../site.ts";

export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** The page's words alone, tags taken out, entities as characters. */
  readonly words: string;
};
type Fields = Readonly<Record<string, string | readonly string[]>>;
type Asking = { readonly headers?: Readonly<Record<string, string>>; readonly files?: readonly File[] };

export type Browserless = {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Posts with the token of the page last seen, or of the first page, and follows to the page that comes after, as a browser does. */
  post(path: string, fields: Fields, asking?: Asking): Promise<Answered>;
  /** Posts a body as it is. */
  raw(path: string, body: BodyInit, headers: Readonly<Record<string, string>>): Promise<Answered>;
  readonly cookies: Map<string, string>;
  /** The value of a hidden or text field on the page last seen. */
  field(name: string): string;
};

/** The site of Prairie Bend, its policy imported. */
export async function patronSite(t: Parameters<typeof testSite>[0]): Promise<Site> {
  const site = await testSite(t);
  const text = readFileSync(new URL("../../../policies/sample-customer-service.md", import.meta.url), "utf8");
  const imported = await importPolicy(site.desk, { kind: "job", library: site.desk.library }, text);
  if (!imported.ok) throw new Error(imported.refusal);
  return site;
}

let visitors = 0;

/** The token of a page's first form that posts; "" when it has none. */
export const tokenIn = (html: string): string =>
  new RegExp(`name="${tokenField}" value="([^"]*)"`).exec(html)?.[1] ?? "";

export function browserless(site: Pick<Site, "url">): Browserless {
  const cookies = new Map<string, string>();
  let seen = "";
  const address = `10.${++visitors >> 16}.${(visitors >> 8) & 255}.${visitors & 255}`;
  /** As a browser that has the form open: every page of one browser has the same token. */
  async function token(path: string): Promise<string> {
    const last = seen;
    const pages = [path.startsWith("/staff") ? "/staff/account" : "/", path];
    for (const page of pages) if (tokenIn(seen) === "") await ask(page, {});
    const found = tokenIn(seen);
    seen = last;
    return found;
  }
  async function ask(path: string, init: RequestInit): Promise<Answered> {
    const headers = new Headers({ "x-forwarded-for": address, ...Object.fromEntries(new Headers(init.headers)) });
    if (cookies.size > 0) headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(new URL(path, site.url), { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";", 1)[0]?.split(/=(.*)/s) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const to = response.headers.get("location");
    if (response.status === 303 && to) return ask(to, {});
    const html = await response.text();
    seen = html;
    return { status: response.status, headers: response.headers, html, words: wordsOf(html) };
  }
  const origin = { origin: site.url };
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    async raw(path, body, headers) {
      const whole = typeof body === "string" && headers["content-type"] === "application/x-www-form-urlencoded";
      const given = whole ? `${body}&${tokenField}=${await token(path)}` : body;
      return ask(path, { method: "POST", body: given, headers: { ...origin, ...headers } });
    },
    async post(path, fields, { headers = {}, files } = {}) {
      const data = files ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const one of typeof value === "string" ? [value] : value) data.append(name, one);
      if (fields[tokenField] === undefined) data.append(tokenField, await token(path));
      for (const file of files ?? []) (data as FormData).append("files", file);
      return ask(path, { method: "POST", body: data, headers: { ...origin, ...headers } });
    },
    field: (name) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(seen)?.[1] ?? "",
  };
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const wordsOf = (html: string): string =>
  html
    .replace(/^[\s\S]*<main[^>]*>/, "")
    .replace(/<\/main>[\s\S]*$/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();

/** A concern that is whole: only what must be there. */
export const concern: Fields = {
  words: "The room that I booked was given away.",
  replyBy: "page",
  codeOnly: "yes",
  do: "send",
};

/** The six words on a receipt. */
export const codeOn = ({ html }: Answered): string[] =>
  [...(/<ol class="words"[^>]*>(.*?)<\/ol>/s.exec(html)?.[1] ?? "").matchAll(/<li>([^<]+)<\/li>/g)].map(
    ([, word = ""]) => word,
  );
