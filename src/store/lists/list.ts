// What a noun's streams look like in the lists: one row of one table each, made of the state alone, so that lists can be rebuilt and compared.

export type Row = Readonly<Record<string, string | number | boolean | null>>;
export type List<State> = {
  /** As `concord.stream.noun` says it. */
  readonly noun: string;
  readonly table: string;
  /** The first two are the key: library_id, stream_id. */
  readonly columns: readonly string[];
  /** `touchedAt`: when the last event happened. */
  row(library: number, state: State, touchedAt: string): Row;
};
