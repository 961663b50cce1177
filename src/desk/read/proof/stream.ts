// One stream against its own events: the chain, the sealed bytes, the state, and the rows that the lists must have.
import { canonical } from "../../../lib/canonical.ts";
import type { AuditStream } from "../../../store/proof/audit.ts";
import { chain, genesis } from "../../../store/proof/chain.ts";
import { type Fault, type Finding, finding } from "./finding.ts";
import { nouns } from "./nouns.ts";

const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);
const same = (a: unknown, b: unknown) => canonical(a) === canonical(b);

/** A matter whose words are gone, and the disposal it names; and a disposal with a matter whose words it takes with authority. */
export type Claim = { readonly matter: string; readonly under: string };
export type Verdict = {
  readonly findings: readonly Finding[];
  readonly claims: readonly Claim[];
  readonly grants: readonly Claim[];
};

/** `epoch`: the library's, which no event is past. */
export function verifyStream(library: number, epoch: number, stream: AuditStream): Verdict {
  const { streamId, row, events } = stream;
  const findings: Finding[] = [];
  const plain = { findings, claims: [], grants: [] };
  const find = (fault: Fault, version: number | null = null) => findings.push(finding(fault, { streamId, version }));
  if (!row) find(events.length > 0 ? "StreamMissing" : stream.seals.size > 0 ? "WordsUnknown" : "ListUnknown");
  if (row && events.length === 0) find("StreamEmpty");
  const noun = nouns[row?.noun ?? ""];
  if (row && !noun) find("NounUnknown");
  if (findings.length > 0 || !noun || !row) return plain;

  let head: Buffer = genesis;
  let state: unknown = null;
  let last = { at: "", epoch: 0 };
  const left = new Map(stream.seals);
  const missing: number[] = [];
  for (const [i, event] of events.entries()) {
    const { version, type, at, act, epoch: during, data, seals } = event;
    // What follows one of these rests on it: so it is the last that is told of the stream.
    const broken = (fault: Fault, of = version) => {
      find(fault, of);
      return plain;
    };
    if (version !== i + 1) return broken("VersionMissing", i + 1);
    head = chain(head, { library, stream: streamId, version, type, at, act, epoch: during, data, seals });
    if (!head.equals(event.hash)) return broken("ChainBroken");
    if (during < last.epoch || during > epoch) return broken("EpochDiffers");
    state = noun.fold(state, { type, ...data }, at, streamId);
    if (state === null) return broken("EventUnknown");
    last = { at, epoch: during };
    for (const { content, slot, sha256 } of seals) {
      const there = left.get(content);
      if (there === undefined) missing.push(version);
      else if (there.sha256 !== sha256 || there.slot !== slot) find("WordsDiffer", version);
      left.delete(content);
    }
  }
  // Disposed of, it has no words at all; whether that was with authority, the disposal's own stream tells (Claim).
  const under = noun.claims(state);
  if (under === null) for (const version of missing) find("WordsMissing", version);
  for (const _ of under === null ? left : stream.seals) find("WordsUnknown");
  if (!head.equals(row.head) || row.version !== events.length) find("HeadDiffers", events.length);
  if (!same(state, row.state)) find("StateDiffers");
  const lists = noun.lists(library, state, last.at);
  const items = stream.items.filter(({ table }) => table === noun.table);
  if (items.length === 0) find("ListMissing");
  else if (!same(lists.row, items[0]?.row)) find("ListDiffers");
  if (stream.items.length > items.length) find("ListUnknown");
  if (!same(sorted(lists.walled), sorted(stream.walls))) find("WallsDiffer");
  if (!same(sorted(lists.members), sorted(stream.members))) find("MembersDiffer");
  return {
    findings,
    claims: under === null ? [] : [{ matter: streamId, under }],
    grants: noun.grants(state).map((matter) => ({ matter, under: streamId })),
  };
}
