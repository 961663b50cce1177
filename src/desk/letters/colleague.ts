// Word to a colleague or the administrator: reference and link, no kind, no name, no words (5.1). Nobody is told who is behind the
// matter's wall by now, or has left.
import type { PersonId } from "../../domain/access/principal.ts";
import type { FollowUp, Telling } from "../../domain/case/follow-up.ts";
import type { Case } from "../../domain/case/state.ts";
import type { ComplaintTelling } from "../../domain/complaint/follow-up.ts";
import type { Restriction } from "../../domain/conduct/restriction/state.ts";
import { hearsAppeal, keepsIt, seconds } from "../../domain/conduct/restriction/steps.ts";
import type { Disclosure } from "../../domain/disclosure/state.ts";
import { weekdayDate } from "../../lib/dates.ts";
import { translator } from "../../lib/locale.ts";
import { ok, type Result } from "../../lib/result.ts";
import { stateOf } from "../../store/queries/mail/case.ts";
import { type Desk, jobOf, type Settings, settingsOf, todayOf } from "../desk.ts";
import { decidersOn } from "../register/disclosure/log.ts";
import { type MailOut, type SentOnce, senderOf, sendOnce } from "./send.ts";

type AdministratorHears = Extract<FollowUp, { task: "tellAdministrator" }>["about"];
/** Of an entry of the register, not of a case: told to everybody who may decide or answer it. */
type DecidersHear = Extract<FollowUp, { task: "tellDeciders" }>["about"];
type OfficersHear = "foiaSoon" | "foiaLate";
export type Hearing =
  | ComplaintTelling
  | DecidersHear
  | OfficersHear
  | Telling
  | AdministratorHears
  | "remind"
  | "notReached";
type Event = { readonly streamId: string; readonly version: number };

type Referenced = { readonly reference: string };

const sentences = {
  assigned: "letters.colleague.assigned",
  referred: "letters.colleague.referred",
  declined: "letters.colleague.declined",
  patronWrote: "letters.colleague.patronWrote",
  review: "letters.colleague.review",
  complaint: "letters.colleague.complaint",
  withdrawn: "letters.colleague.withdrawn",
  late: "letters.colleague.late",
  talkAccepted: "letters.colleague.talkAccepted",
  incidentAsked: "letters.colleague.incidentAsked",
  incidentReview: "letters.colleague.incidentReview",
  incidentReturned: "letters.colleague.incidentReturned",
  remind: "letters.colleague.remind",
  notReached: "letters.colleague.notReached",
  holderMissing: "letters.colleague.holderMissing",
  deciderMissing: "letters.colleague.deciderMissing",
  requestLogged: "letters.colleague.requestLogged",
  restrictionAsks: "letters.colleague.restrictionAsks",
  restrictionAppealed: "letters.colleague.restrictionAppealed",
  foiaSoon: "letters.colleague.foiaSoon",
  foiaLate: "letters.colleague.foiaLate",
  complaintWithoutTaker: "letters.colleague.complaintWithoutTaker",
  complaintWithoutDecider: "letters.colleague.complaintWithoutDecider",
  complaintDecides: "letters.colleague.complaintDecides",
  complaintWrote: "letters.colleague.complaintWrote",
  complaintSoon: "letters.colleague.complaintSoon",
  complaintLate: "letters.colleague.complaintLate",
  complaintAppealed: "letters.colleague.complaintAppealed",
  remedySet: "letters.colleague.remedySet",
  remedyLate: "letters.colleague.remedyLate",
  accountAsked: "letters.colleague.accountAsked",
  accountGiven: "letters.colleague.accountGiven",
} as const satisfies Record<Hearing, string>;

/** Where the page of what is told of is, as the staff's paths have it; a case's where nothing stands here. */
const registerPages: Readonly<Partial<Record<Hearing, string>>> = {
  requestLogged: "disclosures",
  restrictionAsks: "restrictions/entry",
  restrictionAppealed: "restrictions/entry",
  incidentAsked: "conduct/incident",
  incidentReview: "conduct/incident",
  incidentReturned: "conduct/incident",
  foiaSoon: "foia/request",
  foiaLate: "foia/request",
  complaintDecides: "complaints",
  complaintWrote: "complaints",
  complaintSoon: "complaints",
  complaintLate: "complaints",
  complaintAppealed: "complaints",
  remedySet: "complaints/promises",
  remedyLate: "complaints",
  accountAsked: "accounts",
  accountGiven: "complaints",
};

const ofIncidents: ReadonlySet<Hearing> = new Set(["incidentAsked", "incidentReview", "incidentReturned"]);
const ofRestrictions: ReadonlySet<Hearing> = new Set(["restrictionAsks", "restrictionAppealed"]);
const named = (about: Hearing): string =>
  ofIncidents.has(about)
    ? "letters.colleague.incident"
    : ofRestrictions.has(about)
      ? "letters.colleague.restriction"
      : registerPages[about]
        ? "letters.colleague.request"
        : "letters.reference";

const caseOf = (desk: Desk, streamId: string): Promise<Case | null> => stateOf(desk.pool, jobOf(desk), streamId);

/** To one colleague. `quiet`: nobody to tell, or they may not know of it now. */
export async function tellColleague(
  desk: Desk,
  out: MailOut,
  event: Event,
  personId: PersonId,
  about: Hearing,
  dueAt?: string,
): Promise<Result<SentOnce | "quiet">> {
  const settings = await settingsOf(desk);
  const state = await caseOf(desk, event.streamId);
  if (!state || state.walled.includes(personId)) return ok("quiet");
  return tell(desk, out, settings, event, state, personId, about, dueAt);
}

