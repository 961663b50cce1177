// Every page of the demo library, as each role and as a patron, at every width, light and dark, in both languages: nothing wider than the
// screen, valid HTML, no axe violation, all within reach of the keyboard. A picture of each is left in .cache/every-page, for people to look at.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { after, type TestContext, test } from "node:test";
import { onNode } from "../../script/steps.ts";
import { pathIn, paths, staffPath, staffPaths } from "../../src/web/paths.ts";
import { appealPaths } from "../../src/web/patron/appeal/paths.ts";
import { mailPaths } from "../../src/web/staff/mail/paths.ts";
import { boardPaths } from "../../src/web/staff/register/board/paths.ts";
import { complaintPaths } from "../../src/web/staff/register/complaint/paths.ts";
import { foiaPaths } from "../../src/web/staff/register/foia/paths.ts";
import { incidentPaths } from "../../src/web/staff/register/incident/paths.ts";
import { paperPaths } from "../../src/web/staff/register/paper/paths.ts";
import { restrictionPaths } from "../../src/web/staff/register/restriction/paths.ts";
import { partNames } from "../../src/web/staff/settings/part.ts";
import { type Visitor, visitor } from "../journeys/visitor.ts";

const pictures = ".cache/every-page";
const data = ".cache/every-page-data";
const widths = [360, 768, 1024, 1280];
const schemes = ["dark", "light"] as const;

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

for (const width of widths)
  for (const scheme of schemes) mkdirSync(`${pictures}/${width}-${scheme}`, { recursive: true });

/**
 * Goes there and leaves a picture of each look; a test of its own, so that one bad page hides no other. Where Tab goes doesn't hang on the
 * colours: it is tried once a width, last of all, since the focus stays where it came to.
 */
const see = (t: TestContext, { page, checkSource, checkLook }: Visitor, path: string, name: string): Promise<void> =>
  t.test(name, async () => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(url + path);
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        const folder = `${width}-${scheme}`;
        await page.screenshot({ path: `${pictures}/${folder}/${name.replace(/[^\w-]+/g, "-")}.png`, fullPage: true });
        await checkLook(`${name}, ${folder}`, { keyboard: scheme === "light" });
      }
    }
    await checkSource(name);
  });

/** There for who asks, and a page: not a file. */
async function isPage({ page }: Visitor, path: string): Promise<boolean> {
  const answer = await page.request.get(url + path);
  return answer.status() === 200 && (answer.headers()["content-type"] ?? "").startsWith("text/html");
}

