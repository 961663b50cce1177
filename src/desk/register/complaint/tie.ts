// A complaint and its case, and a complaint and the accounts of whom it is about, hear of each other: by acts of the system, each idempotent, done
// at once by whoever acted and again by the job that follows.

import { activeWith } from "../../../domain/case/deciding.ts";
import { ledByBoard } from "../../../domain/complaint/deciding.ts";
import { type Complaint, nextDueAt } from "../../../domain/complaint/state.ts";
import type { AccountOutcome } from "../../../domain/complaint/terms.ts";
import { actIdOf } from "../../../lib/ids.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { stateOf } from "../../../store/queries/mail/case.ts";
import { type Desk, jobOf, settingsOf } from "../../desk.ts";
import { accountNoun } from "../../nouns/account.ts";
import { complaintNoun } from "../../nouns/complaint.ts";
import { type DoneTo, submit, submitTo } from "../../submit.ts";

/** The Board hears an appeal to it: its president reads what whoever it is about says, and said before. */
export async function tieBoard(desk: Desk, complaint: Complaint): Promise<void> {
  if (complaint.status !== "appealed" || complaint.appeal?.to !== "board") return;
  const { facts } = await settingsOf(desk);
  for (const { account } of complaint.accounts)
    for (const { id } of activeWith(facts, "boardPresident"))
      if (!complaint.walled.includes(id)) await tieReader(desk, account, id);
}

/** The case hears where its complaint stands, or that it is over. */
export async function tieCase(desk: Desk, complaint: Complaint): Promise<Result<unknown>> {
  const job = jobOf(desk);
  const state = await stateOf(desk.pool, job, complaint.caseId);
  if (!state || state.status === "closed") return ok("quiet");
  const { id, reference, caseId: streamId } = complaint;
  const stage = complaint.reached.at(-1)?.stage ?? "received";
  const dueAt = nextDueAt(complaint);
  const key = (what: string) => actIdOf(`${id} ${what}`);
  if (complaint.status === "closed") {
    if (state.complaint?.id !== id) return ok("quiet");
    return submit(desk, job, {
      type: "EndWithComplaint",
      complaint: id,
      id: key(`closed ${complaint.closedAt}`),
      streamId,
    });
  }
  if (dueAt === null) return ok("quiet");
  const subjects = complaint.subjects.map(({ personId }) => personId);
  return submit(desk, job, {
    type: "NoteComplaint",
    subjects,
    complaint: id,
    reference,
    stage,
    dueAt,
    id: key(`${stage} ${dueAt} ${subjects.join()}`),
    streamId,
  });
}

/** The complaint hears that an account was asked for (`outcome` null), or how it ended. */
export const tieAccount = (
  desk: Desk,
  account: string,
  complaint: string,
  personId: number,
  outcome: AccountOutcome | null,
): Promise<Result<DoneTo<Complaint>>> =>
  submitTo(desk, complaintNoun, jobOf(desk), {
    ...(outcome === null
      ? ({ type: "AskForAccount", personId, account } as const)
      : ({ type: "SettleAccount", personId, outcome } as const)),
    id: actIdOf(`${account} ${outcome ?? "asked"}`),
    streamId: complaint,
  });

/** An account hears who may not know of its complaint, and who leads that now. */
export const tieAccountWalls = (desk: Desk, account: string, complaint: Complaint): Promise<Result<unknown>> => {
  const { walled } = complaint;
  const led = ledByBoard(complaint);
  const id = actIdOf(`${account} walls ${walled.join()} ${led}`);
  return submitTo(desk, accountNoun, jobOf(desk), {
    type: "TakeWalls",
    walled,
    ledByBoard: led,
    id,
    streamId: account,
  });
};

export const tieReader = (desk: Desk, account: string, personId: number): Promise<Result<unknown>> =>
  submitTo(desk, accountNoun, jobOf(desk), {
    type: "AddReader",
    personId,
    id: actIdOf(`${account} reader ${personId}`),
    streamId: account,
  });
