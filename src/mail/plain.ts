// Makes strings of strangers safe to store and to show: no lone surrogate, no control character, one kind of line end;
// bytes in an unstated charset become words by the guess that fits nearly all mail that lies about it: UTF-8, else
// windows-1252.

/** Text of several lines, ended by \n. */
export function plainText(words: string): string {
  return words
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .toWellFormed();
}

/**
 * Text of one line: control characters (a header-folding attack decodes into line ends) become one space. What turns the order of
 * letters around is taken out: it would make "gpj.exe" read "exe.jpg".
 */
export function plainLine(words: string): string {
  return plainText(words)
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
const western = new TextDecoder("windows-1252");

export function guessText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}
