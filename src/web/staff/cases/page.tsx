// Cases: the list, and what a search finds: a reference, a code, a whole e-mail, phone or name, or words.
import { settingsOf } from "../../../desk/desk.ts";
import { list, themesToFind } from "../../../desk/read/list.ts";
import { search } from "../../../desk/search/search.ts";
import { answer } from "../../components/document.tsx";
import { pageOf } from "../../env.ts";
import { staffPaths } from "../../paths.ts";
import type { StaffAsked } from "../account/request.ts";
import { listKeys, StaffFrame } from "../frame.tsx";
import { CaseRow, RowsHead } from "../said.tsx";
import { filterOf, type Query } from "./filter.ts";
import { Filters } from "./filters.tsx";

/** The place where an earlier page of a search ended. */
const placeOf = (text: string | undefined): string | undefined =>
  text && /^\d{1,19}$/.test(text) && BigInt(text) < 2n ** 63n ? text : undefined;

export async function casesPage(c: StaffAsked) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t } = page;
  const query: Query = c.req.query();
  const typed = (query.find ?? "").trim().slice(0, 300);
  const section = typed === "" ? "open" : "all"; // what is searched for may be long closed
  const { row: library, calendar } = await settingsOf(deps.desk);
  const filter = filterOf(query, calendar.zone, section);
  const found =
    typed === ""
      ? { ...(await list(deps.desk, person, filter)), nothingToFind: false }
      : await search(deps.desk, person, typed, filter, placeOf(query.place));
  const themes = await themesToFind(deps.desk, person);
  const next = found.next
    ? `${staffPaths.cases}?${new URLSearchParams({ ...query, [typed === "" ? "before" : "place"]: found.next })}`
    : null;
  const [noneTitle, noneText] = noneWords[typed === "" ? "list" : found.nothingToFind ? "common" : "found"];
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("staff.nav.cases")}
      here="cases"
      class="cases"
      find={typed}
      keys={listKeys(t)}
    >
      <div class="head">
        <h1>{typed === "" ? t("staff.nav.cases") : t("staff.find.title", { typed })}</h1>
      </div>
      <div class="side-by">
        <Filters page={page} query={query} library={library} themes={themes} section={section} typed={typed} />
        <section class="panel list" aria-label={t("staff.nav.cases")}>
          {found.rows.length === 0 ? (
            <div class="pad">
              <h2>{t(noneTitle)}</h2>
              <p>{t(noneText)}</p>
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

const noneWords = {
  list: ["staff.cases.none", "staff.cases.noneText"],
  found: ["staff.find.none", "staff.find.noneText"],
  common: ["staff.find.common", "staff.find.commonText"],
} as const;
