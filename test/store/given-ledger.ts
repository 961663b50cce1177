// A library made by plain SQL as the owner, for tests of the ledger and of row security themselves.
import { readFileSync } from "node:fs";
import { type Desk, openDesk } from "../../src/desk/desk.ts";
import type { NewMatter } from "../../src/desk/open.ts";
import type { Person, Role } from "../../src/domain/access/principal.ts";
import { roleMask } from "../../src/domain/access/principal.ts";
import { newKey, wrapLibraryKey } from "../../src/store/keys.ts";
import type { TestDatabase } from "../database.ts";

export const people = {
  director: { id: 1, branch: 1, roles: ["director"] },
  supervisor: { id: 2, branch: 1, roles: ["staff", "supervisor"] },
  contact: { id: 3, branch: 1, roles: ["staff"] },
  colleague: { id: 4, branch: 1, roles: ["staff"] },
  elsewhere: { id: 5, branch: 2, roles: ["staff"] },
  volunteer: { id: 6, branch: 1, roles: ["volunteer"] },
  president: { id: 7, branch: 1, roles: ["boardPresident"] },
  trustee: { id: 8, branch: 1, roles: ["trustee"] },
  custodian: { id: 9, branch: 1, roles: ["custodian"] },
  administrator: { id: 10, branch: 1, roles: ["administrator"] },
  designee: { id: 11, branch: 2, roles: ["staff", "designee"] },
} as const satisfies Record<string, { id: number; branch: number; roles: readonly Role[] }>;
export type Who = keyof typeof people;

export const person = (who: Who, library = 1): Person => {
  const { id, branch, roles } = people[who];
  return { kind: "person", library, personId: id, branchId: branch, roles };
};

const three = { days: 3 };
export const hours = {
  zone: "America/Chicago",
  hours: {
    mon: [["10:00", "20:00"]],
    tue: [["10:00", "20:00"]],
    wed: [["10:00", "20:00"]],
    thu: [["10:00", "20:00"]],
    fri: [["10:00", "18:00"]],
    sat: [["10:00", "16:00"]],
  },
  closures: [],
} as const;

/** A library with everybody in it. The designee is designated for concerns, January to March 2027. */
export async function givenLibrary(
  db: TestDatabase,
  library = 1,
  now: { at: string } = { at: "2027-03-09T20:16:00.000Z" },
): Promise<Desk & { readonly clock: { at: string } }> {
  const master = newKey();
  const targets = {
    reply: { inquiry: { days: 1 }, request: three, concern: three, thanks: three, suggestion: three },
    word: three,
    review: { days: 5 },
    silence: { days: 10 },
    handOver: three,
  };
  const facts = {
    shortName: "Prairie Bend",
    address: [],
    phone: "(309) 555-0142",
    email: "desk@prairiebend.example",
    languages: ["en", "es"],
    limits: { fileBytes: 10_485_760, matterBytes: 26_214_400 },
    links: null,
  };
  await db.owner.query(
    "insert into concord.library (library_id, name, facts, hours, targets, wrapped_key, created_at) values ($1, 'Prairie Bend Public Library District', $2, $3, $4, $5, '2027-01-01T00:00:00Z')",
    [library, facts, hours, targets, wrapLibraryKey(master, library, newKey())],
  );
  await db.owner.query("insert into concord.branch values ($1, 1, 'Main'), ($1, 2, 'Alder Court')", [library]);
  for (const [name, { id, branch, roles }] of Object.entries(people))
    await db.owner.query(
      "insert into concord.person (library_id, person_id, branch_id, name, public_name, title, email, roles, first_contact) values ($1, $2, $3, $4, $4, 'Front desk', $4 || '@prairiebend.example', $5, $6)",
      [library, id, branch, name, roleMask(roles), name === "contact"],
    );
  await db.owner.query("insert into concord.designation values ($1, 1, 11, '2027-01-01', '2027-03-31', null, 4)", [
    library,
  ]);
  const desk = openDesk({
    pool: db.pool,
    library,
    master,
    presetText: readFileSync("policies/preset.json", "utf8"),
    now: () => now.at,
  });
  return { ...desk, clock: now };
}

export const aConcern: NewMatter = {
  kind: "concern",
  channel: "web",
  language: "en",
  branchId: 1,
  replyBy: "page",
  needs: [],
  sensitivities: [],
  willingness: "ratherNot",
  aboutStaff: "no",
  about: null,
  askDirector: null,
  doneAtOnce: false,
};
export const anInquiry: NewMatter = { ...aConcern, kind: "inquiry", willingness: null, aboutStaff: null };
export const nobodyYet = (library = 1) => ({ kind: "public", library }) as const;
