// The worksheet for the Commission's disposal certificate, to be printed: agency, application, series, dates, volume, period (50 ILCS 205/7).
import type { DisposalView } from "../../../../desk/register/records/view.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import type { Page } from "../../../env.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import { StaffFrame } from "../../frame.tsx";
import { dayWords, spanWords } from "./list.tsx";

type Props = { readonly page: Page; readonly person: SignedIn; readonly view: DisposalView };

/** How many matters it is about: those that go, or have gone. */
export const matterCount = ({ going, gone }: DisposalView): number =>
  going.filter(({ kept }) => kept === null).length + gone.length;

export function volumeWords({ t, locale }: Page, view: DisposalView): string {
  const count = matterCount(view);
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(view.sum.bytes / 1024);
  return view.gone.length > 0 ? t("records.volumeGone", { count }) : t("records.volume", { count, size });
}

export function Worksheet({ page, person, view }: Props) {
  const { t, library } = page;
  const { disposal, series } = view;
  const authority = "authority" in disposal ? disposal.authority : null;
  const volume = volumeWords(page, view);
  return (
    <StaffFrame
      page={page}
      person={person}
      title={t("records.worksheet")}
      here="records"
      sheets={["register/records.css"]}
    >
      <div class="head">
        <h1>{t("records.worksheet")}</h1>
        <a class="small noprint" href={staffPath(staffPaths.record, { reference: disposal.reference })}>
          {disposal.reference}
        </a>
      </div>
      <section class="panel pad worksheet" id="worksheet" aria-label={t("records.worksheet")}>
        <p>{t("records.worksheetLead")}</p>
        <dl class="facts">
          <dt>{t("records.agency")}</dt>
          <dd>{library.name}</dd>
          <dt>{t("records.application")}</dt>
          <dd>{series?.application}</dd>
          <dt>{t("records.entry")}</dt>
          <dd>{disposal.reference}</dd>
        </dl>
        <table class="register">
          <caption class="unseen">{t("records.worksheet")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("records.series")}</th>
              <th scope="col">{t("records.dates")}</th>
              <th scope="col">{t("records.volumeTitle")}</th>
              <th scope="col">{t("records.period")}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{series?.name}</th>
              <td data-name={t("records.dates")}>{spanWords(page, disposal.firstOn, disposal.lastOn)}</td>
              <td data-name={t("records.volumeTitle")}>{volume}</td>
              <td data-name={t("records.period")}>
                {series ? t(`records.periodOf.${series.unit}`, { count: series.period }) : ""}{" "}
                {series ? t(`records.trigger.${series.trigger}`) : ""}
              </td>
            </tr>
          </tbody>
        </table>
        <dl class="facts">
          <dt>{t("records.holds")}</dt>
          <dd>{t("records.noneHeld")}</dd>
          <dt>{t("records.certificate")}</dt>
          <dd>
            {authority ? `${authority.certificate}, ${dayWords(page, authority.approvedOn)}` : t("records.blank")}
          </dd>
          <dt>{t("records.ordered")}</dt>
          <dd>{view.ordered?.name ?? t("records.blank")}</dd>
          <dt>{t("records.confirmed")}</dt>
          <dd>{view.confirmed?.name ?? t("records.blank")}</dd>
        </dl>
      </section>
      <p class="actions noprint">
        <a href={staffPath(staffPaths.worksheetPdf, { reference: disposal.reference })}>{t("records.worksheetPdf")}</a>
      </p>
    </StaffFrame>
  );
}
