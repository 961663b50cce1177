// What keepers wrote into an entry of the register, opened for those who see the entry: why a hold, why a matter was taken out, the certificate.
import type { Person } from "../../../domain/access/principal.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { unwrapStreamKey } from "../../../store/keys.ts";
import { entryContents, entryFile } from "../../../store/queries/records/kept.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import type { Download } from "../../read/patron.ts";
import { type FileHead, openContent, type Said } from "../../words/words.ts";

export type EntrySaid = {
  /** In the order in which it was written. */
  readonly texts: readonly string[];
  readonly files: readonly { readonly id: string; readonly name: string; readonly type: string }[];
};

export async function entrySaid(desk: Desk, who: Person, streamId: string): Promise<EntrySaid> {
  const settings = await settingsOf(desk);
  const { wrapped, contents } = await entryContents(desk.pool, who, todayOf(desk, settings), streamId);
  if (!wrapped) return { texts: [], files: [] };
  const key = unwrapStreamKey(settings.keys, streamId, wrapped);
  const open = <T>(one: (typeof contents)[number]): T =>
    JSON.parse(openContent(key, desk.library, streamId, one.id, one.chunks).toString("utf8"));
  const heads = contents.filter(({ slot }) => slot === "filehead").map((one) => open<FileHead & { file: string }>(one));
  return {
    texts: contents.filter(({ slot }) => slot !== "filehead").map((one) => open<Said>(one).text),
    files: heads.map(({ file, name, type }) => ({ id: file, name, type })),
  };
}

export async function readEntryFile(
  desk: Desk,
  who: Person,
  streamId: string,
  fileId: string,
): Promise<Result<Download, "NotFound">> {
  const settings = await settingsOf(desk);
  const today = todayOf(desk, settings);
  const head = (await entrySaid(desk, who, streamId)).files.find(({ id }) => id === fileId);
  const { wrapped } = await entryContents(desk.pool, who, today, streamId);
  if (!head || !wrapped) return no("NotFound");
  const chunks = await entryFile(desk.pool, who, today, streamId, fileId);
  const key = unwrapStreamKey(settings.keys, streamId, wrapped);
  return ok({ name: head.name, type: head.type, bytes: openContent(key, desk.library, streamId, fileId, chunks) });
}
