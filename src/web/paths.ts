// Every address of the web, once. The patron's are given in English and stand under /es in Spanish; a test lists them all.
import type { Locale } from "../lib/locale.ts";

export const paths = {
  home: "/",
  inquiry: "/question",
  request: "/request",
  concern: "/concern",
  thanks: "/thanks",
  receipt: "/receipt",
  receiptLarge: "/receipt/large-print",
  receiptDone: "/receipt/done",
  myCase: "/my-case",
  addWords: "/my-case/words",
  review: "/my-case/review",
  acceptTalk: "/my-case/talk",
  settled: "/my-case/settled",
  notSettled: "/my-case/not-settled",
  withdraw: "/my-case/withdraw",
  reopen: "/my-case/reopen",
  contact: "/my-case/contact",
  complaint: "/my-case/complaint",
  complaintForm: "/my-case/complaint/form",
  closeCase: "/my-case/close",
  file: "/my-case/file/:id",
  lostCode: "/lost-code",
  policies: "/policies",
  policy: "/policies/:code",
  privacy: "/privacy",
  accessibility: "/accessibility",
  look: "/look",
} as const;

/** The staff's face: one language a person, so no /es. */
export const staffPaths = {
  home: "/staff",
} as const;

/** `path` in a language, its :name filled in. */
export function pathIn(locale: Locale, path: string, facts: Readonly<Record<string, string>> = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(facts[name] ?? ""));
  if (locale === "en") return filled;
  return filled === "/" ? "/es" : `/es${filled}`;
}
