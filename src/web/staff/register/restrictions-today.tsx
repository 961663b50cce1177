// What Today says of restrictions: how many are in effect at this desk and how many weren't read this shift, above the cases where there is one
// column; and what waits for who decides.
import type { TodayView } from "../../../desk/read/today.ts";
import { longDate } from "../../../lib/dates.ts";
import type { Page } from "../../env.ts";
import { staffPath } from "../../paths.ts";
import { restrictionPaths as paths } from "./restriction/paths.ts";

type Props = { readonly page: Page; readonly of: TodayView["restrictions"] };

const Now = ({ page: { t }, of, apart = " " }: Props & { readonly apart?: string }) => (
  <>
    <a href={paths.inEffect}>{t("restriction.today.count", { count: of.count })}</a>
    {apart}
    <span class="when">
      {of.unread > 0 ? t("restriction.today.unread", { count: of.unread }) : t("restriction.today.allRead")}
    </span>
  </>
);

/** On a phone, where what stands beside the cases comes below them: who may not be here is known first. */
export const InEffectFirst = ({ page, of }: Props) =>
  of.count > 0 ? (
    <p class="panel pad in-effect-first">
      <Now page={page} of={of} apart=" · " />
    </p>
  ) : null;

export const RestrictionsOnToday = ({ page, of }: Props) => {
  const { t, locale } = page;
  return (
    <>
      {of.count > 0 ? (
        <section class="panel reviews in-effect-beside" aria-labelledby="in-effect">
          <h2 id="in-effect">
            {t("restriction.today.title")} <span class="count">{String(of.count)}</span>
          </h2>
          <ul class="items">
            <li>
              <Now page={page} of={of} />
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
};
