// What has happened with a conduct incident. Facts only (standard 5): a test walks this schema and fails on a free string.
import { z } from "zod";
import { ruleId } from "./rules.ts";
import { calls, findings, identityReasons, knowns, minors, outcomes, steps } from "./terms.ts";

const person = z.number().int();
const count = z.number().int();
const reference = z.string().regex(/^[2-9CDFHJKMNPRTVWXY]{3}(-[2-9CDFHJKMNPRTVWXY]{3}){2}$/);
const facts = z.object({
  branchId: z.number().int(),
  happenedAt: z.iso.datetime(),
  rules: z.array(z.string().regex(ruleId)),
  taken: z.array(z.enum(steps)),
  called: z.array(z.enum(calls)),
  injury: z.boolean(),
  damage: z.boolean(),
  known: z.enum(knowns),
  minor: z.enum(minors),
});
const on = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

export const incidentEvent = z.discriminatedUnion("type", [
  on("IncidentDrafted", { reference, by: person, facts, told: z.boolean(), asked: z.array(person), files: count }),
  on("AccountAdded", { by: person, told: z.boolean(), files: count }),
  on("FactsCorrected", { by: person, facts }),
  on("PersonDescribed", { by: person, known: z.enum(knowns), minor: z.enum(minors) }),
  on("ColleagueAsked", { by: person, personId: person }),
  /** `director`: it is about the Director, so that the Board president reads it. */
  on("StaffNamed", { by: person, personId: person, director: z.boolean() }),
  /** `reviewers`: whose turn it is, and who hear of it. */
  on("HandedIn", { by: person, reviewers: z.array(person) }),
  on("SentBack", { by: person }),
  on("Accepted", { by: person, finding: z.enum(findings) }),
  on("IncidentClosed", { by: person, outcome: z.enum(outcomes) }),
  on("IdentityOpened", { by: person, reason: z.enum(identityReasons) }),
]);
export type IncidentEvent = z.infer<typeof incidentEvent>;
