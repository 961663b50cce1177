// Mail that was stored and not filed, since the process ended or the database went between the two: at every start, and now and then.
import { fileTaken } from "../../desk/mail/take.ts";
import { ok } from "../../lib/result.ts";
import type { Work } from "../task.ts";

export const fileMail: Work<{ readonly library: number }> = async ({ desk, log }) => {
  const left = await fileTaken(desk);
  if (left > 0) log.error("MailNotFiled", { left });
  return ok(left);
};
