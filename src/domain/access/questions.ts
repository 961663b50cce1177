// Readings worth a question (standard 5): not a verdict. Somebody may have had every reason; the Director asks.
import type { PersonId, Role } from "./principal.ts";

/** One reading, as the store gives it. `worked`: the reader had a part in the matter, then or later. */
export type ReadingFact = {
  /** RFC 3339 in UTC with milliseconds. */
  readonly at: string;
  readonly personId: PersonId;
  readonly sort: "words" | "identity" | "borrowing" | "file" | "line" | "mail" | "tried";
  readonly worked: boolean;
  readonly streamId: string;
};
/**
 * `walledTried`: a matter behind a wall was asked for. `identityOutside`: who a patron is was opened in a matter in which the reader had no
 * part. `manyAtOnce`: more matters opened within an hour than anybody works on. `outsideWork`: within a day, more matters opened by role
 * alone than a look around needs.
 */
export const whys = ["walledTried", "identityOutside", "manyAtOnce", "outsideWork"] as const;
export type Question = {
  readonly why: (typeof whys)[number];
  readonly personId: PersonId;
  /** The last of them. */
  readonly at: string;
  readonly streamIds: readonly string[];
};

/** Matters opened within an hour; matters opened in a day without a part in them. More than these is worth a question. */
export const usual = { anHour: 30, outsideADay: 10 } as const;
const hourMs = 3_600_000;
/** Whose work it is to look at matters that others hold. */
const overseers: readonly Role[] = ["supervisor", "designee", "director", "boardPresident", "custodian"];
export const isOpened = ({ sort }: Pick<ReadingFact, "sort">): boolean =>
  sort !== "line" && sort !== "mail" && sort !== "tried";
const different = (facts: readonly ReadingFact[]): string[] => [...new Set(facts.map((one) => one.streamId))];

/** The fullest hour of these, oldest first: the readings in it. */
function fullestHour(facts: readonly ReadingFact[]): readonly ReadingFact[] {
  let best: readonly ReadingFact[] = [];
  let most = 0;
  let from = 0;
  const inside = new Map<string, number>();
  for (const [to, fact] of facts.entries()) {
    inside.set(fact.streamId, (inside.get(fact.streamId) ?? 0) + 1);
    for (let first = facts[from]; first && Date.parse(fact.at) - Date.parse(first.at) > hourMs; first = facts[++from]) {
      const left = (inside.get(first.streamId) ?? 1) - 1;
      if (left === 0) inside.delete(first.streamId);
      else inside.set(first.streamId, left);
    }
    if (inside.size > most) {
      most = inside.size;
      best = facts.slice(from, to + 1);
    }
  }
  return best;
}

function ofPerson(
  personId: PersonId,
  roles: readonly Role[],
  facts: readonly ReadingFact[],
  dayOf: (at: string) => string,
) {
  const questions: Question[] = [];
  const ask = (why: Question["why"], about: readonly ReadingFact[]) => {
    const last = about.at(-1);
    if (last) questions.push({ why, personId, at: last.at, streamIds: different(about) });
  };
  ask(
    "walledTried",
    facts.filter((one) => one.sort === "tried"),
  );
  const oversees = roles.some((role) => overseers.includes(role));
  if (!oversees)
    ask(
      "identityOutside",
      facts.filter((one) => (one.sort === "identity" || one.sort === "borrowing") && !one.worked),
    );
  const hour = fullestHour(facts.filter(isOpened));
  if (different(hour).length > usual.anHour) ask("manyAtOnce", hour);
  if (!oversees) {
    const days = Map.groupBy(
      facts.filter((one) => isOpened(one) && !one.worked),
      (one) => dayOf(one.at),
    );
    const fullest = [...days.values()].sort((a, b) => different(b).length - different(a).length)[0] ?? [];
    if (different(fullest).length > usual.outsideADay) ask("outsideWork", fullest);
  }
  return questions;
}

/**
 * At most one question of a sort a person, the newest first.
 * @param people who read, with the roles they hold now
 * @param dayOf the library's date of an instant
 */
export function questionsOf(
  facts: readonly ReadingFact[],
  people: ReadonlyMap<PersonId, readonly Role[]>,
  dayOf: (at: string) => string,
): Question[] {
  const oldestFirst = [...facts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const byPerson = Map.groupBy(oldestFirst, (one) => one.personId);
  return [...byPerson]
    .flatMap(([personId, its]) => ofPerson(personId, people.get(personId) ?? [], its, dayOf))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
