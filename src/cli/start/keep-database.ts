// While the app serves: a database server that dies under it is started again, on the same port and with the same
// passwords, so that the pool finds it by itself.
import type { Config } from "../../config/config.ts";
import { type No, no } from "../../lib/result.ts";
import { type Embedded, startEmbedded } from "../../store/postgres/embedded.ts";
import type { Database } from "../database.ts";

export type KeptDatabase = {
  /** Settles when it is lost and can't be had back. Never on a server of the library's own: that one has its keeper. */
  readonly lost: Promise<No<string>>;
  close(): Promise<void>;
  abandon(): void;
};

export function keepDatabase(config: Config, { embedded, close }: Database): KeptDatabase {
  if (!embedded) return { lost: new Promise(() => undefined), close, abandon: () => undefined };
  let current = embedded;
  let again: Promise<unknown> = Promise.resolve();
  let closing = false;
  const keep = async (): Promise<No<string>> => {
    for (;;) {
      await current.lost;
      if (closing) return no("DatabaseLost");
      const attempt = revive(config, current);
      again = attempt;
      const revived = await attempt;
      if ("refusal" in revived) return revived;
      current = revived;
    }
  };
  return {
    lost: keep(),
    async close() {
      closing = true;
      await again; // one that is being started must be stopped too
      await current.stop();
    },
    abandon: () => current.abandon(),
  };
}

async function revive(config: Config, before: Embedded): Promise<Embedded | No<string>> {
  process.stderr.write("concord: the database stopped by itself; starting it again\n");
  const started = await startEmbedded(config.data);
  if (!started.ok) return started;
  const now = started.value;
  if (now.appUrl === before.appUrl && (await now.claim())) return now;
  await now.stop();
  return no("DatabaseLost", { message: "the database stopped and came back elsewhere. Start Concord again." });
}
