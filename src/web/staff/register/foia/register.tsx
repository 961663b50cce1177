// The register of requests for records: open ones first, the soonest due first, each with its clock.
import { type FoiaClock, type FoiaRow, foiaRegister } from "../../../../desk/register/foia/read.ts";
import { maySet } from "../../../../domain/access/settings-table.ts";
import { outcomes } from "../../../../domain/foia/terms.ts";
import { longDate } from "../../../../lib/dates.ts";
import { answer } from "../../../components/document.tsx";
import { ButtonLink } from "../../../components/form/button.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { foiaPaths } from "./paths.ts";

/** The clock in words; late is said to be what the law makes of it. */
export const ClockWords = ({ page: { t }, clock }: { readonly page: Page; readonly clock: FoiaClock }) => (
  <span class={`due ${clock.state}`}>
    {clock.state === "late"
      ? clock.left === 0
        ? t("foia.lateNow")
        : t("foia.late", { count: -clock.left })
      : clock.left === 0
        ? t("foia.today")
        : t("foia.left", { count: clock.left })}
  </span>
);

export async function registerPage(c: StaffAsked) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t } = page;
  const { officer, rows, year, count } = await foiaRegister(deps.desk, person);
  return answer(
    c,
    <StaffFrame page={page} person={person} title={t("foia.title")} here="foia" class="cases">
      <div class="head">
        <h1>{t("foia.title")}</h1>
        <p>{t("foia.lead")}</p>
      </div>
      <div class="stack">
        {officer ? null : <p class="fact">{t("foia.notYours")}</p>}
        <div class="actions">
          <ButtonLink href={foiaPaths.log}>{t("foia.log")}</ButtonLink>
          {maySet(person.roles, "foia") ? (
            <ButtonLink kind="outline" href={foiaPaths.settings}>
              {t("foia.settings")}
            </ButtonLink>
          ) : null}
        </div>
        <section class="panel list" aria-label={t("foia.title")}>
          {rows.length === 0 ? <p class="pad">{t("foia.none")}</p> : <Rows page={page} rows={rows} />}
        </section>
        {officer ? (
          <section class="panel pad" aria-labelledby="count">
            <h2 id="count">{t("foia.count", { year: String(year) })}</h2>
            <dl class="facts tally">
              {([...outcomes, "open"] as const).map((one) => (
                <>
                  <dt>{t(`foia.counted.${one}`)}</dt>
                  <dd>{String(count[one] ?? 0)}</dd>
                </>
              ))}
            </dl>
          </section>
        ) : null}
      </div>
    </StaffFrame>,
  );
}

function Rows({ page, rows }: { readonly page: Page; readonly rows: readonly FoiaRow[] }) {
  const { t, locale } = page;
  return (
    <table class="rows figures foia">
      <caption class="unseen">{t("foia.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("foia.reference")}</th>
          <th scope="col">{t("foia.received")}</th>
          <th scope="col">{t("foia.due")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ state, clock }) => (
          <tr>
            <th scope="row">
              <a href={staffPath(foiaPaths.request, { reference: state.reference })}>{state.reference}</a>{" "}
              {state.commercial ? <span class="tag info">{t("foia.commercial")}</span> : null}
            </th>
            <td class="when">{longDate(locale, state.receivedOn)}</td>
            <td>
              {state.status === "closed" ? (
                t("foia.closedAs", { outcome: t(`foia.outcomes.${state.outcome}`) })
              ) : (
                <>
                  {longDate(locale, state.dueOn)} <br />
                  {clock ? <ClockWords page={page} clock={clock} /> : null}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
