// What was promised in decisions: all that this person sees, and their own even where they see nothing more of the complaint; whoever sees to one
// says here that it is kept.
import { complaints, type OpenRemedy, promises } from "../../../../desk/register/complaint/list.ts";
import { keepPromise, ownPromise } from "../../../../desk/register/complaint/promise.ts";
import { dayIn, isDay } from "../../../../lib/dates.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { answer } from "../../../components/document.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { notFound, refused } from "../../../middleware/failures.tsx";
import { readForm } from "../../../middleware/form.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { complaintPaths } from "./paths.ts";
import { DueOn, refusalWords } from "./words.tsx";

const keepPath = (reference: string, number: number) =>
  staffPath(complaintPaths.promise, { reference, number: String(number) });

export async function promisesPage(c: StaffAsked) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t } = page;
  const { remedies } = await complaints(deps.desk, person);
  const rows = await promises(deps.desk, person, remedies, true);
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("formal.promises.title")}
      here="complaints"
      class="complaint register"
      sheets={["register/complaint.css"]}
    >
      <div class="head">
        <h1>{t("formal.promises.title")}</h1>
        <p>{t("formal.promises.lead")}</p>
        <a class="push" href={complaintPaths.list}>
          {t("formal.list.title")}
        </a>
      </div>
      {c.req.query("done") === undefined ? null : (
        <Notice sort="good" role="status">
          <p>{t("formal.did.FinishRemedy")}</p>
        </Notice>
      )}
      <section class="panel list" aria-label={t("formal.promises.title")}>
        {rows.length === 0 ? (
          <div class="pad">
            <h2>{t("formal.promises.none")}</h2>
            <p>{t("formal.promises.noneText")}</p>
          </div>
        ) : (
          <table class="rows people">
            <caption class="unseen">{t("formal.promises.title")}</caption>
            <thead>
              <tr>
                {["what", "owner", "due"].map((column) => (
                  <th scope="col">{t(`formal.promises.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Promised page={page} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </StaffFrame>,
  );
}

const Promised = ({ page, row }: { readonly page: Page; readonly row: OpenRemedy }) => (
  <tr id={`${row.reference}.${row.number}`}>
    <th scope="row">
      {row.opens ? (
        <a href={`${staffPath(complaintPaths.entry, { reference: row.reference })}#remedies`}>
          {page.t("formal.promises.of", { n: row.number, reference: row.reference })}
        </a>
      ) : (
        page.t("formal.promises.of", { n: row.number, reference: row.reference })
      )}
      {row.text === "" ? null : <span class="fact keeps">{row.text}</span>}
    </th>
    <td>
      {row.mine ? (
        <>
          <span class="mine">{page.t("formal.list.you")}</span>
          <ButtonLink low kind="outline" href={keepPath(row.reference, row.number)}>
            {page.t("formal.does.FinishRemedy")}
            <span class="unseen"> {page.t("formal.promises.of", { n: row.number, reference: row.reference })}</span>
          </ButtonLink>
        </>
      ) : (
        row.owner
      )}
    </td>
    <td>
      <DueOn page={page} on={row.dueOn} />
    </td>
  </tr>
);

type KeepProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly promise: OpenRemedy;
  readonly typed: { one(name: string): string };
  readonly errors: Errors;
  readonly id?: string | undefined;
};

function KeepPage({ page, person, promise, typed, errors, id }: KeepProps) {
  const { t } = page;
  const { reference, number, text, dueOn } = promise;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={t("formal.act.FinishRemedy")}
      here="complaints"
      class="act complaint for-subject"
      sheets={["register/complaint.css"]}
      wrong={hasErrors(errors)}
    >
      <div class="head">
        <h1>{t("formal.act.FinishRemedy")}</h1>
        <span class="small">{reference}</span>
      </div>
      <div class="sheet stack">
        <ErrorSummary t={t} errors={errors} />
        <section aria-labelledby="promised">
          <h2 id="promised">{t("formal.promises.of", { n: number, reference })}</h2>
          <p class="keeps leaf">{text}</p>
          <p>
            <DueOn page={page} on={dueOn} />
          </p>
        </section>
        <ActForm action={keepPath(reference, number)} class="act-form" {...(id ? { act: id } : {})}>
          <Field
            name="doneOn"
            label={t("formal.field.doneOn")}
            type="date"
            half
            value={typed.one("doneOn")}
            errors={errors}
          />
          <Field
            name="text"
            label={t("formal.field.doneWhat")}
            aside={t("formal.field.optional")}
            lines={3}
            value={typed.one("text")}
            errors={errors}
          />
          <p class="fact">{t("formal.lead.FinishRemedy")}</p>
          <div class="actions">
            <Button>{t("formal.does.FinishRemedy")}</Button>
            <ButtonLink kind="quiet" href={complaintPaths.promises}>
              {t("formal.does.back")}
            </ButtonLink>
          </div>
        </ActForm>
      </div>
    </StaffFrame>
  );
}

type Keeping = Pick<KeepProps, "typed" | "errors" | "id">;
async function showKeep(c: StaffAsked, more: Partial<Keeping> = {}) {
  const { deps, person } = c.var;
  const page = pageOf(c);
  const found = await ownPromise(deps.desk, person, c.req.param("reference") ?? "", Number(c.req.param("number")));
  if (!found.ok) return notFound(c);
  const today = dayIn(page.library.zone, page.now);
  const { typed = { one: (name) => (name === "doneOn" ? today : "") }, errors = {}, id } = more;
  return answer(
    c,
    <KeepPage page={page} person={person} promise={found.value} typed={typed} errors={errors} id={id} />,
    hasErrors(errors) ? 422 : 200,
  );
}
export const showPromise = (c: StaffAsked) => showKeep(c);

export async function doPromise(c: StaffAsked) {
  const { deps, person, t } = c.var;
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const { one, act: id } = form.value;
  const again = (doneOn: string) => showKeep(c, { typed: { one }, errors: { doneOn }, id });
  const doneOn = one("doneOn");
  if (!isDay(doneOn)) return again(t("formal.wrong.day"));
  const reference = c.req.param("reference") ?? "";
  const said = { doneOn, text: one("text") };
  const done = await keepPromise(deps.desk, person, reference, Number(c.req.param("number")), said, { id });
  if (done.ok) return c.redirect(`${complaintPaths.promises}?done`, 303);
  return done.refusal === "NotFound" ? notFound(c) : again(refusalWords(pageOf(c), done.refusal, done.facts));
}
