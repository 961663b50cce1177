// Who may see what (ARCHITECTURE), cell by cell: by role alone. Holding a matter, having logged it and the walls come on top, in
// the database.
import assert from "node:assert/strict";
import { test } from "node:test";
import { audienceOf, nearMask, wideMask, wordsAudienceOf } from "../../../src/domain/access/audience.ts";
import { type Role, roleBit, roleMask, roles } from "../../../src/domain/access/principal.ts";
import { kinds } from "../../../src/domain/case/terms.ts";
import { given, histories } from "../case/given-case.ts";
import { ann, eli, open } from "../case/small-town.ts";

type Reach = "library" | "branch" | "scope" | "none";
/** The row of the table: codes and state; words of a concern, and of any other kind. */
type Row = { readonly codes: Reach; readonly concern: Reach; readonly other: Reach };

const table: Readonly<Record<Role, Row>> = {
  volunteer: { codes: "none", concern: "none", other: "none" }, // own log, and what was handed to them
  staff: { codes: "branch", concern: "none", other: "branch" },
  supervisor: { codes: "branch", concern: "branch", other: "branch" },
  designee: { codes: "scope", concern: "scope", other: "scope" },
  director: { codes: "library", concern: "library", other: "library" },
  boardPresident: { codes: "none", concern: "none", other: "none" },
  trustee: { codes: "none", concern: "none", other: "none" }, // the Board packet
  custodian: { codes: "library", concern: "none", other: "none" }, // words only for a request in hand
  administrator: { codes: "library", concern: "none", other: "none" },
};
/** About the Director: the president too. (The Director is walled off, and a wall beats every cell.) */
const aboutDirector: typeof table = {
  ...table,
  boardPresident: { codes: "library", concern: "library", other: "library" },
};

function reach(role: Role, audience: number): Reach {
  if ((audience & wideMask([role])) !== 0) return "library";
  if ((audience & nearMask([role])) !== 0) return "branch";
  return role === "designee" && (audience & roleBit.designee) !== 0 ? "scope" : "none";
}

for (const [about, rows] of [
  [false, table],
  [true, aboutDirector],
] as const)
  for (const role of roles)
    test(`5.1: ${role}${about ? ", about the Director" : ""}: codes, words of a concern, words of another kind`, () => {
      for (const kind of kinds) {
        const state = { aboutDirector: about, kind };
        assert.equal(reach(role, audienceOf(state)), rows[role].codes, `codes of ${kind}`);
        const words = kind === "concern" ? rows[role].concern : rows[role].other;
        assert.equal(reach(role, wordsAudienceOf(state)), words, `words of ${kind}`);
      }
    });

test("5.1: nobody who may not know that a matter exists may read its words", () => {
  for (const kind of kinds)
    for (const about of [false, true])
      for (const role of roles) {
        const state = { aboutDirector: about, kind };
        if (reach(role, wordsAudienceOf(state)) !== "none")
          assert.notEqual(reach(role, audienceOf(state)), "none", role);
      }
});

test("5.1: several roles reach what each of them reaches, and no more", () => {
  const held: readonly Role[] = ["staff", "supervisor", "administrator"];
  assert.equal(wideMask(held), roleBit.administrator);
  assert.equal(nearMask(held), roleBit.staff | roleBit.supervisor);
  assert.equal(roleMask(held), roleBit.staff | roleBit.supervisor | roleBit.administrator);
  // An administrator who is staff elsewhere reads no concern through it.
  assert.equal(wordsAudienceOf({ aboutDirector: false, kind: "concern" }) & wideMask(held), 0);
  assert.deepEqual([wideMask([]), nearMask([]), roleMask([])], [0, 0, 0]);
});

test("5.1: each role has a bit of its own, and no role reaches both the branch and the library by itself", () => {
  assert.equal(new Set(Object.values(roleBit)).size, roles.length);
  for (const role of roles) {
    const bit = roleBit[role];
    assert.equal(bit & (bit - 1), 0, role);
    assert.equal(wideMask([role]) & nearMask([role]), 0, role);
  }
});

test("5.1: the audience follows the case: another kind, the Director named, and the naming taken back", () => {
  const named = given(histories.held, eli({ type: "NameSubject", personId: ann.id })).state;
  assert.equal(reach("boardPresident", audienceOf(named)), "library");
  assert.equal(reach("boardPresident", audienceOf(given(histories.held).state)), "none");
  const inquiry = given(open({ kind: "inquiry" })).state;
  assert.equal(reach("staff", wordsAudienceOf(inquiry)), "branch");
  assert.equal(reach("staff", wordsAudienceOf({ ...inquiry, kind: "concern" })), "none");
});
