// Records: what waits for somebody, what was disposed of, and the holds. An empty page says how it begins.

import type { HoldView, RecordsView } from "../../../../desk/register/records/view.ts";
import { dayIn } from "../../../../lib/dates.ts";
import { intlTag } from "../../../../lib/locale.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import { StaffFrame } from "../../frame.tsx";

type Props = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: RecordsView;
  /** What was done, or why not, in words. */
  readonly said?: { readonly sort: "good" | "grave"; readonly words: string } | undefined;
};

/** A calendar day, which has no zone, short and with its year: "May 14, 2019". */
export const dayWords = ({ locale }: Page, on: string): string =>
  new Intl.DateTimeFormat(intlTag[locale], { dateStyle: "medium", timeZone: "UTC" }).format(Date.parse(on));

/** The same of an instant, on the library's wall clock. */
export const dayOf = (page: Page, at: string): string => dayWords(page, dayIn(page.library.zone, at));

/** From one day to another; one day alone when they are the same. */
export const spanWords = (page: Page, from: string, until: string): string =>
  from === until
    ? dayWords(page, from)
    : page.t("records.span", { from: dayWords(page, from), until: dayWords(page, until) });

export function RecordsPage({ page, person, view, said }: Props) {
  const { t } = page;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={t("records.title")}
      here="records"
      sheets={["register/records.css"]}
      wrong={said?.sort === "grave"}
    >
      <div class="head">
        <h1>{t("records.title")}</h1>
        <p>{t("records.lead")}</p>
      </div>
      <div class="stack">
        {said ? (
          <Notice sort={said.sort} role={said.sort === "good" ? "status" : "alert"}>
            <p>{said.words}</p>
          </Notice>
        ) : null}
        {view.series.length === 0 ? (
          <Notice title={t("records.noSeries")}>
            <p>
              {t("records.noSeriesText")}{" "}
              <a href={staffPath(staffPaths.setting, { part: "records" })}>{t("records.toSeries")}</a>
            </p>
          </Notice>
        ) : null}
        <Disposals page={page} view={view} />
        <Holds page={page} view={view} />
      </div>
    </StaffFrame>
  );
}

function Disposals({ page, view }: Pick<Props, "page" | "view">) {
  const { t } = page;
  return (
    <section class="panel list" aria-labelledby="disposals">
      <h2 class="pad" id="disposals">
        {t("records.disposals")}
      </h2>
      {view.disposals.length === 0 ? (
        <p class="pad">{t("records.noDisposals")}</p>
      ) : (
        <table class="register">
          <caption class="unseen">{t("records.disposals")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("records.entry")}</th>
              <th scope="col">{t("records.state")}</th>
              <th scope="col">{t("records.closedSpan")}</th>
              <th scope="col" class="figure">
                {t("records.matters")}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.disposals.map(({ disposal, going, series }) => (
              <tr>
                <th scope="row">
                  <a href={staffPath(staffPaths.record, { reference: disposal.reference })}>{series}</a>{" "}
                  <span class="fact">
                    {disposal.reference}. {t("records.proposedOn")} {dayOf(page, disposal.proposedAt)}
                  </span>
                </th>
                <td data-name={t("records.state")}>
                  <span class="tag info">{t(`records.status.${disposal.status}`)}</span>
                </td>
                <td data-name={t("records.closedSpan")}>{spanWords(page, disposal.firstOn, disposal.lastOn)}</td>
                <td class="figure" data-name={t("records.matters")}>
                  {String(going)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ActForm action={staffPaths.propose} class="pad stack">
        <p class="small">{t("records.proposeHint")}</p>
        <div class="actions">
          <Button kind="outline">{t("records.propose")}</Button>
        </div>
      </ActForm>
    </section>
  );
}

export const overWords = ({ t }: Page, { hold, over }: HoldView): string =>
  hold.over.what === "everything"
    ? t("records.over.everything")
    : t(`records.over.${hold.over.what}One`, { which: over ?? "" });

function Holds({ page, view }: Pick<Props, "page" | "view">) {
  const { t } = page;
  return (
    <section class="panel pad" aria-labelledby="holds">
      <h2 id="holds">{t("records.holds")}</h2>
      <p class="small">{t("records.holdsText")}</p>
      {view.holds.length === 0 ? <p>{t("records.noHolds")}</p> : null}
      <ul class="asks">
        {view.holds.map((one) => (
          <li>
            <span>
              <a href={staffPath(staffPaths.record, { reference: one.hold.reference })}>
                <b>{t(`records.sort.${one.hold.sort}`)}</b>
              </a>{" "}
              <span class={one.stands ? "tag caution" : "tag"}>
                {t(one.stands ? "records.stands" : "records.standsNot")}
              </span>
              <br />
              {overWords(page, one)}.
              <span class="fact">
                {one.hold.untilOn === null
                  ? t("records.fromOnly", { from: dayWords(page, one.hold.fromOn) })
                  : t("records.span", {
                      from: dayWords(page, one.hold.fromOn),
                      until: dayWords(page, one.hold.untilOn),
                    })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <div class="actions">
        <ButtonLink kind="outline" href={staffPaths.hold}>
          {t("records.raise")}
        </ButtonLink>
      </div>
    </section>
  );
}
