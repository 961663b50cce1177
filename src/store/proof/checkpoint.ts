// A checkpoint: what the ledger was at the end of an epoch, as a root over all its streams, signed. Whoever keeps one outside can tell
// later whether the past was rewritten. Ed25519 (RFC 8032) over canonical JSON; the tree is RFC 9162's (lib/merkle.ts).
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { canonical } from "../../lib/canonical.ts";
import { leafHash } from "../../lib/merkle.ts";

/** Part of what is signed: nothing else that this key may sign one day can pass for a checkpoint. */
export const checkpointKind = "concord checkpoint 1";

/** Bytes are small hexadecimal letters, instants RFC 3339 in UTC with milliseconds. */
export type Checkpoint = {
  readonly kind: typeof checkpointKind;
  readonly library: number;
  /** It covers each event whose epoch is this one or an earlier one. */
  readonly epoch: number;
  readonly at: string;
  readonly streams: number;
  readonly events: number;
  readonly root: string;
  /** `hashOf` the checkpoint before; null for the first. */
  readonly previous: string | null;
  /** The public key, 32 bytes: a checkpoint stays checkable when a later one has another. */
  readonly key: string;
  /** 64 bytes over all of the above. */
  readonly signature: string;
};
type Unsigned = Omit<Checkpoint, "signature">;
/** A stream as it stood at a checkpoint. */
export type Head = { readonly stream: string; readonly version: number; readonly head: string };

/** A stream's leaf: its id (16 bytes), its version (4, big-endian) and its head (32). Leaves lie in the order of first epoch, then id. */
export function leafOf({ stream, version, head }: Head): Buffer {
  const bytes = Buffer.alloc(52);
  bytes.write(stream.replaceAll("-", ""), 0, "hex");
  bytes.writeUInt32BE(version, 16);
  bytes.write(head, 20, "hex");
  return leafHash(bytes);
}

const bodyOf = (checkpoint: Unsigned): Buffer => {
  const { kind, library, epoch, at, streams, events, root, previous, key } = checkpoint;
  return Buffer.from(canonical({ kind, library, epoch, at, streams, events, root, previous, key }));
};

/** What the next checkpoint names as the one before it. */
export const hashOf = (checkpoint: Unsigned): string => createHash("sha256").update(bodyOf(checkpoint)).digest("hex");

// RFC 8410, 7 and 4: the bytes before a raw private and a raw public key.
const privateDer = Buffer.from("302e020100300506032b657004220420", "hex");
const publicDer = Buffer.from("302a300506032b6570032100", "hex");

const privateKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privateDer, seed]), format: "der", type: "pkcs8" });

/** `seed`: the private key, 32 bytes (LibraryKeys.checkpoint). */
export function signed(seed: Buffer, facts: Omit<Unsigned, "kind" | "key">): Checkpoint {
  const own = privateKey(seed);
  const key = createPublicKey(own).export({ format: "der", type: "spki" }).subarray(publicDer.length).toString("hex");
  const unsigned = { kind: checkpointKind, ...facts, key } as const;
  return { ...unsigned, signature: sign(null, bodyOf(unsigned), own).toString("hex") };
}

/** By the key that the checkpoint itself names: whether that is the library's own is for whoever compares `fingerprint`. */
export function isSigned(checkpoint: Checkpoint): boolean {
  try {
    const der = Buffer.concat([publicDer, Buffer.from(checkpoint.key, "hex")]);
    const key = createPublicKey({ key: der, format: "der", type: "spki" });
    return verify(null, bodyOf(checkpoint), key, Buffer.from(checkpoint.signature, "hex"));
  } catch {
    return false; // no key at all
  }
}

const inFours = (hex: string): string => hex.replace(/.{4}(?=.)/g, "$& ");
/** What people compare: 128 bits of the SHA-256 of a public key, in fours. */
export const fingerprint = (key: string): string =>
  inFours(createHash("sha256").update(Buffer.from(key, "hex")).digest("hex").slice(0, 32));
/** The beginning of a root, in fours, to be recognised by. */
export const shortRoot = (root: string): string => inFours(root.slice(0, 16));
