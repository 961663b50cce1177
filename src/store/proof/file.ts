// A checkpoint as a file that a library keeps outside: JSON, so that it can be printed, mailed and read by other means too.
import { z } from "zod";
import { type Checkpoint, checkpointKind, type Head } from "./checkpoint.ts";

/** `changed`: the heads that changed since the checkpoint before, so that a mismatch names its stream. Not in the Director's download. */
export type CheckpointFile = { readonly checkpoint: Checkpoint; readonly changed?: readonly Head[] };

const bytes = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * length}}$`));
const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const schema = z.strictObject({
  checkpoint: z.strictObject({
    kind: z.literal(checkpointKind),
    library: count,
    epoch: count,
    at: z.iso.datetime({ precision: 3 }),
    streams: count,
    events: count,
    root: bytes(32),
    previous: bytes(32).nullable(),
    key: bytes(32),
    signature: bytes(64),
  }),
  changed: z
    .array(z.strictObject({ stream: z.guid(), version: z.int().min(1).max(0xffffffff), head: bytes(32) }))
    .optional(),
});

/** Null: it isn't one. */
export function readCheckpointFile(text: string): CheckpointFile | null {
  try {
    const { checkpoint, changed } = schema.parse(JSON.parse(text));
    return changed ? { checkpoint, changed } : { checkpoint };
  } catch {
    return null;
  }
}

/** A head a line, so that two files can be compared by eye; the same checkpoint is always the same text. */
export function checkpointFileText({ checkpoint, changed }: CheckpointFile): string {
  const heads = changed?.map((head) => `    ${JSON.stringify(head)}`).join(",\n");
  const { kind, library, epoch, at, streams, events, root, previous, key, signature } = checkpoint;
  const inOrder = { kind, library, epoch, at, streams, events, root, previous, key, signature };
  const lines = JSON.stringify(inOrder, null, 2).replaceAll("\n", "\n  ");
  return `{\n  "checkpoint": ${lines}${heads === undefined ? "" : `,\n  "changed": [\n${heads}\n  ]`}\n}\n`;
}
export const checkpointFileName = ({ library, epoch }: Checkpoint): string =>
  `concord-checkpoint-${library}-${epoch}.json`;
