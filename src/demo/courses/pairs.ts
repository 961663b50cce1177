// Courses of two matters: one patron who wrote twice (merged, by the same contact or confirmed by a second person), and two patrons
// with one cause (linked, which they don't see).
import type { Course } from "../course.ts";
import { idOf, type Who } from "../town/people.ts";
import { awake } from "../town/year.ts";
import { type Brief, opening, say } from "./brief.ts";
import { answer, type StaffPlan, settled, worked } from "./with-staff.ts";

const second = (brief: Brief): Brief => ({ ...brief, channel: "web", file: null });

/** Twice the same: the second goes into the first. */
export function* merged(brief: Brief, plan: StaffPlan, confirmer: Who): Course {
  const { chance, voice } = brief;
  yield opening(brief);
  const taken = yield { wait: { minutes: [10, 120] }, who: "holder", act: { type: "Take" } };
  const again = opening(second(brief));
  const later = Temporal.Instant.from(brief.openAt).add({ hours: chance.whole(3, 30) });
  const at = awake(brief.year, later.toString({ fractionalSecondDigits: 3 }), chance);
  const text = [say(brief, voice.patron.twice), again.words.text ?? ""].join("\n\n");
  yield { ...again, at, words: { ...again.words, text } };
  yield { wait: { minutes: [6, 90] }, who: "holder", act: { type: "Take" }, of: 1 };
  const byMail = brief.patron !== null && (brief.replyBy === "email" || brief.replyBy === "phone");
  if (!byMail)
    yield {
      wait: { minutes: [3, 40] },
      who: { personId: idOf(confirmer) },
      act: { type: "ConfirmSamePatron", other: taken.id },
      of: 1,
    };
  yield { wait: { minutes: [3, 40] }, who: "holder", pair: "Merge", of: 1, to: 0 };
  yield* worked(brief, { ...plan, taker: null, takenAfter: 0, referral: null }, taken);
  yield settled(brief);
}

/** Two patrons, one cause. */
export function* linked(brief: Brief, other: Brief, plan: StaffPlan): Course {
  const first = yield opening(brief);
  const twin = yield opening(other);
  yield { wait: { minutes: [15, 200] }, who: "holder", pair: "Link", of: 1, to: 0 };
  yield* worked(brief, { ...plan, taker: null }, first);
  yield settled(brief);
  // The one who wrote second hears the same from whoever has it, a day or two later.
  const taken = yield { wait: { minutes: [20, 300] }, who: "holder", act: { type: "Take" }, of: 1 };
  yield { ...answer(other, taken ?? twin, { minutes: [30, 400] }, [say(other, other.voice.staff.again)]), of: 1 };
  yield { ...settled(other), of: 1 };
}
