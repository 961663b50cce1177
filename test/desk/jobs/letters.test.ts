// Letters by mail, sent by the real worker: the acknowledgement with its code, the reply as it was previewed, one file a letter.
import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { tellAdministrators, tellColleague } from "../../../src/desk/letters/colleague.ts";
import { letterPreview } from "../../../src/desk/letters/preview.ts";
import { sendLetter } from "../../../src/desk/letters/send.ts";
import { openMatter } from "../../../src/desk/open.ts";
import { submit } from "../../../src/desk/submit.ts";
import type { Draft } from "../../../src/domain/case/act.ts";
import { type TestLibrary, testLibrary } from "../../library.ts";
import { aConcern, anInquiry, nobodyYet } from "../../store/given-ledger.ts";
import { givenWorker } from "./worker.ts";

const id = () => crypto.randomUUID();
const identity = { name: "Ana Ruiz", email: "ana@mail.example", phone: "", address: "" };

async function raise({ desk }: TestLibrary, matter = {}, email = identity.email) {
  const opened = await openMatter(
    desk,
    nobodyYet(),
    { ...anInquiry, replyBy: "email", ...matter },
    { text: "When do you open?", identity: { ...identity, email } },
    id(),
  );
  assert.ok(opened.ok);
  return opened.value;
}
const letter = (name: string) => (payload: object) => "letter" in payload && payload.letter === name;

test("3.1: the acknowledgement says by when, holds the six words, and names nobody in its subject", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { code, reference, streamId } = await raise(library);
  assert.equal(await worker.tried("letter"), null);
  const [mail] = await worker.mails();
  assert.ok(mail);
  assert.equal(mail.file, `1.${streamId}.eml`);
  assert.equal(mail.subject, `Prairie Bend: your case ${reference}`);
  assert.ok(mail.text.includes(code.join(" ")));
  assert.match(mail.text, /writes back to you by Wednesday, March 10\./);
  assert.match(mail.text, /\(309\) 555-0142 \(relay service: 711\)/);
  assert.match(mail.text, /ask the Director for a review/);
  assert.match(mail.text, /No one will treat you worse for speaking up\./);
  assert.ok(mail.text.includes("http://127.0.0.1:7007/my-case"));
  assert.ok(!mail.text.includes("Ana") && !mail.text.includes("When do you open?"));
  assert.ok(mail.isAutoReply, "no machine answers it");
});

test("2.2: in Spanish, in whole", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  await raise(library, { language: "es", kind: "concern", aboutStaff: "no", willingness: "ratherNot" });
  assert.equal(await worker.tried("letter"), null);
  const [mail] = await worker.mails();
  assert.match(mail?.subject ?? "", /^Prairie Bend: su caso /);
  assert.match(mail?.text ?? "", /a más tardar el viernes, 12 de marzo/);
  assert.ok(mail?.text.includes("/es/my-case"));
  assert.equal(mail?.languageHint, "es");
});

