// Hands a composed message on: to a mail server, or into a folder of .eml files while none is set.
import { no, type Result } from "../../lib/result.ts";
import type { ComposedMail } from "./compose.ts";
import { putInFolder } from "./folder.ts";
import { type SmtpRefusal, sendBySmtp } from "./smtp.ts";

/** `smtpUrl`: smtp://user:password@host:587 or smtps://...:465. A secret: never logged. */
export type OutgoingConfig = { readonly smtpUrl: string } | { readonly folder: string };

/** `MailNotStored`: the folder can't be written to (fact: `code`, as the system names it). */
export type SendRefusal = SmtpRefusal | "MailNotStored";

/** `again`: it had been put there before, and nothing was done. */
export type Sent = { readonly by: "smtp" | "folder"; readonly again: boolean };

export async function sendMail(config: OutgoingConfig, mail: ComposedMail): Promise<Result<Sent, SendRefusal>> {
  if ("smtpUrl" in config) return sendBySmtp(config.smtpUrl, mail);
  try {
    return await putInFolder(config.folder, mail);
  } catch (error) {
    return no("MailNotStored", { code: error instanceof Error && "code" in error ? String(error.code) : "unknown" });
  }
}
