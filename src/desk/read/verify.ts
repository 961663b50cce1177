// `concord verify`: every chain is whole, every sealed byte is the one that was sealed, and every list is what the ledger says.
import type { Principal } from "../../domain/access/principal.ts";
import { caseEvent } from "../../domain/case/event.ts";
import { evolve } from "../../domain/case/evolve.ts";
import type { Case } from "../../domain/case/state.ts";
import { canonical } from "../../lib/canonical.ts";
import { chain, genesis } from "../../store/chain.ts";
import { caseItem } from "../../store/lists/case-item.ts";
import { type AuditStream, auditPage } from "../../store/queries/audit.ts";
import type { Desk } from "../desk.ts";

export type Fault =
  | "ChainBroken"
  | "HeadDiffers"
  | "VersionMissing"
  | "EventUnknown"
  | "StateDiffers"
  | "ListDiffers"
  | "WallsDiffer"
  | "MembersDiffer"
  | "WordsMissing"
  | "WordsDiffer"
  | "WordsUnknown";
export type Finding = { readonly streamId: string; readonly fault: Fault; readonly version: number | null };
export type Verified = { readonly streams: number; readonly events: number; readonly findings: readonly Finding[] };

const pageSize = 200;
const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);
const same = (a: unknown, b: unknown) => canonical(a) === canonical(b);

/** One stream against its own events. */
export function verifyStream(library: number, stream: AuditStream): Finding[] {
  const findings: Finding[] = [];
  const find = (fault: Fault, version: number | null = null) =>
    findings.push({ streamId: stream.streamId, fault, version });
  let head: Buffer = genesis;
  let state: Case | null = null;
  let last = "";
  const left = new Map(Object.entries(stream.seals));
  for (const [i, event] of (stream.events ?? []).entries()) {
    const { version, type, at, act, epoch, data, seals } = event;
    if (version !== i + 1) find("VersionMissing", i + 1);
    head = chain(head, { library, stream: stream.streamId, version, type, at, act, epoch, data, seals });
    if (head.toString("hex") !== event.hash) {
      find("ChainBroken", version);
      return findings; // what follows rests on this
    }
    const parsed = caseEvent.safeParse({ type, ...data });
    if (!parsed.success) {
      find("EventUnknown", version);
      return findings;
    }
    state = evolve(state, parsed.data, at, stream.streamId);
    last = at;
    for (const { content, sha256 } of seals) {
      const there = left.get(content);
      if (there === undefined) find("WordsMissing", version);
      else if (there !== sha256) find("WordsDiffer", version);
      left.delete(content);
    }
  }
  for (const _ of left) find("WordsUnknown");
  if (head.toString("hex") !== stream.head || stream.version !== stream.events?.length) find("HeadDiffers");
  if (!state) return findings;
  if (!same(state, stream.state)) find("StateDiffers");
  if (!same(caseItem(library, state, last), stream.item)) find("ListDiffers");
  if (!same(sorted(state.walled), stream.walls)) find("WallsDiffer");
  if (!same(sorted(state.members), stream.members)) find("MembersDiffer");
  return findings;
}

/** All of a library, a page at a time. */
export async function verify(desk: Pick<Desk, "pool" | "library">): Promise<Verified> {
  const who: Principal = { kind: "verifier", library: desk.library };
  const findings: Finding[] = [];
  let streams = 0;
  let events = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const page = await auditPage(desk.pool, who, after, pageSize);
    for (const stream of page) {
      streams++;
      events += stream.events?.length ?? 0;
      findings.push(...verifyStream(desk.library, stream));
    }
    const end = page.at(-1);
    if (!end) return { streams, events, findings };
    after = end.streamId;
  }
}
