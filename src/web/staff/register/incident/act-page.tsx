// One act's page on an incident: its form, with what is wrong at its field; beside it what was written so far is one step back.

import type { IncidentView } from "../../../../desk/register/incident/read.ts";
import type { IncidentActType } from "../../../../domain/conduct/incident/act.ts";
import { findings, identityReasons, outcomes } from "../../../../domain/conduct/incident/terms.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { FilesField } from "../../../components/form/files-field.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import { staffPath } from "../../../paths.ts";
import { StaffFrame } from "../../frame.tsx";
import { Chips, Grave, Rules, Taken, type Typed, WhenWhere, Who } from "./fields.tsx";
import { Stands } from "./parts.tsx";
import { incidentPaths } from "./paths.ts";
import { CardFound } from "./remarks.tsx";

export type Act = Exclude<IncidentActType, "DraftIncident">;
export type ActProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: IncidentView;
  readonly act: Act;
  readonly typed: Typed;
  readonly errors?: Errors;
  readonly above?: string;
  readonly card?: boolean;
  readonly id?: string;
};

/** The fields of an act's form, so that a refusal finds its own. */
export const fieldsOf: Readonly<Record<Act, readonly string[]>> = {
  AddAccount: ["text", "present", "injured", "damaged", "calling", "files"],
  CorrectFacts: ["day", "time", "branch", "rules", "taken", "grave"],
  DescribePerson: ["description", "name", "minor"],
  Ask: ["personId"],
  NameStaff: ["personId"],
  HandIn: [],
  SendBack: ["text"],
  Accept: ["finding", "text"],
  Close: ["outcome", "text"],
  OpenIdentity: ["reason"],
};

function Asked({ page, view, act, typed, errors = {} }: ActProps) {
  const { t } = page;
  const asks = { page, typed, errors };
  const field = (name: string) => ({ name, label: t(`incident.field.${name}`), value: typed.one(name), errors });
  const coded = (name: string, room: string, values: readonly string[]) => (
    <Chips
      {...asks}
      name={name}
      type="radio"
      options={values.map((one) => [one, t(`incident.${room}.${one}`)] as const)}
    />
  );
  const any = t("incident.hint.any");
  switch (act) {
    case "AddAccount":
      return (
        <>
          <Field {...field("text")} label={t("incident.field.own")} hint={t("incident.hint.text")} lines={6} />
          <Field {...field("present")} aside={any} lines={2} />
          <Field {...field("calling")} aside={any} autocomplete="off" />
          <Field {...field("injured")} aside={any} lines={2} />
          <Field {...field("damaged")} aside={any} lines={2} />
          <FilesField page={page} label={t("incident.field.files")} hint={t("incident.hint.files")} errors={errors} />
        </>
      );
    case "CorrectFacts":
      return (
        <>
          <WhenWhere {...asks} branches={view.branches} />
          <Rules {...asks} terms={view.terms} />
          <Taken {...asks} />
          <Grave {...asks} />
        </>
      );
    case "DescribePerson":
      return <Who {...asks} />;
    case "Ask":
    case "NameStaff":
      return (
        <Field
          {...field("personId")}
          options={[["", t("incident.hint.choose")], ...view.people.map(({ id, name }) => [String(id), name] as const)]}
          half
        />
      );
    case "HandIn":
      return null;
    case "SendBack":
      return <Field {...field("text")} label={t("incident.field.question")} lines={4} />;
    case "Accept":
      return (
        <>
          {coded("finding", "finding", findings)}
          <Field {...field("text")} label={t("incident.field.reading")} aside={any} lines={4} />
        </>
      );
    case "Close":
      return (
        <>
          {coded(
            "outcome",
            "outcome",
            outcomes.filter((one) => view.state.status === "accepted" || one === "mistake"),
          )}
          <Field {...field("text")} label={t("incident.field.closing")} aside={any} lines={4} />
        </>
      );
    case "OpenIdentity":
      return coded("reason", "reason", identityReasons);
  }
}

export function ActPage(props: ActProps) {
  const { page, person, view, act, errors = {}, above, card, id } = props;
  const { t } = page;
  const { reference, status } = view.state;
  const back = staffPath(incidentPaths.entry, { reference });
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t(`incident.act.${act}`)} ${reference}`}
      here="conduct"
      class="incident act"
      sheets={["register/incident.css"]}
      wrong={hasErrors(errors) || above !== undefined}
    >
      <div class="head">
        <h1>{t(`incident.act.${act}`)}</h1>
        <a class="small" href={back}>
          {reference}
        </a>
        <Stands t={t} status={status} />
      </div>
      {above && id === undefined ? (
        <section class="panel pad stack">
          <Notice>
            <p>{above}</p>
          </Notice>
          <p>
            <a href={back}>{t("incident.back")}</a>
          </p>
        </section>
      ) : (
        <ActForm
          action={staffPath(incidentPaths.act, { reference, act })}
          class="panel pad stack report"
          expects={view.version}
          files={act === "AddAccount"}
          {...(id ? { act: id } : {})}
        >
          <ErrorSummary t={t} errors={errors} />
          {card ? <CardFound page={page} go="send" /> : null}
          {above ? (
            <Notice sort="grave" role="alert" title={t("incident.notDone")}>
              <p>{above}</p>
            </Notice>
          ) : null}
          <p class="lead">{t(`incident.lead.${act}`)}</p>
          <Asked {...props} />
          <div class="actions">
            <Button name="do" value="send">
              {t(`incident.does.${act}`)}
            </Button>
            <ButtonLink kind="quiet" href={back}>
              {t("incident.back")}
            </ButtonLink>
          </div>
        </ActForm>
      )}
    </StaffFrame>
  );
}
