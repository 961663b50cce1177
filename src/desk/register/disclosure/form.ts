// The officer's form (75 ILCS 70/1(a)(2)) filled with what was asked at the desk: who asks, with which badge, for whom, what. Nothing that the
// library holds about anybody is ever on it.
import type { Locale } from "../../../lib/locale.ts";
import type { Result } from "../../../lib/result.ts";
import { officersForm } from "../../../print/officers-form.ts";
import type { NoPaper } from "../../../print/paper.ts";
import { type Desk, settingsOf, todayOf } from "../../desk.ts";
import { letterheadOf } from "../../letters/letterhead.ts";
import type { DisclosureView } from "./read.ts";

/** What the front desk wrote down, the newest of each; why it is an emergency the officer writes, and what was given is written after it was. */
export async function filledForm(
  desk: Desk,
  { state, entries, receivedBy }: DisclosureView,
  locale: Locale,
): Promise<Result<Uint8Array, NoPaper>> {
  const settings = await settingsOf(desk);
  const said = entries.filter(({ event }) => event === "RequestLogged" || event === "DetailsAdded");
  const newest = (field: string): string | null => {
    const words = said.findLast((one) => (one.fields[field] ?? "").trim() !== "")?.fields[field];
    return words === undefined ? null : words.replace(/\s+/g, " ").trim();
  };
  const { of } = state.proof;
  return officersForm({
    locale,
    size: "standard",
    library: letterheadOf(settings.row),
    on: todayOf(desk, settings),
    request: {
      reference: state.reference,
      at: state.receivedAt,
      zone: settings.calendar.zone,
      officer: {
        name: newest("askerName"),
        badge: newest("badge"),
        agency: newest("agency"),
        contact: newest("contact"),
      },
      emergency: null,
      asked: of ? [of] : null,
      askedWords: newest("asked"),
      receivedBy: receivedBy && receivedBy.title !== "" ? receivedBy : null,
    },
  });
}
