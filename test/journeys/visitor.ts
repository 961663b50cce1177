// Somebody with a browser. Every page they see is checked: axe (WCAG 2.2 AA), valid HTML, no report of the content security policy,
// no script error, nothing wider than the screen, everything within reach of the keyboard and seen to be.
import assert from "node:assert/strict";
import AxeBuilder from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "../../script/browser.ts";
import { staffPaths } from "../../src/web/paths.ts";
import { password } from "../web/staff/signed-in.ts";

type Ending = { after(then: () => Promise<void>): void };

let launched: Promise<Browser> | null = null;
export function browser(t: Ending): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium: install the Debian package chromium");
  launched ??= chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const here = launched;
  t.after(async () => {
    launched = null;
    await (await here).close();
  });
  return here;
}

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  // What our renderer writes by itself, and says the same.
  rules: {
    "void-style": "off",
    "attr-quotes": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-redundant-for": "off",
    "no-implicit-button-type": "error",
    "prefer-native-element": "off",
  },
});

type Tabbed = Window & { reached?: Set<Element>; unseen?: Set<Element> };

/** Tab by Tab through the page (WCAG 2.1.1, 2.1.2, 2.4.7): what Tab doesn't come to, and where the focus isn't seen. Leaves it where it was. */
async function tabThrough(page: Page): Promise<string[]> {
  const stops = await page.evaluateHandle(() => {
    const usable = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")];
    const shown = usable.filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled"),
    );
    const view = window as Tabbed;
    const [reached, unseen] = [new Set<Element>(), new Set<Element>()];
    Object.assign(view, { reached, unseen });
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      reached.add(target);
      // A box that is drawn by its label, and a link that covers its card, show the focus there.
      const drawn: Element[] = [target, target.nextElementSibling ?? target];
      for (let one = target.parentElement; one && drawn.length < 6; one = one.parentElement) drawn.push(one);
      const styles = drawn.flatMap((one) =>
        [undefined, "::before", "::after"].map((part) => getComputedStyle(one, part)),
      );
      const isSeen = styles.some(
        ({ outlineStyle, outlineWidth, boxShadow }) =>
          (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
      );
      if (!isSeen) unseen.add(target);
    });
    return { shown, was: document.activeElement };
  });
  // A date and a time have a stop for each of their parts.
  const count = await stops.evaluate(({ shown }) =>
    shown.reduce((sum, one) => sum + (one.matches("[type=date], [type=time]") ? 4 : 1), 0),
  );
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let i = 0; i < count + 5; i += 1) await page.keyboard.press("Tab");
  return stops.evaluate(({ shown, was }) => {
    const { reached = new Set(), unseen = new Set() } = window as Tabbed;
    const isGroupReached = (one: Element) =>
      one instanceof HTMLInputElement &&
      one.type === "radio" &&
      [...reached].some((other) => other instanceof HTMLInputElement && other.name === one.name);
    const missed = shown.filter((one) => !reached.has(one) && !isGroupReached(one));
    if (was instanceof HTMLElement) was.focus();
    const name = (one: Element) => one.outerHTML.slice(0, 120);
    return [...missed.map((one) => `not reached: ${name(one)}`), ...[...unseen].map((one) => `not seen: ${name(one)}`)];
  });
}

/** Words that a box cuts off at the screen's edge, so that nobody can get to them: not those in a box that scrolls or ends in an ellipsis. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isExcused = (from: Element): boolean => {
      for (let one: Element | null = from; one; one = one.parentElement) {
        const { overflowX, textOverflow, clipPath, position } = getComputedStyle(one);
        if (overflowX === "auto" || overflowX === "scroll" || textOverflow === "ellipsis") return true;
        if (clipPath !== "none" || (position === "absolute" && one.getBoundingClientRect().width <= 1)) return true;
      }
      return false;
    };
    return [...document.body.querySelectorAll("*")]
      .filter((one) => one.children.length === 0 && one.textContent?.trim() && one.checkVisibility())
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1 && !isExcused(one))
      .map((one) => one.outerHTML.slice(0, 120));
  });

export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Checks the page as it stands; `what` names it in a failure. */
  check(what: string): Promise<void>;
  /** Of that, what came: valid HTML, and no error since. */
  checkSource(what: string): Promise<void>;
  /** And what hangs on the screen, its width and its colours. `keyboard`: Tab by Tab, too. */
  checkLook(what: string, look?: { readonly keyboard: boolean }): Promise<void>;
};

export async function visitor(
  t: Ending,
  {
    width = 1280,
    script = true,
    dark = false,
    locale = "en-US",
  }: { width?: number; script?: boolean; dark?: boolean; locale?: string } = {},
): Promise<Visitor> {
  const context = await (await browser(t)).newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    colorScheme: dark ? "dark" : "light",
    locale,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  let source: Promise<string> = Promise.resolve("");
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) wrong.push(message.text());
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("response", (response) => {
    if (
      response.request().isNavigationRequest() &&
      response.frame() === page.mainFrame() &&
      !(response.status() >= 300 && response.status() < 400)
    )
      source = response.text().catch(() => "");
    if (response.status() >= 500) wrong.push(`${response.status()} ${response.url()}`);
  });
  const checkLook = async (what: string, { keyboard } = { keyboard: true }): Promise<void> => {
    // A heading can be there before the style sheet is: what is looked at is the page as it is seen.
    await page.waitForLoadState();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${what}: ${wide} px wider than the screen`);
    assert.deepEqual(await cutOff(page), [], `${what}: cut off`);
    // In the page itself: else each look opens a second page to put the parts of frames together, which takes as long as the look. There are none.
    const axe = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    assert.deepEqual(
      axe.violations.map(
        (one) => `${one.id}: ${one.help}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
      ),
      [],
      `${what}: axe`,
    );
    if (keyboard) assert.deepEqual(await tabThrough(page), [], `${what}: keyboard`);
  };
  const checkSource = async (what: string): Promise<void> => {
    assert.deepEqual(wrong, [], what);
    const html = await source;
    const report = await validator.validateString(html);
    assert.deepEqual(
      report.results.flatMap((one) =>
        one.messages.map(
          ({ ruleId, message, line, column }) =>
            `${ruleId}: ${message} at ${line}:${column} ${html.split("\n")[line - 1]?.slice(Math.max(0, column - 60), column + 60)}`,
        ),
      ),
      [],
      `${what}: valid HTML`,
    );
  };
  return {
    page,
    context,
    checkSource,
    checkLook,
    async check(what) {
      await checkSource(what);
      if (script) await checkLook(what);
    },
  };
}

/** By the form, up to the first page of the desk. */
/** @param home where their day begins */
export async function signIn(
  { page }: Pick<Visitor, "page">,
  url: string,
  email: string,
  home: string = staffPaths.home,
): Promise<void> {
  await page.goto(`${url}/staff/sign-in`);
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  await page.locator("#password").press("Enter");
  await page.waitForURL(url + home);
}
