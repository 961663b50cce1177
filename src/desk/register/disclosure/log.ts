// A request for records is logged, by whoever was asked; and what the front desk is told: whom to call now.
import type { Person } from "../../../domain/access/principal.ts";
import { decides } from "../../../domain/disclosure/steps.ts";
import type { Way } from "../../../domain/disclosure/terms.ts";
import { bytesForReference, makeReference } from "../../../domain/receipt/reference.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { PersonRow } from "../../../store/queries/library.ts";
import { type Desk, type Settings, settingsOf, todayOf } from "../../desk.ts";
import { disclosureNoun } from "../../nouns/disclosure.ts";
import type { Named } from "../../read/views.ts";
import { isReferenceTaken, openTo } from "../../submit.ts";
import type { Words } from "../../words/words.ts";

export type Logged = {
  readonly way: Way;
  /** Who was asked, and when; RFC 3339 UTC. */
  readonly receivedBy: number;
  readonly receivedAt: string;
};

/** Logs a request. The entry's stream is the act's own id: the same form sent twice is one entry. Refusals: the domain's, those of files. */
export async function logRequest(
  desk: Desk,
  who: Person,
  { way, receivedBy, receivedAt }: Logged,
  words: Words,
  actId: string,
): Promise<Result<{ readonly reference: string; readonly streamId: string }>> {
  const log = () =>
    openTo(
      desk,
      disclosureNoun,
      who,
      {
        type: "LogRequest",
        id: actId,
        streamId: actId,
        reference: makeReference(desk.random(bytesForReference)),
        way,
        receivedBy,
        receivedAt,
        files: words.files?.length ?? 0,
      },
      words,
      [],
    );
  const done = await log().catch((error) => {
    if (isReferenceTaken(error)) return log();
    throw error;
  });
  return done.ok ? ok({ reference: done.value.state.reference, streamId: actId }) : done;
}

/** Who may decide on that day. */
export const decidersOn = ({ row, facts }: Settings, on: string): PersonRow[] =>
  row.people.filter((one) => decides(one.id, on, facts));

/** The Director and who stands in for them today: whom the front desk calls, in that order. */
export async function whomToCall(desk: Desk): Promise<readonly (Named & { readonly director: boolean })[]> {
  const settings = await settingsOf(desk);
  const on = todayOf(desk, settings);
  return decidersOn(settings, on)
    .map((one) => ({ name: one.name, title: one.title, director: one.roles.includes("director") }))
    .sort((a, b) => Number(b.director) - Number(a.director));
}
