// What waits: for a person, as far as they may see it; for the job that reminds, all of it.
import type pg from "pg";
import type { Person, Principal } from "../../../domain/access/principal.ts";
import type { StaffAccount } from "../../../domain/complaint/account.ts";
import type { Complaint } from "../../../domain/complaint/state.ts";
import type { Incident } from "../../../domain/conduct/incident/state.ts";
import type { Restriction } from "../../../domain/conduct/restriction/state.ts";
import { type Query, read } from "../../principal.ts";
import { type TodayRows, todayQueries, todayRowsIn } from "../cases/rows.ts";
import { lettersWaitingCount } from "../mail/paper.ts";
import { type PromiseRow, promisesOf } from "./complaints.ts";
import { type InEffectCount, inEffectCount, type Shift } from "./in-effect.ts";

export type WaitingEntry = {
  readonly noun: "foia" | "disclosure";
  readonly reference: string;
  readonly dueAt: string | null;
  readonly openedAt: string;
};
/** One screen of each: the rest is one step away in the register. */
const waitingAtMost = 50;

const columns = `noun, reference, due_at as "dueAt", opened_at as "openedAt"`;
/** Open FOIA requests, the soonest due first; then requests for records that nobody decided, the oldest first. */
const undecided: readonly Query[] = [
  {
    name: "register-waiting-foia",
    text: `select ${columns} from concord.register_item where noun = 'foia' and status = 'open'
      order by due_at, stream_id limit ${waitingAtMost}`,
  },
  {
    name: "register-waiting-disclosure",
    text: `select ${columns} from concord.register_item where noun = 'disclosure' and status in ('logged', 'weighed')
      order by opened_at, stream_id limit ${waitingAtMost}`,
  },
];
/** What isn't over; of complaints all, since what was promised outlives them. The soonest due first. */
const running: Query = {
  name: "register-running",
  text: `select i.noun, s.state, i.touched_at as "touchedAt" from concord.register_item i
      join concord.stream s on s.library_id = i.library_id and s.stream_id = i.stream_id
    where i.noun = 'complaint' or i.noun in ('account', 'incident', 'restriction') and i.closed_at is null
    order by i.closed_at is not null, i.due_at nulls last, i.opened_at desc, i.stream_id`,
};

export type Running =
  | { readonly noun: "complaint"; readonly state: Complaint; readonly touchedAt: string }
  | { readonly noun: "account"; readonly state: StaffAccount; readonly touchedAt: string }
  | { readonly noun: "incident"; readonly state: Incident; readonly touchedAt: string }
  | { readonly noun: "restriction"; readonly state: Restriction; readonly touchedAt: string };
export type Waiting = {
  readonly running: readonly Running[];
  /** What they are to see to after complaints. */
  readonly promised: readonly PromiseRow[];
  readonly undecided: readonly WaitingEntry[];
  readonly inEffect: InEffectCount;
  readonly toPost: number;
};

/**
 * Today, whole: cases in their sections, and all that may wait for this person beside them, in one transaction. `keeps`: they answer requests for
 * records today.
 */
export async function todayWhole(
  pool: pg.Pool,
  who: Person,
  shift: Shift,
  { at, endOfDay, keeps }: { readonly at: string; readonly endOfDay: string; readonly keeps: boolean },
): Promise<TodayRows & Waiting> {
  const ofCases = todayQueries(who, at, endOfDay);
  const found = await read(pool, who, shift.on, [
    ...ofCases,
    running,
    promisesOf(at, false),
    inEffectCount(shift),
    lettersWaitingCount(who),
    ...(keeps ? undecided : []),
  ]);
  const [entries, promised, shown, letters, ...requests] = found.slice(ofCases.length);
  return {
    ...todayRowsIn(found),
    running: entries?.rows ?? [],
    promised: promised?.rows ?? [],
    undecided: requests.flatMap(({ rows }) => rows),
    inEffect: shown?.rows[0] ?? { count: 0, unread: 0 },
    toPost: letters?.rows[0]?.n ?? 0,
  };
}

export type FoiaDue = {
  readonly streamId: string;
  readonly reference: string;
  readonly dueAt: string;
  /** Of the event that set this date. */
  readonly version: number;
};

/** Every open FOIA request with its date, the soonest first. */
export async function foiaDue(pool: pg.Pool, who: Principal): Promise<FoiaDue[]> {
  const [found] = await read(pool, who, "", [
    {
      name: "foia-due",
      text: `select i.stream_id as "streamId", i.reference, i.due_at as "dueAt", max(e.version) as version
        from concord.register_item i join concord.event e using (library_id, stream_id)
        where i.noun = 'foia' and i.status = 'open' and e.type in ('RequestReceived', 'TimeExtended')
        group by i.stream_id, i.reference, i.due_at order by i.due_at, i.stream_id`,
    },
  ]);
  return found?.rows ?? [];
}
