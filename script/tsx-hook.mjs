// Lets Node run .tsx unbuilt: .ts is Node's own type stripping, .tsx goes through esbuild, kept in memory.
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

registerHooks({
  load(url, context, next) {
    if (!url.endsWith(".tsx")) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), "utf8"), {
      loader: "tsx",
      jsx: "automatic",
      jsxImportSource: "hono/jsx",
      sourcefile: url,
      sourcemap: "inline",
      target: "esnext",
    });
    return { format: "module", source: code, shortCircuit: true };
  },
});
