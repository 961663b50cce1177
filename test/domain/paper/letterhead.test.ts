// What may stand on the library's paper: a PNG or a plain drawing, small, that asks for nothing beside itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { logoBytes, readLogo } from "../../../src/domain/paper/letterhead.ts";
import { picture } from "../../print/picture.ts";

const svg = (inside: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`);
const answer = (bytes: Uint8Array) => {
  const read = readLogo(bytes);
  return read.ok ? read.value.type : read.refusal;
};

test("a PNG and a plain drawing are taken, the drawing with what it refers to inside itself", () => {
  assert.equal(answer(picture()), "png");
  assert.equal(answer(svg('<rect id="a" width="4" height="4" fill="#17493b"/>')), "svg");
  assert.equal(answer(svg('<defs><path id="a" d="M0 0"/></defs><use href="#a"/><rect fill="url(#g)"/>')), "svg");
  const prolog = new TextEncoder().encode('<?xml version="1.0"?>\n<!-- by hand -->\n');
  assert.equal(answer(Buffer.concat([prolog, svg("")])), "svg");
});

test("a drawing with a program, a document type, or other files and addresses in it is refused by name", () => {
  for (const inside of [
    "<script>1</script>",
    '<image href="data:image/png;base64,AA"/>',
    '<image xlink:href="/etc/passwd"/>',
    "<foreignObject/>",
    '<rect onclick="x()"/>',
    '<a href="https://elsewhere.example">x</a>',
    "<style>@import url(https://elsewhere.example/a.css)</style>",
    '<rect fill="url(https://elsewhere.example/a.svg#b)"/>',
    '<use href="other.svg#a"/>',
  ])
    assert.equal(answer(svg(inside)), "LogoUnsafe", inside);
  const entity = new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>');
  assert.equal(answer(entity), "LogoUnsafe");
});

test("too large, or neither of them: refused by name", () => {
  assert.equal(answer(new Uint8Array(logoBytes + 1)), "LogoTooLarge");
  assert.equal(answer(new TextEncoder().encode("GIF89a")), "LogoUnreadable");
  assert.equal(answer(new TextEncoder().encode("<html><svg/></html>")), "LogoUnreadable");
});
