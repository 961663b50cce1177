// The worker of the job queue, in the process that serves: what follows an act is done here, woken by LISTEN/NOTIFY.
import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Logger, parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { openQueuePool, takeOverQueue } from "../store/queue-pool.ts";
import { complaintDue } from "./complaint/due.ts";
import { tieAccount, tieAccountWalls, tieCase, tieComplaint, tieReader, tieWalls } from "./complaint/ties.ts";
import { crontab } from "./crontab.ts";
import { dispose } from "./dispose.ts";
import { expire } from "./expire.ts";
import { letter } from "./letter.ts";
import { pair } from "./pair.ts";
import { backup } from "./regular/backup.ts";
import { boardReports, tellOfBoardReport } from "./regular/board-reports.ts";
import { checkpoint } from "./regular/checkpoint.ts";
import { dropDrafts } from "./regular/drop-drafts.ts";
import { fileMail } from "./regular/file-mail.ts";
import { findPeople } from "./regular/find-people.ts";
import { moveTargets } from "./regular/move-targets.ts";
import { proposeDue } from "./regular/propose-disposals.ts";
import { remindFoia } from "./regular/remind-foia.ts";
import { machineWord, watched } from "./regular/watched.ts";
import { remind } from "./remind.ts";
import { type JobsOn, taskOf } from "./task.ts";
import { tell } from "./tell/tell.ts";
import { tellAdministrator } from "./tell/tell-administrator.ts";
import { tellDeciders } from "./tell/tell-deciders.ts";
import { wake } from "./wake.ts";

export type Jobs = {
  /** Each job's start and end, as graphile-worker tells them. */
  readonly events: WorkerEvents;
  /** Lets the jobs that run come to their end. */
  stop(): Promise<void>;
};

const tasksOn = (on: JobsOn): TaskList => ({
  letter: taskOf(on, letter),
  tell: taskOf(on, tell),
  tellAdministrator: taskOf(on, tellAdministrator),
  tellDeciders: taskOf(on, tellDeciders),
  remind: taskOf(on, remind),
  wake: taskOf(on, wake),
  pair: taskOf(on, pair),
  moveTargets: taskOf(on, moveTargets),
  findPeople: taskOf(on, findPeople),
  backup: taskOf(on, watched("backup", backup)),
  dropDrafts: taskOf(on, dropDrafts),
  fileMail: taskOf(on, fileMail),
  checkpoint: taskOf(on, watched("checkpoint", checkpoint)),
  tellOfMachine: taskOf(on, machineWord),
  dispose: taskOf(on, dispose),
  expire: taskOf(on, expire),
  proposeDisposals: taskOf(on, proposeDue),
  remindFoia: taskOf(on, remindFoia),
  boardReports: taskOf(on, boardReports),
  tellOfReport: taskOf(on, tellOfBoardReport),
  complaintDue: taskOf(on, complaintDue),
  tieCase: taskOf(on, tieCase),
  tieAccount: taskOf(on, tieAccount),
  tieReader: taskOf(on, tieReader),
  tieAccountWalls: taskOf(on, tieAccountWalls),
  tieComplaint: taskOf(on, tieComplaint),
  tieWalls: taskOf(on, tieWalls),
});

/** The queue's own lines quote what failed; ours (task.ts) name it. */
const quiet = new Logger(() => () => undefined);

/** Said singly, that a job is done isn't waited for, and its failure would end the process (graphile-worker 0.18, worker.js). */
const saidTogether = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/** After the database was gone: long enough for it to come back, short enough for nobody to wait. */
const restMs = 1_000;

/**
 * Two at a time: acts stay fast beside them. `databaseUrl` is the serving role's, which may work the queue (store/migrate.ts). A worker
 * that ended by itself, since the database was gone, is started again.
 */
export async function startJobs({
  databaseUrl,
  events = new EventEmitter(),
  ...on
}: JobsOn & {
  readonly databaseUrl: string;
  /** For who must hear of the first job, too: it may be done before this function is. */
  readonly events?: WorkerEvents;
}): Promise<Jobs> {
  const pool = openQueuePool(databaseUrl);
  const { library } = on.desk;
  let letGo = (): void => undefined;
  const begin = async (): Promise<Runner> => {
    letGo = await takeOverQueue(pool);
    const runner = await run({
      pgPool: pool,
      concurrency: 2,
      noHandleSignals: true,
      taskList: tasksOn(on),
      parsedCronItems: parseCronItems(crontab(library, on.backup !== undefined)),
      logger: quiet,
      events,
      preset: { worker: saidTogether },
    });
    await runner
      .addJob("fileMail", { library }, { jobKey: `fileMail:${library}`, maxAttempts: 2 })
      .catch(() => undefined);
    return runner;
  };
  const leaving = new AbortController();
  const { signal } = leaving;
  const end = (runner: Runner): Promise<void> => runner.stop().catch(() => undefined); // it may have ended by itself
  let runner = await begin();
  const again = async (): Promise<void> => {
    await pause(restMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      runner = await begin();
    } catch {
      letGo();
      await again();
    }
  };
  const keep = async (): Promise<void> => {
    while (!signal.aborted) {
      await runner.promise.catch(() => undefined);
      if (signal.aborted) return;
      letGo();
      on.log.error("JobsInterrupted", {});
      await again();
    }
    await end(runner); // one that began while it was stopped
  };
  const kept = keep();
  return {
    events,
    async stop() {
      leaving.abort();
      await end(runner);
      await kept;
      letGo();
      await pool.end();
    },
  };
}
