// The form of a formal complaint, read: what was written, or what is wrong with it by field. Without a name it isn't wrong: it is feedback.
import { isDay } from "../../../lib/dates.ts";
import type { Filled, Wrong } from "../form/read.ts";

export const fewestPoints = 3;
export const mostPoints = 12;
export const pointField = (n: number): string => `point.${n}`;

/** Characters: some forty pages in one field, a line in the short ones. */
const longest = 60_000;
const longestLine = 1_000;
const lines = ["whenText", "where", "who", "policy", "item", "organization", "name"] as const;
const texts = ["words", "tried", "wanted"] as const;

export type Written = {
  /** How many points were raised; their words are the fields point.1, ... */
  readonly points: number;
  /** All that was written but the name, by the complaint's own fields: happened, point.1, when, ... Empty ones are left out. */
  readonly fields: Readonly<Record<string, string>>;
  readonly name: string;
  readonly organization: boolean;
  readonly showName: boolean;
  readonly standing: boolean;
  /** RFC 3339 full-date. */
  readonly happenedOn: string | null;
  /** Of those whom the form lists. */
  readonly about: number | null;
};
export type Asks = {
  readonly asksItem: boolean;
  readonly asksStanding: boolean;
  /** The procedure counts from the day it happened. */
  readonly asksDay: boolean;
};
type Reading = { readonly ok: true; readonly value: Written } | { readonly ok: false; readonly wrong: Wrong };

/** How many boxes for points the form shows: as many as it had, one more when that is asked. */
export function boxesOf(filled: Filled, more: boolean): number {
  const had = Math.min(mostPoints, Math.max(fewestPoints, Number(filled.one("boxes")) || 0));
  return more ? Math.min(mostPoints, had + 1) : had;
}

const numbers = Array.from({ length: mostPoints }, (_, i) => i + 1);

/** Wrong: locale keys by field, in the order of the form. */
export function readComplaint(filled: Filled, asks: Asks): Reading {
  const { one } = filled;
  const points = numbers.map((n) => one(pointField(n))).filter((text) => text !== "");
  const isOrganization = one("behalf") === "organization";
  const wrong: Record<string, string> = {};
  const say = (field: string, key: string, isWrong: boolean) => {
    if (isWrong) wrong[field] ??= key;
  };
  say("item", "formal.form.wrong.item", asks.asksItem && one("item") === "");
  say("standing", "formal.form.wrong.standing", asks.asksStanding && one("standing") !== "yes");
  say("words", "formal.form.wrong.happened", one("words") === "");
  const dated = isDay(one("happenedOn"));
  say("happenedOn", "formal.form.wrong.day", !dated && (asks.asksDay || one("happenedOn") !== ""));
  say(pointField(1), "formal.form.wrong.points", points.length === 0);
  for (const n of numbers) say(pointField(n), "form.wrong.tooLong", one(pointField(n)).length > longest);
  for (const name of texts) say(name, "form.wrong.tooLong", one(name).length > longest);
  for (const name of lines) say(name, "form.wrong.tooLong", one(name).length > longestLine);
  say("name", "formal.form.wrong.name", one("name") === "" && one("anonymous") !== "yes");
  say("organization", "formal.form.wrong.organization", isOrganization && one("organization") === "");
  say("attest", "formal.form.wrong.attest", one("attest") !== "yes");
  if (Object.keys(wrong).length > 0) return { ok: false, wrong };
  const typed: Readonly<Record<string, string>> = {
    happened: one("words"),
    ...Object.fromEntries(points.map((text, i) => [pointField(i + 1), text])),
    when: one("whenText"),
    where: one("where"),
    who: one("who"),
    tried: one("tried"),
    policy: one("policy"),
    relief: one("wanted"),
    item: asks.asksItem ? one("item") : "",
    organization: isOrganization ? one("organization") : "",
  };
  return {
    ok: true,
    value: {
      points: points.length,
      fields: Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== "")),
      name: one("anonymous") === "yes" ? "" : one("name"),
      organization: isOrganization,
      showName: one("show") === "yes",
      standing: one("standing") === "yes",
      happenedOn: dated ? one("happenedOn") : null,
      about: /^\d{1,9}$/.test(one("about")) ? Number(one("about")) : null,
    },
  };
}
