// A report that a letter of ours did not arrive (RFC 3464): the letter is marked, and whoever holds the case hears that the patron wasn't
// reached. It is told apart by our own Message-ID in the part of the letter that the report brings back.

import { stateOf } from "../../store/queries/mail/case.ts";
import type { Decided } from "../../store/queries/mail/in.ts";
import { lettersOut, markMail } from "../../store/queries/mail/out.ts";
import { type Desk, jobOf } from "../desk.ts";

const ourId = /<(\d{1,7})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/g;
const mostIds = 20;

export async function bounced(desk: Desk, raw: Buffer, mailId: string): Promise<Decided> {
  const who = jobOf(desk);
  const ids = [...raw.toString("latin1").matchAll(ourId)].slice(0, mostIds);
  for (const [, digits = "", streamId = ""] of ids) {
    const version = Number(digits);
    const letters = await lettersOut(desk.pool, who, streamId);
    const letter = letters.find((one) => one.version === version && one.state !== "sending");
    if (!letter) continue;
    await markMail(desk.pool, who, { streamId, version, letter: letter.letter }, "bounced", null, "MailBounced");
    const holder = (await stateOf(desk.pool, who, streamId))?.holder;
    const told = { library: desk.library, stream: streamId, version, task: "tell", about: "notReached" };
    return {
      state: "ignored",
      kind: "bounce",
      problem: "MailBounced",
      streamId,
      ...(holder
        ? { job: { task: "tell", payload: { ...told, personId: holder.personId }, key: `bounce:${mailId}` } }
        : {}),
    };
  }
  return { state: "ignored", kind: "bounce", problem: null, streamId: null };
}
