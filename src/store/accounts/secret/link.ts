// Links that are keys: 256 random bits in the address, and in the database only their hash. Each opens once, until its time.
import { createHash, randomBytes } from "node:crypto";

export const newToken = (): string => randomBytes(32).toString("base64url");

/** Random bits need no salt and no slow hash. */
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();

export function later(now: string, hours: number): string {
  return Temporal.Instant.from(now).add({ hours }).toString({ fractionalSecondDigits: 3 });
}
