// Finds what ties a text to a person (5.1; 75 ILCS 70/1): numbers by their shape or by the words before them, names and titles by what is
// said of borrowing. Proposals for a person to confirm, never the last word. docs/decisions/0011 says what it doesn't promise.

import { fold, hole } from "./fold.ts";
import { findListed, type Lists } from "./lists.ts";
import { findAddresses } from "./rules/address.ts";
import { findBirthDates } from "./rules/birth-date.ts";
import { ownBorrowing } from "./rules/borrowing.ts";
import { findCards } from "./rules/card.ts";
import { findEmails } from "./rules/email.ts";
import { findIdentity } from "./rules/identity.ts";
import { findNames } from "./rules/names/tied.ts";
import { findPhones } from "./rules/phone.ts";
import { findPins } from "./rules/pin.ts";
import { findTitles } from "./rules/titles/tied.ts";

/** In the order in which they win where two would overlap. */
export const personalTypes = [
  "paymentCard",
  "email",
  "ssn",
  "driversLicense",
  "healthId",
  "libraryCard",
  "itemBarcode",
  "phone",
  "birthDate",
  "pin",
  "address",
  "name",
  "title",
] as const;
export type PersonalType = (typeof personalTypes)[number];
/** From `start` up to `end`, in UTF-16 units: the value alone, without the words that gave it away. */
export type Span = { readonly start: number; readonly end: number; readonly type: PersonalType };
/** A weak one gives way to any other: what it rests on is thin. */
export type Found = Span & { readonly weak?: true };

const tying: ReadonlySet<PersonalType> = new Set(["libraryCard", "itemBarcode", "title"]);
const rank = new Map(personalTypes.map((type, i) => [type, i]));
/** A value taken out can uncover one beside it; more turns than this, no text that people write has needed. */
const mostTurns = 8;

/** All that is found, in the order of the text, none over another. Takes time that grows with the text's length. Never throws. */
export function findPersonal(text: string, lists?: Lists): readonly Span[] {
  const folded = fold(text);
  const found: Span[] = [];
  let rest = folded.text;
  for (let turn = 0; turn < mostTurns; turn++) {
    // A number of a card or of an item, or a title, ties whose text it is as well as words do.
    const isTied = ownBorrowing.test(rest) || found.some(({ type }) => tying.has(type));
    const more = settled(rest, [
      ...findEmails(rest),
      ...(/\d/.test(rest) ? inFigures(rest) : []),
      ...findNames(rest, isTied || found.some(({ type }) => type !== "name")),
      ...findTitles(rest, isTied),
      ...(lists ? findListed(rest, lists) : []),
    ]);
    if (more.length === 0) break;
    found.push(...more);
    rest = without(rest, more);
  }
  return found.sort((a, b) => a.start - b.start).map(({ start, end, type }) => ({ ...folded.place(start, end), type }));
}

/** What has a figure in it, whatever else. */
const inFigures = (text: string): Found[] =>
  [findCards, findIdentity, findPhones, findBirthDates, findPins, findAddresses].flatMap((find) => find(text));

const rankOf = ({ type, weak }: Found): number => (weak ? personalTypes.length : (rank.get(type) ?? 0));

/** None over another: the stronger type first, then the longer one. */
function settled(text: string, found: readonly Found[]): Span[] {
  const taken = new Uint8Array(text.length);
  return [...found]
    .sort((a, b) => rankOf(a) - rankOf(b) || b.end - b.start - (a.end - a.start))
    .filter(({ start, end }) => {
      if (start >= end || taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}

const without = (text: string, spans: readonly Span[]): string =>
  replaced(text, spans, (span) => hole.repeat(span.end - span.start));

/** The text with each span (sorted, none over another) replaced by `instead`: as it stands, four bars, which nothing is read across. */
export const mask = <Place extends Pick<Span, "start" | "end">>(
  text: string,
  spans: readonly Place[],
  instead: (span: Place) => string = () => hole.repeat(4),
): string => replaced(text, spans, instead);

function replaced<Place extends Pick<Span, "start" | "end">>(
  text: string,
  spans: readonly Place[],
  instead: (span: Place) => string,
): string {
  const parts: string[] = [];
  let at = 0;
  for (const span of spans) {
    parts.push(text.slice(at, span.start), instead(span));
    at = span.end;
  }
  return parts.join("") + text.slice(at);
}
