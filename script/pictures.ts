// Takes README's pictures of the demo library, as a person with a browser sees it: npm run pictures.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { findChromium } from "./browser.ts";
import { onNode } from "./steps.ts";

const folder = "docs/pictures";
const size = { width: 1280, height: 860 };

type Started = {
  readonly url: string;
  readonly signIns: readonly { email: string; password: string }[];
  readonly codes: readonly { code: string }[];
};

const [node = "", ...args] = onNode("src/main.ts", "start", "--demo", "--json");
const app = spawn(node, args, {
  stdio: ["ignore", "pipe", "inherit"],
  env: { ...process.env, PORT: "0", CONCORD_DATA: ".cache/pictures" },
});
const [line] = await new Promise<string[]>((resolve) =>
  createInterface(app.stdout).once("line", (text) => resolve([text])),
);
const { url, signIns, codes }: Started = JSON.parse(line ?? "{}");
const executablePath = findChromium();
if (!executablePath) throw new Error("no Chromium: install the Debian package chromium");
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await (await browser.newContext({ viewport: size, reducedMotion: "reduce" })).newPage();
const shoot = (name: string) => page.screenshot({ path: `${folder}/${name}.png` });

await page.goto(url);
await shoot("home");
await page.goto(`${url}/policies`);
await page.locator("main a[href*='/policies/']").first().click();
await page.locator("[id='informal.3']").waitFor();
await shoot("policy");
await page.goto(`${url}/my-case`);
await page
  .locator("[name=code]")
  .first()
  .fill(codes[0]?.code ?? "");
await page.locator("main button[type=submit]").first().click();
await page.locator(".ladder").first().waitFor();
await shoot("my-case");
const lena = signIns.find((one) => one.email.startsWith("lena"));
await page.goto(`${url}/staff/sign-in`);
await page.locator("[name=email]").fill(lena?.email ?? "");
await page.locator("[name=password]").fill(lena?.password ?? "");
await page.locator("main button[type=submit]").first().click();
await page.locator(".rows").first().waitFor();
await shoot("today");
await page.locator(".rows tbody tr:has(td.with:text-is('You')) th a").first().click();
await page.locator(".timeline").waitFor();
await shoot("case");
await browser.close();
app.kill("SIGINT");
await new Promise((resolve) => app.once("exit", resolve));
