// One Board report as a page: its parts in order, each with its tables; what was published stays, so nothing can be done here but read and take.
import { boardReport } from "../../../../desk/register/report/read.ts";
import { type Section, saidReport } from "../../../../desk/register/report/words.ts";
import { longDate } from "../../../../lib/dates.ts";
import { answer } from "../../../components/document.tsx";
import { ButtonLink } from "../../../components/form/button.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { notFound } from "../../../middleware/failures.tsx";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { boardPaths } from "./paths.ts";
import { Chart, Table } from "./tables.tsx";

const Part = ({ page, part }: { readonly page: Page; readonly part: Section }) => (
  <section class="part" aria-labelledby={part.id}>
    <h2 id={part.id}>{part.title}</h2>
    <p class="small">{part.lead}</p>
    <div class={part.charts.length > 0 ? "with-charts" : undefined}>
      {part.charts.length > 0 ? (
        <div class="charts">
          {part.charts.map((chart, i) => (
            <figure>
              <figcaption>{chart.title}</figcaption>
              <Chart page={page} chart={chart} id={`${part.id}-${i}`} />
            </figure>
          ))}
          {part.charts.some(({ bars }) => bars.some(({ value }) => value === null)) ? (
            <p class="fact">* {page.t("report.withheld")}</p>
          ) : null}
        </div>
      ) : null}
      {part.tables.map((table) =>
        table.rows.length === 0 ? <p>{page.t("report.none")}</p> : <Table page={page} table={table} />,
      )}
    </div>
  </section>
);

export async function showReport(c: StaffAsked) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t, locale, library } = page;
  const found = await boardReport(deps.desk, person, c.req.param("period") ?? "");
  if (!found) return notFound(c);
  const { period } = found;
  const said = saidReport(locale, found.report);
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={said.title}
      here="board"
      class="board report"
      sheets={["register/board.css"]}
    >
      <p class="noprint back">
        <a href={boardPaths.list}>{t("report.page.back")}</a>
      </p>
      <div class="side-by">
        <nav class="contents noprint" aria-label={t("report.page.sections")}>
          <ul>
            {said.sections.map(({ id, title }) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
            <li>
              <a href="#reading">{t("report.note.title")}</a>
            </li>
          </ul>
        </nav>
        <article class="sheet">
          <p class="fact">{library.name}</p>
          <h1>{said.title}</h1>
          <p>{said.lead}</p>
          <p class="fact">
            {t("report.page.made", { day: longDate(locale, found.publishedOn) })}
            {found.by ? `, ${t("report.page.by", { who: found.by })}` : ""}
          </p>
          <div class="actions">
            <ButtonLink kind="outline" href={staffPath(boardPaths.pdf, { period })}>
              {t("report.list.pdf")}
            </ButtonLink>
            <ButtonLink kind="outline" href={staffPath(boardPaths.sheet, { period })}>
              {t("report.list.sheet")}
            </ButtonLink>
          </div>
          {said.sections.map((part) => (
            <Part page={page} part={part} />
          ))}
          <section class="part" aria-labelledby="reading">
            <h2 id="reading">{t("report.note.title")}</h2>
            <ul>
              {said.notes.map((note) => (
                <li>{note}</li>
              ))}
              <li>{t("report.page.openMeetings")}</li>
            </ul>
          </section>
        </article>
      </div>
    </StaffFrame>,
  );
}
