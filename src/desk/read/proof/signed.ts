// Checkpoints, stored and kept outside, against each other: signatures, the chain from one to the next, and whose key it was.
import type { Checkpoint } from "../../../store/proof/checkpoint.ts";
import { fingerprint, hashOf, isSigned } from "../../../store/proof/checkpoint.ts";
import type { CheckpointFile } from "../../../store/proof/file.ts";
import { type Finding, finding } from "./finding.ts";

/** A checkpoint kept outside, and the name of the file it came in. */
export type Outside = CheckpointFile & { readonly file: string };
/** Which key signed from which checkpoint on: for whoever compares it with what was written down. */
export type SigningKey = { readonly fingerprint: string; readonly fromEpoch: number };

export function keysOf(stored: readonly Checkpoint[]): SigningKey[] {
  const changes = stored.filter(({ key }, i) => key !== stored[i - 1]?.key);
  return changes.map(({ key, epoch }) => ({ fingerprint: fingerprint(key), fromEpoch: epoch }));
}

/**
 * The stored ones, oldest first. There is one an epoch, each names the one before, and the library is in the epoch after the last. A new
 * key is a finding unless a file kept outside was signed by it: whoever hands it in says that it is the library's.
 */
export function verifyStored(stored: readonly Checkpoint[], epoch: number, outside: readonly Outside[]): Finding[] {
  const findings: Finding[] = [];
  const vouched = new Set(outside.map(({ checkpoint }) => checkpoint.key));
  let before: Checkpoint | null = null;
  for (const one of stored) {
    const due: number = (before?.epoch ?? 0) + 1;
    if (!isSigned(one)) findings.push(finding("SignatureWrong", { epoch: one.epoch }));
    if (one.epoch !== due || one.previous !== (before && hashOf(before)))
      findings.push(finding("CheckpointMissing", { epoch: Math.min(due, one.epoch) }));
    if (before && one.key !== before.key && !vouched.has(one.key))
      findings.push(finding("KeyChanged", { epoch: one.epoch }));
    before = one;
  }
  const next = (before?.epoch ?? 0) + 1;
  if (next < epoch) findings.push(finding("CheckpointMissing", { epoch: next }));
  return findings;
}

/** Each file against its own signature and against the stored one of its epoch. */
export function verifyOutside(library: number, stored: readonly Checkpoint[], outside: readonly Outside[]): Finding[] {
  const keys = new Set(stored.map(({ key }) => key));
  const byEpoch = new Map(stored.map((one) => [one.epoch, one]));
  return outside.flatMap(({ checkpoint, file }) => {
    const { epoch } = checkpoint;
    const find = (fault: Finding["fault"]) => [finding(fault, { epoch, file })];
    if (!isSigned(checkpoint)) return find("SignatureWrong");
    if (checkpoint.library !== library) return find("OtherLibrary");
    if (keys.size > 0 && !keys.has(checkpoint.key)) return find("KeyUnknown");
    const own = byEpoch.get(epoch);
    if (!own) return find("CheckpointMissing");
    return hashOf(own) === hashOf(checkpoint) ? [] : find("CheckpointDiffers");
  });
}
