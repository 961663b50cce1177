// An act's form as it was sent, read into the act and its words; or what is wrong, by field, as locale keys. Nothing typed is lost.

import type { Desk } from "../../../desk/desk.ts";
import { closingOn, instantOf } from "../../../desk/read/library.ts";
import type { StaffCase } from "../../../desk/read/views.ts";
import type { Words } from "../../../desk/words/words.ts";
import type { ActType, Draft } from "../../../domain/case/act.ts";
import type { PointOutcome } from "../../../domain/case/terms.ts";
import type { Posted } from "../../middleware/form.ts";
import { type ActAsk, actAsks, mostPoints, pointOutcomes } from "./act-fields.ts";

export type ReadAct = { readonly draft: Draft; readonly words: Words };
export type Reading =
  | { readonly ok: true; readonly value: ReadAct }
  | { readonly ok: false; readonly wrong: Readonly<Record<string, string>> };

export type Point = { readonly asked: string; readonly outcome: string; readonly reason: string };
export const pointsIn = (posted: Pick<Posted, "one">): Point[] =>
  Array.from({ length: mostPoints }, (_, i) => ({
    asked: posted.one(`point.${i + 1}`),
    outcome: posted.one(`outcome.${i + 1}`),
    reason: posted.one(`reason.${i + 1}`),
  })).filter((point) => point.asked !== "" || point.outcome !== "" || point.reason !== "");

const isOutcome = (text: string): text is PointOutcome => pointOutcomes.some((one) => one === text);

async function wrongIn(ask: ActAsk, posted: Posted, view: StaffCase, desk: Desk): Promise<Record<string, string>> {
  const wrong: Record<string, string> = {};
  for (const field of ask.fields) {
    const typed = posted.one(field.name);
    switch (field.sort) {
      case "text":
        if (field.required && typed === "") wrong[field.name] = "staff.wrong.words";
        break;
      case "choice":
        if (!field.values.includes(typed)) wrong[field.name] = "staff.wrong.choice";
        break;
      case "colleague":
        // Somebody walled off meanwhile, by this very form sent twice perhaps: the ladder knows what to say.
        if (![...view.colleagues, ...view.walledPeople].some((one) => String(one.id) === typed))
          wrong[field.name] = "staff.wrong.person";
        break;
      case "walled":
        if (!view.walledPeople.some((one) => String(one.id) === typed)) wrong[field.name] = "staff.wrong.person";
        break;
      case "theme":
        if (typed !== "" && !view.themes.some((one) => String(one.id) === typed))
          wrong[field.name] = "staff.wrong.choice";
        break;
      case "reference":
        if (typed === "") wrong[field.name] = "staff.wrong.reference";
        break;
      case "time":
        if (!(await instantOf(desk, posted.one("startsOn"), posted.one("startsAt"))))
          wrong.startsOn = "staff.wrong.time";
        break;
      case "date":
        if (!(await closingOn(desk, posted.one("dueOn")))) wrong.dueOn = "staff.wrong.date";
        break;
      case "points": {
        const points = pointsIn(posted);
        if (points.length === 0) wrong["point.1"] = "staff.wrong.points";
        for (const [i, point] of points.entries())
          if (point.asked === "" || point.reason === "" || !isOutcome(point.outcome))
            wrong[`point.${i + 1}`] = "staff.wrong.point";
        break;
      }
      default:
        break;
    }
  }
  return wrong;
}

/** `OpenCase` and the acts of the system have no form here: `null`. */
export async function readAct(act: ActType, posted: Posted, view: StaffCase, desk: Desk): Promise<Reading | null> {
  const ask = actAsks[act];
  if (!ask) return null;
  const wrong = await wrongIn(ask, posted, view, desk);
  if (Object.keys(wrong).length > 0) return { ok: false, wrong };
  const one = posted.one;
  const text = one("text");
  const points = pointsIn(posted);
  const pointFields = Object.fromEntries(
    points.flatMap((point, i) => [
      [`point.${i + 1}`, point.asked],
      [`reason.${i + 1}`, point.reason],
    ]),
  );
  const words: Words = {
    ...(text === "" ? {} : { text }),
    ...(act === "DecideReview" ? { fields: pointFields } : {}),
    ...(act === "ChangeContact"
      ? { identity: { name: one("name"), email: one("email"), phone: one("phone"), address: one("address") } }
      : {}),
  };
  // Every value below was checked against its own list above; the domain checks the rest.
  const given: Readonly<Record<string, unknown>> = {
    type: act,
    channel: act === "AddWords" ? one("channel") : view.replyBy,
    files: 0,
    to: Number(one("to")),
    personId: Number(one("person")),
    reason: one("reason"),
    way: one("way"),
    resolution: one("resolution"),
    kind: one("kind"),
    theme: one("theme") === "" ? null : Number(one("theme")),
    how: one("how"),
    replyBy: one("replyBy"),
    language: one("language"),
    settled: one("settled") === "yes",
    talkId: act === "OfferTalk" ? posted.act : (view.review?.talk?.id ?? ""),
    startsAt: act === "OfferTalk" ? await instantOf(desk, one("startsOn"), one("startsAt")) : undefined,
    dueAt: act === "ExtendTarget" ? await closingOn(desk, one("dueOn")) : undefined,
    points: points.map((point) => point.outcome),
  };
  return { ok: true, value: { draft: only(act, given) as Draft, words } };
}

const fieldsOf: Readonly<Partial<Record<ActType, readonly string[]>>> = {
  Reply: ["channel"],
  AddWords: ["channel", "files"],
  Refer: ["to", "reason"],
  DeclineReferral: ["reason"],
  NameSubject: ["personId"],
  Wall: ["personId", "reason"],
  Unwall: ["personId", "reason"],
  RequestReview: ["way"],
  OfferTalk: ["talkId", "way", "startsAt"],
  AcceptTalk: ["talkId"],
  RecordTalk: ["talkId", "settled"],
  DecideReview: ["points"],
  OfferResolution: ["resolution", "channel"],
  ExtendTarget: ["dueAt", "reason"],
  CorrectKind: ["kind"],
  SetTheme: ["theme"],
  VerifyCaller: ["how"],
  OpenIdentity: ["reason"],
  OpenBorrowing: ["reason"],
  ChangeContact: ["replyBy", "language"],
};
const only = (act: ActType, given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(["type", ...(fieldsOf[act] ?? [])].map((name) => [name, given[name]]));
