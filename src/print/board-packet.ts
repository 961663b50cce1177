// The Board's packet for an appeal (informal.4; 5 ILCS 120): each case by its number alone, what was asked, how each point was answered, and the
// record, with redactions burned in. A trustee decides on it; no name of a patron is ever in it.
import { z } from "zod";
import { clockTime, longDate } from "../lib/dates.ts";
import type { Result } from "../lib/result.ts";
import { outcomes } from "./answer.ts";
import { allKnown, burnIn, entry, exemptions, type Logged, type NotBurnt, type Run, redacted } from "./burn-in.ts";
import { day, dayAt, type NoPaper, paper, person, readGiven, said, set } from "./paper.ts";

const point = z.object({ text: redacted, outcome: z.enum(outcomes), reasons: redacted, clause: said.nullable() });
const packetCase = z.object({
  reference: said,
  procedure: z.object({ name: said, complaint: said, stage: said }),
  receivedOn: day,
  decidedOn: day,
  /** By title, never by name: "Director". */
  decidedBy: said,
  appealedOn: day,
  /** Why the patron appeals, and what would put it right. */
  appeal: redacted,
  relief: redacted.nullable(),
  points: z.array(point).min(1),
  /** The record in order; who by role: "Patron", "Librarian". */
  entries: z.array(entry),
});

const given = paper.extend({
  /** "Board of Trustees" */
  board: said,
  meeting: z.object({ on: day, time: said.nullable(), place: said }),
  /** IANA */
  zone: said,
  preparedBy: person,
  exemptions,
  cases: z.array(packetCase).min(1),
});
export type BoardPacket = z.input<typeof given>;

export function boardPacket(form: BoardPacket): Result<Uint8Array, NoPaper | NotBurnt> {
  const read = readGiven(given, form);
  if (!read.ok) return read;
  const packet = read.value;
  const date = (on: string) => longDate(packet.locale, on);
  const log: Logged[] = [];
  const cases: object[] = [];
  for (const one of packet.cases) {
    const at = { kind: "case", in: one.reference } as const;
    // In the order in which they are read, so that the boxes are numbered so.
    const texts = [one.appeal, ...(one.relief ? [one.relief] : []), ...one.points.flatMap((p) => [p.text, p.reasons])];
    const runs: (readonly Run[])[] = [];
    for (const text of [...texts, ...one.entries]) {
      const burnt = burnIn(text, at, log);
      if (!burnt.ok) return burnt;
      runs.push(burnt.value);
    }
    const take = () => runs.shift();
    cases.push({
      reference: one.reference,
      procedure: one.procedure,
      decidedBy: one.decidedBy,
      receivedOn: date(one.receivedOn),
      decidedOn: date(one.decidedOn),
      appealedOn: date(one.appealedOn),
      appeal: take(),
      relief: one.relief && take(),
      points: one.points.map(({ outcome, clause }) => ({ text: take(), outcome, reasons: take(), clause })),
      entries: one.entries.map(({ who, at: when }) => ({
        who,
        when: `${dayAt(packet.locale, when, packet.zone)}, ${clockTime(packet.locale, when, packet.zone)}`,
        runs: take(),
      })),
    });
  }
  const known = allKnown(log, packet.exemptions);
  if (!known.ok) return known;
  const { board, preparedBy, exemptions } = packet;
  const meeting = { ...packet.meeting, on: date(packet.meeting.on) };
  return set("board/packet", "boardPacket", packet, { board }, { meeting, preparedBy, cases, log, exemptions });
}
