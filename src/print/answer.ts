// What letters about a complaint and notices about conduct have alike: a point answered, the way to appeal, the words that open a page.
import { z } from "zod";
import { longDate } from "../lib/dates.ts";
import type { Locale } from "../lib/locale.ts";
import { day, person, said } from "./paper.ts";

export const outcomes = ["upheld", "partly", "notUpheld", "cantTell", "withdrawn"] as const;

/** One point as it was answered: every one has its reasons and the clause they rest on; what was withdrawn rests on none. */
export const point = z
  .object({ text: said, outcome: z.enum(outcomes), reasons: said, clause: said.nullable() })
  .refine(({ outcome, clause }) => clause !== null || outcome === "withdrawn", { path: ["clause"] });

/** The next step, in the procedure's own words, and the day by which it is due. */
export const next = z.object({ what: said, by: day });

/** To whom, by which ways ("On the page …", "By letter to …"), and the last day. `openMeeting`: it is heard in one. */
export const appeal = z.object({ to: said, how: z.array(said).min(1), until: day, openMeeting: z.boolean() });

/** An appeal, or that this is the last word here and where else one may go. */
export const afterwards = z.discriminatedUnion("kind", [
  appeal.extend({ kind: z.literal("appeal") }),
  z.object({ kind: z.literal("final"), elsewhere: z.array(said) }),
]);

/** The six words and the page they open. */
export const code = z.object({ words: z.array(said).min(1), page: said });

export const contact = person.extend({ phone: said, email: said.optional() });

/** With its days written out. */
export const dated = <T extends { readonly by: string }>(locale: Locale, it: T): T => ({
  ...it,
  by: longDate(locale, it.by),
});
export const datedAppeal = <T extends z.output<typeof afterwards> | z.output<typeof appeal>>(
  locale: Locale,
  it: T,
): T => ("until" in it ? { ...it, until: longDate(locale, it.until) } : it);
