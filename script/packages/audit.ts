// npm run audit: known holes in the packages that Concord runs with, asked of npm's registry. By itself, since it needs the network: where
// that isn't allowed it says that nothing was looked at (exit code 2), and never that all is well.
import { spawnSync } from "node:child_process";

const { stdout, error } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  encoding: "utf8",
  timeout: 60_000,
  shell: process.platform === "win32",
});
type Report = {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
  readonly message?: string;
};
function reportOf(text: string): Report {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
const report = reportOf(stdout ?? "");
if (error || !report.vulnerabilities) {
  const why = error?.message ?? report.message ?? "no answer that can be read";
  process.stderr.write(`concord: npm's registry could not be asked (${why}). Nothing was looked at.\n`);
  process.exitCode = 2;
} else {
  const holes = Object.entries(report.vulnerabilities);
  for (const [name, { severity, range }] of holes) process.stdout.write(`${severity}: ${name} ${range}\n`);
  if (holes.length === 0) process.stdout.write("no known hole in what Concord runs with\n");
  process.exitCode = holes.length === 0 ? 0 : 1;
}
