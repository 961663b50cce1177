// Nothing leaves without a preview of exactly what leaves: the act is tried on the case as it stands, and its letter written, but nothing done.
import type { Principal } from "../../domain/access/principal.ts";
import type { CaseAct, Draft } from "../../domain/case/act.ts";
import { decide } from "../../domain/case/decide.ts";
import { evolve } from "../../domain/case/evolve.ts";
import { followUps } from "../../domain/case/follow-up.ts";
import type { Case } from "../../domain/case/state.ts";
import { staffWholeCase } from "../../store/queries/contents.ts";
import { type Desk, settingsOf, todayOf } from "../desk.ts";
import { carriers, type Words } from "../words/words.ts";
import { type LetterText, writeLetter } from "./letter.ts";

/**
 * The letter to the patron that this act would bring now, word for word; `onPaper`: it will be printed and posted. null: none, since the act
 * brings none, would be refused, or the patron left no e-mail; also when `who` doesn't see the case.
 */
export async function letterPreview(
  desk: Desk,
  who: Principal & { readonly kind: "person" },
  reference: string,
  draft: Draft,
  words: Words,
): Promise<(LetterText & { readonly onPaper: boolean }) | null> {
  const settings = await settingsOf(desk);
  const whole = await staffWholeCase(desk.pool, who, todayOf(desk, settings), reference, null);
  if (!whole) return null;
  const streamId = whole.state.id;
  const at = desk.now();
  const by = { kind: "person", personId: who.personId } as const;
  const act = { ...draft, id: desk.newId(), streamId, at, by } as CaseAct;
  const decided = decide(act, whole.state, settings.facts);
  if (!decided.ok) return null;
  const events = decided.value;
  const state = events.reduce<Case>((now, event) => evolve(now, event, at, streamId), whole.state);
  const after = followUps(events, state, at);
  const place = after.findIndex((list) => list.some((next) => next.task === "letter"));
  const event = events[place];
  const next = after[place]?.find((one) => one.task === "letter");
  if (!event || next?.task !== "letter") return null;
  const onPaper = next.way === "paper";
  if (!onPaper && !whole.reach.includes("email")) return null;
  const brings = carriers[act.type]?.[0] === event.type;
  const said = brings ? { text: words.text ?? "", fields: words.fields ?? {} } : null;
  const letter = { letter: next.letter, event, at, state, said, code: null };
  return { ...writeLetter(settings.row, desk.publicUrl, letter, onPaper), onPaper };
}
