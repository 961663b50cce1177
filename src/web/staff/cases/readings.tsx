// Readings, for the Director (standard 5): what is worth a question first, then who read how much, then one person's or one matter's readings.
import {
  type PersonReadings,
  type Pointed,
  type ReadingReport,
  readingReport,
} from "../../../desk/read/readings/report.ts";
import { Moment } from "../../components/date.tsx";
import { answer } from "../../components/document.tsx";
import { Field } from "../../components/form/field.tsx";
import { FilterForm, setIn } from "../../components/form/filters.tsx";
import { Notice } from "../../components/notice.tsx";
import { type Page, pageOf } from "../../env.ts";
import { notFound } from "../../middleware/failures.tsx";
import { staffPath, staffPaths } from "../../paths.ts";
import type { StaffAsked } from "../account/request.ts";
import { StaffFrame } from "../frame.tsx";
import { complaintPaths } from "../register/complaint/paths.ts";
import { foiaPaths } from "../register/foia/paths.ts";
import { dayOf } from "./filter.ts";

type Props = { readonly page: Page; readonly report: ReadingReport };
const pages = {
  case: staffPaths.case,
  disclosure: staffPaths.disclosureEntry,
  foia: foiaPaths.request,
  hold: staffPaths.record,
  disposal: staffPaths.record,
  complaint: complaintPaths.entry,
  account: complaintPaths.account,
} as const satisfies Record<Pointed["noun"], string>;
const pageAt = ({ reference, noun }: Pointed): string => staffPath(pages[noun], { reference });
export const readingsAt = (asked: Readonly<Record<string, string>>): string =>
  `${staffPaths.readings}?${new URLSearchParams(asked)}`;

export async function readingsPage(c: StaffAsked) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t } = page;
  const { from, until, person: id, case: reference } = c.req.query();
  const report = await readingReport(deps.desk, person, {
    ...(dayOf(from) ? { from } : {}),
    ...(dayOf(until) ? { until } : {}),
    ...(id && /^\d{1,6}$/.test(id) ? { person: Number(id) } : {}),
    ...(reference ? { reference } : {}),
  });
  if (!report) return notFound(c);
  return answer(
    c,
    <StaffFrame page={page} person={person} title={t("readings.title")} here="readings" class="cases">
      <div class="head">
        <h1>{t("readings.title")}</h1>
        <p>{t("readings.lead")}</p>
      </div>
      <div class="side-by">
        <FilterForm
          page={page}
          action={staffPaths.readings}
          set={setIn(c.req.query(), "from", "until", "case", "person")}
        >
          <Field name="from" type="date" label={t("readings.from")} value={report.from} />
          <Field name="until" type="date" label={t("readings.until")} value={report.until} />
          <Field name="case" label={t("readings.case")} aside={t("readings.caseAside")} value={reference} code />
          {id ? <input type="hidden" name="person" value={id} /> : null}
        </FilterForm>
        <div class="stack">
          {report.cut ? (
            <Notice title={t("readings.cut")}>
              <p>{t("readings.cutText")}</p>
            </Notice>
          ) : null}
          <Questions page={page} report={report} />
          {report.readings.length > 0 || id || reference ? <Each page={page} report={report} /> : null}
          <People page={page} report={report} />
        </div>
      </div>
    </StaffFrame>,
  );
}

function Questions({ page, report }: Props) {
  const { t } = page;
  return (
    <section class="panel pad" aria-labelledby="questions">
      <h2 id="questions">{t("readings.questions")}</h2>
      {report.questions.length === 0 ? <p>{t("readings.noQuestions")}</p> : null}
      <ul class="asks">
        {report.questions.map((one) => (
          <li>
            <span>
              <b>{t(`readings.why.${one.why}`, { who: one.reader.name, count: one.count })}</b>
              <span class="fact">
                <Moment page={page} at={one.at} />.{" "}
                {one.references.map((pointed, i) => (
                  <>
                    {i > 0 ? ", " : ""}
                    <a class="ref" href={pageAt(pointed)}>
                      {pointed.reference}
                    </a>
                  </>
                ))}
              </span>
            </span>
            <a href={readingsAt({ person: String(one.reader.id), from: report.from, until: report.until })}>
              {t("readings.all")} <span class="unseen">{one.reader.name}</span>
            </a>
          </li>
        ))}
      </ul>
      {report.questions.length > 0 ? <p class="fact">{t("readings.notVerdict")}</p> : null}
    </section>
  );
}

function People({ page, report }: Props) {
  const { t } = page;
  const counts = [
    "matters",
    "outside",
    "identities",
    "entries",
    "tried",
  ] as const satisfies readonly (keyof PersonReadings)[];
  return (
    <section class="panel list" aria-labelledby="people">
      <h2 class="pad" id="people">
        {t("readings.people")}
      </h2>
      {report.people.length === 0 ? (
        <p class="pad">{t("readings.nobody")}</p>
      ) : (
        <table class="rows figures">
          <caption class="unseen">{t("readings.people")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("settings.field.person")}</th>
              {counts.map((count) => (
                <th scope="col" class="figure">
                  {t(`readings.count.${count}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.people.map((one) => (
              <tr>
                <th scope="row">
                  <a href={readingsAt({ person: String(one.reader.id), from: report.from, until: report.until })}>
                    {one.reader.name}
                  </a>{" "}
                  <span class="fact">{one.reader.title}</span>
                </th>
                {counts.map((count) => (
                  <td class="figure" data-name={t(`readings.count.${count}`)}>
                    {String(one[count])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Each({ page, report }: Props) {
  const { t } = page;
  return (
    <section class="panel list" aria-labelledby="each">
      <h2 class="pad" id="each">
        {t("readings.each")}
      </h2>
      {report.readings.length === 0 ? (
        <p class="pad">{t("readings.nobody")}</p>
      ) : (
        <ul class="readings">
          {report.readings.slice(0, eachAtMost).map((one) => (
            <li>
              <Moment page={page} at={one.at} />
              <span>
                <b>{one.reader.name}</b>{" "}
                {t(one.noun === "case" || one.sort === "file" ? `readings.sort.${one.sort}` : "readings.sort.entry")}
                {one.reason
                  ? ` (${t(one.sort === "borrowing" ? `borrowingReason.${one.reason}` : `identityReason.${one.reason}`)})`
                  : ""}
                <span class="fact">{t(`readings.part.${partOf(one)}`)}</span>
              </span>
              {one.reference ? <a href={pageAt({ ...one, reference: one.reference })}>{one.reference}</a> : null}
            </li>
          ))}
        </ul>
      )}
      {report.readings.length > eachAtMost ? <p class="pad">{t("readings.shorter", { count: eachAtMost })}</p> : null}
    </section>
  );
}
const eachAtMost = 300;

function partOf({ part, worked, noun }: ReadingReport["readings"][number]): string {
  if (part !== "role") return part;
  if (noun !== "case") return "keeper";
  return worked ? "later" : "role";
}
