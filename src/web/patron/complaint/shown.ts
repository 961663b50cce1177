// What the patron's pages of a formal complaint show, in the reader's language: words of the procedure chosen, names as patrons hear them.
import { longDate, weekdayDate } from "../../../lib/dates.ts";
import type { Page } from "../../env.ts";

/** One step of the procedure. Instants are RFC 3339. */
export type Step = {
  readonly name: string;
  readonly state: "passed" | "now" | "ahead" | "skipped";
  readonly at: string | null;
  readonly dueAt: string | null;
  readonly late: boolean;
  readonly extended: boolean;
  readonly who: string | null;
};
export type Point = {
  readonly text: string;
  readonly outcome: string | null;
  readonly reason: string;
  readonly clause: string | null;
  readonly link: string | null;
};
export type Mine = {
  readonly reference: string;
  readonly version: number;
  readonly procedure: string;
  readonly steps: readonly Step[];
  readonly next: { readonly dueAt: string; readonly late: boolean } | null;
  readonly closedAt: string | null;
  /** By field of the form. */
  readonly fields: Readonly<Record<string, string>>;
  readonly points: readonly Point[];
  /** What was written beside the points, and who decided last. */
  readonly answer: { readonly text: string; readonly byBoard: boolean; readonly votedOn: string | null } | null;
  readonly added: readonly { readonly at: string; readonly text: string }[];
  /** Days are RFC 3339 full-dates. */
  readonly remedies: readonly {
    readonly text: string;
    readonly dueOn: string;
    readonly doneOn: string | null;
    /** What was done, when whoever did it said so. */
    readonly done: string;
    readonly late: boolean;
  }[];
  readonly letters: readonly { readonly id: string; readonly name: string; readonly at: string }[];
  readonly appeal: {
    readonly state: "open" | "over" | "made";
    readonly untilAt: string;
    /** Who looks at it: the Board, the executive director. */
    readonly body: string;
    readonly openMeeting: boolean;
  } | null;
  readonly hearingOn: string | null;
  readonly may: {
    readonly words: boolean;
    readonly point: boolean;
    readonly appeal: boolean;
    readonly withdraw: boolean;
  };
};

/** An instant's day with its weekday, or a day of the calendar. */
export const day = ({ locale, library, now }: Page, at: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(at) ? longDate(locale, at) : weekdayDate(locale, at, library.zone, now);

/** A refusal in words; an instant or a day among its facts is said as a day. */
export function refusalWords(
  page: Page,
  refusal: string,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  const said = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === "string" && /^\d{4}-\d\d-\d\d(T|$)/.test(value) ? day(page, value) : value,
  ]);
  return page.t(`refusal.${refusal}`, Object.fromEntries(said));
}