/**
 * To each administrator: the reference alone, since they open no matter. One behind its wall hears of it only when there is no other: a
 * matter that nobody knows of would be lost (informal.3).
 */
export async function tellAdministrators(
  desk: Desk,
  out: MailOut,
  event: Event,
  about: AdministratorHears,
): Promise<Result<SentOnce | "quiet">> {
  const settings = await settingsOf(desk);
  const state = await caseOf(desk, event.streamId);
  if (!state) return ok("quiet");
  const all = settings.row.people.filter((one) => one.active && one.roles.includes("administrator"));
  const apart = all.filter(({ id }) => !state.walled.includes(id));
  const told = apart.length > 0 ? apart : all;
  return tellAll(desk, out, settings, event, state, told, about);
}

/**
 * To the Director and each designee on their days that somebody asks for records (75 ILCS 70/1): not to whoever logged it themselves. Who may
 * decide is asked when it is sent.
 */
export async function tellDeciders(
  desk: Desk,
  out: MailOut,
  event: Event,
  about: "requestLogged",
): Promise<Result<SentOnce | "quiet">> {
  const settings = await settingsOf(desk);
  const state = await stateOf<Disclosure>(desk.pool, jobOf(desk), event.streamId);
  if (!state) return ok("quiet");
  const told = decidersOn(settings, todayOf(desk, settings)).filter(({ id }) => id !== state.loggedBy);
  return tellAll(desk, out, settings, event, state, told, about);
}

/** To whoever may confirm a restriction, or hear its appeal, as it stands when the mail is sent: never to who had a hand in it. */
export async function tellOfRestriction(
  desk: Desk,
  out: MailOut,
  event: Event,
  about: "restrictionAsks" | "restrictionAppealed",
): Promise<Result<SentOnce | "quiet">> {
  const settings = await settingsOf(desk);
  const state = await stateOf<Restriction>(desk.pool, jobOf(desk), event.streamId);
  if (!state) return ok("quiet");
  const [on, may] = [todayOf(desk, settings), about === "restrictionAsks" ? seconds : hearsAppeal];
  const told = settings.row.people.filter(
    ({ id }) => may(id, on, settings.facts, state) && reaches(id, on, settings, state),
  );
  return tellAll(desk, out, settings, event, state, told, about);
}
/** A supervisor elsewhere may confirm by length, and doesn't see it. */
const reaches = (id: PersonId, on: string, { facts }: Settings, state: Restriction): boolean =>
  state.appeal !== null || keepsIt(id, on, facts, state);

async function tellAll(
  desk: Desk,
  out: MailOut,
  settings: Settings,
  event: Event,
  state: Referenced,
  told: readonly { readonly id: PersonId }[],
  about: Hearing,
): Promise<Result<SentOnce | "quiet">> {
  const sent: Result<SentOnce | "quiet">[] = [];
  for (const { id } of told) sent.push(await tell(desk, out, settings, event, state, id, about));
  return sent.find((one) => !one.ok) ?? ok(sent.length === 0 ? "quiet" : "sent");
}

/** To whoever holds it: a letter didn't reach the patron. */
export async function tellNotReached(desk: Desk, out: MailOut, event: Event): Promise<Result<SentOnce | "quiet">> {
  const holder = (await caseOf(desk, event.streamId))?.holder;
  return holder ? tellColleague(desk, out, event, holder.personId, "notReached") : ok("quiet");
}

/** To a FOIA officer: a request's time is nearly up, or over. `event`: the one that set this date. */
export async function tellOfficer(
  desk: Desk,
  out: MailOut,
  event: Event,
  { reference, dueAt }: Referenced & { readonly dueAt: string },
  personId: PersonId,
  about: OfficersHear,
): Promise<Result<SentOnce | "quiet">> {
  return tell(desk, out, await settingsOf(desk), event, { reference }, personId, about, dueAt);
}

async function tell(
  desk: Desk,
  out: MailOut,
  settings: Settings,
  { streamId, version }: Event,
  { reference }: Referenced,
  personId: PersonId,
  about: Hearing,
  dueAt?: string,
): Promise<Result<SentOnce | "quiet">> {
  const person = settings.row.people.find((one) => one.id === personId);
  if (!person?.active || person.email.trim() === "") return ok("quiet");
  const language = settings.row.facts.languages[0] ?? "en";
  const t = translator(language);
  const day = dueAt ? { day: weekdayDate(language, dueAt, settings.row.hours.zone, desk.now()) } : undefined;
  const isAdministrators =
    about === "holderMissing" ||
    about === "deciderMissing" ||
    about === "complaintWithoutTaker" ||
    about === "complaintWithoutDecider";
  const lines = [
    t(sentences[about], day),
    t(named(about), { reference }),
    // What was promised has a list: whoever sees to it may have no other part in the complaint.
    ...(isAdministrators
      ? []
      : [`${desk.publicUrl}/staff/${registerPages[about] ?? "case"}${about === "remedySet" ? "" : `/${reference}`}`]),
  ];
  return sendOnce(
    desk,
    out,
    { streamId, version, letter: `tell.${about}.${personId}` },
    {
      id: `${version}.${about}.${personId}.${streamId}`,
      from: senderOf(out, settings),
      to: { address: person.email },
      subject: t("letters.colleague.subject", { reference }),
      text: `${lines.join("\n\n")}\n`,
      at: Temporal.Instant.from(desk.now()),
      automatic: true,
      language,
    },
  );
}
