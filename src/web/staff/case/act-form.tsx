// The form of one act, on a page of its own beside the matter it is about; comes back with what was typed when something is wrong.
import type { StaffCase } from "../../../desk/read/views.ts";
import type { ActType } from "../../../domain/case/act.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../components/form/button.tsx";
import { Choices } from "../../components/form/choice.tsx";
import type { Errors } from "../../components/form/error-summary.tsx";
import { Field, Wrong } from "../../components/form/field.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { themeChoices } from "../cases/themes.ts";
import { type ActField, actAsks, mostPoints, pointOutcomes } from "./act-fields.ts";

export type Typed = { one(name: string): string };
type Props = {
  readonly page: Page;
  readonly view: StaffCase;
  readonly act: ActType;
  readonly typed: Typed;
  readonly errors: Errors;
  readonly id?: string;
};

export function ActPageForm({ page, view, act, typed, errors, id }: Props) {
  const { t } = page;
  const ask = actAsks[act];
  if (!ask) return null;
  return (
    <ActForm
      action={staffPath(staffPaths.act, { reference: view.reference, act })}
      expects={view.version}
      class="act-form"
      {...(id ? { act: id } : {})}
    >
      {act === "VerifyCaller" ? (
        <Notice sort="gentle" title={t("staff.verify.title")} level={2}>
          <p>{t("staff.verify.text")}</p>
          <p>
            <q>{t("staff.verify.say")}</q>
          </p>
        </Notice>
      ) : null}
      {ask.fields.map((field) => (
        <OneField page={page} view={view} act={act} field={field} typed={typed} errors={errors} />
      ))}
      <div class="actions">
        {ask.leaves ? (
          <Button name="do" value="preview">
            {t("staff.compose.preview")}
          </Button>
        ) : (
          <Button>{t(`act.${act}`)}</Button>
        )}
        <ButtonLink kind="quiet" href={staffPath(staffPaths.case, { reference: view.reference })}>
          {t("staff.act.back")}
        </ButtonLink>
      </div>
    </ActForm>
  );
}

type FieldProps = {
  readonly page: Page;
  readonly view: StaffCase;
  readonly act: ActType;
  readonly field: ActField;
  readonly typed: Typed;
  readonly errors: Errors;
};

function OneField({ page, view, act, field, typed, errors }: FieldProps) {
  const { t } = page;
  const { name } = field;
  const value = typed.one(name);
  const people = (list: readonly { readonly id: number; readonly name: string; readonly title: string }[]) => [
    ["", t("staff.act.choose")] as const,
    ...list.map((one) => [String(one.id), `${one.name}, ${one.title}`] as const),
  ];
  switch (field.sort) {
    case "text":
      return (
        <Field
          name={name}
          label={t(field.inside ? "staff.act.inside" : `staff.act.words.${act}`)}
          hint={t(
            field.inside
              ? "staff.compose.record"
              : actAsks[act]?.leaves
                ? "staff.act.leavesHint"
                : "staff.act.wordsHint",
          )}
          {...(field.required ? {} : { aside: t("staff.act.ifAny") })}
          value={value}
          errors={errors}
          lines={field.inside ? 3 : 6}
        />
      );
    case "choice":
      return (
        <Choices
          name={name}
          legend={t(`staff.act.choice.${field.words}`)}
          type="radio"
          columns="two"
          choices={field.values.map((one) => ({ value: one, words: t([field.words, one].join(".")) }))}
          chosen={value === "" ? [] : [value]}
          errors={errors}
        />
      );
    case "colleague":
    case "walled":
      return (
        <Field
          name={name}
          label={t("staff.act.person")}
          value={value}
          errors={errors}
          options={people(field.sort === "walled" ? view.walledPeople : view.colleagues)}
          half
        />
      );
    case "theme":
      return (
        <Field
          name={name}
          label={t("staff.theme.label")}
          value={value || String(view.theme?.id ?? "")}
          errors={errors}
          options={themeChoices(page, view)}
          half
        />
      );
    case "reference":
      return (
        <Field
          name={name}
          label={t("staff.act.reference")}
          hint={t("staff.act.referenceHint")}
          value={value}
          errors={errors}
          code
          half
        />
      );
    case "code":
      return (
        <Field
          name={name}
          label={t("staff.verify.code")}
          hint={t("staff.verify.codeHint")}
          value={value}
          errors={errors}
          code
          autocomplete="off"
        />
      );
    case "time":
      return (
        <div class="row">
          <Field name="startsOn" label={t("staff.act.day")} type="date" value={typed.one("startsOn")} errors={errors} />
          <Field
            name="startsAt"
            label={t("staff.act.hour")}
            type="time"
            value={typed.one("startsAt")}
            errors={errors}
          />
        </div>
      );
    case "date":
      return (
        <Field
          name="dueOn"
          label={t("staff.act.newDay")}
          hint={t("staff.act.newDayHint")}
          type="date"
          value={typed.one("dueOn")}
          errors={errors}
          half
        />
      );
    case "contact":
      return (
        <>
          {(["name", "email", "phone", "address"] as const).map((one) => (
            <Field
              name={one}
              label={t(`has.${one}`)}
              aside={t("staff.act.ifAny")}
              value={typed.one(one)}
              errors={errors}
              autocomplete="off"
            />
          ))}
        </>
      );
    case "points":
      return <Points page={page} typed={typed} errors={errors} />;
  }
}

/** What was asked, point by point, each with how it comes out and why (6.2: reasons). Empty ones are left out. */
function Points({ page, typed, errors }: { readonly page: Page; readonly typed: Typed; readonly errors: Errors }) {
  const { t } = page;
  const filled = Array.from({ length: mostPoints }, (_, i) => i + 1).filter(
    (n) => typed.one(`point.${n}`) !== "" || typed.one(`reason.${n}`) !== "",
  );
  const shown = Math.min(mostPoints, Math.max(3, (filled.at(-1) ?? 0) + 1));
  return (
    <>
      {Array.from({ length: shown }, (_, i) => i + 1).map((n) => (
        <fieldset class={errors[`point.${n}`] ? "point field wrong" : "point field"}>
          <legend class="label">{t("staff.point.legend", { n })}</legend>
          <Wrong name={`point.${n}`} errors={errors} />
          <label class="label small" for={`point.${n}`}>
            {t("staff.point.asked")}
          </label>
          <input class="input" id={`point.${n}`} name={`point.${n}`} value={typed.one(`point.${n}`)} />
          <div class="switch" role="radiogroup" aria-label={t("staff.point.outcome", { n })}>
            {pointOutcomes.map((one) => (
              <label for={`outcome.${n}.${one}`}>
                <input
                  type="radio"
                  id={`outcome.${n}.${one}`}
                  name={`outcome.${n}`}
                  value={one}
                  checked={typed.one(`outcome.${n}`) === one}
                />
                <span>{t(`outcome.${one}`)}</span>
              </label>
            ))}
          </div>
          <label class="label small" for={`reason.${n}`}>
            {t("staff.point.reason")}
          </label>
          <textarea class="input short" id={`reason.${n}`} name={`reason.${n}`} rows={2}>
            {`\n${typed.one(`reason.${n}`)}`}
          </textarea>
        </fieldset>
      ))}
    </>
  );
}
