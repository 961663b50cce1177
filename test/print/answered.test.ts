// What a complaint's letters, a conduct notice and the Board's packet say, and what they are refused for (informal.4, 6.2; 5 ILCS 120).
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Result } from "../../src/lib/result.ts";
import { boardPacket } from "../../src/print/board-packet.ts";
import { complaintLetter } from "../../src/print/complaint-letter.ts";
import { conductNotice } from "../../src/print/conduct-notice.ts";
import {
  acknowledgement,
  answeredPapers,
  appealDecision,
  appealReceipt,
  decision,
  notice,
  packet,
  points,
  warning,
} from "./answered.ts";
import type { Size } from "./papers.ts";
import { bookmarksOf, pagesOf, spokenOf, textOf, uncompressed } from "./reading.ts";

function good(made: Result<Uint8Array>): Uint8Array {
  assert.ok(made.ok, JSON.stringify(made));
  return made.value;
}
function inOrder(spoken: string, words: readonly string[]): void {
  let from = 0;
  for (const one of words) {
    const at = spoken.indexOf(one, from);
    assert.ok(at >= from, `${one} is missing or out of order in: ${spoken}`);
    from = at;
  }
}
const lacks = (made: Result<Uint8Array>) => (made.ok ? "made" : [made.refusal, made.facts?.what]);

test("an acknowledgement says the points as understood, who has it, and the next step with its day", () => {
  inOrder(spokenOf(good(complaintLetter(acknowledgement("en", "standard")))), [
    "We have received your formal complaint",
    "November 4, 2026",
    "Complaints Policy",
    "Where it stands now: Investigation",
    "Joan Abara, Assistant Director",
    "My daughter was told to leave",
    "The fine.",
    "gives an account of what happened",
    "By: November 18, 2026",
    "amber river kettle violet sparrow north",
    "treat you worse",
  ]);
});

test("a decision answers each point with its outcome, reasons and clause, and names the way to appeal", () => {
  const pdf = good(complaintLetter(decision("en", "standard")));
  inOrder(spokenOf(pdf), [
    "Point 1: You are right",
    "twenty to five",
    "The rule it rests on: Customer Service Policy, 3.1",
    "Point 2: You are partly right",
    "Point 3: You withdrew this point",
    "Head of Youth Services, by December 11, 2026",
    "appeal to the Board of Trustees. The last day is December 10, 2026",
    "By letter to the Board President",
    "can be heard by anyone",
  ]);
  assert.deepEqual(bookmarksOf(pdf), [
    "Decision on your formal complaint",
    "Point 1: You are right",
    "Point 2: You are partly right",
    "Point 3: You withdrew this point",
    "What will be done",
    "If you do not agree",
    "Questions",
  ]);
  const last = spokenOf(good(complaintLetter(appealDecision("es", "standard"))));
  inOrder(last, [
    "Decisión sobre su apelación",
    "14 de diciembre de 2026",
    "Punto 1: Tiene razón",
    "respuesta definitiva",
    "217-555-0100",
  ]);
  assert.doesNotMatch(last, /Puede apelar/);
});

test("no decision leaves with a point unanswered, without a clause, or without the way to appeal", () => {
  const full = decision("en", "standard");
  const [first, second, third] = points;
  assert.ok(first && second && third);
  const missing = "PaperIncomplete";
  assert.deepEqual(lacks(complaintLetter({ ...full, points: [] })), [missing, "points"]);
  assert.deepEqual(lacks(complaintLetter({ ...full, points: [first, { ...second, reasons: " " }] })), [
    missing,
    "points.1.reasons",
  ]);
  assert.deepEqual(lacks(complaintLetter({ ...full, points: [{ ...first, clause: null }] })), [
    missing,
    "points.0.clause",
  ]);
  assert.equal(lacks(complaintLetter({ ...full, points: [third] })), "made");
  const { after: _, ...open } = full;
  assert.deepEqual(lacks(complaintLetter(open as typeof full)), [missing, "after"]);
  const { appeal: __, ...noRoute } = notice("en", "standard");
  assert.deepEqual(lacks(conductNotice(noRoute as ReturnType<typeof notice>)), [missing, "appeal"]);
});

