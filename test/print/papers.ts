// One of each paper with made-up people, as the tests set them, in a language and a size.
import type { Locale } from "../../src/lib/locale.ts";
import type { Result } from "../../src/lib/result.ts";
import { caseLetters, type LetterSheet } from "../../src/print/case-letters.ts";
import { disclosureLetter } from "../../src/print/disclosure-letter.ts";
import { foiaLetter } from "../../src/print/foia-letter.ts";
import { officersForm } from "../../src/print/officers-form.ts";
import { certificateWorksheet } from "../../src/print/records/certificate-worksheet.ts";
import { redactedCopy } from "../../src/print/records/redacted-copy.ts";
import { picture } from "./picture.ts";

export type Size = "standard" | "large";

export const frame = (locale: Locale, size: Size) => ({
  locale,
  size,
  library: {
    name: "Willow Creek Public Library",
    address: ["120 Main Street", "Willow Creek, IL 60999"],
    phone: "815-555-0100",
    email: "desk@library.example",
  },
  on: "2026-11-25",
});

export const director = { name: "Marta Lindqvist", title: "Director" };

export const officersRequest = {
  reference: "D7K-2QF-9RM",
  at: "2026-11-25T20:05:00Z",
  zone: "America/Chicago",
  officer: {
    name: "Sgt. Owen Pike",
    badge: "4471",
    agency: "Willow County Sheriff",
    contact: "815-555-0144, pike@sheriff.example",
  },
  emergency: "A child left the building with an adult who had threatened her that afternoon.",
  asked: ["suspect", "victim"] as ("suspect" | "witness" | "victim")[],
  askedWords: "The adult who signed in at public computer 6 at 1:40 pm, and the child with them.",
  receivedBy: { name: "Joan Abara", title: "Librarian" },
};

export const disclosureTo = {
  to: { lines: ["Det. Ruth Salas", "Willow County Sheriff", "9 Court Square", "Willow Creek, IL 60999"] },
  reference: "D7K-2QF-9RM",
  signer: director,
  askedOn: "2026-11-23",
  asked: "A list of everything that the holder of library card ending in 0417 borrowed since June, and their address.",
  contact: { ...director, phone: "815-555-0101", email: "director@library.example" },
};

export const foiaTo = {
  to: { lines: ["Sam Ortega", "44 Oak Lane", "Willow Creek, IL 60999"] },
  reference: "F3P-8TN-4WX",
  signer: { name: "Ines Calder", title: "Freedom of Information Officer" },
  receivedOn: "2026-11-18",
  asked: "All complaints about the closing of the children’s room, January to October 2026.",
};

export const review = {
  counselor: {
    text: "You have the right to have this denial reviewed by the Public Access Counselor in the Office of the Attorney General. Ask within 60 days of this letter.",
    lines: [
      "Public Access Counselor",
      "Office of the Attorney General",
      "500 South Second Street, Springfield, IL 62701",
      "217-555-0100",
    ],
  },
  court: "You have the right to judicial review under section 11 of the Freedom of Information Act (5 ILCS 140/11).",
};

export const exemptions = [
  { code: "7(1)(b)", citation: "5 ILCS 140/7(1)(b), private information" },
  { code: "7(1)(c)", citation: "5 ILCS 140/7(1)(c), personal privacy" },
  { code: "7.5(b)", citation: "5 ILCS 140/7.5(b), library users and materials" },
];

export const worksheetRow = (n: number) => ({
  item: String(n),
  title: `Patron comments and concerns, part ${n}`,
  from: "2021-01-01",
  until: "2022-06-30",
  volume: "212 matters, 0.4 GB",
  retention: "3 years",
  trigger: "closing of the matter",
  hold: null,
});

export const worksheet = (rows: number) => ({
  agency: "Willow Creek Public Library District",
  application: "19:084",
  rows: Array.from({ length: rows }, (_, at) => worksheetRow(at + 1)),
  proposedBy: { name: "Ines Calder", title: "Custodian of records", on: "2026-11-20" },
  approvedBy: null,
  certificate: null,
});

/** A text and the spans of the words to be withheld in it. */
export function entry(who: string, at: string, text: string, withhold: Readonly<Record<string, string>>) {
  const redactions = Object.entries(withhold).map(([words, code]) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, code, why: whys[code] ?? "" };
  });
  return { who, at, text, redactions };
}
const whys: Readonly<Record<string, string>> = {
  "7(1)(b)": "Home address, personal phone or e-mail of a private person.",
  "7(1)(c)": "Says who a child is; nothing public turns on it.",
  "7.5(b)": "Ties a library user to what they borrowed.",
};

