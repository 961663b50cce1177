// The chain of a stream: each event's hash covers the one before it, so that nothing can be changed, removed from the middle or
// put in unseen (ARCHITECTURE, "Facts and words"). The hash is of canonical JSON; instants are text in UTC with milliseconds.
import { hash } from "node:crypto";
import { canonical } from "../../lib/canonical.ts";

export type Sealed = { readonly content: string; readonly slot: string; readonly sha256: string };
export type ChainedEvent = {
  readonly library: number;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly act: string;
  readonly epoch: number;
  readonly data: unknown;
  readonly seals: readonly Sealed[];
};

export const genesis: Buffer = Buffer.alloc(32);

export const chain = (before: Uint8Array, event: ChainedEvent): Buffer =>
  Buffer.from(hash("sha256", Buffer.concat([before, Buffer.from(canonical(event))]), "hex"), "hex"); // the fastest of node's ways
