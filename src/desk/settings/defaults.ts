// What a library begins with: settings to change, never policy or law; and the one way in which a library comes to be.
import type { LibraryId } from "../../domain/access/principal.ts";
import type { OpenHours } from "../../domain/calendar/calendar.ts";
import type { TargetSettings } from "../../domain/case/act.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { keyBytes, newKey, wrapLibraryKey } from "../../store/keys.ts";
import type { LibraryFacts, LibraryRow } from "../../store/queries/library.ts";
import { insertLibrary } from "../../store/queries/new-library.ts";
import type { PersonFields } from "../../store/queries/settings.ts";
import { type Desk, nowText } from "../desk.ts";

const weekday = [["09:00", "17:00"]] as const;

const defaultHours: OpenHours = {
  zone: "America/Chicago",
  hours: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
  closures: [],
};

/** In open days. */
export const defaultTargets: TargetSettings = {
  reply: {
    inquiry: { days: 1 },
    request: { days: 3 },
    concern: { days: 3 },
    thanks: { days: 5 },
    suggestion: { days: 5 },
  },
  word: { days: 5 },
  review: { days: 5 },
  silence: { days: 10 },
  handOver: { days: 3 },
};

const defaultFacts: LibraryFacts = {
  shortName: "",
  address: [],
  phone: "",
  email: "",
  languages: ["en", "es"],
  limits: { fileBytes: 10 * 1_048_576, matterBytes: 25 * 1_048_576 },
  links: null,
};

export type NewLibrary = {
  readonly name: string;
  /** The first branch's name; the library's own when it has one building. */
  readonly branch?: string;
  readonly otherBranches?: readonly string[];
  readonly facts?: Partial<LibraryFacts>;
  readonly hours?: OpenHours;
  readonly targets?: TargetSettings;
};
/** Unless said otherwise: works at the first branch, is active, isn't on the patron's list. */
export type NewPerson = Pick<PersonFields, "name" | "title" | "email" | "roles"> & Partial<PersonFields>;

export const personFields = (person: NewPerson): PersonFields => ({
  publicName: person.name.trim().split(/\s+/)[0] ?? person.name,
  branchId: 1,
  active: true,
  firstContact: false,
  listed: false,
  ...person,
});

/** Where the library is made: a desk, or what there is before there is one. `library` is 1 unless said. */
type On = Pick<Desk, "pool" | "master"> & Partial<Pick<Desk, "now" | "library" | "random">>;

/**
 * Makes the library with a key of its own, its first branch and its first person (id 1, with the roles given). One that `bareLibrary`
 * made is filled in, its policies and key kept. Refusal: `SetUpAlready`, there are people in it.
 */
export async function createLibrary(
  on: On,
  library: NewLibrary,
  first: NewPerson,
): Promise<Result<LibraryId, "SetUpAlready">> {
  const { id, made } = await make(on, library, personFields(first));
  return made ? ok(id) : no("SetUpAlready");
}

/** A library that has nothing yet but the defaults, so that its policy has a place; not set up until somebody is in it. */
export async function bareLibrary(on: On): Promise<LibraryId> {
  return (await make(on, { name: "" }, null)).id;
}

async function make(on: On, library: NewLibrary, first: PersonFields | null) {
  const id = on.library ?? 1;
  const row = {
    name: library.name,
    branches: [library.branch ?? library.name, ...(library.otherBranches ?? [])],
    facts: { ...defaultFacts, ...library.facts },
    hours: library.hours ?? defaultHours,
    targets: library.targets ?? defaultTargets,
    wrappedKey: wrapLibraryKey(on.master, id, on.random?.(keyBytes) ?? newKey()),
  };
  const at = (on.now ?? nowText)();
  return { id, made: await insertLibrary(on.pool, { kind: "job", library: id }, at, row, first) };
}

/** Set up: somebody is in it. */
export const isSetUp = (row: Pick<LibraryRow, "people">): boolean => row.people.length > 0;

/** How long after it was adopted or last reviewed a policy is due for the Board's next look. */
export const policyReviewYears = 2;
