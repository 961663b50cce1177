// What the tests need that npm can't bring: Chromium, Dovecot, age, and poppler and qpdf to read papers back. Found, else installed, else one line that names it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "./browser.ts";

const dovecotPlaces = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot"];

/** By Debian's apt, when we may. True when it says that it is done. */
function apt(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  process.stderr.write(`concord: installing the package ${name}\n`);
  const run = (...args: string[]) =>
    spawnSync("apt-get", ["-q", "-y", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  return run("update") && run("install", "--no-install-recommends", name);
}

function haveChromium(): string | null {
  if (findChromium()) return null;
  if (apt("chromium") && findChromium()) return null;
  process.stderr.write("concord: installing Playwright's Chromium\n");
  spawnSync(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return findChromium() ? null : "the browser tests need Chromium: install the package chromium, then try again.";
}

function dovecotVersion(): string | null {
  const binary = dovecotPlaces.find((place) => existsSync(place));
  return binary ? spawnSync(binary, ["--version"], { encoding: "utf8" }).stdout.trim() : null;
}

function haveDovecot(): string | null {
  if (dovecotVersion() === null) apt("dovecot-imapd");
  const version = dovecotVersion();
  if (version === null) return "the mail tests need Dovecot 2.4: install the package dovecot-imapd, then try again.";
  if (version.startsWith("2.4.")) return null;
  return `the mail tests need Dovecot 2.4, this is ${version}: install a newer package dovecot-imapd, then try again.`;
}

const agePlaces = ["/usr/bin/age", "/usr/local/bin/age", "/opt/homebrew/bin/age"];
const hasAge = (): boolean => agePlaces.some((place) => existsSync(place));

function haveAge(): string | null {
  if (hasAge() || (apt("age") && hasAge())) return null;
  return "the backup tests need age: install the package age, then try again.";
}

const readers = { pdftotext: "poppler-utils", qpdf: "qpdf" } as const;

function haveReaders(): string | null {
  for (const [reader, name] of Object.entries(readers)) {
    const isThere = () => !spawnSync(reader, ["--version"]).error;
    if (!isThere() && !(apt(name) && isThere()))
      return `the tests of papers need ${reader}: install the package ${name}, then try again.`;
  }
  return null;
}

/** Null when all is there, else the line to stop with. */
export const missingTool = (): string | null => haveChromium() ?? haveDovecot() ?? haveAge() ?? haveReaders();
