// Reads a raw message in a worker thread, one at a time, within limits of time and memory. Never throws on bad mail.
import { Worker } from "node:worker_threads";
import { bareReading } from "./bare-reading.ts";
import type { Reading, ReadingProblem } from "./reading.ts";

/** In bytes: what a matter may hold, as base64 in a message, with room. Mail servers take less. */
export const largestMessage = 52_428_800;
const longestMs = 10_000;
const memory = { maxOldGenerationSizeMb: 512 };
// The thread costs 50 MB while it waits, and a quarter of a second to start.
const restMs = 60_000;
const servesAgainUnder = 10_000_000; // bytes: after more, its memory is better given back

let idle: Worker | null = null;
let rest: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * The reading of a raw message (RFC 5322 and whatever arrives as such). Its outcome is `unreadable`, with the problem
 * named and all that plain looking finds, when the message is too large, too slow (over `timeLimitMs`) or breaks the parser.
 * Readings run one after another; the time is a message's own.
 */
export function readMail(raw: Buffer, timeLimitMs: number = longestMs): Promise<Reading> {
  const reading = queue.then(() => readNext(raw, timeLimitMs));
  queue = reading.catch(() => {}); // no thread to be had: the caller learns it, the next one tries again
  return reading;
}

async function readNext(raw: Buffer, timeLimitMs: number): Promise<Reading> {
  if (raw.length === 0) return bareReading(raw, "MessageEmpty");
  if (raw.length > largestMessage) return bareReading(raw, "MessageTooLarge");
  const answer = await askWorker(raw, timeLimitMs);
  return typeof answer === "string" ? bareReading(raw, answer) : answer;
}

function askWorker(raw: Buffer, timeLimitMs: number): Promise<Reading | ReadingProblem> {
  const worker = idle ?? startWorker();
  clearTimeout(rest);
  idle = null;
  worker.ref();
  return new Promise((resolve) => {
    const settle = (answer: Reading | ReadingProblem, mayServeAgain: boolean): void => {
      clearTimeout(timer);
      worker.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
      worker.on("error", () => {}); // a late one is of no interest
      worker.unref();
      if (mayServeAgain && raw.length < servesAgainUnder) keep(worker);
      else void worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => settle("ReadingTimedOut", false), timeLimitMs);
    worker.on("message", (answer: Reading | null) => settle(answer ? withBuffers(answer) : "ReadingFailed", true));
    worker.on("error", () => settle("ReadingFailed", false)); // out of memory, or a throw outside a promise
    worker.on("exit", () => settle("ReadingFailed", false));
    worker.postMessage(raw);
  });
}

function keep(worker: Worker): void {
  idle = worker;
  rest = setTimeout(() => {
    idle = null;
    void worker.terminate();
  }, restMs).unref();
}

function startWorker(): Worker {
  return new Worker(new URL("./reading-worker.ts", import.meta.url), { execArgv: [], resourceLimits: memory });
}

/** Bytes cross the thread's border as Uint8Array. */
function withBuffers(reading: Reading): Reading {
  const attachments = reading.attachments.map((part) => ({
    ...part,
    content: Buffer.from(part.content.buffer, part.content.byteOffset, part.content.byteLength),
  }));
  return { ...reading, attachments };
}
