// A Merkle tree over leaves in an order of their own (RFC 9162, 2.1.1: a leaf's hash begins with 0x00, a node's with 0x01). Leaves can be
// changed and added at the end; then only what stands above them is hashed again, so that a year of roots is recomputed in seconds.
import { hash } from "node:crypto";

const size = 32;

/** SHA-256 into a place of its own. As text, since node answers that five times faster than with a buffer of its own. */
const hashInto = (bytes: Uint8Array, into: Buffer, at: number): number =>
  into.write(hash("sha256", bytes, "latin1"), at, size, "latin1");

/** The hash of a leaf's bytes: 32 bytes. */
export function leafHash(bytes: Uint8Array): Buffer {
  const leaf = Buffer.alloc(size);
  hashInto(Buffer.concat([Uint8Array.of(0), bytes]), leaf, 0);
  return leaf;
}

export class MerkleTree {
  // By height: the hashes side by side. A last one without a neighbour goes up as it is, which is the RFC's split at a power of two.
  readonly #levels: Buffer[] = [];
  readonly #pair: Buffer = Buffer.alloc(1 + 2 * size, 1);
  #count = 0;
  #changed: number[] = [];

  get count(): number {
    return this.#count;
  }

  /** Adds a leaf by its hash. Gives its place. */
  add(leaf: Uint8Array): number {
    this.#count += 1;
    this.set(this.#count - 1, leaf);
    return this.#count - 1;
  }

  /** Changes the leaf at a place that is taken. */
  set(place: number, leaf: Uint8Array): void {
    this.#room(0, place).set(leaf, place * size);
    this.#changed.push(place);
  }

  /** Whether the leaf at a place is this one. */
  holds(place: number, leaf: Uint8Array): boolean {
    return this.#levels[0]?.subarray(place * size, (place + 1) * size).equals(leaf) === true;
  }

  /** The root as it stands now; that of no leaves is the hash of nothing. */
  root(): Buffer {
    if (this.#count === 0) return Buffer.from(hash("sha256", "", "hex"), "hex");
    let changed = [...new Set(this.#changed)].sort((a, b) => a - b);
    this.#changed = [];
    let level = 0;
    for (let width = this.#count; width > 1; width = Math.ceil(width / 2)) {
      const parents: number[] = [];
      for (const place of changed) if (parents.at(-1) !== place >> 1) parents.push(place >> 1);
      const below = this.#room(level, width - 1);
      const above = this.#room(level + 1, width >> 1);
      for (const place of parents) {
        const left = 2 * place * size;
        if (2 * place + 1 < width) {
          below.copy(this.#pair, 1, left, left + 2 * size);
          hashInto(this.#pair, above, place * size);
        } else below.copy(above, place * size, left, left + size);
      }
      changed = parents;
      level += 1;
    }
    return Buffer.from(this.#room(level, 0).subarray(0, size));
  }

  /** The hashes of a height, with room for one at the place. */
  #room(level: number, place: number): Buffer {
    const there = this.#levels[level] ?? Buffer.alloc(0);
    if ((place + 1) * size <= there.length) return there;
    const wider = Buffer.alloc(Math.max(64, 2 * (place + 1)) * size);
    there.copy(wider);
    this.#levels[level] = wider;
    return wider;
  }
}
