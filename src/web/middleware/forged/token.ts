// Every form that posts carries a token that only our own pages know (with the origin, the second of two walls against forged forms):
// a keyed hash of a random cookie and of the staff session in front. Nothing is stored: it holds over restarts, in several tabs, after
// Back, and as long as the browser stays open (docs/decisions/0016).
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import type { Asked } from "../../env.ts";
import { cookieOf, giveCookie } from "../cookie.ts";

const cookie = "concord-form";
/** The hidden field. It is never part of what was typed. */
export const tokenField = "form-token";

const session = /(?:^|;\s*)(?:__Secure-)?better-auth\.session_token=([^;]*)/;
const derived = new WeakMap<Buffer, Buffer>();

function keyOf(master: Buffer): Buffer {
  const known = derived.get(master);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", master, "", "concord form tokens", 32));
  derived.set(master, key);
  return key;
}

const tokenOf = (c: Asked, id: string, front: string): string =>
  createHmac("sha256", keyOf(c.var.deps.desk.master)).update(`${id}\n${front}`).digest("base64url");

/** The session that the browser will send next: the one of this answer, when it sets one. */
function frontAfter(c: Asked): string {
  const set = c.res.headers.getSetCookie().map((line) => session.exec(line)?.[1]);
  return set.findLast((value) => value !== undefined) ?? frontOf(c);
}
const frontOf = (c: Asked): string => session.exec(c.req.header("cookie") ?? "")?.[1] ?? "";

// A page's own markup only: what people typed has its < escaped. Here and not in each form, so that no form can be without.
const opening = /<form\b[^>]*\bmethod="post"[^>]*>/g;

/** The page with a token in each form that posts; gives the browser its cookie when it has none. */
export function withTokens(c: Asked, html: string): string {
  let id = cookieOf(c, cookie);
  let hidden: string | null = null;
  return html.replace(opening, (form) => {
    if (hidden === null) {
      if (!id) {
        id = randomBytes(16).toString("base64url");
        giveCookie(c, cookie, id);
      }
      hidden = `<input type="hidden" name="${tokenField}" value="${tokenOf(c, id, frontAfter(c))}"/>`;
    }
    return form + hidden;
  });
}

export function isOurForm(c: Asked, token: string): boolean {
  const id = cookieOf(c, cookie);
  if (!id) return false;
  const [given, ours] = [Buffer.from(token), Buffer.from(tokenOf(c, id, frontOf(c)))];
  return given.length === ours.length && timingSafeEqual(given, ours);
}
