// Small files that patrons of the demo library attach: a picture drawn here pixel by pixel, or a note.
import { crc32, deflateSync } from "node:zlib";
import type { Chance } from "../seeded.ts";

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const width = 96;
const height = 64;

/** A sky, a field and a path, in colours of the day: a PNG of a few hundred bytes (PNG, third edition, 5). */
function picture(chance: Chance): Buffer {
  const horizon = chance.whole(20, 40);
  const sky = [chance.whole(140, 210), chance.whole(180, 225), 235];
  const field = [chance.whole(90, 170), chance.whole(130, 170), 80];
  const rows: number[] = [];
  for (let y = 0; y < height; y++) {
    rows.push(0);
    for (let x = 0; x < width; x++) {
      const onPath = y > horizon && Math.abs(x - width / 2) < (y - horizon) / 3;
      rows.push(...(onPath ? [205, 196, 170] : y > horizon ? field : sky));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, true colour
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from(rows), { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

const names = ["photo.png", "entrance.png", "sign.png", "screen.png", "receipt.png"];

export const attachment = (chance: Chance): { name: string; bytes: Uint8Array } =>
  chance.happens(0.75)
    ? { name: chance.one(names), bytes: picture(chance) }
    : { name: "notes.txt", bytes: Buffer.from("10:05 waited\n10:20 asked again\n10:40 went home\n") };
