// A formal complaint is filed: from a case that was handed over (informal.4), by its patron or by staff for them, or directly, with a case opened
// for it so that the receipt code, the mail and the case page work as for every matter. One a case: its stream's id follows from the case's.
import type { Person, Principal } from "../../../domain/access/principal.ts";
import { type Case, isOpen } from "../../../domain/case/state.ts";
import type { Before, Filing } from "../../../domain/complaint/act.ts";
import { offered } from "../../../domain/complaint/acts/opening.ts";
import type { Complaint } from "../../../domain/complaint/state.ts";
import { bytesForReference, makeReference } from "../../../domain/receipt/reference.ts";
import { wordsOf } from "../../../domain/search/terms.ts";
import { actIdOf } from "../../../lib/ids.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { keyedHash } from "../../../store/keys.ts";
import { stateOf } from "../../../store/queries/mail/case.ts";
import { lastOfItem } from "../../../store/queries/register/complaints.ts";
import { type Desk, jobOf, type Settings, settingsOf } from "../../desk.ts";
import { complaintNoun } from "../../nouns/complaint.ts";
import { type NewMatter, openMatter } from "../../open.ts";
import { patronCase } from "../../read/patron.ts";
import { type DoneTo, isReferenceTaken, openTo, submit } from "../../submit.ts";
import type { Words } from "../../words/words.ts";
import { tieCase } from "./tie.ts";

/**
 * `complaint`: filed, by this reference. `feedback`: nobody said who they are, so it is taken as feedback; nothing of it is lost: it stands in
 * the case (`caseReference`). `code`: the receipt code, of a case that was opened now.
 */
export type Filed = {
  readonly outcome: "complaint" | "feedback";
  readonly reference: string | null;
  readonly caseReference: string;
  readonly caseId: string;
  readonly code: readonly string[] | null;
};
export type Filer = Person | (Principal & { kind: "patron" });

export const complaintIdOf = (caseId: string): string => actIdOf(`complaint ${caseId}`);

/** The act that files the complaint of a form that opens its case, too. */
const filesBy = (actId: string): string => actIdOf(`complaint of ${actId}`);

/** The item a complaint is about, as it is told from others: by the keyed hash of its title or barcode, folded. */
export const itemOf = ({ keys }: Settings, typed: string): string | null => {
  const folded = wordsOf(typed).join(" ");
  return folded === "" ? null : actIdOf(keyedHash(keys, "item", folded).toString("hex"));
};

/** Who writes to the complaint's stream: the patron of the case is the complaint's. */
const principalOf = (who: Filer, caseId: string): Principal =>
  who.kind === "patron" ? { ...who, streamId: complaintIdOf(caseId) } : who;

/**
 * From a case. `words`: fields `happened`, `when`, `where`, `who`, `tried`, `policy`, `relief`, `organization`, `item`, `point.1`, ...; identity when it
 * was given. Refusals: `NotFound`; the domain's (opening.ts): NotHandedOver, ComplaintThere, NoStanding, NotAttested, FilingWindowClosed,
 * SameItemLately, ...; those of files. Anonymous: its words go into the case, and it stays feedback.
 */
export async function fileFromCase(
  desk: Desk,
  who: Filer,
  caseId: string,
  filing: Filing,
  words: Words,
  actId: string,
): Promise<Result<Filed>> {
  const state = await stateOf(desk.pool, who, caseId);
  if (!state) return no("NotFound");
  const settings = await settingsOf(desk);
  const named = state.named || (words.identity?.name ?? "").trim() !== "";
  if (!named) {
    const said = { ...words, text: words.text ?? words.fields?.happened ?? "" };
    const files = words.files?.length ?? 0;
    const added = await submit(
      desk,
      who,
      { type: "AddWords", channel: filing.channel, files, id: actId, streamId: caseId },
      said,
    );
    if (!added.ok) return added;
    return ok({ outcome: "feedback", reference: null, caseReference: state.reference, caseId, code: null });
  }
  const there = await stateOf<Complaint>(desk.pool, jobOf(desk), complaintIdOf(caseId));
  const mine = principalOf(who, caseId);
  // One a case; whoever filed it and clicked twice is answered, anybody else is told.
  if (there && !(await stateOf(desk.pool, mine, there.id))) return no("ComplaintThere");
  const before = await beforeOf(desk, settings, state, filing, words, named, actId);
  const identity = words.identity ?? (who.kind === "patron" ? await knownIdentity(desk, who) : undefined);
  const filed = await open(desk, mine, before, filing, identity ? { ...words, identity } : words, actId);
  if (!filed.ok) return filed;
  await tieCase(desk, filed.value.state);
  return ok({
    outcome: "complaint",
    reference: filed.value.state.reference,
    caseReference: state.reference,
    caseId,
    code: null,
  });
}

