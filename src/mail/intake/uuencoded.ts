// Takes files that old mail programs wrote into the text itself ("begin 644 name ... end", POSIX uuencode) out of it.
// A block counts only when every line has the length that its first character states; else the text stays as it is.

export type UuencodedFile = { readonly filename: string; readonly content: Buffer };

export function takeUuencoded(text: string): { text: string; files: UuencodedFile[] } {
  if (!/^begin [0-7]{3,4} /m.test(text)) return { text, files: [] };
  const lines = text.split("\n");
  const kept: string[] = [];
  const files: UuencodedFile[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const filename = /^begin [0-7]{3,4} (\S.{0,250})$/.exec(line)?.[1];
    const block = filename === undefined ? null : decodeBlock(lines, at + 1);
    if (filename === undefined || block === null) {
      kept.push(line);
      continue;
    }
    files.push({ filename: filename.trim(), content: block.content });
    at = block.end;
  }
  return { text: kept.join("\n"), files };
}

/** From the line after "begin" to the line of "end"; null when it is no such block. */
function decodeBlock(lines: readonly string[], from: number): { content: Buffer; end: number } | null {
  const pieces: Buffer[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] ?? "").trimEnd();
    if (line === "end") return { content: Buffer.concat(pieces), end: at };
    if (line === "" || line === "`") continue;
    const piece = decodeLine(line);
    if (piece === null) return null;
    pieces.push(piece);
  }
  return null;
}

function decodeLine(line: string): Buffer | null {
  const value = (at: number): number => ((line.codePointAt(at) ?? 32) - 32) & 63; // trailing blanks may be cut off
  const size = value(0);
  const groups = Math.ceil(size / 3);
  if (!/^[\x20-\x60]{2,90}$/.test(line) || line.length > groups * 4 + 2) return null;
  const bytes = Buffer.alloc(groups * 3);
  for (let group = 0; group < groups; group++) {
    const at = 1 + group * 4;
    const bits = (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3);
    bytes.writeUIntBE(bits, group * 3, 3);
  }
  return bytes.subarray(0, size);
}
