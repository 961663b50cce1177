// Style sheets, fonts, icons and the little script, under an address made of their own bytes: changed bytes, new address,
// so a browser may keep them for good. No build step: read and hashed at the first use, packed once.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Asked } from "../env.ts";

type Asset = { readonly bytes: Buffer; readonly type: string; br?: Buffer; gzip?: Buffer };

const folder = fileURLToPath(new URL("../../../public/", import.meta.url));
const fonts = fileURLToPath(new URL("../../../node_modules/@uswds/uswds/dist/fonts/public-sans/", import.meta.url));
const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
/** Public Sans (SIL Open Font License), as the U.S. Web Design System ships it: these four faces and no others. */
const faces = ["Regular", "Italic", "SemiBold", "Bold"].map((face) => `PublicSans-${face}.woff2`);

type Shelf = { readonly hash: string; readonly assets: ReadonlyMap<string, Asset> };
let kept: Shelf | undefined;
function shelf(): Shelf {
  kept ??= load();
  return kept;
}

function load(): Shelf {
  const assets = new Map<string, Asset>();
  const hash = createHash("sha256");
  const put = (name: string, file: string) => {
    const type = types[extname(name)];
    if (type === undefined) return;
    const bytes = readFileSync(file);
    hash.update(name).update(bytes);
    assets.set(name, { bytes, type });
  };
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  for (const name of names.sort()) put(name, join(folder, name));
  for (const face of faces) put(`fonts/${face}`, join(fonts, face));
  return { hash: hash.digest("hex").slice(0, 12), assets };
}

/** The address of a file in public/, such as "tokens.css". Throws on a file that isn't there: a page would look broken. */
export function asset(name: string): string {
  const { hash, assets } = shelf();
  if (!assets.has(name)) throw new Error(`public/${name} is not there`);
  return `/assets/${hash}/${name}`;
}

export function serveAssets(c: Asked): Response {
  const [, , , ...rest] = c.req.path.split("/");
  const found = shelf().assets.get(rest.join("/"));
  if (!found) return c.text("Not found\n", 404);
  const headers: Record<string, string> = {
    "content-type": found.type,
    "cache-control": "public, max-age=31536000, immutable",
    vary: "accept-encoding",
  };
  const [bytes, encoding] = packed(found, c.req.header("accept-encoding") ?? "");
  if (encoding) headers["content-encoding"] = encoding;
  return c.body(new Uint8Array(bytes), 200, headers);
}

function packed(asset: Asset, accepts: string): readonly [Buffer, string | null] {
  if (asset.type === types[".woff2"]) return [asset.bytes, null]; // packed already
  if (/\bbr\b/.test(accepts)) {
    asset.br ??= brotliCompressSync(asset.bytes);
    return [asset.br, "br"];
  }
  if (/\bgzip\b/.test(accepts)) {
    asset.gzip ??= gzipSync(asset.bytes);
    return [asset.gzip, "gzip"];
  }
  return [asset.bytes, null];
}
