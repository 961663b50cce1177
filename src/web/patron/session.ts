// The patron's session: opened by the six words, signed, for one matter, over after 30 minutes without a click and after 12 hours in any
// case. A patron is a principal of one stream and nothing else.
import { getSignedCookie, setSignedCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { settingsOf } from "../../desk/desk.ts";
import type { Principal } from "../../domain/access/principal.ts";
import { isUuid } from "../../lib/ids.ts";
import type { Asked, Env } from "../env.ts";
import { ours, prefixOf, takeCookie } from "../middleware/cookie.ts";
import { giveBack, isWritten } from "../middleware/forged/lost.tsx";
import { readForm } from "../middleware/form.ts";
import { pathIn, paths } from "../paths.ts";

const name = "concord-case";
const idleSeconds = 30 * 60;
const longestMs = 12 * 3600 * 1000;
/** A matter that a browser has open; since when, in milliseconds of the epoch. */
type Open = { readonly streamId: string; readonly openedMs: number };
export type Patron = Principal & { readonly kind: "patron" };

const keyOf = async (c: Asked): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array((await settingsOf(c.var.deps.desk)).keys.cookie);

/** Opens it, or keeps it open: then with the time at which it was opened. */
export async function openSession(c: Asked, streamId: string, openedMs?: number): Promise<void> {
  const now = Date.parse(c.var.deps.desk.now());
  const value = `${streamId}.${openedMs ?? now}.${now}`;
  await setSignedCookie(c, name, value, await keyOf(c), ours(c, idleSeconds));
}

export const closeSession = (c: Asked): void => takeCookie(c, name);

/** The matter that this browser has open, if neither its half hour nor its day is over. */
export async function sessionOf(c: Asked): Promise<Open | null> {
  const [streamId = "", opened = "", last = ""] = (
    (await getSignedCookie(c, await keyOf(c), name, prefixOf(c))) || ""
  ).split(".");
  const now = Date.parse(c.var.deps.desk.now());
  const [openedMs, lastMs] = [Number(opened), Number(last)];
  const isOpen = lastMs <= now && now - lastMs < idleSeconds * 1000 && now - openedMs < longestMs;
  return isUuid(streamId) && isOpen ? { streamId, openedMs } : null;
}

export const patronOf = (c: Asked): Patron => ({
  kind: "patron",
  library: c.var.deps.desk.library,
  streamId: c.var.streamId,
});

/** Who may: anybody. */
export const anyone = createMiddleware<Env>((_, next) => next());

/** Who may: who gave the code of this matter. Others are asked for it; what they wrote isn't lost. */
export const byCode = createMiddleware<Env>(async (c, next) => {
  const open = await sessionOf(c);
  if (!open) {
    const { locale, t } = c.var;
    const href = pathIn(locale, paths.myCase);
    const posted = c.req.method === "GET" ? null : await readForm(c);
    return posted?.ok && isWritten(posted.value)
      ? giveBack(c, posted.value, "closed", { href, words: t("page.closed.way") })
      : c.redirect(href, 303);
  }
  c.set("streamId", open.streamId);
  await openSession(c, open.streamId, open.openedMs);
  await next();
});
