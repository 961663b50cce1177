// The patron's session: opened by the six words, signed, for one matter, over after 30 minutes without a click. A patron is a
// principal of one stream and nothing else.
import { getSignedCookie, setSignedCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { settingsOf } from "../../desk/desk.ts";
import type { Principal } from "../../domain/access/principal.ts";
import { isUuid } from "../../lib/ids.ts";
import type { Asked, Env } from "../env.ts";
import { ours, prefixOf, takeCookie } from "../middleware/cookie.ts";
import { pathIn, paths } from "../paths.ts";

const name = "concord-case";
const idleSeconds = 30 * 60;
export type Patron = Principal & { readonly kind: "patron" };

const keyOf = async (c: Asked): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array((await settingsOf(c.var.deps.desk)).keys.cookie);

export async function openSession(c: Asked, streamId: string): Promise<void> {
  const value = `${streamId}.${Date.parse(c.var.deps.desk.now())}`;
  await setSignedCookie(c, name, value, await keyOf(c), ours(c, idleSeconds));
}

export const closeSession = (c: Asked): void => takeCookie(c, name);

/** The matter that this browser has open, if its half hour isn't over. */
export async function sessionOf(c: Asked): Promise<string | null> {
  const [streamId = "", lastMs = ""] = ((await getSignedCookie(c, await keyOf(c), name, prefixOf(c))) || "").split(".");
  const age = Date.parse(c.var.deps.desk.now()) - Number(lastMs);
  return isUuid(streamId) && age >= 0 && age < idleSeconds * 1000 ? streamId : null;
}

export const patronOf = (c: Asked): Patron => ({
  kind: "patron",
  library: c.var.deps.desk.library,
  streamId: c.var.streamId,
});

/** Who may: anybody. */
export const anyone = createMiddleware<Env>((_, next) => next());

/** Who may: who gave the code of this matter. Others are asked for it. */
export const byCode = createMiddleware<Env>(async (c, next) => {
  const streamId = await sessionOf(c);
  if (!streamId) return c.redirect(pathIn(c.var.locale, paths.myCase), 303);
  c.set("streamId", streamId);
  await openSession(c, streamId);
  await next();
});