/**
 * Without a case before it, where the procedure allows that: the case is opened first, with the same words. Refusals: as `fileFromCase`, before
 * anything is kept; those of `openMatter`.
 */
export async function fileDirectly(
  desk: Desk,
  who: Person | (Principal & { kind: "public" }),
  filing: Filing,
  matter: Pick<NewMatter, "branchId">,
  words: Words,
  actId: string,
): Promise<Result<Filed>> {
  const settings = await settingsOf(desk);
  const named = (words.identity?.name ?? "").trim() !== "";
  const procedure = offered(filing.procedure, settings.facts);
  if (!procedure) return no("ProcedureNotOffered");
  if (!procedure.direct) return no("NotHandedOver");
  const opening: NewMatter = {
    kind: "concern",
    channel: filing.channel,
    language: filing.language,
    branchId: matter.branchId,
    replyBy: filing.replyBy,
    needs: filing.needs,
    sensitivities: [],
    willingness: null,
    aboutStaff: filing.about.length > 0 ? "yes" : null,
    about: filing.about[0] ?? null,
    askDirector: null,
    doneAtOnce: false,
  };
  if (named) {
    const trial = await unfiledDirectly(desk, settings, filing, words, filesBy(actId));
    if (trial) return trial;
  }
  const said = { ...words, text: words.text ?? words.fields?.happened ?? "" };
  const opened = await openMatter(desk, who, opening, said, actId);
  if (!opened.ok) return opened;
  const { streamId, reference, code } = opened.value;
  if (!named) return ok({ outcome: "feedback", reference: null, caseReference: reference, caseId: streamId, code });
  const patron = { kind: "patron", library: desk.library, streamId } as const;
  const filed = await fileFromCase(
    desk,
    who.kind === "person" ? who : patron,
    streamId,
    filing,
    { ...words, files: [] },
    filesBy(actId),
  );
  return filed.ok ? ok({ ...filed.value, code }) : filed;
}

/** As the patron left it with the case. */
async function knownIdentity(desk: Desk, who: Principal & { kind: "patron" }): Promise<Words["identity"]> {
  const known = await patronCase(desk, who);
  if (!known.ok || known.value.name === null) return undefined;
  const { email, phone, address } = known.value.contact;
  return { name: known.value.name, email: email ?? "", phone: phone ?? "", address: address ?? "" };
}

/** What would be refused once the case is there is refused before it. */
async function unfiledDirectly(desk: Desk, settings: Settings, filing: Filing, words: Words, actId: string) {
  const before: Before = {
    caseId: actIdOf("none"),
    branchId: 0,
    raisedAt: desk.now(),
    handedOver: false,
    named: true,
    theme: null,
    handlers: [],
    subjects: [],
    walled: [],
    ...(await itemBefore(desk, settings, filing, words, actId)),
  };
  const act = {
    ...drafted(before, filing, words),
    id: before.caseId,
    streamId: before.caseId,
    at: desk.now(),
    by: { kind: "patron" } as const,
  };
  const tried = complaintNoun.decide(act, null, settings.facts);
  return tried.ok ? null : tried;
}

const drafted = (before: Before, filing: Filing, words: Words) =>
  ({ ...filing, type: "OpenComplaint", reference: "222-222-222", files: words.files?.length ?? 0, before }) as const;

async function itemBefore(desk: Desk, settings: Settings, filing: Filing, words: Words, actId: string) {
  const item = itemOf(settings, words.fields?.item ?? "");
  const sameItemAt = item === null ? null : await lastOfItem(desk.pool, jobOf(desk), filing.procedure, item, actId);
  return { item, sameItemAt };
}

async function beforeOf(
  desk: Desk,
  settings: Settings,
  state: Case,
  filing: Filing,
  words: Words,
  named: boolean,
  actId: string,
): Promise<Before> {
  return {
    caseId: state.id,
    branchId: state.branchId,
    raisedAt: state.openedAt,
    handedOver: isOpen(state) && state.status === "complaint",
    named,
    theme: state.theme ?? null,
    handlers: [...new Set([...state.handlers, ...state.involved])],
    subjects: state.subjects,
    walled: state.walled,
    ...(await itemBefore(desk, settings, filing, words, actId)),
  };
}

async function open(
  desk: Desk,
  who: Principal,
  before: Before,
  filing: Filing,
  words: Words,
  actId: string,
): Promise<Result<DoneTo<Complaint>>> {
  const streamId = complaintIdOf(before.caseId);
  const go = () => {
    const reference = makeReference(desk.random(bytesForReference));
    return openTo(
      desk,
      complaintNoun,
      who,
      { ...drafted(before, filing, words), reference, id: actId, streamId },
      words,
      [],
    );
  };
  return go().catch((error) => {
    if (isReferenceTaken(error)) return go();
    throw error;
  });
}
