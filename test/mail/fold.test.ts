// Folding quoted history out of a reply. A patron's own words must stay, whatever they look like; quotation may.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldQuoted } from "../../src/mail/intake/quoted/fold.ts";

const mine = "It is still stuck.\nPlease call me.";
const header = "From: Desk <desk@library.example>\nSent: Monday, May 4, 2026 10:12 AM\nTo: Ann\nSubject: The lift";

const folded: [string, string][] = [
  [
    "marked lines below an English introduction",
    `${mine}\n\nOn Mon, May 4, 2026 at 10:12 AM Desk <desk@library.example> wrote:\n\n> Is it?\n> Desk`,
  ],
  [
    "an introduction wrapped over lines",
    `${mine}\n\nOn Mon, May 4, 2026 at 10:12 AM The Desk of the Library\n<desk@library.example>\nwrote:\n\n> Is it?`,
  ],
  [
    "an introduction right below the words",
    `${mine}\nOn 4 May 2026, at 10:12, Desk <desk@library.example> wrote:\n> Is it?`,
  ],
  ["Spanish", `${mine}\n\nEl lun, 4 may 2026 a las 10:12, Desk (<desk@library.example>) escribió:\n\n> ¿Sí?`],
  ["French", `${mine}\n\nLe lun. 4 mai 2026 à 10:12, Desk <desk@library.example> a écrit :\n\n> Oui ?`],
  ["German", `${mine}\n\nAm Mo., 4. Mai 2026 um 10:12 Uhr schrieb Desk <desk@library.example>:\n\n> Ja?`],
  ["Polish", `${mine}\n\nW dniu 4.05.2026 o 10:12, Desk <desk@library.example> pisze:\n> Tak?`],
  ["Russian", `${mine}\n\n04.05.2026 10:12 пользователь "Desk" <\ndesk@library.example> написал:\n\n> Да?`],
  [
    "text without marks below a sure introduction",
    `${mine}\n\nOn Monday, May 4, 2026, 10:12 AM, Desk <desk@library.example> wrote:\n\nIs it?\n\nDesk`,
  ],
  ["a header as Outlook writes it", `${mine}\n\n________________________________\n${header}\n\nIs it?`],
  [
    "a header with emphasis and marks",
    `${mine}\n\n> *From:* Desk <desk@library.example>\n> *Date:* Monday\n> *To:* Ann\n>\n> Is it?`,
  ],
  [
    "a Spanish header",
    `${mine}\n\nDe: Desk\nEnviado el: lunes, 4 de mayo de 2026\nPara: Ann\nAsunto: El ascensor\n\n¿Sí?`,
  ],
  ["a divider", `${mine}\n\n-----Original Message-----\nIs it?`],
  ["three marked lines at the end that nobody introduces", `${mine}\n\n> Is\n> it\n> stuck?`],
  ["a signature below its mark", `${mine}\n\n-- \nAnn Reed\n12 Mill Street`],
  [
    "a signature below the quotation",
    `${mine}\n\nOn May 4, 2026 Desk <desk@library.example> wrote:\n> Is it?\n\n-- \nAnn Reed`,
  ],
  ["the line of a telephone", `${mine}\n\nSent from my iPhone`],
  ["the line of a telephone, in Spanish", `${mine}\n\nEnviado desde mi iPhone`],
];
for (const [what, text] of folded) test(`folds away ${what}`, () => assert.equal(foldQuoted(text), mine));

test("keeps an answer below the quotation, without the quotation", () => {
  const text = `On May 4, 2026 Desk <desk@library.example> wrote:\n> Is it?\n> Desk\n\n${mine}`;
  assert.equal(foldQuoted(text), mine);
});

const kept: [string, string][] = [
  [
    "answers between quoted lines, with what they answer",
    "On May 4, 2026 Desk <d@library.example> wrote:\n> Which day?\nMonday.\n> Which door?\nThe back one.",
  ],
  [
    "a date that the patron states",
    "I was turned away.\n\nDate: Tuesday March 3\nWhat happened: I was told to leave.\n\nPlease call me.",
  ],
  [
    "lines that start with dates, and an address",
    "I came twice.\n3/4/2026 I was told no.\nWrite to ann@town.example\nThank you",
  ],
  [
    "where somebody spoke from",
    "This is what I heard.\nFrom: the children's desk, at noon, I heard shouting.\nI was sent home.",
  ],
  ["what a person wrote on a sign", "Look at this.\nOn March 3 the guard wrote:\nnobody under 18 may enter\nI am 17."],
  ["what a person wrote, marked by the patron", "Look.\nOn March 3 the guard wrote:\n> nobody under 18\nI am 17."],
  [
    "what a person wrote, in Spanish",
    "El martes, 3 de marzo, la encargada escribió:\nno puede entrar.\nYo no estoy de acuerdo.",
  ],
  ["a memo that opens with its header", `${header}\n\nThe lift is stuck.`],
  ["a message that is all quotation", "> The lift\n> is\n> stuck."],
  ["what a sender hands on", `See below.\n\n---------- Forwarded message ----------\n${header}\n\nThe lift is stuck.`],
  ["two lines that the patron marks as theirs", "The sign says\n> no food\n> no drink\nbut there is a café."],
  ["dashes as bullets", "I ask for\n-- a ramp\n-- a bell"],
  [
    "a sentence that starts like a telephone's line",
    "It is worse now.\n\nSent from my desk, as you asked, is a picture of the door.",
  ],
];
for (const [what, text] of kept) test(`keeps ${what}`, () => assert.equal(foldQuoted(text), text));

const line = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    "",
    "> quoted",
    "-- ",
    "On May 4, 2026 at 10:12 Desk <d@library.example> wrote:",
    "-----Original Message-----",
  ),
  fc.constantFrom("From: Desk <d@library.example>", "Date: Monday", "To: Ann", "Sent from my iPhone", "_______"),
);
const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join("\n"));

test("never folds a whole message away, and never invents a line", () => {
  fc.assert(
    fc.property(text, (whole) => {
      const reply = foldQuoted(whole);
      assert.equal(reply === "", whole.trim() === "");
      const lines = new Set(whole.split("\n").map((each) => each.trim()));
      for (const each of reply.split("\n")) assert.ok(lines.has(each.trim()), each);
    }),
  );
});
