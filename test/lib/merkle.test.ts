// The Merkle tree against RFC 9162's own words, written out: whatever was changed or added, and in whatever order.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { leafHash, MerkleTree } from "../../src/lib/merkle.ts";

const sha256 = (...parts: Uint8Array[]) => createHash("sha256").update(Buffer.concat(parts)).digest();

/** 2.1.1, word for word: MTH of a list of leaves' bytes. */
function mth(list: readonly Uint8Array[]): Buffer {
  const [only] = list;
  if (!only) return sha256();
  if (list.length === 1) return sha256(Uint8Array.of(0), only);
  let k = 1;
  while (k * 2 < list.length) k *= 2;
  return sha256(Uint8Array.of(1), mth(list.slice(0, k)), mth(list.slice(k)));
}
const treeOf = (list: readonly Uint8Array[]): MerkleTree => {
  const tree = new MerkleTree();
  for (const bytes of list) tree.add(leafHash(bytes));
  return tree;
};
const bytes = fc.uint8Array({ maxLength: 8 });
const some = fc.array(bytes, { minLength: 1, maxLength: 140 });

test("RFC 9162, 2.1.1: the root of any list, the empty one too", () => {
  assert.equal(new MerkleTree().root().toString("hex"), mth([]).toString("hex"));
  fc.assert(fc.property(some, (list) => treeOf(list).root().equals(mth(list))));
});

test("changed and added in any order, with roots asked between: the same as built whole", () => {
  const step = fc.record({ at: fc.nat(), bytes, isNew: fc.boolean(), asks: fc.boolean() });
  fc.assert(
    fc.property(some, fc.array(step, { maxLength: 60 }), (list, steps) => {
      const now = [...list];
      const tree = treeOf(list);
      for (const one of steps) {
        const place = one.isNew ? now.length : one.at % now.length;
        if (one.isNew) assert.equal(tree.add(leafHash(one.bytes)), place);
        else tree.set(place, leafHash(one.bytes));
        now[place] = one.bytes;
        assert.ok(tree.holds(place, leafHash(one.bytes)));
        if (one.asks) tree.root();
      }
      assert.ok(tree.root().equals(mth(now)));
      assert.equal(tree.count, now.length);
    }),
  );
});

test("any change of any one leaf, one more and one less change the root", () => {
  fc.assert(
    fc.property(some, fc.nat(), bytes, (list, at, other) => {
      const place = at % list.length;
      const root = treeOf(list).root();
      const tree = treeOf(list);
      tree.set(place, leafHash(other));
      assert.equal(tree.root().equals(root), Buffer.from(other).equals(list[place] ?? other));
      assert.ok(
        !treeOf([...list, other])
          .root()
          .equals(root),
      );
      assert.ok(!treeOf(list.slice(0, -1)).root().equals(root));
    }),
  );
});

test("a leaf can't pass for a node: the hashes of two leaves, put together, are another leaf", () => {
  const [a, b] = [Uint8Array.of(1), Uint8Array.of(2)];
  const pair = Buffer.concat([leafHash(a), leafHash(b)]);
  assert.ok(
    !treeOf([pair])
      .root()
      .equals(treeOf([a, b]).root()),
  );
});
