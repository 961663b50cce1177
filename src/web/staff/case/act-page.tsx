// One act's page: its form, beside the case in brief; and before anything leaves the library, exactly what leaves.
import type { StaffCase } from "../../../desk/views.ts";
import type { ActType } from "../../../domain/case/act.ts";
import type { SignedIn } from "../../../store/accounts/here.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { StaffFrame } from "../frame.tsx";
import { DueWords, KindMark } from "../said.tsx";
import { ActPageForm, type Typed } from "./act-form.tsx";
import { Timeline } from "./timeline.tsx";

type Props = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: StaffCase;
  readonly act: ActType;
  readonly typed: Typed;
  readonly errors?: Errors;
  readonly refusal?: string;
  readonly id?: string;
};

const Head = ({ page, view, act }: Pick<Props, "page" | "view" | "act">) => (
  <div class="head">
    <KindMark t={page.t} kind={view.kind} />
    <h1>{page.t(`act.${act}`)}</h1>
    <a class="small" href={staffPath(staffPaths.case, { reference: view.reference })}>
      {view.reference}
    </a>
    {view.next ? (
      <span class="push">
        <DueWords page={page} dueAt={view.next.dueAt} clock={view.next.clock} />
      </span>
    ) : null}
  </div>
);

export function ActPage(props: Props) {
  const { page, person, view, act, errors = {}, refusal } = props;
  const { t } = page;
  const said = view.exchange.filter((entry) => entry.text !== null);
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t(`act.${act}`)} ${view.reference}`}
      here="cases"
      class="act"
      wrong={hasErrors(errors) || refusal !== undefined}
    >
      <Head page={page} view={view} act={act} />
      <div class="two">
        <section class="panel pad">
          <ErrorSummary t={t} errors={errors} />
          {refusal ? (
            <Notice sort="grave" role="alert" title={t("staff.case.notDone")}>
              <p>
                {t(`refusal.${refusal}`)} {t("staff.case.kept")}
              </p>
            </Notice>
          ) : null}
          <p class="lead">{t(`staff.act.lead.${act}`)}</p>
          <ActPageForm
            page={page}
            view={view}
            act={act}
            typed={props.typed}
            errors={errors}
            {...(props.id ? { id: props.id } : {})}
          />
        </section>
        <section class="panel pad brief" aria-label={t("staff.case.exchangeLong")}>
          <h2>{t("staff.act.soFar")}</h2>
          {said.length === 0 ? (
            <p class="fact">{t("staff.case.sealed")}</p>
          ) : (
            <Timeline page={page} reference={view.reference} entries={said} me={person.personId} />
          )}
        </section>
      </div>
    </StaffFrame>
  );
}

type PreviewProps = Omit<Props, "errors" | "refusal" | "typed" | "id"> & {
  readonly id: string;
  /** Every field as typed: it goes along unseen and comes back as it is. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly onPage: { readonly text: string; readonly lines: readonly string[] };
  /** The mail word for word; null when none is sent. */
  readonly mail: { readonly subject: string; readonly body: string } | null;
};

export function PreviewPage({ page, person, view, act, id, fields, onPage, mail }: PreviewProps) {
  const { t } = page;
  const kept = Object.entries(fields).filter(([name]) => !["act", "expects", "do"].includes(name));
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t("staff.preview.title")} ${view.reference}`}
      here="cases"
      class="preview"
    >
      <Head page={page} view={view} act={act} />
      <div class="sheet">
        <h2>{t("staff.preview.title")}</h2>
        <p>{mail ? t("staff.preview.mail") : t("staff.preview.page", { way: t(`term.replyWay.${view.replyBy}`) })}</p>
        {mail ? (
          <article class="leaf" lang={view.language}>
            <h3>{mail.subject}</h3>
            <p class="keeps">{mail.body}</p>
          </article>
        ) : (
          <article class="leaf">
            {onPage.lines.map((line) => (
              <p class="keeps">{line}</p>
            ))}
            <p class="keeps">{onPage.text}</p>
          </article>
        )}
        <ActForm action={staffPath(staffPaths.act, { reference: view.reference, act })} act={id} expects={view.version}>
          {kept.flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
          <div class="actions">
            <Button name="do" value="send">
              {t("staff.preview.send")}
            </Button>
            <Button kind="outline" name="do" value="edit">
              {t("staff.preview.edit")}
            </Button>
          </div>
        </ActForm>
      </div>
    </StaffFrame>
  );
}
