// A picture without what its file says beside it: place, camera, times, thumbnails, comments. Its dots are copied as they are. JPEG (ITU-T T.81),
// PNG (W3C), WebP (RFC 9649).

/** Kinds that can be shown; a picture of another kind isn't, since nobody here knows where it keeps its place. */
export const plainKinds = ["image/jpeg", "image/png", "image/webp"] as const;

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString("latin1", from, to);

/** How the camera was held, 1 to 8, from Exif (tag 0x0112 of the first directory); 1: upright, or not said. */
function turned(exif: Buffer): number {
  const tiff = exif.subarray(6);
  const little = ascii(tiff, 0, 2) === "II";
  const two = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let i = 0; i < two(first); i++)
      if (two(first + 2 + i * 12) === 0x0112) {
        const way = two(first + 2 + i * 12 + 8);
        return way >= 1 && way <= 8 ? way : 1;
      }
  } catch {
    // Cut short: not said.
  }
  return 1;
}
/** An Exif part that says nothing else: without it a picture taken upright lies on its side. */
const onlyTurned = (way: number): Buffer =>
  Buffer.from(`ffe100224578696600004d4d002a0000000800010112000300000001000${way}000000000000`, "hex");

function jpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) return null;
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === undefined) return null;
    // What comes after the end is none of the picture: a film, a second size, the maker's own notes.
    if (marker === 0xd9) return Buffer.concat([...kept, Buffer.from([0xff, 0xd9])]);
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) return null;
    const part = bytes.subarray(at, end);
    const name = ascii(part, 4, 16);
    const isExtra = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (marker === 0xe0 && name.startsWith("JFIF\0") && part.length >= 18)
      kept.push(Buffer.concat([Buffer.from([0xff, 0xe0, 0, 16]), part.subarray(4, 16), Buffer.from([0, 0])]));
    else if (marker === 0xe1 && name.startsWith("Exif\0\0")) {
      const way = turned(part.subarray(4));
      if (way !== 1) kept.push(onlyTurned(way));
    } else if (!isExtra || marker === 0xee || (marker === 0xe2 && name === "ICC_PROFILE\0")) kept.push(part);
    at = end;
    if (marker !== 0xda) continue;
    // The dots themselves, up to the next marker that is one: neither a stuffed 0xff nor a restart.
    let dot = at;
    while (dot < bytes.length && !(bytes[dot] === 0xff && !isWithin(bytes[dot + 1]))) dot++;
    kept.push(bytes.subarray(at, dot));
    at = dot;
  }
}
const isWithin = (next = 0xd9): boolean => next === 0 || (next >= 0xd0 && next <= 0xd7);

const pngParts: ReadonlySet<string> = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP acTL fcTL fdAT".split(" "),
);
function png(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const name = ascii(bytes, at + 4, at + 8);
    if (pngParts.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return null;
}

const webpParts: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
const saysExif = 0x08 | 0x04; // Exif and XMP, in the flags of VP8X
function webp(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  const last = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  for (let at = 12; at < last; ) {
    if (at + 8 > last) return null;
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > last) return null;
    const name = ascii(bytes, at, at + 4);
    const part = Buffer.from(bytes.subarray(at, end));
    if (name === "VP8X") part[8] = (part[8] ?? 0) & ~saysExif;
    if (webpParts.has(name)) kept.push(part);
    at = end;
  }
  if (kept.length === 0) return null;
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...kept]);
}

/** The picture alone; null: of a kind that isn't known here, or broken. `type`: by its content. */
export function plainPicture(type: string, bytes: Uint8Array): Buffer | null {
  const file = Buffer.from(bytes);
  switch (type) {
    case "image/jpeg":
      return file.length > 4 && file.readUInt16BE(0) === 0xffd8 ? jpeg(file) : null;
    case "image/png":
      return file.length > 8 && ascii(file, 1, 4) === "PNG" ? png(file) : null;
    case "image/webp":
      return file.length > 12 && ascii(file, 8, 12) === "WEBP" ? webp(file) : null;
    default:
      return null;
  }
}
