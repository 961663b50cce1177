// Whatever is posted to a patron's page is a clear error or kept exactly and shown escaped; never a 500, never a matter lost.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { paths } from "../../../src/web/paths.ts";
import { browserless, concern, patronSite } from "./browserless.ts";

const site = await patronSite({ after });
const forms = { "content-type": "application/x-www-form-urlencoded" };
const multipart = (boundary: string) => ({ "content-type": `multipart/form-data; boundary=${boundary}` });
const matters = async (): Promise<number> => {
  const { rows } = await site.database.owner.query("select count(*)::int as n from concord.case_item");
  return rows[0].n;
};
/** Thanks aren't among them: they need words and nothing else, so that some of these are whole. */
const doors = [paths.inquiry, paths.request, paths.concern, `/es${paths.concern}`];
const ofACase = [
  paths.addWords,
  paths.review,
  paths.acceptTalk,
  paths.settled,
  paths.notSettled,
  paths.withdraw,
  paths.reopen,
  paths.contact,
];

const broken: readonly (readonly [what: string, body: BodyInit, headers: Record<string, string>])[] = [
  ["nothing", "", forms],
  ["no content type", "words=x", {}],
  ["JSON", '{"words":"x"}', { "content-type": "application/json" }],
  ["XML", "<words>x</words>", { "content-type": "application/xml" }],
  ["multipart without its boundary", "words", { "content-type": "multipart/form-data" }],
  ["multipart cut short", '--b\r\nContent-Disposition: form-data; name="words"\r\n\r\nhal', multipart("b")],
  ["multipart of noise", new Uint8Array(2048).fill(255), multipart("b")],
  [
    "a file where words are due",
    '--b\r\nContent-Disposition: form-data; name="words"; filename="w"\r\n\r\nx\r\n--b--\r\n',
    multipart("b"),
  ],
  ["bytes that are no UTF-8", new Uint8Array([119, 111, 114, 100, 115, 61, 255, 254, 192, 128]), forms],
  ["percent signs of nothing", "words=%&%zz=%E0%A4%A&=&&&", forms],
  ["names of the prototype", "__proto__=x&constructor=y&toString=z&hasOwnProperty=1", forms],
  ["two thousand fields more", Array.from({ length: 4000 }, (_, i) => `f${i}=x`).join("&"), forms],
  ["a million signs", `words=${"x".repeat(1_000_000)}`, forms],
  [
    "arrays where a string is due",
    "words=a&words=b&replyBy=page&replyBy=email&about=1&about=2&do=send&do=later",
    forms,
  ],
  ["PHP's arrays", "words[]=a&words[0]=b&replyBy[x]=page", forms],
  ["codes that are none", "words=x&replyBy=owl&needs=none&ticks=all&place=moon&aboutStaff=perhaps&do=dance", forms],
  ["a person and a branch that are none", "words=x&about=-1&branch=1e9&aboutStaff=yes&codeOnly=yes&do=send", forms],
  ["SQL", "words=x&about=1'%20or%201=1--&branch=1;drop%20table&code=';--&talk=1'&act='", forms],
  ["an act that is no id", "words=&act=../../etc/passwd&expects=-1&do=send", forms],
  ["an e-mail with a header in it", "words=x&replyBy=email&email=a@b.example%0d%0aBcc:c@d.example&do=send", forms],
];

for (const path of [...doors, ...ofACase, paths.myCase, paths.look, "/keep/concern", paths.closeCase])
  test(`${path}: what can't be right is a clear page, and no matter comes of it`, async () => {
    const before = await matters();
    const patron = browserless(site);
    if (ofACase.some((one) => one === path)) await patron.post(paths.concern, concern);
    const own = ofACase.some((one) => one === path) ? 1 : 0;
    for (const [what, body, headers] of broken) {
      const page = await patron.raw(path, body, headers);
      assert.ok(page.status < 500, `${what}: ${page.status}`);
      assert.ok(page.html.length > 0 && !/\bat .*\.tsx?:\d/.test(page.html), what);
    }
    assert.equal(await matters(), before + own);
    assert.deepEqual(site.logged, []);
  });

const kept = {
  "NUL and other control characters": "a\u0000b\u0007c\u001bd",
  "script and entities": '<img src=x onerror=alert(1)> &lt;b&gt; </textarea><script>alert("1")</script>',
  "right to left, joined and stacked": "‮evil‬ 👩‍👩‍👧 Z̸͓̈a̶l̷g̸o̵",
  "header injection": "Subject: x\r\nBcc: y@z.example\r\n\r\nbody",
  "placeholders of a message": "{who} {count} {{x}} %s <%= 7*7 %>",
  "another language": "La sala que reservé, ¿por qué se dio? 図書館",
};
for (const [what, words] of Object.entries(kept))
  test(`${what}: kept exactly, shown escaped`, async () => {
    const patron = browserless(site);
    await patron.post(paths.concern, { ...concern, words });
    const page = await patron.get(paths.myCase);
    const shown = /<p class="keeps">([\s\S]*?)<\/p>/.exec(page.html)?.[1] ?? "";
    const plain = shown
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
    assert.equal(plain, words.replaceAll("\r\n", "\n"));
    assert.ok(!/<(?:img|script)/.test(shown));
  });

test("a lone surrogate isn't a character: it becomes U+FFFD and nothing else changes", async () => {
  const patron = browserless(site);
  await patron.raw(paths.concern, "words=half+%ED%A0%BD+done&replyBy=page&codeOnly=yes&do=send", forms);
  assert.match((await patron.get(paths.myCase)).words, /half �+ done/);
});

test("another site's post is refused, by where the browser says that it comes from", async () => {
  const before = await matters();
  const patron = browserless(site);
  const strangers = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://elsewhere.example" },
    { origin: "null" },
  ];
  for (const headers of strangers) {
    const page = await patron.post(paths.concern, concern, { headers });
    assert.equal(page.status, 403, JSON.stringify(headers));
    assert.match(page.words, /Nothing was changed/);
  }
  assert.equal(await matters(), before);
});

test("more than the site takes at once is said in words (413)", async () => {
  const patron = browserless(site);
  const big = new File([new Uint8Array(28 * 1024 * 1024)], "big.bin");
  const page = await patron.post(paths.concern, concern, { files: [big] });
  assert.equal(page.status, 413);
  assert.match(page.words, /too much at once/);
});

test("a file over the library's limit is refused at its field, the words kept", async () => {
  const patron = browserless(site);
  const big = new File([new Uint8Array(11 * 1024 * 1024)], "big.bin");
  const page = await patron.post(paths.concern, concern, { files: [big] });
  assert.equal(page.status, 422);
  assert.match(page.words, /larger than 10 MB/);
  assert.match(page.html, /The room that I booked/);
});
