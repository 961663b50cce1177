// One act's page: its form, beside the request in brief. What leaves is shown whole before it does.

import type { DisclosureView } from "../../../../desk/register/disclosure/read.ts";
import type { DisclosureActType } from "../../../../domain/disclosure/act.ts";
import { type Condition, identified } from "../../../../domain/disclosure/terms.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { Choices } from "../../../components/form/choice.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { FilesField } from "../../../components/form/files-field.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import { StaffFrame } from "../../frame.tsx";
import { type Asks, type FormName, forms } from "./act-fields.ts";
import { citedIn } from "./gate-card.tsx";
import { Leaves, Stands } from "./parts.tsx";
import { Asked } from "./record.tsx";
import { Reviewing } from "./reviewing.tsx";

type Typed = { one(name: string): string };
export type ActProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: DisclosureView;
  readonly act: DisclosureActType;
  /** Of `Confirm`: one at a time. */
  readonly condition: Condition | null;
  readonly typed: Typed;
  readonly errors?: Errors;
  readonly refusal?: string;
  readonly id?: string;
};

const packs = {
  courtOrder: "PackRecords",
  consent: "PackRecords",
  emergency: "PackIdentity",
  statistics: "PackTable",
} as const;
/** Which form an act has: what may be packed depends on the gate. */
export const formOf = (act: Exclude<DisclosureActType, "LogRequest">, view: DisclosureView): FormName =>
  act === "AssemblePackage" ? packs[view.state.gate ?? "courtOrder"] : act;

function Ask({ props, ask, form }: { readonly props: ActProps; readonly ask: Asks; readonly form: FormName }) {
  const { page, view, typed, errors = {} } = props;
  const { t } = page;
  if (ask.sort === "files")
    return (
      <FilesField
        page={page}
        label={t("disclosure.field.files")}
        hint={t(`disclosure.filesFor.${form}`)}
        errors={errors}
      />
    );
  const common = { name: ask.name, label: t(`disclosure.field.${ask.name}`), value: typed.one(ask.name), errors };
  const optional =
    "must" in ask && ask.must
      ? {}
      : { aside: t(ask.name === "text" ? "disclosure.optional" : "disclosure.log.ifKnown") };
  switch (ask.sort) {
    case "line":
      return <Field {...common} {...optional} autocomplete="off" />;
    case "text":
      return ask.name === "table" ? (
        <Field
          {...common}
          lines={6}
          hint={t("disclosure.package.tableHint", { smallest: view.terms.smallestCell })}
          code
        />
      ) : (
        <Field {...common} {...optional} lines={ask.must ? 5 : 3} />
      );
    case "date":
      return <Field {...common} {...optional} type="date" half />;
    case "person":
      return (
        <Field
          {...common}
          options={[
            ["", t("disclosure.field.nobody")],
            ...view.people.map((one) => [String(one.id), one.name] as const),
          ]}
        />
      );
    case "choice":
      return (
        <Choices
          name={ask.name}
          legend={common.label}
          type="radio"
          choices={ask.options.map((value) => ({
            value,
            words: t(`disclosure.${ask.words}.${value}`),
            ...(ask.words === "gate" ? { hint: t(`disclosure.gateText.${value}`) } : {}),
          }))}
          chosen={[typed.one(ask.name) || (ask.words === "gate" ? (view.state.gate ?? "") : "")]}
          errors={errors}
        />
      );
  }
}

function ActForms(props: ActProps & { readonly act: Exclude<DisclosureActType, "LogRequest"> }) {
  const { page, view, act, condition, typed, errors = {}, id } = props;
  const { t } = page;
  const { reference } = view.state;
  const form = formOf(act, view);
  return (
    <ActForm
      action={staffPath(staffPaths.disclosureAct, { reference, act })}
      class="act-form"
      expects={view.version}
      files={forms[form].some((ask) => ask.sort === "files")}
      {...(id ? { act: id } : {})}
    >
      {act === "Release" && view.leaves ? (
        <>
          <input type="hidden" name="sha256" value={view.leaves.sha256} />
          <Leaves page={page} leaves={view.leaves} />
        </>
      ) : null}
      {condition ? (
        <>
          <input type="hidden" name="condition" value={condition} />
          <blockquote class="condition">
            <p>{t(`disclosure.condition.${condition}`)}</p>
            <footer class="fact">{t("disclosure.cite.emergency", citedIn(page, view.terms))}</footer>
          </blockquote>
        </>
      ) : null}
      {condition === "identifyingOnly" ? (
        <Choices
          name="of"
          legend={t("disclosure.field.of")}
          type="radio"
          columns="three"
          choices={identified.map((value) => ({ value, words: t(`disclosure.of.${value}`) }))}
          chosen={[typed.one("of")]}
          errors={errors}
        />
      ) : null}
      {act === "ReviewPackage" && view.review ? (
        <Reviewing page={page} review={view.review} typed={typed} errors={errors} />
      ) : null}
      {forms[form].map((ask) => (
        <Ask props={props} ask={ask} form={form} />
      ))}
      <div class="actions">
        <Button>{t(`disclosure.does.${act}`)}</Button>
        <ButtonLink kind="quiet" href={staffPath(staffPaths.disclosureEntry, { reference })}>
          {t("disclosure.back")}
        </ButtonLink>
      </div>
    </ActForm>
  );
}

export function ActPage(props: ActProps) {
  const { page, person, view, act, errors = {}, refusal } = props;
  const { t } = page;
  const { reference } = view.state;
  if (act === "LogRequest") return null;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t(`disclosure.act.${act}`)} ${reference}`}
      here="disclosure"
      class="disclosure act"
      sheets={["register/disclosure.css"]}
      wrong={hasErrors(errors) || refusal !== undefined}
    >
      <div class="head">
        <h1>{t(`disclosure.act.${act}`)}</h1>
        <a class="small" href={staffPath(staffPaths.disclosureEntry, { reference })}>
          {reference}
        </a>
        <Stands t={t} status={view.state.status} />
      </div>
      <div class="two">
        <section class="panel pad">
          <ErrorSummary t={t} errors={errors} />
          {refusal ? (
            <Notice sort="grave" role="alert" title={t("disclosure.notDone")}>
              <p>{refusal}</p>
            </Notice>
          ) : null}
          <p class="lead">{t(`disclosure.lead.${act}`)}</p>
          <ActForms {...props} act={act} />
        </section>
        <section class="panel pad brief" aria-label={t("disclosure.entry.asked")} tabindex={0}>
          <h2>{t("disclosure.entry.asked")}</h2>
          <Asked page={page} view={view} />
        </section>
      </div>
    </StaffFrame>
  );
}
