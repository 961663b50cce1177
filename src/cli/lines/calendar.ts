// concord calendar: due instants for lines of JSON on standard input. Needs no database.
import { dueOf, lineOf, messageOf } from "../../domain/calendar/line.ts";
import { answerLines } from "./answer.ts";

type Io = { stdin: NodeJS.ReadableStream; stdout: NodeJS.WritableStream };

const usage = `concord calendar due [--json]

Reads one JSON object a line and prints one line for each, in the same order:
  {"zone":"America/Chicago","hours":{"mon":[["10:00","13:00"],["14:00","20:00"]]},
   "closures":["2026-12-25",{"on":"2026-12-24","from":"13:00","to":"20:00"}],
   "start":"2026-12-23T19:30:00-06:00","minutes":90}
(on one line). With "days":N instead of "minutes", counting starts on the next open day.

  zone      a time zone such as America/Chicago, or an offset such as +05:30
  hours     mon to sun, each a list of [from, to]; a missing day is closed; 24:00 may end a span
  closures  dates, or {"on","from","to"} for a part of a day; may be left out
  start     an instant as RFC 3339, with its offset
  minutes   open minutes, from 0     days   open days, from 1

--json prints {"due":"..."} or {"error":"...","message":"..."}; without it, the instant or "error: message".
Blank lines are passed over. Exit code 1 if any line was refused.
`;

export const calendarCommand = {
  name: "calendar",
  summary: "Reckons when something is due in open minutes or open days",
  usage,
  /** Answers as it reads, never faster than the reader takes; gives the exit code. */
  async run(args: string[], { stdin, stdout }: Io): Promise<number> {
    const json = args.includes("--json");
    const [act, ...others] = args.filter((arg) => arg !== "--json");
    if (args.includes("--help") || args.includes("-h")) {
      stdout.write(usage);
      return 0;
    }
    if (act !== "due" || others.length > 0) {
      const message = `concord calendar takes: due [--json]. Found: ${args.join(" ") || "nothing"}.`;
      stdout.write(`${json ? JSON.stringify({ error: "BadUsage", message }) : message}\n`);
      return 1;
    }
    return answerLines({ stdin, stdout }, (line) => {
      const due = dueOf(line);
      if (json) return { text: lineOf(due), refused: !due.ok };
      return { text: due.ok ? due.value : `${due.refusal}: ${messageOf(due)}`, refused: !due.ok };
    });
  },
};
