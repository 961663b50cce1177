// One text for one value, whatever order its keys came in: what the ledger's hashes are taken of (after RFC 8785).

/** Canonical JSON: keys sorted, nothing undefined, numbers as JSON writes them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(",")}]`;
  if (value && typeof value === "object") {
    const pairs = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
    return `{${pairs.join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}
