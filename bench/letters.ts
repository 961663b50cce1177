// npm run bench:letters [-- --count 1000]: that many letters, each with words of its own, one after the other as they are asked for; then the
// same in files of fifty, as they are printed together. Says how long it took by the clock and by the processor, which other work on the machine
// doesn't change, and fails when a thousand would take over thirty seconds of the latter.
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { caseLetters, type LetterSheet } from "../src/print/case-letters.ts";

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

function timed(what: string, work: () => number): number {
  const from = performance.now();
  const used = process.cpuUsage();
  const bytes = work();
  const { user, system } = process.cpuUsage(used);
  const processor = (user + system) / 1e6;
  const seconds = (performance.now() - from) / 1000;
  const each = ((processor / count) * 1000).toFixed(1);
  const megabytes = (process.memoryUsage().rss / 1048576).toFixed(0);
  console.log(
    `${what}: ${count} in ${seconds.toFixed(1)} s by the clock, ${processor.toFixed(1)} s of the processor (${each} ms each), ` +
      `${(bytes / 1048576).toFixed(1)} MB; ${megabytes} MB in memory, load ${loadavg()[0]?.toFixed(1)}`,
  );
  return (processor / count) * 1000;
}
function bytesOf(at: number, sheets: readonly LetterSheet[]): number {
  const made = caseLetters({ ...frame(at), sheets: [...sheets] });
  if (!made.ok) throw new Error(made.refusal);
  return made.value.length;
}

bytesOf(0, [sheet(0)]); // fonts are read with the first one
const alone = timed("one by one", () => {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += bytesOf(at, [sheet(at)]);
  return sum;
});
timed(`${together} a file`, () => {
  let sum = 0;
  for (let at = 0; at < count; at += together)
    sum += bytesOf(
      at,
      Array.from({ length: Math.min(together, count - at) }, (_, i) => sheet(at + i)),
    );
  return sum;
});
if (alone > mostSeconds) {
  console.error(`a thousand letters take over ${mostSeconds} s`);
  process.exitCode = 1;
}
