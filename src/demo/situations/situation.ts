// What the demo library's patrons come with: one situation in several wordings, with the answer that it got.
import type { Kind, Resolution, Sensitivity } from "../../domain/case/terms.ts";
import type { Locale } from "../../lib/locale.ts";

/** One point of a review: what was asked, and the reason given when it was found so and when it wasn't. */
export type Point = readonly [asked: string, upheld: string, notUpheld: string];

/** Only of a concern: what would put it right, why the first answer wasn't enough, the review's points, what was agreed. */
export type Grievance = {
  readonly wanted: string;
  readonly unsettled: string;
  readonly points: readonly Point[];
  readonly agreed: string;
  /** Somebody of the library is who it is about. */
  readonly about?: "staff" | "director";
  readonly place?: "desk" | "children" | "computers" | "rooms" | "shelves" | "outside" | "phone" | "online";
  readonly sensitivities?: readonly Sensitivity[];
  readonly grounds?: readonly string[];
};

export type Situation = {
  readonly id: string;
  readonly kind: Kind;
  readonly language: Locale;
  readonly asks: readonly string[];
  readonly answers: readonly string[];
  readonly resolution: Resolution;
  readonly grievance?: Grievance;
};

type Made = (id: string, resolution: Resolution, asks: readonly string[], answers: readonly string[]) => Situation;
const of =
  (kind: Kind, language: Locale): Made =>
  (id, resolution, asks, answers) => ({ id, kind, language, asks, answers, resolution });

/** Makers of situations in a language, by kind. */
export const situationsIn = (language: Locale) => ({
  inquiry: of("inquiry", language),
  request: of("request", language),
  thanks: of("thanks", language),
  suggestion: of("suggestion", language),
  concern: (...[id, resolution, asks, answers, grievance]: [...Parameters<Made>, Grievance]): Situation => ({
    ...of("concern", language)(id, resolution, asks, answers),
    grievance,
  }),
});

/** Puts values in the {places} of a text. Throws on a place without a value: a patron never reads a brace. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${place} has no value in: ${text}`);
    return value;
  });
