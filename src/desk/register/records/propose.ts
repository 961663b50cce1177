// What is due becomes proposals in the register: monthly by a job, or when a keeper asks. Nothing else comes of age (50 ILCS 205/7).

import type { Principal } from "../../../domain/access/principal.ts";
import type { Case } from "../../../domain/case/state.ts";
import { bytesForReference, makeReference } from "../../../domain/receipt/reference.ts";
import { proposals } from "../../../domain/records/due.ts";
import type { Kept, Series } from "../../../domain/records/series.ts";
import { dayIn } from "../../../lib/dates.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { closedCases, disposalsOf, holdsOf } from "../../../store/queries/records/kept.ts";
import { seriesList } from "../../../store/queries/records/series.ts";
import { type Desk, jobOf, type Settings, settingsOf, todayOf } from "../../desk.ts";
import { disposalNoun } from "../../nouns/disposal.ts";
import { openTo } from "../../submit.ts";

function keptOf(state: Case, zone: string): Kept[] {
  if (state.status !== "closed") return [];
  const { id, kind, ending, mergedInto, walled } = state;
  const decidedAt = state.review?.decidedAt ?? null;
  return [
    {
      ...{ id, kind, ending, mergedInto, walled },
      openedOn: dayIn(zone, state.openedAt),
      closedOn: dayIn(zone, state.closedAt),
      decidedOn: decidedAt && dayIn(zone, decidedAt),
    },
  ];
}

/** Nothing that was opened after this day is past any period. */
function newest(all: readonly Series[], today: string): string {
  const ends = all.map(({ unit, period }) =>
    Temporal.PlainDate.from(today)
      .subtract(unit === "years" ? { years: period } : { months: period })
      .toString(),
  );
  return ends.sort().at(-1) ?? today;
}

/** Whoever sees the register beside who logged an entry. */
const keepersOf = ({ facts }: Settings): number[] =>
  facts.people
    .filter((one) => one.active && one.roles.some((role) => ["director", "custodian", "designee"].includes(role)))
    .map(({ id }) => id);

/**
 * Gives the references of the new entries; none: nothing is due. `idOf` gives the ids of the nth act and entry, so that a job that is
 * tried again proposes once. Refusals: those of `decideDisposal`.
 */
export async function proposeDisposals(
  desk: Desk,
  who: Principal,
  idOf: (n: number) => { readonly act: string; readonly stream: string },
): Promise<Result<string[]>> {
  const settings = await settingsOf(desk);
  const today = todayOf(desk, settings);
  const job = jobOf(desk);
  const all = (await seriesList(desk.pool, job)).filter((one) => !one.retired);
  if (all.length === 0) return who.kind === "person" ? no("SeriesMissing") : ok([]);
  const before = Temporal.PlainDate.from(newest(all, today)).add({ days: 2 }).toString(); // wide of every zone
  const [states, holds, disposals] = await Promise.all([
    closedCases(desk.pool, job, before),
    holdsOf(desk.pool, job, today),
    disposalsOf(desk.pool, job, today),
  ]);
  const running = disposals.filter(({ status }) => status !== "done" && status !== "withdrawn");
  const named = new Set(running.flatMap(({ matters, out }) => [...matters, ...out].map(({ id }) => id)));
  const { zone } = settings.row.hours;
  const kept = states.flatMap((state) => (named.has(state.id) ? [] : keptOf(state, zone)));
  const references: string[] = [];
  for (const [n, proposal] of proposals(all, kept, holds, today, keepersOf(settings)).entries()) {
    const ids = idOf(n);
    const reference = makeReference(desk.random(bytesForReference));
    const act = { type: "ProposeDisposal", reference, id: ids.act, streamId: ids.stream, ...proposal } as const;
    const done = await openTo(desk, disposalNoun, who, act, {}, []);
    if (done.ok) references.push(done.value.state.reference);
    else if (done.refusal !== "DoneAlready") return done;
  }
  return ok(references);
}
