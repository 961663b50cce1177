// What Concord is made of is exact and known: versions to the last digit, each package by its hash and from no named host, and under a licence
// that somebody has read.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Lock, licencesIn } from "../../script/packages/licences.ts";

const json = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));
const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

test("every version in package.json is exact, and is the one in the lock file", () => {
  const whole = json("package.json");
  const lock = json("package-lock.json");
  for (const sort of ["dependencies", "devDependencies", "optionalDependencies"])
    for (const [name, version] of Object.entries<string>(whole[sort])) {
      assert.match(version, exact, name);
      assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
    }
});

test("the lock file names a hash for each package and no host", () => {
  for (const [place, one] of Object.entries<Record<string, string>>(json("package-lock.json").packages)) {
    if (place === "") continue;
    assert.match(one.version ?? "", exact, place);
    assert.match(one.integrity ?? "", /^sha512-/, place);
    assert.equal(one.resolved, undefined, place);
  }
});

test("every package that Concord runs with is under a licence that somebody has read", () => {
  const { by, unknown } = licencesIn(json("package-lock.json"));
  assert.deepEqual(unknown, []);
  assert.ok([...by.values()].flat().length > 100);
});

test("an unknown, a missing and a copyleft licence are found; of two to choose from one must do; tools are let be", () => {
  const lock: Lock = {
    packages: {
      "": {},
      "node_modules/a": { version: "1.0.0", license: "MIT" },
      "node_modules/b": { version: "1.0.0", license: "GPL-3.0-only" },
      "node_modules/c": { version: "1.0.0" },
      "node_modules/a/node_modules/@x/d": { version: "2.0.0", license: "(MIT OR EUPL-1.1+)" },
      "node_modules/e": { version: "1.0.0", license: "MIT AND MPL-2.0" },
      "node_modules/f": { version: "1.0.0", license: "MPL-2.0", dev: true },
      "node_modules/g": { version: "1.0.0", license: "SEE LICENSE IN LICENSE.md" },
    },
  };
  assert.deepEqual(licencesIn(lock).unknown, [
    "b 1.0.0: GPL-3.0-only",
    "c 1.0.0: none named",
    "e 1.0.0: MIT AND MPL-2.0",
    "g 1.0.0: SEE LICENSE IN LICENSE.md",
  ]);
});