test("nothing leaves that wasn't previewed: every letter of staff is word for word what its preview showed", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people } = library;
  const { streamId, reference } = await raise(library, { ...aConcern, kind: "concern", replyBy: "email" });
  const act = async (who: keyof typeof people, draft: Draft, words: object, sends: string) => {
    library.now = Temporal.Instant.from(library.now).add({ minutes: 5 }).toString({ fractionalSecondDigits: 3 });
    const preview = await letterPreview(desk, people[who], reference, draft, words);
    const done = await submit(desk, people[who], { ...draft, id: id(), streamId }, words);
    assert.ok(done.ok, done.ok ? "" : done.refusal);
    assert.equal(await worker.tried("letter", letter(sends)), null);
    const sent = (await worker.mails()).find((mail) => mail.text.trim() === preview?.body.trim());
    assert.ok(preview && sent, `${sends}: ${preview?.body}`);
    assert.equal(sent.subject, preview.subject);
    return sent;
  };
  const nobody = await letterPreview(desk, people.staff, reference, { type: "WriteNote" }, { text: "for us" });
  assert.equal(nobody, null, "a note brings no letter");
  assert.ok((await submit(desk, people.staff, { type: "Take", id: id(), streamId })).ok);
  const reply = await act(
    "staff",
    { type: "Reply", channel: "email" },
    { text: "We look into it.\n\nKindly" },
    "reply",
  );
  assert.match(reply.text, /Marisol \(Front desk\) writes:\n\nWe look into it\.\n\nKindly\n/);
  assert.deepEqual(reply.references, [`<1.${streamId}@prairiebend.example>`]);
  assert.ok(!reply.isAutoReply, "a person wrote it");
  const later = { type: "ExtendTarget", dueAt: "2027-03-20T16:00:00.000Z", reason: "moreToFind" } as const;
  const more = await act("staff", later, { text: "We ask the builder." }, "extended");
  assert.match(more.text, /until Saturday, March 20\..*\n\nWhy: there is more to find out\.\n\nWe ask the builder\./s);
  const answer = { type: "OfferResolution", resolution: "putRight", channel: "email" } as const;
  const offered = await act("staff", answer, { text: "The door is mended." }, "resolution");
  assert.match(offered.text, /Please tell us by \w+, \w+ \d+ if this settles it\./);

  const patron = { kind: "patron", library: desk.library, streamId } as const;
  assert.ok((await submit(desk, patron, { type: "RequestReview", way: "call", id: id(), streamId }, {})).ok);
  assert.equal(await worker.tried("letter", letter("reviewStarted")), null);
  const talk = { type: "OfferTalk", talkId: id(), way: "call", startsAt: "2027-03-12T20:14:00.000Z" } as const;
  const call = await act("designee", talk, {}, "talkOffered");
  assert.match(call.text, /Anneke \(Assistant director\) would like to call you: Friday, March 12, 2:14 pm\./);
  const points = { type: "DecideReview", points: ["upheld", "notUpheld"] } as const;
  const fields = { "point.1": "The door", "reason.1": "It stuck.", "point.2": "The light", "reason.2": "It works." };
  const decision = await act("designee", points, { text: "I am sorry.", fields }, "decision");
  assert.match(decision.text, /1\. The door\nDecided: You were right\.\nIt stuck\.\n\n2\. The light\nDecided: We see/);
  assert.match(decision.text, /it can go on as a formal complaint/);
  assert.deepEqual(
    (await worker.mails()).filter((mail) => /Ana|Ruiz/.test(`${mail.subject} ${mail.text}`)),
    [],
    "no letter names the patron",
  );
});

test("killed between sending and marking: the letter is there once, and then it is marked", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { streamId } = await raise(library);
  assert.equal(await worker.tried("letter"), null);
  const row = "select state, attempts from concord.mail_out where stream_id = $1 and letter = 'acknowledgement'";
  assert.deepEqual((await library.database.owner.query(row, [streamId])).rows, [{ state: "sent", attempts: 1 }]);
  await library.database.owner.query("update concord.mail_out set state = 'sending', sent_at = null");
  const key = { streamId, version: 1, letter: "acknowledgement" } as const;
  const out = { folder: worker.folder, from: null };
  assert.deepEqual(await sendLetter(library.desk, out, key), { ok: true, value: "sent" });
  assert.deepEqual(await sendLetter(library.desk, out, key), { ok: true, value: "before" });
  assert.deepEqual((await library.database.owner.query(row, [streamId])).rows, [{ state: "sent", attempts: 2 }]);
  assert.equal((await worker.mails()).filter((mail) => mail.file.startsWith("1.")).length, 1);
});

test("an address that no mail goes to: the job ends, the letter is marked, whoever holds the case hears of it", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { streamId, reference } = await raise(library, {}, "ana @mail");
  assert.equal(await worker.tried("letter"), null, "not tried again");
  const { rows } = await library.database.owner.query(
    "select state, problem from concord.mail_out where stream_id = $1 and letter = 'acknowledgement'",
    [streamId],
  );
  assert.deepEqual(rows, [{ state: "failed", problem: "AddressInvalid" }]);
  const told = (await worker.mails()).find((mail) => mail.file.includes("notReached"));
  assert.equal(told?.subject, `Concord: ${reference}`);
  assert.ok(!JSON.stringify([worker.logged, told?.text]).includes("ana"));
});

