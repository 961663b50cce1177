// Reads a policy document (markdown, as OPS-007 is kept) into its header and its clauses, or says which line is wrong.
import { ok, type Result } from "../../lib/result.ts";
import { readBlocks } from "./blocks.ts";
import { readClauses } from "./clauses.ts";
import { readHeader } from "./header.ts";
import type { Policy, PolicyRefusal } from "./policy.ts";
import { sourceLines } from "./source.ts";

/** Reads a whole document. Nothing is guessed: what can be read in two ways is refused, with the fact `line`. Never throws. */
export function readPolicy(text: string): Result<Policy, PolicyRefusal> {
  const lines = sourceLines(text);
  if (!lines.ok) return lines;
  const head = readHeader(lines.value);
  if (!head.ok) return head;
  const blocks = readBlocks(head.value.rest);
  if (!blocks.ok) return blocks;
  const lastLine = lines.value.findLast((line) => line.text.trim() !== "")?.number ?? 1;
  const clauses = readClauses(blocks.value, lastLine);
  return clauses.ok ? ok({ ...head.value.header, clauses: clauses.value }) : clauses;
}