test("an appeal's receipt warns that the meeting is open, and says when it isn't on an agenda yet", () => {
  const receipt = appealReceipt("en", "large");
  inOrder(spokenOf(good(complaintLetter(receipt))), [
    "December 14, 2026",
    "6:30 pm",
    "The Board meets in public",
    "You need not come",
  ]);
  assert.match(spokenOf(good(complaintLetter({ ...receipt, meeting: null }))), /not on an agenda yet/);
});

test("a notice says from what, until when, why, and how to appeal; with a review date it says so", () => {
  const full = notice("en", "standard");
  inOrder(spokenOf(good(conductNotice(full))), [
    "From November 24, 2026 until the end of December 23, 2026",
    "The building and its grounds",
    "On November 23, 2026 at 3:10 pm, Reading room, first floor",
    "threw a chair",
    "Rules of Conduct, B.3",
    "asked at 3:02 pm",
    "counts as trespass",
    "The last day is December 10, 2026",
    "amber river",
    "75 ILCS 16/30-55.55",
  ]);
  assert.match(
    textOf(good(conductNotice({ ...full, ends: { by: "review", on: "2027-02-01" } }))),
    /On February 1, 2027 the library looks/,
  );
  assert.deepEqual(lacks(conductNotice({ ...full, ends: { by: "end", on: "2026-11-01" } })), [
    "PaperIncomplete",
    "ends.on",
  ]);
  assert.deepEqual(lacks(conductNotice({ ...full, willful: [] })), ["PaperIncomplete", "willful"]);
});

test("a guardian's copy says that it is one and of whom; the notice itself doesn't", () => {
  const copy = good(conductNotice({ ...warning("es", "standard"), guardianOf: "Kit Marsh" }));
  assert.match(textOf(copy), /Copia para la madre, el padre o el tutor.*tutor de Kit Marsh/);
  assert.doesNotMatch(textOf(good(conductNotice(warning("es", "standard")))), /tutor/);
});

test("the packet names cases by number, has a bookmark for each, and nothing that is withheld is in the file", () => {
  const pdf = good(boardPacket(packet("en", "standard")));
  const bookmarks = bookmarksOf(pdf);
  assert.deepEqual(
    bookmarks.filter((one) => one.startsWith("Case ")),
    ["Case 7KQ-2MD-XR4", "Case F3P-8TN-4WX"],
  );
  assert.equal(bookmarks.at(-1), "Redaction log");
  const everything = textOf(pdf) + uncompressed(pdf);
  for (const secret of ["Rosa", "815-555-0173", "Xiomara", "18 Quaker Alley"])
    assert.ok(!everything.includes(secret), secret);
  inOrder(spokenOf(pdf), [
    "Please do not write to each other",
    "withheld 1: 7(1)(c)",
    "withheld 2: 7(1)(b)",
    "Point 1: Upheld",
    "withheld 4: 7(1)(b)",
  ]);
  assert.match(pagesOf(pdf)[0] ?? "", /Page 1 of \d/);
  const [one] = packet("en", "standard").cases;
  assert.ok(one);
  const outside = { ...one, appeal: { text: "Short", redactions: [{ start: 2, end: 99, code: "7(1)(b)", why: "x" }] } };
  const refused = boardPacket({ ...packet("en", "standard"), cases: [outside] });
  assert.deepEqual(refused.ok || [refused.refusal, refused.facts], ["RedactionOutsideText", { entry: "7KQ-2MD-XR4" }]);
});

test("no letter ends with a signature alone on its page", () => {
  for (const [name, make] of Object.entries(answeredPapers))
    for (const size of ["standard", "large"] satisfies Size[]) {
      if (!/^(complaint|conduct)/.test(name)) continue;
      const last =
        pagesOf(good(make("en", size)))
          .at(-1)
          ?.trim() ?? "";
      assert.ok(last.indexOf("Sincerely,") > 40, `${name} ${size}: ${last}`);
    }
});
