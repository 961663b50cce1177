// concord print: blank papers for the desk drawer, with the library's own letterhead.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type BlankPaper, blankPaper, blankPapers } from "../desk/letters/blank.ts";
import { isLocale, locales } from "../lib/locale.ts";
import { no, ok } from "../lib/result.ts";
import { type Command, command } from "./command.ts";
import { notSetUp, withDesk } from "./desk.ts";

const usage = `concord print NAME --to FILE [--language ${locales.join("|")}] [--large] [--demo] [--json]

Writes a blank paper as an accessible PDF (PDF/UA-1), with the library's letterhead:
  officers-form       what an officer signs who asks in an emergency, without a court order (75 ILCS 70/1(a)(2))
  disposal-worksheet  what goes to the Local Records Commission before records are disposed of (50 ILCS 205/7)

Sheets for a concern, a formal complaint or an incident have a code each that stands with whoever printed them: they come from the page, Log,
Paper forms and posters; so does the poster.

--to FILE    where the PDF goes; a file that is there already is left alone
--language   en, or es
--large      18 points and larger
--json       prints {"file","bytes"}
--demo       the demo library's data folder
`;

const isPaper = (name: string): name is BlankPaper => blankPapers.some((one) => one === name);

export const printCommand = (root: string): Command =>
  command({
    name: "print",
    summary: "Writes a blank paper as PDF: officers-form, disposal-worksheet",
    usage,
    options: { to: "text", language: "text", large: "flag", demo: "flag" },
    operands: ["NAME"],
    async run({ options, operands: [name = ""] }, io) {
      if (!isPaper(name)) {
        const known = blankPapers.join(", ");
        return no("PaperUnknown", { message: `there is no paper ${name}. There are: ${known}.` });
      }
      const locale = String(options.language ?? "en");
      if (!isLocale(locale)) {
        const message = `there are no papers in ${locale}. --language takes ${locales.join(" or ")}.`;
        return no("LanguageUnknown", { message });
      }
      if (options.to === undefined) return no("FileMissing", { message: "--to FILE says where the paper goes." });
      const file = resolve(io.env.INIT_CWD ?? ".", String(options.to)); // where npm was called, which then changes to the checkout
      return withDesk(
        root,
        options.demo === true,
        io,
        async (desk) => {
          const paper = await blankPaper(desk, name, locale, options.large === true ? "large" : "standard");
          if (!paper.ok) return paper;
          return kept(file, paper.value);
        },
        notSetUp,
      );
    },
  });

function kept(file: string, pdf: Uint8Array) {
  try {
    writeFileSync(file, pdf, { flag: "wx" });
    return ok({ text: `wrote ${file}.`, data: { file, bytes: pdf.length } });
  } catch (error) {
    return no("FileNotWritten", { message: `${file} isn't written: ${(error as Error).message}` });
  }
}
