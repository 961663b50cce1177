// Letters of a formal complaint (informal.4, 6.2): that it is here, that it takes longer, the decision, that an appeal is here, the decision on
// it. Its stages are named as the library's procedure names them. Nothing is made with a point unanswered or the way to appeal missing.
import { z } from "zod";
import { longDate } from "../lib/dates.ts";
import type { Result } from "../lib/result.ts";
import { afterwards, code, contact, dated, datedAppeal, next, point } from "./answer.ts";
import { day, letter, type NoPaper, person, readGiven, said, set } from "./paper.ts";

const complaint = letter.extend({
  /** In the reader's language: "Complaints Policy", "formal complaint" or "grievance", "Investigation". */
  procedure: z.object({ name: said, complaint: said, stage: said }),
  receivedOn: day,
  /** What whoever sends it wrote to the reader; a line break begins a paragraph. */
  note: said.optional(),
  /** Whom to ask about this letter. */
  contact,
});
const points = z.array(point).min(1);
const remedy = z.object({ what: said, owner: said, by: day });
const meeting = z.object({ on: day, /** "6:30 pm" */ time: said.nullable(), place: said });

const given = z.discriminatedUnion("kind", [
  complaint.extend({
    kind: z.literal("acknowledgement"),
    /** Each point as the library understood it: what is missing can be said now. */
    points: z.array(said).min(1),
    handler: person,
    next,
    code: code.optional(),
  }),
  complaint.extend({
    kind: z.literal("extension"),
    reasons: z.array(said).min(1),
    /** What the procedure says of more time. */
    clause: said.nullable(),
    /** The stage that takes longer, as the procedure names it. */
    step: said,
    dueOn: day,
    newOn: day,
  }),
  complaint.extend({
    kind: z.literal("decision"),
    points,
    remedies: z.array(remedy),
    next: next.optional(),
    after: afterwards,
    code: code.optional(),
  }),
  complaint.extend({
    kind: z.literal("appealReceipt"),
    appealedOn: day,
    /** "the Board of Trustees" */
    heardBy: said,
    /** null: not on an agenda yet, and `next` says by when it will be. */
    meeting: meeting.nullable(),
    openMeeting: z.boolean(),
    next,
  }),
  complaint.extend({
    kind: z.literal("appealDecision"),
    appealedOn: day,
    heardBy: said,
    decidedOn: day,
    points,
    remedies: z.array(remedy),
    after: afterwards,
  }),
]);

export type ComplaintLetter = z.input<typeof given>;
type Read = z.output<typeof given>;

export function complaintLetter(form: ComplaintLetter): Result<Uint8Array, NoPaper> {
  const read = readGiven(given, form);
  if (!read.ok) return read;
  const it = read.value;
  const date = (on: string) => longDate(it.locale, on);
  const params = { complaint: it.procedure.complaint, policy: it.procedure.name, receivedOn: date(it.receivedOn) };
  const answered = (one: Extract<Read, { after: unknown }>) => ({
    ...one,
    remedies: one.remedies.map((remedy) => dated(it.locale, remedy)),
    after: datedAppeal(it.locale, one.after),
  });
  switch (it.kind) {
    case "acknowledgement":
      return set("complaint/acknowledgement", "complaintAcknowledgement", it, params, {
        ...it,
        next: dated(it.locale, it.next),
      });
    case "extension": {
      const dates = { step: it.step, dueOn: date(it.dueOn), newOn: date(it.newOn) };
      return set("complaint/extension", "complaintExtension", it, { ...params, ...dates }, it);
    }
    case "decision":
      return set("complaint/decision", "complaintDecision", it, params, {
        ...answered(it),
        next: it.next && dated(it.locale, it.next),
      });
    case "appealReceipt": {
      const dates = { appealedOn: date(it.appealedOn), heardBy: it.heardBy };
      return set(
        "complaint/appeal-receipt",
        "complaintAppealReceipt",
        it,
        { ...params, ...dates },
        {
          ...it,
          next: dated(it.locale, it.next),
          meeting: it.meeting && { ...it.meeting, on: date(it.meeting.on) },
        },
      );
    }
    case "appealDecision": {
      const dates = { appealedOn: date(it.appealedOn), decidedOn: date(it.decidedOn), heardBy: it.heardBy };
      return set("complaint/appeal-decision", "complaintAppealDecision", it, { ...params, ...dates }, answered(it));
    }
  }
}
