// What has happened to a request for records. Facts only: who asked, what for, and why it is withheld are sealed words.
import { z } from "zod";
import { papersSent as papers } from "../paper/sent.ts";
import { delays, exemptions, removals, ways } from "./terms.ts";

const person = z.number().int();
const day = z.iso.date();
const instant = z.iso.datetime();
const reference = z.string().regex(/^[2-9CDFHJKMNPRTVWXY]{3}(-[2-9CDFHJKMNPRTVWXY]{3}){2}$/);
const redaction = z.object({ start: z.number().int(), end: z.number().int(), exemption: z.enum(exemptions) });
const on = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

export const foiaEvent = z.discriminatedUnion("type", [
  on("RequestReceived", {
    reference,
    by: person,
    receivedOn: day,
    way: z.enum(ways),
    commercial: z.boolean(),
    feeWaiver: z.boolean(),
    language: z.enum(["en", "es"]),
    /** Business days that were given, and the last of them. */
    days: z.number().int(),
    dueOn: day,
    dueAt: instant,
  }),
  on("TimeExtended", {
    by: person,
    reasons: z.array(z.enum(delays)),
    days: z.number().int(),
    dueOn: day,
    dueAt: instant,
    papers,
  }),
  on("MatterAdded", { by: person, matter: z.uuid() }),
  on("MatterRemoved", { by: person, matter: z.uuid(), reason: z.enum(removals) }),
  /** One text gone through by a person: what is withheld of it, and what was proposed and isn't. Takes the place of an earlier look. */
  on("TextReviewed", {
    by: person,
    matter: z.uuid(),
    content: z.uuid(),
    redactions: z.array(redaction),
    dropped: z.array(redaction),
  }),
  on("RecordsReleased", { by: person, matters: z.array(z.uuid()), withheld: z.array(z.enum(exemptions)), papers }),
  on("RequestDenied", { by: person, exemptions: z.array(z.enum(exemptions)), papers }),
  on("NothingFound", { by: person, papers }),
  on("RequestWithdrawn", { by: person }),
]);
export type FoiaEvent = z.infer<typeof foiaEvent>;
