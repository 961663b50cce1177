// Formats the tree and mends what the linter can mend by itself.
import { spawnSync } from "node:child_process";

const done = spawnSync("node_modules/.bin/biome", ["check", "--write", "."], { stdio: "inherit" });
process.exit(done.status ?? 1);
