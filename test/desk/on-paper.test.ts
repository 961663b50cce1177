// Letters on paper (2.2, 5.2): whoever asked for letters gets papers that say what a mail would; opened with a reason, posted once, kept as they left.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { freshSettings } from "../../src/desk/desk.ts";
import { lettersToPost, openToPrint, postLetter, printTogether } from "../../src/desk/letters/on-paper.ts";
import { letterPreview } from "../../src/desk/letters/preview.ts";
import { openMatter } from "../../src/desk/open.ts";
import { readFile } from "../../src/desk/read/patron.ts";
import { staffCase } from "../../src/desk/read/staff.ts";
import { submit } from "../../src/desk/submit.ts";
import { updateLibrary, writeSettings } from "../../src/store/queries/settings.ts";
import { type TestLibrary, testLibrary } from "../library.ts";
import { factsOf, lettersOf, pagesOf, spokenOf, textOf } from "../print/reading.ts";
import { aConcern, nobodyYet } from "../store/given-ledger.ts";
import { givenWorker } from "./jobs/worker.ts";

const id = () => crypto.randomUUID();
const address = "44 Oak Lane\nPrairie Bend, IL 60999";

async function raise({ desk }: TestLibrary, matter = {}, identity = {}) {
  const opened = await openMatter(
    desk,
    nobodyYet(),
    { ...aConcern, replyBy: "letter", ...matter },
    { text: "The door stuck.", identity: { name: "Ana Ruiz", email: "", phone: "", address, ...identity } },
    id(),
  );
  assert.ok(opened.ok, JSON.stringify(opened));
  return opened.value;
}
const waits = (name: string) => (payload: object) => "letter" in payload && payload.letter === name;
const of = (stream: string) => (payload: object) => "stream" in payload && payload.stream === stream;
const paperOf = (one: Awaited<ReturnType<typeof lettersToPost>>[number] | undefined) => {
  assert.ok(one && one.paper !== "closed" && one.paper.ok, JSON.stringify(one?.paper));
  return one.paper.value;
};

test("2.2: an acknowledgement waits for the holder; opened with a reason it is a letter with address, code and date", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people } = library;
  const { reference, code } = await raise(library);
  assert.equal(await worker.tried("letter"), null);
  assert.deepEqual(await worker.mails(), [], "no mail");
  const [closed, ...others] = await lettersToPost(desk, people.director, null);
  assert.deepEqual(others, []);
  assert.deepEqual(closed && { ...closed, streamId: "", sheet: undefined }, {
    streamId: "",
    sheet: undefined,
    reference,
    version: 1,
    letter: "acknowledgement",
    at: closed?.at,
    locale: "en",
    size: "standard",
    may: true,
    paper: "closed",
  });
  assert.deepEqual(await postLetter(desk, people.director, { reference, version: 1, sha256: "" }, "letter", id()), {
    ok: false,
    refusal: "LetterGone",
  });
  assert.ok((await openToPrint(desk, people.director, null, id())).ok);
  const [open] = await lettersToPost(desk, people.director, null);
  const spoken = spokenOf(paperOf(open).bytes);
  for (const words of [
    "Ana Ruiz",
    "44 Oak Lane",
    reference,
    code.join(" "),
    "What happens next",
    "No one will treat you worse",
    "Or write to the address above, call (309) 555-0142",
    "Sincerely, Ines Director",
  ])
    assert.ok(spoken.includes(words), `${words} in ${spoken}`);
  const view = await staffCase(desk, people.director, reference);
  assert.ok(view.ok && view.value.toPost === 1 && view.value.outOfReach === null);
  assert.ok(view.value.exchange.some((one) => one.event === "IdentityOpened" && one.facts.reason === "letter"));
});

test("the paper says what its preview said, in Spanish and in large print where that was asked for", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people } = library;
  const { reference, streamId } = await raise(library, {
    language: "es",
    needs: ["largePrint"],
    kind: "inquiry",
    aboutStaff: null,
    willingness: null,
  });
  assert.equal(await worker.tried("letter"), null);
  assert.ok((await submit(desk, people.staff, { type: "Take", id: id(), streamId })).ok);
  const draft = { type: "Reply", channel: "letter" } as const;
  const words = { text: "Ya está arreglada.\n\nSaludos" };
  const preview = await letterPreview(desk, people.staff, reference, draft, words);
  assert.ok(preview?.onPaper);
  assert.ok((await submit(desk, people.staff, { ...draft, id: id(), streamId }, words)).ok);
  assert.equal(await worker.tried("letter", waits("reply")), null);
  assert.ok((await openToPrint(desk, people.staff, reference, id())).ok);
  const all = await lettersToPost(desk, people.staff, reference);
  assert.deepEqual(
    all.map(({ letter, size, locale }) => [letter, size, locale]),
    [
      ["acknowledgement", "large", "es"],
      ["reply", "large", "es"],
    ],
  );
  const { bytes } = paperOf(all[1]);
  const spoken = spokenOf(bytes).toLowerCase();
  for (const part of preview.parts.flatMap(({ title, text }) => [...(title ? [title] : []), ...text]))
    assert.ok(spoken.includes(part.replace(/\s+/g, " ").toLowerCase()), part);
  assert.match(factsOf(bytes).get("Title") ?? "", /su caso/);
  assert.ok(Math.min(...lettersOf(bytes)) >= 18);
});

