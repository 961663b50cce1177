// Prairie Bend Public Library District: its people, hours and sign-ins. Made up, like everybody in it; numbers are 555-01xx.
import type { NewLibrary, NewPerson } from "../../desk/settings/defaults.ts";
import type { OpenHours } from "../../domain/calendar/calendar.ts";

const at = (name: string) => `${name}@prairiebend.example`;

/** In the order of their ids: the first is 1. */
const everybody = {
  director: { name: "Ines Castellan", title: "Director", email: at("ines"), roles: ["director"], listed: true },
  supervisor: {
    name: "Lena Roth",
    title: "Circulation supervisor",
    email: at("lena"),
    roles: ["staff", "supervisor"],
    listed: true,
  },
  frontDesk: {
    name: "Marisol Ortega",
    title: "Front desk",
    email: at("marisol"),
    roles: ["staff"],
    firstContact: true,
    listed: true,
  },
  reference: {
    name: "Theo Brandvold",
    title: "Reference librarian",
    email: at("theo"),
    roles: ["staff"],
    listed: true,
  },
  children: {
    name: "Junia Marsh",
    title: "Children's librarian",
    email: at("junia"),
    roles: ["staff"],
    listed: true,
  },
  volunteer: { name: "Wes Adeyemi", title: "Volunteer", email: at("wes"), roles: ["volunteer"] },
  designee: {
    name: "Anneke Osei",
    title: "Assistant director",
    email: at("anneke"),
    roles: ["staff", "designee"],
    listed: true,
  },
  president: {
    name: "Odile Farris",
    title: "Board president",
    email: at("odile"),
    roles: ["boardPresident", "trustee"],
  },
  trustee: { name: "Milo Sandoz", title: "Trustee", email: at("milo"), roles: ["trustee"] },
  custodian: { name: "Noor Velasquez", title: "Records custodian", email: at("noor"), roles: ["custodian"] },
  administrator: { name: "Piet Larkin", title: "Administrator", email: at("piet"), roles: ["administrator"] },
  millRoad: {
    name: "Calla Whitfield",
    title: "Branch assistant",
    email: at("calla"),
    roles: ["staff"],
    branchId: 2,
    firstContact: true,
    listed: true,
  },
  millRoadEvenings: {
    name: "Desmond Pruitt",
    title: "Branch assistant, evenings",
    email: at("desmond"),
    roles: ["staff"],
    branchId: 2,
    listed: true,
  },
} as const satisfies Record<string, NewPerson>;

export type Who = keyof typeof everybody;
export const whos = Object.keys(everybody) as Who[];
export const idOf = (who: Who): number => whos.indexOf(who) + 1;
export const whoIs = (id: number): Who | undefined => whos[id - 1];
export const personOf = (who: Who): NewPerson => everybody[who];

/** Who answers patrons, by branch. */
export const atBranch: Readonly<Record<number, readonly Who[]>> = {
  1: ["frontDesk", "reference", "children", "supervisor"],
  2: ["millRoad", "millRoadEvenings"],
};
export const branches = { 1: "Cottonwood Street", 2: "Mill Road Branch" } as const;

export const hours: Pick<OpenHours, "zone" | "hours"> = {
  zone: "America/Chicago",
  hours: {
    mon: [["10:00", "20:00"]],
    tue: [["10:00", "20:00"]],
    wed: [["10:00", "20:00"]],
    thu: [["10:00", "20:00"]],
    fri: [["10:00", "18:00"]],
    sat: [["10:00", "16:00"]],
    sun: [["13:00", "17:00"]],
  },
};

export const library: NewLibrary = {
  name: "Prairie Bend Public Library District",
  branch: branches[1],
  otherBranches: [branches[2]],
  facts: {
    shortName: "Prairie Bend",
    address: ["210 Cottonwood Street", "Prairie Bend, Illinois"],
    phone: "(309) 555-0142",
    email: at("desk"),
  },
};

export type SignIn = {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

/** Easy to type and known to everybody: the demo is shown on this machine only (config refuses any other host). */
const passwords = {
  director: ["Director", "prairie-lantern-1"],
  designee: ["Designee", "prairie-lantern-2"],
  supervisor: ["Supervisor", "prairie-lantern-3"],
  frontDesk: ["Staff", "prairie-lantern-4"],
  millRoad: ["Staff, Mill Road", "prairie-lantern-5"],
  volunteer: ["Volunteer", "prairie-lantern-6"],
  president: ["Board president", "prairie-lantern-7"],
  trustee: ["Trustee", "prairie-lantern-8"],
  custodian: ["Records custodian", "prairie-lantern-9"],
  administrator: ["Administrator", "prairie-lantern-10"],
} as const satisfies Partial<Record<Who, readonly [role: string, password: string]>>;

export const signIns: readonly (SignIn & { readonly who: Who })[] = Object.entries(passwords).map(
  ([key, [role, password]]) => {
    const who = key as keyof typeof passwords;
    const { name, email } = everybody[who];
    return { who, role, name, email, password };
  },
);
