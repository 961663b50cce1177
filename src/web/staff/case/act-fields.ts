// What each act asks of a colleague: its fields, whether something leaves the library by it, and its key. The ladder says who and when.
import type { ActType } from "../../../domain/case/act.ts";
import {
  borrowingReasons,
  declineReasons,
  extensionReasons,
  identityReasons,
  kinds,
  outcomes,
  referralReasons,
  replyWays,
  resolutions,
  reviewWays,
} from "../../../domain/case/terms.ts";

export type FieldSort =
  | { readonly sort: "text"; readonly required: boolean; readonly inside: boolean }
  | { readonly sort: "colleague" | "walled" | "theme" | "reference" | "code" | "time" | "date" | "points" | "contact" }
  | { readonly sort: "choice"; readonly values: readonly string[]; readonly words: string };
export type ActField = { readonly name: string } & FieldSort;
export type ActAsk = {
  readonly key?: string;
  /** Goes to the patron: shown first exactly as it leaves. */
  readonly leaves?: boolean;
  /** Written down for the patron who phoned or stands there. */
  readonly forPatron?: boolean;
  /** Seldom needed: stands folded, below the others. */
  readonly seldom?: boolean;
  readonly fields: readonly ActField[];
};

const text = (name = "text", required = true): ActField => ({ name, sort: "text", required, inside: false });
const inside = (name = "text", required = false): ActField => ({ name, sort: "text", required, inside: true });
const choice = (name: string, values: readonly string[], words: string): ActField => ({
  name,
  sort: "choice",
  values,
  words,
});
const other: ActField = { name: "reference", sort: "reference" };

/** In the order in which they stand at the right of the case. */
export const actAsks: Readonly<Partial<Record<ActType, ActAsk>>> = {
  Reply: { key: "r", leaves: true, fields: [text()] },
  WriteNote: { key: "n", fields: [inside("text", true)] },
  Take: { key: "m", fields: [] },
  AcceptReferral: { key: "a", fields: [] },
  DeclineReferral: { fields: [choice("reason", declineReasons, "declineReason"), inside()] },
  OfferResolution: { key: "s", leaves: true, fields: [choice("resolution", resolutions, "resolution"), text()] },
  OfferTalk: {
    key: "o",
    leaves: true,
    fields: [choice("way", ["call", "meeting"], "term.reviewWay"), { name: "starts", sort: "time" }, text()],
  },
  RecordTalk: { fields: [text(), choice("settled", ["no", "yes"], "talkSettled")] },
  DecideReview: { key: "v", leaves: true, fields: [{ name: "points", sort: "points" }, text("text", false)] },
  Refer: {
    key: "h",
    fields: [{ name: "to", sort: "colleague" }, choice("reason", referralReasons, "referralReason"), inside()],
  },
  BringToReview: { key: "d", fields: [inside()] },
  ExtendTarget: {
    key: "e",
    leaves: true,
    fields: [{ name: "due", sort: "date" }, choice("reason", extensionReasons, "extensionReason"), text()],
  },
  NameSubject: { seldom: true, fields: [{ name: "person", sort: "colleague" }] },
  Wall: {
    seldom: true,
    fields: [
      { name: "person", sort: "colleague" },
      choice("reason", ["conflict", "patronAsked", "relative"], "wallReason"),
      inside(),
    ],
  },
  Unwall: {
    seldom: true,
    fields: [{ name: "person", sort: "walled" }, choice("reason", ["misnamed", "noConflict"], "unwallReason")],
  },
  OpenIdentity: { key: "i", fields: [choice("reason", identityReasons, "identityReason")] },
  AddBorrowing: { key: "b", seldom: true, fields: [inside("text", true)] },
  OpenBorrowing: { seldom: true, fields: [choice("reason", borrowingReasons, "borrowingReason")] },
  VerifyCaller: {
    key: "y",
    fields: [choice("how", ["code", "callBack"], "verifyHow"), { name: "code", sort: "code" }],
  },
  SetTheme: { fields: [{ name: "theme", sort: "theme" }] },
  CorrectKind: { seldom: true, fields: [choice("kind", kinds, "term.kind")] },
  Link: { seldom: true, fields: [other] },
  ConfirmSamePatron: { seldom: true, fields: [other] },
  Merge: { seldom: true, fields: [other] },
  Unmerge: { seldom: true, fields: [other] },
  AddWords: { key: "w", forPatron: true, fields: [choice("channel", ["phone", "desk", "letter"], "channel"), text()] },
  RequestReview: { forPatron: true, fields: [choice("way", reviewWays, "term.reviewWay")] },
  AcceptTalk: { forPatron: true, fields: [] },
  SaySettled: { forPatron: true, fields: [text("text", false)] },
  SayNotSettled: { forPatron: true, fields: [text("text", false)] },
  Withdraw: { forPatron: true, fields: [] },
  Reopen: { forPatron: true, fields: [text("text", false)] },
  ChangeContact: {
    forPatron: true,
    fields: [
      choice("replyBy", replyWays, "term.replyWay"),
      choice("language", ["en", "es"], "languageName"),
      { name: "contact", sort: "contact" },
    ],
  },
};

export const mostPoints = 6;
export const pointOutcomes = outcomes;
