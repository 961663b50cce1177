// Decodes UTF-7 (RFC 2152), which some phones and old mailers still send. The mail parser leaves it alone, because it
// can hide markup from a filter; here it is applied to plain text only, which is never shown as markup.

export function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]{0,100000})-?/g, (_, encoded: string) => {
    if (encoded === "") return "+";
    const bytes = Buffer.from(encoded, "base64");
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return even.length === 0 ? `+${encoded}` : even.swap16().toString("utf16le");
  });
}
