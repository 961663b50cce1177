// Sends a composed message by SMTP (RFC 5321), and says in a name whether a failure is worth another try.
import { no, ok, type Result } from "../../lib/result.ts";
import type { ComposedMail } from "./compose.ts";
import type { Sent } from "./send.ts";

/**
 * `MailDelayed`: try again later (no server, or it said 4yz). `MailRejected`: it will never go to this address (5yz).
 * `MailServerRefusesUs`: sign-in or encryption fails, an administrator must look. Facts: `code`, SMTP's or the socket's;
 * never the server's words, which may hold the address.
 */
export type SmtpRefusal = "MailDelayed" | "MailRejected" | "MailServerRefusesUs";

const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, dnsTimeout: 20_000 };

export async function sendBySmtp(url: string, mail: ComposedMail): Promise<Result<Sent, SmtpRefusal>> {
  const { createTransport } = await import("nodemailer"); // a desk without a mail server holds none of it
  const transport = createTransport({
    url,
    ...patience,
    requireTLS: !isLoopback(url), // patrons' words don't cross a network in the clear
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ envelope: { from: mail.envelope.from, to: [mail.envelope.to] }, raw: mail.raw });
    return ok({ by: "smtp", again: false });
  } catch (error) {
    return refusalOf(error);
  } finally {
    transport.close();
  }
}

function refusalOf(error: unknown): Result<Sent, SmtpRefusal> {
  const { code, responseCode, command } = error instanceof Error ? (error as SmtpError) : {};
  const fact = { code: responseCode ?? code ?? "unknown" };
  if (["EAUTH", "ENOAUTH", "EOAUTH2", "ETLS", "ECONFIG"].includes(code ?? "")) return no("MailServerRefusesUs", fact);
  // A 5yz before the envelope is about us or the server, not about this mail.
  if ((responseCode ?? 0) >= 500 && command !== "CONN" && command !== "EHLO") return no("MailRejected", fact);
  // The address can't be written in SMTP at all: nodemailer refuses it itself.
  if (code === "EENVELOPE" && responseCode === undefined) return no("MailRejected", fact);
  return no("MailDelayed", fact);
}

type SmtpError = Error & { readonly code?: string; readonly responseCode?: number; readonly command?: string };

function isLoopback(url: string): boolean {
  const host = URL.parse(url)?.hostname ?? "";
  return host === "localhost" || host === "[::1]" || /^127\./.test(host);
}
