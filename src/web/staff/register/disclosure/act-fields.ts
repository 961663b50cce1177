// What each act's form asks, and the act made of what was typed. `text` is the act's main words; what must be there says so.
import type { DisclosureActType, DisclosureDraft } from "../../../../domain/disclosure/act.ts";
import {
  type Condition,
  conditions,
  consents,
  gates,
  grounds,
  identified,
  identityFields,
  releaseWays,
  reviews,
  verifications,
} from "../../../../domain/disclosure/terms.ts";
import type { Posted } from "../../../middleware/form.ts";

export type Asks =
  | { readonly sort: "line" | "text"; readonly name: string; readonly must?: boolean }
  | { readonly sort: "date"; readonly name: string }
  /** `words`: under which key its options stand. */
  | { readonly sort: "choice"; readonly name: string; readonly options: readonly string[]; readonly words: string }
  | { readonly sort: "person"; readonly name: string }
  | { readonly sort: "files"; readonly must?: boolean };

const line = (name: string, must = false): Asks => ({ sort: "line", name, must });
const text = (name: string, must = false): Asks => ({ sort: "text", name, must });
const choice = (name: string, words: string, options: readonly string[]): Asks => ({
  sort: "choice",
  name,
  options,
  words,
});
const yesNo = ["yes", "no"] as const;
const files = (must = false): Asks => ({ sort: "files", must });

export type FormName =
  | Exclude<DisclosureActType, "LogRequest" | "AssemblePackage">
  | "PackRecords"
  | "PackIdentity"
  | "PackTable";
export const forms: Readonly<Record<FormName, readonly Asks[]>> = {
  AddDetails: [text("asked"), line("askerName"), line("agency"), line("badge"), line("contact"), text("text"), files()],
  ChooseGate: [choice("gate", "gate", gates)],
  RecordOrder: [files(true), line("court"), text("compels", true)],
  CheckOrder: [text("text")],
  NoteCounsel: [choice("counselAsked", "yesNo", yesNo), { sort: "date", name: "on" }, text("text")],
  Confirm: [text("basis")],
  RecordForm: [choice("signed", "signed", yesNo), files(), { sort: "person", name: "heldBy" }, text("text")],
  RecordConsent: [
    choice("consent", "consent", consents),
    choice("verified", "verification", verifications),
    files(),
    line("whose", true),
    text("scope", true),
  ],
  Approve: [text("reasons", true)],
  PackRecords: [text("leaves"), files()],
  PackIdentity: identityFields.map((field) => line(field)),
  PackTable: [line("heading", true), text("table", true)],
  /** What it asks depends on the text (reviewing.tsx). */
  ReviewPackage: [],
  Release: [line("toWhom", true), choice("releaseWay", "releaseWay", releaseWays), text("text")],
  Refuse: [choice("ground", "ground", grounds), text("reasons", true)],
  Withdraw: [text("text")],
  NoteReview: [choice("judicial", "judicial", reviews), text("text", true)],
};

const among = <T extends string>(list: readonly T[], typed: string): T | undefined => list.find((one) => one === typed);
export const conditionOf = (typed: string): Condition | undefined => among(conditions, typed);

/** The act as typed; null: what it rests on isn't one of ours (a form that isn't ours), or it is the desk's to make (packages). */
export function draftOf(act: DisclosureActType, posted: Posted): DisclosureDraft | null {
  const one = (name: string) => posted.one(name);
  const files = posted.files.length;
  const reasoned = one("reasons") !== "";
  switch (act) {
    case "AddDetails":
      return { type: act, files };
    case "RecordOrder":
      return { type: act, files };
    case "CheckOrder":
    case "Withdraw":
      return { type: act };
    case "Approve":
      return { type: act, reasoned };
    case "ChooseGate": {
      const gate = among(gates, one("gate"));
      return gate ? { type: act, gate } : null;
    }
    case "NoteCounsel":
      return { type: act, asked: one("counselAsked") === "yes", on: one("on") === "" ? null : one("on") };
    case "Confirm": {
      const condition = conditionOf(one("condition"));
      return condition ? { type: act, condition, of: among(identified, one("of")) ?? null } : null;
    }
    case "RecordForm": {
      const heldBy = /^\d{1,6}$/.test(one("heldBy")) ? Number(one("heldBy")) : null;
      return { type: act, signed: one("signed") === "yes", heldBy, files };
    }
    case "RecordConsent": {
      const [consent, verified] = [among(consents, one("consent")), among(verifications, one("verified"))];
      return consent && verified ? { type: act, consent, verified, files } : null;
    }
    case "Release": {
      const way = among(releaseWays, one("releaseWay"));
      return way ? { type: act, way, sha256: one("sha256") } : null;
    }
    case "Refuse": {
      const ground = among(grounds, one("ground"));
      return ground ? { type: act, ground, reasoned } : null;
    }
    case "NoteReview": {
      const judicial = among(reviews, one("judicial"));
      return judicial ? { type: act, judicial } : null;
    }
    case "LogRequest":
    case "AssemblePackage":
    case "ReviewPackage":
      return null;
  }
}

/** At which field a refusal is said; others stand above the form. */
export const fieldOf: Readonly<Record<string, string>> = {
  OrderWithoutDocument: "files",
  ConsentWithoutDocument: "files",
  FormWithoutCopy: "files",
  FormWithoutHolder: "heldBy",
  ReasonsMissing: "reasons",
  IdentifiesNobody: "of",
  PackageEmpty: "leaves",
  TableTooSmall: "table",
  TableTooLarge: "table",
  TableUneven: "table",
  TableNotANumber: "table",
  FileTooLarge: "files",
  MatterTooLarge: "files",
  FileTypeRefused: "files",
  FileEmpty: "files",
};
