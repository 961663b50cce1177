// Restrictions, for those who decide on them: what waits first, then all of them, newest first.
import { settingsOf, todayOf } from "../../../../desk/desk.ts";
import { restrictions, restrictionWaits } from "../../../../desk/register/restriction/read.ts";
import { type Restriction, type Status, statuses } from "../../../../domain/conduct/restriction/state.ts";
import { mostDays } from "../../../../domain/conduct/restriction/steps.ts";
import { longDate } from "../../../../lib/dates.ts";
import { Day } from "../../../components/date.tsx";
import { answer } from "../../../components/document.tsx";
import { ButtonLink } from "../../../components/form/button.tsx";
import { Field } from "../../../components/form/field.tsx";
import { FilterForm, setIn } from "../../../components/form/filters.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { listKeys, StaffFrame } from "../../frame.tsx";
import { Stands, Until } from "./parts.tsx";
import { restrictionPaths as paths } from "./paths.ts";

const Row = ({ page, state }: { readonly page: Page; readonly state: Restriction }) => (
  <tr>
    <th scope="row">
      <a href={staffPath(paths.entry, { reference: state.reference })}>{state.reference}</a>
    </th>
    <td>{page.t(`restriction.sort.${state.sort}`)}</td>
    <td>
      <Day page={page} at={state.imposed.at} />
    </td>
    <td>
      <Until page={page} state={state} />
    </td>
    <td class="when">
      <Stands page={page} state={state} />
    </td>
  </tr>
);

export async function showRestrictions(c: StaffAsked) {
  const { deps, person } = c.var;
  const page = pageOf(c);
  const { t, locale } = page;
  const all = await restrictions(deps.desk, person);
  const settings = await settingsOf(deps.desk);
  const waits = restrictionWaits(deps.desk, settings, person, all);
  const mayImpose = mostDays(person.personId, todayOf(deps.desk, settings), settings.facts) >= 0;
  const { state = "" } = c.req.query();
  const asked = statuses.find((one: Status) => one === state);
  const rows = all.filter((one) => !asked || one.status === asked);
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("restriction.list.title")}
      here="conduct"
      class="restriction register"
      sheets={["register/disclosure.css", "register/restriction.css"]}
      keys={listKeys(t)}
    >
      <div class="head">
        <h1>{t("restriction.list.title")}</h1>
        <p>{t("restriction.list.lead")}</p>
        <p class="push ways">
          <a href={paths.inEffect}>{t("restriction.inEffect.title")}</a>
          {person.roles.includes("director") ? (
            <a href={paths.consistency}>{t("restriction.consistency.title")}</a>
          ) : null}
        </p>
        {mayImpose ? (
          <p>
            <ButtonLink href={paths.impose}>{t("restriction.impose.link")}</ButtonLink>
          </p>
        ) : null}
      </div>
      {waits.length > 0 ? (
        <section class="panel pad" aria-labelledby="waits">
          <h2 id="waits">{t("restriction.list.waits")}</h2>
          <ul class="plain">
            {waits.map(({ reference, what, on }) => (
              <li>
                <a href={staffPath(paths.act, { reference, act: what })}>
                  {t(`restriction.wait.${what}`, { reference })}
                </a>
                {on ? <span class="fact"> {longDate(locale, on)}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div class="side-by">
        <FilterForm page={page} action={paths.list} set={setIn({ state }, "state")}>
          <Field
            name="state"
            label={t("restriction.list.state")}
            value={state}
            options={[
              ["", t("staff.filter.any")],
              ...statuses.map((one) => [one, t(`restriction.status.${one}`)] as const),
            ]}
          />
        </FilterForm>
        <section class="panel list" aria-label={t("restriction.list.title")}>
          {rows.length === 0 ? (
            <div class="pad">
              <h2>{t("restriction.list.none")}</h2>
              <p>{t("restriction.list.noneText")}</p>
            </div>
          ) : (
            <table class="rows people">
              <caption class="unseen">{t("restriction.list.title")}</caption>
              <thead>
                <tr>
                  {["reference", "sort", "imposed", "until", "state"].map((column) => (
                    <th scope="col">{t(`restriction.list.${column}`)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((one) => (
                  <Row page={page} state={one} />
                ))}
              </tbody>
            </table>
          )}
        </section>
      </div>
    </StaffFrame>,
  );
}
