// Lets Node run .tsx unbuilt: .ts is Node's own type stripping, .tsx goes through esbuild once and is kept in .cache/tsx
// by its content. On the next start esbuild isn't even loaded.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const kept = fileURLToPath(new URL("../.cache/tsx", import.meta.url));
const { version } = require("esbuild/package.json");

function compile(url, source) {
  process.env.ESBUILD_WORKER_THREADS = "0"; // a call that ends, instead of a process that stays as long as the app
  const { code } = require("esbuild").transformSync(source, {
    loader: "tsx",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    sourcefile: url,
    sourcemap: "inline",
    target: "esnext",
  });
  return code;
}

/** Whole or not at all, since several processes start at once; where nothing may be written, nothing is kept. */
function keep(file, code) {
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // a read-only checkout
  }
}

function compiled(url) {
  const source = readFileSync(fileURLToPath(url), "utf8");
  const file = join(kept, createHash("sha256").update(`${version}\n${url}\n${source}`).digest("hex"));
  try {
    const code = readFileSync(file, "utf8");
    if (code.includes("\n//# sourceMappingURL=")) return code; // its last line: a power cut can leave a file half there
  } catch {
    // not kept yet
  }
  const code = compile(url, source);
  keep(file, code);
  return code;
}

registerHooks({
  load(url, context, next) {
    if (!url.endsWith(".tsx")) return next(url, context);
    return { format: "module", source: compiled(url), shortCircuit: true };
  },
});
