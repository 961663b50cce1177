// What has happened to a formal complaint. Facts only (standard 5): a test walks this schema and fails on a free string.
import { z } from "zod";
import { channels, extensionReasons, identityReasons, needs, replyWays } from "../case/terms.ts";
import { papersSent as papers } from "../paper/sent.ts";
import { clauseShape } from "./acts/clause.ts";
import { accountOutcomes, behalves, bodies, endings, outcomes, subjectSorts, timed } from "./terms.ts";

const person = z.number().int();
const count = z.number().int();
const instant = z.iso.datetime();
const day = z.iso.date();
const stream = z.uuid();
const reference = z.string().regex(/^[2-9CDFHJKMNPRTVWXY]{3}(-[2-9CDFHJKMNPRTVWXY]{3}){2}$/);
const author = z.union([z.literal("patron"), z.literal("system"), person]);
const span = z.object({ days: count, count: z.enum(["open", "calendar"]) });
const answers = {
  points: z.array(z.object({ outcome: z.enum(outcomes), clause: z.string().regex(clauseShape) })),
  remedies: z.array(z.object({ owner: person, dueOn: day })),
  /** Something was handled as a personnel matter, outside this record: that it was, and nothing more. */
  personnel: z.boolean(),
};
const on = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

export const complaintEvent = z.discriminatedUnion("type", [
  on("ComplaintOpened", {
    reference,
    /** The case it was opened from, or with: by its receipt code the patron comes here. */
    caseId: stream,
    procedure: z.object({ id: count, version: count }),
    channel: z.enum(channels),
    language: z.enum(["en", "es"]),
    branchId: count,
    by: author,
    behalf: z.enum(behalves),
    replyBy: z.enum(replyWays),
    needs: z.array(z.enum(needs)),
    points: count,
    /** The item it is about, told from others by a keyed hash. */
    item: stream.nullable(),
    happenedOn: day.nullable(),
    hideIdentity: z.boolean(),
    theme: count.nullable(),
    /** Who had a hand in the case, or was asked to answer it first; who is walled off it. */
    handlers: z.array(person),
    walled: z.array(person),
    /** The printed form it came on. */
    paper: reference.nullable(),
    files: count,
  }),
  on("SubjectNamed", { personId: person, sort: z.enum(subjectSorts), by: author }),
  /** Walled off its case since. */
  on("WallRaised", { personId: person, by: author }),
  on("DeciderSet", { personId: person }),
  on("DeciderMissing", {}),
  on("TargetSet", { stage: z.enum(timed), fromAt: instant, dueAt: instant, span: span.nullable() }),
  on("TargetExtended", { stage: z.enum(timed), dueAt: instant, by: person, reason: z.enum(extensionReasons), papers }),
  on("TargetMoved", { stage: z.enum(timed), dueAt: instant, closedOn: day }),
  on("LateNoticed", { stage: z.enum(timed), dueAt: instant, to: person.nullable(), step: count }),
  on("WordsAdded", { by: author, files: count }),
  on("PointAdded", { by: author }),
  on("Noted", { by: person }),
  on("Acknowledged", { by: person, papers }),
  on("AccountAsked", { personId: person, account: stream, by: author, dueAt: instant }),
  on("AccountSettled", { personId: person, outcome: z.enum(accountOutcomes), by: author }),
  on("AccountsTaken", {}),
  on("Investigated", { by: person, files: count }),
  on("Decided", { by: person, ...answers, papers }),
  /** `until`: the last instant at which an appeal is in time. */
  on("WindowOpened", { until: instant, to: z.enum(bodies) }),
  on("Appealed", { by: author, to: z.enum(bodies), receivedOn: day, files: count, papers }),
  /** The meeting it comes before; null: none is set yet. */
  on("AgendaSet", { meetingOn: day.nullable(), by: author, papers }),
  on("Heard", { by: person, heldOn: day }),
  /** By the Board: when it voted, and the trustees who stood aside. */
  on("AppealDecided", {
    by: person,
    body: z.enum(bodies),
    votedOn: day.nullable(),
    aside: z.array(person),
    ...answers,
    papers,
  }),
  on("RemedyDone", { remedy: count, by: person, doneOn: day }),
  on("RemedyLate", { remedy: count, to: person.nullable() }),
  on("IdentityOpened", { by: person, reason: z.enum(identityReasons) }),
  on("Closed", { by: author, ending: z.enum(endings) }),
]);
export type ComplaintEvent = z.infer<typeof complaintEvent>;
export type EventOf<T extends ComplaintEvent["type"]> = Extract<ComplaintEvent, { type: T }>;
