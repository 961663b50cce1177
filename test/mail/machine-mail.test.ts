// Mail of machines: what must not be answered by machine (RFC 3834), and what tells that a patron was not reached (RFC 3464).
import assert from "node:assert/strict";
import { test } from "node:test";
import { readMail } from "../../src/mail/intake/read-mail.ts";
import { bareMessage } from "./messages.ts";

const automatic = [
  "Auto-Submitted: auto-replied",
  "Auto-Submitted: auto-generated (vacation)",
  "X-Autoreply: yes",
  "X-Autorespond: away",
  "Precedence: bulk",
  "Precedence: auto_reply",
  "Return-Path: <>",
  "Content-Type: multipart/report; report-type=disposition-notification; boundary=r",
  "Content-Type: multipart/report; report-type=feedback-report; boundary=r",
  "Subject: Automatic reply: Large print",
  "Subject: Out of Office: Large print",
  "Subject: Auto: Large print",
  "Subject: Respuesta automática: letra grande",
  "Subject: Fuera de la oficina",
  "Subject: =?utf-8?Q?R=C3=A9ponse_automatique_:_livres?=",
  "Subject: Abwesenheitsnotiz: Buch",
  "Subject: =?utf-8?B?6Ieq5YuV5b+c562U?=",
];
for (const header of automatic)
  test(`a machine sent it: ${header}`, async () => {
    assert.equal((await readMail(bareMessage(`From: ann@town.example\n${header}`))).isAutoReply, true);
  });

const personal = [
  "Auto-Submitted: no",
  "X-Autoreply: no",
  "Precedence: list",
  "Return-Path: <ann@town.example>",
  "Subject: Re: Automatic reply: Large print",
  "Subject: Vacation hold on my card",
  "Subject: Out of print?",
  "Subject: Automatic door is broken",
];
for (const header of personal)
  test(`a person sent it: ${header}`, async () => {
    assert.equal((await readMail(bareMessage(`From: ann@town.example\n${header}`))).isAutoReply, false);
  });

const report = (action: string): Buffer =>
  bareMessage(
    "From: Mail System <mailer-daemon@town.example>\nSubject: Delivery report\nContent-Type: multipart/report; report-type=delivery-status; boundary=r",
    `--r\r\n\r\nAbout your mail.\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; town.example\r\n\r\nFinal-Recipient: rfc822; ann@town.example\r\nAction: ${action}\r\nStatus: 5.1.1\r\n--r--\r\n`,
  );

test("a report of failed delivery is a bounce; of a delay, or of success, it is not", async () => {
  assert.equal((await readMail(report("failed"))).isBounce, true);
  assert.equal((await readMail(report("delayed"))).isBounce, false);
  assert.equal((await readMail(report("delivered"))).isBounce, false);
});

const bounces: [string, boolean][] = [
  ["From: MAILER-DAEMON@town.example\nSubject: failure notice", true],
  ["From: postmaster@town.example\nSubject: Undeliverable: your request", true],
  ["From: desk@town.example\nX-Failed-Recipients: ann@town.example", true],
  ["From: no-reply@town.example\nReturn-Path: <>\nSubject: Returned mail: see transcript", true],
  ["From: MAILER-DAEMON@town.example\nSubject: Warning: message delayed 4 hours", false],
  ["From: postmaster@town.example\nSubject: Our new server", false],
  ["From: ann@town.example\nSubject: Your letter came back undelivered", false],
];
for (const [header, isBounce] of bounces)
  test(`${isBounce ? "a bounce" : "no bounce"}: ${header.replaceAll("\n", ", ")}`, async () => {
    assert.equal((await readMail(bareMessage(header))).isBounce, isBounce);
  });

const unanswered: [string, boolean][] = [
  ["From: no-reply@shop.example", true],
  ["From: Shop <orders.noreply@shop.example>", true],
  ["From: DoNotReply+77@shop.example", true],
  ["From: no-responder@tienda.example", true],
  ["From: bounces+1234@shop.example", true],
  ["From: news@town.example\nList-Id: <news.town.example>", true],
  ["From: news@town.example\nList-Unsubscribe: <mailto:off@town.example>", true],
  ["From: desk@other.example\nX-Auto-Response-Suppress: DR, OOF, AutoReply", true],
  ["From: ann@town.example\nX-Auto-Response-Suppress: DR, RN", false],
  ["From: noreplyson@town.example", false],
  ["From: ann.reply@town.example", false],
  ["From: bouncer@town.example", false],
  ["From: bounce@town.example", true],
];
for (const [header, asks] of unanswered)
  test(`${asks ? "no program answers" : "answered"}: ${header.replaceAll("\n", ", ")}`, async () => {
    const { isAutoReply, problems } = await readMail(bareMessage(header));
    assert.deepEqual([isAutoReply, problems.includes("AsksForNoAnswer")], [false, asks]);
  });
