// A copy of a matter with redactions burned in, for review or release (5 ILCS 140; 75 ILCS 70/1).
import { z } from "zod";
import { clockTime } from "../../lib/dates.ts";
import type { Result } from "../../lib/result.ts";
import { allKnown, burnIn, entry, exemptions, type Logged, type NotBurnt } from "../burn-in.ts";
import { dayAt, type NoPaper, paper, person, readGiven, said, set } from "../paper.ts";

const attachment = z.union([
  z.object({ label: said, withheld: z.object({ code: said, why: said }) }),
  /** Its pages as PNG, already looked at by a person. The alt text says what a page shows. */
  z.object({
    label: said,
    pages: z.array(z.object({ png: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array), alt: said })).min(1),
  }),
]);

const given = paper.extend({
  reference: said,
  purpose: z.enum(["review", "release"]),
  /** IANA: times are the library's. */
  zone: said,
  preparedBy: person,
  exemptions,
  entries: z.array(entry).min(1),
  attachments: z.array(attachment),
});

export type RedactedCopy = z.input<typeof given>;
type Copy = z.output<typeof given>;

export function redactedCopy(form: RedactedCopy): Result<Uint8Array, NoPaper | NotBurnt> {
  const read = readGiven(given, form);
  if (!read.ok) return read;
  const copy = read.value;
  const log: Logged[] = [];
  const entries: object[] = [];
  for (const [at, one] of copy.entries.entries()) {
    const runs = burnIn(one, { kind: "entry", in: at + 1 }, log);
    if (!runs.ok) return runs;
    const when = `${dayAt(copy.locale, one.at, copy.zone)}, ${clockTime(copy.locale, one.at, copy.zone)}`;
    entries.push({ who: one.who, when, runs: runs.value });
  }
  const { attachments, pictures } = attach(copy, log);
  const known = allKnown(log, copy.exemptions);
  if (!known.ok) return known;
  const withheld = attachments.filter((one) => "n" in one).length;
  const { reference, purpose, preparedBy, exemptions } = copy;
  const data = { reference, purpose, preparedBy, entries, attachments, log, withheld, exemptions };
  return set("records/redacted-copy", "redactedCopy", copy, { reference }, data, pictures);
}

type Shown = { label: string; pages: { path: string; alt: string }[] } | { label: string; n: number; code: string };

function attach(copy: Copy, log: Logged[]): { attachments: Shown[]; pictures: Map<string, Uint8Array> } {
  const pictures = new Map<string, Uint8Array>();
  const attachments = copy.attachments.map((one, at): Shown => {
    if ("withheld" in one) {
      const n = log.push({ n: log.length + 1, kind: "attachment", in: at + 1, ...one.withheld });
      return { label: one.label, n, code: one.withheld.code };
    }
    const pages = one.pages.map(({ png, alt }) => {
      const path = `/picture-${pictures.size + 1}.png`;
      pictures.set(path, png);
      return { path, alt };
    });
    return { label: one.label, pages };
  });
  return { attachments, pictures };
}