test("posted once: kept byte for byte, its hash in the ledger; the patron sees it, nobody posts it again", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people } = library;
  const { reference, streamId } = await raise(library);
  assert.equal(await worker.tried("letter"), null);
  assert.ok((await openToPrint(desk, people.director, reference, id())).ok);
  const paper = paperOf((await lettersToPost(desk, people.director, reference))[0]);
  const it = { reference, version: 1, sha256: paper.sha256 };
  const actId = id();
  const twice = await Promise.all([1, 2].map(() => postLetter(desk, people.director, it, "letter", actId)));
  assert.deepEqual(twice, [
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  assert.deepEqual(await postLetter(desk, people.supervisor, it, "handed", id()), { ok: false, refusal: "LetterDone" });
  assert.deepEqual(await lettersToPost(desk, people.director, null), []);
  const { rows } = await library.database.owner.query(
    "select data from concord.event where stream_id = $1 and type = 'LetterPosted'",
    [streamId],
  );
  assert.deepEqual(
    rows.map(({ data }) => [data.of, data.way, data.papers]),
    [[1, "letter", [paper.sha256]]],
  );
  const view = await staffCase(desk, people.director, reference);
  const entry = view.ok ? view.value.exchange.find((one) => one.event === "LetterPosted") : undefined;
  const [file] = entry?.files ?? [];
  assert.ok(file && view.ok && view.value.toPost === 0);
  const patron = { kind: "patron", library: desk.library, streamId } as const;
  for (const who of [people.director, patron]) {
    const kept = await readFile(desk, who, streamId, file.id);
    assert.ok(kept.ok && kept.value.bytes.equals(paper.bytes));
    assert.equal(createHash("sha256").update(kept.value.bytes).digest("hex"), paper.sha256);
  }
});

test("a letterhead that changed after the printing is noticed; a letter nobody needs is set aside; no address, no paper", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people } = library;
  const { reference } = await raise(library);
  const { reference: bare, streamId } = await raise(library, {}, { name: "", address: " " });
  assert.equal(await worker.tried("letter"), null);
  assert.equal(await worker.tried("letter", of(streamId)), null);
  assert.ok((await openToPrint(desk, people.director, null, id())).ok);
  const all = await lettersToPost(desk, people.director, null);
  const without = all.find((one) => one.reference === bare);
  assert.deepEqual(without?.paper, { ok: false, refusal: "PaperIncomplete", facts: { what: "sheets.0.to.lines" } });
  assert.ok(
    (await postLetter(desk, people.director, { reference: bare, version: 1, sha256: "" }, "setAside", id())).ok,
  );
  const paper = paperOf(all.find((one) => one.reference === reference));
  const row = (await freshSettings(desk))?.row;
  assert.ok(row);
  await writeSettings(
    library.database.pool,
    { kind: "job", library: desk.library },
    {
      at: library.now,
      version: row.version,
      queries: [updateLibrary(row.id, { ...row, facts: { ...row.facts, phone: "(309) 555-0199" } })],
      changes: [],
      jobs: [],
    },
  );
  await freshSettings(desk);
  assert.deepEqual(
    await postLetter(desk, people.director, { reference, version: 1, sha256: paper.sha256 }, "letter", id()),
    {
      ok: false,
      refusal: "PaperChanged",
    },
  );
  assert.deepEqual(
    (await lettersToPost(desk, people.director, null)).map((one) => one.reference),
    [reference],
  );
});

test("printed together: each letter as it is alone, with its own page numbers; a colleague without a part in it gets none", async (t) => {
  const library = await testLibrary(t);
  await using worker = await givenWorker(library);
  const { desk, people } = library;
  for (const name of ["Ana Ruiz", "Sam Ortega", "Kit Marsh"]) {
    const { streamId } = await raise(library, {}, { name });
    assert.equal(await worker.tried("letter", of(streamId)), null);
  }
  assert.deepEqual(await lettersToPost(desk, people.colleague, null), []);
  const group = { locale: "en", size: "standard" } as const;
  assert.deepEqual(await printTogether(desk, people.director, null, group), { ok: false, refusal: "NotFound" });
  assert.ok((await openToPrint(desk, people.director, null, id())).ok);
  const all = await lettersToPost(desk, people.director, null);
  const together = await printTogether(desk, people.director, null, group);
  assert.ok(together.ok);
  const alone = all.flatMap((one) => pagesOf(paperOf(one).bytes));
  assert.deepEqual(pagesOf(together.value), alone);
  assert.equal(factsOf(together.value).get("Title"), "Letters to print and post: 3");
  assert.match(textOf(together.value), /Page 1 of \d.*Page 1 of \d.*Page 1 of \d/);
});
