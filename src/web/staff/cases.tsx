// Cases: the list with filters in the address bar, and what is found by reference, code, exact e-mail or exact phone.

import { settingsOf } from "../../desk/desk.ts";
import { find, list } from "../../desk/read/find.ts";
import { type Kind, kinds } from "../../domain/case/terms.ts";
import type { ListFilter } from "../../store/queries/rows.ts";
import { answer } from "../components/document.tsx";
import { Button } from "../components/form/button.tsx";
import { Field } from "../components/form/field.tsx";
import { pageOf } from "../env.ts";
import { staffPaths } from "../paths.ts";
import type { StaffAsked } from "./account/request.ts";
import { StaffFrame } from "./frame.tsx";
import { CaseRow, RowsHead } from "./said.tsx";

type Query = Readonly<Record<string, string>>;
const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text);
const number = (text: string | undefined): number | null => (text && /^\d{1,6}$/.test(text) ? Number(text) : null);

/** Only what the address bar says and we know; anything else is no filter. */
function filterOf(query: Query): ListFilter {
  const level = number(query.level);
  const holder = number(query.holder);
  const branch = number(query.branch);
  return {
    ...(query.section === "closed" ? { open: false } : query.section === "all" ? {} : { open: true }),
    ...(query.kind && isKind(query.kind) ? { kind: query.kind } : {}),
    ...(level === 1 || level === 2 || level === 3 ? { level } : {}),
    ...(holder === null ? {} : { holder }),
    ...(branch === null ? {} : { branch }),
    ...(query.language === "es" || query.language === "en" ? { language: query.language } : {}),
    ...(query.before && !Number.isNaN(Date.parse(query.before))
      ? { before: new Date(query.before).toISOString() }
      : {}),
  };
}

export async function casesPage(c: StaffAsked) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t } = page;
  const query: Query = c.req.query();
  const typed = (query.find ?? "").trim();
  const found =
    typed === ""
      ? await list(deps.desk, person, filterOf(query))
      : { rows: await find(deps.desk, person, typed), nextBefore: null };
  const { row: library } = await settingsOf(deps.desk);
  const options = (name: string, values: readonly (readonly [string, string])[], value: string) => (
    <Field
      name={name}
      label={t(`staff.filter.${name}`)}
      value={value}
      options={[["", t("staff.filter.any")], ...values]}
    />
  );
  const next = found.nextBefore
    ? `${staffPaths.cases}?${new URLSearchParams({ ...query, before: found.nextBefore })}`
    : null;
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("staff.nav.cases")}
      here="cases"
      class="cases"
      find={typed}
      keys={[
        ["j k", t("staff.keys.move")],
        ["Enter", t("staff.keys.open")],
      ]}
    >
      <div class="head">
        <h1>{typed === "" ? t("staff.nav.cases") : t("staff.find.title", { typed })}</h1>
      </div>
      <div class="side-by">
        {typed === "" ? (
          <form class="panel filters" method="get" action={staffPaths.cases} aria-label={t("staff.filter.title")}>
            <Field
              name="section"
              label={t("staff.filter.section")}
              value={query.section ?? "open"}
              options={[
                ["open", t("staff.filter.open")],
                ["closed", t("staff.filter.closed")],
                ["all", t("staff.filter.all")],
              ]}
            />
            {options(
              "kind",
              kinds.map((kind) => [kind, t(`term.kind.${kind}`)] as const),
              query.kind ?? "",
            )}
            {options(
              "level",
              (["1", "2", "3"] as const).map((level) => [level, t(`level.${level}`)] as const),
              query.level ?? "",
            )}
            {options(
              "holder",
              library.people.filter((one) => one.active).map((one) => [String(one.id), one.name] as const),
              query.holder ?? "",
            )}
            {library.branches.length > 1
              ? options(
                  "branch",
                  library.branches.map((one) => [String(one.id), one.name] as const),
                  query.branch ?? "",
                )
              : null}
            {options(
              "language",
              [
                ["en", "English"],
                ["es", "Español"],
              ],
              query.language ?? "",
            )}
            <Button kind="outline" low wide>
              {t("staff.filter.show")}
            </Button>
          </form>
        ) : null}
        <section class="panel list" aria-label={t("staff.nav.cases")}>
          {found.rows.length === 0 ? (
            <div class="pad">
              <h2>{t(typed === "" ? "staff.cases.none" : "staff.find.none")}</h2>
              <p>{t(typed === "" ? "staff.cases.noneText" : "staff.find.noneText")}</p>
            </div>
          ) : (
            <table class="rows">
              <caption class="unseen">{t("staff.nav.cases")}</caption>
              <RowsHead t={t} />
              <tbody>
                {found.rows.map((row) => (
                  <CaseRow page={page} row={row} />
                ))}
              </tbody>
            </table>
          )}
          {next ? (
            <p class="pad">
              <a href={next}>{t("staff.cases.older")}</a>
            </p>
          ) : null}
        </section>
      </div>
    </StaffFrame>,
  );
}
