// The import rule of ARCHITECTURE.md: lib <- domain <- store, mail, print <- desk <- web, jobs, cli, demo <- main. Rooms on one
// level never meet, patron and staff pages never meet, the domain is pure, SQL stays in the store.
import assert from "node:assert/strict";
import { test } from "node:test";
import { code, files, importsOf, type Source } from "./source.ts";

const levels = [["lib"], ["domain"], ["store", "mail", "print"], ["desk"], ["web", "jobs", "cli", "demo"], ["main"]];
const level = (room: string): number => levels.findIndex((rooms) => rooms.includes(room));
const readsConfig = ["main", "cli", "config"]; // all others are handed its values, and may know their types
const inDomain = /^(@orama\/stemmers|@scure\/bip39|zod)(\/|$)/; // packages without clock, chance or outside
const onlyInStore = /^(pg|kysely|node-pg-migrate)(\/|$)/;

/** "src/main.ts" is the room main, "src/lib/ids.ts" the room lib; a package is none. */
const roomOf = (path: string): string | undefined => /^src\/([\w-]+)(?:\/|\.tsx?$)/.exec(path)?.[1];

function importBreaches(source: Source): string[] {
  const room = roomOf(source.path) ?? "";
  const breaches: string[] = [];
  for (const { from, onlyTypes } of importsOf(source)) {
    const say = (why: string) => breaches.push(`${source.path} imports ${from}: ${why}`);
    const other = roomOf(from);
    if (other === undefined) {
      if (from.startsWith("test/") || from.startsWith("script/")) say("not part of what is run");
      if (room === "domain" && !inDomain.test(from)) say("the domain is pure");
      if (room !== "store" && onlyInStore.test(from)) say("only the store speaks SQL");
      continue;
    }
    if (other === room) continue;
    if (other === "config") {
      if (!onlyTypes && !readsConfig.includes(room)) say("config is read at the top and handed down");
    } else if (room === "config") {
      if (other !== "lib") say("config knows lib only");
    } else if (level(other) < 0 || level(room) < 0) say("a room that the import rule doesn't name");
    else if (level(other) === level(room)) say("rooms on one level never meet");
    else if (level(other) > level(room)) say("a room knows only those below it");
  }
  return breaches;
}

/** Every file of the one face that reaches, by whatever way, a file of the other. */
function meetings(sources: readonly Source[]): string[] {
  const imports = new Map(sources.map((source) => [source.path, importsOf(source).map(({ from }) => from)]));
  const reached = (path: string, seen: Set<string>): Set<string> => {
    if (!seen.has(path)) {
      seen.add(path);
      for (const next of imports.get(path) ?? []) reached(next, seen);
    }
    return seen;
  };
  const faces = [
    ["src/web/patron/", "src/web/staff/"],
    ["src/web/staff/", "src/web/patron/"],
  ] as const;
  return faces.flatMap(([own, other]) =>
    [...imports.keys()]
      .filter((path) => path.startsWith(own))
      .flatMap((path) =>
        [...reached(path, new Set())].filter((far) => far.startsWith(other)).map((far) => `${path} reaches ${far}`),
      ),
  );
}

