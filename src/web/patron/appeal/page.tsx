// What a notice says, to the person it was given: which rule, what it covers, until when; how to appeal, and where the appeal stands (patron.1).
import type { OwnRestriction } from "../../../desk/register/restriction/own.ts";
import { untilWords } from "../../../desk/register/restriction/until.ts";
import { longDate } from "../../../lib/dates.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { FilesField } from "../../components/form/files-field.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { pathIn } from "../../paths.ts";
import { Frame, Phones } from "../frame.tsx";
import { appealPaths } from "./paths.ts";

export type Written = { readonly text: string; readonly id: string };
type Props = { readonly page: Page; readonly view: OwnRestriction };
export type OwnProps = Props & {
  readonly done: string | null;
  readonly errors?: Errors;
  readonly refusal?: string;
  /** What was typed when it comes back, and in which form. */
  readonly appeal?: Written;
  readonly early?: Written;
};

export function EnterNotice({
  page,
  typed,
  errors,
  closed,
}: {
  readonly page: Page;
  readonly typed: string;
  readonly errors: Errors;
  readonly closed: boolean;
}) {
  const { t, locale } = page;
  return (
    <Frame page={page} title={t("restriction.own.enterTitle")} wrong={hasErrors(errors)} hidden script>
      <ErrorSummary t={t} errors={errors} />
      <h1>{t("restriction.own.enterTitle")}</h1>
      <p class="lead">{t("restriction.own.enterLead")}</p>
      {closed ? (
        <p class="status gap-s" role="status">
          {t("restriction.own.closedNow")}
        </p>
      ) : null}
      <form
        class="entry gap-s"
        method="post"
        action={pathIn(locale, appealPaths.appeal)}
        accept-charset="utf-8"
        novalidate
      >
        <Field
          name="code"
          label={t("restriction.own.code")}
          hint={t("restriction.own.codeHint")}
          value={typed}
          errors={errors}
          autocomplete="off"
          code
        />
        <Button>{t("restriction.own.see")}</Button>
      </form>
      <p class="gap-s">
        {t("restriction.own.lost")} <Phones page={page} />.
      </p>
    </Frame>
  );
}

