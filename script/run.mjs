// The one way in for every npm script: installs what is missing, then runs a file on the project's own Node.
// Written for whatever Node (>= 20) the machine has; what it starts runs on the exact one from the lock file.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeEnv, nodeFlags } from "./node-flags.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const node = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");

function stop(line) {
  process.stderr.write(`concord: ${line}\n`);
  process.exit(1);
}

if (Number(process.versions.node.split(".")[0]) < 20)
  stop(`Node ${process.versions.node} is too old. Install Node 20 or newer, then try again.`);

/** Is what the lock file names there? npm writes the list of what it installed last of all. */
function installed() {
  const list = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(list) || !existsSync(node)) return false;
  const { packages: there } = JSON.parse(readFileSync(list, "utf8"));
  const { packages: wanted } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(wanted).every(
    ([place, { version, optional }]) =>
      place === "" || there[place]?.version === version || (optional && !there[place]),
  );
}

if (!installed()) {
  process.stderr.write("concord: installing what is missing (once, about a minute)\n");
  const install = spawnSync("npm", ["ci", "--loglevel=error", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", 2, 2], // standard output belongs to the command
    shell: process.platform === "win32",
  });
  if (install.status !== 0) stop("npm ci failed, see above. Check the network and the disk, then try again.");
  if (!existsSync(node))
    stop(
      `no Node runtime is packaged for ${process.platform} ${process.arch}. Supported: linux x64 and arm64, macOS, Windows x64.`,
    );
}

const [file, ...rest] = process.argv.slice(2);
const child = spawn(node, [...nodeFlags, join(root, file), ...rest], {
  cwd: root,
  env: nodeEnv,
  stdio: ["inherit", "inherit", "inherit", "ipc"], // by the channel the child sees it when this process is killed
  shell: process.platform === "win32",
});
// The terminal gives Ctrl-C to the child as well; a signal sent to this process alone is handed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => stop(`${node} does not start: ${error.message}`));
child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
