// npm run bench:letters [-- --count 1000]: that many letters, each with words of its own, one after the other as they are asked for; then the
// same in files of fifty, as they are printed together. Says how long it took by the clock and by the processor, which other work on the machine
// doesn't change, and fails when a thousand would take over thirty seconds of the latter. A thousand are written into docs/measured.md.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { caseLetters, type LetterSheet } from "../src/print/case-letters.ts";
import { withSections } from "./report.ts";

const { values } = parseArgs({ options: { count: { type: "string", default: "1000" } } });
const count = Number(values.count);
const together = 50;
const mostSeconds = 30;

const frame = (at: number) => ({
  locale: at % 3 === 0 ? ("es" as const) : ("en" as const),
  size: at % 5 === 0 ? ("large" as const) : ("standard" as const),
  library: { name: "Willow Creek Public Library", address: ["120 Main Street"], phone: "815-555-0100" },
  on: "2026-11-25",
});
const words = ["door", "printer", "shelf", "holiday", "story", "hour", "light", "desk", "parking", "garden", "heater"];
const wordsOf = (at: number, many: number): string =>
  Array.from({ length: many }, (_, i) => words[(at * 7 + i * i) % words.length]).join(" ");
const sheet = (at: number): LetterSheet => ({
  to: { lines: [`Reader ${at}`, `${at} Oak Lane`] },
  reference: "7KQ-2MD-XR4",
  on: "2026-11-25",
  title: `Willow Creek: your case ${at}`,
  parts: [
    { title: null, text: ["Hello,", wordsOf(at, 60), wordsOf(at + 1, 80)] },
    { title: "What happens next", text: [wordsOf(at + 2, 25)] },
    { title: "At any time", text: [wordsOf(at + 3, 40)] },
    { title: "To see or answer", text: [wordsOf(at + 4, 20)] },
  ],
  signer: { name: "Marta", title: "Director" },
});

type Timed = { readonly seconds: number; readonly processor: number; readonly bytes: number };
function timed(work: () => number): Timed {
  const from = performance.now();
  const used = process.cpuUsage();
  const bytes = work();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - from) / 1000, processor: (user + system) / 1e6, bytes };
}
function bytesOf(at: number, sheets: readonly LetterSheet[]): number {
  const made = caseLetters({ ...frame(at), sheets: [...sheets] });
  if (!made.ok) throw new Error(made.refusal);
  return made.value.length;
}

const beside = loadavg()[0] ?? 0;
bytesOf(0, [sheet(0)]); // fonts are read with the first one
const alone = timed(() => {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += bytesOf(at, [sheet(at)]);
  return sum;
});
const files = timed(() => {
  let sum = 0;
  for (let at = 0; at < count; at += together)
    sum += bytesOf(
      at,
      Array.from({ length: Math.min(together, count - at) }, (_, i) => sheet(at + i)),
    );
  return sum;
});

const said = ({ seconds, processor, bytes }: Timed): string =>
  `${processor.toFixed(1)} s of the processor, ${seconds.toFixed(1)} s by the clock, ${(bytes / 1048576).toFixed(1)} MB`;
const thousand = (alone.processor / count) * 1000;
const section = `By \`npm run bench:letters\` on ${new Date().toISOString().slice(0, 10)}, in one process on ${cpus().length} cores; other work ran beside, a load of ${beside.toFixed(1)}
before the start. ${count.toLocaleString("en")} letters as accessible PDFs, each with words of its own, a third of them in Spanish, a fifth in large print:

- one by one, as they are asked for: ${said(alone)}; a thousand take **${thousand.toFixed(1)} s** of the processor, of at most ${mostSeconds};
- ${together} a file, as they are printed together: ${said(files)}.

Resident memory after all of it: ${(process.memoryUsage().rss / 1048576).toFixed(0)} MiB.
`;
const before = readFileSync("docs/measured.md", "utf8");
if (count === 1_000) writeFileSync("docs/measured.md", withSections(before, before, { Letters: section }));
process.stdout.write(section);
if (thousand > mostSeconds) {
  console.error(`a thousand letters take over ${mostSeconds} s`);
  process.exitCode = 1;
}
