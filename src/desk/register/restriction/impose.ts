// A warning, a leave or a restriction is imposed: what is usual here, whether a second person is asked, then the act. What the library knows of
// the same person is asked by keyed hash and comes back as a number and a yes or no; neither is shown with whose it is.
import type { Person } from "../../../domain/access/principal.ts";
import type { Incident } from "../../../domain/conduct/incident/state.ts";
import type { Imposing } from "../../../domain/conduct/restriction/act.ts";
import { levelOf, type Usual, usualFor } from "../../../domain/conduct/restriction/usual.ts";
import { bytesForReference, makeReference, readReference } from "../../../domain/receipt/reference.ts";
import { bytesForCode, canonicalCode, makeCode } from "../../../domain/receipt/six-words.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { bytesOfAct, keyedHash, type LibraryKeys } from "../../../store/keys.ts";
import { entryState } from "../../../store/queries/register/entry.ts";
import { incidentInvolved, knownOf } from "../../../store/queries/register/restrictions.ts";
import { type Desk, type Settings, settingsOf, todayOf } from "../../desk.ts";
import { complaintHashes, conductHashes, contactHashes } from "../../identity/hashes.ts";
import { restrictionNoun } from "../../nouns/restriction.ts";
import { isReferenceTaken, openTo } from "../../submit.ts";
import type { Identity, Words } from "../../words/words.ts";
import { cardsIn } from "../incident/cards.ts";

/** As typed. `incident`: its reference, or "". `earlier`: times that staff know of; null: those that Concord finds. */
export type TypedRestriction = Omit<
  Imposing,
  "reference" | "incident" | "wrote" | "earlier" | "second" | "described" | "reasoned" | "files"
> & { readonly incident: string; readonly earlier: number | null; readonly why: string };

/** The six words on its notice, made from the act that imposed it and a key outside the database (docs/decisions/0008). */
export const codeOf = (keys: LibraryKeys, language: "en" | "es", id: string): readonly string[] =>
  makeCode(language, bytesOfAct(keys, id, bytesForCode));

type Known = { readonly level: number; readonly usual: Usual | null; readonly concern: boolean };
/** What the ladder gives for these rules and this person; null: no rule is cited that stands. */
async function known(
  desk: Desk,
  { facts, keys }: Settings,
  rules: readonly string[],
  identity: Identity | undefined,
  earlier: number | null,
): Promise<Known | null> {
  const level = levelOf(facts.conduct, rules);
  if (level === null) return null;
  const now = Temporal.Instant.from(desk.now()).toZonedDateTimeISO(facts.calendar.zone);
  const since = (time: object) => now.subtract(time).toInstant().toString({ fractionalSecondDigits: 3 });
  const person = identity ? { identity } : {};
  const found = await knownOf(
    desk.pool,
    { kind: "job", library: desk.library },
    {
      hashes: conductHashes(keys, person),
      since: since({ months: facts.conduct.lookBackMonths }),
      level,
    },
    {
      hashes: [...contactHashes(keys, person), ...complaintHashes(keys, person)],
      since: since({ days: facts.restrictions.concernDays }),
    },
  );
  return { level, usual: usualFor(facts.conduct, level, earlier ?? found.earlier), concern: found.concern };
}

/** For the page: what is usually done at this level, this time. */
export async function usualOf(
  desk: Desk,
  rules: readonly string[],
  identity: Identity,
  earlier: number | null,
): Promise<Pick<Known, "level" | "usual"> | null> {
  const it = await known(desk, await settingsOf(desk), rules, identity, earlier);
  return it && { level: it.level, usual: it.usual };
}

/** What an incident says already of what is to be decided: its rules, when it was, whether of a minor. Null: not there, or not for this reader. */
export async function saidByIncident(desk: Desk, who: Person, reference: string) {
  const read = readReference(reference);
  const state = read.ok
    ? await entryState<Incident>(desk.pool, who, todayOf(desk, await settingsOf(desk)), "incident", read.value)
    : null;
  return state && { rules: state.facts.rules, happenedAt: state.facts.happenedAt, minor: state.facts.minor === "yes" };
}

/**
 * Imposes it; the entry's stream is the act's own id: the same form sent twice is one entry. `words`: what was done (text), the desk's words,
 * who it is. Refusals: IncidentNotFound, CardNumberInWords (field), GuardianMissing, those of the domain (decide.ts), those of files.
 */
export async function imposeRestriction(
  desk: Desk,
  who: Person,
  typed: TypedRestriction,
  words: Words,
  actId: string,
): Promise<Result<{ readonly reference: string; readonly second: boolean }>> {
  const settings = await settingsOf(desk);
  const { incident: from, earlier, why, ...rest } = typed;
  const read = readReference(from);
  const incident = read.ok ? await incidentInvolved(desk.pool, who, todayOf(desk, settings), read.value) : null;
  if (from !== "" && !incident) return no("IncidentNotFound");
  const cards = cardsIn(words);
  if (cards) return cards;
  if (rest.guardian === "copy" && (words.identity?.guardian ?? "").trim() === "") return no("GuardianMissing");
  const it = await known(desk, settings, rest.rules, words.identity, earlier);
  const fields = { ...words.fields, ...(why.trim() === "" ? {} : { why }) };
  const code = keyedHash(settings.keys, "code", canonicalCode(codeOf(settings.keys, rest.language, actId)));
  const impose = () =>
    openTo(
      desk,
      restrictionNoun,
      who,
      {
        ...rest,
        type: "Impose",
        id: actId,
        streamId: actId,
        reference: makeReference(desk.random(bytesForReference)),
        incident: incident?.streamId ?? null,
        wrote: incident?.involved ?? [],
        earlier: it?.usual?.earlier ?? 0,
        second: it?.concern ?? false,
        described: (words.text ?? "").trim() !== "",
        reasoned: why.trim() !== "",
        files: words.files?.length ?? 0,
      },
      { ...words, fields },
      [{ sort: "code", hash: code }],
    );
  const done = await impose().catch((error) => {
    if (isReferenceTaken(error)) return impose();
    throw error;
  });
  if (!done.ok) return done;
  const { reference, status } = done.value.state;
  return ok({ reference, second: status === "proposed" });
}
