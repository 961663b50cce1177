// npm run licences: under which licence each package comes that Concord runs with, from the lock file. Fails on one that isn't known to be
// compatible with Apache-2.0: then somebody reads it, and adds it here or does without the package. Tools (devDependencies) aren't shipped.
import { readFileSync } from "node:fs";

export type Lock = {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: boolean; readonly license?: string }>
  >;
};

/** Permissive: to be named, and no more. Copyleft, also by file (MPL-2.0, EUPL), is for tools alone. */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "OFL-1.1",
  "PostgreSQL",
  "Python-2.0",
]);

/** Packages whose licence is a text of its own, read by a person. */
const read: Readonly<Record<string, string>> = {
  // CC0-1.0, its fonts OFL-1.1, its icons Apache-2.0 and MIT (its LICENSE.md).
  "@uswds/uswds": "SEE LICENSE IN LICENSE.md",
};

const terms = (expression: string): string[] => expression.replace(/[()]/g, "").split(/ (?:OR|AND) /);

/** An SPDX expression: of `OR` one must do, of `AND` all; mixed ones are for a person to read. */
function isAllowed(licence: string): boolean {
  const [or, and] = [/ OR /.test(licence), / AND /.test(licence)];
  if (or && and) return false;
  const good = (one: string) => allowed.has(one);
  return or ? terms(licence).some(good) : terms(licence).every(good);
}

export type Licences = {
  /** Packages by licence, each with its version. */
  readonly by: ReadonlyMap<string, readonly string[]>;
  readonly unknown: readonly string[];
};

export function licencesIn(lock: Lock): Licences {
  const by = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const [place, { version, dev, license = "none named" }] of Object.entries(lock.packages)) {
    if (place === "" || dev) continue;
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const line = `${name} ${version}`;
    by.set(license, [...(by.get(license) ?? []), line]);
    if (!isAllowed(license) && read[name] !== license) unknown.push(`${line}: ${license}`);
  }
  return { by, unknown };
}

if (import.meta.main) {
  const lock: Lock = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"));
  const { by, unknown } = licencesIn(lock);
  for (const [licence, packages] of [...by].sort(([a], [b]) => a.localeCompare(b)))
    process.stdout.write(`${licence}\n${packages.map((one) => `  ${one}\n`).join("")}`);
  process.stdout.write(
    "Inside them: PostgreSQL (PostgreSQL License), Node.js (MIT and others), Public Sans (OFL-1.1)\n",
  );
  for (const one of unknown)
    process.stderr.write(`concord: nobody has read the licence of ${one} (script/packages/licences.ts)\n`);
  process.exitCode = unknown.length === 0 ? 0 : 1;
}
