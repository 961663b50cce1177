// The lists that the library loads so that they are found in texts: replaced whole, removed, and never shown (5.1; 75 ILCS 70/1).
import type { Principal } from "../../../domain/access/principal.ts";
import { type ListSort, listSorts } from "../../../domain/redaction/lists.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { deleteList, insertList, listHeads, sealedLists } from "../../../store/queries/words/loaded-lists.ts";
import { type Desk, jobOf, settingsOf } from "../../desk.ts";
import { openList, sealList } from "../../words/known.ts";
import { alreadySo, changeSettings, type SettingsDone } from "../change.ts";
import { type ListFile, readListFile } from "./read.ts";

/** What is known of a list without opening it. `by` null: the command line. `opens`: it can be looked for. */
export type LoadedList = {
  readonly sort: ListSort;
  readonly lines: number;
  readonly at: string;
  readonly by: string | null;
  readonly opens: boolean;
};

export async function loadedLists(desk: Desk): Promise<LoadedList[]> {
  const [{ keys, row }, heads, sealed] = await Promise.all([
    settingsOf(desk),
    listHeads(desk.pool, jobOf(desk)),
    sealedLists(desk.pool, jobOf(desk)),
  ]);
  return heads.map(({ id, sort, lines, at, personId }) => {
    const own = sealed.find((one) => one.id === id);
    const by = row.people.find((one) => one.id === personId)?.name ?? null;
    return { sort, lines, at, by, opens: own !== undefined && openList(keys, own) !== null };
  });
}

const what: Readonly<Record<ListSort, string>> = { people: "listOfPeople", items: "listOfItems" };
const lengthOf = async (desk: Desk, sort: ListSort): Promise<number | null> =>
  (await listHeads(desk.pool, jobOf(desk))).find((one) => one.sort === sort)?.lines ?? null;

export const isListSort = (sort: string): sort is ListSort => listSorts.some((one) => one === sort);

/**
 * In place of the list that is there. Gives its length too. What stands in the history is how long it was and is. Refusals: NotYourSetting,
 * ChangedMeanwhile, those of the file (facts: line, limit).
 */
export async function loadList(
  desk: Desk,
  who: Principal,
  sort: ListSort,
  file: ListFile,
  expects?: number,
): Promise<Result<SettingsDone & { readonly lines: number }>> {
  const read = await readListFile(sort, file);
  if (!read.ok) return read;
  const lines = read.value.length;
  const { keys, row } = await settingsOf(desk);
  const [id, before] = [crypto.randomUUID(), await lengthOf(desk, sort)];
  const sealed = sealList(keys, id, sort, read.value);
  const head = { id, sort, lines, at: desk.now(), personId: who.kind === "person" ? who.personId : null };
  const done = await changeSettings(desk, who, "lists", expects ?? row.version, () =>
    ok({
      queries: [deleteList(desk.library, sort), insertList(desk.library, { ...head, ...sealed })],
      changes: [{ what: what[sort], item: "", before: before && { lines: before }, after: { lines, id } }],
    }),
  );
  return done.ok ? ok({ ...done.value, lines }) : done;
}

/** The key goes with it: after the next backup none opens it either. One that isn't there is removed already. */
export async function removeList(
  desk: Desk,
  who: Principal,
  sort: ListSort,
  expects?: number,
): Promise<Result<SettingsDone>> {
  const [{ row }, before] = await Promise.all([settingsOf(desk), lengthOf(desk, sort)]);
  return changeSettings(desk, who, "lists", expects ?? row.version, () =>
    ok(
      before === null
        ? alreadySo()
        : {
            queries: [deleteList(desk.library, sort)],
            changes: [{ what: what[sort], item: "", before: { lines: before }, after: null }],
          },
    ),
  );
}
