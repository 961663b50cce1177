// Same rule, same level: what was done, by branch, in a year. Numbers for the Director, small ones withheld with whatever would give them away;
// never a person.
import type { BranchId } from "../../access/principal.ts";
import { type SafeTable, withholdSmall } from "../../disclosure/small-cells.ts";
import type { Restriction } from "./state.ts";

export const measureColumns = ["warning", "leave", "week", "month", "halfYear", "longer"] as const;
export type MeasureColumn = (typeof measureColumns)[number];
export type RuleTable = {
  readonly rule: string;
  readonly level: number;
  readonly count: number;
  readonly table: SafeTable;
};

export const columnOf = ({ sort, days }: Pick<Restriction, "sort" | "days">): MeasureColumn => {
  if (sort !== "restriction") return sort;
  return days <= 7 ? "week" : days <= 31 ? "month" : days <= 183 ? "halfYear" : "longer";
};

/** A table a rule and level, the gravest first; what was declined, withdrawn or lifted doesn't count. A row a branch, in the order given. */
export function consistency(
  all: readonly Restriction[],
  branches: readonly { readonly id: BranchId; readonly name: string }[],
  smallest: number,
): RuleTable[] {
  const stood = all.filter(
    (one) => one.status !== "ended" || !["declined", "withdrawn", "lifted"].includes(one.ending),
  );
  const byRule = Map.groupBy(
    stood.flatMap((one) => one.rules.map((rule) => ({ rule, one }))),
    ({ rule, one }) => `${one.level} ${rule}`,
  );
  return [...byRule.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const rows = branches.map(({ id, name }) => ({
        label: name,
        cells: measureColumns.map(
          (column) => group.filter(({ one }) => one.branchId === id && columnOf(one) === column).length,
        ),
      }));
      const table = withholdSmall({ columns: [...measureColumns], rows }, smallest);
      return [{ rule: first.rule, level: first.one.level, count: group.length, table }];
    })
    .sort((a, b) => b.level - a.level || (a.rule < b.rule ? -1 : 1));
}
