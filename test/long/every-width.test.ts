// Every page of the demo library, as each role and as a patron, at every width, light and dark, in both languages: nothing wider than the
// screen, valid HTML, no axe violation. A picture of each is left in .cache/every-page, for people to look at.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { onNode } from "../../script/steps.ts";
import { pathIn, paths, staffPath, staffPaths } from "../../src/web/paths.ts";
import { mailPaths } from "../../src/web/staff/mail/paths.ts";
import { foiaPaths } from "../../src/web/staff/register/foia/paths.ts";
import { incidentPaths } from "../../src/web/staff/register/incident/paths.ts";
import { partNames } from "../../src/web/staff/settings/part.ts";
import { type Visitor, visitor } from "../journeys/visitor.ts";

const pictures = ".cache/every-page";
const data = ".cache/every-page-data";
const looks = [360, 768, 1024, 1280].flatMap((width) => [false, true].map((dark) => ({ width, dark })));

type Demo = {
  readonly url: string;
  readonly signIns: readonly { readonly role: string; readonly email: string; readonly password: string }[];
  readonly codes: readonly { readonly shows: string; readonly code: string }[];
};

async function demo(): Promise<Demo> {
  for (const folder of [pictures, data]) rmSync(folder, { recursive: true, force: true });
  const [node = "", ...args] = onNode("src/main.ts", "start", "--demo", "--json");
  const app = spawn(node, args, {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { ...process.env, PORT: "0", CONCORD_DATA: data },
  });
  after(async () => {
    app.kill("SIGINT");
    await new Promise((resolve) => app.once("exit", resolve));
    rmSync(data, { recursive: true, force: true });
  });
  assert.ok(app.stdout);
  const lines = createInterface(app.stdout);
  return JSON.parse(await new Promise<string>((resolve) => lines.once("line", resolve)));
}

const { url, signIns, codes } = await demo();

/** Goes there, checks the page, and leaves its picture. */
async function see({ page, check }: Visitor, path: string, name: string, folder: string): Promise<void> {
  await page.goto(url + path);
  await page.screenshot({ path: `${pictures}/${folder}/${name.replace(/[^\w-]+/g, "-")}.png`, fullPage: true });
  await check(`${name}, ${folder}`);
}

const open = [
  "home",
  "inquiry",
  "request",
  "concern",
  "thanks",
  "myCase",
  "lostCode",
  "policies",
  "conduct",
  "privacy",
] as const;
const ofCase = ["myCase", "contact", "complaint", "complaintForm"] as const;

for (const { width, dark } of looks) {
  const folder = `${width}-${dark ? "dark" : "light"}`;
  mkdirSync(`${pictures}/${folder}`, { recursive: true });

  for (const locale of ["en", "es"] as const)
    test(`the patron's pages at ${width} px, ${dark ? "dark" : "light"}, in ${locale}`, async (t) => {
      const one = await visitor(t, { width, dark, locale: `${locale}-US` });
      const go = (name: keyof typeof paths, facts = {}, as: string = name) =>
        see(one, pathIn(locale, paths[name], facts), `patron-${locale}-${as}`, folder);
      for (const name of open) await go(name);
      for (const name of ["accessibility", "look"] as const) await go(name);
      await one.page.goto(url + pathIn(locale, paths.policies));
      const link = await one.page.locator("main a[href*='/policies/']").first().getAttribute("href");
      await see(one, link ?? "", `patron-${locale}-policy`, folder);
      for (const { shows, code } of codes) {
        await one.page.goto(url + pathIn(locale, paths.myCase));
        await one.page.locator("[name=code]").first().fill(code);
        await one.page.locator("main form:has([name=code]) button[type=submit]").first().click();
        await one.page.locator(".ladder").first().waitFor();
        const names = shows === codes[0]?.shows ? ofCase : (["myCase"] as const);
        for (const name of names) {
          if ((await one.page.request.get(url + pathIn(locale, paths[name]))).status() !== 200) continue;
          await go(name, {}, `${name}-${shows}`);
        }
        await one.page.goto(url + pathIn(locale, paths.myCase));
        await one.page.locator(`form[action$='${paths.closeCase}'] button`).first().click();
      }
      await see(one, pathIn(locale, "/nowhere"), `patron-${locale}-nowhere`, folder);
    });

  for (const { role, email, password } of signIns)
    test(`the pages of the ${role} at ${width} px, ${dark ? "dark" : "light"}`, async (t) => {
      const one = await visitor(t, { width, dark });
      const { page } = one;
      const go = (path: string, name: string) => see(one, path, `${role}-${name}`, folder);
      await go("/staff/sign-in", "sign-in");
      await page.locator("[name=email]").fill(email);
      await page.locator("[name=password]").fill(password);
      await page.locator("[name=password]").press("Enter");
      await page.waitForURL(url + staffPaths.home);
      await go(staffPaths.home, "today");
      const cases = await page
        .locator("main a[href^='/staff/case/']")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      for (const [i, path] of [...new Set(cases)].filter((_, n) => n % 7 === 0).entries()) {
        await go(path, `case-${i}`);
        const acts = await page
          .locator("a[href^='/staff/case/'][data-key], .may a[href^='/staff/case/']")
          .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
        if (i === 0) for (const act of new Set(acts)) await go(act, `act-${act.split("/").at(-1)}`);
      }
      for (const path of [
        staffPaths.cases,
        staffPaths.disclosure,
        staffPaths.log,
        staffPaths.keys,
        staffPaths.account,
        mailPaths.kept,
      ])
        await go(path, path.split("/").at(-1) ?? "");
      await go(`${staffPaths.cases}?section=open`, "open");
      await go(`${staffPaths.cases}?find=library+card`, "found");
      if (role === "Director")
        for (const [name, query] of [
          ["readings", ""],
          ["readings-of-one", "?person=5"],
        ] as const)
          await go(staffPaths.readings + query, name);
      for (const path of [
        staffPaths.disclosure,
        staffPaths.disclosures,
        foiaPaths.register,
        foiaPaths.log,
        foiaPaths.settings,
        incidentPaths.list,
        incidentPaths.draft,
      ])
        if ((await page.request.get(url + path)).status() === 200) {
          const name = path.replace("/staff/", "");
          await go(path, name);
          const entries = await page
            .locator("main table a")
            .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
          for (const [i, entry] of [...new Set(entries)].filter((href) => href.startsWith("/staff/")).entries()) {
            await go(entry, `${name}-${i}`);
            const acts = await page
              .locator(`main a[href^='${entry}/']`)
              .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
            for (const act of new Set(acts))
              if ((await page.request.get(url + act)).headers()["content-type"]?.startsWith("text/html"))
                await go(act, `${name}-${i}-${act.split("/").at(-1)}`);
          }
        }
      if ((await page.request.get(url + staffPaths.records)).status() === 200) {
        await go(staffPaths.records, "records");
        const [entry = ""] = await page
          .locator("main table a")
          .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
        for (const path of [entry, `${entry}/worksheet`, staffPaths.hold]) await go(path, path.split("/").at(-1) ?? "");
      }
      await go(staffPaths.settings, "settings");
      for (const part of partNames) await go(staffPath(staffPaths.setting, { part }), `settings-${part}`);
    });
}
