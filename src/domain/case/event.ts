// What has happened to a case. Facts only (standard 5): ids, codes, instants, numbers. A test walks this schema and fails on a free string.
import { z } from "zod";
import { stages } from "../complaint/terms.ts";
import { papersSent } from "../paper/sent.ts";
import { ruleIds } from "../policy/rules.ts";
import {
  borrowingReasons,
  channels,
  clocks,
  declineReasons,
  endings,
  extensionReasons,
  identityReasons,
  kinds,
  letters,
  needs,
  outcomes,
  referralReasons,
  replyWays,
  resolutions,
  reviewWays,
  sensitivities,
  wallReasons,
  willingness,
} from "./terms.ts";

const person = z.number().int();
const instant = z.iso.datetime();
const day = z.iso.date();
const stream = z.uuid();
const clause = z.string().regex(/^([a-z][a-z0-9]*(-[a-z0-9]+)*|[0-9]+)(\.[a-z0-9-]+)*$/);
/** As domain/receipt/reference.ts makes them: no phone number and no name has this shape. */
const reference = z.string().regex(/^[2-9CDFHJKMNPRTVWXY]{3}(-[2-9CDFHJKMNPRTVWXY]{3}){2}$/);
const level = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const applied = z.array(z.object({ rule: z.enum(ruleIds), clause }));
/** The library's open time that a target was reckoned from; null when a date was given instead. */
const amount = z.union([z.object({ minutes: z.number() }), z.object({ days: z.number() })]).nullable();
/** Who did it: the patron, a person of the library, or the system by a rule. */
const author = z.union([z.literal("patron"), z.literal("system"), person]);
const on = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

export const caseEvent = z.discriminatedUnion("type", [
  on("CaseOpened", {
    reference,
    kind: z.enum(kinds),
    channel: z.enum(channels),
    language: z.enum(["en", "es"]),
    branchId: z.number().int(),
    by: author,
    replyBy: z.enum(replyWays),
    needs: z.array(z.enum(needs)),
    sensitivities: z.array(z.enum(sensitivities)),
    willingness: z.enum(willingness).nullable(),
    aboutStaff: z.enum(["yes", "no", "unsure"]).nullable(),
    involved: z.array(person),
    named: z.boolean(),
    grounds: z.boolean(),
    files: z.number().int(),
  }),
  on("RuleApplied", { applied }),
  on("HolderSet", { personId: person }),
  on("HolderMissing", {}),
  on("WordsAdded", { by: author, channel: z.enum(channels), files: z.number().int() }),
  on("Taken", { by: person }),
  on("Replied", { by: person, channel: z.enum(replyWays) }),
  on("Noted", { by: person }),
  on("ReferralOffered", { by: person, to: person, reason: z.enum(referralReasons) }),
  on("ReferralAccepted", { by: person }),
  on("ReferralDeclined", { by: person, reason: z.enum(declineReasons) }),
  on("SubjectNamed", { personId: person, by: author, director: z.boolean() }),
  on("WallRaised", { personId: person, by: author, reason: z.enum(wallReasons) }),
  on("WallLowered", { personId: person, by: person, reason: z.enum(["misnamed", "noConflict"]) }),
  on("ReviewRequested", { by: author, way: z.enum(reviewWays) }),
  on("ReviewWayChosen", { by: author, way: z.enum(reviewWays) }),
  on("DeciderSet", { personId: person }),
  on("DeciderMissing", {}),
  on("TalkOffered", { talkId: stream, by: person, way: z.enum(["call", "meeting"]), startsAt: instant }),
  on("TalkAccepted", { talkId: stream, by: author }),
  on("TalkHeld", { talkId: stream, by: person, settled: z.boolean() }),
  on("ReviewDecided", { by: person, outcome: z.enum(outcomes), points: z.array(z.enum(outcomes)) }),
  on("ResolutionOffered", { by: person, resolution: z.enum(resolutions) }),
  on("Settled", { by: author }),
  on("NotSettled", { by: author }),
  on("ComplaintHandedOver", { by: author, to: person.nullable() }),
  on("ComplaintStands", { complaint: stream, reference, stage: z.enum(stages), dueAt: instant }),
  /** `fromAt`: what the open time is counted from, when the patron wrote, not always when the target was set. */
  on("TargetSet", { clock: z.enum(clocks), fromAt: instant, dueAt: instant, amount }),
  on("TargetMet", { clock: z.enum(clocks) }),
  on("TargetExtended", { clock: z.enum(clocks), dueAt: instant, by: person, reason: z.enum(extensionReasons) }),
  on("TargetMoved", { clock: z.enum(clocks), dueAt: instant, closedOn: day }),
  on("LateNoticed", { clock: z.enum(clocks), dueAt: instant, to: person.nullable(), step: z.number().int() }),
  on("SilenceNoticed", {}),
  on("Closed", { by: author, ending: z.enum(endings), level }),
  on("Reopened", { by: author }),
  on("KindCorrected", { by: person, kind: z.enum(kinds) }),
  /** One of the library's own themes by its number; its words are a setting. */
  on("ThemeSet", { by: person, theme: z.number().int().nullable() }),
  on("Linked", { by: person, other: stream }),
  on("SamePatronConfirmed", { by: person, other: stream }),
  on("MergedInto", { by: person, other: stream, proof: z.enum(["contact", "secondPerson"]) }),
  on("MergeReceived", { by: person, other: stream }),
  /** Told in both streams: `merged` in the one that had gone into the other, `received` in the other. */
  on("Unmerged", { by: author, other: stream, half: z.enum(["merged", "received"]) }),
  on("CallerVerified", { by: person, how: z.enum(["code", "callBack"]) }),
  on("IdentityOpened", { by: person, reason: z.enum(identityReasons) }),
  on("BorrowingAdded", { by: person }),
  on("BorrowingOpened", { by: person, reason: z.enum(borrowingReasons) }),
  on("ContactChanged", { by: author, replyBy: z.enum(replyWays), language: z.enum(["en", "es"]) }),
  /** `of`: the version of the event that the letter tells of. */
  on("LetterPosted", {
    by: person,
    of: z.number().int(),
    letter: z.enum(letters),
    way: z.enum(["letter", "handed"]),
    papers: papersSent,
  }),
  on("LetterSetAside", { by: person, of: z.number().int(), letter: z.enum(letters) }),
  /** Its words are gone, by a disposal (domain/records) that two people answer for. */
  on("Disposed", { under: stream }),
]);

export type CaseEvent = z.infer<typeof caseEvent>;
export type Author = "patron" | "system" | number;
export type EventOf<T extends CaseEvent["type"]> = Extract<CaseEvent, { type: T }>;
