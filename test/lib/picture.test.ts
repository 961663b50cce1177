// A picture as it may leave: its dots, and nothing of where, when and with what it was taken.
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainKinds, plainPicture } from "../../src/lib/picture.ts";

const jpeg = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAWEAEBAQAAAAAAAAAAAAAAAAAAFGH/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBv/EABcRAAMBAAAAAAAAAAAAAAAAAAAEFVL/2gAMAwEAAhEDEQA/AJGzSzQVsZTIys1o/9k=",
  "base64",
);
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const webp = Buffer.from(
  "UklGRkoAAABXRUJQVlA4ID4AAADwAQCdASoQAAgAAoBCJagCdGuA/gAIPwAA/vSRf+xPvgv9K0uDv+pv1/eTr/GTr//tLP8eX/xxGt/pqgtgAA==",
  "base64",
);
const place = "GPS 40.6331 N 88.7878 W";
const camera = "Nikon serial 8812";

const part = (marker: number, words: string | Buffer): Buffer => {
  const body = Buffer.from(words);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
/** Exif with the way the camera was held, and where. */
const exif = (way: number, little: boolean): Buffer => {
  const tiff = Buffer.alloc(26);
  tiff.write(little ? "II" : "MM");
  const two = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const four = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  two(42, 2);
  four(8, 4);
  two(1, 8);
  two(0x0112, 10);
  two(3, 12);
  four(1, 14);
  two(way, 18);
  return part(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), tiff, Buffer.from(place)]));
};
const taken = (...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 20), ...parts, jpeg.subarray(20), Buffer.from(`film ${place}`)]);
const hides = (bytes: Buffer | null) => {
  assert.ok(bytes);
  assert.doesNotMatch(bytes.toString("latin1"), /GPS|Nikon|88\.7878/);
};

test("of a JPEG the dots stay byte for byte; Exif, XMP, IPTC, comments and what follows the end don't", () => {
  const xmp = part(0xe1, `http://ns.adobe.com/xap/1.0/\0${place}`);
  const all = taken(exif(1, false), xmp, part(0xed, camera), part(0xfe, camera), part(0xe0, `JFXX\0${camera}`));
  const plain = plainPicture("image/jpeg", all);
  hides(plain);
  assert.deepEqual(plain, jpeg);
  const colors = part(0xe2, "ICC_PROFILE\0colors");
  assert.deepEqual(
    plainPicture("image/jpeg", taken(colors)),
    Buffer.concat([jpeg.subarray(0, 20), colors, jpeg.subarray(20)]),
  );
});

test("which way a camera was held stays, and nothing beside it: nobody lies on their side", () => {
  for (const little of [false, true])
    for (const way of [1, 3, 6, 8]) {
      const plain = plainPicture("image/jpeg", taken(exif(way, little)));
      hides(plain);
      const only = Buffer.concat([
        Buffer.from("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"),
        Buffer.from([way]),
      ]);
      assert.equal(plain?.includes(only) ?? false, way !== 1, `${way}`);
      assert.equal(plain?.length, jpeg.length + (way === 1 ? 0 : 36));
    }
});

test("of a PNG and a WebP the same", () => {
  const chunk = (name: string, words: string) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(words.length);
    return Buffer.concat([size, Buffer.from(name), Buffer.from(words), Buffer.alloc(4)]);
  };
  const [head, rest] = [png.subarray(0, 33), png.subarray(33)];
  const told = Buffer.concat([
    head,
    chunk("tEXt", camera),
    chunk("eXIf", place),
    chunk("iTXt", place),
    rest,
    Buffer.from(place),
  ]);
  assert.deepEqual(plainPicture("image/png", told), png);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(place.length);
  const odd = Buffer.alloc(place.length % 2);
  const web = Buffer.concat([webp, Buffer.from("EXIF"), size, Buffer.from(place), odd]);
  web.writeUInt32LE(web.length - 8, 4);
  assert.deepEqual(plainPicture("image/webp", web), webp);
});

test("what is cut short, is something else or of a kind that isn't known here is none", () => {
  for (const [type, whole] of [
    ["image/jpeg", jpeg],
    ["image/png", png],
    ["image/webp", webp],
  ] as const)
    for (let end = 0; end < whole.length - 1; end++)
      assert.equal(plainPicture(type, whole.subarray(0, end)), null, `${type} ${end} of ${whole.length}`);
  assert.equal(plainPicture("image/png", jpeg), null);
  assert.equal(plainPicture("image/heic", jpeg), null);
  assert.equal(plainPicture("image/gif", Buffer.from("GIF89a")), null);
  assert.equal(plainKinds.length, 3);
});
