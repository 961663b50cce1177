// What has happened to a restriction. Facts only (standard 5): a test walks this schema and fails on a free string.
import { z } from "zod";
import { measures } from "../incident/rules.ts";
import {
  appealOutcomes,
  appealTos,
  beginnings,
  channels,
  deliveries,
  guardianCopies,
  identityReasons,
  parts,
  proofs,
  sizes,
  sorts,
  willfulness,
} from "./terms.ts";

const person = z.number().int();
const count = z.number().int();
const reference = z.string().regex(/^[2-9CDFHJKMNPRTVWXY]{3}(-[2-9CDFHJKMNPRTVWXY]{3}){2}$/);
const rule = z.string().regex(/^([a-z][a-z0-9]*(-[a-z0-9]+)*|[0-9]+)(\.[a-z0-9-]+)*$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const until = z.object({ endsOn: z.iso.date().nullable(), reviewOn: z.iso.date().nullable() });
/** When the last day is over; null of a warning. */
const endsAt = z.iso.datetime().nullable();
/** null: whoever has the code. */
const patronOr = person.nullable();
const on = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

export const restrictionEvent = z.discriminatedUnion("type", [
  on("Imposed", {
    by: person,
    reference,
    sort: z.enum(sorts),
    branchId: z.number().int(),
    branches: z.array(z.number().int()).nullable(),
    parts: z.array(z.enum(parts)),
    rules: z.array(rule),
    happenedAt: z.iso.datetime(),
    level: z.number().int(),
    until,
    endsAt,
    days: count,
    willful: z.array(z.enum(willfulness)),
    minor: z.boolean(),
    guardian: z.enum(guardianCopies).nullable(),
    language: z.enum(["en", "es"]),
    size: z.enum(sizes),
    incident: z.uuid().nullable(),
    wrote: z.array(person),
    usual: z.object({ measure: z.enum(measures), days: count.nullable(), earlier: count }).nullable(),
    departs: z.boolean(),
    files: count,
    appeal: z.object({ days: count, to: z.enum(appealTos) }),
    begins: z.enum(beginnings),
    second: z.boolean(),
  }),
  /** An appeal from somebody whose confirmation it rests on goes on to the Board. */
  on("Confirmed", { by: person, appealTo: z.enum(appealTos) }),
  on("Declined", { by: person }),
  on("Withdrawn", { by: person }),
  on("DeskWordsSet", { by: person, files: count }),
  on("NoticeIssued", { by: person, sha256, language: z.enum(["en", "es"]), size: z.enum(sizes) }),
  on("NoticeDelivered", {
    by: person,
    way: z.enum(deliveries),
    on: z.iso.date(),
    proof: z.enum(proofs),
    guardian: z.boolean(),
    files: count,
  }),
  on("Appealed", { by: patronOr, channel: z.enum(channels), receivedOn: z.iso.date(), files: count }),
  on("AppealDecided", { by: person, outcome: z.enum(appealOutcomes), endsOn: z.iso.date().nullable(), endsAt }),
  on("AskedEarly", { by: patronOr, channel: z.enum(channels) }),
  on("Reviewed", { by: person, until, endsAt }),
  on("Reinstated", { by: person, conditions: z.boolean() }),
  on("BreachNoted", { by: person }),
  on("IdentityOpened", { by: person, reason: z.enum(identityReasons) }),
  on("ConcernLinked", { by: person }),
  /** `appealTo`: where an appeal goes from now on; null: where it went. */
  on("InvolvedNoted", { people: z.array(person), appealTo: z.enum(appealTos).nullable() }),
  on("Expired", {}),
]);
export type RestrictionEvent = z.infer<typeof restrictionEvent>;
