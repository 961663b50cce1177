// What comes next in a disposal, in its order; what isn't this person's turn is said with the reason. Ordering and confirming ask for the
// password again: each of the two answers for it.
import type { Child } from "hono/jsx";
import type { Step } from "../../../../desk/register/records/view.ts";
import { outReasons, withdrawReasons } from "../../../../domain/records/disposal.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Choices } from "../../../components/form/choice.tsx";
import { Field } from "../../../components/form/field.tsx";
import { Icon } from "../../../components/icon.tsx";
import { staffPath, staffPaths } from "../../../paths.ts";
import type { DisposalProps } from "./disposal.tsx";

export function Steps(props: DisposalProps) {
  const { page, view } = props;
  const { t } = page;
  return (
    <div class="stack">
      <StepForm {...props} step="RecordAuthority" files>
        <Field
          name="certificate"
          label={t("records.certificate")}
          hint={t("records.certificateHint")}
          value={props.posted?.one("certificate")}
          errors={props.errors}
          half
          code
        />
        <Field
          name="approvedOn"
          type="date"
          label={t("records.approvedOn")}
          value={props.posted?.one("approvedOn")}
          errors={props.errors}
          half
        />
        <div class="field">
          <label class="label" for="file">
            {t("records.file")} <span class="opt">{t("records.optional")}</span>
          </label>
          <input class="input" id="file" name="file" type="file" />
        </div>
      </StepForm>
      <StepForm {...props} step="OrderDisposal">
        <p class="small">{t("records.orderText")}</p>
        <Password {...props} step="OrderDisposal" />
      </StepForm>
      <StepForm {...props} step="ConfirmDisposal">
        <p class="small">{t("records.confirmText")}</p>
        <Password {...props} step="ConfirmDisposal" />
      </StepForm>
      <StepForm {...props} step="TakeOut" quiet>
        <Field
          name="matter"
          label={t("records.reference")}
          options={[
            ["", t("staff.act.choose")],
            ...view.going.map(
              ({ streamId, reference, kept }) =>
                [streamId, kept ? `${reference} (${t(`records.item.${kept}`)})` : reference] as const,
            ),
          ]}
          value={props.posted?.one("matter")}
          errors={props.errors}
          half
        />
        <Choices
          name="outReason"
          legend={t("records.why")}
          type="radio"
          choices={outReasons.map((value) => ({ value, words: t(`records.outReason.${value}`) }))}
          chosen={[props.posted?.one("outReason") || "held"]}
        />
        <Field
          name="outWhy"
          label={t("records.inWords")}
          aside={t("records.optional")}
          value={props.posted?.one("outWhy")}
          lines={2}
        />
      </StepForm>
      <StepForm {...props} step="WithdrawDisposal" quiet>
        <Choices
          name="withdrawReason"
          legend={t("records.why")}
          type="radio"
          choices={withdrawReasons.map((value) => ({ value, words: t(`records.withdrawReason.${value}`) }))}
          chosen={[props.posted?.one("withdrawReason") || "notApproved"]}
        />
      </StepForm>
    </div>
  );
}

type StepProps = DisposalProps & {
  readonly step: Step;
  readonly files?: boolean;
  readonly quiet?: boolean;
  readonly children?: Child;
};

function StepForm({ page, view, posted, step, files, quiet, children }: StepProps) {
  const { t } = page;
  const barred = view.barred[step];
  const title = t(`records.step.${step}`);
  if (barred)
    return (
      <section class="panel pad">
        <h2>{title}</h2>
        <p class="not-you">
          <Icon name="lock" />
          <span>{t(`refusal.${barred}`)}</span>
        </p>
      </section>
    );
  const form = (
    <ActForm
      action={staffPath(staffPaths.record, { reference: view.disposal.reference })}
      expects={view.version}
      class="stack"
      {...(files ? { files } : {})}
      {...(posted?.one("do") === step ? { act: posted.act } : {})}
    >
      {children}
      <div class="actions">
        <Button kind={quiet ? "outline" : "solid"} name="do" value={step}>
          {title}
        </Button>
      </div>
    </ActForm>
  );
  return (
    <section class="panel pad">
      <h2>{title}</h2>
      {form}
    </section>
  );
}

const Password = ({ page: { t }, errors, step }: DisposalProps & { readonly step: Step }) => (
  <Field
    name={`password-${step}`}
    type="password"
    label={t("records.password")}
    autocomplete="current-password"
    errors={errors}
    half
  />
);
