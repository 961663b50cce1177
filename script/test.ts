// npm test [FILES]: everything, or the named test files. --long: the long ones. --server: the database tests on the
// server of DATABASE_OWNER_URL and DATABASE_URL. Ends with the test runner's own summary.
import { globSync } from "node:fs";
import pg from "pg";
import { readyTemplate, testServer } from "../test/database.ts";
import { onNode, run, step, wasInterrupted } from "./steps.ts";
import { missingTool } from "./tools.ts";

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith("--"));
const [long, server] = [args.includes("--long"), args.includes("--server")];

function stop(line: string): never {
  process.stderr.write(`concord: ${line}\n`);
  process.exit(1);
}

function chosenFiles(): string[] {
  if (named.length > 0) return named;
  if (server) return globSync("test/{store,desk}/**/*.test.{ts,tsx}");
  if (long) return globSync("test/long/**/*.test.{ts,tsx}");
  return globSync("test/**/*.test.{ts,tsx}", { exclude: ["test/long/**"] });
}

async function checks(): Promise<boolean> {
  const steps: [string, string[]][] = [
    ["types", ["node_modules/.bin/tsc"]],
    ["lint and format", ["node_modules/.bin/biome", "check", "--max-diagnostics=10", "."]],
    ["unused code", ["node_modules/.bin/knip", "--no-progress"]],
    ["schema", onNode("script/schema.ts", "--check")],
  ];
  let good = true;
  for (const [name, command] of steps) if (!wasInterrupted()) good = (await step(name, command)) && good;
  return good;
}

/** Databases that killed test runs left behind; only when nobody else is testing. */
async function sweep(superuserUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: superuserUrl });
  await admin.connect();
  const { rows } = await admin.query<{ name: string }>("select datname as name from pg_database where datname ~ '^t_'");
  for (const { name } of rows) await admin.query(`drop database ${name} with (force)`);
  await admin.end();
}

async function tests(files: string[]): Promise<boolean> {
  // Held for the whole run: without it, the first file would start the server and the last would stop it.
  const held = server ? null : await testServer();
  try {
    if (held && !held.joined) await sweep(held.superuserUrl);
    if (held) await readyTemplate(held);
    const minutes = long ? 60 : 10;
    const code = await run(
      onNode(
        "--test",
        `--test-concurrency=${server ? 1 : 2}`,
        `--test-timeout=${minutes * 60_000}`,
        `--test-reporter=${new URL("./reporter.ts", import.meta.url).href}`,
        "--test-reporter-destination=stdout",
        ...files.sort(),
      ),
    );
    return code === 0;
  } finally {
    await held?.stop();
  }
}

const { DATABASE_OWNER_URL, DATABASE_URL } = process.env;
if (server && !(DATABASE_OWNER_URL && DATABASE_URL))
  stop('test:server needs DATABASE_OWNER_URL and DATABASE_URL: two roles of a database with "test" in its name.');
if (!server) {
  // The tests bring their own database: one set for the app must not be emptied by them.
  delete process.env.DATABASE_OWNER_URL;
  delete process.env.DATABASE_URL;
}
const files = chosenFiles();
if (files.length === 0) stop(`no test files${named.length > 0 ? `: ${named.join(" ")}` : ""}.`);
const missing = missingTool();
if (missing) stop(missing);
const whole = named.length === 0 && !long && !server;
const checked = whole ? await checks() : true;
const tested = wasInterrupted() ? false : await tests(files);
process.exitCode = checked && tested && !wasInterrupted() ? 0 : 1;
