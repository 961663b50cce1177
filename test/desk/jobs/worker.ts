// The real worker on a test library, its mail in a folder: what a test waits for are the worker's own events.
import { EventEmitter } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Job, WorkerEvents } from "graphile-worker";
import { type Jobs, startJobs } from "../../../src/jobs/start.ts";
import type { JobsOn } from "../../../src/jobs/task.ts";
import { readMail } from "../../../src/mail/intake/read-mail.ts";
import type { Reading } from "../../../src/mail/intake/reading.ts";
import type { OutgoingConfig } from "../../../src/mail/outgoing/send.ts";
import type { TestLibrary } from "../../library.ts";

export type Payload = Readonly<Record<string, unknown>>;
export type Worker = {
  readonly folder: string;
  readonly events: Jobs["events"];
  /** Names and ids that were logged. */
  readonly logged: { readonly what: string; readonly facts: object }[];
  /** Resolves with the job's error, or null, once it has been tried. One that was tried already counts. */
  tried(task: string, matches?: (payload: Payload) => boolean): Promise<unknown>;
  /** Sets the clock to when this job is due, and wakes it. */
  rouse(library: TestLibrary, task: string, matches?: Payload): Promise<unknown>;
  mails(): Promise<(Reading & { readonly file: string })[]>;
  /** For `await using`: the worker must be gone before the database is. */
  [Symbol.asyncDispose](): Promise<void>;
};

type Tried = { readonly job: Job; readonly error: unknown };

export async function givenWorker(
  { desk, database }: TestLibrary,
  out?: OutgoingConfig,
  backup?: JobsOn["backup"],
  traces?: JobsOn["traces"],
): Promise<Worker> {
  const folder = mkdtempSync(join(tmpdir(), "concord-jobs-"));
  const logged: Worker["logged"] = [];
  const events: WorkerEvents = new EventEmitter();
  const all: Tried[] = [];
  const waiting = new Set<(one: Tried) => void>();
  events.on("job:complete", ({ job, error }) => {
    all.push({ job, error });
    for (const look of waiting) look({ job, error });
  });
  const jobs: Jobs = await startJobs({
    desk,
    events,
    databaseUrl: database.appUrl,
    mail: { ...(out ?? { folder }), from: null },
    log: { error: (what, facts) => logged.push({ what, facts }) },
    ...(backup ? { backup } : {}),
    ...(traces ? { traces } : {}),
  });
  const when = (fits: (one: Tried) => boolean): Promise<unknown> => {
    const there = all.find(fits);
    if (there) return Promise.resolve(there.error ?? null);
    return new Promise((resolve) => {
      const look = (one: Tried) => {
        if (!fits(one)) return;
        waiting.delete(look);
        resolve(one.error ?? null);
      };
      waiting.add(look);
    });
  };
  return {
    folder,
    events,
    logged,
    async [Symbol.asyncDispose]() {
      await jobs.stop();
      rmSync(folder, { recursive: true });
    },
    tried: (task, matches = () => true) =>
      when(({ job }) => job.task_identifier === task && matches(job.payload as Payload)),
    async rouse(library, task, matches = {}) {
      const { rows } = await database.owner.query(
        `select p.id, p.run_at, p.payload from graphile_worker._private_jobs p join graphile_worker.jobs j using (id)
          where j.task_identifier = $1 and p.payload::jsonb @> $2::jsonb order by p.run_at limit 1`,
        [task, JSON.stringify(matches)],
      );
      const [job] = rows;
      if (!job) throw new Error(`no job ${task} ${JSON.stringify(matches)} waits`);
      if (job.run_at > library.now) library.now = job.run_at;
      await database.owner.query("update graphile_worker._private_jobs set run_at = now() where id = $1", [job.id]);
      await database.owner.query(`select pg_notify('jobs:insert', '{"count":1}')`);
      return when((one) => String(one.job.id) === String(job.id));
    },
    mails: () =>
      Promise.all(
        readdirSync(folder)
          .filter((name) => name.endsWith(".eml"))
          .sort()
          .map(async (file) => ({ ...(await readMail(readFileSync(join(folder, file)))), file })),
      ),
  };
}
