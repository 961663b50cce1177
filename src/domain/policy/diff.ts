// What changed between two versions of a policy, as data: what the Director is shown before a new version takes force.
import type { Clause, Policy } from "./policy.ts";

type HeaderField = Exclude<keyof Policy, "clauses">;
type ClausePair = { readonly before: Clause; readonly after: Clause };

export type PolicyDiff = {
  readonly header: readonly { readonly field: HeaderField; readonly before: unknown; readonly after: unknown }[];
  readonly added: readonly Clause[];
  readonly removed: readonly Clause[];
  /** The same id with other words, or under another heading. */
  readonly changed: readonly ClausePair[];
  /** The same words under another id: citations of the old id must be looked at. */
  readonly moved: readonly ClausePair[];
  readonly isSame: boolean;
};

const headerFields: readonly HeaderField[] = [
  "code",
  "title",
  "category",
  "crossReferences",
  "appendix",
  "adopted",
  "reviewed",
];

/** Compares two versions. Each clause of either stands in at most one list; lists keep the order of their document. */
export function diffPolicies(before: Policy, after: Policy): PolicyDiff {
  const header = headerFields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));

  const old = new Map(before.clauses.map((clause) => [clause.id, clause]));
  const now = new Map(after.clauses.map((clause) => [clause.id, clause]));
  // Words that stay at their id come first, so that a sentence used twice isn't taken for one that moved.
  const stays = (clause: Clause) => old.get(clause.id)?.text === now.get(clause.id)?.text;
  const byText = Map.groupBy(
    before.clauses.filter((clause) => !stays(clause)),
    (clause) => clause.text,
  );
  const pairs = new Map<Clause, Clause>();
  for (const clause of after.clauses) {
    const mate = stays(clause) ? old.get(clause.id) : byText.get(clause.text)?.shift();
    if (mate) pairs.set(clause, mate);
  }
  const taken = new Set(pairs.values());
  for (const clause of after.clauses) {
    const mate = old.get(clause.id);
    if (!pairs.has(clause) && mate && !taken.has(mate)) {
      pairs.set(clause, mate);
      taken.add(mate);
    }
  }
  const matched = after.clauses.flatMap((clause) => {
    const mate = pairs.get(clause);
    return mate ? [{ before: mate, after: clause }] : [];
  });
  const added = after.clauses.filter((clause) => !pairs.has(clause));
  const removed = before.clauses.filter((clause) => !taken.has(clause));
  const moved = matched.filter((pair) => pair.before.id !== pair.after.id);
  const changed = matched.filter(
    ({ before, after }) => before.id === after.id && (before.text !== after.text || before.heading !== after.heading),
  );
  const isSame = [header, added, removed, changed, moved].every((list) => list.length === 0);
  return { header, added, removed, changed, moved, isSame };
}
