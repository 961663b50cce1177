// The form by which staff enter a formal complaint for a patron: as the paper form asks it, what the procedure asks of it only where it does.
import { replyWays } from "../../../../../domain/case/terms.ts";
import type { Procedure } from "../../../../../domain/complaint/procedure/procedure.ts";
import type { SignedIn } from "../../../../../store/accounts/here.ts";
import { ActForm } from "../../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../../components/form/button.tsx";
import { Choices } from "../../../../components/form/choice.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../../components/form/error-summary.tsx";
import { Field } from "../../../../components/form/field.tsx";
import { Notice } from "../../../../components/notice.tsx";
import type { Page } from "../../../../env.ts";
import { StaffFrame } from "../../../frame.tsx";
import { complaintPaths } from "../paths.ts";
import { mostPoints, ways } from "./handle.tsx";

type Props = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly procedure: Procedure;
  readonly others: readonly Procedure[];
  readonly people: readonly { readonly id: number; readonly name: string; readonly title: string }[];
  readonly typed: { one(name: string): string; many(name: string): readonly string[] };
  readonly errors: Errors;
  readonly refusal?: string | undefined;
  readonly id: string;
  readonly boxes: number;
};

export function OpenPage(props: Props) {
  const { page, person, procedure, others, errors, refusal, typed } = props;
  const { t, locale } = page;
  const here = (id: number): string => {
    const query = new URLSearchParams({ under: String(id) });
    if (typed.one("case") !== "") query.set("case", typed.one("case"));
    return `${complaintPaths.open}?${query}`;
  };
  return (
    <StaffFrame
      page={page}
      person={person}
      title={t("formal.open.title")}
      here="complaints"
      class="act complaint"
      sheets={["register/complaint.css"]}
      wrong={hasErrors(errors) || refusal !== undefined}
    >
      <div class="head">
        <h1>{t("formal.open.title")}</h1>
        <p class="lead">{t("formal.open.lead")}</p>
      </div>
      <ActForm action={here(procedure.id)} act={props.id} class="sheet stack">
        <ErrorSummary t={t} errors={errors} />
        {refusal ? (
          <Notice sort="grave" role="alert" title={t("staff.case.notDone")}>
            <p>
              {refusal} {t("staff.case.kept")}
            </p>
          </Notice>
        ) : null}
        <nav aria-labelledby="which">
          <p class="label" id="which">
            {t("formal.open.which")}
          </p>
          <ul class="which-procedure">
            {[procedure, ...others]
              .sort((a, b) => a.id - b.id)
              .map((one) => (
                <li>
                  <a href={here(one.id)} aria-current={one.id === procedure.id ? "true" : undefined}>
                    {one.name[locale]}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <Came {...props} />
        <Said {...props} />
        <Whose {...props} />
        <div class="actions">
          <Button name="do" value="send">
            {t("formal.open.send")}
          </Button>
          <ButtonLink kind="quiet" href={complaintPaths.list}>
            {t("formal.does.back")}
          </ButtonLink>
        </div>
      </ActForm>
    </StaffFrame>
  );
}

function Came({ page: { t, library }, procedure, typed, errors }: Props) {
  return (
    <>
      <div class="row">
        <Field
          name="case"
          label={t("formal.open.fromCase")}
          hint={t(procedure.direct ? "formal.open.caseOptional" : "formal.open.caseHint")}
          value={typed.one("case")}
          errors={errors}
          code
        />
        <Field
          name="paper"
          label={t("formal.open.paper")}
          hint={t("formal.open.paperHint")}
          value={typed.one("paper")}
          errors={errors}
          code
        />
      </div>
      <div class="row">
        <Field
          name="channel"
          label={t("formal.open.channel")}
          options={ways.map((way) => [way, t(`channel.${way}`)] as const)}
          value={typed.one("channel")}
          errors={errors}
        />
        {library.languages.length > 1 ? (
          <Field
            name="language"
            label={t("formal.open.language")}
            options={library.languages.map((one) => [one, t(`languageName.${one}`)] as const)}
            value={typed.one("language")}
            errors={errors}
          />
        ) : null}
      </div>
    </>
  );
}

function Said({ page: { t }, procedure, people, typed, errors, boxes }: Props) {
  const value = (name: string) => ({ name, value: typed.one(name), errors });
  const optional = { aside: t("formal.field.optional") };
  return (
    <>
      {procedure.oncePerItemMonths === null ? null : (
        <Field {...value("item")} label={t("formal.form.item")} autocomplete="off" />
      )}
      <Field {...value("happened")} label={t("formal.form.happened")} lines={5} />
      <fieldset class="stack">
        <legend class="label">{t("formal.form.points")}</legend>
        <input type="hidden" name="boxes" value={String(boxes)} />
        {Array.from({ length: boxes }, (_, i) => i + 1).map((n) => (
          <Field {...value(`point.${n}`)} label={t("formal.form.point", { n })} />
        ))}
        {boxes < mostPoints ? (
          <p>
            <Button kind="outline" low name="do" value="point">
              {t("formal.form.morePoints")}
            </Button>
          </p>
        ) : null}
      </fieldset>
      <div class="row">
        {procedure.fileWithin ? (
          <Field {...value("happenedOn")} label={t("formal.form.day")} type="date" />
        ) : (
          <Field {...value("when")} {...optional} label={t("formal.form.when")} />
        )}
        <Field {...value("where")} {...optional} label={t("formal.form.where")} />
      </div>
      <div class="row">
        <Field
          {...value("about")}
          label={t("formal.open.about")}
          hint={t("formal.open.aboutHint")}
          options={[
            ["", t("formal.open.aboutNobody")],
            ...people.map((one) => [String(one.id), `${one.name}, ${one.title}`] as const),
          ]}
        />
        <Field {...value("who")} {...optional} label={t("formal.form.who")} />
      </div>
      <Field {...value("tried")} {...optional} label={t("formal.form.tried")} lines={2} />
      <Field {...value("policy")} {...optional} label={t("formal.form.policy")} />
      <Field {...value("relief")} {...optional} label={t("formal.form.relief")} lines={2} />
    </>
  );
}

/** A case has its own; what was typed comes back all the same. */
const contact = ["email", "phone", "address"] as const;

function Whose({ page: { t }, procedure, typed, errors }: Props) {
  const value = (name: string) => ({ name, value: typed.one(name), errors });
  const optional = { aside: t("formal.field.optional") };
  const tick = (name: string, legend: string, words: string) => (
    <Choices
      name={name}
      legend={legend}
      quiet
      type="checkbox"
      chosen={[typed.one(name)]}
      errors={errors}
      choices={[{ value: "yes", words }]}
    />
  );
  return (
    <>
      <div class="row">
        <Field {...value("name")} label={t("has.name")} hint={t("formal.open.nameHint")} autocomplete="off" />
        <Field {...value("organization")} {...optional} label={t("formal.form.organization")} autocomplete="off" />
      </div>
      <Choices
        name="behalf"
        legend={t("formal.open.behalf")}
        type="radio"
        columns="two"
        chosen={[typed.one("behalf") || "self"]}
        choices={[
          { value: "self", words: t("formal.open.forThemselves") },
          { value: "organization", words: t("formal.form.behalfOrganization") },
        ]}
      />
      {typed.one("case") === "" || contact.some((name) => typed.one(name) !== "") ? (
        <>
          <Field
            {...value("replyBy")}
            label={t("formal.open.replyBy")}
            options={replyWays.map((way) => [way, t(`term.replyWay.${way}`)] as const)}
            half
          />
          <div class="row">
            {contact.map((name) => (
              <Field {...value(name)} {...optional} label={t(`has.${name}`)} autocomplete="off" />
            ))}
          </div>
        </>
      ) : null}
      {tick("show", t("formal.form.show"), t("formal.open.mayShow"))}
      {procedure.standing === "anyone"
        ? null
        : tick("standing", t("formal.form.standingLegend"), t(`formal.open.standing.${procedure.standing}`))}
      {tick("attested", t("formal.form.attest"), t("formal.open.attested"))}
    </>
  );
}
