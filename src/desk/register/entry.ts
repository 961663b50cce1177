// A file of an entry of the register, whichever noun's, opened for this reader; its name and type stand in the entry that they were shown.
import type { Person, Principal } from "../../domain/access/principal.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { unwrapStreamKey } from "../../store/keys.ts";
import { entryFile } from "../../store/queries/register/entry.ts";
import { type Desk, settingsOf, todayOf } from "../desk.ts";
import type { Download } from "../read/patron.ts";
import type { FileView } from "../read/views.ts";
import { openContent } from "../words/words.ts";

type Shown = {
  readonly state: { readonly id: string };
  readonly entries: readonly { readonly files: readonly FileView[] }[];
};

/** `view`: as this reader has it. Refusal: `NotFound`, no such file in it, or not for this reader. */
export async function entryDownload(
  desk: Desk,
  who: Person | (Principal & { kind: "patron" }),
  view: Shown,
  id: string,
): Promise<Result<Download, "NotFound">> {
  const head = view.entries.flatMap(({ files }) => files).find((file) => file.id === id);
  if (!head) return no("NotFound");
  const settings = await settingsOf(desk);
  const streamId = view.state.id;
  const as = who.kind === "patron" ? { ...who, streamId } : who;
  const file = await entryFile(desk.pool, as, todayOf(desk, settings), streamId, id, desk.now());
  if (!file) return no("NotFound");
  const key = unwrapStreamKey(settings.keys, streamId, file.wrapped);
  return ok({ name: head.name, type: head.type, bytes: openContent(key, desk.library, streamId, id, file.chunks) });
}
