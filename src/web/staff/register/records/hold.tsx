// A legal hold: raised with a reason, over one matter, a series or everything; and lifted, an act of its own.

import type { EntrySaid } from "../../../../desk/register/records/said.ts";
import type { HoldView } from "../../../../desk/register/records/view.ts";
import { holdSorts, liftReasons } from "../../../../domain/records/hold.ts";
import type { Series } from "../../../../domain/records/series.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { Moment } from "../../../components/date.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Choices } from "../../../components/form/choice.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import type { Posted } from "../../../middleware/form.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import { StaffFrame } from "../../frame.tsx";
import { dayWords, overWords } from "./list.tsx";
import { Written } from "./written.tsx";

type RaiseProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly series: readonly Series[];
  readonly today: string;
  readonly posted: Posted | null;
  readonly errors: Errors;
};

export function RaiseHold({ page, person, series, today, posted, errors }: RaiseProps) {
  const { t } = page;
  const over = posted?.one("over") || "matter";
  return (
    <StaffFrame
      page={page}
      person={person}
      title={t("records.raise")}
      here="records"
      sheets={["register/records.css"]}
      class="act"
      wrong={hasErrors(errors)}
    >
      <div class="head">
        <h1>{t("records.raise")}</h1>
        <a class="small" href={staffPaths.records}>
          {t("records.title")}
        </a>
      </div>
      <ActForm action={staffPaths.hold} class="panel pad stack narrow" {...(posted ? { act: posted.act } : {})}>
        <ErrorSummary t={t} errors={errors} />
        <p class="lead">{t("records.raiseLead")}</p>
        <Choices
          name="sort"
          legend={t("records.why")}
          type="radio"
          columns="two"
          choices={holdSorts.map((value) => ({ value, words: t(`records.sort.${value}`) }))}
          chosen={[posted?.one("sort") || "litigation"]}
          errors={errors}
        />
        <Choices
          name="over"
          legend={t("records.overWhat")}
          type="radio"
          choices={[
            {
              value: "matter",
              words: t("records.over.matter"),
              more: (
                <Field
                  name="which"
                  label={t("records.reference")}
                  value={posted?.one("which")}
                  errors={errors}
                  half
                  code
                />
              ),
            },
            {
              value: "series",
              words: t("records.over.series"),
              more: (
                <Field
                  name="series"
                  label={t("records.series")}
                  value={posted?.one("series")}
                  errors={errors}
                  options={[["", t("staff.act.choose")], ...series.map(({ id, name }) => [String(id), name] as const)]}
                  half
                />
              ),
            },
            { value: "everything", words: t("records.over.everything") },
          ]}
          chosen={[over]}
          errors={errors}
        />
        <div class="row">
          <Field
            name="fromOn"
            type="date"
            label={t("records.from")}
            value={posted?.one("fromOn") ?? today}
            errors={errors}
          />
          <Field
            name="untilOn"
            type="date"
            label={t("records.until")}
            aside={t("records.untilAside")}
            value={posted?.one("untilOn")}
            errors={errors}
          />
        </div>
        <Field
          name="why"
          label={t("records.inWords")}
          aside={t("records.optional")}
          hint={t("records.inWordsHint")}
          value={posted?.one("why")}
          lines={3}
        />
        <div class="actions">
          <Button>{t("records.raise")}</Button>
        </div>
      </ActForm>
    </StaffFrame>
  );
}

type HoldProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: HoldView;
  readonly said: EntrySaid;
  readonly version: number;
  readonly posted?: Posted | undefined;
  readonly refusal?: string | undefined;
};

export function HoldPage({ page, person, view, said, version, posted, refusal }: HoldProps) {
  const { t } = page;
  const { hold } = view;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={hold.reference}
      here="records"
      sheets={["register/records.css"]}
      class="act"
      wrong={refusal !== undefined}
    >
      <div class="head">
        <h1>{t(`records.sort.${hold.sort}`)}</h1>
        <a class="small" href={staffPaths.records}>
          {t("records.title")}
        </a>
        <span class={view.stands ? "tag caution" : "tag"}>
          {t(view.stands ? "records.stands" : "records.standsNot")}
        </span>
      </div>
      <div class="stack narrow">
        {refusal ? (
          <Notice sort="grave" role="alert" title={t("staff.case.notDone")}>
            <p>{refusal}</p>
          </Notice>
        ) : null}
        <section class="panel pad">
          <dl class="facts">
            <dt>{t("records.entry")}</dt>
            <dd>{hold.reference}</dd>
            <dt>{t("records.overWhat")}</dt>
            <dd>{overWords(page, view)}</dd>
            <dt>{t("records.from")}</dt>
            <dd>{dayWords(page, hold.fromOn)}</dd>
            <dt>{t("records.until")}</dt>
            <dd>{hold.untilOn === null ? t("records.openEnd") : dayWords(page, hold.untilOn)}</dd>
            <dt>{t("records.raisedBy")}</dt>
            <dd>
              {view.raisedBy}, <Moment page={page} at={hold.raisedAt} />
            </dd>
            {hold.lifted ? (
              <>
                <dt>{t("records.liftedBy")}</dt>
                <dd>
                  {view.liftedBy}, <Moment page={page} at={hold.lifted.at} />.{" "}
                  {t(`records.liftReason.${hold.lifted.reason}`)}
                </dd>
              </>
            ) : null}
          </dl>
        </section>
        <Written page={page} said={said} reference={hold.reference} />
        {hold.lifted ? null : (
          <ActForm
            action={staffPath(staffPaths.record, { reference: hold.reference })}
            expects={version}
            class="panel pad stack"
          >
            <h2>{t("records.lift")}</h2>
            <p class="small">{t("records.liftText")}</p>
            <Choices
              name="reason"
              legend={t("records.why")}
              type="radio"
              choices={liftReasons.map((value) => ({ value, words: t(`records.liftReason.${value}`) }))}
              chosen={[posted?.one("reason") || "ended"]}
            />
            <Field
              name="why"
              label={t("records.inWords")}
              aside={t("records.optional")}
              value={posted?.one("why")}
              lines={3}
            />
            <div class="actions">
              <Button name="do" value="LiftHold">
                {t("records.lift")}
              </Button>
            </div>
          </ActForm>
        )}
      </div>
    </StaffFrame>
  );
}
