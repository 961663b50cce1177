// A set-up library in a database of its own, for tests of the desk, the pages and the browser: Prairie Bend, fictional like everybody in it.
import { readFileSync } from "node:fs";
import { type Desk, freshSettings, openDesk } from "../src/desk/desk.ts";
import { createLibrary, type NewPerson, personFields } from "../src/desk/settings/defaults.ts";
import type { Person } from "../src/domain/access/principal.ts";
import { newKey } from "../src/store/keys.ts";
import { insertDesignation, insertPerson, writeSettings } from "../src/store/queries/settings.ts";
import { type TestDatabase, testDatabase } from "./database.ts";

const at = (name: string) => `${name}@prairiebend.example`;
const everybody = {
  director: { name: "Ines Castellan", title: "Director", email: at("ines"), roles: ["director"], listed: true },
  supervisor: { name: "Lena Roth", title: "Supervisor", email: at("lena"), roles: ["staff", "supervisor"] },
  staff: {
    name: "Marisol Ortega",
    title: "Front desk",
    email: at("marisol"),
    roles: ["staff"],
    firstContact: true,
    listed: true,
  },
  colleague: { name: "Theo Brandvold", title: "Front desk", email: at("theo"), roles: ["staff"], listed: true },
  volunteer: { name: "Wes Adeyemi", title: "Volunteer", email: at("wes"), roles: ["volunteer"] },
  president: { name: "Odile Farris", title: "Board president", email: at("odile"), roles: ["boardPresident"] },
  trustee: { name: "Milo Sandoz", title: "Trustee", email: at("milo"), roles: ["trustee"] },
  custodian: { name: "Noor Velasquez", title: "Records custodian", email: at("noor"), roles: ["custodian"] },
  administrator: { name: "Piet Larkin", title: "Administrator", email: at("piet"), roles: ["administrator"] },
  /** Designated for every kind, the whole of 2027. */
  designee: { name: "Anneke Osei", title: "Assistant director", email: at("anneke"), roles: ["staff", "designee"] },
} satisfies Record<string, NewPerson>;
export type Who = keyof typeof everybody;

export type TestLibrary = {
  readonly database: TestDatabase;
  readonly desk: Desk;
  /** The desk's clock, RFC 3339 in UTC with milliseconds: set it to what the test needs. A Tuesday, 2:16 pm, to begin with. */
  now: string;
  readonly people: Readonly<Record<Who, Person>>;
  /** Also those who were added later. */
  asPerson(id: number): Promise<Person>;
};

/** Open Monday to Thursday 10 to 8, Friday to 6, Saturday to 4, in Chicago. `people` changes or leaves out (null) some; `database`: one that is there. */
export async function testLibrary(
  t: { after(then: () => Promise<void>): void },
  { people = {}, database }: { people?: Partial<Record<Who, Partial<NewPerson> | null>>; database?: TestDatabase } = {},
): Promise<TestLibrary> {
  return libraryIn(database ?? (await testDatabase(t)), people);
}

async function libraryIn(
  database: TestDatabase,
  people: Partial<Record<Who, Partial<NewPerson> | null>>,
): Promise<TestLibrary> {
  const master = newKey();
  const { director, ...others } = everybody;
  const made = await createLibrary(
    { pool: database.pool, master, now: () => "2027-01-01T18:00:00.000Z" },
    {
      name: "Prairie Bend Public Library District",
      branch: "Main building",
      facts: {
        shortName: "Prairie Bend",
        address: ["210 Cottonwood Street", "Prairie Bend, Illinois"],
        phone: "(309) 555-0142",
        email: "desk@prairiebend.example",
      },
      hours: {
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
      },
    },
    { ...director, ...people.director },
  );
  if (!made.ok) throw new Error(made.refusal);
  const desk = openDesk({
    pool: database.pool,
    library: made.value,
    master,
    presetText: readFileSync(new URL("../policies/preset.json", import.meta.url), "utf8"),
    now: () => library.now,
  });
  const ids = Object.fromEntries(Object.keys(everybody).map((who, i) => [who, i + 1])) as Record<Who, number>;
  const added = (Object.entries(others) as [Exclude<Who, "director">, NewPerson][]).filter(
    ([who]) => people[who] !== null,
  );
  const settings = await freshSettings(desk);
  const wrote = await writeSettings(
    database.pool,
    { kind: "job", library: made.value },
    {
      at: "2027-01-01T18:00:00.000Z",
      version: settings?.row.version ?? 0,
      queries: [
        ...added.map(([who, person]) =>
          insertPerson(made.value, ids[who], personFields({ ...person, ...people[who] })),
        ),
        ...(people.designee === null
          ? []
          : [
              insertDesignation(made.value, {
                id: 1,
                personId: ids.designee,
                fromOn: "2027-01-01",
                untilOn: "2027-12-31",
                branchId: null,
                kinds: null,
              }),
            ]),
      ],
      changes: [],
      jobs: [],
    },
  );
  if (wrote !== "written") throw new Error("nobody else is here");
  const asPerson = async (id: number): Promise<Person> => {
    const row = (await freshSettings(desk))?.row.people.find((one) => one.id === id);
    if (!row) throw new Error(`there is no person ${id}`);
    return { kind: "person", library: made.value, personId: id, roles: row.roles, branchId: row.branchId };
  };
  const known = await Promise.all(
    (Object.keys(everybody) as Who[])
      .filter((who) => people[who] !== null)
      .map(async (who) => [who, await asPerson(ids[who])]),
  );
  const library: TestLibrary = {
    database,
    desk,
    now: "2027-03-09T20:16:00.000Z",
    people: Object.fromEntries(known),
    asPerson,
  };
  return library;
}
