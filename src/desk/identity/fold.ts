// Contacts made comparable, so that an exact e-mail or phone is found in whatever way it was written.

/** Lower case, no spaces; null when it can't be an address. */
export function foldEmail(typed: string): string | null {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(text) ? text : null;
}

/** Digits alone, without a leading +1; null when there are fewer than seven. An extension is part of the number. */
export function foldPhone(typed: string): string | null {
  const digits = typed.normalize("NFKC").replace(/\D/g, "");
  const local = digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
  return local.length >= 7 && local.length <= 20 ? local : null;
}
