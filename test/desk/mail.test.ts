// Mail that comes in: stored first, then filed as a new matter or as the patron's answer; by whom it comes decides, not what it says (5.1).
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshSettings } from "../../src/desk/desk.ts";
import { fileKept, ignoreKept, keptMail } from "../../src/desk/mail/kept.ts";
import { storeRaw } from "../../src/desk/mail/raw.ts";
import { fileTaken, takeMail } from "../../src/desk/mail/take.ts";
import { patronCase } from "../../src/desk/read/patron.ts";
import { staffCase } from "../../src/desk/read/staff.ts";
import { type TestLibrary, testLibrary } from "../library.ts";

let sent = 0;
type Mail = { from?: string; subject?: string; text?: string; head?: readonly string[]; id?: string };
const mail = ({
  from = "Ana Ruiz <ana@mail.example>",
  subject = "Hours",
  text = "When do you open?",
  head = [],
  id,
}: Mail = {}) =>
  Buffer.from(
    [
      `From: ${from}`,
      "To: desk@prairiebend.example",
      `Subject: ${subject}`,
      `Message-ID: ${id ?? `<${++sent}@mail.example>`}`,
      ...head,
      "",
      text,
    ].join("\r\n"),
  );
async function take({ desk }: TestLibrary, raw: Buffer) {
  const taken = await takeMail(desk, raw);
  assert.ok(taken.ok);
  return taken.value;
}
async function caseOf({ desk, database }: TestLibrary, reference: string | null) {
  const { rows } = await database.owner.query("select stream_id from concord.case_item where reference = $1", [
    reference,
  ]);
  const view = await patronCase(desk, { kind: "patron", library: desk.library, streamId: rows[0].stream_id });
  assert.ok(view.ok);
  return view.value;
}
const saidIn = (view: Awaited<ReturnType<typeof caseOf>>) =>
  view.exchange.flatMap(({ text }) => (text === null ? [] : [text]));
const cases = async ({ database }: TestLibrary) =>
  (await database.owner.query("select count(*)::int as n from concord.case_item")).rows[0].n;

test("2.2: a mail is a matter like any other: a question, answered by mail, in the language it was written in", async (t) => {
  const library = await testLibrary(t);
  const one = await take(library, mail());
  assert.deepEqual([one.state, one.kind, one.problem], ["filed", "new", null]);
  const view = await caseOf(library, one.reference);
  assert.deepEqual(
    [view.kind, view.channel, view.replyBy, view.language, view.name, view.contact.email],
    ["inquiry", "email", "email", "en", "Ana Ruiz", "ana@mail.example"],
  );
  assert.deepEqual(saidIn(view), ["Hours\n\nWhen do you open?"]);
  const voted = await take(
    library,
    mail({ subject: "Horario", text: "Hola, ¿a qué hora abre la biblioteca? Gracias" }),
  );
  assert.equal((await caseOf(library, voted.reference)).language, "es");
  const stated = await take(library, mail({ text: "OK", head: ["Content-Language: es-MX"] }));
  assert.equal((await caseOf(library, stated.reference)).language, "es");
});

test("the same message again is one matter, and what came before is said again", async (t) => {
  const library = await testLibrary(t);
  const raw = mail();
  const first = await take(library, raw);
  assert.deepEqual(await take(library, raw), first);
  assert.equal(await cases(library), 1);
  const copy = await take(library, Buffer.concat([Buffer.from("Received: by another way\r\n"), raw]));
  assert.deepEqual([copy.state, copy.problem], ["kept", "MessageSeenBefore"]);
});

test("5.1: an answer counts as the patron's from the address held alone; a stranger in the thread begins a matter of their own", async (t) => {
  const library = await testLibrary(t);
  const first = await take(library, mail({ id: "<first@mail.example>" }));
  const head = ["In-Reply-To: <first@mail.example>"];
  const more = await take(
    library,
    mail({
      text: "One thing more.\r\n\r\nOn Tue, Mar 9, 2027 at 2:20 PM Prairie Bend <desk@prairiebend.example> wrote:\r\n\r\n> When do you open?",
      head,
    }),
  );
  assert.deepEqual([more.kind, more.reference], ["reply", first.reference]);
  const view = await caseOf(library, first.reference);
  assert.deepEqual(saidIn(view), ["Hours\n\nWhen do you open?", "One thing more."]);
  assert.equal(view.exchange.at(-1)?.by, "patron");
  const stranger = await take(library, mail({ from: "bo@mail.example", text: "Tell me about Ana", head }));
  assert.equal(stranger.kind, "new");
  assert.notEqual(stranger.reference, first.reference);
  const byReference = `Re: Prairie Bend: your case ${first.reference}`;
  const named = await take(library, mail({ subject: byReference, from: "ANA@mail.example" }));
  assert.equal(named.reference, first.reference);
  assert.equal((await take(library, mail({ subject: byReference, from: "bo@mail.example" }))).kind, "new");
  assert.equal(saidIn(await caseOf(library, first.reference)).length, 3);
});

test("files go along; one that can't be taken in is named, and the raw message keeps it", async (t) => {
  const library = await testLibrary(t);
  const part = (name: string, bytes: Buffer) =>
    `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString("base64")}\r\n`;
  const program = Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01"), Buffer.alloc(200)]);
  const raw = Buffer.from(
    `From: ana@mail.example\r\nSubject: Photo\r\nMessage-ID: <files@mail.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the door.\r\n${part("door.txt", Buffer.from("it sticks"))}${part("run.bin", program)}--b--\r\n`,
  );
  const view = await caseOf(library, (await take(library, raw)).reference);
  assert.deepEqual(
    view.exchange[0]?.files.map(({ name }) => name),
    ["door.txt"],
  );
  assert.equal(
    saidIn(view)[0],
    "Photo\n\nSee the door.\n\n[A file was left out: run.bin. It is a program for a computer.]",
  );
});

