// Today: what waits for you, on one screen (standard 3). Empty sections say so in a line; an empty day says what is next.
import { doorsView } from "../../desk/read/library.ts";
import { type TodaySection, type TodayView, today } from "../../desk/read/today.ts";
import { onBoardAlone } from "../../domain/report/settings.ts";
import { clockTime, weekdayDate } from "../../lib/dates.ts";
import { answer } from "../components/document.tsx";
import { type Page, pageOf } from "../env.ts";
import { staffPath, staffPaths } from "../paths.ts";
import type { StaffAsked } from "./account/request.ts";
import { listKeys, StaffFrame } from "./frame.tsx";
import { mailPaths } from "./mail/paths.ts";
import { boardPaths } from "./register/board/paths.ts";
import { ComplaintWaits } from "./register/complaint/waits.tsx";
import { IncidentWaits } from "./register/incident/list.tsx";
import { paperPaths } from "./register/paper/paths.ts";
import { InEffectFirst, RestrictionsOnToday } from "./register/restrictions-today.tsx";
import { RegisterWaits } from "./register/waits.tsx";
import { CaseRow, DueWords, RowsHead } from "./said.tsx";

const order: readonly TodaySection[] = ["late", "dueToday", "untaken", "mine", "waiting"];

const Rows = ({
  page,
  view,
  names,
}: {
  readonly page: Page;
  readonly view: TodayView;
  readonly names: readonly TodaySection[];
}) => (
  <table class="rows">
    <caption class="unseen">{page.t("staff.today.caption")}</caption>
    <RowsHead t={page.t} />
    {names.map((name) => {
      const { count, rows } = view.sections[name];
      return (
        <tbody>
          <tr class={`part ${name}`}>
            <th scope="rowgroup" colspan={6}>
              {page.t(`staff.section.${name}`)} <span class="count">{String(count)}</span>
              {count > rows.length ? (
                <a class="all" href={`${staffPaths.cases}?section=open`}>
                  {page.t("staff.section.all", { count })}
                </a>
              ) : null}
            </th>
          </tr>
          {rows.map((row) => (
            <CaseRow page={page} row={row} />
          ))}
        </tbody>
      );
    })}
  </table>
);

export async function todayPage(c: StaffAsked) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t, locale, library, now } = page;
  const [view, opening] = await Promise.all([today(deps.desk, person), doorsView(deps.desk)]);
  const full = order.filter((name) => view.sections[name].count > 0);
  const reviews = view.sections.reviews;
  const { register, complaints, incidents, restrictions } = view;
  if (onBoardAlone(person.roles) && complaints.length === 0) return c.redirect(boardPaths.list, 303);
  const beside =
    reviews.count > 0 ||
    complaints.length > 0 ||
    register.length > 0 ||
    incidents.length > 0 ||
    restrictions.count > 0 ||
    restrictions.waits.length > 0;
  const clear = full.length === 0 && !beside;
  const doors = opening.openUntil
    ? t("staff.today.openUntil", { time: clockTime(locale, opening.openUntil, library.zone) })
    : opening.opensAt
      ? t("staff.today.opensAt", {
          day: weekdayDate(locale, opening.opensAt, library.zone, now),
          time: clockTime(locale, opening.opensAt, library.zone),
        })
      : "";
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("staff.nav.today")}
      here="today"
      class="today"
      sheets={complaints.length > 0 ? ["register/complaint.css"] : []}
      keys={[...listKeys(t), ["l", t("staff.nav.log")]]}
    >
      <div class="head">
        <h1>{t("staff.nav.today")}</h1>
        <p class="lead">
          {weekdayDate(locale, now, library.zone, now)}. {doors}
        </p>
        <p class="push small">
          {view.unreadMail > 0 ? (
            <>
              <a href={mailPaths.kept}>{t("staff.today.mail", { count: view.unreadMail })}</a>
              {" · "}
            </>
          ) : null}
          {view.toPost > 0 ? (
            <>
              <a href={paperPaths.letters}>{t("paper.today", { count: view.toPost })}</a>
              {" · "}
            </>
          ) : null}
          {t("staff.today.sum", { late: view.sections.late.count, due: view.sections.dueToday.count })}
        </p>
      </div>
      <InEffectFirst page={page} of={restrictions} />
      {clear ? (
        <section class="panel clear">
          <h2>{t("staff.today.clear.title")}</h2>
          <p>{t("staff.today.clear.text")}</p>
          <ul>
            <li>
              <a href={staffPaths.log}>{t("staff.today.clear.log")}</a>
            </li>
            <li>
              <a href={`${staffPaths.cases}?section=open`}>{t("staff.today.clear.open")}</a>
            </li>
          </ul>
        </section>
      ) : (
        <div class={beside ? "two" : "one"}>
          <section class="panel list" aria-label={t("staff.today.caption")}>
            {full.length > 0 ? (
              <Rows page={page} view={view} names={full} />
            ) : (
              <p class="pad">{t("staff.today.nothing")}</p>
            )}
          </section>
          {beside ? (
            <div class="stack">
              {reviews.count > 0 ? (
                <section class="panel reviews" aria-labelledby="reviews">
                  <h2 id="reviews">
                    {t("staff.section.reviews")} <span class="count">{String(reviews.count)}</span>
                  </h2>
                  <p class="small">{t("staff.today.reviews")}</p>
                  <ul class="items">
                    {reviews.rows.map((row) => (
                      <li>
                        <a href={staffPath(staffPaths.case, { reference: row.reference })}>
                          {row.line ?? t("staff.row.sealed", { kind: t(`term.kind.${row.kind}`) })}
                        </a>
                        {row.dueAt ? (
                          <span class="when">
                            {t("staff.today.decideBy")}{" "}
                            <DueWords page={page} dueAt={row.dueAt} clock={row.clock} setAt={row.setAt} />
                          </span>
                        ) : null}
                      </li>
                    ))}
                  </ul>
                </section>
              ) : null}
              {complaints.length > 0 ? <ComplaintWaits page={page} waits={complaints} /> : null}
              <RestrictionsOnToday page={page} of={restrictions} />
              {incidents.length > 0 ? <IncidentWaits page={page} rows={incidents} /> : null}
              {register.length > 0 ? <RegisterWaits page={page} waits={register} /> : null}
            </div>
          ) : null}
        </div>
      )}
    </StaffFrame>,
  );
}
