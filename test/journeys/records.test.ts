// The pages of records in a browser, at both ends of the widths: valid HTML, no axe violation (2.2), no wider than the screen.
import assert from "node:assert/strict";
import test from "node:test";
import { raiseHold } from "../../src/desk/register/records/acts.ts";
import { carryOut } from "../../src/desk/register/records/carry-out.ts";
import { pathIn, paths, staffPath, staffPaths } from "../../src/web/paths.ts";
import { done, givenRecords } from "../desk/register/records/given-records.ts";
import { testSite } from "../site.ts";
import { invited } from "../web/staff/signed-in.ts";
import { signIn, visitor } from "./visitor.ts";

for (const { width, dark } of [
  { width: 1280, dark: false },
  { width: 320, dark: true },
])
  test(`records at ${width} px${dark ? ", dark" : ""}`, async (t) => {
    const on = await givenRecords(t, undefined, await testSite(t));
    const { site, desk, people } = on;
    await on.series();
    const gone = await on.raise();
    const { id, reference: past } = await on.confirmed();
    done(await carryOut(desk, id));
    const [one, other] = [await on.raise(), await on.raise()];
    const [reference = ""] = await on.propose();
    const hold = {
      sort: "foia",
      over: "matter",
      which: one.reference,
      fromOn: "2027-03-09",
      untilOn: "",
      why: "",
    } as const;
    const raised = done(await raiseHold(desk, people.director, hold, desk.newId()));
    assert.notEqual(one.reference, other.reference);
    const email = await invited(site, "custodian");
    const { page, check } = await visitor(t, { width, dark });
    await signIn({ page }, site.url, email);
    for (const path of [
      staffPaths.records,
      staffPaths.hold,
      staffPath(staffPaths.record, { reference }),
      staffPath(staffPaths.record, { reference: past }),
      staffPath(staffPaths.record, { reference: raised.state.reference }),
      staffPath(staffPaths.worksheet, { reference: past }),
      `${staffPath(staffPaths.setting, { part: "records" })}?series=1`,
      staffPath(staffPaths.case, { reference: gone.reference }),
    ]) {
      await page.goto(site.url + path);
      await check(path);
    }
    for (const locale of ["en", "es"] as const) {
      await page.goto(site.url + pathIn(locale, paths.myCase));
      await page.locator("[name=code]").fill(gone.code.join(" "));
      await page.locator("[name=code]").press("Enter");
      await page.getByRole("heading", { level: 1 }).waitFor();
      await check(`the patron's page, ${locale}`);
    }
    assert.deepEqual(site.logged, []);
  });
