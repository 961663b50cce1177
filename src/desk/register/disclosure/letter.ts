// The letter of refusal (75 ILCS 70/1) on the library's letterhead: to whoever asked, with the ground and what else was written, and what would
// be needed. It neither says nor denies that there are such records.
import { dayIn } from "../../../lib/dates.ts";
import type { Locale } from "../../../lib/locale.ts";
import { translator } from "../../../lib/locale.ts";
import { no, type Result } from "../../../lib/result.ts";
import { disclosureLetter } from "../../../print/disclosure-letter.ts";
import type { NoPaper } from "../../../print/paper.ts";
import { type Desk, settingsOf } from "../../desk.ts";
import { letterheadOf, signerFor } from "../../letters/letterhead.ts";
import type { DisclosureView } from "./read.ts";

/** Dated the day it was refused, so that it is the same whenever it is printed. NotFound: it isn't refused. */
export async function refusalLetter(
  desk: Desk,
  { state, entries, reasons }: DisclosureView,
  locale: Locale,
): Promise<Result<Uint8Array, NoPaper | "NotFound">> {
  if (state.status !== "refused") return no("NotFound");
  const settings = await settingsOf(desk);
  const t = translator(locale);
  const { facts } = settings.row;
  const newest = (field: string): string =>
    entries.findLast((one) => (one.fields[field] ?? "").trim() !== "")?.fields[field]?.trim() ?? "";
  const dayOf = (at: string) => dayIn(settings.calendar.zone, at);
  const signer = signerFor(settings, "records", state.decided.by);
  const to = [newest("askerName"), newest("agency")].filter((line) => line !== "");
  return disclosureLetter({
    kind: "refusal",
    locale,
    size: "standard",
    library: letterheadOf(settings.row),
    on: dayOf(state.decided.at),
    to: { lines: to.length > 0 ? to : [t("paper.asker")] },
    reference: state.reference,
    signer,
    askedOn: dayOf(state.receivedAt),
    asked: newest("asked") || t("paper.asFiled"),
    contact: { ...signer, phone: facts.phone, ...(facts.email.trim() === "" ? {} : { email: facts.email }) },
    reasons: [t(`disclosure.groundLetter.${state.ground}`), ...(reasons.trim() === "" ? [] : [reasons])],
  });
}