const impure: Readonly<Record<string, RegExp>> = {
  "the clock": /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(|\bTemporal\.Now\b|\bperformance\.now\b/,
  chance: /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b|\brandomBytes\(|\brandomInt\(/,
  "the machine": /\bprocess\.|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\b|\bconsole\./,
};
const sql =
  /["'`]\s*(?:select\s[^"'`]*\sfrom\s|insert\s+into\s|update\s+[\w.${}]+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\(|(?:create|alter|drop|truncate)\s+(?:table|index|role|schema|policy|function|database|view|extension)\b|(?:grant|revoke)\s+\w+\s+on\s)/i;

function wordBreaches({ path, text }: Source): string[] {
  const plain = code(text);
  const touched = roomOf(path) === "domain" ? Object.entries(impure).filter(([, sign]) => sign.test(plain)) : [];
  const breaches = touched.map(([what]) => `${path} touches ${what}: it comes in with the act`);
  return roomOf(path) !== "store" && sql.test(plain) ? [...breaches, `${path} writes SQL outside the store`] : breaches;
}

const sources = files("src", /\.tsx?$/);

test("each room imports only rooms below it, and packages that are its own to use", () => {
  assert.ok(sources.length > 0);
  assert.deepEqual(sources.flatMap(importBreaches), []);
});

test("the patron's face and the staff's face never meet", () => {
  assert.deepEqual(meetings(sources), []);
});

test("the domain knows no clock, no chance and no machine, and SQL is written in the store alone", () => {
  assert.deepEqual(sources.flatMap(wordBreaches), []);
});

// The rule itself, tried on files that break it and on files that keep it.
const file = (path: string, text: string): Source => ({ path, text });

test("a file that breaks the import rule is found", () => {
  const breaking = [
    file("src/lib/a.ts", `import { x } from "../domain/case/x.ts";`),
    file("src/domain/case/a.ts", `import type { Row } from "../../store/row.ts";`),
    file("src/domain/case/a.ts", `import { readFileSync } from "node:fs";`),
    file("src/mail/a.ts", `import {\n  Pool,\n} from "pg";`),
    file("src/store/a.ts", `export * from "../mail/a.ts";`),
    file("src/web/a.tsx", `const x = await import("../jobs/a.ts");`),
    file("src/web/a.tsx", `import { config } from "../config/config.ts";`),
    file("src/config/a.ts", `import { x } from "../store/a.ts";`),
    file("src/desk/a.ts", `import "../main.ts";`),
    file("src/desk/a.ts", `import pg from "pg";`),
    file("src/desk/a.ts", `new Worker(new URL("../jobs/worker.ts", import.meta.url));`),
    file("src/desk/a.ts", `import { given } from "../given.ts";`),
    file("src/desk/a.ts", `import { x } from "../helpers/x.ts";`),
  ];
  for (const source of breaking) assert.equal(importBreaches(source).length, 1, source.text);
});

test("a file that keeps the import rule is left alone", () => {
  const keeping = [
    file(
      "src/main.ts",
      `import { config } from "./config/config.ts"; import { app } from "./web/app.ts"; import "./jobs/run.ts";`,
    ),
    file("src/web/a.tsx", `import type { Config } from "../config/config.ts"; // import "../jobs/run.ts"`),
    file("src/cli/a.ts", `import { config } from "../config/config.ts";`),
    file("src/domain/case/a.ts", `import { z } from "zod"; import { ok } from "../../lib/result.ts";`),
    file("src/mail/a.ts", `const url = new URL("https://library.example/jobs");`),
  ];
  assert.deepEqual(keeping.flatMap(importBreaches), []);
});

test("faces that meet through a shared file are found", () => {
  const shared = file("src/web/components/a.tsx", `import { x } from "../staff/today.tsx";`);
  const today = file("src/web/staff/today.tsx", "");
  const home = file("src/web/patron/home.tsx", `import { a } from "../components/a.tsx";`);
  assert.deepEqual(meetings([shared, today, home]), ["src/web/patron/home.tsx reaches src/web/staff/today.tsx"]);
  assert.deepEqual(meetings([today, home]), []);
});

test("a clock, chance, the machine or SQL where it doesn't belong is found", () => {
  const impurities = [
    "Date.now()",
    "new Date()",
    "Math.random()",
    "Temporal.Now.instant()",
    "crypto.randomUUID()",
    "process.env",
  ];
  for (const text of impurities) assert.equal(wordBreaches(file("src/domain/a.ts", text)).length, 1, text);
  const statements = [
    "`select * from case_now`",
    "`\n  insert into event values ($1)`",
    '"update person set name = $1"',
    '"delete from job"',
  ];
  for (const text of statements) assert.equal(wordBreaches(file("src/desk/a.ts", text)).length, 1, text);
  const fine = file("src/domain/a.ts", `new Date(at); // Date.now()\nno("Select a date from the list");`);
  assert.deepEqual(
    [...wordBreaches(file("src/store/a.ts", "`select 1 from a`")), ...wordBreaches(file("src/web/a.ts", "Date.now()"))],
    [],
  );
  assert.deepEqual(wordBreaches({ ...fine, text: fine.text.replace("Select", "Choose") }), []);
});
