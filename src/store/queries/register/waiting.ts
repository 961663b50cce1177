// What of the register waits: for a person, as far as they may see it; for the job that reminds, all of it.
import type pg from "pg";
import type { Person, Principal } from "../../../domain/access/principal.ts";
import { read } from "../../principal.ts";

export type WaitingEntry = {
  readonly noun: "foia" | "disclosure";
  readonly reference: string;
  readonly dueAt: string | null;
  readonly openedAt: string;
};
/** One screen of each: the rest is one step away in the register. */
const waitingAtMost = 50;

/** Open FOIA requests, the soonest due first; then requests for records that nobody decided, the oldest first. */
export async function waitingEntries(pool: pg.Pool, who: Person, today: string): Promise<WaitingEntry[]> {
  const columns = `noun, reference, due_at as "dueAt", opened_at as "openedAt"`;
  const [foia, undecided] = await read(pool, who, today, [
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
  ]);
  return [...(foia?.rows ?? []), ...(undecided?.rows ?? [])];
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