function Stands({ page, view }: Props) {
  const { t } = page;
  const { state } = view;
  return (
    <section class="card told gap-s" aria-labelledby="stands">
      <h2 id="stands">{t("restriction.own.what")}</h2>
      <dl>
        <dt>{t("restriction.own.stands")}</dt>
        <dd>
          {t(`restriction.sort.${state.sort}`)}:{" "}
          {t(state.status === "ended" ? `restriction.ending.${state.ending}` : `restriction.status.${state.status}`)}
        </dd>
        {view.lastDay ? (
          <>
            <dt>{t("restriction.field.until")}</dt>
            <dd>{untilWords(page, state)}</dd>
          </>
        ) : null}
        {view.since === "" ? null : (
          <>
            <dt>{t("restriction.own.since")}</dt>
            <dd class="keeps">{view.since}</dd>
          </>
        )}
        <dt>{t("restriction.field.rules")}</dt>
        {view.rules.map(({ text, cite }) => (
          <dd>
            {text} <span class="fact">{cite}</span>
          </dd>
        ))}
        <dt>{t("restriction.field.behavior")}</dt>
        <dd class="keeps">{view.behavior}</dd>
        {state.sort === "warning" ? null : (
          <>
            <dt>{t("restriction.field.scope")}</dt>
            <dd>{view.scope.join(", ")}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** Where the appeal stands; or what it says that none is possible. */
function Appealed({ page: { t, locale }, view }: Props) {
  const { appeal, appealTo } = view.state;
  const to = t(`restriction.hearer.${appealTo}`);
  if (!appeal)
    return (
      <Notice title={t("restriction.own.appeal")}>
        <p>
          {t(`refusal.${view.noAppeal ?? "RestrictionOver"}`, {
            on: view.appealUntil ? longDate(locale, view.appealUntil) : "",
          })}
        </p>
      </Notice>
    );
  return (
    <section class="card told gap-s" aria-labelledby="appeal">
      <h2 id="appeal">{t("restriction.own.appeal")}</h2>
      {appeal.decided ? (
        <>
          <p>
            <b>{t(`restriction.own.decided.${appeal.decided.outcome}`)}</b>
          </p>
          <h3>{t("restriction.own.reasons")}</h3>
          <p class="keeps">{view.decision}</p>
        </>
      ) : (
        <p>{t("restriction.own.open", { to })}</p>
      )}
      {appealTo === "board" && !appeal.decided ? <p class="fact">{t("restriction.own.boardOpen")}</p> : null}
      <h3>{t("restriction.own.yours")}</h3>
      <p class="keeps">{view.appealText}</p>
    </section>
  );
}

function AppealForm({ page, view, errors = {}, appeal }: OwnProps) {
  const { t, locale } = page;
  const to = t(`restriction.hearer.${view.state.appealTo}`);
  return (
    <ActForm action={pathIn(locale, appealPaths.send)} class="entry gap" files {...(appeal ? { act: appeal.id } : {})}>
      <h2>{t("restriction.own.appeal")}</h2>
      <p>{t("restriction.own.appealLead", { to })}</p>
      {view.state.appealTo === "board" ? <p class="fact">{t("restriction.own.boardOpen")}</p> : null}
      <p>
        <b>
          {view.appealUntil
            ? t("restriction.own.until", { day: longDate(locale, view.appealUntil) })
            : t("restriction.own.untilLater")}
        </b>
      </p>
      <Field name="text" label={t("restriction.own.say")} value={appeal?.text} errors={errors} lines={7} />
      <FilesField page={page} label={t("restriction.own.files")} aside={t("restriction.optional")} errors={errors} />
      <Button>{t("restriction.own.send")}</Button>
    </ActForm>
  );
}

function EarlyForm({ page, errors = {}, early }: OwnProps) {
  const { t, locale } = page;
  return (
    <ActForm action={pathIn(locale, appealPaths.early)} class="entry gap" {...(early ? { act: early.id } : {})}>
      <h2>{t("restriction.own.early")}</h2>
      <p>{t("restriction.own.earlyLead")}</p>
      <Field name="early" label={t("restriction.own.earlySay")} value={early?.text} errors={errors} lines={4} />
      <Button kind="outline">{t("restriction.own.earlySend")}</Button>
    </ActForm>
  );
}

export function OwnNotice(props: OwnProps) {
  const { page, view, done, errors = {}, refusal } = props;
  const { t, locale } = page;
  return (
    <Frame
      page={page}
      title={t("restriction.own.title")}
      wrong={hasErrors(errors) || refusal !== undefined}
      hidden
      script
    >
      <ErrorSummary t={t} errors={errors} />
      {refusal ? (
        <Notice sort="grave" role="alert">
          <p>{refusal}</p>
        </Notice>
      ) : null}
      <h1>
        {t("restriction.own.title")} <span class="nb">{view.state.reference}</span>
      </h1>
      {done === "sent" || done === "earlySent" ? (
        <Notice sort="good" role="status">
          <p>{t(`restriction.own.${done}`)}</p>
        </Notice>
      ) : null}
      <Stands page={page} view={view} />
      {view.noAppeal === null ? <AppealForm {...props} /> : <Appealed page={page} view={view} />}
      {view.mayAskEarly ? <EarlyForm {...props} /> : null}
      {view.state.askedEarlyAt && view.state.status !== "ended" ? (
        <p class="fact">{t("restriction.own.earlyOpen")}</p>
      ) : null}
      <form class="gap-s" method="post" action={pathIn(locale, appealPaths.close)}>
        <Button kind="quiet">{t("restriction.own.close")}</Button>
      </form>
    </Frame>
  );
}