export const redacted = {
  reference: "7KQ-2MD-XR4",
  purpose: "release" as const,
  zone: "America/Chicago",
  preparedBy: { name: "Ines Calder", title: "Custodian of records" },
  exemptions,
  entries: [
    entry(
      "Patron",
      "2025-12-30T16:20:00Z",
      "My daughter Xiomara was told to leave the children’s room. We live at 18 Quaker Alley and my phone is 815-555-0173.\nHer hold on Wizards of Jubilee was cancelled too.",
      { Xiomara: "7(1)(c)", "18 Quaker Alley": "7(1)(b)", "815-555-0173": "7(1)(b)", "Wizards of Jubilee": "7.5(b)" },
    ),
    entry(
      "Librarian",
      "2026-01-02T15:05:00Z",
      "I am sorry that this happened. I will ask who was at the desk and write to you by Tuesday.",
      {},
    ),
    entry("Patron", "2026-01-03T22:41:00Z", "Thank you. Please write to zxq@mail.example, José reads it too.", {
      "zxq@mail.example": "7(1)(b)",
      José: "7(1)(c)",
    }),
  ],
  attachments: [
    { label: "Photo", withheld: { code: "7(1)(c)", why: "Shows a child’s face." } },
    {
      label: "Sign at the door, one page",
      pages: [{ png: picture(), alt: "A sign: the children’s room closes at five." }],
    },
  ],
};

export const caseLetter: LetterSheet = {
  to: { lines: ["Sam Ortega", "44 Oak Lane", "Willow Creek, IL 60999"] },
  reference: "7KQ-2MD-XR4",
  on: "2026-11-25",
  title: "Willow Creek: your case 7KQ-2MD-XR4",
  parts: [
    { title: null, text: ["Hello,", "Marta (Director) writes:", "The door is mended.\nThank you for telling us."] },
    { title: "What happens next", text: ["Please tell us by Friday, December 4 if this settles it."] },
    {
      title: "At any time",
      text: ["You can ask the Director for a review, on your case page, by phone or at any desk."],
    },
    { title: "To see or answer", text: ["Or write to the address above, call 815-555-0100, or ask at any desk."] },
  ],
  signer: director,
};

/** Every paper by name. */
export const papers: Readonly<Record<string, (locale: Locale, size: Size) => Result<Uint8Array>>> = {
  "officers-form-blank": (locale, size) => officersForm({ ...frame(locale, size), request: null }),
  "officers-form-filled": (locale, size) => officersForm({ ...frame(locale, size), request: officersRequest }),
  "disclosure-refusal": (locale, size) =>
    disclosureLetter({
      ...frame(locale, size),
      ...disclosureTo,
      kind: "refusal",
      reasons: ["There is no court order.", "What is asked for would show materials borrowed."],
    }),
  "disclosure-release": (locale, size) =>
    disclosureLetter({
      ...frame(locale, size),
      ...disclosureTo,
      kind: "release",
      authority: { by: "courtOrder", court: "Circuit Court of Willow County", number: "2026-MR-118", on: "2026-11-19" },
      items: ["The registration record named in the order, one page"],
      sha256: "9f2c1d".padEnd(64, "0a7b"),
    }),
  "foia-extension": (locale, size) =>
    foiaLetter({
      ...frame(locale, size),
      ...foiaTo,
      kind: "extension",
      reasons: ["The records have to be examined for what is exempt from disclosure."],
      dueOn: "2026-11-25",
      newOn: "2026-12-03",
    }),
  "foia-denial": (locale, size) =>
    foiaLetter({
      ...frame(locale, size),
      ...foiaTo,
      kind: "denial",
      part: "some",
      exemptions: [
        {
          code: "7(1)(b)",
          citation: "5 ILCS 140/7(1)(b)",
          covers: "Home addresses, personal phones and e-mail addresses.",
          basis: "Nine of the eleven complaints give them, so that the library can answer.",
        },
        {
          code: "7.5(b)",
          citation: "5 ILCS 140/7.5(b)",
          covers: "What tells who borrowed what.",
          basis: "Two complaints name a title and the child who had it on hold.",
        },
      ],
      responsible: [{ name: "Ines Calder", title: "Freedom of Information Officer" }, director],
      review,
    }),
  "foia-release": (locale, size) =>
    foiaLetter({
      ...frame(locale, size),
      ...foiaTo,
      kind: "release",
      items: ["Eleven complaints with the library’s answers, 34 pages", "Redaction log, 2 pages"],
      copies: "The first 50 pages cost nothing.",
      hasDenial: true,
    }),
  "foia-nothing-found": (locale, size) =>
    foiaLetter({
      ...frame(locale, size),
      ...foiaTo,
      kind: "nothingFound",
      searched: "All cases of 2026, by their words:\nclosing, children’s room, story time.",
    }),
  "worksheet-blank": (locale, size) => certificateWorksheet({ ...frame(locale, size), worksheet: null }),
  "worksheet-filled": (locale, size) => certificateWorksheet({ ...frame(locale, size), worksheet: worksheet(24) }),
  "case-letter": (locale, size) => caseLetters({ ...frame(locale, size), sheets: [caseLetter] }),
  "redacted-copy": (locale, size) => redactedCopy({ ...frame(locale, size), ...redacted }),
};
