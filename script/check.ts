// npm run check: types, lint, licences, and the tests that need neither a database nor a browser. Seconds.
import { globSync } from "node:fs";
import { onNode, run, step, wasInterrupted } from "./steps.ts";

const types = await step("types", ["node_modules/.bin/tsc"]);
const lint = await step("lint and format", ["node_modules/.bin/biome", "check", "--max-diagnostics=10", "."]);
const licences = await step("licences", onNode("script/packages/licences.ts"));
const files = globSync("test/{domain,lib,rules}/**/*.test.{ts,tsx}").sort();
const reporter = new URL("./reporter.ts", import.meta.url).href;
const tests = wasInterrupted()
  ? 1
  : await run(
      onNode(
        "--test",
        "--test-concurrency=2",
        `--test-reporter=${reporter}`,
        "--test-reporter-destination=stdout",
        ...files,
      ),
    );
process.exitCode = types && lint && licences && tests === 0 ? 0 : 1;
