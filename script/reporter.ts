// Test output for people: a line for each file, all of every failure, and node's own summary at the end. A file that
// was asked for and isn't heard of to its end fails the run: a lost result must not look like a good one.
import { relative, resolve } from "node:path";
import { Readable } from "node:stream";
import { spec } from "node:test/reporters";

type Event = { readonly type: string; readonly data: unknown };
type FileSummary = { file?: string; success: boolean; counts: { tests: number }; duration_ms: number };

const quiet = new Set(["test:start", "test:pass", "test:stdout", "test:plan"]);

function fileLine({ file, success, counts, duration_ms }: FileSummary): string {
  if (!file) return "";
  const seconds = (duration_ms / 1000).toFixed(1);
  return `${success ? "✔" : "✖"} ${relative(process.cwd(), file)}: ${counts.tests} tests (${seconds} s)\n`;
}

async function* withFileLines(source: AsyncIterable<Event>) {
  const awaited = new Set(process.argv.slice(1).map((file) => resolve(file)));
  for await (const event of source) {
    if (event.type === "test:summary") {
      const summary = event.data as FileSummary;
      process.stdout.write(fileLine(summary));
      if (summary.file) awaited.delete(resolve(summary.file));
    }
    if (!quiet.has(event.type)) yield event;
  }
  for (const file of awaited) {
    process.stdout.write(`✖ ${relative(process.cwd(), file)}: no result\n`);
    process.exitCode = 1;
  }
}

export default async function* report(source: AsyncIterable<Event>) {
  yield* Readable.from(withFileLines(source)).pipe(new spec());
}
