// The papers of a request for records: the notice of more time, the denial, that nothing was found, and what is released, each exactly as it leaves.
import type { FoiaRequest } from "../../../domain/foia/state.ts";
import { type Exemption, exemptions, type FoiaTerms, placeOf } from "../../../domain/foia/terms.ts";
import { type Translate, translator } from "../../../lib/locale.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import { type FoiaLetter, foiaLetter } from "../../../print/foia-letter.ts";
import { redactedCopy } from "../../../print/records/redacted-copy.ts";
import { type Desk, type Settings, todayOf } from "../../desk.ts";
import type { Paper } from "../../letters/kept.ts";
import { letterheadOf, signerFor } from "../../letters/letterhead.ts";
import type { Identity } from "../../words/words.ts";
import { foiaTermsOf } from "./terms.ts";
import type { FoiaMatter } from "./texts.ts";

/** What a paper rests on beside the request itself. */
export type Writing = {
  readonly desk: Desk;
  readonly settings: Settings;
  readonly state: FoiaRequest;
  readonly asked: string;
  readonly requester: Identity | null;
  readonly me: number;
};

const act = "5 ILCS 140";
/** In the language of whoever asked. */
const tongue = ({ state }: Writing): Translate => translator(state.language);

function signerOf({ settings, me }: Writing): { name: string; title: string } {
  const { name = "", title = "" } = settings.row.people.find(({ id }) => id === me) ?? {};
  return { name, title };
}

const frameOf = ({ desk, settings, state }: Writing) => ({
  locale: state.language,
  size: "standard" as const,
  library: letterheadOf(settings.row),
  on: todayOf(desk, settings),
});

function letterOf(writing: Writing) {
  const { state, asked, requester } = writing;
  const lines = [requester?.name, ...(requester?.address ?? "").split("\n"), requester?.email]
    .map((line) => line?.trim() ?? "")
    .filter((line) => line !== "");
  return {
    ...frameOf(writing),
    to: { lines: lines.length > 0 ? lines : [tongue(writing)("foia.paper.requester")] },
    reference: state.reference,
    signer: signerFor(writing.settings, "records", writing.me),
    receivedOn: state.receivedOn,
    asked,
  };
}

const paper = (name: string, made: Result<Uint8Array>): Result<Paper> =>
  made.ok ? ok({ name, bytes: made.value }) : made;

export const extensionNotice = (writing: Writing, reasons: readonly string[], newOn: string): Result<Paper> =>
  paper(
    `${writing.state.reference}-extension.pdf`,
    foiaLetter({
      ...letterOf(writing),
      kind: "extension",
      reasons: reasons.map((one) => tongue(writing)(`foia.delay.${one}`)),
      dueOn: writing.state.dueOn,
      newOn,
    }),
  );

/** `searched`: where and for what, as the officer wrote it. */
export const nothingFound = (writing: Writing, searched: string): Result<Paper> =>
  paper(
    `${writing.state.reference}-nothing-found.pdf`,
    foiaLetter({ ...letterOf(writing), kind: "nothingFound", searched }),
  );

/** 9(a): the exemptions, why they apply, who is responsible, and how to have it reviewed. `basis` null: the words each exemption has. */
export function denial(
  writing: Writing,
  part: "all" | "some",
  under: readonly Exemption[],
  basis: string | null,
): Result<Paper> {
  const t = tongue(writing);
  const terms: FoiaTerms = foiaTermsOf(writing.settings);
  if (terms.counselor.length === 0) return no("CounselorMissing");
  const letter: FoiaLetter = {
    ...letterOf(writing),
    kind: "denial",
    part,
    exemptions: under.map((one) => ({
      code: placeOf[one],
      citation: `${act}/${placeOf[one]}`,
      covers: t(`foia.covers.${one}`),
      basis: basis ?? t(`foia.because.${one}`),
    })),
    responsible: [signerOf(writing)],
    review: {
      counselor: { text: t("foia.paper.counselor", { count: terms.appealDays }), lines: [...terms.counselor] },
      court: t("foia.paper.court"),
    },
  };
  return paper(`${writing.state.reference}-denial.pdf`, foiaLetter(letter));
}

export const cover = (writing: Writing, matters: readonly FoiaMatter[], hasDenial: boolean): Result<Paper> =>
  paper(
    `${writing.state.reference}-letter.pdf`,
    foiaLetter({
      ...letterOf(writing),
      kind: "release",
      items: matters.map(({ reference }) => tongue(writing)("foia.paper.copyOf", { reference })),
      hasDenial,
    }),
  );

const bars = "▮▮▮▮";

/** One matter with what was confirmed burned in. What is withheld whole stands in the log, and its words were never opened. */
export function copyOf(writing: Writing, matter: FoiaMatter, purpose: "review" | "release"): Result<Paper> {
  const t = tongue(writing);
  const whole = (under: Exemption, what: string) => ({
    who: t(`foia.paper.${what}`),
    at: matter.openedAt,
    text: bars,
    redactions: [{ start: 0, end: bars.length, code: placeOf[under], why: t(`foia.covers.${under}`) }],
  });
  const entries = [
    ...(matter.hasIdentity ? [whole("privateInformation", "identity")] : []),
    ...(matter.hasBorrowing ? [whole("libraryUsers", "borrowing")] : []),
    ...matter.texts.map(({ by, sort, at, text, look }) => ({
      who: by ?? t("foia.paper.patron"),
      ...(sort === "note" || sort === "reason" ? { who: t("foia.paper.note", { who: by ?? "" }) } : {}),
      at,
      text,
      redactions: (look?.redactions ?? []).map(({ start, end, exemption }) => ({
        start,
        end,
        code: placeOf[exemption],
        why: t(`foia.covers.${exemption}`),
      })),
    })),
  ];
  const made = redactedCopy({
    ...frameOf(writing),
    reference: matter.reference,
    purpose,
    zone: writing.settings.calendar.zone,
    preparedBy: signerOf(writing),
    exemptions: exemptions.map((one) => ({ code: placeOf[one], citation: `${act}/${placeOf[one]}` })),
    entries,
    attachments: matter.files.map((type, i) => ({
      label: t("foia.paper.attachment", { number: i + 1, type }),
      withheld: { code: placeOf.privateInformation, why: t("foia.paper.notRead") },
    })),
  });
  return paper(`${writing.state.reference}-${matter.reference}-${purpose}.pdf`, made);
}
