// A library's spring for its Board report, lived through the desk: two months, each matter at a time the test can count on its fingers.
import assert from "node:assert/strict";
import { type NewMatter, openMatter } from "../../../../src/desk/open.ts";
import { submit } from "../../../../src/desk/submit.ts";
import type { Principal } from "../../../../src/domain/access/principal.ts";
import type { Draft } from "../../../../src/domain/case/act.ts";
import type { TestLibrary } from "../../../library.ts";
import { aConcern, anInquiry, nobodyYet } from "../../../store/given-ledger.ts";

const words = { text: "words" };
const id = () => crypto.randomUUID();

export function livesIn(library: TestLibrary) {
  const { desk, people } = library;
  const acts = async (who: Principal, streamId: string, draft: Draft): Promise<void> => {
    const done = await submit(desk, who, { ...draft, id: id(), streamId }, { text: "words" });
    assert.ok(done.ok, JSON.stringify(done));
  };
  /** @param at RFC 3339, the desk's clock while it is opened */
  const opens = async (at: string, matter: Partial<NewMatter> = {}): Promise<string> => {
    library.now = at;
    const base = matter.kind === "concern" ? aConcern : anInquiry;
    const opened = await openMatter(desk, nobodyYet(), { ...base, ...matter }, words, id());
    assert.ok(opened.ok, JSON.stringify(opened));
    return opened.value.streamId;
  };
  const replies = async (streamId: string, at: string): Promise<void> => {
    library.now = at;
    await acts(people.staff, streamId, { type: "Take" });
    await acts(people.staff, streamId, { type: "Reply", channel: "page" });
  };
  const settles = async (streamId: string, at: string): Promise<void> => {
    library.now = at;
    await acts({ kind: "patron", library: people.staff.library, streamId }, streamId, { type: "SaySettled" });
  };
  return { acts, opens, replies, settles };
}

/**
 * March 2027: 9 inquiries by the web on Tuesday the 2nd (10 am), each answered the same day at noon, 7 of them settled on the 3rd; 6 inquiries
 * by phone on the 4th (10 am), answered on Monday the 8th at noon, past their date; 2 thanks by letter on the 5th, untouched, due the 11th.
 * April 2027: 12 inquiries by the web on the 6th, answered at noon.
 */
export async function livedSpring(library: TestLibrary): Promise<void> {
  const { opens, replies, settles } = livesIn(library);
  for (let n = 0; n < 9; n++) {
    const stream = await opens("2027-03-02T16:00:00.000Z", { channel: "web" });
    await replies(stream, "2027-03-02T18:00:00.000Z");
    if (n < 7) await settles(stream, "2027-03-03T18:00:00.000Z");
  }
  for (let n = 0; n < 6; n++) {
    const stream = await opens("2027-03-04T16:00:00.000Z", { channel: "phone" });
    await replies(stream, "2027-03-08T18:00:00.000Z");
  }
  for (let n = 0; n < 2; n++) await opens("2027-03-05T16:00:00.000Z", { kind: "thanks", channel: "letter" });
  for (let n = 0; n < 12; n++)
    await replies(await opens("2027-04-06T15:00:00.000Z", { channel: "web" }), "2027-04-06T17:00:00.000Z");
  library.now = "2027-05-01T20:00:00.000Z"; // a Saturday, before the doors close at 4
}
