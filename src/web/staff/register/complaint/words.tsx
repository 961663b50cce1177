// Small parts that the pages of a formal complaint share: the procedure's own word for a stage, how it stands, when it is due.
import type { ComplaintView } from "../../../../desk/register/complaint/views.ts";
import type { Procedure } from "../../../../domain/complaint/procedure/procedure.ts";
import { stepOf } from "../../../../domain/complaint/procedure/procedure.ts";
import type { Status } from "../../../../domain/complaint/state.ts";
import type { Outcome, Stage } from "../../../../domain/complaint/terms.ts";
import { dayIn, longDate, weekdayDate } from "../../../../lib/dates.ts";
import type { Translate } from "../../../../lib/locale.ts";
import type { Page } from "../../../env.ts";

export const stageWord = ({ locale }: Pick<Page, "locale">, procedure: Procedure, stage: Stage): string =>
  stepOf(procedure, stage)?.words[locale] ?? stage;

const tones: Readonly<Record<Status, string>> = { open: "wait", decided: "wait", appealed: "wait", closed: "over" };
export const Stands = ({ t, status }: { readonly t: Translate; readonly status: Status }) => (
  <span class={`status ${tones[status]}`}>{t(`formal.status.${status}`)}</span>
);

export const Verdict = ({ t, outcome }: { readonly t: Translate; readonly outcome: Outcome }) => (
  <span class={`verdict ${outcome}`}>{t(`formal.result.${outcome}`)}</span>
);

/** A day of the calendar, or an instant, in the words of the page's language. */
export const onDay = ({ locale, library, now }: Page, at: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(at) ? longDate(locale, at) : weekdayDate(locale, at, library.zone, now);

const soon = 2 * 24 * 3600_000;
type DueProps = { readonly page: Page; readonly at: string };
/** Late, soon or some day: never by color alone. */
export function Due({ page, at }: DueProps) {
  const left = Date.parse(at) - Date.parse(page.now);
  const tone = left < 0 ? "late" : left < soon ? "soon" : "runs";
  const key = tone === "late" ? "formal.due.late" : tone === "soon" ? "formal.due.soon" : "formal.due.by";
  return <span class={`due ${tone}`}>{page.t(key, { day: onDay(page, at) })}</span>;
}

/** A day of the calendar: late once it is over, on the library's clock. */
export function DueOn({ page, on }: { readonly page: Page; readonly on: string }) {
  const today = dayIn(page.library.zone, page.now);
  const isLate = on < today;
  return (
    <span class={isLate ? "due late" : "due runs"}>
      {page.t(isLate ? "formal.due.late" : "formal.due.by", { day: onDay(page, on) })}
    </span>
  );
}

/** A refusal in words; an instant or a day among its facts is said as a day. */
export function refusalWords(
  page: Page,
  refusal: string,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  const isDay = (value: string | number): value is string =>
    typeof value === "string" && /^\d{4}-\d\d-\d\d(T|$)/.test(value);
  const said = Object.entries(facts).map(([name, value]) => [name, isDay(value) ? onDay(page, value) : value]);
  return page.t(`refusal.${refusal}`, Object.fromEntries(said));
}

/** Where the account of somebody it is about stands, for the complaint: asked, given, declined, waited for in vain. */
export function accountWords(page: Page, { state }: ComplaintView, id: number): string {
  const account = state.accounts.find(({ personId }) => personId === id);
  if (!account) return page.t("formal.account.none");
  if (account.settled) return page.t(`formal.account.${account.settled.outcome}`);
  const key = account.dueAt < page.now ? "formal.account.late" : "formal.account.asked";
  return page.t(key, { day: onDay(page, account.dueAt) });
}
