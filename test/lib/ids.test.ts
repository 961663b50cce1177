// Ids: UUID version 7 as RFC 9562 lays it out.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bytesForId, isUuid, uuid7 } from "../../src/lib/ids.ts";

const bytes = fc.uint8Array({ minLength: bytesForId, maxLength: bytesForId });
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test("the example of RFC 9562, A.6", () => {
  const random = Uint8Array.fromHex("0cc318c4dc0c0c07398f");
  assert.equal(uuid7(Date.parse("2022-02-22T14:22:22-05:00"), random), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
});

test("every time and every random bytes make a UUID of version 7, 74 of the bits random", () => {
  fc.assert(
    fc.property(time, bytes, (now, random) => {
      const id = uuid7(now, random);
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.ok(isUuid(id));
      assert.equal(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16), now);
    }),
  );
});

test("a later millisecond sorts later", () => {
  fc.assert(
    fc.property(time, time, bytes, bytes, (one, two, a, b) => {
      if (one !== two) assert.equal(uuid7(one, a) < uuid7(two, b), one < two);
    }),
  );
});

test("a time out of range or too few bytes is a fault of the caller", () => {
  const random = new Uint8Array(bytesForId);
  for (const now of [-1, 2 ** 48, 1.5, Number.NaN]) assert.throws(() => uuid7(now, random), RangeError);
  assert.throws(() => uuid7(0, new Uint8Array(bytesForId - 1)), RangeError);
});

test("what is no UUID is said to be none", () => {
  assert.ok(isUuid("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"));
  const id = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";
  const none = [
    "",
    id.replaceAll("-", ""),
    `${id}\n`,
    ` ${id}`,
    `{${id}}`,
    id.replace("-9", "-c"),
    id.replace("-7c", "-0c"),
  ];
  assert.deepEqual(none.filter(isUuid), []);
});
