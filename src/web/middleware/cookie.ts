// Our own cookies, given in one way: no script reads them, other sites' posts don't carry them, and over https their name begins with
// __Host-, so that no neighbour under the same domain can plant one (RFC 6265bis, 4.1.3.2).
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import type { Asked } from "../env.ts";

type Prefix = "host" | undefined;
export const prefixOf = (c: Asked): Prefix => (c.var.deps.config.secure ? "host" : undefined);

/** @param seconds how long the browser keeps it; without, until it is closed */
export function ours(c: Asked, seconds?: number): CookieOptions {
  const prefix = prefixOf(c);
  return {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: c.var.deps.config.secure,
    ...(prefix ? { prefix } : {}),
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  };
}

export const giveCookie = (c: Asked, name: string, value: string, seconds?: number): void =>
  setCookie(c, name, value, ours(c, seconds));

export const cookieOf = (c: Asked, name: string): string | null => getCookie(c, name, prefixOf(c)) ?? null;

export const takeCookie = (c: Asked, name: string): void => {
  deleteCookie(c, name, ours(c));
};
