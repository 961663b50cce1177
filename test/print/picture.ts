// A small PNG (W3C, Portable Network Graphics, third edition), made here: grey bars, and if asked a text chunk, as cameras and scanners leave one.
import { crc32, deflateSync } from "node:zlib";

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** @param comment stands in the file's own text chunk, not in what is seen */
export function picture(comment = ""): Uint8Array {
  const [width, height] = [170, 220];
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0], 8); // eight bits, grey
  const line = (y: number) => Buffer.alloc(width + 1, y > 30 && y < 190 && y % 20 < 8 ? 0x55 : 0xee).fill(0, 0, 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    ...(comment ? [chunk("tEXt", Buffer.from(`Comment\0${comment}`, "latin1"))] : []),
    chunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: height }, (_, y) => line(y))))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
