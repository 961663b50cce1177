// A case's reference, such as K7M-4X2-9RT: random, so that a gap betrays nothing, with a check symbol, easy on the phone.
// It names a case and opens nothing: the receipt code does that.

import { no, ok, type Result } from "../../lib/result.ts";

/** No vowels, so no words; no look-alikes; 23 of them, a prime, so that the check below misses nothing. */
export const referenceSymbols = "23456789CDFHJKMNPRTVWXY";
const misread: Readonly<Record<string, string>> = {
  B: "8",
  G: "6",
  S: "5",
  Z: "2",
  U: "V",
  "1": "7",
  O: "D",
  "0": "D",
  Q: "D",
};

const length = 9;

/** Bytes to bring to makeReference; that they don't suffice happens less than once in 10^12. */
export const bytesForReference = 512;

export type ReferenceRefusal = "NotAReference" | "ReferenceSymbolUnknown" | "ReferenceMistyped";

/** As ISO 7064's pure systems, here MOD 23-2: nine weights, all different, none zero: one wrong or two swapped show. */
const remainder = (values: readonly number[]): number =>
  values.reduce((sum, value) => (sum * 2 + value) % referenceSymbols.length, 0);

const valuesOf = (text: string): readonly number[] => [...text].map((symbol) => referenceSymbols.indexOf(symbol));

const grouped = (text: string): string => text.match(/.../g)?.join("-") ?? text;

/** No group of three letters (KKK, WTF) and none of three alike (666). */
const speakable = (text: string): boolean => text.split("-").every((part) => !/^[A-Z]{3}$|^(.)\1\1$/.test(part));

/**
 * A new reference: 23^8 draws less those with an unfortunate group, about 2.9e10 (2^34.7) left, each as likely.
 * Throws RangeError when the bytes run out.
 */
export function makeReference(randomBytes: Uint8Array): string {
  const fair = 0x100 - (0x100 % referenceSymbols.length);
  const values = [...randomBytes].filter((byte) => byte < fair).map((byte) => byte % referenceSymbols.length);
  for (let i = 0; i + length - 1 <= values.length; i += length - 1) {
    const drawn = values.slice(i, i + length - 1);
    const check = (referenceSymbols.length + 1 - remainder([...drawn, 0])) % referenceSymbols.length;
    const reference = grouped([...drawn, check].map((value) => referenceSymbols[value]).join(""));
    if (speakable(reference)) return reference;
  }
  throw new RangeError(`a reference needs ${bytesForReference} random bytes`);
}

/**
 * What was typed, as it was printed: any case, spaces and hyphens, look-alikes put right (B for 8, O for D). Facts:
 * `found` and `wanted` (counts of symbols), `position` (from 1, hyphens not counted).
 */
export function readReference(typed: string): Result<string, ReferenceRefusal> {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, "");
  const read = [...text].map((symbol) => misread[symbol] ?? symbol).join("");
  const found = [...read].length;
  if (found !== length) return no("NotAReference", { found, wanted: length });
  const values = valuesOf(read);
  const position = values.indexOf(-1) + 1;
  if (position > 0) return no("ReferenceSymbolUnknown", { position });
  return remainder(values) === 1 ? ok(grouped(read)) : no("ReferenceMistyped");
}
