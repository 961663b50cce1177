// Whatever a file says that it is: it is typed by its bytes, goes out as a download alone, runs nowhere, and its name harms nothing.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { browserless, concern, patronSite } from "../patron/browserless.ts";
import { isGuarded } from "./guarded.ts";

const site = await patronSite({ after });
const patron = browserless(site);
await patron.post("/concern", concern);

const png = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de", "hex");
const script = "<script>alert(document.cookie)</script>";
/** A zip of one entry that claims to unpack to 4 GB: nobody here unpacks it. */
function bomb(name: string): Buffer {
  const packed = deflateRawSync(Buffer.alloc(1_000_000));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(0xffffffff, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

const kept: readonly (readonly [what: string, name: string, bytes: string | Buffer, type: string])[] = [
  ["a page that is called a picture", "cat.png", `<!doctype html>${script}`, "text/plain"],
  [
    "an SVG that is called a picture",
    "cat.jpg",
    `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
    "text/plain",
  ],
  [
    "an SVG with its XML head",
    "cat.svg",
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
    "octet-stream|text/plain",
  ],
  ["a picture with a page behind it", "cat.html", Buffer.concat([png, Buffer.from(script)]), "image/png"],
  ["a GIF that is a script", "cat.js", Buffer.from("GIF89a/*\0\0\0\0*/=1;alert(1)"), "image/gif"],
  ["a PDF that is a page", "both.html", `%PDF-1.4\n${script}\n%%EOF`, "application/pdf"],
  ["a letter", "letter.eml", `From: a@b.example\r\nContent-Type: text/html\r\n\r\n${script}`, "text/plain"],
  ["a zip that leads out of its folder", "x.zip", bomb("../../../../etc/cron.d/x"), "application/zip"],
  ["bytes of no kind", "cat.pdf", Buffer.from([0, 1, 2, 3, 0xff, 0xfe]), "application/octet-stream"],
];
for (const [what, name, bytes, type] of kept)
  test(`${what} is ${type}, and a download in a sandbox`, async () => {
    const from = performance.now();
    const file = new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name, { type: "text/html" });
    const page = await patron.post("/my-case/words", { words: `Here is ${name}` }, { files: [file] });
    const link = [...page.html.matchAll(/href="(\/my-case\/file\/[^"]+)"/g)].at(-1)?.[1] ?? "";
    const got = await patron.get(link);
    assert.equal(got.status, 200);
    assert.match(got.headers.get("content-type") ?? "", new RegExp(`^(?:application/)?(?:${type})$`));
    assert.match(got.headers.get("content-disposition") ?? "", /^attachment; filename="/);
    assert.equal(got.headers.get("content-security-policy"), "default-src 'none'; sandbox");
    assert.equal(got.headers.get("x-content-type-options"), "nosniff");
    isGuarded(got.headers, "", what);
    assert.ok(performance.now() - from < 5000, "nothing was unpacked");
  });

const names: readonly (readonly [given: string, shown: RegExp])[] = [
  ["../../etc/passwd", /filename="passwd"/],
  ["C:\\desk\\note.txt", /filename="note.txt"/],
  ['a"; filename="evil.html', /filename="a__ filename__evil.html"/],
  ["été.txt", /filename="_t_.txt"; filename\*=UTF-8''%C3%A9t%C3%A9\.txt$/],
  ["<img src=x onerror=alert(1)>.txt", /filename="_img src_x onerror_alert_1__.txt"/],
  [`${"x".repeat(500)}.txt`, /filename="x{116}\.txt"/],
];
for (const [given, shown] of names)
  test(`a file called ${given.slice(0, 40)}`, async () => {
    const page = await patron.post("/my-case/words", { words: "Here" }, { files: [new File(["a note"], given)] });
    assert.ok(!page.html.includes("<img src=x"));
    const link = [...page.html.matchAll(/href="(\/my-case\/file\/[^"]+)"/g)].at(-1)?.[1] ?? "";
    assert.match((await patron.get(link)).headers.get("content-disposition") ?? "", shown);
  });

const refused: readonly (readonly [what: string, bytes: Buffer])[] = [
  ["a program for Windows", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])],
  ["a program for Linux", Buffer.concat([Buffer.from("7f454c46020101", "hex"), Buffer.alloc(200)])],
];
for (const [what, bytes] of refused)
  test(`${what} is refused at its field, whatever its name; the words stay`, async () => {
    const page = await patron.post(
      "/my-case/words",
      { words: "Here it is" },
      { files: [new File([new Uint8Array(bytes)], "cat.png")] },
    );
    assert.equal(page.status, 422);
    assert.ok(page.html.includes("Here it is"));
  });
