// The worksheet for a records disposal certificate (Local Records Act, 50 ILCS 205/7): what is proposed, on which approved application, under no
// hold, by whom, confirmed by whom. Blank for a library that fills it in by hand.
import { z } from "zod";
import { longDate } from "../../lib/dates.ts";
import { no, type Result } from "../../lib/result.ts";
import { day, type NoPaper, paper, person, readGiven, said, set } from "../paper.ts";

const row = z.object({
  item: said,
  title: said,
  from: day,
  until: day,
  volume: said,
  /** As the approved application says it: "3 years". */
  retention: said,
  trigger: said,
  /** Who holds it and why; must be none. */
  hold: said.nullable(),
});
const signed = person.extend({ on: day });

const given = paper.extend({
  worksheet: z
    .object({
      agency: said,
      application: said,
      rows: z.array(row).min(1),
      proposedBy: signed,
      /** What isn't known yet is left to write in. */
      approvedBy: signed.nullable(),
      certificate: z.object({ number: said, on: day }).nullable(),
    })
    .nullable(),
});

export type CertificateWorksheet = z.input<typeof given>;

export function certificateWorksheet(form: CertificateWorksheet): Result<Uint8Array, NoPaper | "RecordsUnderHold"> {
  const read = readGiven(given, form);
  if (!read.ok) return read;
  const { worksheet, ...frame } = read.value;
  const held = worksheet?.rows.find(({ hold }) => hold !== null);
  if (held) return no("RecordsUnderHold", { series: held.title });
  const date = (on: string) => longDate(frame.locale, on);
  const filled = worksheet && {
    ...worksheet,
    rows: worksheet.rows.map((one) => ({ ...one, from: date(one.from), until: date(one.until) })),
    proposedBy: { ...worksheet.proposedBy, on: date(worksheet.proposedBy.on) },
    approvedBy: worksheet.approvedBy && { ...worksheet.approvedBy, on: date(worksheet.approvedBy.on) },
    certificate: worksheet.certificate && { ...worksheet.certificate, on: date(worksheet.certificate.on) },
  };
  return set("records/certificate-worksheet", "certificateWorksheet", frame, {}, { worksheet: filled });
}
