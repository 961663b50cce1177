// The thread in which messages are taken apart: mail of strangers may be slow or greedy, and must not stop the server.
import { parentPort } from "node:worker_threads";
import { parseMessage } from "./parse-message.ts";

parentPort?.on("message", async (raw: Uint8Array) => {
  try {
    parentPort?.postMessage(await parseMessage(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)));
  } catch {
    parentPort?.postMessage(null); // why it failed may quote the message, so it stays here
  }
});
