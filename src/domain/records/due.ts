// What is due: closed matters past their series' period, under no hold, each with those that were merged into it. A proposal, nothing more:
// nothing is deleted by age alone (50 ILCS 205/7).
import { type Hold, holds } from "./hold.ts";
import { type Kept, type Series, seriesFor } from "./series.ts";

export type Member = { readonly id: string; readonly into: string | null };
export type Proposal = {
  readonly seriesId: number;
  readonly seriesVersion: number;
  readonly matters: readonly Member[];
  /** Of their closing, the first day and the last. */
  readonly firstOn: string;
  readonly lastOn: string;
  /** Who may not know of these matters: they don't see the entry either. */
  readonly walled: readonly number[];
};

/** A certificate covers a list that a person can still read. */
export const mattersAtMost = 500;

/** Each matter that stands for itself, with all that went into it, however far back. */
function families(kept: readonly Kept[]): Kept[][] {
  const into = Map.groupBy(
    kept.filter((one) => one.mergedInto !== null),
    (one) => one.mergedInto,
  );
  const withAll = (head: Kept): Kept[] => [head, ...(into.get(head.id) ?? []).flatMap(withAll)];
  return kept.filter((one) => one.mergedInto === null).map(withAll);
}

/**
 * @param kept closed matters whose words are still there and that no other disposal names
 * @param today the library's date
 * @param keepers who sees the register: a matter walled off from one of them stands in an entry of its own
 */
export function proposals(
  all: readonly Series[],
  kept: readonly Kept[],
  raised: readonly Hold[],
  today: string,
  keepers: readonly number[],
): Proposal[] {
  const groups = new Map<string, { series: Series; walled: number[]; families: Kept[][] }>();
  for (const family of families(kept)) {
    const [head] = family;
    const found = head && seriesFor(all, head);
    if (!found || found.dueOn > today) continue;
    if (family.some(({ id }) => raised.some((hold) => holds(hold, id, found.series.id, today)))) continue;
    const walled = [...new Set(family.flatMap((one) => one.walled))]
      .filter((id) => keepers.includes(id))
      .sort((a, b) => a - b);
    const key = `${found.series.id} ${walled.join(",")}`;
    const group = groups.get(key) ?? { series: found.series, walled, families: [] };
    group.families.push(family);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ series, walled, families: some }) => {
    const oldestFirst = some.sort((a, b) => ((a[0]?.closedOn ?? "") < (b[0]?.closedOn ?? "") ? -1 : 1));
    return inParts(oldestFirst).map((part): Proposal => {
      const days = part.flatMap((family) => family.map((one) => one.closedOn)).sort();
      return {
        seriesId: series.id,
        seriesVersion: series.version,
        matters: part.flatMap((family) => family.map(({ id, mergedInto }) => ({ id, into: mergedInto }))),
        firstOn: days[0] ?? today,
        lastOn: days.at(-1) ?? today,
        walled,
      };
    });
  });
}

function inParts(some: readonly Kept[][]): Kept[][][] {
  const parts: Kept[][][] = [];
  let size = mattersAtMost;
  for (const family of some) {
    if (size + family.length > mattersAtMost) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(family);
    size += family.length;
  }
  return parts;
}
