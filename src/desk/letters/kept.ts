// A paper that left is kept: sealed as a file of its own stream, with the event that sent it, which holds its SHA-256. Opened again it is
// the same, byte for byte.
import { createHash } from "node:crypto";
import type { Person } from "../../domain/access/principal.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { unwrapStreamKey } from "../../store/keys.ts";
import type { ContentRow, EventRow } from "../../store/queries/contents.ts";
import { paperOf } from "../../store/queries/register/paper.ts";
import { type Desk, type Settings, todayOf } from "../desk.ts";
import type { Download } from "../read/patron.ts";
import { type FileHead, openContent } from "../words/words.ts";

/** `name` is the file's: "7KQ-2MD-XR4-decision.pdf". */
export type Paper = { readonly name: string; readonly bytes: Uint8Array };

/** What an act that sends papers carries: `papers` goes in the act and its event, `files` in the words beside it, in this order. */
export const sending = (made: readonly Paper[]): { readonly papers: string[]; readonly files: readonly Paper[] } => ({
  papers: made.map(({ bytes }) => createHash("sha256").update(bytes).digest("hex")),
  files: made,
});

type Stream = {
  readonly state: { readonly id: string };
  readonly wrapped: Buffer;
  readonly events: readonly (Omit<EventRow, "type"> & { readonly type: string })[];
  readonly contents: readonly ContentRow[];
};
export type KeptPaper<S extends Stream = Stream> = {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly at: string;
  /** The event that sent it. */
  readonly event: S["events"][number]["type"];
  /** Of the paper as it left; "" for a file that was attached and is no paper. */
  readonly sha256: string;
};

/** In the order in which they were sealed: ids made one after the other don't tell that, the ledger's seals do. */
export function keptPapers<S extends Stream>(desk: Desk, settings: Settings, stream: S): KeptPaper<S>[] {
  const { state, wrapped, events, contents } = stream;
  const key = unwrapStreamKey(settings.keys, state.id, wrapped);
  const heads = new Map(contents.filter(({ slot }) => slot === "filehead").map((one) => [one.id, one]));
  return events.flatMap(({ seals, data, at, type }) => {
    const hashes = data.papers as readonly string[] | undefined;
    const sent = seals.flatMap(({ content }) => heads.get(content) ?? []);
    return sent.map(({ id, chunks }, nth) => {
      const head: FileHead & { file: string } = JSON.parse(
        openContent(key, desk.library, state.id, id, chunks).toString("utf8"),
      );
      return { id: head.file, name: head.name, bytes: head.bytes, at, event: type, sha256: hashes?.[nth] ?? "" };
    });
  });
}

/** A kept paper of an entry of the register, as it left; noted as a reading. */
export async function openKept(
  desk: Desk,
  settings: Settings,
  who: Person,
  stream: Stream,
  id: string,
): Promise<Result<Download, "NotFound">> {
  const head = keptPapers(desk, settings, stream).find((one) => one.id === id);
  const { state, wrapped } = stream;
  const chunks = head ? await paperOf(desk.pool, who, todayOf(desk, settings), state.id, id, desk.now()) : null;
  if (!head || !chunks) return no("NotFound");
  const key = unwrapStreamKey(settings.keys, state.id, wrapped);
  return ok({ name: head.name, type: "application/pdf", bytes: openContent(key, desk.library, state.id, id, chunks) });
}
