// The procedures' pages: those there are with what runs under them, what a new one can begin with, the Board's meetings; and one to change.
import type { Procedure } from "../../../../../domain/complaint/procedure/procedure.ts";
import { presetNames } from "../../../../../domain/complaint/terms.ts";
import { longDate } from "../../../../../lib/dates.ts";
import type { SignedIn } from "../../../../../store/accounts/here.ts";
import { ActForm } from "../../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../../components/form/error-summary.tsx";
import { Field } from "../../../../components/form/field.tsx";
import { Notice } from "../../../../components/notice.tsx";
import type { Page } from "../../../../env.ts";
import type { Posted } from "../../../../middleware/form.ts";
import { staffPath } from "../../../../paths.ts";
import { StaffFrame } from "../../../frame.tsx";
import { complaintPaths } from "../paths.ts";
import { stageWord } from "../words.tsx";
import { ProcedureFields } from "./form.tsx";

type Common = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly version: number;
  readonly errors: Errors;
  readonly refusal?: unknown;
};
/** A procedure and how many complaints under way stand under this version of it. */
export type Listed = { readonly procedure: Procedure; readonly running: number };
type ListProps = Common & {
  readonly listed: readonly Listed[];
  readonly may: boolean;
  readonly meetings: string;
  readonly saved: boolean;
};

const at = (id: number | string): string => staffPath(complaintPaths.procedure, { id });

export function ProceduresPage(props: ListProps) {
  const { page, person, errors, refusal, listed, may, saved } = props;
  const { t } = page;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={t("formal.set.title")}
      here="complaints"
      class="cases complaint"
      sheets={["register/complaint.css"]}
      wrong={hasErrors(errors) || Boolean(refusal)}
    >
      <div class="head">
        <h1>{t("formal.set.title")}</h1>
        <p class="lead">{t("formal.set.lead")}</p>
        <a class="push" href={complaintPaths.list}>
          {t("formal.list.title")}
        </a>
      </div>
      <div class="stack narrow-page">
        <ErrorSummary t={t} errors={errors} />
        {refusal ? (
          <Notice sort="grave" role="alert">
            <p>{refusal}</p>
          </Notice>
        ) : null}
        {saved ? (
          <Notice sort="good" role="status">
            <p>{t("formal.set.saved")}</p>
          </Notice>
        ) : null}
        {listed.map((one) => (
          <Summary page={page} listed={one} may={may} />
        ))}
        {may ? <Begin page={page} /> : null}
        <Meetings {...props} />
      </div>
    </StaffFrame>
  );
}

function Summary({
  page,
  listed: { procedure, running },
  may,
}: {
  readonly page: Page;
  readonly listed: Listed;
  readonly may: boolean;
}) {
  const { t, locale } = page;
  const id = `procedure-${procedure.id}`;
  return (
    <section class="panel pad" aria-labelledby={id}>
      <h2 id={id}>{procedure.name[locale]}</h2>
      <p class="fact">
        {t("formal.set.version", { version: procedure.version })}
        {procedure.active ? "" : `. ${t("formal.set.retired")}`}. {t("formal.set.running", { count: running })}.
      </p>
      <ol class="in-short">
        {procedure.steps.map(({ stage, by, within }) => (
          <li>
            <b>{stageWord(page, procedure, stage)}</b>
            <span class="fact">
              {[
                by ? t(`formal.actor.${by}`) : "",
                within ? `${within.days} ${t(`formal.set.count.${within.count}`)}` : "",
              ]
                .filter((one) => one !== "")
                .join(", ")}
            </span>
          </li>
        ))}
      </ol>
      <p class="fact">
        {t("formal.set.source")}: {procedure.source}. {t("formal.set.checked")} {longDate(locale, procedure.checkedOn)}.
      </p>
      {may ? (
        <p>
          <ButtonLink kind="outline" low href={at(procedure.id)}>
            {t("formal.set.edit")} <span class="unseen">{procedure.name[locale]}</span>
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}

const Begin = ({ page: { t } }: { readonly page: Page }) => (
  <section class="panel pad" aria-labelledby="begin">
    <h2 id="begin">{t("formal.set.begin")}</h2>
    <p class="fact">{t("formal.set.beginText")}</p>
    <ul class="asks">
      {presetNames.map((preset) => (
        <li>
          <span>
            <b>{t(`formal.set.preset.${preset}`)}</b>
            <span class="fact">{t(`formal.set.presetText.${preset}`)}</span>
          </span>
          <a href={`${at("new")}?preset=${preset}`}>
            {t("formal.set.use")} <span class="unseen">{t(`formal.set.preset.${preset}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

function Meetings({ page: { t }, may, meetings, errors, version }: ListProps) {
  return (
    <section class="panel pad" aria-labelledby="board-meetings">
      <h2 id="board-meetings">{t("formal.set.meetings")}</h2>
      {may ? (
        <ActForm action={complaintPaths.procedures} expects={version} class="act-form">
          <Field
            name="meetings"
            label={t("formal.set.meetings")}
            hint={t("formal.set.meetingsHint")}
            lines={5}
            value={meetings}
            errors={errors}
            code
          />
          <div class="actions">
            <Button kind="outline">{t("formal.set.meetingsSave")}</Button>
          </div>
        </ActForm>
      ) : (
        <p class="keeps">{meetings}</p>
      )}
    </section>
  );
}

type EditProps = Common & {
  readonly procedure: Procedure;
  /** The address: its id, or "new". */
  readonly place: string;
  readonly preset: string;
  /** Complaints under way, and under which version; 0: it is new, or nothing runs. */
  readonly running: number;
  readonly isNew: boolean;
  readonly typed: Pick<Posted, "one">;
};

export function ProcedurePage({
  page,
  person,
  version,
  errors,
  refusal,
  procedure,
  place,
  preset,
  running,
  isNew,
  typed,
}: EditProps) {
  const { t, locale } = page;
  const title = isNew ? t(`formal.set.preset.${procedure.preset}`) : procedure.name[locale];
  const next = isNew ? 1 : procedure.version + 1;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${title}, ${t("formal.set.title")}`}
      here="complaints"
      class="act complaint"
      sheets={["register/complaint.css"]}
      wrong={hasErrors(errors) || Boolean(refusal)}
    >
      <div class="head">
        <h1>{title}</h1>
        <a class="push" href={complaintPaths.procedures}>
          {t("formal.set.back")}
        </a>
      </div>
      <ActForm
        action={`${at(place)}${isNew ? `?preset=${preset}` : ""}`}
        class="sheet stack procedure"
        expects={version}
      >
        <ErrorSummary t={t} errors={errors} />
        {refusal ? (
          <Notice sort="grave" role="alert" title={t("settings.notSaved")}>
            <p>{refusal}</p>
          </Notice>
        ) : null}
        <Notice>
          <p>
            {isNew || running === 0
              ? t(isNew ? "formal.set.newNote" : "formal.set.lead")
              : t("formal.set.runningNote", { count: running, version: procedure.version, next })}
          </p>
        </Notice>
        <ProcedureFields page={page} typed={typed} errors={errors} />
        <p class="fact">
          {t("formal.set.source")}: {procedure.source}
        </p>
        <div class="actions">
          <Button>{t("formal.set.save", { version: next })}</Button>
          <ButtonLink kind="quiet" href={complaintPaths.procedures}>
            {t("formal.set.back")}
          </ButtonLink>
        </div>
      </ActForm>
    </StaffFrame>
  );
}
