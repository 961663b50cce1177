// A staff account (fairness before a decision): its person sees what is in question and nothing else, and answers, or says that they won't.
import { type AccountView, accountView, giveAccount } from "../../../../desk/register/complaint/account.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { answer } from "../../../components/document.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
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
import { onDay } from "./words.tsx";

type Props = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: AccountView;
  readonly typed: string;
  readonly errors: Errors;
  readonly refusal?: string;
  readonly id?: string;
};

function AccountPage({ page, person, view, typed, errors, refusal, id }: Props) {
  const { t } = page;
  const { status, dueAt, settledAt } = view.state;
  const isOver = status === "asked" && dueAt < page.now;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={t("formal.mineAccount.title")}
      class="act complaint for-subject"
      sheets={["register/complaint.css"]}
      wrong={hasErrors(errors) || refusal !== undefined}
    >
      <div class="head">
        <h1>{t("formal.mineAccount.title")}</h1>
        <span class="small">{view.state.reference}</span>
      </div>
      <div class="sheet stack">
        <ErrorSummary t={t} errors={errors} />
        {refusal ? (
          <Notice sort="grave" role="alert">
            <p>{refusal}</p>
          </Notice>
        ) : null}
        {status === "asked" ? (
          <p class="lead">{t("formal.mineAccount.lead")}</p>
        ) : (
          <Notice sort="good" role="status">
            <p>
              {t(status === "given" ? "formal.mineAccount.given" : "formal.mineAccount.declined", {
                day: settledAt ? onDay(page, settledAt) : "",
              })}
            </p>
          </Notice>
        )}
        {status === "asked" ? (
          <p>
            <b>{isOver ? t("formal.mineAccount.over") : t("formal.mineAccount.by", { day: onDay(page, dueAt) })}</b>
          </p>
        ) : null}
        <section aria-labelledby="shown">
          <h2 id="shown">{t("formal.mineAccount.shown")}</h2>
          <p class="keeps leaf">{view.shown}</p>
          <p class="fact">
            {t("formal.mineAccount.asked", { who: view.askedBy?.name ?? "", day: onDay(page, view.state.askedAt) })}
          </p>
        </section>
        {view.mayGive ? (
          <Forms page={page} reference={view.state.reference} typed={typed} errors={errors} id={id} />
        ) : null}
        {view.text ? (
          <section aria-labelledby="answer-given">
            <h2 id="answer-given">{t("formal.mineAccount.answer")}</h2>
            <p class="keeps leaf">{view.text}</p>
          </section>
        ) : null}
      </div>
    </StaffFrame>
  );
}

type FormsProps = Pick<Props, "page" | "typed" | "errors"> & {
  readonly reference: string;
  readonly id?: string | undefined;
};
function Forms({ page: { t }, reference, typed, errors, id }: FormsProps) {
  const action = staffPath(complaintPaths.account, { reference });
  return (
    <>
      <ActForm action={action} class="act-form" {...(id ? { act: id } : {})}>
        <Field
          name="answer"
          label={t("formal.mineAccount.answer")}
          hint={t("formal.mineAccount.answerHint")}
          lines={9}
          value={typed}
          errors={errors}
        />
        <p class="fact">{t("formal.mineAccount.help")}</p>
        <div class="actions">
          <Button name="do" value="give">
            {t("formal.mineAccount.send")}
          </Button>
        </div>
      </ActForm>
      <details>
        <summary>{t("formal.mineAccount.decline")}</summary>
        <p>{t("formal.mineAccount.declineText")}</p>
        <ActForm action={action}>
          <Button kind="outline" name="do" value="decline">
            {t("formal.mineAccount.decline")}
          </Button>
        </ActForm>
      </details>
    </>
  );
}

async function show(c: StaffAsked, more: Partial<Props> = {}) {
  const { deps, person } = c.var;
  const found = await accountView(deps.desk, person, c.req.param("reference") ?? "");
  if (!found.ok) return notFound(c);
  const wrong = more.errors !== undefined || more.refusal !== undefined;
  return answer(
    c,
    <AccountPage page={pageOf(c)} person={person} view={found.value} typed="" errors={{}} {...more} />,
    wrong ? 422 : 200,
  );
}
export const showAccount = (c: StaffAsked) => show(c);

export async function doAccount(c: StaffAsked) {
  const { deps, person, t } = c.var;
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const { one, act: id } = form.value;
  const reference = c.req.param("reference") ?? "";
  const how = one("do") === "decline" ? "decline" : "give";
  const text = one("answer");
  if (how === "give" && text === "") return show(c, { errors: { answer: t("formal.mineAccount.missing") }, id });
  const done = await giveAccount(deps.desk, person, reference, how, how === "give" ? { text } : {}, { id });
  if (done.ok) return c.redirect(staffPath(complaintPaths.account, { reference }), 303);
  if (done.refusal === "NotFound") return notFound(c);
  return show(c, { typed: text, refusal: t(`refusal.${done.refusal}`, done.facts), id });
}
