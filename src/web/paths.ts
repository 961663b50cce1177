// Every address of the web, once. The patron's are given in English and stand under /es in Spanish; a test lists them all.
import type { Locale } from "../lib/locale.ts";

export const paths = {
  home: "/",
  inquiry: "/question",
  request: "/request",
  concern: "/concern",
  thanks: "/thanks",
  keep: "/keep/:door",
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
  complaintWords: "/my-case/complaint/words",
  complaintAppeal: "/my-case/complaint/appeal",
  complaintWithdraw: "/my-case/complaint/withdraw",
  complaintLetter: "/my-case/complaint/letter/:id",
  directComplaint: "/complaint",
  closeCase: "/my-case/close",
  file: "/my-case/file/:id",
  lostCode: "/lost-code",
  policies: "/policies",
  policy: "/policies/:code",
  clause: "/clause/:clause",
  conduct: "/conduct",
  privacy: "/privacy",
  accessibility: "/accessibility",
  look: "/look",
} as const;

/** The staff's face: one language a person, so no /es. */
export const staffPaths = {
  home: "/staff",
  cases: "/staff/cases",
  case: "/staff/case/:reference",
  act: "/staff/case/:reference/:act",
  file: "/staff/case/:reference/file/:id",
  readings: "/staff/readings",
  disclosure: "/staff/disclosure",
  officersForm: "/staff/disclosure/officers-form.pdf",
  disclosures: "/staff/disclosures",
  disclosureCount: "/staff/disclosures/count/:year",
  disclosureEntry: "/staff/disclosures/:reference",
  disclosureAct: "/staff/disclosures/:reference/do/:act",
  disclosureForm: "/staff/disclosures/:reference/officers-form.pdf",
  disclosureRefusal: "/staff/disclosures/:reference/refusal.pdf",
  disclosurePaper: "/staff/disclosures/:reference/paper/:paper",
  disclosureFile: "/staff/disclosures/:reference/file/:id",
  records: "/staff/records",
  propose: "/staff/records/propose",
  hold: "/staff/records/hold",
  record: "/staff/records/entry/:reference",
  recordFile: "/staff/records/entry/:reference/file/:id",
  worksheet: "/staff/records/entry/:reference/worksheet",
  worksheetPdf: "/staff/records/entry/:reference/worksheet.pdf",
  log: "/staff/log",
  settings: "/staff/settings",
  setting: "/staff/settings/:part",
  checkpoint: "/staff/settings/key/checkpoint",
  keys: "/staff/keys",
  setUp: "/staff/set-up/:token",
  account: "/staff/account",
} as const;

/** A staff address, its :name filled in. */
export const staffPath = (path: string, facts: Readonly<Record<string, string | number>> = {}): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(facts[name] ?? ""));

/** `path` in a language, its :name filled in. */
export function pathIn(locale: Locale, path: string, facts: Readonly<Record<string, string>> = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(facts[name] ?? ""));
  if (locale === "en") return filled;
  return filled === "/" ? "/es" : `/es${filled}`;
}
