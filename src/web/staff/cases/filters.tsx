// The filters beside the list, kept in the address bar: a list can be sent to a colleague, who sees of it what they may.
import { kinds, type Theme } from "../../../domain/case/terms.ts";
import type { LibraryRow } from "../../../store/queries/library.ts";
import { Field } from "../../components/form/field.tsx";
import { FilterForm, setIn } from "../../components/form/filters.tsx";
import type { Page } from "../../env.ts";
import { staffPaths } from "../../paths.ts";
import { type Query, type Section, sectionOf } from "./filter.ts";
import { themeOptions } from "./themes.ts";

type FiltersProps = {
  readonly page: Page;
  readonly query: Query;
  readonly library: LibraryRow;
  readonly themes: readonly Theme[];
  readonly section: Section;
  /** What is searched for: stays when a filter changes. */
  readonly typed: string;
};

const named = ["kind", "level", "holder", "branch", "language", "theme", "from", "until"];

export function Filters({ page, query, library, themes, section, typed }: FiltersProps) {
  const { t } = page;
  const isOtherSection = sectionOf(query, section) !== section;
  const options = (name: string, values: readonly (readonly [string, string])[]) => (
    <Field
      name={name}
      label={t(`staff.filter.${name}`)}
      value={query[name] ?? ""}
      options={[["", t("staff.filter.any")], ...values]}
    />
  );
  return (
    <FilterForm page={page} action={staffPaths.cases} set={setIn(query, ...named) + (isOtherSection ? 1 : 0)}>
      {typed === "" ? null : <input type="hidden" name="find" value={typed} />}
      <Field
        name="section"
        label={t("staff.filter.section")}
        value={sectionOf(query, section)}
        options={(["open", "closed", "all"] as const).map((one) => [one, t(`staff.filter.${one}`)] as const)}
      />
      {options(
        "kind",
        kinds.map((kind) => [kind, t(`term.kind.${kind}`)] as const),
      )}
      {options(
        "level",
        (["1", "2", "3"] as const).map((level) => [level, t(`level.${level}`)] as const),
      )}
      {options(
        "holder",
        library.people.filter((one) => one.active).map((one) => [String(one.id), one.name] as const),
      )}
      {library.branches.length > 1
        ? options(
            "branch",
            library.branches.map((one) => [String(one.id), one.name] as const),
          )
        : null}
      {options("language", [
        ["en", "English"],
        ["es", "Español"],
      ])}
      {options("theme", themeOptions(page, themes))}
      <Field name="from" type="date" label={t("staff.filter.from")} value={query.from} />
      <Field name="until" type="date" label={t("staff.filter.until")} value={query.until} />
    </FilterForm>
  );
}
