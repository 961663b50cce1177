// The notice of a warning, a leave or a restriction, made of the record: reason, behavior, scope, how long, what follows, how to appeal. What
// the preview shows is what is sent and kept, byte for byte, on the same day.
import { createHash } from "node:crypto";
import type { Person } from "../../../domain/access/principal.ts";
import { conductDefaults } from "../../../domain/conduct/incident/rules.ts";
import { lastDay } from "../../../domain/conduct/restriction/state.ts";
import type { Size } from "../../../domain/conduct/restriction/terms.ts";
import { longDate } from "../../../lib/dates.ts";
import { type Translate, translator } from "../../../lib/locale.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { conductNotice } from "../../../print/conduct-notice.ts";
import { type Desk, type Settings, settingsOf, todayOf } from "../../desk.ts";
import type { Paper } from "../../letters/kept.ts";
import { letterheadOf, signerFor } from "../../letters/letterhead.ts";
import { actOnRestriction } from "./act.ts";
import { codeOf } from "./impose.ts";
import type { RestrictionView } from "./read.ts";

export type NoticeReady = { readonly papers: readonly Paper[]; readonly sha256: string };

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What it covers, in words of the reader's language: each part, and where unless everywhere. */
export function scopeWords(
  t: Translate,
  settings: Settings,
  state: Pick<RestrictionView["state"], "parts" | "branches">,
): string[] {
  const where = (state.branches ?? []).map((id) => settings.row.branches.find((one) => one.id === id)?.name ?? "");
  return state.parts.map((part) =>
    where.length === 0
      ? t(`restriction.scope.${part}`)
      : t("restriction.scope.at", { part: t(`restriction.scope.${part}`), where: where.join(", ") }),
  );
}

/** Each rule as the library words it, with where it stands. */
export const ruleWords = (t: Translate, settings: Settings, language: "en" | "es", cited: readonly string[]) =>
  settings.facts.conduct.rules
    .filter(({ id }) => cited.includes(id))
    .map(({ id, text, since }) => ({
      text: text[language],
      // Worded as Concord brought it, it has no day on which this library made it so.
      cite:
        since === conductDefaults.checkedOn
          ? t("restriction.paper.citeAlone", { rule: id.slice(1) })
          : t("restriction.paper.cite", { rule: id.slice(1), since: longDate(language, since) }),
    }));

function noticeData(desk: Desk, settings: Settings, who: Person, view: RestrictionView, size: Size) {
  const { state, identity } = view;
  const { language } = state;
  const t = translator(language);
  const on = todayOf(desk, settings);
  const imposed = view.entries[0];
  const days = state.appealDays;
  const until = view.appealUntil ?? Temporal.PlainDate.from(on).add({ days }).toString();
  const page = `${desk.publicUrl}${language === "es" ? "/es" : ""}/conduct/appeal`;
  const signer = signerFor(settings, "conduct", who.personId);
  const { phone, email, address } = settings.row.facts;
  const ends = lastDay(state) ?? on;
  const byReview = state.until.reviewOn === ends && state.until.endsOn !== ends;
  const lines = [identity?.name ?? "", ...linesOf(identity?.address ?? "")].filter((line) => line !== "");
  const director = settings.row.people.find((one) => one.active && one.roles.includes("director"));
  return {
    locale: language,
    size,
    library: letterheadOf(settings.row),
    on,
    to: { lines: lines.length > 0 ? lines : [t("restriction.paper.person")] },
    reference: state.reference,
    signer: { ...signer, title: signer.title || t("restriction.paper.forLibrary") },
    zone: settings.calendar.zone,
    happenedAt: state.happenedAt,
    where:
      imposed?.fields.where || settings.row.branches.find(({ id }) => id === state.branchId)?.name || settings.row.name,
    behavior: imposed?.text ?? "",
    rules: ruleWords(t, settings, language, state.rules),
    consequence: t(`restriction.paper.otherwise.${state.sort}`),
    contact: {
      name: director?.publicName || director?.name || signer.name,
      title: director?.title || t("restriction.appealTo.director"),
      phone,
      ...(email ? { email } : {}),
    },
    appeal: {
      to: t(`restriction.hearer.${state.appealTo}`),
      how: [
        t("restriction.paper.how.page", { page }),
        t("restriction.paper.how.letter", { address: address.join(", ") }),
        t("restriction.paper.how.person", { phone }),
        t("restriction.paper.how.later", { count: days }),
      ],
      until,
      openMeeting: state.appealTo === "board",
    },
    code: { words: [...codeOf(settings.keys, language, state.id)], page },
    authority: t(`restriction.paper.authority.${state.confirmed ? "confirmed" : "alone"}`, {
      who: view.imposedBy?.title || view.imposedBy?.name || "",
    }),
    willful: [
      ...state.willful.map((one) => t(`restriction.paper.willful.${one}`)),
      ...linesOf(imposed?.fields.willfulWords ?? ""),
    ],
    scope: scopeWords(t, settings, state),
    from: state.status === "inEffect" && state.delivery ? state.delivery.on : on,
    ends: byReview ? ({ by: "review", on: ends } as const) : ({ by: "end", on: ends } as const),
    reinstatement: t("restriction.paper.reinstatement"),
  };
}

/**
 * The patron's notice, and a parent's or guardian's copy where there is one. Refusals: RestrictionOver, ConfirmationFirst,
 * IdentityFirst (who it is isn't opened), those of the paper (`PaperIncomplete`, facts.what).
 */
export async function readyNotice(
  desk: Desk,
  who: Person,
  view: RestrictionView,
  size: Size,
): Promise<Result<NoticeReady>> {
  const { state, identity } = view;
  if (state.status === "ended") return no("RestrictionOver");
  if (state.status === "proposed") return no("ConfirmationFirst");
  if (!identity) return no("IdentityFirst");
  const settings = await settingsOf(desk);
  const data = noticeData(desk, settings, who, view, size);
  const guardian = state.guardian === "copy" ? linesOf(identity.guardian ?? "") : null;
  const t = translator(state.language);
  const copies = [
    { name: "notice", guardianOf: null, to: data.to },
    ...(guardian
      ? [{ name: "guardian", guardianOf: identity.name || t("restriction.paper.person"), to: { lines: guardian } }]
      : []),
  ];
  const papers: Paper[] = [];
  for (const { name, ...copy } of copies) {
    const made =
      state.sort === "warning"
        ? conductNotice({ ...data, ...copy, kind: "warning" })
        : conductNotice({ ...data, ...copy, kind: "notice" });
    if (!made.ok) return made;
    papers.push({ name: `${state.reference}-${name}.pdf`, bytes: made.value });
  }
  const hash = createHash("sha256");
  for (const { bytes } of papers) hash.update(createHash("sha256").update(bytes).digest());
  return ok({ papers, sha256: hash.digest("hex") });
}

/** Keeps what was previewed, sealed, with its SHA-256. `seen`: of the preview. Refusals: NoticeChanged, those of `readyNotice` and of the act. */
export async function issueNotice(
  desk: Desk,
  who: Person,
  view: RestrictionView,
  size: Size,
  seen: string,
  at: { readonly id: string; readonly expects?: number },
) {
  const ready = await readyNotice(desk, who, view, size);
  if (!ready.ok) return ready;
  const { papers, sha256 } = ready.value;
  if (sha256 !== seen) return no("NoticeChanged");
  const { reference, language } = view.state;
  const draft = { type: "IssueNotice", sha256, language, size } as const;
  return actOnRestriction(desk, who, reference, { ...at, draft, words: { files: papers } });
}
