// Mail comes in: the raw message is stored before anybody reads it, so that nothing a patron wrote is lost; then it is filed.
import { ok, type Result } from "../../lib/result.ts";
import { stateOf } from "../../store/queries/mail/case.ts";
import {
  decideMail,
  type MailInState,
  type MailKind,
  type MailRow,
  mailIn,
  mailRow,
} from "../../store/queries/mail/in.ts";
import { type Desk, jobOf, knownSettings } from "../desk.ts";
import { fileMail } from "./file.ts";
import { storeRaw } from "./raw.ts";

export type Taken = {
  readonly mailId: string;
  /** `taken`: stored, and not filed yet. */
  readonly state: MailInState;
  readonly kind: MailKind | null;
  readonly problem: string | null;
  readonly reference: string | null;
};

/**
 * Stores a message and files it; the same bytes again are answered with what became of them. Resolves once the message is stored for
 * good: what fails after that is filed later (`fileTaken`). Throws only when it can't be stored. Refusal: `NotSetUp`, there is no library.
 */
export async function takeMail(desk: Desk, raw: Buffer): Promise<Result<Taken, "NotSetUp">> {
  const settings = await knownSettings(desk);
  if (!settings) return { ok: false, refusal: "NotSetUp" };
  const row = await storeRaw(desk, settings.keys, raw);
  if (row.state === "taken") await fileMail(desk, row).catch(() => undefined); // it is stored: its turn comes again
  return ok(await takenOf(desk, row.mailId));
}

async function takenOf(desk: Desk, mailId: string): Promise<Taken> {
  const who = jobOf(desk);
  const row = await mailRow(desk.pool, who, mailId);
  if (!row) throw new Error(`mail ${mailId} was stored and isn't there`);
  const state = row.streamId ? await stateOf(desk.pool, who, row.streamId) : null;
  const { state: became, kind, problem } = row;
  return { mailId, state: became, kind, problem, reference: state?.reference ?? null };
}

const longestTry = { hours: 24 };

/** Files what was stored and not filed: after a crash, at the next start, and again now and then. Gives how many were left over. */
export async function fileTaken(desk: Desk): Promise<number> {
  if (!(await knownSettings(desk))) return 0;
  let left = 0;
  for (const row of await mailIn(desk.pool, jobOf(desk), "taken"))
    await fileMail(desk, row).catch(async () => {
      left += 1;
      if (isOld(desk, row)) await giveUp(desk, row);
    });
  return left;
}

const isOld = (desk: Desk, { receivedAt }: MailRow): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(receivedAt).add(longestTry), Temporal.Instant.from(desk.now())) < 0;

/** Tried for a day: people look at it now. */
const giveUp = (desk: Desk, { mailId }: MailRow): Promise<boolean> =>
  decideMail(desk.pool, jobOf(desk), mailId, ["taken"], {
    state: "kept",
    kind: null,
    problem: "NotFiled",
    streamId: null,
  });
