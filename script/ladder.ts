// The ladder as a table to read. ARCHITECTURE shows what the code does: this writes it there, and a test compares.
import { readFileSync, writeFileSync } from "node:fs";
import { ladder } from "../src/domain/case/ladder.ts";

/** One markdown row a line of the ladder. */
export function ladderTable(): string {
  const rows = ladder.map(({ act, from, who, clause, next }) => {
    const states = from.length === 7 ? "any" : from.length === 6 ? "any open" : from.join(", ");
    return `| ${act} | ${states} | ${who.join(", ")} | ${clause} | ${next.join(", ")} |`;
  });
  return ["| act | from | who | clause | next |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}

const begin = "<!-- ladder: npm run ladder -->\n";
const end = "\n<!-- /ladder -->";
export const withLadder = (text: string): string =>
  `${text.slice(0, text.indexOf(begin) + begin.length)}${ladderTable()}${text.slice(text.indexOf(end))}`;

if (import.meta.main) writeFileSync("ARCHITECTURE.md", withLadder(readFileSync("ARCHITECTURE.md", "utf8")));
