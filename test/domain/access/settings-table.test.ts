// Who may change which setting, cell by cell, written out by hand beside the code's own table.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Role, roles } from "../../../src/domain/access/principal.ts";
import { maySet, setsAnything, settable, settings } from "../../../src/domain/access/settings-table.ts";

// The columns: director, administrator, custodian of records. Nobody else changes a setting.
const table = `
  library       no   yes  no
  letterhead    yes  yes  no
  languages     no   yes  no
  key           no   yes  no
  hours         yes  yes  no
  closures      yes  no   no
  targets       yes  no   no
  themes        yes  yes  no
  accounts      yes  yes  no
  duties        yes  no   no
  designations  yes  no   no
  policies      yes  no   no
  links         yes  no   no
  records       yes  no   yes
  foia          yes  no   no
  disclosure    yes  no   no
  procedures    yes  no   no
  lists         yes  yes  no`;
const rows = table
  .trim()
  .split("\n")
  .map((row) => row.trim().split(/\s+/));

test("every setting has its row", () => {
  assert.deepEqual(rows.map(([setting]) => setting).sort(), [...settings].sort());
});

for (const [name, director, administrator, custodian] of rows)
  for (const role of roles) {
    const setting = settings.find((one) => one === name);
    assert.ok(setting);
    const column = { director, administrator, custodian }[role as string];
    const may = column === "yes";
    test(`${role} ${may ? "changes" : "doesn't change"} ${setting}`, () => {
      assert.equal(maySet([role], setting), may);
      assert.equal(settable([role])[setting], may);
    });
  }

test("the administrator gives nobody a role, a designation or a public place: no way to what patrons wrote (5.1)", () => {
  const own = settable(["administrator"]);
  assert.deepEqual([own.duties, own.designations], [false, false]);
});

test("whoever holds several roles may do what each may; whoever holds none, nothing", () => {
  assert.ok(maySet(["staff", "director"], "closures"));
  assert.ok(maySet(["director", "administrator"], "key"));
  assert.equal(maySet([], "hours"), false);
  const setters = roles.filter((role: Role) => setsAnything([role]));
  assert.deepEqual(setters, ["director", "custodian", "administrator"]);
});
