// The library as its paper shows it: from the settings, so that a letter and a blank form name the same phone, carry the same sign and are
// signed by the same people.
import type { Person } from "../../domain/access/principal.ts";
import { type LetterheadSetting, type Logo, readLogo, type Signing, signings } from "../../domain/paper/letterhead.ts";
import type { Locale } from "../../lib/locale.ts";
import { translator } from "../../lib/locale.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { caseLetters } from "../../print/case-letters.ts";
import type { Letterhead, NoPaper } from "../../print/paper.ts";
import type { LibraryRow } from "../../store/queries/library.ts";
import { updateLibrary } from "../../store/queries/settings.ts";
import { type Desk, type Settings, settingsOf, todayOf } from "../desk.ts";
import { namer } from "../read/exchange.ts";
import { changeSettings, type SettingsDone } from "../settings/change.ts";
import { readLine } from "../settings/fields.ts";
import { sending } from "./kept.ts";

export const letterheadSetting = ({ facts }: Pick<LibraryRow, "facts">): LetterheadSetting =>
  facts.letterhead ?? { logo: null, signers: {} };

/** What isn't set stays blank: a paper that needs it is refused by its name. */
export const letterheadOf = (row: Pick<LibraryRow, "name" | "facts">): Letterhead => {
  const { name, facts } = row;
  const { logo } = letterheadSetting(row);
  return {
    name,
    address: [...facts.address],
    phone: facts.phone,
    ...(facts.email.trim() === "" ? {} : { email: facts.email }),
    ...(logo ? { logo: { type: logo.type, bytes: Buffer.from(logo.base64, "base64"), alt: logo.alt } } : {}),
  };
};

/** Who signs: whoever the setting names and is still here; else `by`, who wrote or decided it; else the Director. */
export function signerFor({ row }: Settings, what: Signing, by: number | null): { name: string; title: string } {
  const named = letterheadSetting(row).signers[what];
  const here = row.people.find(({ id, active }) => active && id === named)?.id;
  const director = row.people.find(({ active, roles }) => active && roles.includes("director"))?.id;
  const id = here ?? by ?? director ?? 0;
  return namer(row.people, true)(id) ?? { name: row.facts.shortName || row.name, title: row.name };
}

const shownOf = ({ logo, signers }: LetterheadSetting) => ({
  logo: logo && {
    type: logo.type,
    alt: logo.alt,
    sha256: sending([{ name: "", bytes: Buffer.from(logo.base64, "base64") }]).papers[0],
  },
  signers,
});

/**
 * `file` null keeps the sign there is; `remove` takes it away. `signers`: ids as typed, "" for nobody named. Refusals: those of `readLogo` and
 * PictureUnreadable (field: logo), FieldTooLong (alt), PersonUnknown (field).
 */
export async function saveLetterhead(
  desk: Desk,
  person: Person,
  typed: {
    readonly file: Uint8Array | null;
    readonly remove: boolean;
    readonly alt: string;
    readonly signers: Readonly<Record<Signing, string>>;
  },
  expects: number,
): Promise<Result<SettingsDone>> {
  const alt = readLine("alt", typed.alt, { empty: true });
  if (!alt.ok) return alt;
  const read = typed.file ? readLogo(typed.file) : null;
  if (read && !read.ok) return { ...read, facts: { ...read.facts, field: "logo" } };
  return changeSettings(desk, person, "letterhead", expects, (settings) => {
    const { row } = settings;
    const before = letterheadSetting(row);
    const kept: Pick<Logo, "type" | "base64"> | null = typed.remove ? null : before.logo;
    const logo = read ? read.value : kept;
    const signers: Partial<Record<Signing, number>> = {};
    for (const what of signings) {
      if (typed.signers[what] === "") continue;
      const id = Number(typed.signers[what]);
      if (!row.people.some((one) => one.active && one.id === id))
        return no("PersonUnknown", { field: `signer.${what}` });
      signers[what] = id;
    }
    const after: LetterheadSetting = {
      logo: logo && { type: logo.type, base64: logo.base64, alt: alt.value },
      signers,
    };
    const facts = { ...row.facts, letterhead: after };
    // Whatever the file says it is, only what can be set stands on the paper.
    const tried = sample(desk, { ...settings, row: { ...row, facts } }, "en");
    if (!tried.ok && tried.refusal === "PictureUnreadable") return no("PictureUnreadable", { field: "logo" });
    return ok({
      queries: [updateLibrary(row.id, { ...row, facts })],
      changes: [{ what: "letterhead", item: "", before: shownOf(before), after: shownOf(after) }],
    });
  });
}

function sample(desk: Desk, settings: Settings, locale: Locale): Result<Uint8Array, NoPaper> {
  const t = translator(locale);
  return caseLetters({
    locale,
    size: "standard",
    library: letterheadOf(settings.row),
    on: todayOf(desk, settings),
    sheets: [
      {
        to: { lines: [t("paper.letterhead.sample.to"), ...settings.row.facts.address] },
        reference: "222-222-222",
        on: todayOf(desk, settings),
        title: t("paper.letterhead.sample.title"),
        parts: [{ title: null, text: [t("paper.letterhead.sample.text")] }],
        signer: signerFor(settings, "matters", null),
      },
    ],
  });
}

/** A letter to nobody, as the letterhead is now. */
export const letterheadSample = async (desk: Desk, locale: Locale): Promise<Result<Uint8Array, NoPaper>> =>
  sample(desk, await settingsOf(desk), locale);
