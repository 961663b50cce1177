// Letters about a complaint, notices about conduct and the Board's packet with made-up people, as the tests set them.

import { paperForms } from "../../src/domain/paper/form.ts";
import type { Locale } from "../../src/lib/locale.ts";
import type { Result } from "../../src/lib/result.ts";
import { paperForm } from "../../src/print/blank/paper-form.ts";
import { poster } from "../../src/print/blank/poster.ts";
import { type BoardPacket, boardPacket } from "../../src/print/board-packet.ts";
import { type ComplaintLetter, complaintLetter } from "../../src/print/complaint-letter.ts";
import { type ConductNotice, conductNotice } from "../../src/print/conduct-notice.ts";
import { director, entry, exemptions, frame, type Size } from "./papers.ts";

const to = {
  to: { lines: ["Rosa Delgado", "18 Quaker Alley", "Willow Creek, IL 60999"] },
  reference: "7KQ-2MD-XR4",
  signer: director,
  contact: { ...director, phone: "815-555-0101", email: "director@library.example" },
};
const code = {
  words: ["amber", "river", "kettle", "violet", "sparrow", "north"],
  page: "desk.library.example/my-case",
};

const complaint = (locale: Locale) => ({
  ...to,
  procedure:
    locale === "en"
      ? { name: "Complaints Policy", complaint: "formal complaint", stage: "Investigation" }
      : { name: "Política de Quejas", complaint: "queja formal", stage: "Investigación" },
  receivedOn: "2026-11-04",
});

export const points = [
  {
    text: "My daughter was told to leave the children’s room although it was not yet five.",
    outcome: "upheld" as const,
    reasons:
      "The sign says five. She was sent out at twenty to five. The person at the desk had misread the list of programs.",
    clause: "Customer Service Policy, 3.1",
  },
  {
    text: "Nobody apologized when I asked.",
    outcome: "partly" as const,
    reasons: "You were told that somebody would call you back.\nThat call was made four days later.",
    clause: "Customer Service Policy, informal.2",
  },
  {
    text: "The fine.",
    outcome: "withdrawn" as const,
    reasons: "You wrote on November 9 that this is settled.",
    clause: null,
  },
];
const remedies = [
  {
    what: "The list of programs at the desk names the closing time of each room.",
    owner: "Head of Youth Services",
    by: "2026-12-11",
  },
];
export const appeal = {
  to: "the Board of Trustees",
  how: [
    "On your page, with the words of this letter.",
    "By letter to the Board President, at the library’s address.",
    "At the desk: staff write it down for you.",
  ],
  until: "2026-12-10",
  openMeeting: true,
};

export const acknowledgement = (locale: Locale, size: Size): Extract<ComplaintLetter, { kind: "acknowledgement" }> => ({
  ...frame(locale, size),
  ...complaint(locale),
  kind: "acknowledgement",
  points: points.map(({ text }) => text),
  handler: { name: "Joan Abara", title: "Assistant Director" },
  next: {
    what: "The staff member gives an account of what happened. Then the Assistant Director decides.",
    by: "2026-11-18",
  },
  code,
});
export const decision = (locale: Locale, size: Size): Extract<ComplaintLetter, { kind: "decision" }> => ({
  ...frame(locale, size),
  ...complaint(locale),
  kind: "decision",
  points,
  remedies,
  after: { kind: "appeal", ...appeal },
  code,
});
export const appealReceipt = (locale: Locale, size: Size): Extract<ComplaintLetter, { kind: "appealReceipt" }> => ({
  ...frame(locale, size),
  ...complaint(locale),
  kind: "appealReceipt",
  appealedOn: "2026-11-24",
  heardBy: locale === "en" ? "the Board of Trustees" : "la Junta Directiva",
  meeting: { on: "2026-12-14", time: "6:30 pm", place: "Community room, 120 Main Street" },
  openMeeting: true,
  next: { what: "The Board’s packet is posted with the agenda.", by: "2026-12-10" },
});
export const appealDecision = (locale: Locale, size: Size): Extract<ComplaintLetter, { kind: "appealDecision" }> => ({
  ...frame(locale, size),
  ...complaint(locale),
  kind: "appealDecision",
  appealedOn: "2026-11-24",
  heardBy: locale === "en" ? "the Board of Trustees" : "la Junta Directiva",
  decidedOn: "2026-12-14",
  points,
  remedies: [],
  after: { kind: "final", elsewhere: ["Illinois Attorney General, Public Access Bureau, 217-555-0100"] },
});

