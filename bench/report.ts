// What was measured, as docs/measured.md says it.
import { type Measured, shown } from "./measure.ts";
import type { Sized } from "./size.ts";
import { type Memory, walls } from "./stage.ts";

export type Measurements = {
  /** Load average before the start: other work on the machine. */
  readonly beside: number;
  readonly seconds: number;
  readonly sized: readonly Sized[];
  /** Bytes by page. */
  readonly weights: Readonly<Record<string, number>>;
  readonly startMs: number;
  readonly idle: Memory;
};

const count = (n: number): string => n.toLocaleString("en");
const costs = (limit: Measured | undefined, of: Measured | undefined): string =>
  limit && of ? (limit.perSecond / of.perSecond).toFixed(1) : "";
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

function rowsOf(sized: readonly Sized[], names: readonly string[], more: (run: Sized["runs"][number]) => string[]) {
  return sized.flatMap(({ cases, runs }) =>
    runs.map((run) => [
      count(cases),
      String(run.at),
      ...names.map((name) => {
        const one = run.measured[name];
        return one ? shown(one) : "";
      }),
      ...more(run),
    ]),
  );
}

const pages = ["bare HTTP", "home", "Today", "case", "My case"];
const grown = ["Today", "case", "My case"];
const searches = ["a rare word", "two common words", "a common word"];
const largest = 100_000;

/** Median and 99th of the largest size up to 100,000 over those of the smallest: 1.00 is no growth. */
function growth(sized: readonly Sized[]): string {
  const first = sized[0];
  const last = sized.findLast(({ cases }) => cases <= largest);
  if (!first || !last || first === last) return "";
  const rows = grown.map((name) => [
    name,
    ...first.runs.flatMap(({ measured }, i) =>
      (["p50", "p99"] as const).map((rank) => {
        const [from, to] = [measured[name]?.[rank] ?? Number.NaN, last.runs[i]?.measured[name]?.[rank] ?? Number.NaN];
        return `${from.toFixed(1)} to ${to.toFixed(1)}, x ${(to / from).toFixed(2)}`;
      }),
    ),
  ]);
  const head = ["page", "median, 1 at once", "99th, 1", "median, 8", "99th, 8"];
  return `From ${count(first.cases)} to ${count(last.cases)} cases:\n\n${table(head, rows)}\n\n`;
}

const sum = ({ app, postgres }: Memory): string =>
  `app ${app.toFixed(0)} MiB and PostgreSQL ${postgres.toFixed(0)} MiB, together ${(app + postgres).toFixed(0)}`;

export function report({ beside, seconds, sized, weights, startMs, idle }: Measurements): string {
  const last = sized.at(-1);
  const open = sized.map((one) => `${count(one.holds.open)} of ${count(one.cases)}`).join(", ");
  return `# Measured

By \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. A machine of 2 cores, shared by what asks, the app (a process of its own, as
\`npm start\` runs it, its jobs beside it) and its embedded PostgreSQL with production settings (fsync on). ${
    beside > 0.5 ? `Other work ran beside: a load of ${beside.toFixed(1)} before the start.` : "Nothing else ran."
  }
Every figure is as measured, ${seconds} s each, and noisy: read ± 30 %, and compare within one run, with the machine's own limits measured in
it. A case holds ${last?.holds.events.toFixed(1)} events and ${last?.holds.texts.toFixed(1)} sealed texts on average. Open: ${open}; Today is full at each size.
Answers a second, then median / 99th of a hundred in milliseconds.

## Pages

Over HTTP, packed; Today and a case as a signed-in supervisor, My case as a patron. "bare HTTP" is a server that says "ok".

${table(
  ["cases", "at once", ...pages],
  rowsOf(sized, pages, () => []),
)}

${growth(sized)}Weight over the wire: ${Object.entries(weights)
    .map(([name, bytes]) => `${name} ${(bytes / 1024).toFixed(1)} kB`)
    .join(", ")}.

## Search

Words over sealed messages: the page over HTTP, the newest 50 cases with the opened piece around each match, as a supervisor who is walled off
from ${walls} of the cases. A rare word is in 1 of 1,000 messages, a common one in 1 of 20. Messages: ${sized.map(({ cases, holds }) => `${count(holds.findable)} at ${count(cases)} cases`).join(", ")}.

${table(
  ["cases", "at once", ...searches],
  rowsOf(sized, searches, () => []),
)}

## Acts and forms

An act is words of the patron, a note or a reply on an open case, sealed and chained, with its follow-ups queued: measured by itself, while
no app runs. "costs": as many bare one-row commits could have been made in its time.

${table(
  ["cases", "at once", "bare commit", "act", "an act costs"],
  rowsOf(sized, ["bare commit, no app", "act"], ({ measured }) => [
    costs(measured["bare commit, no app"], measured.act),
  ]),
)}

A form is the whole public post over HTTP: read, checked, the matter opened, receipt and session kept, while the app does the follow-ups
of all of it beside. "act" here is the same act as above, with the app doing its follow-ups on the same two cores.

${table(
  ["cases", "at once", "bare commit", "act", "form", "an act costs", "a form costs"],
  rowsOf(sized, ["bare commit", "act, app beside", "form"], ({ measured }) => [
    costs(measured["bare commit"], measured["act, app beside"]),
    costs(measured["bare commit"], measured.form),
  ]),
)}

## Start and memory

From nothing running to the first page, data folder there: ${(startMs / 1000).toFixed(1)} s. Idle after the start: ${sum(idle)}. ${
    last ? `Idle after all of the above: ${sum(last.memory)}.` : ""
  }
PostgreSQL's shared pages are counted once.
`;
}

const others = ["Verify", "Letters"] as const;
const headed = (name: string): string => `\n## ${name}\n\n`;
const sectionOf = (report: string, name: string): string => report.split(headed(name))[1]?.split("\n## ", 1)[0] ?? "";

/** A report and after it what the other benches measured: as `kept` has it, or as one has just `written` it. */
export const withSections = (
  report: string,
  kept: string,
  written: Partial<Record<(typeof others)[number], string>> = {},
): string =>
  others.reduce(
    (text, name) => {
      const section = written[name] ?? sectionOf(kept, name);
      return section === "" ? text : text + headed(name) + section;
    },
    report.split(/\n## (?:Verify|Letters)\n/, 1)[0] ?? "",
  );
