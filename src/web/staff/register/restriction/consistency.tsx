// Same rule, same level: what was done, by branch, for the Director. Numbers alone; small ones are withheld.
import { settingsOf } from "../../../../desk/desk.ts";
import { type Consistency, consistencyReport } from "../../../../desk/register/restriction/terms.ts";
import type { RuleTable } from "../../../../domain/conduct/restriction/consistency.ts";
import { answer } from "../../../components/document.tsx";
import { Field } from "../../../components/form/field.tsx";
import { FilterForm, setIn } from "../../../components/form/filters.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { notFound } from "../../../middleware/failures.tsx";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { restrictionPaths as paths } from "./paths.ts";

const yearOf = (text: string | undefined): number | undefined =>
  text && /^(19|2\d)\d\d$/.test(text) ? Number(text) : undefined;

function Counts({ page: { t }, of, title }: { readonly page: Page; readonly of: RuleTable; readonly title: string }) {
  const { table } = of;
  // A table of asterisks alone says less than a sentence.
  if ([table.totals, ...table.rows.map(({ cells }) => cells)].flat().every((value) => value === null))
    return (
      <>
        <h2>{title}</h2>
        <p>{t("restriction.consistency.few")}</p>
      </>
    );
  const cell = (value: number | null) =>
    value === null ? <abbr title={t("restriction.consistency.withheld")}>*</abbr> : String(value);
  return (
    <table class="counts stacks">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t("restriction.consistency.branch")}</th>
          {[...table.columns, "sum"].map((column) => (
            <th scope="col" class="figure">
              {t(`restriction.consistency.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...table.rows, { label: t("restriction.consistency.sum"), cells: table.totals }].map((row, i) => (
          <tr class={i === table.rows.length ? "sum" : undefined}>
            <th scope="row">{row.label}</th>
            {row.cells.map((value, column) => (
              <td class="figure" data-label={t(`restriction.consistency.${table.columns[column] ?? "sum"}`)}>
                {cell(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Tables = ({
  page,
  found,
  words,
}: {
  readonly page: Page;
  readonly found: Consistency;
  readonly words: ReadonlyMap<string, string>;
}) => (
  <div class="stack">
    {found.tables.map((one) => {
      const title = page.t("restriction.consistency.caption", {
        level: one.level,
        rule: words.get(one.rule) ?? one.rule,
      });
      return (
        <section class="panel pad scrolls" tabindex={0} aria-label={title}>
          <Counts page={page} of={one} title={title} />
        </section>
      );
    })}
  </div>
);

export async function showConsistency(c: StaffAsked) {
  const { deps, person } = c.var;
  const page = pageOf(c);
  const { t, locale } = page;
  const found = await consistencyReport(deps.desk, person, yearOf(c.req.query("year")));
  if (!found) return notFound(c);
  const { facts } = await settingsOf(deps.desk);
  const words = new Map(facts.conduct.rules.map((rule) => [rule.id, rule.text[locale]]));
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("restriction.consistency.title")}
      here="conduct"
      class="restriction consistency"
      sheets={["register/disclosure.css", "register/restriction.css"]}
    >
      <div class="head">
        <h1>{t("restriction.consistency.title")}</h1>
        <p>{t("restriction.consistency.lead", { smallest: found.smallest })}</p>
        <a class="push" href={paths.list}>
          {t("restriction.list.title")}
        </a>
      </div>
      <div class="side-by">
        <FilterForm page={page} action={paths.consistency} set={setIn({ year: c.req.query("year") ?? "" }, "year")}>
          <Field
            name="year"
            label={t("restriction.consistency.year")}
            value={String(found.year)}
            options={found.years.map((one) => [String(one), String(one)] as const)}
          />
        </FilterForm>
        {found.tables.length === 0 ? (
          <section class="panel pad">
            <h2>{t("restriction.consistency.none")}</h2>
          </section>
        ) : (
          <Tables page={page} found={found} words={words} />
        )}
      </div>
    </StaffFrame>,
  );
}
