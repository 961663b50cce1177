// What Today says of restrictions: how many are in effect at this desk and how many weren't read this shift; and what waits for who decides.
import type { TodayView } from "../../../desk/read/today.ts";
import { longDate } from "../../../lib/dates.ts";
import type { Page } from "../../env.ts";
import { staffPath } from "../../paths.ts";
import { restrictionPaths as paths } from "./restriction/paths.ts";

export const RestrictionsOnToday = ({
  page: { t, locale },
  of,
}: {
  readonly page: Page;
  readonly of: TodayView["restrictions"];
}) => (
  <>
    {of.count > 0 ? (
      <section class="panel reviews" aria-labelledby="in-effect">
        <h2 id="in-effect">
          {t("restriction.today.title")} <span class="count">{String(of.count)}</span>
        </h2>
        <ul class="items">
          <li>
            <a href={paths.inEffect}>{t("restriction.today.count", { count: of.count })}</a>
            <span class="when">
              {of.unread > 0 ? t("restriction.today.unread", { count: of.unread }) : t("restriction.today.allRead")}
            </span>
          </li>
        </ul>
      </section>
    ) : null}
    {of.waits.length > 0 ? (
      <section class="panel reviews" aria-labelledby="restrictions">
        <h2 id="restrictions">
          {t("restriction.today.waits")} <span class="count">{String(of.waits.length)}</span>
        </h2>
        <ul class="items">
          {of.waits.map(({ reference, what, on }) => (
            <li>
              <a href={staffPath(paths.act, { reference, act: what })}>
                {t(`restriction.wait.${what}`, { reference })}
              </a>
              {on ? <span class="when">{longDate(locale, on)}</span> : null}
            </li>
          ))}
        </ul>
      </section>
    ) : null}
  </>
);
