// A long day: the same things done thousands of times over. Nothing is lost, nothing goes wrong, and what a request leaves behind in
// memory is nothing.
import assert from "node:assert/strict";
import test from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { verify } from "../../src/desk/read/verify.ts";
import { staffPaths } from "../../src/web/paths.ts";
import { testSite } from "../site.ts";
import { browserless } from "../web/patron/browserless.ts";
import { signedIn } from "../web/staff/signed-in.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const rounds = 12;
const mattersARound = 120;
/** The first rounds fill caches that stay: compiled code, prepared statements. */
const warmUp = 4;
/** What thousands of requests may leave, in MiB: a leak of one kB a request would leave four times that. */
const mostLeft = 4;

const heapMiB = (): number => {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
};

test(`${rounds * mattersARound} matters from the form to the note: all there, all sound, and the heap as before`, async (t) => {
  const site = await testSite(t);
  const lena = await signedIn(site, "supervisor");
  const heap: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < mattersARound; i += 1) {
      const patron = browserless(site);
      const words = `Do you keep the yearbook of ${1900 + i}? ${"And may I see it on a Saturday? ".repeat(20)}`;
      const act = site.desk.newId();
      const receipt = await patron.post("/question", { act, words, replyBy: "page", codeOnly: "yes" });
      assert.equal(receipt.status, 200);
      await patron.post("/my-case/words", { act: site.desk.newId(), words: "One thing more." });
      const mine = await patron.get("/my-case");
      const reference = /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/.exec(mine.words)?.[0] ?? "";
      await lena.get(staffPaths.home);
      const at = `/staff/case/${reference}`;
      assert.equal((await lena.get(at)).status, 200, reference);
      const noted = await lena.post(`${at}/WriteNote`, { act: site.desk.newId(), text: "It is in the basement." });
      assert.match(noted.words, /It is in the basement\./);
    }
    heap.push(heapMiB());
  }
  const { rows } = await site.database.owner.query(
    "select count(*)::int as matters, sum((select count(*) from concord.content c where c.stream_id = i.stream_id))::int as texts from concord.case_item i",
  );
  const matters = rounds * mattersARound;
  assert.deepEqual(rows, [{ matters, texts: matters * 3 }]);
  const { streams, findings } = await verify(site.desk);
  assert.deepEqual([streams, findings], [matters, []]);
  assert.deepEqual(site.logged, []);
  const left = (heap.at(-1) ?? 0) - (heap[warmUp] ?? 0);
  assert.ok(left < mostLeft, `${left.toFixed(1)} MiB stay behind: ${heap.map((one) => one.toFixed(1)).join(", ")}`);
});
