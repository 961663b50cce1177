// The words of a clause: marks out, everything else exactly as the Board adopted it; sentences cut where they end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { plain } from "../../../src/domain/policy/plain.ts";
import { sentences } from "../../../src/domain/policy/sentences.ts";

const reads = (pairs: Record<string, string>) => {
  for (const [marked, words] of Object.entries(pairs)) assert.equal(plain(marked), words, marked);
};

test("emphasis goes where it pairs, and stays where it is a sign", () => {
  reads({
    "open to **everyone**.": "open to everyone.",
    "***all*** of _us_ and __you__": "all of us and you",
    "**bold *and italic***": "bold and italic",
    "*a **b** c*": "a b c",
    "5 * 3 = 15, see* and *": "5 * 3 = 15, see* and *",
    "form_a_2 and snake_case": "form_a_2 and snake_case",
    "Name: ______ Date: ____": "Name: ______ Date: ____",
    "**half": "**half",
    "\\*kept\\* and \\_kept\\_ and a\\b": "*kept* and _kept_ and a\\b",
  });
});

test("tags, links and code marks go; other angle brackets stay", () => {
  reads({
    "<b>A</b><br>B <span class='x'>c</span><BR/>d": "A B c d",
    "fewer than <5 and > 3, <anyone>": "fewer than <5 and > 3, <anyone>",
    "see [the form](https://library.example/f) or <desk@library.example>": "see the form or desk@library.example",
    "![logo](x.png) call `711`": "logo call 711",
    "[x] done (really)": "[x] done (really)",
  });
});

test("entities are decoded once, quotes stay as written, white space is folded", () => {
  reads({
    "Ops &amp; Facility, &lt;b&gt; &amp;lt;": "Ops & Facility, <b> &lt;",
    "don&rsquo;t, don&#8217;t, don&#x2019;t, don’t, don't": "don’t, don’t, don’t, don’t, don't",
    "&#0; &#xD800; &#9999999; &nosuch; &constructor; AT&T": "&#0; &#xD800; &#9999999; &nosuch; &constructor; AT&T",
    " a\u00A0\u2003b\tc&nbsp;d ": "a b c d",
    "con\u00ADduct\u200B": "conduct",
    "Señor 🙂 قانون": "Señor 🙂 قانون",
  });
});

test("a sentence ends at its stop, not at an abbreviation, an initial or a decimal", () => {
  const cut = (...parts: string[]) => assert.deepEqual(sentences(parts.join(" ")), parts);
  cut("Be kind.", "Ask us!", "Why not?", "We listen…", "Thanks.");
  cut("Mr. Ames, Dr. Bell and Robert R. Jones agree.", "So do we.");
  cut("See Sec. 5, No. 4 and pp. 3 of 5 ILCS 140.", "Is it so? no, it is not.");
  cut("Fees, e.g. Copies, are 2.50 a page.", "They end at 8 p.m.", "Then we close.");
  cut("The answer is no.", "Later is fine etc.", "All of it.");
  cut("She said “Stop.”", "(He did.)", "“Good.”");
  cut("The U.S. Constitution holds.", "¿Y usted?", "75 ILCS 70/1 applies.");
  cut(
    "Call (309) 555-0100 ext. 4 by Jan. 5, or come to Rm. 12.",
    "It is our best.",
    "We open in May.",
    "5 of us stay.",
  );
  cut("No stop at the end");
  assert.deepEqual(sentences(""), []);
});