test("5.1: a colleague hears a reference and a link, and the one behind the wall hears nothing", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { streamId, reference } = await raise(library);
  assert.equal(await worker.tried("tell"), null);
  const told = (await worker.mails()).filter((mail) => mail.file.includes("assigned"));
  assert.equal(told.length, 1);
  assert.ok(told[0]?.text.includes(`http://127.0.0.1:7007/staff/case/${reference}`));
  assert.doesNotMatch(`${told[0]?.text}`, /Ana|open\?|inquiry|question/i);
  const wall = { type: "Wall", personId: library.people.colleague.personId, reason: "conflict" } as const;
  assert.ok((await submit(library.desk, library.people.supervisor, { ...wall, id: id(), streamId })).ok);
  const event = { streamId, version: 3 };
  const out = { folder: worker.folder, from: null };
  const quiet = await tellColleague(library.desk, out, event, library.people.colleague.personId, "referred");
  assert.deepEqual(quiet, { ok: true, value: "quiet" });
});

test("5.1: the administrator behind the wall hears nothing while there is another, and the reference alone when there is none", async (t) => {
  const library = await testLibrary(t, { people: { trustee: { roles: ["trustee", "administrator"] } } });
  const { desk, people } = library;
  await using worker = await givenWorker(library);
  const { streamId, reference } = await raise(library);
  const out = { folder: worker.folder, from: null };
  const wall = async (who: "administrator" | "trustee") => {
    const draft = { type: "Wall", personId: people[who].personId, reason: "conflict" } as const;
    assert.ok((await submit(desk, people.supervisor, { ...draft, id: id(), streamId })).ok);
  };
  const told = async (version: number) => {
    assert.ok((await tellAdministrators(desk, out, { streamId, version }, "deciderMissing")).ok);
    const mails = (await worker.mails()).filter(({ file }) => file.startsWith(`${version}.deciderMissing.`));
    for (const { text } of mails) assert.equal(text.trim(), `Nobody is left to decide this case.\n\nCase ${reference}`);
    return mails.map(({ file }) => Number(file.split(".")[2]));
  };
  const [piet, milo] = [people.administrator.personId, people.trustee.personId];
  assert.deepEqual((await told(1)).sort(), [piet, milo].sort());
  await wall("administrator");
  assert.deepEqual(await told(2), [milo]);
  await wall("trustee");
  assert.deepEqual((await told(3)).sort(), [piet, milo].sort(), "or nobody would know of it");
});

test("a machine that doesn't say it is one: a day's acknowledgements to one sender of mail end, and nobody else's", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const streams: string[] = [];
  for (let i = 0; i < 22; i++) {
    library.now = Temporal.Instant.from(library.now).add({ seconds: 1 }).toString({ fractionalSecondDigits: 3 });
    streams.push((await raise(library, { channel: "email" })).streamId);
  }
  const other = await raise(library, { channel: "email" }, "bo@mail.example");
  const answered = async (stream: string) => {
    assert.equal(await worker.tried("letter", (payload) => payload.stream === stream), null);
    return (await worker.mails()).some(({ file }) => file === `1.${stream}.eml`);
  };
  const all: boolean[] = [];
  for (const stream of streams) all.push(await answered(stream));
  assert.deepEqual(all, [...Array(20).fill(true), false, false]);
  assert.ok(await answered(other.streamId));
  library.now = Temporal.Instant.from(library.now).add({ hours: 24 }).toString({ fractionalSecondDigits: 3 });
  assert.ok(
    await answered((await raise(library, { channel: "email" })).streamId),
    "a day later it is acknowledged again",
  );
});

test("a mail server that is gone: tried again; after the last try the letter is marked, and the holder hears of it", async (t) => {
  const library = await testLibrary(t);
  const { owner } = library.database;
  await using worker = await givenWorker(library, { smtpUrl: "smtp://127.0.0.1:1" });
  const { streamId } = await raise(library);
  assert.match(String(await worker.tried("letter")), /MailDelayed/);
  const row = "select state, problem from concord.mail_out where stream_id = $1 and letter = 'acknowledgement'";
  assert.deepEqual((await owner.query(row, [streamId])).rows, [{ state: "sending", problem: null }]);
  const last = once(worker.events, "job:failed");
  await owner.query(
    `update graphile_worker._private_jobs set attempts = max_attempts - 1, run_at = now() where payload::jsonb->>'task' = 'letter'`,
  );
  await owner.query(`select pg_notify('jobs:insert', '{"count":1}')`);
  await last;
  assert.deepEqual((await owner.query(row, [streamId])).rows, [{ state: "failed", problem: "MailDelayed" }]);
  const { rows } = await owner.query("select letter from concord.mail_out where letter like 'tell.notReached.%'");
  assert.equal(rows.length, 1);
  assert.ok(worker.logged.length > 0 && !JSON.stringify(worker.logged).includes("ana"));
});
