// The log's page: ten seconds between two patrons; everything but kind, words and what now is folded away and optional.
import { type Kind, kinds, needs, replyWays, reviewWays, sensitivities } from "../../../domain/case/terms.ts";
import { findUnneeded } from "../../../domain/redaction/unneeded.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { Choices } from "../../components/form/choice.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { UnneededNotice } from "../../components/form/unneeded.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { staffPaths } from "../../paths.ts";
import type { StaffAsked } from "../account/request.ts";
import { StaffFrame } from "../frame.tsx";
import { incidentPaths } from "../register/incident/paths.ts";
import { paperPaths } from "../register/paper/paths.ts";

const keyOf: Readonly<Record<Kind, string>> = {
  inquiry: "q",
  request: "r",
  concern: "c",
  thanks: "t",
  suggestion: "s",
};
type Typed = { one(name: string): string; many(name: string): readonly string[] };

export function LogPage({
  page,
  c,
  typed,
  errors = {},
  refusal,
  id,
  kept,
  unneeded,
}: {
  page: Page;
  c: StaffAsked;
  typed: Typed;
  errors?: Errors;
  refusal?: string;
  id?: string;
  kept?: boolean;
  /** Asks about a number in the line that nobody needs. */
  unneeded?: boolean;
}) {
  const { t, library } = page;
  const chosen = (name: string, otherwise: string) => [typed.one(name) || otherwise];
  const tiles = (name: string, values: readonly string[], room: string, otherwise: string) => (
    <Choices
      name={name}
      legend={t(`staff.log.${name}`)}
      type="radio"
      columns="three"
      choices={values.map((one) => ({ value: one, words: t([room, one].join(".")) }))}
      chosen={chosen(name, otherwise)}
      errors={errors}
    />
  );
  return (
    <StaffFrame
      page={page}
      person={c.var.person}
      title={t("staff.nav.log")}
      here="log"
      class="logging"
      wrong={hasErrors(errors)}
      keys={kinds.map((kind) => [keyOf[kind], t(`term.kind.${kind}`)] as const)}
    >
      <div class="head">
        <h1>{t("staff.log.title")}</h1>
        <p class="lead">{t("staff.log.lead")}</p>
        <p class="push small ways">
          <a href={incidentPaths.draft}>{t("staff.nav.incident")}</a>
          <a href={paperPaths.forms}>{t("paper.forms.title")}</a>
        </p>
      </div>
      <ActForm action={staffPaths.log} keep={staffPaths.log} class="sheet stack" {...(id ? { act: id } : {})}>
        <ErrorSummary t={t} errors={errors} />
        {refusal ? (
          <Notice sort="grave" role="alert">
            <p>{refusal}</p>
          </Notice>
        ) : null}
        {kept ? (
          <Notice>
            <p>{t("staff.log.kept")}</p>
          </Notice>
        ) : null}
        {typed.one("form") === "" ? null : (
          <Notice>
            <p>{t("paper.enter.here", { code: typed.one("form") })}</p>
            <input type="hidden" name="form" value={typed.one("form")} />
          </Notice>
        )}
        <fieldset class="kinds">
          <legend class="label">{t("staff.log.kind")}</legend>
          {kinds.map((kind) => (
            <label class="tile" for={`kind-${kind}`}>
              <input
                type="radio"
                id={`kind-${kind}`}
                name="kind"
                value={kind}
                checked={chosen("kind", "inquiry").includes(kind)}
                data-key={keyOf[kind]}
              />
              <span>
                {t(`term.kind.${kind}`)} <kbd>{keyOf[kind]}</kbd>
              </span>
            </label>
          ))}
        </fieldset>
        <Field
          name="text"
          label={t("staff.log.words")}
          hint={t("staff.log.wordsHint")}
          value={typed.one("text")}
          errors={errors}
          lines={3}
        />
        {unneeded ? (
          <UnneededNotice
            page={page}
            field="text"
            text={typed.one("text")}
            findings={findUnneeded(typed.one("text"))}
            sending
            why="staff.log.unneeded"
            level={2}
          />
        ) : null}
        <Choices
          name="done"
          legend={t("staff.log.done")}
          type="radio"
          columns="two"
          choices={[
            { value: "done", words: t("staff.log.doneYes") },
            { value: "follow", words: t("staff.log.doneNo") },
          ]}
          chosen={chosen("done", "follow")}
        />
        {tiles("channel", ["desk", "phone", "letter", "email"], "channel", "desk")}
        <details open={hasErrors(errors)}>
          <summary>{t("staff.log.more")}</summary>
          <div class="stack">
            {tiles("language", library.languages, "languageName", library.languages[0] ?? "en")}
            {tiles("replyBy", replyWays, "term.replyWay", "page")}
            <div class="row">
              <Field
                name="name"
                label={t("has.name")}
                aside={t("staff.act.ifAny")}
                value={typed.one("name")}
                errors={errors}
                autocomplete="off"
              />
              <Field
                name="email"
                label={t("has.email")}
                aside={t("staff.act.ifAny")}
                type="email"
                value={typed.one("email")}
                errors={errors}
                autocomplete="off"
              />
              <Field
                name="phone"
                label={t("has.phone")}
                aside={t("staff.act.ifAny")}
                type="tel"
                value={typed.one("phone")}
                errors={errors}
                autocomplete="off"
              />
              <Field
                name="address"
                label={t("has.address")}
                aside={t("staff.act.ifAny")}
                value={typed.one("address")}
                errors={errors}
                autocomplete="off"
              />
            </div>
            <Choices
              name="needs"
              legend={t("staff.log.needs")}
              aside={t("staff.log.noReason")}
              type="checkbox"
              columns="three"
              choices={needs.map((one) => ({ value: one, words: t(`term.need.${one}`) }))}
              chosen={typed.many("needs")}
            />
            <Choices
              name="sensitivities"
              legend={t("staff.log.about")}
              hint={t("staff.log.aboutHint")}
              type="checkbox"
              columns="three"
              choices={sensitivities.map((one) => ({ value: one, words: t(`sensitivity.${one}`) }))}
              chosen={typed.many("sensitivities")}
            />
            <Field
              name="about"
              label={t("staff.log.person")}
              aside={t("staff.act.ifAny")}
              hint={t("staff.log.personHint")}
              value={typed.one("about")}
              errors={errors}
              options={[
                ["", t("staff.log.noPerson")],
                ...library.publicPeople.map((one) => [String(one.id), one.name] as const),
              ]}
            />
            <Choices
              name="director"
              legend={t("staff.log.director")}
              type="radio"
              columns="three"
              choices={[
                { value: "no", words: t("staff.log.directorNo") },
                ...reviewWays.map((way) => ({ value: way as string, words: t(`term.reviewWay.${way}`) })),
              ]}
              chosen={chosen("director", "no")}
            />
          </div>
        </details>
        <div class="actions">
          <Button>{t("staff.log.keep")}</Button>
          <Button kind="quiet" name="do" value="later">
            {t("staff.log.later")}
          </Button>
          <span class="fact" role="status" data-kept data-words={t("staff.log.keptNow")}></span>
        </div>
      </ActForm>
    </StaffFrame>
  );
}
