// Forms on paper: printed with a code each, entered by it, filed once. And the poster for the desk.
import type { Person } from "../../domain/access/principal.ts";
import type { PaperForm } from "../../domain/paper/form.ts";
import {
  bytesForReference,
  makeReference,
  type ReferenceRefusal,
  readReference,
} from "../../domain/receipt/reference.ts";
import type { Locale } from "../../lib/locale.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { paperForm } from "../../print/blank/paper-form.ts";
import { poster } from "../../print/blank/poster.ts";
import type { NoPaper } from "../../print/paper.ts";
import { type FormRow, formByCode, issueForms, noteFiled, takeForm } from "../../store/queries/register/paper-form.ts";
import { type Desk, settingsOf, todayOf } from "../desk.ts";
import { letterheadOf } from "./letterhead.ts";

export const sheetsAtMost = 50;
export type Printed = { readonly locale: Locale; readonly size: "standard" | "large" };

/** Where a sheet's QR code leads, as the staff's paths have it. */
const enterAt = (publicUrl: string, code: string): string => `${publicUrl}/staff/forms/enter?form=${code}`;
/** The patron's home page, as web/paths.ts has it. */
const homeAt = { en: "/", es: "/es" } as const;

/** So many sheets, each with a code of its own that is known from now on. Refusals: CountOutOfRange, those of the paper. */
export async function printForms(
  desk: Desk,
  who: Person,
  asked: Printed & { readonly form: PaperForm; readonly count: number },
): Promise<Result<Uint8Array, NoPaper | "CountOutOfRange">> {
  const { form, locale, size, count } = asked;
  if (!Number.isInteger(count) || count < 1 || count > sheetsAtMost)
    return no("CountOutOfRange", { field: "count", most: sheetsAtMost });
  const settings = await settingsOf(desk);
  const codes = Array.from({ length: count }, () => makeReference(desk.random(bytesForReference)));
  const made = paperForm({
    locale,
    size,
    library: letterheadOf(settings.row),
    on: todayOf(desk, settings),
    form,
    sheets: codes.map((code) => ({ code, address: enterAt(desk.publicUrl, code) })),
  });
  if (made.ok) await issueForms(desk.pool, who, codes, { form, locale, size }, desk.now());
  return made;
}

export async function printPoster(desk: Desk, { locale, size }: Printed): Promise<Result<Uint8Array, NoPaper>> {
  const settings = await settingsOf(desk);
  const address = `${desk.publicUrl}${homeAt[locale]}`;
  return poster({ locale, size, library: letterheadOf(settings.row), on: todayOf(desk, settings), address });
}

type NotEntered = ReferenceRefusal | "FormUnknown" | "FormFiled" | "FormFiledUnseen";

/**
 * Which sheet is it? Refusals: those of a code, FormUnknown, FormFiled (facts: reference, the matter it became), FormFiledUnseen (the matter
 * isn't this reader's to see).
 */
export async function enterForm(desk: Desk, who: Person, typed: string): Promise<Result<FormRow, NotEntered>> {
  const code = readReference(typed);
  if (!code.ok) return code;
  const found = await formByCode(desk.pool, who, todayOf(desk, await settingsOf(desk)), code.value);
  if (!found) return no("FormUnknown", { code: code.value });
  return found.actId === null ? ok(found) : filedAs(found);
}
const filedAs = ({ reference }: FormRow): Result<never, "FormFiled" | "FormFiledUnseen"> =>
  reference === null ? no("FormFiledUnseen") : no("FormFiled", { reference });

/**
 * Files what stands on a sheet: `open` opens the matter by this very act. The sheet is the act's from the start, so that two people who enter
 * it make one matter; it is given back when nothing came of it. Refusals: those of `enterForm` and of `open`.
 */
export async function fileForm<T extends { readonly streamId: string }>(
  desk: Desk,
  who: Person,
  typed: string,
  actId: string,
  open: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const code = readReference(typed);
  if (!code.ok) return code;
  if (!(await takeForm(desk.pool, who, code.value, actId, desk.now()))) {
    const entered = await enterForm(desk, who, typed);
    return entered.ok ? no("FormFiledUnseen") : entered;
  }
  const done = await open();
  await noteFiled(desk.pool, who, code.value, actId, done.ok ? done.value.streamId : null);
  return done;
}
