// The Chromium that the browser tests drive: the machine's own if it has one, else the one Playwright installed.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/opt/homebrew/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The program's path, for `launch({ executablePath })`, or null. */
export const findChromium = (): string | null =>
  [...places, chromium.executablePath()].find((place) => existsSync(place)) ?? null;
