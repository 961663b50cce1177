// The streams, a span at a time, on as many threads as the machine has cores: each with a connection of its own, all at the same moment.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Principal } from "../../../domain/access/principal.ts";
import type { AuditStream, Span } from "../../../store/proof/audit.ts";
import { auditSpan } from "../../../store/proof/audit.ts";
import type { Send } from "../../../store/transaction.ts";
import { nouns } from "./nouns.ts";
import { type Verdict, verifyStream } from "./stream.ts";

export type Checked = Verdict & { readonly streams: number; readonly events: number };
/** What a thread is told of first. */
export type Given = {
  readonly url: string;
  readonly who: Principal;
  readonly share: string;
  readonly epoch: number;
};

export async function checkSpan(
  send: Send,
  { who, epoch }: Pick<Given, "who" | "epoch">,
  span: Span,
): Promise<Checked> {
  const streams: AuditStream[] = await auditSpan(send, span, Object.values(nouns));
  const verdicts = streams.map((stream) => verifyStream(who.library, epoch, stream));
  return {
    streams: streams.filter(({ row }) => row).length,
    events: streams.reduce((sum, { events }) => sum + events.length, 0),
    findings: verdicts.flatMap(({ findings }) => findings),
    claims: verdicts.flatMap(({ claims }) => claims),
    grants: verdicts.flatMap(({ grants }) => grants),
  };
}

/** One thread: it gets the spans in turn until there is none left. */
async function onThread(given: Given, left: Span[], done: (checked: Checked) => void): Promise<void> {
  const worker = new Worker(new URL("./thread.ts", import.meta.url), { workerData: given, execArgv: [] });
  await new Promise<void>((resolve, reject) => {
    worker.on("message", (said: Checked | "ready") => {
      if (said === "ready") worker.postMessage(left.shift() ?? null);
      else done(said);
    });
    worker.once("error", reject);
    worker.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`a thread of verify ended with ${code}`)),
    );
  });
}

/** More would only wait for the database. */
const mostThreads = 4;

/** All of the spans. When a thread fails, the others end after the span they are at, and its error is thrown. */
export async function onThreads(given: Given, spans: readonly Span[], done: (checked: Checked) => void): Promise<void> {
  const left = [...spans];
  const threads = Array.from({ length: Math.min(mostThreads, availableParallelism()) }, () =>
    onThread(given, left, done).catch((error) => {
      left.length = 0;
      throw error;
    }),
  );
  const failed = (await Promise.allSettled(threads)).find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}
