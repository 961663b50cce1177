// The week as a form: for each day up to three spans from one time to another, nothing is closed (3.1 reckons in these hours).
import { type OpenHours, type Weekday, weekdays } from "../../../domain/calendar/calendar.ts";
import { intlTag, type Locale, type Translate } from "../../../lib/locale.ts";
import type { Posted } from "../../middleware/form.ts";
import { type Errors, hasErrors } from "./error-summary.tsx";
import { Wrong } from "./field.tsx";

type Hours = OpenHours["hours"];
const mostSpans = 3;
/** Two stand there, so that a midday break has room; a third once both are taken. */
const spansShown = (spans: number): number => Math.min(mostSpans, Math.max(2, spans + (spans < 2 ? 0 : 1)));

/** "Monday", "lunes": 2024 began on one. */
export const weekdayName = (locale: Locale, day: Weekday): string =>
  new Intl.DateTimeFormat(intlTag[locale], { weekday: "long", timeZone: "UTC" }).format(
    Date.UTC(2024, 0, 1 + weekdays.indexOf(day)),
  );

/** The zones that libraries here keep come first; then every zone there is. */
const near = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
  "America/Puerto_Rico",
];
export const zones = (): readonly (readonly [string, string])[] =>
  [...new Set([...near, ...Intl.supportedValuesOf("timeZone")])].map((zone) => [zone, zone.replaceAll("_", " ")]);

/** Times as they were typed, by field: `mon.1.from`, `mon.1.to`. */
export type WeekTyped = (name: string) => string;
export const typedFrom =
  (hours: Hours): WeekTyped =>
  (name) => {
    const [day = "", span = "", end = ""] = name.split(".");
    const found = hours[day as Weekday]?.[Number(span) - 1];
    return (end === "from" ? found?.[0] : found?.[1])?.slice(0, 5) ?? "";
  };

type Reading = { readonly hours: Hours; readonly errors: Errors };

/** A span with one end, or one that ends before it begins, is wrong at its field. "00:00" ends a day. */
export function readWeek(t: Translate, posted: Pick<Posted, "one">): Reading {
  const errors: Record<string, string> = {};
  const hours: Partial<Record<Weekday, (readonly [string, string])[]>> = {};
  for (const day of weekdays)
    for (let n = 1; n <= mostSpans; n++) {
      const from = posted.one(`${day}.${n}.from`);
      const typed = posted.one(`${day}.${n}.to`);
      if (from === "" && typed === "") continue;
      const to = typed === "00:00" ? "24:00" : typed;
      if (![from, to].every((time) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time)) || to <= from)
        errors[`${day}.${n}.from`] = t("week.wrong");
      hours[day] = [...(hours[day] ?? []), [from, to]];
    }
  if (!hasErrors(errors) && Object.keys(hours).length === 0) errors["mon.1.from"] = t("refusal.NoOpenHours");
  return { hours, errors };
}

type WeekProps = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly typed: WeekTyped;
  readonly errors: Errors;
};

export function Week({ t, locale, typed, errors }: WeekProps) {
  return (
    <div class="week">
      {weekdays.map((day) => {
        const spans = Array.from({ length: mostSpans }, (_, i) => i + 1);
        const taken = spans.filter((n) => typed(`${day}.${n}.from`) !== "" || typed(`${day}.${n}.to`) !== "");
        const name = weekdayName(locale, day);
        return (
          <fieldset class="day">
            <legend>{name}</legend>
            <div class="spans">
              {spans.slice(0, spansShown(taken.at(-1) ?? 0)).map((n) => (
                <div class="span">
                  {(["from", "to"] as const).map((end) => {
                    const field = `${day}.${n}.${end}`;
                    const wrong = errors[`${day}.${n}.from`];
                    return (
                      <>
                        {end === "to" ? <span>{t("week.to")}</span> : null}
                        <input
                          class="input"
                          type="time"
                          id={field}
                          name={field}
                          value={typed(field).replace("24:00", "00:00")}
                          aria-label={t(`week.${end}Label`, { day: name, n })}
                          aria-invalid={wrong ? "true" : undefined}
                          aria-describedby={wrong ? `${day}.${n}.from-wrong` : undefined}
                        />
                      </>
                    );
                  })}
                  <Wrong name={`${day}.${n}.from`} errors={errors} />
                </div>
              ))}
            </div>
            <DayBar hours={spans.map((n) => [typed(`${day}.${n}.from`), typed(`${day}.${n}.to`)] as const)} />
          </fieldset>
        );
      })}
    </div>
  );
}

const hourOf = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60;

/** The day from midnight to midnight, drawn by attributes alone. */
const DayBar = ({ hours }: { readonly hours: readonly (readonly [string, string])[] }) => (
  <svg class="daybar" viewBox="0 0 24 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="all" width="24" height="1" />
    {hours
      .filter(([from, to]) => from !== "" && to !== "")
      .map(([from, to]) => [hourOf(from), to === "00:00" ? 24 : hourOf(to)] as const)
      .filter(([from, to]) => to > from)
      .map(([from, to]) => (
        <rect class="open" x={String(from)} width={String(to - from)} height="1" />
      ))}
  </svg>
);
