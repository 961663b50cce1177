// The words of an entry that the database gave this reader, opened: by the version of the event that brought them.
import type { WholeEntry } from "../../../store/queries/register/complaints.ts";
import type { FileView } from "../../read/views.ts";
import { type FileHead, type Identity, openContent, type Said } from "../../words/words.ts";

export type OpenedEntry = {
  readonly said: ReadonlyMap<number, Said & { readonly slot: string }>;
  readonly files: ReadonlyMap<number, readonly FileView[]>;
  readonly identity: Identity | null;
};

export function openEntry(found: WholeEntry<{ readonly id: string }>, key: Buffer, library: number): OpenedEntry {
  const said = new Map<number, Said & { slot: string }>();
  const files = new Map<number, FileView[]>();
  let identity: Identity | null = null;
  for (const { id, slot, version, chunks } of found.contents) {
    const plain = JSON.parse(openContent(key, library, found.state.id, id, chunks).toString("utf8"));
    if (slot === "identity") identity = plain;
    else if (slot === "filehead") {
      const { file, name, bytes, type } = plain as FileHead & { file: string };
      files.set(version, [...(files.get(version) ?? []), { id: file, name, bytes, type }]);
    } else if (slot !== "grounds") said.set(version, { ...plain, slot });
  }
  return { said, files, identity };
}
