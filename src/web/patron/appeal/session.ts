// A restriction open in this browser, by the six words of its notice: a cookie of its own, so that it and a matter never open each other. Over
// after half an hour without a click.
import { getSignedCookie, setSignedCookie } from "hono/cookie";
import { settingsOf } from "../../../desk/desk.ts";
import { isUuid } from "../../../lib/ids.ts";
import type { Asked } from "../../env.ts";
import { ours, prefixOf, takeCookie } from "../../middleware/cookie.ts";
import type { Patron } from "../session.ts";

const name = "concord-notice";
const idleSeconds = 30 * 60;

const keyOf = async (c: Asked): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array((await settingsOf(c.var.deps.desk)).keys.cookie);

export async function openNotice(c: Asked, streamId: string): Promise<void> {
  const value = `${streamId}.${Date.parse(c.var.deps.desk.now())}`;
  await setSignedCookie(c, name, value, await keyOf(c), ours(c, idleSeconds));
}

export const closeNotice = (c: Asked): void => takeCookie(c, name);

/** Whoever has it open; null: nobody. Each click keeps it open. */
export async function noticeOf(c: Asked): Promise<Patron | null> {
  const [streamId = "", last = ""] = ((await getSignedCookie(c, await keyOf(c), name, prefixOf(c))) || "").split(".");
  const idle = Date.parse(c.var.deps.desk.now()) - Number(last);
  if (!isUuid(streamId) || idle < 0 || idle >= idleSeconds * 1000) return null;
  await openNotice(c, streamId);
  return { kind: "patron", library: c.var.deps.desk.library, streamId };
}
