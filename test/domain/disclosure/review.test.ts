// A package gone through: what the rules proposed is decided on by a person, each place for a reason; nothing leaves with one undecided.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DisclosureDraft } from "../../../src/domain/disclosure/act.ts";
import { approved, eli, given, noor, otherSha256, packed, records, release } from "./given-disclosure.ts";

const sha256 = "ab".repeat(32);
const proposed = [
  { start: 4, end: 12, why: "otherPerson" },
  { start: 20, end: 34, why: "borrowing" },
] as const;
const begun = [...approved.courtOrder, noor(records({ proposed }))];
const look = (more: object = {}): DisclosureDraft => ({
  type: "ReviewPackage",
  of: sha256,
  length: 40,
  redactions: [{ start: 4, end: 12, why: "otherPerson" }],
  dropped: [{ start: 20, end: 34, why: "covered" }],
  sha256: otherSha256,
  ...more,
});

test("nothing leaves while one place is undecided, and it says how many are", () => {
  const then = given(begun).when(noor(release));
  then.thenRefused("PackageUndecided");
  given(begun)
    .when(noor(look({ dropped: [] })))
    .thenRefused("PackageUndecided");
  given(begun, noor(look()))
    .when(noor({ ...release, sha256: otherSha256 } as typeof release))
    .thenEvents("Released");
});

test("what leaves has the SHA-256 of the text as it was left by the look, no longer the assembled one", () => {
  given(begun, noor(look())).when(noor(release)).thenRefused("PackageChanged");
});

test("a look is at one package: put together anew, it is to be gone through anew", () => {
  const anew = noor(records({ proposed, sha256: otherSha256 }));
  given(begun, anew).when(noor(look())).thenRefused("PackageChanged");
  given(begun, noor(look()), anew)
    .when(noor({ ...release, sha256: otherSha256 } as typeof release))
    .thenRefused("PackageUndecided");
});

test("marks are inside the text, and none over another", () => {
  const at = (start: number, end: number) => ({ start, end, why: "beyond" as const });
  for (const [redactions, name] of [
    [[at(4, 12), at(10, 34)], "MarksOverlap"],
    [[at(4, 41)], "MarkOutsideText"],
    [[at(-1, 12)], "MarkOutsideText"],
    [[at(4, 4)], "MarkOutsideText"],
  ] as const)
    given(begun)
      .when(noor(look({ redactions })))
      .thenRefused(name);
});

test("words around a proposal that are withheld decide on it", () => {
  given(begun)
    .when(noor(look({ redactions: [{ start: 0, end: 40, why: "beyond" }], dropped: [] })))
    .thenEvents({ type: "PackageReviewed", sha256: otherSha256 });
});

test("only those who keep the register go through a package, and only while it is approved and put together", () => {
  given(begun).when(eli(look())).thenRefused("NotOfTheRegister");
  given(approved.courtOrder).when(noor(look())).thenRefused("PackageMissing");
  given(packed.courtOrder, noor(release)).when(noor(look())).thenRefused("RequestClosed");
});

test("a package in which nothing was proposed leaves without a look, and may be looked at all the same", () => {
  given(packed.courtOrder).when(noor(release)).thenEvents("Released");
  const then = given(packed.courtOrder).when(noor(look({ dropped: [] })));
  then.thenEvents("PackageReviewed");
  assert.equal("packed" in then.state && then.state.packed?.look?.redactions.length, 1);
});
