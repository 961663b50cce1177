// What intake reads from ordinary and odd mail: words, sender, subject, files.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readMail } from "../../src/mail/intake/read-mail.ts";
import { bareMessage, message, multipart } from "./messages.ts";

test("reads sender, subject, words, thread and date of a plain message", async () => {
  const reading = await readMail(
    message(
      "Do you have it in large print?\r\n",
      "In-Reply-To: <0@library.example>",
      "References: <a@library.example>\r\n <0@library.example>",
      "Date: Mon, 4 May 2026 10:12:00 -0500 (CDT)",
      "Content-Language: es-MX",
    ),
  );
  assert.deepEqual(reading, {
    outcome: "read",
    fromAddress: "ann@town.example",
    fromName: "Ann Reed",
    subject: "Large print",
    text: "Do you have it in large print?",
    html: null,
    attachments: [],
    messageId: "<1@town.example>",
    inReplyTo: "<0@library.example>",
    references: ["<a@library.example>", "<0@library.example>"],
    date: "2026-05-04T15:12:00.000Z",
    isAutoReply: false,
    isBounce: false,
    replyText: "Do you have it in large print?",
    languageHint: "es",
    problems: [],
  });
});

test("no Date header, or one that is no date, is no date: not the present one", async () => {
  assert.equal((await readMail(message("x"))).date, null);
  assert.equal((await readMail(message("x", "Date: the day before yesterday"))).date, null);
});

const charsets: [string, number[], string][] = [
  ["utf-8", [0xc3, 0xb1], "ñ"],
  ["iso-8859-1", [0xf1], "ñ"],
  ["iso-8859-15", [0xa4], "€"],
  ["windows-1250", [0xb3], "ł"],
  ["windows-1251", [0xcf, 0xf0, 0xe8], "При"],
  ["windows-1252", [0x93, 0x94], "“”"],
  ["windows-1255", [0xf9, 0xec], "של"],
  ["windows-1256", [0xe3, 0xd1], "مر"],
  ["windows-1258", [0xd0], "Đ"],
  ["koi8-r", [0xf0, 0xd2], "Пр"],
  ["macintosh", [0x8e], "é"],
  ["iso-2022-jp", [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42], "日本"],
  ["shift_jis", [0x93, 0xfa, 0x96, 0x7b], "日本"],
  ["gb18030", [0xc4, 0xe3, 0xba, 0xc3], "你好"],
  ["big5", [0xa7, 0x41, 0xa6, 0x6e], "你好"],
  ["euc-kr", [0xbe, 0xc8], "안"],
  ["utf-16", [0xff, 0xfe, 0xf1, 0x00], "ñ"],
  ["utf-7", [...Buffer.from("A+APE-o 1 +- 1")], "Año 1 + 1"],
];
for (const [charset, bytes, words] of charsets)
  test(`reads words in ${charset}`, async () => {
    const reading = await readMail(message(Buffer.from(bytes), `Content-Type: text/plain; charset=${charset}`));
    assert.equal(reading.text, words);
    assert.deepEqual(reading.problems, []);
  });

for (const stated of [
  "Content-Type: text/plain; charset=utf-8",
  "Content-Type: text/plain; charset=x-own",
  "X-None: 1",
])
  test(`reads western words under a wrong label, and says that it guessed (${stated})`, async () => {
    const reading = await readMail(message(Buffer.from("cafés", "latin1"), stated));
    assert.equal(reading.text, "cafés");
    assert.deepEqual(reading.problems, ["CharsetGuessed"]);
  });

test("reads a header in raw bytes of the stated charset", async () => {
  const reading = await readMail(
    bareMessage('From: "Jos\xe9" <jose@town.example>\nSubject: Caf\xe9\nContent-Type: text/plain; charset=iso-8859-1'),
  );
  assert.deepEqual([reading.fromName, reading.subject], ["José", "Café"]);
});

