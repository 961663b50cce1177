// What keepers wrote into an entry of the register, opened for those who see the entry: why a hold, why a matter was taken out, the certificate.
import type { Person } from "../../../domain/access/principal.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { unwrapStreamKey } from "../../../store/keys.ts";
import { entryContents, entryFile } from "../../../store/queries/records/kept.ts";
import { type Desk, type Settings, settingsOf, todayOf } from "../../desk.ts";
import type { Download } from "../../read/patron.ts";
import { type FileHead, openContent, type Said } from "../../words/words.ts";

export type EntrySaid = {
  /** In the order in which it was written. */
  readonly texts: readonly string[];
  readonly files: readonly { readonly id: string; readonly name: string; readonly type: string }[];
};

/** What opened, and the key it opened with; null: there is none for this reader. */
async function opened(desk: Desk, settings: Settings, who: Person, streamId: string, at: string | null) {
  const { wrapped, contents } = await entryContents(desk.pool, who, todayOf(desk, settings), streamId, at);
  if (!wrapped) return null;
  const key = unwrapStreamKey(settings.keys, streamId, wrapped);
  const open = <T>(one: (typeof contents)[number]): T =>
    JSON.parse(openContent(key, desk.library, streamId, one.id, one.chunks).toString("utf8"));
  const heads = contents.filter(({ slot }) => slot === "filehead").map((one) => open<FileHead & { file: string }>(one));
  const texts = contents.filter(({ slot }) => slot !== "filehead").map((one) => open<Said>(one).text);
  return { key, said: { texts, files: heads.map(({ file, name, type }) => ({ id: file, name, type })) } };
}

/** Noted as a reading, where there is anything to read. */
export async function entrySaid(desk: Desk, who: Person, streamId: string): Promise<EntrySaid> {
  return (await opened(desk, await settingsOf(desk), who, streamId, desk.now()))?.said ?? { texts: [], files: [] };
}

export async function readEntryFile(
  desk: Desk,
  who: Person,
  streamId: string,
  fileId: string,
): Promise<Result<Download, "NotFound">> {
  const settings = await settingsOf(desk);
  const entry = await opened(desk, settings, who, streamId, null);
  const head = entry?.said.files.find(({ id }) => id === fileId);
  if (!entry || !head) return no("NotFound");
  const chunks = await entryFile(desk.pool, who, todayOf(desk, settings), streamId, fileId, desk.now());
  const bytes = openContent(entry.key, desk.library, streamId, fileId, chunks);
  return ok({ name: head.name, type: head.type, bytes });
}
