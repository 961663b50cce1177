// The worksheet as an accessible PDF (50 ILCS 205/7), filled with what the disposal says; whoever downloads it signs as proposing.

import { letterheadOf } from "../../../../desk/letters/letterhead.ts";
import type { DisposalView } from "../../../../desk/register/records/view.ts";
import { dayIn } from "../../../../lib/dates.ts";
import type { Result } from "../../../../lib/result.ts";
import { certificateWorksheet } from "../../../../print/records/certificate-worksheet.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import type { LibraryRow } from "../../../../store/queries/library.ts";
import type { Page } from "../../../env.ts";
import { matterCount, volumeWords } from "./worksheet.tsx";

/** Refused by the name of what is missing, as any paper. */
export function worksheetPdf(
  page: Page,
  person: SignedIn,
  library: LibraryRow,
  view: DisposalView,
): Result<Uint8Array> {
  const { t, locale, now } = page;
  const { disposal, series } = view;
  const authority = "authority" in disposal ? disposal.authority : null;
  return certificateWorksheet({
    locale,
    size: "standard",
    library: letterheadOf(library),
    on: dayIn(page.library.zone, now),
    worksheet: {
      agency: library.name,
      application: series?.application ?? "",
      rows: [
        {
          item: String(matterCount(view)),
          title: series?.name ?? "",
          from: disposal.firstOn,
          until: disposal.lastOn,
          volume: volumeWords(page, view),
          retention: series ? t(`records.periodOf.${series.unit}`, { count: series.period }) : "",
          trigger: series ? t(`records.trigger.${series.trigger}`) : "",
          hold: null,
        },
      ],
      proposedBy: { name: person.name, title: person.title, on: dayIn(page.library.zone, disposal.proposedAt) },
      approvedBy: null,
      certificate: authority && { number: authority.certificate, on: authority.approvedOn },
    },
  });
}
