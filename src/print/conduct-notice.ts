// A warning and a notice of restriction under the rules of conduct (75 ILCS 16/30-55.55): the behavior, the rules, the scope, until when, what
// happens otherwise, how to appeal. None is made without an end or a review date, or without the way to appeal.
import { z } from "zod";
import { clockTime, longDate } from "../lib/dates.ts";
import type { Result } from "../lib/result.ts";
import { appeal, code, contact, datedAppeal } from "./answer.ts";
import { dayAt, instant, letter, type NoPaper, readGiven, said, set } from "./paper.ts";

const conduct = letter.extend({
  /** IANA: times are the library's. */
  zone: said,
  happenedAt: instant,
  /** "Reading room, first floor" */
  where: said,
  /** What was done, without judgment. */
  behavior: said,
  /** The written rules, each with where it stands. */
  rules: z.array(z.object({ text: said, cite: said })).min(1),
  /** What happens if it is not kept. */
  consequence: said,
  /** A copy for the parent or guardian: of whom. `to` is then theirs. */
  guardianOf: said.nullable(),
  contact,
});

const given = z.discriminatedUnion("kind", [
  conduct.extend({
    kind: z.literal("warning"),
    /** The way to disagree, when the library has one. */ appeal: appeal.nullable(),
  }),
  conduct.extend({
    kind: z.literal("notice"),
    /** By whose decision and on what authority. */
    authority: said,
    /** What shows that the rule was broken willfully: warned, then went on. */
    willful: z.array(said).min(1),
    /** From what: "The building and its grounds", "Public computers". */
    scope: z.array(said).min(1),
    from: z.iso.date(),
    ends: z.discriminatedUnion("by", [
      z.object({ by: z.literal("end"), on: z.iso.date() }),
      z.object({ by: z.literal("review"), on: z.iso.date() }),
    ]),
    appeal,
    /** The words that open the page on which to appeal. */
    code: code.nullable(),
    /** How to be let in again earlier, when there is a way. */
    reinstatement: said.nullable(),
  }),
]);

export type ConductNotice = z.input<typeof given>;

/** Refused too when the restriction ends, or is reviewed, before it begins: PaperIncomplete, `ends.on`. */
export function conductNotice(form: ConductNotice): Result<Uint8Array, NoPaper> {
  const read = readGiven(
    given.refine((it) => it.kind === "warning" || it.from <= it.ends.on, { path: ["ends", "on"] }),
    form,
  );
  if (!read.ok) return read;
  const it = read.value;
  const date = (on: string) => longDate(it.locale, on);
  const params = {
    on: dayAt(it.locale, it.happenedAt, it.zone),
    time: clockTime(it.locale, it.happenedAt, it.zone),
    where: it.where,
    guardianOf: it.guardianOf ?? "",
  };
  const data = { ...it, appeal: it.appeal && datedAppeal(it.locale, it.appeal) };
  if (it.kind === "warning") return set("conduct/warning", "conductWarning", it, params, data);
  const dates = { from: date(it.from), ends: date(it.ends.on) };
  return set("conduct/notice", "conductNotice", it, { ...params, ...dates }, data);
}
