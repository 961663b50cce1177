// A task that nobody sees fail: the administrators are told when it does, once, and again when it works.
import { fails, tellOfMachine, works } from "../../desk/letters/machine.ts";
import type { MachineWord, WatchedTask } from "../../store/queries/jobs/failing.ts";
import { nameOf, type Work } from "../task.ts";

/** A refusal that was thrown by its name says more than the sort of error. */
const problemOf = (error: unknown): string =>
  error instanceof Error && /^[A-Z][A-Za-z]{2,60}$/.test(error.message) ? error.message : nameOf(error);

/** What the queue won't try again by itself counts as failed. `off`: there was nothing to do. */
export const watched =
  <P>(task: WatchedTask, work: Work<P>): Work<P> =>
  async (on, payload, key, isLast) => {
    try {
      const done = await work(on, payload, key, isLast);
      if (done.ok) await works(on.desk, task, done.value === "off");
      else await fails(on.desk, task, done.refusal);
      return done;
    } catch (error) {
      // Where the database is what fails, nothing can be noted, and the next hour or night finds it.
      if (isLast) await fails(on.desk, task, problemOf(error)).catch(() => undefined);
      throw error;
    }
  };

export const machineWord: Work<MachineWord & { readonly library: number; readonly personId: number }> = (on, word) =>
  tellOfMachine(on.desk, on.mail, word);
