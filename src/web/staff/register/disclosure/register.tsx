// The register of requests for records, refused ones too, a year at a time; and the keepers' own count of a year: whole, so that it
// is seen and not printed; the Board gets its report, which withholds what is small.
import { type Register, type RegisterRow, register } from "../../../../desk/register/disclosure/read.ts";
import { type Status, statuses } from "../../../../domain/disclosure/state.ts";
import { readsReports } from "../../../../domain/report/settings.ts";
import { Day } from "../../../components/date.tsx";
import { answer } from "../../../components/document.tsx";
import { Field } from "../../../components/form/field.tsx";
import { FilterForm, setIn } from "../../../components/form/filters.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { notFound } from "../../../middleware/failures.tsx";
import { staffPath, staffPaths } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { listKeys, StaffFrame } from "../../frame.tsx";
import { boardPaths } from "../board/paths.ts";
import { Stands } from "./parts.tsx";

const open: readonly Status[] = ["logged", "weighed", "approved"];
const yearOf = (text: string | undefined): number | undefined =>
  text && /^(19|2\d)\d\d$/.test(text) ? Number(text) : undefined;
const statusesOf = (text: string | undefined): readonly Status[] | undefined =>
  text === "open"
    ? open
    : statuses.filter((one) => one === text).length > 0
      ? statuses.filter((one) => one === text)
      : undefined;

function Row({ page, row }: { readonly page: Page; readonly row: RegisterRow }) {
  const { t } = page;
  return (
    <tr>
      <th scope="row">
        <a href={staffPath(staffPaths.disclosureEntry, { reference: row.reference })}>{row.reference}</a>
      </th>
      <td>
        <Day page={page} at={row.openedAt} />
      </td>
      <td>{t(`disclosure.gate.${row.gate ?? "none"}`)}</td>
      <td>{row.loggedBy}</td>
      <td class="when">
        <Stands t={t} status={row.status} />
      </td>
    </tr>
  );
}

export async function showRegister(c: StaffAsked) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t } = page;
  const { year, state } = c.req.query();
  const asked = { year: yearOf(year), statuses: statusesOf(state) };
  const found = await register(deps.desk, person, {
    ...(asked.year === undefined ? {} : { year: asked.year }),
    ...(asked.statuses === undefined ? {} : { statuses: asked.statuses }),
  });
  if (!found) return notFound(c);
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("disclosure.register.title")}
      here="disclosure"
      class="disclosure register"
      sheets={["register/disclosure.css"]}
      keys={listKeys(t)}
    >
      <div class="head">
        <h1>{t("disclosure.register.title")}</h1>
        <p>{t("disclosure.register.lead")}</p>
        <p class="push">
          <a href={staffPath(staffPaths.disclosureCount, { year: found.year })}>{t("disclosure.count.link")}</a>
        </p>
      </div>
      <div class="side-by">
        <FilterForm
          page={page}
          action={staffPaths.disclosures}
          set={setIn(
            { state: state ?? "", year: found.year === found.thisYear ? "" : String(found.year) },
            "state",
            "year",
          )}
        >
          <Field
            name="state"
            label={t("disclosure.register.state")}
            value={state ?? ""}
            options={[
              ["", t("staff.filter.any")],
              ["open", t("disclosure.status.open")],
              ...statuses.map((one) => [one, t(`disclosure.status.${one}`)] as const),
            ]}
          />
          <Field
            name="year"
            label={t("disclosure.register.year")}
            value={String(found.year)}
            options={found.years.map((one) => [String(one), String(one)] as const)}
          />
        </FilterForm>
        <section class="panel list" aria-label={t("disclosure.register.title")}>
          {found.rows.length === 0 ? (
            <div class="pad">
              <h2>{t("disclosure.register.none")}</h2>
              <p>{t("disclosure.register.noneText")}</p>
            </div>
          ) : (
            <table class="rows people">
              <caption class="unseen">{t("disclosure.register.title")}</caption>
              <thead>
                <tr>
                  {["reference", "day", "gate", "logged", "state"].map((column) => (
                    <th scope="col">{t(`disclosure.register.${column}`)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.rows.map((row) => (
                  <Row page={page} row={row} />
                ))}
              </tbody>
            </table>
          )}
        </section>
      </div>
    </StaffFrame>,
  );
}

const columns = ["released", "refused", "withdrawn", "open", "all"] as const;

function Count({ page: { t }, found }: { readonly page: Page; readonly found: Register }) {
  const { count } = found;
  return (
    <table class="counts stacks">
      <caption>{t("disclosure.count.caption", { year: String(found.year) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("disclosure.register.gate")}</th>
          {columns.map((column) => (
            <th scope="col" class="figure">
              {t(`disclosure.count.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...count.rows, { gate: "sum", counts: count.all }].map(({ gate, counts }) => (
          <tr class={gate === "sum" ? "sum" : undefined}>
            <th scope="row">{t(gate === "sum" ? "disclosure.count.all" : `disclosure.gate.${gate}`)}</th>
            {columns.map((column) => (
              <td class="figure" data-label={t(`disclosure.count.${column}`)}>
                {String(counts[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export async function showCount(c: StaffAsked) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t, library } = page;
  const year = yearOf(c.req.param("year"));
  const found = year === undefined ? null : await register(deps.desk, person, { year });
  if (!found) return notFound(c);
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("disclosure.count.title", { year: String(found.year) })}
      here="disclosure"
      class="disclosure paper"
      sheets={["register/disclosure.css"]}
    >
      <p class="noprint back">
        <a href={staffPaths.disclosures}>{t("disclosure.register.title")}</a>
      </p>
      <article class="sheet">
        <p class="fact">{library.name}</p>
        <h1>{t("disclosure.count.title", { year: String(found.year) })}</h1>
        <p>{t("disclosure.count.lead")}</p>
        <p class="onpaper">{t("disclosure.count.onPaper")}</p>
        <section class="scrolls noprint" tabindex={0} aria-label={t("disclosure.count.link")}>
          <Count page={page} found={found} />
        </section>
        <p class="fact">{t("disclosure.count.note")}</p>
        <p>
          {t("disclosure.count.keepers")}{" "}
          {readsReports(person.roles) ? <a href={boardPaths.list}>{t("disclosure.count.report")}</a> : null}
        </p>
      </article>
    </StaffFrame>,
  );
}
