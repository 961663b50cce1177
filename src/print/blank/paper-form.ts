// Forms to fill in by hand (2.2): a concern, a formal complaint, an incident. Each sheet has a code of its own, and the address that opens it as a
// QR code, so that what comes back is filed at once and only once.
import { z } from "zod";
import { type PaperForm, paperForms } from "../../domain/paper/form.ts";
import { type Locale, translator } from "../../lib/locale.ts";
import type { Result } from "../../lib/result.ts";
import { type NoPaper, paper, readGiven, said, set } from "../paper.ts";
import { qrPicture } from "./qr.ts";

/** One question: lines to write on, or boxes to tick. */
type Asked =
  | { readonly name: string; readonly lines: number }
  | { readonly name: string; readonly choices: readonly string[] };
/** Questions side by side. */
type Row = readonly Asked[];
type Section = { readonly name: string; readonly rows: readonly Row[] };

const write = (name: string, lines = 1): Asked => ({ name, lines });
const tick = (name: string, ...choices: readonly string[]): Asked => ({ name, choices });

const reply = tick("replyBy", "letter", "phone", "email", "desk", "page");
const reach: readonly Row[] = [
  [write("name"), write("phone")],
  [write("address"), write("email")],
  [tick("language", "en", "es"), tick("needs", "largePrint", "readAloud", "interpreter", "signLanguage", "otherWay")],
];

const forms = {
  concern: [
    { name: "what", rows: [[write("what", 7)], [write("when"), write("where")], [write("who")]] },
    { name: "wanted", rows: [[write("wanted", 3)], [tick("director", "yes")]] },
    { name: "answer", rows: [[reply], ...reach] },
  ],
  complaint: [
    { name: "what", rows: [[write("what", 12)], [write("when"), write("where")], [write("who")]] },
    { name: "before", rows: [[write("tried", 5)], [write("policy")], [write("relief", 5)]] },
    {
      name: "answer",
      rows: [[tick("behalf", "self", "organization"), write("organization")], [reply], ...reach],
    },
    { name: "sign", rows: [[write("signature"), write("signedOn")]] },
  ],
  incident: [
    {
      name: "when",
      rows: [
        [write("date"), write("time"), write("place")],
        [write("reporter"), write("present")],
      ],
    },
    { name: "who", rows: [[write("persons", 2)], [write("rule")]] },
    { name: "facts", rows: [[write("facts", 12)], [write("said", 4)], [write("warned")]] },
    {
      name: "also",
      rows: [
        [tick("called", "police", "ambulance", "nobody"), write("number")],
        [write("injury"), write("damage")],
      ],
    },
    {
      name: "sign",
      rows: [
        [write("signature"), write("signedOn")],
        [write("inCharge"), write("signedOn")],
      ],
    },
  ],
} as const satisfies Readonly<Record<PaperForm, readonly Section[]>>;

const given = paper.extend({
  form: z.enum(paperForms),
  /** A sheet each: its code, and the address that it is entered at. */
  sheets: z.array(z.object({ code: said, address: said })).min(1),
});

export function paperForm(asked: z.input<typeof given>): Result<Uint8Array, NoPaper> {
  const read = readGiven(given, asked);
  if (!read.ok) return read;
  const { form, sheets, ...frame } = read.value;
  const t = translator(frame.locale);
  const pictures = new Map<string, Uint8Array>();
  const numbered = sheets.map(({ code, address }, at) => {
    const path = `/qr-${at + 1}.svg`;
    pictures.set(path, qrPicture(address));
    return { code, path, alt: t("print.paperForm.qr", { code }) };
  });
  const data = {
    title: t(`print.paperForm.title.${form}`),
    lead: t(`print.paperForm.lead.${form}`),
    sections: forms[form].map((section) => sectionOf(frame.locale, form, section)),
    sheets: numbered,
  };
  return set("blank/form", "paperForm", frame, {}, data, pictures);
}

function sectionOf(locale: Locale, form: PaperForm, { name, rows }: Section) {
  const t = translator(locale);
  return {
    title: t(`print.paperForm.section.${form}.${name}`),
    rows: rows.map((row) =>
      row.map((one) => ({
        label: t(`print.paperForm.ask.${one.name}`),
        ...("lines" in one
          ? { lines: one.lines }
          : { choices: one.choices.map((choice) => t(`print.paperForm.tick.${one.name}.${choice}`)) }),
      })),
    ),
  };
}
