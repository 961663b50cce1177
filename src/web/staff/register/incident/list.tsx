// Incidents of conduct: drafts to finish and reports to read first, then the rest; found by state, building and the exact name of their person.
import { type IncidentRow, incidentList } from "../../../../desk/register/incident/read.ts";
import { statuses } from "../../../../domain/conduct/incident/state.ts";
import { Day } from "../../../components/date.tsx";
import { answer } from "../../../components/document.tsx";
import { ButtonLink } from "../../../components/form/button.tsx";
import { Field } from "../../../components/form/field.tsx";
import { FilterForm, setIn } from "../../../components/form/filters.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { notFound } from "../../../middleware/failures.tsx";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { listKeys, StaffFrame } from "../../frame.tsx";
import { restrictionPaths } from "../restriction/paths.ts";
import { Stands } from "./parts.tsx";
import { incidentPaths } from "./paths.ts";

type Props = { readonly page: Page; readonly rows: readonly IncidentRow[] };
const columns = ["reference", "day", "rule", "by", "state"] as const;

function Rows({ page, rows, terms }: Props & { readonly terms: Parameters<typeof ruleOf>[2] }) {
  const { t } = page;
  const groups = (["write", "review", null] as const).flatMap((waits) => {
    const some = rows.filter((row) => row.waits === waits);
    return some.length > 0 ? [{ waits, some }] : [];
  });
  return (
    <table class="rows people">
      <caption class="unseen">{t("incident.list.title")}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{t(`incident.list.${column}`)}</th>
          ))}
        </tr>
      </thead>
      {groups.map(({ waits, some }) => (
        <tbody>
          <tr class="part">
            <th scope="rowgroup" colspan={columns.length}>
              {t(`incident.list.${waits ?? "rest"}`)} <span class="count">{String(some.length)}</span>
            </th>
          </tr>
          {some.map(({ state, openedBy }) => (
            <tr>
              <th scope="row">
                <a href={staffPath(incidentPaths.entry, { reference: state.reference })}>{state.reference}</a>
              </th>
              <td>
                <Day page={page} at={state.facts.happenedAt} />
              </td>
              <td>{ruleOf(page, state.facts.rules, terms)}</td>
              <td>{openedBy}</td>
              <td class="when">
                <Stands t={t} status={state.status} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** The first rule cited in words, and how many more. */
function ruleOf(
  { t, locale }: Page,
  cited: readonly string[],
  rules: readonly { readonly id: string; readonly text: Readonly<Record<"en" | "es", string>> }[],
): string {
  const found = rules.filter(({ id }) => cited.includes(id));
  const [first] = found;
  if (!first) return t("incident.entry.noRule");
  return found.length === 1
    ? first.text[locale]
    : `${first.text[locale]} ${t("incident.list.more", { count: found.length - 1 })}`;
}

/** On Today: what is yours to write or to read. */
export const IncidentWaits = ({ page, rows }: Props) => (
  <section class="panel reviews" aria-labelledby="incidents">
    <h2 id="incidents">
      {page.t("incident.list.title")} <span class="count">{String(rows.length)}</span>
    </h2>
    <ul class="items">
      {rows.map(({ state, waits }) => (
        <li>
          <a href={staffPath(incidentPaths.entry, { reference: state.reference })}>
            {page.t(`incident.today.${waits ?? "write"}`, { reference: state.reference })}
          </a>
          <span class="when">
            <Day page={page} at={state.facts.happenedAt} />
          </span>
        </li>
      ))}
    </ul>
  </section>
);

export async function showIncidents(c: StaffAsked) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t } = page;
  const { status = "", branch = "", name = "" } = c.req.query();
  const found = await incidentList(deps.desk, person, { status, branch, name });
  if (!found) return notFound(c);
  const set = setIn({ status, branch, name }, "status", "branch", "name");
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("incident.list.title")}
      here="conduct"
      class="incident incidents"
      sheets={["register/incident.css"]}
      keys={listKeys(t)}
    >
      <div class="head">
        <h1>{t("incident.list.title")}</h1>
        <p class="lead">{t("incident.list.lead")}</p>
        <p class="push ways">
          <a href={restrictionPaths.inEffect}>{t("restriction.inEffect.title")}</a>
          <a href={restrictionPaths.list}>{t("restriction.list.title")}</a>
        </p>
        {found.drafts ? (
          <p>
            <ButtonLink href={incidentPaths.draft}>{t("incident.list.draft")}</ButtonLink>
          </p>
        ) : null}
      </div>
      <div class="side-by">
        <FilterForm page={page} action={incidentPaths.list} set={set}>
          <Field
            name="status"
            label={t("incident.list.state")}
            value={status}
            options={[
              ["", t("staff.filter.any")],
              ["open", t("incident.list.open")],
              ...statuses.map((one) => [one, t(`incident.status.${one}`)] as const),
            ]}
          />
          {found.branches.length > 1 ? (
            <Field
              name="branch"
              label={t("incident.field.branch")}
              value={branch}
              options={[
                ["", t("staff.filter.any")],
                ...found.branches.map(({ id, name: called }) => [String(id), called] as const),
              ]}
            />
          ) : null}
          <Field
            name="name"
            label={t("incident.list.name")}
            hint={t("incident.list.nameHint")}
            value={name}
            autocomplete="off"
          />
        </FilterForm>
        <section class="panel list" aria-label={t("incident.list.title")}>
          {found.rows.length === 0 ? (
            <div class="pad">
              <h2>{t(set > 0 ? "incident.list.noneSo" : "incident.list.none")}</h2>
              <p>{t(set > 0 ? "incident.list.noneSoText" : "incident.list.noneText")}</p>
            </div>
          ) : (
            <Rows page={page} rows={found.rows} terms={found.terms.rules} />
          )}
        </section>
      </div>
    </StaffFrame>,
  );
}
