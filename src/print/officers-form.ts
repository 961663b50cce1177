// The form that an officer signs who asks in an emergency, without a court order (75 ILCS 70/1(a)(2)): blank for the desk drawer, or filled
// with what the register of disclosures holds. Who asks, each condition of the statute, what is asked, what was given.
import { z } from "zod";
import { clockTime, longDate } from "../lib/dates.ts";
import { type Locale, type Params, translator } from "../lib/locale.ts";
import { ok, type Result } from "../lib/result.ts";
import { dayAt, instant, type NoPaper, paper, person, readGiven, said, set } from "./paper.ts";

const request = z.object({
  reference: said,
  at: instant,
  /** IANA, the library's: the form says the time on its clocks. */
  zone: said,
  /** Null, here and below: not known, and left to be filled in by hand. */
  officer: z.object({
    name: said.nullable(),
    badge: said.nullable(),
    agency: said.nullable(),
    contact: said.nullable(),
  }),
  emergency: said.nullable(),
  asked: z
    .array(z.enum(["suspect", "witness", "victim"]))
    .min(1)
    .nullable(),
  askedWords: said.nullable(),
  receivedBy: person.nullable(),
});

/** The statute's conditions as the library's counsel wants them worded: a setting. Without it, the wording that comes with Concord. */
const wording = z.object({
  citation: said,
  conditions: z.array(said).min(1),
  never: said,
  checked: said,
});

const given = paper.extend({ request: request.nullable(), wording: wording.optional() });
export type OfficersForm = z.input<typeof given>;
export type OfficersFormWording = z.input<typeof wording>;

/** The wording that a library's setting begins with. */
export function officersFormWording(locale: Locale): OfficersFormWording {
  const t = translator(locale);
  return {
    citation: "75 ILCS 70/1(a)(2)",
    conditions: ["sworn", "emergency", "danger", "identity", "nothingElse"].map((one) =>
      t(`print.officersForm.conditions.${one}`),
    ),
    never: t("print.officersForm.never"),
    checked: longDate(locale, "2026-11-25"),
  };
}

export function officersForm(form: OfficersForm): Result<Uint8Array, NoPaper> {
  const read = readGiven(given, form);
  if (!read.ok) return read;
  const { request: asked, wording: own, ...frame } = read.value;
  const text = own ?? officersFormWording(frame.locale);
  const params: Params = { citation: text.citation, checked: text.checked };
  const filled = asked && {
    ...asked,
    asked: asked.asked ?? [],
    date: dayAt(frame.locale, asked.at, asked.zone),
    time: clockTime(frame.locale, asked.at, asked.zone),
  };
  const pdf = set("disclosure/officers-form", "officersForm", frame, params, { wording: text, request: filled });
  return pdf.ok ? ok(pdf.value) : pdf;
}
