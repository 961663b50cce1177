// A thread of verify: checks the spans that it is handed, at the moment that all of them share, and ends when it is handed none.
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { openPool } from "../../../store/pool.ts";
import type { Span } from "../../../store/proof/audit.ts";
import { inSnapshot } from "../../../store/proof/snapshot.ts";
import { checkSpan, type Given } from "./spans.ts";

const port = parentPort;
if (!port) throw new Error("a thread has a port");
const { url, who, share, epoch } = workerData as Given;
const pool = openPool(url, { size: 1 });
try {
  await inSnapshot(
    pool,
    who,
    async ({ send }) => {
      for (;;) {
        port.postMessage("ready");
        const [span] = (await once(port, "message")) as [Span | null];
        if (!span) return;
        port.postMessage(await checkSpan(send, { who, epoch }, span));
      }
    },
    share,
  );
} finally {
  await pool.end();
  port.close();
}
