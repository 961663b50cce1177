// Recovery codes: for the day the phone is lost. Ten, each used once, written so that they can be read off paper.
import { randomInt } from "node:crypto";

/** No 0 and o, no 1, i and l. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const count = 10;

const code = (): string => Array.from({ length: 10 }, () => letters.charAt(randomInt(letters.length))).join("");

/** "k7mpw-3hxqe", about 49 bits each. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: count }, code).map((one) => `${one.slice(0, 5)}-${one.slice(5)}`);

/** As it was given, however it is typed: any case, with or without the dash. */
export function foldRecoveryCode(typed: string): string {
  const folded = typed.toLowerCase().replace(/[^a-z0-9]/g, "");
  return `${folded.slice(0, 5)}-${folded.slice(5)}`;
}
