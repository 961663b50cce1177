// The bar of who has most ways, on every width: each way within the screen, nothing moved sideways, room for a search.
import assert from "node:assert/strict";
import test from "node:test";
import { staffPaths } from "../../src/web/paths.ts";
import { testSite } from "../site.ts";
import { invited } from "../web/staff/signed-in.ts";
import { signIn, visitor } from "./visitor.ts";

test("the Director finds every way and the search on a phone, a tablet and a desk's screen, in both languages", async (t) => {
  const site = await testSite(t);
  const email = await invited(site, "director");
  const { page, context, check } = await visitor(t);
  await signIn({ page }, site.url, email);
  for (const language of ["en", "es"])
    for (const width of [360, 600, 720, 768, 900, 1024, 1279, 1280, 1600]) {
      await context.addCookies([{ name: "concord-language", value: language, url: site.url }]);
      await page.setViewportSize({ width, height: 800 });
      await page.goto(site.url + staffPaths.home);
      const bar = await page.locator("header.bar").evaluate((one) => {
        const within = one.getBoundingClientRect();
        const links = [...one.querySelectorAll("a, input")].map((link) => link.getBoundingClientRect());
        return {
          links: links.length,
          outside: links.filter(({ left, right }) => left < 0 || right > within.right).length,
          find: one.querySelector("#find")?.clientWidth ?? 0,
          height: within.height,
          moved: [...one.querySelectorAll("*")].filter(
            (part) => /auto|scroll/.test(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth,
          ).length,
        };
      });
      const what = `${language}, ${width} px: ${JSON.stringify(bar)}`;
      assert.equal(bar.links, 13, what);
      assert.equal(bar.outside + bar.moved, 0, what);
      assert.ok(bar.find >= 200, what);
      assert.ok(bar.height <= (width < 704 ? 170 : width < 1280 ? 90 : 56), what);
      if (width === 360 || width === 768) await check(what);
    }
});
