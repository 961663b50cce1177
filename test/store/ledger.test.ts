// The ledger: one transaction an act, one act an id, facts only, words sealed, and a chain that shows what was touched.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import test from "node:test";
import { openMatter } from "../../src/desk/open.ts";
import { enterByCode, patronCase, readFile } from "../../src/desk/read/patron.ts";
import { verify } from "../../src/desk/read/verify.ts";
import { submit } from "../../src/desk/submit.ts";
import { bytesForReference, makeReference } from "../../src/domain/receipt/reference.ts";
import { testDatabase } from "../database.ts";
import { aConcern, givenLibrary, nobodyYet, people, person } from "./given-ledger.ts";

const id = () => crypto.randomUUID();
const marked = "zebrafinch";
const words = {
  text: `${marked} the room was taken`,
  fields: { wanted: `${marked} a room` },
  identity: {
    name: `${marked} Farris`,
    email: `${marked}@mail.example`,
    phone: "(309) 555-0119",
    address: `${marked} street`,
  },
  files: [{ name: `${marked}.txt`, bytes: new TextEncoder().encode(`${marked} in a file`) }],
};

test("the ledger", async (t) => {
  const db = await testDatabase(t);
  const desk = await givenLibrary(db);
  const raise = async (actId = id()) => {
    const done = await openMatter(desk, nobodyYet(), aConcern, words, actId);
    assert.ok(done.ok);
    return done.value;
  };

  await t.test("a form sent twice at once makes one matter, and shows the same code", async () => {
    const actId = id();
    const [a, b, c] = await Promise.all([raise(actId), raise(actId), raise(actId)]);
    assert.equal(new Set([a, b, c].map((one) => one.streamId)).size, 1);
    assert.deepEqual(a.code, b.code);
    const { rows } = await db.owner.query("select count(*)::int as n from concord.act where act_id = $1", [actId]);
    assert.equal(rows[0].n, 1);
    const later = await raise(actId);
    assert.equal(later.reference, a.reference);
  });

  await t.test("a reference that another case has is drawn again, and the patron hears nothing of it", async () => {
    const bytes = randomBytes(bytesForReference);
    let same = 2;
    const unlucky = (size: number) => (size === bytesForReference && same-- > 0 ? bytes : randomBytes(size));
    const on = { ...desk, random: unlucky };
    const [one, two] = [
      await openMatter(on, nobodyYet(), aConcern, words, id()),
      await openMatter(on, nobodyYet(), aConcern, words, id()),
    ];
    assert.ok(one.ok && two.ok);
    assert.equal(one.value.reference, makeReference(bytes));
    assert.notEqual(two.value.reference, one.value.reference);
    assert.equal(same, -1, "the second was drawn twice");
  });

  await t.test("what was written comes back exactly, NUL and all; a lone surrogate becomes a character", async () => {
    const text = "a\0b 👩🏽‍🦽 <script>'\"; drop table event; --\r\nñ \ud800 end";
    const done = await openMatter(desk, nobodyYet(), aConcern, { ...words, text }, id());
    assert.ok(done.ok);
    const patron = { kind: "patron", library: 1, streamId: done.value.streamId } as const;
    const seen = await patronCase(desk, patron);
    assert.ok(seen.ok);
    const [first] = seen.value.exchange;
    assert.equal(first?.text, text.replace("\ud800", "\ufffd"));
    const [file] = first?.files ?? [];
    assert.ok(file);
    const opened = await readFile(desk, patron, done.value.streamId, file.id);
    assert.ok(opened.ok);
    assert.equal(opened.value.bytes.toString(), `${marked} in a file`);
    assert.equal(opened.value.type, "text/plain");
    assert.deepEqual(await readFile(desk, patron, (await raise()).streamId, file.id), {
      ok: false,
      refusal: "NotFound",
    });
  });

  await t.test(
    "informal.3: the code opens the one matter, in any case and spacing; a wrong one opens nothing",
    async () => {
      const matter = await raise();
      const entered = await enterByCode(desk, `  ${matter.code.join(" - ").toUpperCase()} `, "192.0.2.1");
      assert.deepEqual(entered, { ok: true, value: { streamId: matter.streamId } });
      const wrong = await enterByCode(desk, [...matter.code].reverse().join(" "), "192.0.2.1");
      assert.equal(wrong.ok, false);
    },
  );

  await t.test(
    "two people on one state: the second gets a named refusal, unless nothing that matters changed",
    async () => {
      const { streamId, version } = await raise();
      const supervisor = person("supervisor");
      const expects = version;
      assert.ok((await submit(desk, supervisor, { type: "WriteNote", id: id(), streamId }, { text: "a note" })).ok);
      const took = await submit(desk, supervisor, { type: "Take", id: id(), streamId, expects });
      assert.ok(took.ok);
      const director = person("director");
      const late = await submit(desk, director, { type: "Take", id: id(), streamId, expects });
      assert.deepEqual(late, {
        ok: false,
        refusal: "ChangedMeanwhile",
        facts: { from: expects, to: took.value.version },
      });
      const patron = { kind: "patron", library: 1, streamId } as const;
      const asked = await submit(desk, patron, { type: "RequestReview", way: "call", id: id(), streamId, expects });
      assert.ok(asked.ok, "informal.3: a review is never refused or delayed");
    },
  );

  await t.test(
    "informal.3: asked for a review twice, it is one review, and what was said with the second is kept",
    async () => {
      const { streamId } = await raise();
      const patron = { kind: "patron", library: 1, streamId } as const;
      const ask = (text: string) =>
        submit(desk, patron, { type: "RequestReview", way: "call", id: id(), streamId }, { text });
      assert.ok((await ask("Please call me.")).ok);
      assert.ok((await ask("Better after five.")).ok);
      const seen = await patronCase(desk, patron);
      assert.ok(seen.ok);
      assert.deepEqual(
        seen.value.exchange
          .filter((one) => one.text)
          .map((one) => [one.event, one.text])
          .slice(1),
        [
          ["ReviewRequested", "Please call me."],
          ["WordsAdded", "Better after five."],
        ],
      );
    },
  );

  await t.test("an act clicked eight times at once is done once, and every click is told so", async () => {
    const { streamId, version: expects } = await raise();
    const supervisor = person("supervisor");
    const act = { type: "Take", id: id(), streamId, expects } as const;
    const done = await Promise.all(Array.from({ length: 8 }, () => submit(desk, supervisor, act)));
    assert.deepEqual(
      done.map((one) => (one.ok ? "done" : one.refusal)),
      done.map(() => "done"),
    );
    assert.equal(done.filter((one) => one.ok && !one.value.repeated).length, 1);
  });

  await t.test("forty acts at once on one matter: each stands once, in one order", async () => {
    const { streamId, version } = await raise();
    const patron = { kind: "patron", library: 1, streamId } as const;
    const done = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        submit(desk, patron, { type: "AddWords", channel: "web", files: 0, id: id(), streamId }, { text: `word ${i}` }),
      ),
    );
    assert.deepEqual(
      done.map((one) => one.ok && one.value.version).sort((a, b) => Number(a) - Number(b)),
      Array.from({ length: 40 }, (_, i) => version + i + 1),
    );
  });

  await t.test("somebody else's act id, or a stream that isn't theirs, does nothing", async () => {
    const mine = await raise();
    const other = await raise();
    const patron = { kind: "patron", library: 1, streamId: mine.streamId } as const;
    const actId = id();
    assert.ok(
      (
        await submit(
          desk,
          patron,
          { type: "AddWords", channel: "web", files: 0, id: actId, streamId: mine.streamId },
          { text: "x" },
        )
      ).ok,
    );
    assert.deepEqual(
      await submit(
        desk,
        patron,
        { type: "AddWords", channel: "web", files: 0, id: id(), streamId: other.streamId },
        { text: "x" },
      ),
      { ok: false, refusal: "NotFound" },
    );
    const patron2 = { kind: "patron", library: 1, streamId: other.streamId } as const;
    assert.deepEqual(await submit(desk, patron2, { type: "Withdraw", id: actId, streamId: other.streamId }), {
      ok: false,
      refusal: "ActIdTaken",
    });
  });

  await t.test("5.1: no table holds a word of it in the plain", async () => {
    const { rows: tables } = await db.owner.query(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('concord', 'graphile_worker', 'account')",
    );
    assert.ok(tables.length > 15);
    for (const { name } of tables) {
      const { rows } = await db.owner.query(
        `select count(*)::int as n from ${name} x where x::text ilike $1 or x::text like $2`,
        [`%${marked}%`, `%${Buffer.from(marked).toString("hex")}%`],
      );
      assert.equal(rows[0].n, 0, name);
    }
  });

  await t.test("5.1: the person named by the patron is gone from the counts in the same act", async () => {
    const { streamId } = await raise();
    assert.ok(
      (
        await submit(desk, person("supervisor"), {
          type: "NameSubject",
          personId: people.contact.id,
          id: id(),
          streamId,
        })
      ).ok,
    );
    assert.deepEqual(await submit(desk, person("contact"), { type: "WriteNote", id: id(), streamId }, { text: "x" }), {
      ok: false,
      refusal: "NotFound",
    });
  });

  await t.test("somebody may name themselves: the wall falls behind them", async () => {
    const { streamId } = await raise();
    assert.ok(
      (await submit(desk, person("contact"), { type: "NameSubject", personId: people.contact.id, id: id(), streamId }))
        .ok,
    );
    assert.deepEqual(await submit(desk, person("contact"), { type: "Take", id: id(), streamId }), {
      ok: false,
      refusal: "NotFound",
    });
  });

  await t.test("concord verify finds nothing wrong, and everything that is touched", async () => {
    const whole = await verify(desk);
    assert.deepEqual(whole.findings, []);
    assert.ok(whole.streams > 8);
    const { streamId } = await raise();
    const faults = async () =>
      (await verify(desk)).findings.filter((one) => one.streamId === streamId).map((one) => one.fault);
    const tamper = async (sql: string, back: string) => {
      await db.owner.query(sql, [streamId]);
      const found = await faults();
      await db.owner.query(back, [streamId]);
      return found;
    };
    assert.deepEqual(
      await tamper(
        'update concord.event set data = data || \'{"kind":"thanks"}\' where stream_id = $1 and version = 1',
        'update concord.event set data = data || \'{"kind":"concern"}\' where stream_id = $1 and version = 1',
      ),
      ["ChainBroken"],
    );
    assert.deepEqual(
      await tamper(
        "update concord.case_item set holder_id = 4 where stream_id = $1",
        "update concord.case_item set holder_id = 2 where stream_id = $1",
      ),
      ["ListDiffers"],
    );
    assert.deepEqual(
      await tamper(
        "update concord.stream set state = jsonb_set(state, '{level}', '2') where stream_id = $1",
        "update concord.stream set state = jsonb_set(state, '{level}', '1') where stream_id = $1",
      ),
      ["StateDiffers"],
    );
    assert.deepEqual(
      await tamper("insert into concord.wall values (1, 2, $1)", "delete from concord.wall where stream_id = $1"),
      ["WallsDiffer"],
    );
    assert.deepEqual(
      await tamper(
        "update concord.event set at = at + interval '1 ms' where stream_id = $1 and version = 1",
        "update concord.event set at = at - interval '1 ms' where stream_id = $1 and version = 1",
      ),
      ["ChainBroken"],
    );
    const flip =
      "update concord.content set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where stream_id = $1 and slot = 'words'";
    assert.deepEqual(await tamper(flip, flip), ["WordsDiffer"]);
    assert.deepEqual(await faults(), []);
    await db.owner.query("delete from concord.event where stream_id = $1 and version = 2", [streamId]);
    assert.ok((await faults()).length > 0);
  });
});
