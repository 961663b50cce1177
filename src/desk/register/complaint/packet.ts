// What the Board is given for an appeal (5 ILCS 120): the case by its number, each text gone through first. Whatever may tell who the patron or
// whom it is about is proposed for withholding; a person leaves or adds places, and the packet is made of what they decided. It isn't kept.
import type { Person } from "../../../domain/access/principal.ts";
import { dayOf } from "../../../domain/calendar/open-now.ts";
import type { Complaint } from "../../../domain/complaint/state.ts";
import type { Place } from "../../../domain/redaction/marks.ts";
import { findPersonal, type PersonalType } from "../../../domain/redaction/personal.ts";
import { clockTime } from "../../../lib/dates.ts";
import type { Locale, Translate } from "../../../lib/locale.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { boardPacket } from "../../../print/board-packet.ts";
import { unwrapStreamKey } from "../../../store/keys.ts";
import { wholeCase } from "../../../store/queries/contents.ts";
import { policiesInForce } from "../../../store/queries/policies.ts";
import { wholeEntry } from "../../../store/queries/register/entry.ts";
import { type Desk, jobOf, type Settings, settingsOf, todayOf } from "../../desk.ts";
import type { Paper } from "../../letters/kept.ts";
import { letterheadOf } from "../../letters/letterhead.ts";
import { openAll } from "../../read/exchange.ts";
import { knownLists } from "../../words/known.ts";
import { citation } from "./letters/letter.ts";
import { complaintView } from "./read.ts";
import type { ComplaintView } from "./views.ts";

/** Places in the Act under which something is withheld from the packet, each with what it covers. */
export const packetCodes = { private: "7(1)(b)", privacy: "7(1)(c)", users: "7.5(b)" } as const;
export type PacketCode = keyof typeof packetCodes;
export type Proposed = Place & { readonly why: PacketCode };
/** `id`: appeal, relief, point.1, reasons.1, happened, entry.7: its version. */
export type PacketText = { readonly id: string; readonly text: string; readonly places: readonly Proposed[] };
export type Packet = { readonly view: ComplaintView; readonly texts: readonly PacketText[] };

const underOf = (type: PersonalType): PacketCode =>
  type === "name"
    ? "privacy"
    : type === "title" || type === "libraryCard" || type === "itemBarcode"
      ? "users"
      : "private";

/** Refusals: NotFound; NoBoardAppeal, the Board has nothing of it before it. */
export async function packetOf(
  desk: Desk,
  who: Person,
  reference: string,
): Promise<Result<Packet, "NotFound" | "NoBoardAppeal">> {
  const found = await complaintView(desk, who, reference);
  if (!found.ok) return found;
  const view = found.value;
  if (!view.seesWords || view.state.appeal?.to !== "board") return no("NoBoardAppeal");
  const settings = await settingsOf(desk);
  const lists = await knownLists(desk);
  const names = await namesIn(desk, settings, view);
  const made = (id: string, text: string): PacketText[] =>
    text.trim() === "" ? [] : [{ id, text, places: placesIn(text, names, (of) => findPersonal(of, lists)) }];
  const appeal = view.entries.find(({ event }) => event === "Appealed");
  const told = view.entries.filter(({ event }) => event === "WordsAdded" || event === "Investigated");
  return ok({
    view,
    texts: [
      ...made("appeal", appeal?.text ?? ""),
      ...made("relief", view.form.relief ?? ""),
      ...view.points.flatMap(({ number, text }) => [
        ...made(`point.${number}`, text),
        ...made(`reasons.${number}`, view.decision?.points.find((one) => one.number === number)?.reasons ?? ""),
      ]),
      ...made("happened", view.form.happened ?? ""),
      ...told.flatMap(({ version, text }) => made(`entry.${version}`, text)),
    ],
  });
}

/** Names of the patron, looked up by the system and shown to nobody, of whom it is about, and of everybody who works here. */
async function namesIn(desk: Desk, settings: Settings, { state }: ComplaintView): Promise<ReadonlySet<string>> {
  const [job, today] = [jobOf(desk), todayOf(desk, settings)];
  const [own, beside] = await Promise.all([
    wholeEntry<Complaint>(desk.pool, job, today, { noun: "complaint", streamId: state.id }, desk.now()),
    wholeCase(desk.pool, job, today, state.caseId),
  ]);
  const keyOf = (id: string, wrapped: Buffer) => unwrapStreamKey(settings.keys, id, wrapped);
  const all = [
    own && openAll(own, keyOf(state.id, own.wrapped), desk.library).identity?.name,
    beside?.wrapped && openAll(beside, keyOf(state.caseId, beside.wrapped), desk.library).identity?.name,
    ...settings.row.people.map(({ name }) => name),
  ];
  const words = all.flatMap((name) => (name || "").toLocaleLowerCase().split(/[^\p{L}]+/u));
  return new Set(words.filter((word) => word.length > 2));
}

