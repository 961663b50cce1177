// The forms of the acts on a restriction as data: which fields, and the act that they make. Words are sealed; only codes and days travel in acts.
import type { RestrictionActType, RestrictionDraft } from "../../../../domain/conduct/restriction/act.ts";
import type { Restriction } from "../../../../domain/conduct/restriction/state.ts";
import {
  appealOutcomes,
  channels,
  deliveries,
  identityReasons,
  proofs,
  sizes,
} from "../../../../domain/conduct/restriction/terms.ts";
import type { Posted } from "../../../middleware/form.ts";

export type Asks =
  | { readonly sort: "line" | "text"; readonly name: string; readonly must?: boolean }
  | { readonly sort: "date"; readonly name: string; readonly must?: boolean; readonly hint?: true }
  /** `words`: under which key its options stand. */
  | { readonly sort: "choice"; readonly name: string; readonly options: readonly string[]; readonly words: string }
  | { readonly sort: "files" };
export type FormAct = Exclude<RestrictionActType, "Impose" | "NoteInvolved" | "Expire">;

const text: Asks = { sort: "text", name: "text" };
const must: Asks = { sort: "text", name: "text", must: true };
const choice = (name: string, words: string, options: readonly string[]): Asks => ({
  sort: "choice",
  name,
  options,
  words,
});
const date = (name: string, isAsked = false): Asks => ({ sort: "date", name, must: isAsked });
const yesNo = ["yes", "no"] as const;
/** By somebody at the library, for them. */
const forThem = channels.filter((one) => one !== "web");

export const forms: Readonly<Record<FormAct, readonly Asks[]>> = {
  Confirm: [text],
  Decline: [must],
  Withdraw: [must],
  SetDeskWords: [{ sort: "line", name: "deskWho", must: true }, { sort: "text", name: "deskDoing" }, { sort: "files" }],
  /** What it shows besides is made of the notice itself (act-page.tsx). */
  IssueNotice: [choice("size", "size", sizes)],
  RecordDelivery: [
    choice("way", "way", deliveries),
    date("on", true),
    choice("proof", "proof", proofs),
    { sort: "files" },
    text,
  ],
  Appeal: [
    choice("channel", "channel", forThem),
    { sort: "date", name: "receivedOn", hint: true },
    must,
    { sort: "files" },
  ],
  DecideAppeal: [
    choice("outcome", "outcome", appealOutcomes),
    { sort: "date", name: "endsOn", must: false, hint: true },
    must,
  ],
  AskEarly: [choice("channel", "channel", forThem), must],
  Review: [date("endsOn"), date("reviewOn"), must],
  Reinstate: [choice("conditions", "conditions", yesNo), must],
  NoteBreach: [must],
  OpenIdentity: [choice("reason", "identityReason", identityReasons)],
  LinkConcern: [{ sort: "line", name: "reference", must: true }, must],
};
/** Of a minor, whether the parent or guardian has their copy is asked too; a restriction isn't delivered by word of mouth. */
export function formOf(act: FormAct, state: Restriction): readonly Asks[] {
  if (act !== "RecordDelivery") return forms[act];
  const written = proofs.filter((one) => one !== "spoken" || state.sort !== "restriction");
  const asked = forms[act].map((ask) =>
    ask.sort === "choice" && ask.name === "proof" ? { ...ask, options: written } : ask,
  );
  return state.minor ? [...asked, choice("guardianHas", "guardianHas", yesNo)] : asked;
}

const among = <T extends string>(list: readonly T[], typed: string): T | undefined => list.find((one) => one === typed);

/** The act as typed; null: what it rests on isn't one of ours, or it is the desk's to make (a notice). */
export function draftOf(act: FormAct, { one, files }: Posted): RestrictionDraft | null {
  const reasoned = one("text") !== "";
  const until = { endsOn: one("endsOn") || null, reviewOn: one("reviewOn") || null };
  switch (act) {
    case "Confirm":
      return { type: act };
    case "Decline":
    case "Withdraw":
    case "NoteBreach":
    case "LinkConcern":
      return { type: act, reasoned };
    case "SetDeskWords":
      return { type: act, files: files.length };
    case "RecordDelivery": {
      const [way, proof] = [among(deliveries, one("way")), among(proofs, one("proof"))];
      const guardian = one("guardianHas") === "yes";
      return way && proof ? { type: act, way, on: one("on"), proof, guardian, files: files.length } : null;
    }
    case "Appeal": {
      const channel = among(channels, one("channel"));
      return channel ? { type: act, channel, receivedOn: one("receivedOn") || null, files: files.length } : null;
    }
    case "AskEarly": {
      const channel = among(channels, one("channel"));
      return channel ? { type: act, channel } : null;
    }
    case "DecideAppeal": {
      const outcome = among(appealOutcomes, one("outcome"));
      return outcome ? { type: act, outcome, endsOn: until.endsOn, reasoned } : null;
    }
    case "Review":
      return { type: act, until, reasoned };
    case "Reinstate":
      return { type: act, conditions: one("conditions") === "yes", reasoned };
    case "OpenIdentity": {
      const reason = among(identityReasons, one("reason"));
      return reason ? { type: act, reason } : null;
    }
    case "IssueNotice":
      return null;
  }
}

/** At which field a refusal is said; others stand above the form. */
export const fieldOf: Readonly<Record<string, string>> = {
  DecisionWithoutReasons: "text",
  ConductMissing: "text",
  RestrictionWithoutEnd: "endsOn",
  EndInPast: "endsOn",
  ShorterOnly: "endsOn",
  NotYourAuthority: "endsOn",
  NothingToShorten: "outcome",
  AppealWindowOver: "receivedOn",
  AppealReceivedInFuture: "receivedOn",
  AppealReceivedBeforeNotice: "receivedOn",
  DeliveryInFuture: "on",
  DeliveryBeforeIt: "on",
  DeliverySpoken: "proof",
  DeliveryWithoutCopy: "files",
  ConcernNotFound: "reference",
  PictureKind: "files",
  FileTooLarge: "files",
  MatterTooLarge: "files",
  FileTypeRefused: "files",
  FileEmpty: "files",
};
