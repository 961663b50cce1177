// Tells mail that a machine sent: replies of vacation programs (RFC 3834) and reports of failed delivery (RFC 3464).
// Answering either by machine starts a loop; a bounce also tells that a patron was not reached.
import { type HeaderLine, headerValue } from "./header-lines.ts";

// At the start only: "Re: Automatic reply" is a person's, "Vacation hold on my card" too.
const awaySubject = new RegExp(
  `^\\s*(?:${[
    "auto(?:matic|mated)?[- ]?(?:reply|response|responder)",
    "auto:",
    "out[- ]of[- ](?:the[- ])?office",
    "(?:vacation|holiday) (?:reply|auto-?reply|message|response|notice)",
    "(?:i am|i'm) (?:on vacation|out of (?:the )?office)",
    "respuesta autom[aá]tica",
    "fuera de (?:la )?oficina",
    "ausente de la oficina",
    "r[eé]ponse automatique",
    "absence du bureau",
    "message d'absence",
    "automatische (?:antwort|antw\\.)",
    "abwesenheits(?:notiz|nachricht|benachrichtigung)",
    "abwesend:",
    "risposta automatica",
    "fuori (?:sede|ufficio)",
    "resposta autom[aá]tica",
    "(?:fora|ausente) do escrit[oó]rio",
    "automatisch(?:e)? (?:antwoord|beantwoord)",
    "afwezigheidsbericht",
    "automatisk svar",
    "autosvar",
    "fr[aå]nvaro",
    "automaattinen vastaus",
    "autoodpowied[zź]",
    "odpowied[zź] automatyczna",
    "automatick[aá] odpov[eě][dď]",
    "автоответ",
    "автоматический ответ",
    "自動(?:応答|返信)",
    "自动(?:回复|答复)",
    "자동 ?응답",
    "رد تلقائي",
  ].join("|")})`,
  "iu",
);

const failedSubject =
  /undeliver|returned mail|(?:mail )?delivery (?:status|failure|failed|has failed|problem)|failure notice|could not be delivered|returned to sender|unzustellbar|no se puede entregar|no entregado|non remis/iu;
const delayedSubject = /delay|warning: (?:message|could not)|still undelivered/iu;

const saysYes = (value: string): boolean => value !== "" && !/^(?:no|false|none|0)\b/i.test(value);

/** True for whatever a program sent by itself; `subject` is decoded. */
export function isSentByMachine(lines: readonly HeaderLine[], subject: string): boolean {
  return (
    saysYes(headerValue(lines, "auto-submitted")) ||
    ["x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply", "x-mail-autoreply"].some((name) =>
      saysYes(headerValue(lines, name)),
    ) ||
    /^(?:bulk|junk|auto[-_]?reply)\b/i.test(headerValue(lines, "precedence")) ||
    /^<\s*>/.test(headerValue(lines, "return-path")) ||
    /^multipart\/report\b/i.test(headerValue(lines, "content-type")) || // delivered, read or complained of: no words of a person
    awaySubject.test(subject)
  );
}

/** True for an address that says in its own name that nobody reads what is sent to it. */
export const takesNoReply = (address: string): boolean =>
  /^(?:[^@]*[-_.+])?(?:(?:do[-_.]?not|no)[-_.]?reply|no[-_.]?(?:responder|contestar))(?:[-_.+\d][^@]*)?@/i.test(
    address,
  ) || /^bounces?[-_.+]?[^@a-z]*@/i.test(address);

/**
 * True for mail to many (RFC 2919, RFC 2369), of an address that takes no reply, or that asks no program to answer. A person may
 * have written it, a form on a web page for one: people look at it before anything is sent.
 */
export const asksForNoAnswer = (lines: readonly HeaderLine[], from: string): boolean =>
  takesNoReply(from) ||
  headerValue(lines, "list-id") !== "" ||
  headerValue(lines, "list-unsubscribe") !== "" ||
  /\b(?:all|autoreply)\b/i.test(headerValue(lines, "x-auto-response-suppress"));

/** True for a report that a message will not arrive. `text` holds the report's machine-readable part when it has one. */
export function isBounceReport(lines: readonly HeaderLine[], from: string, subject: string, text: string): boolean {
  if (/report-type\s*=\s*"?delivery-status/i.test(headerValue(lines, "content-type"))) {
    const actions = [...text.matchAll(/^Action:[ \t]*([a-z]+)/gim)].map((match) => match[1]?.toLowerCase());
    return actions.length === 0 ? !delayedSubject.test(subject) : actions.includes("failed");
  }
  if (headerValue(lines, "x-failed-recipients") !== "") return true;
  if (delayedSubject.test(subject)) return false;
  if (/^mailer-daemon\b/i.test(from)) return true;
  const daemon =
    /^(?:postmaster|mail-daemon|maildaemon)\b/i.test(from) || /^<\s*>/.test(headerValue(lines, "return-path"));
  return daemon && failedSubject.test(subject);
}
