// Days on which a library may be closed, to be proposed and never taken for granted: which of them it keeps is the library's own to say.
// The legal public holidays of the United States, with the Monday instead of a Sunday (5 U.S.C. 6103(a); Executive Order 11582).

type Rule =
  | { readonly month: number; readonly day: number }
  /** The nth weekday of the month, 1 is Monday; -1: the last. */
  | { readonly month: number; readonly nth: number; readonly weekday: number };

const rules = {
  newYear: { month: 1, day: 1 },
  king: { month: 1, nth: 3, weekday: 1 },
  presidents: { month: 2, nth: 3, weekday: 1 },
  memorial: { month: 5, nth: -1, weekday: 1 },
  juneteenth: { month: 6, day: 19 },
  independence: { month: 7, day: 4 },
  labor: { month: 9, nth: 1, weekday: 1 },
  columbus: { month: 10, nth: 2, weekday: 1 },
  veterans: { month: 11, day: 11 },
  thanksgiving: { month: 11, nth: 4, weekday: 4 },
  christmas: { month: 12, day: 25 },
} as const satisfies Readonly<Record<string, Rule>>;

export type Holiday = keyof typeof rules;
export type Proposal = {
  /** YYYY-MM-DD */
  readonly on: string;
  readonly holiday: Holiday;
  /** The Monday after a holiday on a Sunday. */
  readonly instead: boolean;
};

function dayOf(rule: Rule, year: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month: rule.month, day: 1 });
  if ("day" in rule) return first.with({ day: rule.day });
  if (rule.nth < 0) {
    const last = first.with({ day: first.daysInMonth });
    return last.subtract({ days: (last.dayOfWeek - rule.weekday + 7) % 7 });
  }
  return first.add({ days: ((rule.weekday - first.dayOfWeek + 7) % 7) + 7 * (rule.nth - 1) });
}

/** The holidays from a day on for a year, in order. @param today YYYY-MM-DD */
export function proposedClosures(today: string): Proposal[] {
  const from = Temporal.PlainDate.from(today);
  const until = from.add({ years: 1 });
  const found: Proposal[] = [];
  for (const year of [from.year, from.year + 1])
    for (const [holiday, rule] of Object.entries(rules) as [Holiday, Rule][]) {
      const day = dayOf(rule, year);
      found.push({ on: day.toString(), holiday, instead: false });
      if (day.dayOfWeek === 7) found.push({ on: day.add({ days: 1 }).toString(), holiday, instead: true });
    }
  return found.filter(({ on }) => on >= today && on < until.toString()).sort((a, b) => (a.on < b.on ? -1 : 1));
}
