// An attached file goes out as a download and nothing else: typed by content, named by whoever sent it, never shown in the page.
import type { Download } from "../../desk/read/patron.ts";
import type { Asked } from "../env.ts";

/** RFC 5987, 3.2.1: what may stand unescaped in filename*. */
const rfc5987 = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export function download(c: Pick<Asked, "body">, { name, type, bytes }: Download): Response {
  const plain = name.replace(/[^\w. -]/g, "_");
  return c.body(new Uint8Array(bytes), 200, {
    "content-type": type,
    "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${rfc5987(name)}`,
    "content-security-policy": "default-src 'none'; sandbox",
  });
}
