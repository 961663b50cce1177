// Which passwords and PINs are taken. Length alone, and not what everybody tries first (NIST SP 800-63B, 3.1.1.2): no rule on what
// characters it is made of, no change by the calendar.
import { no, ok, type Result } from "../../../lib/result.ts";

export const shortest = 12;
/** Longer is no password but a load on the machine. */
export const longest = 256;

export type PasswordRefusal = "PasswordTooShort" | "PasswordTooLong" | "PasswordCommon";

/** What lists of leaked passwords begin with, of those that are long enough; digits and signs at the end are taken off first. */
const common = new Set(
  `password passwordpassword mypassword newpassword adminpassword administrator administration changeme changemenow
  letmein letmeinplease welcome welcomehome welcometothe iloveyou iloveyouforever qwerty qwertyuiop qwertyqwerty qwertyuiopasdfghjkl
  asdfghjkl asdfghjklzxcvbnm zxcvbnm zxcvbnmasdfghjkl qazwsx qazwsxedc qazwsxedcrfv 1qaz2wsx 1qaz2wsx3edc 1q2w3e4r5t 1q2w3e4r5t6y
  abcdefghijkl abcdefgh princess sunshine football baseball basketball superman batman starwars trustno mustang dragon monkey
  shadow master michael jennifer jordan computer internet secret library librarylibrary librarian thelibrary publiclibrary
  contraseña micontraseña contrasena teamo teamomucho bienvenido bienvenidos biblioteca administrador hola holahola`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

const rows = [
  "01234567890123456789",
  "09876543210987654321",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
];

/** One piece of up to four characters, again and again: "aaaaaaaaaaaa", "abcabcabcabc". */
const repeats = (text: string): boolean => /^(.{1,4}?)\1+.{0,3}$/u.test(text);

/** @param about what everybody knows of the person: their name, address, library */
export function checkPassword(password: string, about: readonly string[] = []): Result<null, PasswordRefusal> {
  const text = password.normalize("NFKC");
  const length = [...text].length;
  if (length < shortest) return no("PasswordTooShort", { shortest });
  if (length > longest) return no("PasswordTooLong", { longest });
  const folded = text.toLowerCase();
  const core = folded.replace(/[^\p{L}]+$/u, "").replace(/^[^\p{L}]+/u, "");
  const known = about.map((one) => one.toLowerCase()).filter((one) => one.length >= 4);
  const isCommon =
    common.has(folded) ||
    common.has(core) ||
    repeats(folded) ||
    rows.some((row) => row.includes(folded)) ||
    known.some((one) => core === one || core === one.replaceAll(" ", ""));
  return isCommon ? no("PasswordCommon") : ok(null);
}

export type PinRefusal = "PinNotSixDigits" | "PinTooSimple";

export function checkPin(pin: string): Result<null, PinRefusal> {
  if (!/^\d{6}$/.test(pin)) return no("PinNotSixDigits");
  const simple = /^(\d)\1+$|^(\d\d)\2\2$|^(\d\d\d)\3$/.test(pin) || rows.some((row) => row.includes(pin));
  return simple ? no("PinTooSimple") : ok(null);
}
