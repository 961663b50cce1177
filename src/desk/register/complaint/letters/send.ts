// The letters of a formal complaint: that it is here, more time, the decision, that an appeal is here, its decision. Each is made of what the act
// would bring about, shown before it leaves, and kept sealed with that act: what was shown is what leaves.
import type { Person } from "../../../../domain/access/principal.ts";
import type { ComplaintDraft } from "../../../../domain/complaint/act.ts";
import { evolve } from "../../../../domain/complaint/evolve.ts";
import { stepOf } from "../../../../domain/complaint/procedure/procedure.ts";
import type { Complaint } from "../../../../domain/complaint/state.ts";
import type { ComplaintLetter as Sort } from "../../../../domain/complaint/terms.ts";
import { translator } from "../../../../lib/locale.ts";
import { no, ok, type Result } from "../../../../lib/result.ts";
import { complaintLetter } from "../../../../print/complaint-letter.ts";
import { policiesInForce } from "../../../../store/queries/policies.ts";
import { type Desk, settingsOf } from "../../../desk.ts";
import { type Paper, sending } from "../../../letters/kept.ts";
import { complaintNoun } from "../../../nouns/complaint.ts";
import type { DoneTo } from "../../../submit.ts";
import { actOnComplaint, type SentComplaint, withClauses } from "../act.ts";
import { complaintView } from "../read.ts";
import type { ComplaintView } from "../views.ts";
import { letterOf } from "./letter.ts";

/** Which letter the procedure has for an act; null: none. */
function sortOf(draft: ComplaintDraft, { procedure, state }: ComplaintView): Sort | null {
  switch (draft.type) {
    case "Acknowledge":
      return stepOf(procedure, "acknowledged")?.letter ?? null;
    case "Extend":
      return "extension";
    case "Decide":
      return stepOf(procedure, "decided")?.letter ?? null;
    case "Appeal":
    case "SetAgenda":
      return stepOf(procedure, "appealed")?.letter ?? null;
    case "DecideAppeal":
      return state.status === "appealed" ? (stepOf(procedure, "boardDecided")?.letter ?? null) : null;
    default:
      return null;
  }
}

/**
 * The letter that would leave with this act, exactly as it would; null: none does. Refusals: NotFound, those of the act itself, PaperIncomplete
 * (`what`: the place of what is missing).
 */
export async function complaintPreview(
  desk: Desk,
  who: Person,
  reference: string,
  { draft: asked, words }: Pick<SentComplaint, "draft" | "words">,
): Promise<Result<Paper | null>> {
  const found = await complaintView(desk, who, reference);
  if (!found.ok) return found;
  const view = found.value;
  const settled = await withClauses(desk, who, asked, words);
  if (!settled.ok) return settled;
  const draft = settled.value;
  const sort = sortOf(draft, view);
  if (!sort) return ok(null);
  const settings = await settingsOf(desk);
  const { state } = view;
  const by = { kind: "person", personId: who.personId } as const;
  const act = { ...draft, id: state.id, streamId: state.id, at: desk.now(), by };
  const tried = complaintNoun.decide(act, state, settings.facts);
  if (!tried.ok) return tried;
  const after = tried.value.reduce<Complaint>((now, event) => evolve(now, event, act.at, state.id), state);
  const policies = await policiesInForce(desk.pool, who);
  const made = complaintLetter(
    letterOf(sort, draft, {
      desk,
      settings,
      view,
      after,
      fields: words.fields ?? {},
      text: words.text ?? "",
      me: who.personId,
      t: translator(state.language),
      policies,
    }),
  );
  return made.ok
    ? ok({
        name: `${state.reference}-${translator(state.language)(`complaint.paper.file.${sort}`)}.pdf`,
        bytes: made.value,
      })
    : made;
}

const unmade: ReadonlySet<string> = new Set(["NotFound", "PaperIncomplete", "WritingWithoutFont", "PictureUnreadable"]);

/**
 * Does the act and sends its letter with it, kept as it left. `seen`: SHA-256 of the preview; another letter than that isn't sent. Refusals: those
 * of `complaintPreview` and of `actOnComplaint`; LetterChanged.
 */
export async function actWithLetter(
  desk: Desk,
  who: Person,
  reference: string,
  sent: SentComplaint,
  seen: string | null = null,
): Promise<Result<DoneTo<Complaint>>> {
  const made = await complaintPreview(desk, who, reference, sent);
  if (!made.ok && unmade.has(made.refusal)) return made;
  // Refused as an act, or done already by the same click: the act itself says so.
  const { papers, files } = sending(made.ok && made.value ? [made.value] : []);
  if (seen !== null && papers[0] !== undefined && papers[0] !== seen) return no("LetterChanged");
  const words = { ...sent.words, files: [...(sent.words.files ?? []), ...files] };
  return actOnComplaint(desk, who, reference, { ...sent, draft: { ...sent.draft, papers } as ComplaintDraft, words });
}
