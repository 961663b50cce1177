// Ids: UUID version 7 (RFC 9562, 5.7), so that keys made together lie together in an index. The clock and the random
// bytes come in. And ids that follow from a name.
import { createHash } from "node:crypto";

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Random bytes that uuid7 takes. */
export const bytesForId = 10;

/**
 * 48 bits of Unix milliseconds, then 74 random bits, in small letters.
 * Throws RangeError on a time outside 1970 to 10889, or fewer than 10 bytes.
 */
export function uuid7(nowMs: number, random: Uint8Array): string {
  if (!Number.isInteger(nowMs) || nowMs < 0 || nowMs >= 2 ** 48) throw new RangeError("uuid7: time out of range");
  if (random.length < bytesForId) throw new RangeError(`uuid7 needs ${bytesForId} random bytes`);
  const time = nowMs.toString(16).padStart(12, "0");
  const [versioned = 0, b, varianted = 0, ...tail] = random.subarray(0, bytesForId);
  const rest = Uint8Array.of(0x70 | (versioned & 0x0f), b ?? 0, 0x80 | (varianted & 0x3f), ...tail).toHex();
  return [time.slice(0, 8), time.slice(8), rest.slice(0, 4), rest.slice(4, 8), rest.slice(8)].join("-");
}

/** Whether the text is a UUID of RFC 9562's own variant, any version, in either case. */
export const isUuid = (text: string): boolean => shape.test(text);

/** An id out of a name, such as an act's out of a job's key: however often it is tried, it is one act (RFC 9562, 5.8: version 8). */
export function actIdOf(name: string): string {
  const bytes = createHash("sha256").update(name).digest().subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
