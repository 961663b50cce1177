// Letters of a complaint: the preview is what leaves, byte for byte, and stays; nothing leaves with a point unanswered.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { actAsPatron } from "../../../../src/desk/register/complaint/act.ts";
import { actWithLetter, complaintPreview } from "../../../../src/desk/register/complaint/letters/send.ts";
import { complaintView, patronComplaint } from "../../../../src/desk/register/complaint/read.ts";
import { entryDownload } from "../../../../src/desk/register/entry.ts";
import type { ComplaintDraft } from "../../../../src/domain/complaint/act.ts";
import { testLibrary } from "../../../library.ts";
import { textOf } from "../../../print/reading.ts";
import { filed, id } from "./given-complaint.ts";

const upheld = { outcome: "upheld", clause: "3.1", reasoned: true } as const;
const decision: ComplaintDraft = {
  type: "Decide",
  points: [upheld, { ...upheld, outcome: "couldntTell" }],
  remedies: [{ owner: 3, dueOn: "2027-03-20", worded: true }],
  personnel: true,
};
const fields = {
  "reason.1": "Nobody did.",
  "reason.2": "Accounts differ.",
  "remedy.1": "The roster hangs at the desk.",
};

for (const language of ["en", "es"] as const)
  test(`each letter in ${language}: previewed, sent as it was seen, kept, and opened again byte for byte by the patron too`, async (t) => {
    const library = await testLibrary(t);
    const { desk, people } = library;
    const { reference, patron } = await filed(library, { language });
    const send = async (draft: ComplaintDraft, words = {}) => {
      const sent = { id: id(), draft, words };
      const made = await complaintPreview(desk, people.director, reference, sent);
      assert.ok(made.ok && made.value, JSON.stringify(made));
      const seen = createHash("sha256").update(made.value.bytes).digest("hex");
      const stale = await actWithLetter(desk, people.director, reference, sent, "0".repeat(64));
      assert.ok(!stale.ok && stale.refusal === "LetterChanged");
      const done = await actWithLetter(desk, people.director, reference, sent, seen);
      assert.ok(done.ok, JSON.stringify(done));
      return { seen, bytes: made.value.bytes };
    };
    const read = ({ bytes }: { bytes: Uint8Array }) => textOf(bytes).replace(/\s+/g, " ");
    const received = read(await send({ type: "Acknowledge" }, { text: "It is with me now.\nI read every point." }));
    assert.match(
      received,
      /It is with me now\. I read every point\./,
      "what was written to the patron is in the letter",
    );
    assert.match(
      received,
      language === "en" ? /stands now: Acknowledged/ : /etapa está: Acuse de recibo/,
      "not what comes next",
    );
    const longer = read(await send({ type: "Extend", reason: "moreToFind" }, { text: "We wait for the roster." }));
    assert.match(longer, language === "en" ? /There is more to find out/ : /Falta averiguar/);
    assert.doesNotMatch(longer, /Why:|El motivo:/);
    const step =
      language === "en" ? /Next step: Looked into\. It was due on/ : /Próximo paso: Investigada\. Debía llegar/;
    assert.match(longer, step, "what takes longer is a step, not always the answer");
    const investigated = { id: id(), draft: { type: "FinishInvestigation", files: 0 } as const, words: {} };
    assert.ok((await actWithLetter(desk, people.director, reference, investigated)).ok);
    const unanswered = { id: id(), draft: { ...decision, points: [upheld] } as ComplaintDraft, words: { fields } };
    const no = await actWithLetter(desk, people.director, reference, unanswered);
    assert.ok(!no.ok && no.refusal === "PointUnanswered");
    const decided = await send(decision, { text: "", fields });
    const text = textOf(decided.bytes).replace(/\s+/g, " ");
    for (const words of ["Nobody did.", "Accounts differ.", "The roster hangs at the desk.", "Nobody told me why."])
      assert.ok(text.includes(words), words);
    assert.ok(!text.includes("Ana Ruiz"), "who the patron is wasn't opened");
    const appeal = { type: "Appeal", receivedOn: null, files: 0 } as const;
    assert.ok((await actAsPatron(desk, patron, { id: id(), draft: appeal, words: { text: "No." } })).ok);
    await send({ type: "SetAgenda", meetingOn: "2027-03-16" });
    library.now = "2027-03-17T20:16:00.000Z";
    const last = { ...decision, type: "DecideAppeal", remedies: [], votedOn: "2027-03-16" } as ComplaintDraft;
    const final = read(await send(last, { fields, text: "We heard you on the 16th." }));
    assert.match(final, language === "en" ? /It was decided by the Board on/ : /La resolvió la junta directiva el/);
    assert.match(final, /We heard you on the 16th\./);
    const mine = await patronComplaint(desk, patron);
    assert.ok(mine.ok);
    assert.deepEqual(
      mine.value.letters.map(({ event }) => event),
      ["Acknowledged", "TargetExtended", "Decided", "AgendaSet", "AppealDecided"],
    );
    const kept = mine.value.letters[2];
    const named = language === "en" ? ["acknowledgement", "more-time"] : ["acuse-de-recibo", "mas-tiempo"];
    assert.deepEqual(
      mine.value.letters.slice(0, 2).map(({ name }) => name),
      named.map((sort) => `${reference}-${sort}.pdf`),
    );
    assert.equal(kept?.sha256, decided.seen);
    const opened = await entryDownload(desk, patron, mine.value, kept?.id ?? "");
    assert.ok(opened.ok && opened.value.bytes.equals(decided.bytes));
    const staff = await complaintView(desk, people.director, reference);
    assert.ok(staff.ok && staff.value.letters.length === 5);
  });
