// The keepers' yearly count: how many requests by gate, and how they came out. Numbers only; nothing of who asked or about whom.
import { type Gate, gates, type Outcome, outcomes } from "./terms.ts";

export type Counted = { readonly gate: Gate | null; readonly outcome: Outcome | null };
export type CountRow = {
  readonly gate: Gate | "none";
  readonly counts: Readonly<Record<Outcome | "open" | "all", number>>;
};

/** A row a gate, then those that came by none, in that order; the caller adds nothing up. */
export function yearCount(requests: readonly Counted[]): {
  readonly rows: readonly CountRow[];
  readonly all: CountRow["counts"];
} {
  const countOf = (some: readonly Counted[]): CountRow["counts"] => {
    const of = (outcome: Outcome | null) => some.filter((one) => one.outcome === outcome).length;
    const [released, refused, withdrawn] = outcomes.map(of);
    return {
      released: released ?? 0,
      refused: refused ?? 0,
      withdrawn: withdrawn ?? 0,
      open: of(null),
      all: some.length,
    };
  };
  return {
    rows: ([...gates, null] as const).map((gate) => ({
      gate: gate ?? "none",
      counts: countOf(requests.filter((one) => one.gate === gate)),
    })),
    all: countOf(requests),
  };
}