const senders: [string, string | null, string | null][] = [
  ["From: Friends: ann@town.example, bob@town.example;", "ann@town.example", null],
  ["From: Nobody:;\nReply-To: ann@town.example", "ann@town.example", null],
  ["From: Form <no-reply@site.example>\nReply-To: Ann <ann@town.example>", "ann@town.example", "Ann"],
  ["From: Ann <ann@town.example>\nReply-To: bob@town.example", "ann@town.example", "Ann"],
  ["From: Form <no-reply@site.example>\nReply-To: noreply@site.example", "no-reply@site.example", "Form"],
  ["From: Form <no-reply@site.example>\nReturn-Path: <q7@sender.example>", "no-reply@site.example", "Form"],
  ["From: Ann Reed", null, "Ann Reed"],
  ["Subject: x", null, null],
  ['From: "boss@library.example" <ann@town.example>', "ann@town.example", "boss@library.example"],
  ["From: =?utf-8?Q?boss=40library.example?= <ann@town.example>", "ann@town.example", "boss@library.example"],
  ['From: "Ann <ann@town.example>', "ann@town.example", null],
  ["From  : Ann <ann@town(of old). example>", "ann@town.example", "Ann"],
  ["From: =?utf-8?B?SsO2cmc=?= <j@xn--mnchen-3ya.example>", "j@münchen.example", "Jörg"],
];
for (const [header, address, name] of senders)
  test(`finds the sender in ${header.replace("\n", ", ")}`, async () => {
    const reading = await readMail(bareMessage(`${header}\nX: 1`));
    assert.deepEqual([reading.fromAddress, reading.fromName], [address, name]);
    assert.equal(reading.problems.includes("SenderMissing"), address === null);
  });

test("line ends hidden in encoded words don't make lines of subject, name or file name", async () => {
  const reading = await readMail(
    bareMessage(
      'From: "=?utf-8?Q?Ann=0D=0ABcc:_x?=" <ann@town.example>\nSubject: =?utf-8?Q?a=0D=0ABcc:_b=00?=\nContent-Type: image/png; name="=?utf-8?Q?a=0Ab.png?="',
    ),
  );
  assert.deepEqual([reading.fromName, reading.subject], ["Ann Bcc: x", "a Bcc: b"]);
  assert.deepEqual(
    reading.attachments.map(({ filename }) => filename),
    ["a b.png"],
  );
});

test("reads HTML alone as text, quotation marked, without scripts", async () => {
  const html = "<p>Dear <b>library</b>,<br>the lift is stuck.</p><script>x()</script><blockquote>older</blockquote>";
  const reading = await readMail(message(html, "Content-Type: text/html"));
  assert.equal(reading.text, "Dear library,\nthe lift is stuck.\n\n> older");
  assert.equal(reading.html, html);
});

test("reads the HTML when the plain part beside it is empty", async () => {
  const reading = await readMail(
    multipart("alternative", "Content-Type: text/plain\n\n\n", "Content-Type: text/html\n\n<p>The lift is stuck.</p>"),
  );
  assert.equal(reading.text, "The lift is stuck.");
});

test("keeps the words of HTML that is nested too deep to convert", async () => {
  const reading = await readMail(message(`${"<div>".repeat(50_000)}The lift is stuck.`, "Content-Type: text/html"));
  assert.equal(reading.text, "The lift is stuck.");
  assert.deepEqual(reading.problems, ["HtmlNotConverted"]);
});

test("keeps files with name, type, size and bytes", async () => {
  const reading = await readMail(
    multipart(
      "mixed",
      "Content-Type: text/plain\n\nSee the picture.",
      'Content-Type: image/PNG; name="lift.png"\nContent-Transfer-Encoding: base64\n\niVBORw==',
      "Content-Type: application/ms-tnef\nContent-Disposition: attachment; filename=winmail.dat\n\nx",
    ),
  );
  assert.equal(reading.text, "See the picture.");
  assert.deepEqual(reading.attachments[0], {
    filename: "lift.png",
    contentType: "image/png",
    size: 4,
    content: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  });
  assert.deepEqual(reading.problems, ["OutlookEnvelope"]);
});

test("takes a uuencoded file out of the text, and leaves what only looks like one", async () => {
  const reading = await readMail(message("See file.\n\nbegin 644 cat.txt\n#0V%T\n`\nend\n\nThanks"));
  assert.deepEqual([reading.text, reading.attachments[0]?.content.toString()], ["See file.\n\n\nThanks", "Cat"]);
  const words = "begin 644 steps to the door,\nthey said, and at the\nend\nI sat down.";
  assert.equal((await readMail(message(words))).text, words);
});
