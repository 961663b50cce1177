// Attachments under the Freedom of Information Act: each one is withheld, each one stands in the log by its number, and nothing of any is in
// what leaves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openMatter } from "../../../../src/desk/open.ts";
import { addFoiaMatter, readyRelease, sendFoia } from "../../../../src/desk/register/foia/acts.ts";
import { readFoiaPaper } from "../../../../src/desk/register/foia/read.ts";
import { reviewFoia } from "../../../../src/desk/register/foia/review.ts";
import { foiaMatters } from "../../../../src/desk/register/foia/texts.ts";
import { markField } from "../../../../src/desk/register/marks.ts";
import { submit } from "../../../../src/desk/submit.ts";
import { testLibrary } from "../../../library.ts";
import { textOf, uncompressed } from "../../../print/reading.ts";
import { anInquiry, nobodyYet } from "../../../store/given-ledger.ts";
import { opened, request, setCounselor } from "./given-foia.ts";

const secret = "Quillfeather"; // in every file, its name and its bytes
const scan = (words: string) =>
  Buffer.from(`%PDF-1.4\n1 0 obj\n<</Type/Catalog/Words(${words})>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`);

test("every attachment is in the log as withheld, whoever sent it and when; the package and its PDFs hold none", async (t) => {
  const library = await testLibrary(t);
  const { desk, people } = library;
  const files = [
    { name: `${secret}-1.txt`, bytes: Buffer.from(`A letter of ${secret}.`) },
    { name: `${secret}-2.pdf`, bytes: scan(secret) },
  ];
  const raised = await openMatter(desk, nobodyYet(), anInquiry, { text: "The heater is broken.", files }, desk.newId());
  assert.ok(raised.ok);
  const { streamId, reference: matter } = raised.value;
  const patron = { kind: "patron", library: desk.library, streamId } as const;
  const more = { text: "Here is one more.", files: [{ name: `${secret}-3.txt`, bytes: Buffer.from(secret) }] };
  assert.ok(
    (await submit(desk, patron, { type: "AddWords", channel: "web", files: 1, id: desk.newId(), streamId }, more)).ok,
  );
  const reference = await request(library);
  await setCounselor(library);
  const view = () => opened(library, "custodian", reference);
  assert.ok((await addFoiaMatter(desk, people.custodian, await view(), matter, { id: desk.newId() })).ok);
  const { settings, view: added } = await view();
  const [read] = await foiaMatters(desk, settings, people.custodian, added.state);
  assert.equal(read?.files.length, 3);
  for (const { content, spans } of read?.texts ?? []) {
    const form = Object.fromEntries(spans.map((span) => [markField(span), "drop"]));
    const at = { matter: streamId, content };
    const done = await reviewFoia(desk, people.custodian, await view(), at, (f) => form[f] ?? "", desk.newId());
    assert.ok(done.ok, JSON.stringify(done));
  }
  const ready = await readyRelease(desk, people.custodian, await view());
  assert.ok(ready.ok, JSON.stringify(ready));
  assert.ok((await sendFoia(desk, people.custodian, await view(), ready.value, desk.newId())).ok);
  const after = await view();
  assert.deepEqual(
    after.view.papers.map(({ name }) => name),
    ["letter", "denial", `${matter}-release`].map((what) => `${reference}-${what}.pdf`),
    "papers that the library made, and no file beside them",
  );
  const { state } = after.view;
  assert.deepEqual(state.status === "closed" && [state.outcome, state.withheld], [
    "grantedInPart",
    ["privateInformation"],
  ]);
  for (const { id, name } of after.view.papers) {
    const paper = await readFoiaPaper(desk, people.custodian, after, id);
    assert.ok(paper.ok);
    const whole = uncompressed(paper.value.bytes);
    for (const word of [secret, "/EmbeddedFile", "/Filespec", "/Subtype /Image"])
      assert.ok(!whole.includes(word), `${word} is in ${name}`);
    if (!name.includes("-release")) continue;
    const text = textOf(paper.value.bytes);
    assert.match(text, /Attachments 3 \(3 withheld\)/);
    const log = text.slice(text.lastIndexOf("Redaction log"));
    for (const n of [1, 2, 3]) {
      assert.match(
        text,
        new RegExp(`${n}\\. Attachment ${n} \\(.*?\\) Withheld\\. Number \\d in the redaction log, 7\\(1\\)\\(b\\)`),
      );
      assert.match(log, new RegExp(`Attachment ${n} 7\\(1\\)\\(b\\)`));
    }
    assert.equal(log.split("single words can’t be blacked out").length - 1, 3);
  }
});
