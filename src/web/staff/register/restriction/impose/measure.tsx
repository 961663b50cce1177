// The last part of the form: what is usual here, what is decided, for how long, and why it differs.

import type { Settings } from "../../../../../desk/desk.ts";
import { parts, sorts } from "../../../../../domain/conduct/restriction/terms.ts";
import type { SignedIn } from "../../../../../store/accounts/here.ts";
import { Button } from "../../../../components/form/button.tsx";
import { Choices } from "../../../../components/form/choice.tsx";
import type { Errors } from "../../../../components/form/error-summary.tsx";
import { Field } from "../../../../components/form/field.tsx";
import { FilesField } from "../../../../components/form/files-field.tsx";
import type { Page } from "../../../../env.ts";
import { type Given, usualWords } from "./usual.ts";

export type Typed = { one(name: string): string; many(name: string): readonly string[] };
export type ImposeProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly settings: Settings;
  /** The longest this person may restrict somebody for, in days. */
  readonly most: number;
  readonly typed: Typed;
  readonly errors?: Errors;
  readonly refusal?: string;
  readonly id?: string;
  /** What the ladder gives for what was typed; null: nothing was asked yet. */
  readonly usual?: Given | null;
};

export function Measure(props: ImposeProps) {
  const { page, settings, most, typed, errors = {}, usual } = props;
  const { t } = page;
  const field = (name: string) => ({ name, label: t(`restriction.field.${name}`), value: typed.one(name), errors });
  const { branches } = settings.row;
  return (
    <section class="sheet stack" aria-labelledby="measure">
      <h2 id="measure">{t("restriction.impose.measure")}</h2>
      <div class="usual" id="usual">
        <Button kind="outline" low name="go" value="usual">
          {t("restriction.usual.show")}
        </Button>
        {usual ? (
          <p role="status">{usualWords(page, settings, usual)}</p>
        ) : (
          <p class="fact">{t("restriction.usual.hint")}</p>
        )}
      </div>
      <Choices
        name="sort"
        legend={t("restriction.field.sort")}
        type="radio"
        choices={sorts.map((value) => ({
          value,
          words: t(`restriction.sort.${value}`),
          hint: t(`restriction.sortHint.${value}`),
        }))}
        chosen={[typed.one("sort") || "warning"]}
        errors={errors}
      />
      <div class="row for-days">
        <Field {...field("endsOn")} type="date" hint={t("restriction.impose.endsHint", { count: Math.max(0, most) })} />
        <Field {...field("reviewOn")} type="date" hint={t("restriction.impose.reviewHint")} />
      </div>
      <div class="stack for-scope">
        <Choices
          name="parts"
          legend={t("restriction.field.scope")}
          type="checkbox"
          columns="three"
          choices={parts.map((value) => ({ value, words: t(`restriction.scope.${value}`) }))}
          chosen={typed.many("parts")}
          errors={errors}
        />
        {branches.length > 1 ? (
          <Choices
            name="branches"
            legend={t("restriction.field.branches")}
            hint={t("restriction.impose.branchesHint")}
            type="checkbox"
            columns="two"
            choices={branches.map(({ id, name }) => ({ value: String(id), words: name }))}
            chosen={typed.many("branches")}
          />
        ) : null}
      </div>
      <Field
        {...field("earlier")}
        hint={t("restriction.impose.earlierHint")}
        aside={t("restriction.optional")}
        inputmode="numeric"
        half
      />
      <Field
        {...field("why")}
        hint={t("restriction.impose.whyHint")}
        aside={t("restriction.impose.ifDeparts")}
        lines={3}
      />
      <Choices
        name="told"
        legend={t("restriction.field.told")}
        hint={t("restriction.impose.toldHint")}
        type="radio"
        columns="two"
        choices={["yes", "no"].map((value) => ({ value, words: t(`restriction.told.${value}`) }))}
        chosen={[typed.one("told") || "no"]}
      />
      <FilesField
        page={page}
        label={t("restriction.field.files")}
        hint={t("restriction.impose.filesHint")}
        errors={errors}
      />
    </section>
  );
}
