// Two matters by their references: linked, confirmed to be one patron's, merged, unmerged. Both must be in the asker's sight; whether
// they share a contact is looked up here, never taken from a form (5.1).
import type { Person } from "../../domain/access/principal.ts";
import { readReference } from "../../domain/receipt/reference.ts";
import { no, type Result } from "../../lib/result.ts";
import { shareContact } from "../../store/queries/codes.ts";
import { streamOfReference } from "../../store/queries/contents.ts";
import { type Desk, settingsOf, todayOf } from "../desk.ts";
import { type Done, submit } from "../submit.ts";

export type PairAct = "Link" | "ConfirmSamePatron" | "Merge" | "Unmerge";
export type Pair = {
  readonly act: PairAct;
  readonly id: string;
  readonly streamId: string;
  /** As typed. */
  readonly reference: string;
  readonly expects?: number;
};

/** Refusals: those of `readReference` and `submit`, and `OtherNotFound`. */
export async function pair(
  desk: Desk,
  who: Person,
  { act, id, streamId, reference, expects }: Pair,
): Promise<Result<Done>> {
  const read = readReference(reference);
  if (!read.ok) return read;
  const today = todayOf(desk, await settingsOf(desk));
  const other = await streamOfReference(desk.pool, who, today, read.value);
  if (other === null) return no("OtherNotFound");
  const common = { id, streamId, other, ...(expects === undefined ? {} : { expects }) };
  if (act !== "Merge") return submit(desk, who, { ...common, type: act });
  const sameContact = await shareContact(desk.pool, who, today, streamId, other);
  return submit(desk, who, { ...common, type: "Merge", sameContact });
}