function placesIn(
  text: string,
  names: ReadonlySet<string>,
  find: (text: string) => readonly (Place & { type: PersonalType })[],
): Proposed[] {
  const found = find(text).map(({ start, end, type }): Proposed => ({ start, end, why: underOf(type) }));
  const named = [...text.matchAll(/\p{L}+/gu)]
    .filter(([word]) => names.has(word.toLocaleLowerCase()))
    .map(({ 0: word, index }): Proposed => ({ start: index, end: index + word.length, why: "privacy" }))
    .filter((one) => !found.some((by) => by.start < one.end && one.start < by.end));
  return [...found, ...named].sort((a, b) => a.start - b.start);
}

export const keepField = (id: string, { start }: Place): string => `leave.${id}.${start}`;

/**
 * The packet as a PDF. `leaves`: whether a proposed place stays readable; `more`: words to withhold wherever they stand. Refusals: those of
 * `boardPacket`; MeetingMissing, it is on no agenda yet.
 */
export async function makePacket(
  desk: Desk,
  who: Person,
  { view, texts }: Packet,
  decided: { readonly leaves: (field: string) => boolean; readonly more: readonly string[] },
  { locale, t }: { readonly locale: Locale; readonly t: Translate },
): Promise<Result<Paper>> {
  const settings = await settingsOf(desk);
  const { state, procedure, decision, entries } = view;
  const { appeal, decided: first } = state;
  if (!appeal || !first || !decision) return no("NoBoardAppeal");
  if (!appeal.meetingOn) return no("MeetingMissing");
  const { calendar, row } = settings;
  const policies = await policiesInForce(desk.pool, who);
  const textOf = (id: string) => {
    const found = texts.find((one) => one.id === id);
    if (!found) return null;
    const kept = found.places.filter((place) => !decided.leaves(keepField(id, place)));
    const added = decided.more
      .flatMap((words) => [...found.text.matchAll(new RegExp(RegExp.escape(words), "giu"))])
      .map(({ 0: words, index }): Proposed => ({ start: index, end: index + words.length, why: "privacy" }));
    return { text: found.text, redactions: withheld([...kept, ...added], t) };
  };
  const lone = { text: t("formal.packet.nothing"), redactions: [] };
  const title = (id: number) => row.people.find((one) => one.id === id)?.title || t("formal.packet.staff");
  const time = row.facts.meetings?.find(({ on }) => on === appeal.meetingOn)?.at;
  const starts = time
    ? Temporal.PlainDate.from(appeal.meetingOn).toZonedDateTime({ timeZone: calendar.zone, plainTime: time })
    : null;
  const made = boardPacket({
    locale,
    size: "standard",
    library: letterheadOf(row),
    on: todayOf(desk, settings),
    board: t("formal.packet.board"),
    meeting: {
      on: appeal.meetingOn,
      time: starts ? clockTime(locale, starts.toInstant().toString(), calendar.zone) : null,
      place: row.facts.address.join(", "),
    },
    zone: calendar.zone,
    preparedBy: {
      name: row.people.find((one) => one.id === who.personId)?.name ?? row.name,
      title: title(who.personId),
    },
    exemptions: Object.entries(packetCodes).map(([why, code]) => ({ code, citation: t(`formal.packet.cites.${why}`) })),
    cases: [
      {
        reference: state.reference,
        procedure: {
          name: procedure.name[locale],
          complaint: t("complaint.paper.complaint"),
          stage: procedure.steps.find(({ stage }) => stage === "boardDecided")?.words[locale] ?? procedure.name[locale],
        },
        receivedOn: dayOf(calendar, state.openedAt),
        decidedOn: dayOf(calendar, first.at),
        decidedBy: title(first.by),
        appealedOn: appeal.receivedOn,
        appeal: textOf("appeal") ?? lone,
        relief: textOf("relief"),
        points: view.points.map(({ number }) => {
          const point = decision.points.find((one) => one.number === number);
          const outcome = point?.outcome ?? "couldntTell";
          return {
            text: textOf(`point.${number}`) ?? lone,
            outcome: outcome === "couldntTell" ? ("cantTell" as const) : outcome,
            reasons: textOf(`reasons.${number}`) ?? lone,
            clause: point?.link ? citation(policies, point.link, "") : (point?.clause ?? null),
          };
        }),
        entries: [
          { id: "happened", at: state.openedAt, who: t("formal.packet.patron") },
          ...entries.map(({ version, at, by }) => ({
            id: `entry.${version}`,
            at,
            who: by === "patron" ? t("formal.packet.patron") : t("formal.packet.staff"),
          })),
        ].flatMap(({ id, at, who: said }) => {
          const text = textOf(id);
          return text ? [{ ...text, at, who: said }] : [];
        }),
      },
    ],
  });
  return made.ok ? ok({ name: `${state.reference}-packet.pdf`, bytes: made.value }) : made;
}

/** None over another; the longer of two that overlap takes both in. */
function withheld(places: readonly Proposed[], t: Translate) {
  const taken: Proposed[] = [];
  for (const one of [...places].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!taken.some((by) => by.start < one.end && one.start < by.end)) taken.push(one);
  return taken
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, why }) => ({ start, end, code: packetCodes[why], why: t(`formal.packet.why.${why}`) }));
}
