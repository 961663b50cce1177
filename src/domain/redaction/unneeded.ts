// What a library needs from nobody in order to help: the number of a card, of a document, a PIN. Noticed gently, so that a page can offer to
// hide it (5.1); a phone number, an address or a title may be what the matter is about, and is let be.
import { findPersonal, type PersonalType, type Span } from "./personal.ts";

export const unneededTypes = [
  "libraryCard",
  "paymentCard",
  "ssn",
  "driversLicense",
  "healthId",
  "pin",
] as const satisfies readonly PersonalType[];
export type Unneeded = Span & { readonly type: (typeof unneededTypes)[number] };

const isUnneeded = (span: Span): span is Unneeded => unneededTypes.some((type) => type === span.type);

/** In the order of the text, none over another. All of them have figures; most messages have none, and are not looked through. */
export const findUnneeded = (text: string): readonly Unneeded[] =>
  /\p{N}/u.test(text) ? findPersonal(text).filter(isUnneeded) : [];
