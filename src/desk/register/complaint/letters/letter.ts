// What stands in a letter of a formal complaint, out of the complaint as it would be after the act that sends it.

import { dayOf } from "../../../../domain/calendar/open-now.ts";
import type { ComplaintDraft } from "../../../../domain/complaint/act.ts";
import { clauseParts, clauseText } from "../../../../domain/complaint/acts/clause.ts";
import type { Complaint } from "../../../../domain/complaint/state.ts";
import type { Outcome, ComplaintLetter as Sort } from "../../../../domain/complaint/terms.ts";
import { clockTime } from "../../../../lib/dates.ts";
import type { Translate } from "../../../../lib/locale.ts";
import type { ComplaintLetter } from "../../../../print/complaint-letter.ts";
import type { PolicyVersion } from "../../../../store/queries/policies.ts";
import { type Desk, type Settings, todayOf } from "../../../desk.ts";
import { letterheadOf, signerFor } from "../../../letters/letterhead.ts";
import type { ComplaintView } from "../views.ts";

export type Writing = {
  readonly desk: Desk;
  readonly settings: Settings;
  readonly view: ComplaintView;
  /** As it would be after the act. */
  readonly after: Complaint;
  readonly fields: Readonly<Record<string, string>>;
  readonly text: string;
  readonly me: number;
  readonly t: Translate;
  readonly policies: readonly PolicyVersion[];
};

const outcomeOf = (outcome: Outcome) => (outcome === "couldntTell" ? ("cantTell" as const) : outcome);

export function letterOf(sort: Sort, draft: ComplaintDraft, writing: Writing): ComplaintLetter {
  const { settings, view, after, desk, me, t, text } = writing;
  const { state, procedure } = view;
  const { calendar } = settings;
  const locale = state.language;
  const person = (id: number | null) => {
    const row = settings.row.people.find((one) => one.id === id);
    return { name: row?.publicName || row?.name || settings.row.name, title: row?.title || t("complaint.paper.staff") };
  };
  const { phone, email } = settings.row.facts;
  const identity = view.identity;
  const lines = [identity?.name, ...(identity?.address ?? "").split("\n")]
    .map((line) => line?.trim() ?? "")
    .filter((line) => line !== "");
  const base = {
    locale,
    size: state.needs.includes("largePrint") ? ("large" as const) : ("standard" as const),
    library: letterheadOf(settings.row),
    on: todayOf(desk, settings),
    to: { lines: lines.length > 0 ? lines : [t("complaint.paper.patron")] },
    reference: state.reference,
    signer: signerFor(settings, "complaints", me),
    contact: { ...person(me), phone, ...(email.trim() === "" ? {} : { email }) },
    procedure: {
      name: procedure.name[locale],
      complaint: t("complaint.paper.complaint"),
      stage:
        procedure.steps.find(({ stage }) => stage === after.reached.at(-1)?.stage)?.words[locale] ??
        procedure.name[locale],
    },
    receivedOn: dayOf(calendar, state.openedAt),
    // An appeal's words are the patron's own, and more time has its reasons.
    ...(text.trim() === "" || sort === "extension" || sort === "appealReceipt" ? {} : { note: text.trim() }),
  };
  const target = after.target;
  const next = {
    what: procedure.steps.find(({ stage }) => stage === target?.stage)?.words[locale] ?? procedure.name[locale],
    by: dayOf(calendar, target?.dueAt ?? desk.now()),
  };
  const body = (to: string) => t(`complaint.paper.body.${to}`);
  const appealed = {
    appealedOn: after.appeal?.receivedOn ?? base.on,
    heardBy: body(after.appeal?.to ?? "board"),
  };
  switch (sort) {
    case "acknowledgement":
      return {
        ...base,
        kind: sort,
        points: view.points.map((one) => one.text),
        handler: person(after.deciderId),
        next,
      };
    case "extension": {
      const reason = draft.type === "Extend" ? t(`complaint.paper.moreTime.${draft.reason}`) : "";
      return {
        ...base,
        kind: sort,
        reasons: [reason, text.trim()].filter((line) => line !== ""),
        clause: null,
        step: next.what,
        dueOn: dayOf(calendar, state.target?.dueAt ?? desk.now()),
        newOn: next.by,
      };
    }
    case "decision":
      return {
        ...base,
        kind: sort,
        ...answersOf(draft, writing, person),
        after: after.window
          ? {
              kind: "appeal",
              to: body(after.window.to),
              how: ["page", "letter", "desk"].map((way) => t(`complaint.paper.how.${way}`)),
              until: dayOf(calendar, after.window.until),
              openMeeting: after.window.to === "board",
            }
          : { kind: "final", elsewhere: [] },
      };
    case "appealReceipt": {
      const on = after.appeal?.meetingOn ?? null;
      const at = settings.row.facts.meetings?.find((one) => one.on === on)?.at ?? null;
      const starts =
        on && at ? Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: calendar.zone, plainTime: at }) : null;
      const time = starts ? clockTime(locale, starts.toInstant().toString(), calendar.zone) : null;
      const place = settings.row.facts.address.join(", ");
      return {
        ...base,
        kind: sort,
        ...appealed,
        meeting: on ? { on, time, place } : null,
        openMeeting: after.appeal?.to === "board",
        next,
      };
    }
    case "appealDecision":
      return {
        ...base,
        kind: sort,
        ...appealed,
        decidedOn: after.appealDecided?.votedOn ?? base.on,
        ...answersOf(draft, writing, person),
        after: { kind: "final", elsewhere: [] },
      };
  }
}

/** A clause as a paper names it: with its policy's title where it is still there. `words`: what was written in its place. */
export function citation(policies: readonly PolicyVersion[], clause: string, words: string): string {
  const { policy: code, id } = clauseParts(clause);
  const of = policies.find((one) => (code === null ? one.cited : one.policy.code === code))?.policy;
  return of?.clauses.some((one) => one.id === id) ? `${of.title}, ${id}` : clauseText(clause, words);
}

/** Every point with its answer, and what will be done. */
function answersOf(
  draft: ComplaintDraft,
  { view, fields, policies }: Writing,
  person: (id: number | null) => { readonly name: string; readonly title: string },
) {
  const { points, remedies } =
    draft.type === "Decide" || draft.type === "DecideAppeal" ? draft : { points: [], remedies: [] };
  return {
    points: points.map(({ outcome, clause }, i) => ({
      text: view.points[i]?.text ?? "",
      outcome: outcomeOf(outcome),
      reasons: fields[`reason.${i + 1}`] ?? "",
      clause:
        outcome === "withdrawn" && clause === "" ? null : citation(policies, clause, fields[`clause.${i + 1}`] ?? ""),
    })),
    remedies: remedies.map(({ owner, dueOn }, i) => ({
      what: fields[`remedy.${i + 1}`] ?? "",
      owner: person(owner).title,
      by: dueOn,
    })),
  };
}
