// Who may change which setting: one table, role by setting. What a promise to patrons or a person's duties rest on is the Director's;
// the machine and the accounts are the administrator's, who by them gets no nearer to what patrons wrote.
import { type Role, roles } from "./principal.ts";

/** Setting, and the roles that may change it. `accounts`: a person's name, e-mail and whether they are here; `duties`: their roles and branch. */
const table = {
  library: ["administrator"],
  letterhead: ["director", "administrator"],
  languages: ["administrator"],
  key: ["administrator"],
  hours: ["director", "administrator"],
  closures: ["director"],
  targets: ["director"],
  themes: ["director", "administrator"],
  accounts: ["director", "administrator"],
  duties: ["director"],
  designations: ["director"],
  policies: ["director"],
  links: ["director"],
  records: ["director", "custodian"],
  foia: ["director"],
  disclosure: ["director"],
  procedures: ["director"],
  lists: ["director", "administrator"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Setting = keyof typeof table;
export const settings = Object.keys(table) as Setting[];

export const maySet = (held: readonly Role[], setting: Setting): boolean =>
  table[setting].some((role: Role) => held.includes(role));

/** All settings at once, for a page that shows what can be changed and greys the rest. */
export const settable = (held: readonly Role[]): Readonly<Record<Setting, boolean>> =>
  Object.fromEntries(settings.map((setting) => [setting, maySet(held, setting)])) as Record<Setting, boolean>;

/** Anybody who may change anything. */
export const setsAnything = (held: readonly Role[]): boolean =>
  roles.some((role) => held.includes(role) && settings.some((setting) => maySet([role], setting)));
