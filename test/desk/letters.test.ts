// The letters' words: every letter there is can be written, in both languages, without a name in its subject, and plain enough (grade 8).
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshSettings, jobOf } from "../../src/desk/desk.ts";
import { type LetterCase, writeLetter } from "../../src/desk/letters/letter.ts";
import { openMatter } from "../../src/desk/open.ts";
import type { CaseEvent } from "../../src/domain/case/event.ts";
import { type Letter, letters } from "../../src/domain/case/terms.ts";
import { stateOf } from "../../src/store/queries/mail/case.ts";
import { testLibrary } from "../library.ts";
import { anInquiry, nobodyYet } from "../store/given-ledger.ts";

const day = "2027-03-20T16:00:00.000Z";
const talkId = "0195a2b4-0000-7000-8000-000000000000";
const events: Readonly<Record<Exclude<Letter, "acknowledgement">, CaseEvent>> = {
  reply: { type: "Replied", by: 3, channel: "email" },
  resolution: { type: "ResolutionOffered", by: 3, resolution: "done" },
  reviewStarted: { type: "DeciderSet", personId: 1 },
  deciderMissing: { type: "DeciderMissing" },
  talkOffered: { type: "TalkOffered", talkId, by: 1, way: "meeting", startsAt: day },
  decision: { type: "ReviewDecided", by: 1, outcome: "partly", points: ["upheld", "cantTell"] },
  complaint: { type: "ComplaintHandedOver", by: "patron", to: null },
  extended: { type: "TargetExtended", clock: "reply", dueAt: day, by: 3, reason: "waitingForOthers" },
  moved: { type: "TargetMoved", clock: "reply", dueAt: day, closedOn: "2027-03-11" },
  silenceNotice: { type: "SilenceNoticed" },
  closed: { type: "Closed", by: "system", ending: "silence", level: 1 },
  complaintStands: {
    type: "ComplaintStands",
    complaint: talkId,
    reference: "K7M-4X2-9RT",
    stage: "decided",
    dueAt: day,
  },
  complaintOver: { type: "Closed", by: "system", ending: "complaint", level: 3 },
};

/** Syllables of an English word, near enough: runs of vowels, less a silent e. */
const syllables = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/e$/, "")
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );
/** Flesch-Kincaid grade (Kincaid 1975). */
function grade(text: string): number {
  const sentences = text.split(/[.!?:]+(?:\s|$)|\n\n/).filter((part) => /\p{L}/u.test(part));
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}

for (const language of ["en", "es"] as const)
  test(`every letter can be written in ${language}: what comes next, 711, the Director, no penalty, no name in the subject`, async (t) => {
    const { desk } = await testLibrary(t);
    const identity = { name: "Ana Ruiz", email: "ana@mail.example", phone: "", address: "" };
    const opened = await openMatter(
      desk,
      nobodyYet(),
      { ...anInquiry, replyBy: "email", language },
      { text: "words", identity },
      crypto.randomUUID(),
    );
    assert.ok(opened.ok);
    const settings = await freshSettings(desk);
    const state = await stateOf(desk.pool, jobOf(desk), opened.value.streamId);
    assert.ok(settings && state);
    for (const letter of letters) {
      const event = letter === "acknowledgement" ? ({ type: "HolderMissing" } as const) : events[letter];
      const said = { text: "", fields: {} };
      const code = letter === "acknowledgement" ? opened.value.code : null;
      const given: LetterCase = { letter, event, at: desk.now(), state, said, code };
      const { subject, body } = writeLetter(settings.row, "https://desk.prairiebend.example", given);
      assert.equal(subject, `Prairie Bend: ${language === "es" ? "su caso" : "your case"} ${state.reference}`);
      for (const part of [
        "711",
        state.reference,
        language === "es" ? "dirección" : "Director",
        language === "es" ? "Nadie le tratará peor" : "No one will treat you worse",
      ])
        assert.ok(body.includes(part), `${letter} lacks ${part}`);
      assert.match(body, language === "es" ? /miércoles, 10 de marzo/ : /Wednesday, March 10/);
      assert.doesNotMatch(body, /\{|\}|undefined|null|—|\n\n\n/);
      assert.doesNotMatch(`${subject}${body}`, /Ana|Ruiz|ana@/);
      if (language === "en")
        assert.ok(grade(body.split("\n\nPrairie")[0] ?? "") <= 8, `${letter}: grade ${grade(body)}`);
    }
  });
