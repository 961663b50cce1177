// A disposal that two people answered for: carried out, from where it stopped if it was stopped, and its traces swept.
import { carryOut } from "../desk/register/records/carry-out.ts";
import { sweepAfter } from "../desk/register/records/traces.ts";
import { masterKeyOf } from "../store/backup/master-key.ts";
import type { Payload, Work } from "./task.ts";

export const dispose: Work<Payload<{ readonly task: "dispose" }>> = async (on, { stream }, key, isLast) => {
  const { desk, backup, traces, log } = on;
  const done = await carryOut(desk, stream);
  if (!done.ok) return done;
  const master = backup && (await masterKeyOf(desk.pool, backup.masterKeyFile, desk.library));
  const plan = backup && master?.ok ? { ...backup, master: master.value.key } : null;
  const reach = { ownerUrl: traces?.ownerUrl ?? null, superuserUrl: traces?.superuserUrl ?? null, backup: plan };
  const swept = await sweepAfter(desk, stream, reach, key);
  const hasFailed =
    (backup && !plan) || (swept.ok && swept.value.status === "done" && swept.value.traces?.keysFile === "failed");
  if (hasFailed) {
    log.error("KeysFileNotRenewed", { disposal: stream });
    if (!isLast) throw new Error("KeysFileNotRenewed"); // so that the queue tries again
  }
  return swept;
};
