// A small-town library for the case's tests: its people, hours and targets; all fictional.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Role } from "../../../src/domain/access/principal.ts";
import type { Closure } from "../../../src/domain/calendar/calendar.ts";
import type { By, Colleague, Designation, Draft, Facts, Opening } from "../../../src/domain/case/act.ts";
import { conductDefaults, presetRules } from "../../../src/domain/conduct/incident/rules.ts";
import { restrictionDefaults } from "../../../src/domain/conduct/restriction/settings.ts";
import { readPreset } from "../../../src/domain/policy/rules.ts";
import { calendarOf, coalHollow } from "../calendar/given.ts";

/** An act on its way to a case: what is done, by whom, when (else a minute after the act before). */
export type Step = { readonly said: Draft; readonly by: By; readonly at?: string | undefined };

const actor =
  (by: By) =>
  (said: Draft, at?: string): Step => ({ said, by, at });
const person = (id: number) => Object.assign(actor({ kind: "person", personId: id }), { id });

export const patron = actor({ kind: "patron" });
export const system = actor({ kind: "system" });
/** The Director; the president of the Board. */
export const ann = person(1);
export const ben = person(2);
/** Supervisor; first contact; staff: all at the main building. */
export const cora = person(3);
export const dev = person(4);
export const eli = person(5);
export const fay = person(6); // volunteer
export const gus = person(7); // staff, and the Director's designee in March 2026
export const hana = person(8); // administrator
export const ivo = person(9); // supervisor of the other branch
export const jude = person(10); // trustee
export const kim = person(11); // left the library

const colleague = (who: { id: number }, roles: readonly Role[], more: Partial<Colleague> = {}): Colleague => ({
  id: who.id,
  branchId: 1,
  roles,
  active: true,
  firstContact: false,
  ...more,
});

export const people: readonly Colleague[] = [
  colleague(ann, ["director"]),
  colleague(ben, ["boardPresident", "trustee"]),
  colleague(cora, ["staff", "supervisor"]),
  colleague(dev, ["staff"], { firstContact: true }),
  colleague(eli, ["staff"]),
  colleague(fay, ["volunteer"]),
  colleague(gus, ["staff", "designee"]),
  colleague(hana, ["administrator"]),
  colleague(ivo, ["staff", "supervisor"], { branchId: 2 }),
  colleague(jude, ["trustee"]),
  colleague(kim, ["staff"], { active: false }),
];

export const march: Designation = {
  personId: gus.id,
  fromOn: "2026-03-01",
  untilOn: "2026-03-31",
  branchId: null,
  kinds: null,
};

const preset = readPreset(
  readFileSync(fileURLToPath(new URL("../../../policies/preset.json", import.meta.url)), "utf8"),
);

export const library: Facts = {
  calendar: calendarOf(coalHollow),
  targets: {
    reply: {
      inquiry: { minutes: 240 },
      request: { days: 2 },
      concern: { days: 3 },
      thanks: { days: 5 },
      suggestion: { days: 10 },
    },
    word: { days: 5 },
    review: { days: 10 },
    silence: { days: 14 },
    handOver: { days: 5 },
  },
  people,
  designations: [march],
  links: preset.ok ? preset.value : [],
  themes: [1, 2, 3],
  conduct: {
    ...conductDefaults,
    rules: presetRules.map((rule) => ({ ...rule, text: { en: "", es: "" }, since: "2026-01-01", retired: false })),
  },
  restrictions: restrictionDefaults,
};

/** The library with some of its people changed. */
export const changed = (
  changes: readonly (readonly [{ readonly id: number }, Partial<Colleague>])[],
  facts: Facts = library,
): Facts => ({
  ...facts,
  people: facts.people.map((one) => ({ ...one, ...changes.find(([who]) => who.id === one.id)?.[1] })),
});
export const away = { active: false } as const;
/** The library as it is when these people have left. */
export const without = (...gone: readonly { readonly id: number }[]): Facts => changed(gone.map((who) => [who, away]));

export const noon = "2026-03-02T18:00:00.000Z"; // a Monday in Chicago, while open

/** A matter is raised: a concern about nobody in particular unless said otherwise. */
export const opening = (more: Partial<Opening> = {}): Draft => ({
  type: "OpenCase",
  reference: "K7M-4X2-9RT",
  kind: "concern",
  channel: "web",
  language: "en",
  branchId: 1,
  replyBy: "email",
  needs: [],
  sensitivities: [],
  willingness: null,
  aboutStaff: null,
  about: null,
  askDirector: null,
  named: true,
  grounds: false,
  files: 0,
  doneAtOnce: false,
  ...more,
});
export const open = (more: Partial<Opening> = {}, who: typeof patron = patron): Step => who(opening(more));

/** The library as it is when it closes on these days after all. */
export const snow = (...closures: readonly Closure[]): Facts => ({
  ...library,
  calendar: calendarOf({ ...coalHollow, closures }),
});