/** Where links of the page as it stands go, each once. */
async function linked({ page }: Visitor, selector: string): Promise<Set<string>> {
  const found = await page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  return new Set(found.map((href) => href?.split("#", 1)[0] ?? ""));
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
const ofCase = ["myCase", "contact"] as const;
const ofComplaint = ["complaint", "complaintForm"] as const;

/** Lists and forms of the register: what stands on them, or on Today, leads to its entries, and an entry to its acts. */
const register = [
  staffPaths.disclosure,
  staffPaths.disclosures,
  foiaPaths.register,
  foiaPaths.log,
  foiaPaths.settings,
  `${complaintPaths.list}?state=any`,
  complaintPaths.open,
  complaintPaths.promises,
  complaintPaths.procedures,
  incidentPaths.list,
  incidentPaths.draft,
  restrictionPaths.inEffect,
  restrictionPaths.inEffectPrint,
  restrictionPaths.list,
  restrictionPaths.impose,
  restrictionPaths.consistency,
  boardPaths.list,
  paperPaths.letters,
  paperPaths.forms,
];
const rooms = [...register, complaintPaths.account].map((path) => `${path.split(/[/?]/, 3).join("/")}/`);

for (const locale of ["en", "es"] as const)
  test(`the patron's pages in ${locale}`, async (t) => {
    const one = await visitor(t, { locale: `${locale}-US` });
    const go = (name: keyof typeof paths, facts = {}, as: string = name) =>
      see(t, one, pathIn(locale, paths[name], facts), `patron-${locale}-${as}`);
    for (const name of open) await go(name);
    for (const name of ["accessibility", "look"] as const) await go(name);
    if (await isPage(one, pathIn(locale, paths.directComplaint))) await go("directComplaint");
    await see(t, one, pathIn(locale, appealPaths.appeal), `patron-${locale}-appeal`);
    await one.page.goto(url + pathIn(locale, paths.policies));
    const link = await one.page.locator("main a[href*='/policies/']").first().getAttribute("href");
    await see(t, one, link ?? "", `patron-${locale}-policy`);
    for (const { shows, code } of codes) {
      await one.page.goto(url + pathIn(locale, paths.myCase));
      await one.page.locator("[name=code]").first().fill(code);
      await one.page.locator("main form:has([name=code]) button[type=submit]").first().click();
      await one.page.locator(".ladder").first().waitFor();
      for (const name of shows === codes[0]?.shows ? ofCase : (["myCase"] as const))
        await go(name, {}, `${name}-${shows}`);
      for (const name of ofComplaint)
        if (await isPage(one, pathIn(locale, paths[name]))) await go(name, {}, `${name}-${shows}`);
      await one.page.goto(url + pathIn(locale, paths.myCase));
      await one.page.locator(`form[action$='${paths.closeCase}'] button`).first().click();
    }
    await see(t, one, pathIn(locale, "/nowhere"), `patron-${locale}-nowhere`);
  });

for (const { role, email, password } of signIns)
  test(`the pages of the ${role}`, async (t) => {
    const one = await visitor(t);
    const { page } = one;
    const go = (path: string, name: string) => see(t, one, path, `${role}-${name}`);
    await go("/staff/sign-in", "sign-in");
    await page.locator("[name=email]").fill(email);
    await page.locator("[name=password]").fill(password);
    await page.locator("[name=password]").press("Enter");
    // A trustee's first page is the Board's reports.
    await page.waitForURL(({ pathname }) => pathname === staffPaths.home || pathname === boardPaths.list);
    await go(staffPaths.home, "today");
    const entries = await linked(one, "main a[href^='/staff/']");
    const cases = [...entries].filter((path) => path.startsWith("/staff/case/"));
    for (const [i, path] of cases.filter((_, n) => n % 7 === 0).entries()) {
      await go(path, `case-${i}`);
      for (const entry of await linked(one, "main a[href^='/staff/']")) entries.add(entry);
      const acts = await linked(one, "a[href^='/staff/case/'][data-key], .may a[href^='/staff/case/']");
      if (i === 0) for (const act of acts) await go(act, `act-${act.split("/").at(-1)}`);
    }
    for (const path of [staffPaths.cases, staffPaths.log, staffPaths.keys, staffPaths.account, mailPaths.kept])
      await go(path, path.split("/").at(-1) ?? "");
    await go(`${staffPaths.cases}?section=open`, "open");
    await go(`${staffPaths.cases}?find=library+card`, "found");
    if (role === "Director")
      for (const [name, query] of [
        ["readings", ""],
        ["readings-of-one", "?person=5"],
      ] as const)
        await go(staffPaths.readings + query, name);
    const seen = new Set<string>();
    const goOnce = async (path: string): Promise<boolean> => {
      if (seen.has(path) || !(await isPage(one, path))) return false;
      seen.add(path);
      await go(path, path.replace("/staff/", ""));
      return true;
    };
    for (const path of register)
      if (await goOnce(path)) for (const entry of await linked(one, "main a[href^='/staff/']")) entries.add(entry);
    for (const entry of entries)
      if (rooms.some((room) => entry.startsWith(room)) && (await goOnce(entry)))
        for (const act of await linked(one, `main a[href^='${entry}/'], main a[href^='${restrictionPaths.impose}?']`))
          await goOnce(act);
    if (await isPage(one, staffPaths.records)) {
      await go(staffPaths.records, "records");
      const [entry = ""] = await linked(one, "main table a");
      for (const path of [entry, `${entry}/worksheet`, staffPaths.hold]) await go(path, path.split("/").at(-1) ?? "");
    }
    await go(staffPaths.settings, "settings");
    for (const part of partNames) await go(staffPath(staffPaths.setting, { part }), `settings-${part}`);
  });
