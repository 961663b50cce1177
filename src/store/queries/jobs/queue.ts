// Follow-ups put in the queue apart from an act: those of acts that were done with another clock (the demo library).
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import type { Job } from "../../ledger.ts";
import { transaction } from "../../transaction.ts";

/** Each is there once, by its key. */
export const queueJobs = (pool: pg.Pool, who: Principal, jobs: readonly Job[]): Promise<unknown> =>
  transaction(pool, who, (send) =>
    send({
      text: `select graphile_worker.add_job(t, p::json, null, coalesce(r, now()), 12, k)
        from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[]) as j(t, p, r, k)`,
      values: [
        jobs.map((job) => job.task),
        jobs.map((job) => JSON.stringify(job.payload)),
        jobs.map((job) => job.runAt),
        jobs.map((job) => job.key),
      ],
    }),
  );
