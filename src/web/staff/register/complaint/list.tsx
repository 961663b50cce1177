// Formal complaints, those that run first and the soonest due before the others, each with who acts next.
import { settingsOf } from "../../../../desk/desk.ts";
import { type ComplaintRow, complaints } from "../../../../desk/register/complaint/list.ts";
import { newestProcedures } from "../../../../desk/register/complaint/procedures.ts";
import { maySet } from "../../../../domain/access/settings-table.ts";
import { type Status, statuses } from "../../../../domain/complaint/state.ts";
import { answer } from "../../../components/document.tsx";
import { ButtonLink } from "../../../components/form/button.tsx";
import { Field } from "../../../components/form/field.tsx";
import { FilterForm, setIn } from "../../../components/form/filters.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { listKeys, StaffFrame } from "../../frame.tsx";
import { complaintPaths } from "./paths.ts";
import { Due, onDay, Stands } from "./words.tsx";

/** Those that run, unless another state is asked for. */
const running: readonly Status[] = ["open", "decided", "appealed"];
const statusesOf = (state: string): readonly Status[] | null =>
  state === "any" ? null : statuses.some((one) => one === state) ? statuses.filter((one) => one === state) : running;

export async function listPage(c: StaffAsked) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t, locale } = page;
  const { state = "", procedure = "", mine = "" } = c.req.query();
  const procedures = newestProcedures((await settingsOf(deps.desk)).row);
  const asked = statusesOf(state);
  const found = await complaints(deps.desk, person, {
    ...(asked ? { statuses: asked } : {}),
    ...(/^\d{1,6}$/.test(procedure) ? { procedure: Number(procedure) } : {}),
  });
  const rows = found.rows.filter((row) => mine === "" || row.mine);
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("formal.list.title")}
      here="complaints"
      class="complaint register"
      sheets={["register/complaint.css"]}
      keys={listKeys(t)}
    >
      <div class="head">
        <h1>{t("formal.list.title")}</h1>
        <p>{t("formal.list.lead")}</p>
        <p class="push actions">
          <ButtonLink low href={complaintPaths.open}>
            {t("formal.list.open")}
          </ButtonLink>
          <ButtonLink low kind="outline" href={complaintPaths.promises}>
            {t("formal.list.remedies")}
          </ButtonLink>
          {maySet(person.roles, "procedures") ? (
            <ButtonLink low kind="outline" href={complaintPaths.procedures}>
              {t("formal.list.procedures")}
            </ButtonLink>
          ) : null}
        </p>
      </div>
      <div class="side-by">
        <FilterForm
          page={page}
          action={complaintPaths.list}
          set={setIn({ state, procedure, mine }, "state", "procedure", "mine")}
        >
          <Field
            name="state"
            label={t("formal.list.state")}
            value={state}
            options={[
              ["", t("formal.list.stateOpen")],
              ["any", t("formal.list.stateAny")],
              ...statuses.map((one) => [one, t(`formal.status.${one}`)] as const),
            ]}
          />
          <Field
            name="procedure"
            label={t("formal.list.procedure")}
            value={procedure}
            options={[
              ["", t("staff.filter.any")],
              ...procedures.map((one) => [String(one.id), one.name[locale]] as const),
            ]}
          />
          <Field
            name="mine"
            label={t("formal.list.mine")}
            value={mine}
            options={[
              ["", t("staff.filter.any")],
              ["yes", t("formal.list.mine")],
            ]}
          />
        </FilterForm>
        <section class="panel list" aria-label={t("formal.list.title")}>
          {rows.length === 0 ? (
            <div class="pad">
              <h2>{t("formal.list.none")}</h2>
              <p>{t("formal.list.noneText")}</p>
            </div>
          ) : (
            <table class="rows people">
              <caption class="unseen">{t("formal.list.title")}</caption>
              <thead>
                <tr>
                  {["complaint", "stage", "with", "due"].map((column) => (
                    <th scope="col">{t(`formal.list.${column}`)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
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

function Row({ page, row }: { readonly page: Page; readonly row: ComplaintRow }) {
  const { t, locale } = page;
  const { reference, status, next, nextWords, dueAt } = row;
  return (
    <tr>
      <th scope="row">
        <a href={staffPath(complaintPaths.entry, { reference })}>{reference}</a>
        <span class="fact">{row.procedure[locale]}</span>
      </th>
      <td>
        <Stands t={t} status={status} />
        {nextWords && next ? <span class="fact">{t("formal.list.next", { stage: nextWords[locale] })}</span> : null}
        {row.remediesOpen > 0 ? (
          <span class="fact">{t("formal.list.promised", { count: row.remediesOpen })}</span>
        ) : null}
      </td>
      <td>
        {row.mine ? (
          <span class="mine">{t("formal.list.you")}</span>
        ) : (
          row.decider || (row.acts ? t(`formal.actor.${row.acts}`) : "")
        )}
      </td>
      <td>
        {dueAt === null ? (
          <span class="fact">{t("formal.list.nothingDue")}</span>
        ) : status === "decided" ? (
          t("formal.list.appealUntil", { day: onDay(page, dueAt) })
        ) : (
          <Due page={page} at={dueAt} />
        )}
      </td>
    </tr>
  );
}
