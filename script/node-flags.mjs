// How every process of ours runs on Node: by `npm start`, by the tests and by the bench alike.
import { fileURLToPath } from "node:url";

export const nodeFlags = [
  "--disable-warning=ExperimentalWarning",
  // By default new objects get room for a machine that does nothing else: a quarter more memory, and pages no faster (docs/decisions/0010).
  "--max-semi-space-size=8",
  "--import",
  new URL("./tsx-hook.mjs", import.meta.url).href,
];

/**
 * Compiled once and kept: the second start takes half the time of the first, and reads no TypeScript. One heap for all threads of a process
 * (mallopt(3)): each of its own keeps pages that nobody needs, 12 MiB of an idle desk, and pages are as fast.
 */
export const nodeEnv = {
  MALLOC_ARENA_MAX: "1",
  ...process.env,
  NODE_COMPILE_CACHE: fileURLToPath(new URL("../.cache/node", import.meta.url)),
};
