// A thread of verify: checks the spans that it is handed, at the moment that all of them share.
import { parentPort, workerData } from "node:worker_threads";
import { openPool } from "../../../store/pool.ts";
import type { Span } from "../../../store/proof/audit.ts";
import { inSnapshot } from "../../../store/proof/snapshot.ts";
import { checkSpan, type Given } from "./spans.ts";

const given = workerData as Given;
const port = parentPort;
const pool = openPool(given.url, { size: 1 });

// Ended from outside, when there are no spans left.
await inSnapshot(
  pool,
  given.who,
  ({ send }) =>
    new Promise<never>((_, reject) => {
      port?.on("message", (span: Span) =>
        checkSpan(send, given, span).then((checked) => port.postMessage(checked), reject),
      );
    }),
  given.share,
);
