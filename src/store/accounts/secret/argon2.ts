// Passwords and PINs as argon2id (RFC 9106) in PHC form, with OWASP's lesser-memory parameters, under a key outside the database:
// who has the database alone can't even begin to guess.
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. About 30 ms on a plain machine. */
const now = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const saltBytes = 16;
const hashBytes = 32;

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

// The same letters typed on another keyboard (composed, full width) are the same password (NIST SP 800-63B, 3.1.1.2).
const compute = (key: Buffer, text: string, salt: Buffer, cost: Cost, length: number): Promise<Buffer> =>
  derive("argon2id", { message: text.normalize("NFKC"), nonce: salt, secret: key, tagLength: length, ...cost });

const base64 = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");

/** "$argon2id$v=19$m=19456,t=2,p=1$salt$hash" */
export async function hashSecret(key: Buffer, text: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await compute(key, text, salt, now, hashBytes);
  return `$argon2id$v=19$m=${now.memory},t=${now.passes},p=${now.parallelism}$${base64(salt)}$${base64(hash)}`;
}

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether the text is what was hashed, in constant time; with the cost that the hash names, so that ours may rise later. */
export async function isSecret(key: Buffer, hashed: string, text: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = form.exec(hashed) ?? [];
  if (!salt || !hash) return false;
  const kept = Buffer.from(hash, "base64");
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return timingSafeEqual(kept, await compute(key, text, Buffer.from(salt, "base64"), cost, kept.length));
}
