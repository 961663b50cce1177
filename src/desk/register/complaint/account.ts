// A staff account: the investigator chooses what whoever is complained of is shown, gone through for who the patron is; its person answers, or
// declines to. They see this alone: they are walled off the complaint.
import type { Person } from "../../../domain/access/principal.ts";
import type { StaffAccount } from "../../../domain/complaint/account.ts";
import { barred, procedureOf } from "../../../domain/complaint/decide.ts";
import { ledByBoard } from "../../../domain/complaint/deciding.ts";
import { dueOf } from "../../../domain/complaint/due.ts";
import type { Complaint } from "../../../domain/complaint/state.ts";
import { bytesForReference, makeReference, readReference } from "../../../domain/receipt/reference.ts";
import { actIdOf } from "../../../lib/ids.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { unwrapStreamKey } from "../../../store/keys.ts";
import { wholeCase } from "../../../store/queries/contents.ts";
import { entryState, wholeEntry } from "../../../store/queries/register/entry.ts";
import { type Desk, jobOf, type Settings, settingsOf, todayOf } from "../../desk.ts";
import { isNamedIn } from "../../identity/named-in.ts";
import { accountNoun } from "../../nouns/account.ts";
import { namer, openAll } from "../../read/exchange.ts";
import type { FileView, Named } from "../../read/views.ts";
import { isReferenceTaken, openTo, submitTo } from "../../submit.ts";
import type { Words } from "../../words/words.ts";
import { tieAccount, tieBoard } from "./tie.ts";

/**
 * Asks `personId`, a subject, for their account; `shown`: all that they are shown. Refusals: NotFound, the domain's (NotTheSubject,
 * AccountAskedAlready, ...), ShownMissing (nothing to answer to), and NamesThePatron, when the patron asked not to be named and `shown` does.
 */
export async function askForAccount(
  desk: Desk,
  who: Person,
  reference: string,
  personId: number,
  shown: string,
  sent: { readonly id: string },
): Promise<Result<{ readonly reference: string }>> {
  const settings = await settingsOf(desk);
  const read = readReference(reference);
  const today = todayOf(desk, settings);
  const complaint = read.ok ? await entryState<Complaint>(desk.pool, who, today, "complaint", read.value) : null;
  if (!complaint) return no("NotFound");
  const by = { kind: "person", personId: who.personId } as const;
  const bar = barred({ type: "AskForAccount", at: desk.now(), by }, complaint, settings.facts);
  if (bar) return no(bar);
  if (!complaint.subjects.some((one) => one.personId === personId)) return no("NotTheSubject");
  if (complaint.accounts.some((one) => one.personId === personId)) return no("AccountAskedAlready");
  if (shown.trim() === "") return no("ShownMissing");
  const procedure = procedureOf(complaint, settings.facts);
  if (!procedure) return no("NotFound");
  if (complaint.hideIdentity && (await namesPatron(desk, settings, today, complaint, shown)))
    return no("NamesThePatron");
  const streamId = actIdOf(`account ${complaint.id} ${personId}`);
  const open = () =>
    openTo(
      desk,
      accountNoun,
      who,
      {
        type: "OpenAccount",
        id: sent.id,
        streamId,
        reference: makeReference(desk.random(bytesForReference)),
        complaint: complaint.id,
        personId,
        dueAt: dueOf(settings.calendar, desk.now(), procedure.accountWithin),
        ledByBoard: ledByBoard(complaint),
        walled: complaint.walled.filter((id) => id !== personId),
      },
      { text: shown },
      [],
    );
  const done = await open().catch((error) => {
    if (isReferenceTaken(error)) return open();
    throw error;
  });
  if (!done.ok) return done;
  const tied = await tieAccount(desk, streamId, complaint.id, personId, null);
  if (tied.ok) await tieBoard(desk, tied.value.state);
  return tied.ok ? ok({ reference: done.value.state.reference }) : tied;
}

/** Whether a text holds a name of the patron's, or how to reach them, as the complaint or its case knows it: looked up by the system, shown to nobody. */
async function namesPatron(
  desk: Desk,
  settings: Settings,
  today: string,
  { id: streamId, caseId }: Complaint,
  text: string,
): Promise<boolean> {
  const job = jobOf(desk);
  const [found, ofCase] = await Promise.all([
    wholeEntry<Complaint>(desk.pool, job, today, { noun: "complaint", streamId }, desk.now()),
    wholeCase(desk.pool, job, today, caseId),
  ]);
  const known = [
    found && openAll(found, unwrapStreamKey(settings.keys, streamId, found.wrapped), desk.library).identity,
    ofCase?.wrapped && openAll(ofCase, unwrapStreamKey(settings.keys, caseId, ofCase.wrapped), desk.library).identity,
  ];
  return known.some((identity) => identity && isNamedIn(identity, text));
}

export type AccountView = {
  readonly state: StaffAccount;
  readonly version: number;
  readonly person: Named | null;
  readonly askedBy: Named | null;
  /** What its person was shown, and what they said; "" until then. */
  readonly shown: string;
  readonly text: string;
  readonly files: readonly FileView[];
  /** It is the reader's own, and still theirs to give. */
  readonly mine: boolean;
  readonly mayGive: boolean;
};

/** By its reference, for its person or those who lead the complaint. `NotFound` also for everybody else. */
export async function accountView(
  desk: Desk,
  who: Person,
  reference: string,
): Promise<Result<AccountView, "NotFound">> {
  const read = readReference(reference);
  return read.ok ? view(desk, who, { reference: read.value }) : no("NotFound");
}

export async function view(
  desk: Desk,
  who: Person,
  by: { readonly reference: string } | { readonly streamId: string },
): Promise<Result<AccountView, "NotFound">> {
  const settings = await settingsOf(desk);
  const found = await wholeEntry<StaffAccount>(
    desk.pool,
    who,
    todayOf(desk, settings),
    { noun: "account", ...by },
    desk.now(),
  );
  if (!found) return no("NotFound");
  const { state, version } = found;
  const opened = openAll(found, unwrapStreamKey(settings.keys, state.id, found.wrapped), desk.library);
  const name = namer(settings.row.people, false);
  const given = found.events.find(({ type }) => type === "AccountGiven" || type === "AccountDeclined")?.version ?? 0;
  const mine = state.personId === who.personId;
  return ok({
    state,
    version,
    person: name(state.personId),
    askedBy: name(state.askedBy),
    shown: opened.said.get(1)?.text ?? "",
    text: opened.said.get(given)?.text ?? "",
    files: opened.files.get(given) ?? [],
    mine,
    mayGive: mine && state.status === "asked",
  });
}

/** Given, or declined (`files` and words then say why, if they wish). Refusals: NotFound, NotYourAccount, AccountSettled, those of files. */
export async function giveAccount(
  desk: Desk,
  who: Person,
  reference: string,
  how: "give" | "decline",
  words: Words,
  sent: { readonly id: string },
): Promise<Result<unknown>> {
  const read = readReference(reference);
  const today = todayOf(desk, await settingsOf(desk));
  const state = read.ok ? await entryState<StaffAccount>(desk.pool, who, today, "account", read.value) : null;
  if (!state) return no("NotFound");
  const draft =
    how === "give"
      ? ({ type: "GiveAccount", files: words.files?.length ?? 0 } as const)
      : ({ type: "DeclineAccount" } as const);
  const done = await submitTo(desk, accountNoun, who, { ...draft, id: sent.id, streamId: state.id }, words);
  if (!done.ok) return done;
  return tieAccount(desk, state.id, state.complaint, state.personId, how === "give" ? "given" : "declined");
}
