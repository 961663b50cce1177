// The words of a line without their dress: markdown, HTML tags and entities out, white space folded, quotes as written.

const inlineTags = "a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|tt|u|var";
const blockTags = "blockquote|br|center|dd|div|dl|dt|h[1-6]|hr|img|li|ol|p|pre|table|tbody|td|tfoot|th|thead|tr|ul";
// Known names only: a word in angle brackets that is no tag stays.
const inlineTag = new RegExp(`</?(?:${inlineTags})(?:\\s[^<>]*)?/?>`, "gi");
const blockTag = new RegExp(`</?(?:${blockTags})(?:\\s[^<>]*)?/?>`, "gi");

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  middot: "·",
  sect: "§",
  para: "¶",
  copy: "©",
  reg: "®",
  trade: "™",
  deg: "°",
  frac12: "½",
  aacute: "á",
  eacute: "é",
  iacute: "í",
  oacute: "ó",
  uacute: "ú",
  ntilde: "ñ",
  uuml: "ü",
};

/** The plain words of a piece of markdown or HTML, on one line. Never fails; time grows with the length only. */
export function plain(marked: string): string {
  const escaped = marked.replace(/\\([!-/:-@[-`{-~])/g, (_, char: string) => `&#${char.charCodeAt(0)};`);
  const untagged = escaped
    .replace(/<((?:https?:|mailto:)[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>/g, "$1")
    .replace(inlineTag, "")
    .replace(blockTag, " ");
  const unlinked = untagged.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/`([^`]+)`/g, "$1");
  return foldSpace(decoded(withoutEmphasis(unlinked)));
}

/** One space for any run of white space, none at the ends, nothing invisible. */
function foldSpace(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z\d]{2,8}));/g, (whole, dec, hex, name) => {
    if (name) return named[name] ?? whole;
    const point = dec ? Number(dec) : Number.parseInt(hex, 16);
    const isCharacter = point >= 32 && point <= 0x10ffff && !(point >= 0x7f && point < 0xa0);
    return isCharacter && !(point >= 0xd800 && point < 0xe000) ? String.fromCodePoint(point) : whole;
  });
}

type Run = { readonly char: string; readonly at: number; readonly length: number; left: number };

/** Takes out the marks of emphasis that pair (CommonMark's flanking rule, simplified); a mark without a mate stays. */
function withoutEmphasis(text: string): string {
  const runs: Run[] = [];
  const open: Run[] = [];
  const openOf: Record<string, number> = { "*": 0, _: 0 };
  for (const match of text.matchAll(/\*+|_+/g)) {
    const char = match[0].charAt(0);
    const run: Run = { char, at: match.index, length: match[0].length, left: match[0].length };
    runs.push(run);
    const before = text.charAt(run.at - 1);
    const after = text.charAt(run.at + run.length);
    const inWord = char === "_" && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (/\S/.test(before) && !inWord) {
      while (run.left > 0 && (openOf[char] ?? 0) > 0) {
        const mate = open.at(-1);
        if (!mate) break;
        const pairs = mate.char === char ? Math.min(mate.left, run.left) : 0;
        mate.left -= pairs;
        run.left -= pairs;
        if (pairs > 0 && mate.left > 0) break;
        open.pop();
        openOf[mate.char] = (openOf[mate.char] ?? 0) - 1;
      }
    }
    if (run.left > 0 && /\S/.test(after) && !inWord) {
      open.push(run);
      openOf[char] = (openOf[char] ?? 0) + 1;
    }
  }
  let out = "";
  let from = 0;
  for (const run of runs) {
    out += text.slice(from, run.at) + run.char.repeat(run.left);
    from = run.at + run.length;
  }
  return out + text.slice(from);
}
