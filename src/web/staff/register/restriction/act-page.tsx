// One act's page: its form, beside the restriction in brief. A notice is shown whole before it is kept.

import type { NoticeReady } from "../../../../desk/register/restriction/notice.ts";
import type { RestrictionView } from "../../../../desk/register/restriction/read.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { Choices } from "../../../components/form/choice.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { FilesField } from "../../../components/form/files-field.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import { staffPath } from "../../../paths.ts";
import { StaffFrame } from "../../frame.tsx";
import { type Asks, type FormAct, formOf } from "./act-fields.ts";
import { Stands, Until } from "./parts.tsx";
import { restrictionPaths as paths } from "./paths.ts";

type Typed = { one(name: string): string };
export type ActProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: RestrictionView;
  readonly act: FormAct;
  readonly typed: Typed;
  readonly errors?: Errors;
  readonly refusal?: string;
  readonly id?: string;
  /** Of IssueNotice: what would be kept, in the size that was asked for. */
  readonly notice?: NoticeReady;
};

function Ask({ props, ask }: { readonly props: ActProps; readonly ask: Asks }) {
  const { page, act, typed, errors = {} } = props;
  const { t } = page;
  if (ask.sort === "files")
    return (
      <FilesField
        page={page}
        label={t("restriction.field.files")}
        hint={t(`restriction.filesFor.${act}`)}
        errors={errors}
      />
    );
  const label = t(ask.name === "text" ? `restriction.text.${act}` : `restriction.field.${ask.name}`);
  const common = { name: ask.name, label, value: typed.one(ask.name), errors };
  const optional = "must" in ask && !ask.must ? { aside: t("restriction.optional") } : {};
  switch (ask.sort) {
    case "line":
      return <Field {...common} {...optional} autocomplete="off" />;
    case "text":
      return <Field {...common} {...(ask.must ? {} : { aside: t("restriction.optional") })} lines={ask.must ? 5 : 3} />;
    case "date":
      return (
        <Field
          {...common}
          {...optional}
          {...(ask.hint ? { hint: t(`restriction.field.${ask.name}Hint`) } : {})}
          type="date"
          half
        />
      );
    case "choice":
      return (
        <Choices
          name={ask.name}
          legend={label}
          type="radio"
          choices={ask.options.map((value) => ({ value, words: t(`restriction.${ask.words}.${value}`) }))}
          chosen={[typed.one(ask.name)]}
          errors={errors}
        />
      );
  }
}

/** Exactly what is kept and handed over, each paper to be looked at first. */
function Preview({
  page: { t },
  view,
  notice,
  size,
}: {
  readonly page: Page;
  readonly view: RestrictionView;
  readonly notice: NoticeReady;
  readonly size: string;
}) {
  const { reference } = view.state;
  return (
    <div class="leaf">
      <p>{t("restriction.notice.exactly")}</p>
      <ul class="files">
        {notice.papers.map(({ name }, i) => (
          <li>
            <a href={`${staffPath(paths.notice, { reference, paper: i })}?size=${size}`}>{name}</a>
          </li>
        ))}
      </ul>
      <p class="fact">
        SHA-256 <code class="sha">{notice.sha256}</code>
      </p>
    </div>
  );
}

/** What was decided about, and what they say to it: whoever decides has both before them. */
function BothSides({ page: { t }, view: { entries } }: { readonly page: Page; readonly view: RestrictionView }) {
  const appeal = entries.findLast(({ event }) => event === "Appealed");
  return (
    <dl class="facts">
      <dt>{t("restriction.field.behavior")}</dt>
      <dd class="keeps">{entries[0]?.text ?? ""}</dd>
      <dt>{t("restriction.field.appealText")}</dt>
      <dd class="keeps">{appeal?.text ?? ""}</dd>
    </dl>
  );
}

function Form(props: ActProps) {
  const { page, view, act, typed, errors = {}, id, notice } = props;
  const { t } = page;
  const { reference } = view.state;
  const size = typed.one("size") || view.state.size;
  const writes = formOf(act, view.state).some(({ sort }) => sort === "line" || sort === "text");
  return (
    <ActForm
      action={staffPath(paths.act, { reference, act })}
      class="sheet stack"
      expects={view.version}
      files
      {...(id ? { act: id } : {})}
    >
      {act === "DecideAppeal" ? <p class="fact">{t(`restriction.appealNote.${view.state.appealTo}`)}</p> : null}
      {act === "DecideAppeal" ? <BothSides page={page} view={view} /> : null}
      {formOf(act, view.state).map((ask) => (
        <Ask props={props} ask={ask} />
      ))}
      {notice ? (
        <>
          <Preview page={page} view={view} notice={notice} size={size} />
          <input type="hidden" name="sha256" value={notice.sha256} />
        </>
      ) : null}
      <div class="actions">
        {notice ? (
          <Button kind="outline" name="go" value="look">
            {t("restriction.notice.other")}
          </Button>
        ) : null}
        <Button name="go" value="do">
          {t(`restriction.do.${act}`)}
        </Button>
        <ButtonLink kind="quiet" href={staffPath(paths.entry, { reference })}>
          {t("restriction.back")}
        </ButtonLink>
      </div>
      {writes && !hasErrors(errors) ? <p class="fact">{t("restriction.sealed")}</p> : null}
    </ActForm>
  );
}

export function ActPage(props: ActProps) {
  const { page, person, view, act, errors = {}, refusal } = props;
  const { t } = page;
  const { state } = view;
  const may = view.may.find((one) => one.act === act)?.refusal === null;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t(`restriction.act.${act}`)} ${state.reference}`}
      here="conduct"
      class="restriction act"
      sheets={["register/disclosure.css", "register/restriction.css"]}
      wrong={hasErrors(errors) || refusal !== undefined}
    >
      <div class="head">
        <h1>{t(`restriction.act.${act}`)}</h1>
        <Stands page={page} state={state} />
        <a class="push" href={staffPath(paths.entry, { reference: state.reference })}>
          {t(`restriction.sort.${state.sort}`)} {state.reference}
        </a>
      </div>
      <ErrorSummary t={t} errors={errors} />
      {refusal ? (
        <Notice sort="grave" role="alert">
          <p>{refusal}</p>
        </Notice>
      ) : null}
      <p class="fact">
        <Until page={page} state={state} />
      </p>
      {act === "IssueNotice" && may && !view.identity ? (
        <Notice title={t("restriction.notice.closed")}>
          <p>
            <a href={staffPath(paths.act, { reference: state.reference, act: "OpenIdentity" })}>
              {t("restriction.act.OpenIdentity")}
            </a>
          </p>
        </Notice>
      ) : may ? (
        <Form {...props} />
      ) : null}
    </StaffFrame>
  );
}