test("a machine's mail opens nothing and gets no answer", async (t) => {
  const library = await testLibrary(t);
  const away = await take(
    library,
    mail({ subject: "Automatic reply: your case", head: ["Auto-Submitted: auto-replied"] }),
  );
  assert.deepEqual([away.state, away.kind, away.reference], ["ignored", "automatic", null]);
  const unknown = await take(library, mail({ from: "MAILER-DAEMON@mx.example", subject: "Undelivered Mail" }));
  assert.deepEqual([unknown.state, unknown.kind], ["ignored", "bounce"]);
  assert.equal(await cases(library), 0);
  assert.equal((await library.database.owner.query("select from graphile_worker._private_jobs")).rowCount, 0);
});

test("killed between storing and filing: it is filed at the next start, once", async (t) => {
  const library = await testLibrary(t);
  const settings = await freshSettings(library.desk);
  assert.ok(settings);
  const raw = mail();
  await storeRaw(library.desk, settings.keys, raw);
  assert.equal(await cases(library), 0);
  assert.equal(await fileTaken(library.desk), 0);
  assert.equal(await cases(library), 1);
  // And killed between filing and saying so.
  await library.database.owner.query("update concord.mail_in set state = 'taken', stream_id = null");
  await library.database.owner.query("delete from concord.mail_thread");
  assert.equal(await fileTaken(library.desk), 0);
  assert.equal(await cases(library), 1);
  assert.equal((await take(library, raw)).state, "filed");
});

test("what can't be read is kept, for a supervisor or the Director alone; filed, it holds the message itself", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const broken = await take(library, Buffer.from("no header at all, only \xff words"));
  const nobody = await take(library, mail({ from: "Undisclosed" }));
  assert.deepEqual([broken.state, nobody.state, nobody.problem], ["kept", "kept", "SenderMissing"]);
  assert.deepEqual(await keptMail(desk, people.staff), []);
  assert.deepEqual(await keptMail(desk, people.administrator), []);
  assert.deepEqual(await fileKept(desk, people.staff, nobody.mailId), { ok: false, refusal: "NotFound" });
  const shown = await keptMail(desk, people.supervisor);
  assert.deepEqual(
    shown.map(({ mailId }) => mailId),
    [broken.mailId, nobody.mailId],
  );
  assert.match(shown[0]?.text ?? "", /no header at all/);
  const filed = await fileKept(desk, people.director, nobody.mailId);
  assert.ok(filed.ok);
  assert.ok((await staffCase(desk, people.director, filed.value.reference)).ok);
  assert.deepEqual(await ignoreKept(desk, people.supervisor, broken.mailId), { ok: true, value: null });
  assert.deepEqual(await ignoreKept(desk, people.supervisor, broken.mailId), { ok: false, refusal: "NotFound" });
  assert.deepEqual(await keptMail(desk, people.director), []);
});

test("5.1: nothing of a message stands in the database in the clear", async (t) => {
  const library = await testLibrary(t);
  await take(library, mail({ subject: "Zebrafish", text: "quokka" }));
  const { rows } = await library.database.owner.query(
    `select (select string_agg(m::text, ' ') from concord.mail_in m) as m, (select string_agg(encode(sealed, 'escape'), ' ') from concord.mail_raw) as r`,
  );
  assert.ok(rows[0].m && rows[0].r);
  assert.doesNotMatch(JSON.stringify(rows), /ana|Zebrafish|quokka/);
});

test("mail of a list, or from an address that takes no replies, waits for people; filed by them, nothing is sent there", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const list = await take(library, mail({ head: ["List-Id: <news.mail.example>"] }));
  assert.deepEqual([list.state, list.problem], ["kept", "AsksForNoAnswer"]);
  const form = await take(library, mail({ from: "no-reply@forms.example", text: "My name is Ana. Please call me." }));
  assert.deepEqual([form.state, form.problem], ["kept", "AsksForNoAnswer"]);
  const filed = await fileKept(desk, people.director, form.mailId);
  assert.ok(filed.ok);
  const view = await caseOf(library, filed.value.reference);
  assert.deepEqual([view.replyBy, view.name, view.contact.email], ["page", "no-reply@forms.example", null]);
});

test("what is encrypted is a matter, and says so in place of its words", async (t) => {
  const library = await testLibrary(t);
  const sealed = [
    "MIME-Version: 1.0",
    "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
  ];
  const one = await take(library, mail({ head: sealed, text: "MIAGCSqGSIb3DQEHA6CAMIACAQAx" }));
  assert.deepEqual([one.state, one.kind], ["filed", "new"]);
  assert.match(saidIn(await caseOf(library, one.reference)).join(""), /encrypted/);
  const signed = sealed.with(1, "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m");
  const other = await take(library, mail({ head: signed, text: "MIAGCSqGSIb3DQEHA6CAMIACAQAx" }));
  assert.doesNotMatch(saidIn(await caseOf(library, other.reference)).join(""), /encrypted/);
});

test("a word that both languages have says nothing of the language", async (t) => {
  const library = await testLibrary(t);
  const one = await take(library, mail({ text: "No library card yet" }));
  assert.equal((await caseOf(library, one.reference)).language, "en");
});
