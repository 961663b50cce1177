// Every root that was ever signed, recomputed: the ledger in the order of its epochs, each stream's head put into the tree as it went on.
import { MerkleTree } from "../../../lib/merkle.ts";
import { type Step, steps } from "../../../store/proof/audit.ts";
import { type Checkpoint, leafOf } from "../../../store/proof/checkpoint.ts";
import type { Send } from "../../../store/transaction.ts";
import { type Finding, finding } from "./finding.ts";
import type { Outside } from "./signed.ts";

/** The streams as they stood at the end of an epoch. */
class Ledger {
  readonly #tree = new MerkleTree();
  readonly #places = new Map<string, number>();
  readonly #versions: number[] = [];
  #events = 0;

  take(step: Step): void {
    const known = this.#places.get(step.stream);
    const place = known ?? this.#tree.add(leafOf(step));
    if (known === undefined) this.#places.set(step.stream, place);
    else this.#tree.set(place, leafOf(step));
    this.#events += step.version - (this.#versions[place] ?? 0);
    this.#versions[place] = step.version;
  }

  against({ root, streams, events }: Checkpoint): "EventsMissing" | "RootDiffers" | null {
    if (this.#events < events || this.#tree.count < streams) return "EventsMissing";
    const isSame =
      this.#events === events && this.#tree.count === streams && this.#tree.root().toString("hex") === root;
    return isSame ? null : "RootDiffers";
  }

  /** Where a list of heads that was kept outside isn't what stands here. `isSigned`: the root is, so then it is the list that is wrong. */
  heads({ checkpoint: { epoch }, changed = [], file }: Outside, isSigned: boolean): Finding[] {
    return changed.flatMap((head) => {
      const place = this.#places.get(head.stream);
      const version = place === undefined ? 0 : (this.#versions[place] ?? 0);
      if (place !== undefined && this.#tree.holds(place, leafOf(head))) return [];
      const where = { streamId: head.stream, epoch, file };
      if (isSigned) return [finding("FileDiffers", { ...where, version: head.version })];
      return version < head.version
        ? [finding("SignedEventMissing", { ...where, version: version + 1 })]
        : [finding("SignedHeadDiffers", { ...where, version: head.version })];
    });
  }
}

/** One wrong root makes all later ones wrong: the first of a run is told. */
export async function verifyRoots(
  send: Send,
  stored: readonly Checkpoint[],
  outside: readonly Outside[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const ledger = new Ledger();
  let isRun = false;
  const storedAt = Map.groupBy(stored, ({ epoch }) => epoch);
  const outsideAt = Map.groupBy(outside, ({ checkpoint }) => checkpoint.epoch);
  const settle = (epoch: number): void => {
    for (const one of storedAt.get(epoch) ?? []) {
      const fault = ledger.against(one);
      if (fault && !isRun) findings.push(finding(fault, { epoch }));
      isRun = fault !== null;
    }
    for (const one of outsideAt.get(epoch) ?? []) {
      const fault = ledger.against(one.checkpoint);
      if (fault) findings.push(finding(fault, { epoch, file: one.file }));
      findings.push(...ledger.heads(one, fault === null));
    }
  };
  const due = [...new Set([...storedAt.keys(), ...outsideAt.keys()])].sort((a, b) => b - a); // the next one last
  for await (const some of steps(send))
    for (const step of some) {
      for (let next = due.at(-1); next !== undefined && next < step.epoch; next = due.at(-1)) {
        settle(next);
        due.pop();
      }
      if (due.length === 0) return findings; // what comes is newer than all that was signed
      ledger.take(step);
    }
  for (const next of due.reverse()) settle(next);
  return findings;
}