const conduct = {
  ...to,
  zone: "America/Chicago",
  happenedAt: "2026-11-23T21:10:00Z",
  where: "Reading room, first floor",
  behavior: "Shouted at another reader for about two minutes, was asked twice to stop, and threw a chair to the floor.",
  rules: [{ text: "Do not threaten or harass other people.", cite: "Rules of Conduct, B.3" }],
  consequence: "Coming in during this time counts as trespass, and the police may be called.",
  guardianOf: null,
};
export const warning = (locale: Locale, size: Size): Extract<ConductNotice, { kind: "warning" }> => ({
  ...frame(locale, size),
  ...conduct,
  kind: "warning",
  consequence: "The next time the library may restrict your use of the building for a month.",
  appeal: null,
});
export const notice = (locale: Locale, size: Size): Extract<ConductNotice, { kind: "notice" }> => ({
  ...frame(locale, size),
  ...conduct,
  kind: "notice",
  authority: "The Director, under section 4 of the Rules of Conduct adopted by the Board (75 ILCS 16/30-55.55).",
  willful: [
    "You were asked at 3:02 pm and at 3:05 pm to lower your voice.",
    "You said that you had heard it, and went on.",
  ],
  scope: ["The building and its grounds", "Programs outside the building"],
  from: "2026-11-24",
  ends: { by: "end", on: "2026-12-23" },
  appeal,
  code,
  reinstatement: "Ask the Director for a talk. If you agree on how it goes on, the restriction can end earlier.",
});

const withheld = (text: string, withhold: Readonly<Record<string, string>> = {}) => {
  const { redactions } = entry("", "2026-11-04T15:00:00Z", text, withhold);
  return { text, redactions };
};
export const packet = (locale: Locale, size: Size): BoardPacket => ({
  ...frame(locale, size),
  board: locale === "en" ? "Board of Trustees" : "Junta Directiva",
  meeting: { on: "2026-12-14", time: "6:30 pm", place: "Community room, 120 Main Street" },
  zone: "America/Chicago",
  preparedBy: { name: "Ines Calder", title: "Custodian of records" },
  exemptions,
  cases: ["7KQ-2MD-XR4", "F3P-8TN-4WX"].map((reference) => ({
    reference,
    procedure: complaint(locale).procedure,
    receivedOn: "2026-11-04",
    decidedOn: "2026-11-20",
    decidedBy: "Director",
    appealedOn: "2026-11-24",
    appeal: withheld("The second point was played down. I am Rosa, and my phone is 815-555-0173.", {
      Rosa: "7(1)(c)",
      "815-555-0173": "7(1)(b)",
    }),
    relief: withheld("A written apology to Xiomara.", { Xiomara: "7(1)(c)" }),
    points: points.map(({ text, reasons, ...one }) => ({ ...one, text: withheld(text), reasons: withheld(reasons) })),
    entries: [
      entry("Patron", "2026-11-04T15:00:00Z", "We live at 18 Quaker Alley. It was about twenty to five.", {
        "18 Quaker Alley": "7(1)(b)",
      }),
      entry("Assistant Director", "2026-11-08T16:30:00Z", "I asked both people who were at the desk that day.", {}),
    ],
  })),
});

type Make = (locale: Locale, size: Size) => Result<Uint8Array>;
export const answeredPapers: Readonly<Record<string, Make>> = {
  "complaint-acknowledgement": (locale, size) => complaintLetter(acknowledgement(locale, size)),
  "complaint-extension": (locale, size) =>
    complaintLetter({
      ...frame(locale, size),
      ...complaint(locale),
      kind: "extension",
      reasons: ["One of the people who were there is away until November 30."],
      clause: "Complaints Policy, section 6",
      step: locale === "en" ? "Decision" : "Decisión",
      dueOn: "2026-11-25",
      newOn: "2026-12-04",
    }),
  "complaint-decision": (locale, size) => complaintLetter(decision(locale, size)),
  "complaint-appeal-receipt": (locale, size) => complaintLetter(appealReceipt(locale, size)),
  "complaint-appeal-decision": (locale, size) => complaintLetter(appealDecision(locale, size)),
  "conduct-warning": (locale, size) => conductNotice(warning(locale, size)),
  "conduct-warning-copy": (locale, size) => conductNotice({ ...warning(locale, size), guardianOf: "Kit Marsh" }),
  "conduct-notice": (locale, size) => conductNotice(notice(locale, size)),
  "conduct-notice-copy": (locale, size) =>
    conductNotice({ ...notice(locale, size), guardianOf: "Kit Marsh", ends: { by: "review", on: "2026-12-23" } }),
  poster: (locale, size) => poster({ ...frame(locale, size), address: "https://desk.library.example/" }),
  ...Object.fromEntries(
    paperForms.map((form): [string, Make] => [
      `form-${form}`,
      (locale, size) =>
        paperForm({
          ...frame(locale, size),
          form,
          sheets: [{ code: "7KQ-2MD-XR4", address: "https://desk.library.example/staff/forms/enter?form=7KQ-2MD-XR4" }],
        }),
    ]),
  ),
  "board-packet": (locale, size) => boardPacket(packet(locale, size)),
};
