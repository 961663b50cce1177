// What has happened to a request for records. Facts only (standard 5): a test walks this schema and fails on a free string.
import { z } from "zod";
import {
  conditions,
  consents,
  gates,
  grounds,
  identified,
  identityFields,
  leavings,
  releaseWays,
  reviews,
  verifications,
  ways,
  withholdings,
} from "./terms.ts";

const person = z.number().int();
const count = z.number().int();
const reference = z.string().regex(/^[2-9CDFHJKMNPRTVWXY]{3}(-[2-9CDFHJKMNPRTVWXY]{3}){2}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const on = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

const packaged = z.discriminatedUnion("sort", [
  z.object({ sort: z.literal("records"), text: z.boolean(), files: count }),
  z.object({ sort: z.literal("identity"), of: z.enum(identified), fields: z.array(z.enum(identityFields)) }),
  z.object({ sort: z.literal("table"), rows: count, columns: count, withheld: count }),
]);

const place = { start: count, end: count };
const redaction = z.object({ ...place, why: z.enum(withholdings) });

export const disclosureEvent = z.discriminatedUnion("type", [
  on("RequestLogged", {
    reference,
    way: z.enum(ways),
    by: person,
    receivedBy: person,
    receivedAt: z.iso.datetime(),
    files: count,
  }),
  on("DetailsAdded", { by: person, files: count }),
  on("GateChosen", { by: person, gate: z.enum(gates) }),
  on("OrderRecorded", { by: person, files: count }),
  on("OrderChecked", { by: person }),
  on("CounselNoted", { by: person, asked: z.boolean(), on: z.iso.date().nullable() }),
  on("ConditionConfirmed", { by: person, condition: z.enum(conditions), of: z.enum(identified).nullable() }),
  on("FormRecorded", { by: person, signed: z.boolean(), heldBy: person.nullable(), files: count }),
  on("ConsentRecorded", {
    by: person,
    consent: z.enum(consents),
    verified: z.enum(verifications),
    files: count,
  }),
  on("Approved", { by: person, gate: z.enum(gates) }),
  on("Refused", { by: person, ground: z.enum(grounds), gate: z.enum(gates).nullable() }),
  on("PackageAssembled", { by: person, package: packaged, sha256, proposed: z.array(redaction) }),
  /** Gone through by a person: what is taken out of it, and what was proposed and isn't. Takes the place of an earlier look. */
  on("PackageReviewed", {
    by: person,
    redactions: z.array(redaction),
    dropped: z.array(z.object({ ...place, why: z.enum(leavings) })),
    sha256,
  }),
  on("Released", { by: person, way: z.enum(releaseWays), sha256 }),
  on("Withdrawn", { by: person }),
  on("ReviewNoted", { by: person, judicial: z.enum(reviews) }),
]);

export type DisclosureEvent = z.infer<typeof disclosureEvent>;
