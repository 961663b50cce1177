// What every task is given, and how its answer is taken: a refusal of the domain ends the job, a way that failed is tried again by the
// queue. Nothing of what went wrong is logged or kept but its name: no words, no address.
import type { Task } from "graphile-worker";
import type { BackupPlan } from "../desk/backup/backup.ts";
import type { Desk } from "../desk/desk.ts";
import { isPassing, type MailOut } from "../desk/letters/send.ts";
import type { Result } from "../lib/result.ts";

export type JobLog = { error(what: string, facts: Readonly<Record<string, string | number>>): void };
export type JobsOn = {
  readonly desk: Desk;
  readonly mail: MailOut;
  readonly log: JobLog;
  /** The nightly backup; the master key is read when it is made, since it may have been changed. */
  readonly backup?: Omit<BackupPlan, "master"> & { readonly masterKeyFile: string };
  /** Who owns the tables, and who may switch the log, where this process knows it: for what a disposal leaves behind. */
  readonly traces?: { readonly ownerUrl: string | null; readonly superuserUrl: string | null };
};

/** What the desk put in the queue: of which event, and what is to come after it (domain/case/follow-up.ts). */
export type Payload<T> = { readonly library: number; readonly stream: string; readonly version: number } & T;

/** `isLast`: the queue doesn't try again after this one. */
export type Work<P> = (on: JobsOn, payload: P, key: string, isLast: boolean) => Promise<Result<unknown>>;

/** What went wrong as a name: no words, no address. */
export const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
};

export function taskOf<P extends { readonly library: number }>(on: JobsOn, work: Work<P>): Task {
  return async (given, { job }) => {
    const payload = given as P;
    const facts = { task: job.task_identifier, job: job.id, attempt: job.attempts };
    if (payload.library !== on.desk.library) throw new Error("JobOfAnotherLibrary");
    let done: Result<unknown>;
    try {
      done = await work(on, payload, job.key ?? job.id, job.attempts >= job.max_attempts);
    } catch (error) {
      on.log.error("JobFailed", { ...facts, error: nameOf(error) });
      throw new Error(nameOf(error)); // the queue keeps this one's message
    }
    if (done.ok) return;
    on.log.error("JobRefused", { ...facts, refusal: done.refusal });
    if (isPassing(done.refusal) || done.refusal === "ClockBehind") throw new Error(done.refusal);
  };
}
