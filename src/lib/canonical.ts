// One text for one value, whatever order its keys came in: what the ledger's hashes are taken of (after RFC 8785).

/** Names as JSON writes them: those of the ledger are few, and writing one anew costs more than looking it up. */
const names = new Map<string, string>();
const mostNames = 1_000;

function nameOf(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const written = `${JSON.stringify(key)}:`;
  if (names.size < mostNames) names.set(key, written);
  return written;
}

/** Canonical JSON: keys sorted, nothing undefined, numbers as JSON writes them. Written for speed: verify takes it of every event. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += text === "" ? canonical(item) : `,${canonical(item)}`;
    return `[${text}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields).sort()) {
    const item = fields[key];
    if (item === undefined) continue;
    if (text !== "") text += ",";
    text += nameOf(key) + canonical(item);
  }
  return `{${text}}`;
}
