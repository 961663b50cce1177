// A disposal that two people answer for is carried out: matter by matter, each in a transaction of its own, so that what stops it leaves nothing
// half and it goes on where it stopped. What a hold came over meanwhile stays, and is said.
import { createHash } from "node:crypto";
import { disposedOf } from "../../../domain/case/state.ts";
import { type Disposal, type EventOf, family, remaining } from "../../../domain/records/disposal.ts";
import { type Hold, holds } from "../../../domain/records/hold.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { casesOf, disposalOf, holdsOf } from "../../../store/queries/records/kept.ts";
import { type Desk, jobOf, settingsOf, todayOf } from "../../desk.ts";
import { caseNoun } from "../../nouns/case.ts";
import { disposalNoun } from "../../nouns/disposal.ts";
import { submitTo } from "../../submit.ts";

/** An act's id out of what it is about: tried again, it is the same act (RFC 9562, 5.8: version 8). */
export function idFrom(...parts: readonly string[]): string {
  const bytes = createHash("sha256").update(parts.join(" ")).digest().subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** What the database itself says no to (db/migrations/0013), by name. */
const refusedBy = (error: unknown): string | null =>
  error instanceof Error && "code" in error && error.code === "CD001" ? error.message : null;

export type Obstacles = {
  /** Matters under a hold, with the hold; matters that are open again. */
  readonly held: ReadonlyMap<string, Hold>;
  readonly open: ReadonlySet<string>;
};

/** What stands in the way of a disposal now. As the system: a hold that this reader may not see counts too. */
export async function obstaclesOf(desk: Desk, disposal: Disposal): Promise<Obstacles> {
  const today = todayOf(desk, await settingsOf(desk));
  const going = remaining(disposal);
  const [raised, cases] = await Promise.all([
    holdsOf(desk.pool, jobOf(desk), today),
    casesOf(desk.pool, jobOf(desk), today, going),
  ]);
  const held = new Map<string, Hold>();
  for (const id of going) {
    const hold = raised.find((one) => holds(one, id, disposal.seriesId, today));
    if (hold) held.set(id, hold);
  }
  return { held, open: new Set(going.filter((id) => cases.get(id)?.status !== "closed")) };
}

type Left = EventOf<"DisposalDone">["left"];

/** One matter's key, words and hashes. Refusals: those of the database and of the case. */
async function disposeOf(desk: Desk, under: string, streamId: string): Promise<Result<unknown>> {
  try {
    return await submitTo(desk, caseNoun, jobOf(desk), {
      type: "Dispose",
      under,
      id: idFrom("dispose", under, streamId),
      streamId,
    });
  } catch (error) {
    const refusal = refusedBy(error);
    if (refusal) return no(refusal);
    throw error;
  }
}

/** Gives the disposal, done. Refusals: `NotOrdered` (two people haven't said so), `NotInThisDisposal`, `AuthorityMissing`, `SamePersonTwice`. */
export async function carryOut(desk: Desk, streamId: string): Promise<Result<Disposal>> {
  const disposal = await disposalOf(desk.pool, jobOf(desk), streamId);
  if (!disposal) return no("NotFound");
  if (disposal.status === "done") return ok(disposal);
  if (disposal.status !== "confirmed") return no("NotOrdered");
  const today = todayOf(desk, await settingsOf(desk));
  const going = remaining(disposal);
  const left: Left = [];
  const seen = new Set<string>();
  let gone = 0;
  for (const id of going) {
    if (seen.has(id)) continue;
    const together = family(disposal, id).filter((one) => going.includes(one));
    for (const one of together) seen.add(one);
    const [cases, { held, open }] = await Promise.all([
      casesOf(desk.pool, jobOf(desk), today, together),
      obstaclesOf(desk, disposal),
    ]);
    const rest = together.filter((one) => {
      const state = cases.get(one);
      return !state || disposedOf(state)?.under !== streamId;
    });
    gone += together.length - rest.length;
    const why = rest.some((one) => held.has(one)) ? "held" : rest.some((one) => open.has(one)) ? "open" : null;
    for (const matter of rest) {
      if (why) {
        left.push({ matter, reason: why });
        continue;
      }
      const done = await disposeOf(desk, streamId, matter);
      if (done.ok) gone++;
      else if (done.refusal === "UnderHold") left.push({ matter, reason: "held" });
      else if (done.refusal === "OpenedAgain") left.push({ matter, reason: "open" });
      else return done;
    }
  }
  const finished = await submitTo(desk, disposalNoun, jobOf(desk), {
    type: "FinishDisposal",
    gone,
    left,
    id: idFrom("finish", streamId),
    streamId,
  });
  return finished.ok ? ok(finished.value.state) : finished;
}
