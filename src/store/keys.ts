// The keys: a master key in a file outside the database wraps a library's key; what a library's key is for is derived from it,
// one key a purpose (RFC 5869). Whoever holds the database alone holds no key.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { no, ok, type Result } from "../lib/result.ts";

export const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM with a fresh nonce: nonce, ciphertext, tag. `about` binds the bytes to their place: moved elsewhere in the
 * database, they don't open.
 */
export function seal(key: Buffer, about: string, plain: Uint8Array, nonce: Buffer = randomBytes(nonceBytes)): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made. Throws when key, place or bytes are not the same: nothing unsound is ever shown. */
export function unseal(key: Buffer, about: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes)), decipher.final()]);
}

/**
 * What a library's key is for. `wrap` keys of streams; `index` hashes of contacts; `search` tokens of words; `code` receipt codes; `cookie`
 * sessions of patrons; `checkpoint` signs checkpoints.
 */
export type LibraryKeys = {
  readonly library: number;
  readonly wrap: Buffer;
  readonly index: Buffer;
  readonly search: Buffer;
  readonly code: Buffer;
  readonly cookie: Buffer;
  readonly checkpoint: Buffer;
};

const derive = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", key, "", `concord ${purpose}`, 32));

export const keyBytes = 32;
export const newKey = (): Buffer => randomBytes(keyBytes);

export const wrapLibraryKey = (master: Buffer, library: number, key: Buffer): Buffer =>
  seal(master, `library ${library}`, key);

export function libraryKeys(master: Buffer, library: number, wrapped: Uint8Array): LibraryKeys {
  const key = unseal(master, `library ${library}`, wrapped);
  return {
    library,
    wrap: derive(key, "wrap"),
    index: derive(key, "index"),
    search: derive(key, "search"),
    code: derive(key, "code"),
    cookie: derive(key, "cookie"),
    checkpoint: derive(key, "checkpoint"),
  };
}

/** By which a person tells one master key from another; it opens nothing. */
export const fingerprintOf = (master: Buffer): string =>
  (derive(master, "fingerprint").toString("hex", 0, 8).match(/.{4}/g) ?? []).join(" ");

/** What tells one library's files from another's, whatever master key wraps its key: 16 hexadecimal digits. */
export const libraryMark = (master: Buffer, library: number, wrapped: Uint8Array): string =>
  derive(unseal(master, `library ${library}`, wrapped), "mark").toString("hex", 0, 8);

const streamPlace = (keys: LibraryKeys, streamId: string) => `${keys.library} ${streamId} key`;
export const wrapStreamKey = (keys: LibraryKeys, streamId: string, key: Buffer): Buffer =>
  seal(keys.wrap, streamPlace(keys, streamId), key);
export const unwrapStreamKey = (keys: LibraryKeys, streamId: string, wrapped: Uint8Array): Buffer =>
  unseal(keys.wrap, streamPlace(keys, streamId), wrapped);

export type HashSort = "code" | "email" | "phone" | "name" | "message" | "draft" | "tries" | "item";
/** A keyed hash to find by, without keeping what is found. The value is folded by the caller. */
export const keyedHash = (keys: LibraryKeys, sort: HashSort, value: string): Buffer =>
  createHmac("sha256", keys.index).update(`${sort}\n${value}`).digest();

/** A term of search as 64 bits: what two words that share one would confuse, the opened words set right. */
export const tokenOf = (keys: LibraryKeys, term: string): bigint =>
  createHmac("sha256", keys.search).update(term).digest().readBigInt64BE();

/** Random-looking bytes that belong to an act: the same form sent twice shows the same receipt code (RFC 5869). */
export const bytesOfAct = (keys: LibraryKeys, actId: string, length: number): Buffer =>
  Buffer.from(hkdfSync("sha256", keys.code, "", `act ${actId}`, length));

/**
 * The master key's file: 32 bytes in base64, readable by its owner alone (0600); made when it isn't there and `make` says so.
 * A database that has been used and a key file that is gone is not mended by a new key: then this refuses.
 */
export function masterKey(
  file: string,
  make: boolean,
): Result<{ key: Buffer; made: boolean }, "MasterKeyMissing" | "MasterKeyUnreadable"> {
  if (!existsSync(file)) {
    if (!make)
      return no("MasterKeyMissing", {
        message: `the master key ${file} isn't there, and the database was sealed with it. Put its copy back, or name it with CONCORD_MASTER_KEY_FILE.`,
      });
    mkdirSync(dirname(file), { recursive: true });
    const key = newKey();
    writeFileSync(file, `${key.toString("base64")}\n`, { mode: 0o600, flag: "wx", flush: true });
    chmodSync(file, 0o600);
    return ok({ key, made: true });
  }
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
  return key.length === 32
    ? ok({ key, made: false })
    : no("MasterKeyUnreadable", { message: `${file} isn't a master key: 32 bytes in base64. Put its copy back.` });
}
