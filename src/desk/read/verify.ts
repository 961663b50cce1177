// `concord verify`: every chain is whole, every sealed byte is the one that was sealed, every list is what the ledger says, and the past is
// the one that was signed. All of it as it stands at one moment; opens no words and needs no key.
import type { Principal } from "../../domain/access/principal.ts";
import { auditCheckpoints, spans } from "../../store/proof/audit.ts";
import { inSnapshot } from "../../store/proof/snapshot.ts";
import type { Desk } from "../desk.ts";
import { type Finding, finding, inOrder } from "./proof/finding.ts";
import { verifyRoots } from "./proof/roots.ts";
import { keysOf, type Outside, type SigningKey, verifyOutside, verifyStored } from "./proof/signed.ts";
import { type Checked, checkSpan, onThreads } from "./proof/spans.ts";
import type { Claim } from "./proof/stream.ts";

export type Verified = {
  readonly streams: number;
  readonly events: number;
  readonly checkpoints: number;
  /** Of the last checkpoint; what is newer is not protected yet. */
  readonly signedAt: string | null;
  readonly keys: readonly SigningKey[];
  /** What to look at first comes first. */
  readonly findings: readonly Finding[];
};
type Options = {
  readonly outside?: readonly Outside[];
  /** Hears how far it came, 0 to 1. */
  readonly progress?: (share: number) => void;
  /** Fewer streams than this aren't worth a thread's start, a quarter of a second. */
  readonly threadsFrom?: number;
};

const streamsASpan = 250;

export async function verify(
  { pool, library }: Pick<Desk, "pool" | "library">,
  { outside = [], progress = () => undefined, threadsFrom = 5_000 }: Options = {},
): Promise<Verified> {
  const who: Principal = { kind: "verifier", library };
  return inSnapshot(pool, who, async ({ send, share }) => {
    const { stored, epoch } = await auditCheckpoints(send);
    const all = await spans(send, streamsASpan);
    const findings: Finding[] = [...verifyStored(stored, epoch, outside), ...verifyOutside(library, stored, outside)];
    const sum = { streams: 0, events: 0, spans: 0 };
    const claims: Claim[] = [];
    const granted = new Set<string>();
    const done = (checked: Checked): void => {
      claims.push(...checked.claims);
      for (const { matter, under } of checked.grants) granted.add(`${matter} ${under}`);
      sum.streams += checked.streams;
      sum.events += checked.events;
      findings.push(...checked.findings);
      sum.spans += 1;
      progress(sum.spans / all.length);
    };
    const unsound = new Set(
      findings.filter(({ fault }) => fault === "SignatureWrong" || fault === "OtherLibrary").map(({ file }) => file),
    );
    const sound = outside.filter(({ file }) => !unsound.has(file));
    const roots = () => verifyRoots(send, stored, sound);
    const url = pool.options.connectionString;
    if (url && all.length * streamsASpan >= threadsFrom) {
      const [checked, found] = await Promise.allSettled([onThreads({ url, who, share, epoch }, all, done), roots()]);
      if (checked.status === "rejected") throw checked.reason;
      if (found.status === "rejected") throw found.reason;
      findings.push(...found.value);
    } else {
      for (const span of all) done(await checkSpan(send, { who, epoch }, span));
      findings.push(...(await roots()));
    }
    for (const { matter, under } of claims)
      if (!granted.has(`${matter} ${under}`)) findings.push(finding("DisposedWithoutAuthority", { streamId: matter }));
    return {
      streams: sum.streams,
      events: sum.events,
      checkpoints: stored.length,
      signedAt: stored.at(-1)?.at ?? null,
      keys: keysOf(stored),
      findings: inOrder(findings),
    };
  });
}
