// A case as staff see it: where it stands, who is in it, the exchange, and what this person may do now.

import type { Person } from "../../domain/access/principal.ts";
import { type Case, disposedOf, isOpen } from "../../domain/case/state.ts";
import { readReference } from "../../domain/receipt/reference.ts";
import { dayIn } from "../../lib/dates.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { unwrapStreamKey } from "../../store/keys.ts";
import { linkedItems } from "../../store/queries/cases/linked.ts";
import { type StaffWholeCase, staffWholeCase, type WholeCase } from "../../store/queries/contents.ts";
import { noteTried } from "../../store/queries/readings.ts";
import { disposalOf } from "../../store/queries/records/kept.ts";
import { type Desk, jobOf, type Settings, settingsOf, todayOf } from "../desk.ts";
import { themesOf } from "../settings/shipped-themes.ts";
import { exchangeOf, namer, type Opened, openAll, pointsOf, reasonsGiven } from "./exchange.ts";
import { mayReport } from "./readings/report.ts";
import { caseView, ladderOf, reviewView, targetView } from "./stands.ts";
import type { StaffCase } from "./views.ts";

/** What didn't reach the patron, and whether the last letter did: the next one may not arrive either. */
function lettersOf({ letters, state: { posted = [] } }: StaffWholeCase) {
  const isLost = (state: string): state is "failed" | "bounced" => state === "failed" || state === "bounced";
  const unreached = letters.flatMap(({ version, state }) => (isLost(state) ? [{ version, why: state }] : []));
  const last = letters.at(-1)?.state ?? "sent";
  const toPost = letters.filter(({ version, state }) => state === "paper" && !posted.includes(version)).length;
  return { unreached, outOfReach: isLost(last) ? last : null, toPost };
}

/** A matter that was disposed of has no key, and nothing that one would open. */
const openWith = (desk: Desk, { keys }: Settings, whole: WholeCase): Opened =>
  whole.wrapped
    ? openAll(whole, unwrapStreamKey(keys, whole.state.id, whole.wrapped), desk.library)
    : { said: new Map(), files: new Map(), identity: null, borrowing: [], desk: null };

async function underCertificate(desk: Desk, disposed: ReturnType<typeof disposedOf>): Promise<StaffCase["disposed"]> {
  const disposal = disposed && (await disposalOf(desk.pool, jobOf(desk), disposed.under));
  if (!disposed || !disposal) return null;
  return { at: disposed.at, certificate: "authority" in disposal ? disposal.authority.certificate : "" };
}

function colleagues(state: Case, settings: Settings, me: number): StaffCase["colleagues"] {
  const working = ["volunteer", "staff", "supervisor", "director"] as const;
  return settings.row.people
    .filter(
      (one) =>
        one.active &&
        one.id !== me &&
        !state.walled.includes(one.id) &&
        working.some((role) => one.roles.includes(role)),
    )
    .map((one) => ({ id: one.id, name: one.name, title: one.title, here: one.branchId === state.branchId }));
}

/** By reference as typed or linked. `NotFound` also when it isn't for this reader: what they may not see doesn't exist for them. */
export async function staffCase(desk: Desk, who: Person, reference: string): Promise<Result<StaffCase, "NotFound">> {
  const settings = await settingsOf(desk);
  const today = todayOf(desk, settings);
  const read = readReference(reference);
  if (!read.ok) return no("NotFound");
  const now = desk.now();
  let whole = await staffWholeCase(desk.pool, who, today, read.value, now);
  if (!whole) {
    await noteTried(desk.pool, who, today, now, read.value);
    return no("NotFound");
  }
  const reasons = reasonsGiven(whole.events, who.personId, now);
  if (Object.keys(reasons).length > 0)
    whole = (await staffWholeCase(desk.pool, who, today, read.value, now, reasons)) ?? whole;
  const { state } = whole;
  const disposed = disposedOf(state);
  const opened = openWith(desk, settings, whole);
  const name = namer(settings.row.people, false);
  // Every matter brings words with it: who was given none may know that it is there, and not what or whom it is about.
  const seesWords = whole.contents.length > 0;
  const linked = await linkedItems(desk.pool, who, today, [
    ...state.links,
    ...state.mergedFrom,
    ...(state.status === "closed" && state.mergedInto ? [state.mergedInto] : []),
  ]);
  const themes = themesOf(settings.row);
  const holder = state.holder && name(state.holder.personId);
  const to = state.referral && name(state.referral.to);
  const from = state.referral && name(state.referral.by);
  return ok({
    ...caseView(whole, { kind: "person", personId: who.personId }, settings.facts, now, {
      exchange: exchangeOf(whole, opened, name, seesWords ? "staff" : "bystander"),
      review: reviewView(state, name, pointsOf(whole, opened)),
      ladder: ladderOf(state, whole.events, name),
    }),
    disposed: await underCertificate(desk, disposed),
    mayReport: mayReport(who),
    openedOn: dayIn(settings.calendar.zone, state.openedAt),
    branch: settings.row.branches.find((one) => one.id === state.branchId)?.name ?? "",
    willingness: seesWords ? state.willingness : null,
    aboutStaff: seesWords ? state.aboutStaff : null,
    sensitivities: seesWords ? state.sensitivities : [],
    theme: (seesWords && themes.find(({ id }) => id === state.theme)) || null,
    themes,
    holder: holder && state.holder ? { ...holder, taken: state.holder.taken, since: state.holder.since } : null,
    referral: to && from && state.referral ? { to, by: from, at: state.referral.at } : null,
    walled: seesWords ? state.walled.length : 0,
    subjects: seesWords ? state.subjects.flatMap((id) => name(id) ?? []) : [],
    walledPeople: seesWords ? state.walled.flatMap((id) => name(id) ?? []) : [],
    targets: isOpen(state) ? state.targets.map((target) => targetView(target, now)) : [],
    applied: state.applied,
    seesWords,
    has: [...(state.named && !disposed ? (["name"] as const) : []), ...whole.reach],
    ...lettersOf(whole),
    identity: opened.identity,
    hasBorrowing: seesWords && whole.events.some((event) => event.type === "BorrowingAdded"),
    borrowing: opened.borrowing,
    mine: state.holder?.personId === who.personId,
    links: linked.map((one) => ({ ...one, sort: state.links.includes(one.streamId) ? "link" : "merged" })),
    colleagues: colleagues(state, settings, who.personId),
  });
}
