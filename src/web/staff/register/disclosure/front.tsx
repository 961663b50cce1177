// Somebody asks for records: what to say and do in the first minute, whom to call, and a line to log it. One screen, for any staff member.

import type { Named } from "../../../../desk/read/views.ts";
import { frontWords } from "../../../../desk/register/disclosure/terms.ts";
import type { DisclosureTerms } from "../../../../domain/disclosure/settings.ts";
import { ways } from "../../../../domain/disclosure/terms.ts";
import { longDate } from "../../../../lib/dates.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import type { DisclosureRow } from "../../../../store/queries/register/disclosures.ts";
import { Day } from "../../../components/date.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Choices } from "../../../components/form/choice.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { FilesField } from "../../../components/form/files-field.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import { StaffFrame } from "../../frame.tsx";

export type Typed = { one(name: string): string };
export type FrontProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly terms: DisclosureTerms;
  readonly call: readonly (Named & { readonly director: boolean })[];
  readonly people: readonly { readonly id: number; readonly name: string }[];
  readonly mine: readonly DisclosureRow[];
  readonly keeps: boolean;
  readonly typed: Typed;
  readonly errors?: Errors;
  readonly refusal?: string;
  readonly id?: string;
  /** The reference of what was just logged. */
  readonly logged?: string;
};

function Call({ page: { t, library }, call }: Pick<FrontProps, "page" | "call">) {
  return (
    <section class="call" aria-labelledby="call">
      <h2 id="call">{t("disclosure.front.call")}</h2>
      {call.length === 0 ? (
        <p>{t("disclosure.front.nobody")}</p>
      ) : (
        <ul>
          {call.map((one) => (
            <li>
              <b>{one.name}</b>
              <span>{one.director ? one.title : t("disclosure.front.standsIn", { title: one.title })}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        {t("disclosure.front.ring")} <b class="tel">{library.phone}</b>
      </p>
    </section>
  );
}

function FirstMinute({ page, terms, call }: Pick<FrontProps, "page" | "terms" | "call">) {
  const { t, locale } = page;
  const words = frontWords(terms, locale);
  return (
    <div class="first">
      <Call page={page} call={call} />
      <section aria-labelledby="say">
        <h2 id="say">{t("disclosure.front.say")}</h2>
        {words.say.map((one) => (
          <blockquote>
            <p>{one}</p>
          </blockquote>
        ))}
      </section>
      <section aria-labelledby="do">
        <h2 id="do">{t("disclosure.front.do")}</h2>
        <ol>
          {words.do.map((one) => (
            <li>{one}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="dont" class="dont">
        <h2 id="dont">{t("disclosure.front.dont")}</h2>
        <ul>
          {words.dont.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function LogForm({ page, person, people, typed, errors = {}, refusal, id }: FrontProps) {
  const { t } = page;
  const words = (name: string) => ({ label: t(`disclosure.field.${name}`), value: typed.one(name), errors });
  const more = hasErrors(errors) || ["askerName", "agency", "badge", "contact"].some((name) => typed.one(name) !== "");
  return (
    <ActForm action={staffPaths.disclosure} class="sheet stack" files {...(id ? { act: id } : {})}>
      <h2 id="log">{t("disclosure.log.title")}</h2>
      <ErrorSummary t={t} errors={errors} />
      {refusal ? (
        <Notice sort="grave" role="alert">
          <p>{refusal}</p>
        </Notice>
      ) : null}
      <Field name="asked" {...words("asked")} hint={t("disclosure.log.hint")} describedby="log-sealed" lines={3} />
      <Choices
        name="way"
        legend={t("disclosure.field.way")}
        type="radio"
        columns="two"
        choices={ways.map((way) => ({ value: way, words: t(`disclosure.way.${way}`) }))}
        chosen={[typed.one("way") || "inPerson"]}
      />
      <details open={more}>
        <summary>{t("disclosure.log.more")}</summary>
        <div class="stack">
          <div class="row">
            {["askerName", "agency", "badge", "contact"].map((name) => (
              <Field name={name} {...words(name)} aside={t("disclosure.log.ifKnown")} autocomplete="off" />
            ))}
            <Field
              name="receivedBy"
              {...words("receivedBy")}
              value={typed.one("receivedBy") || String(person.personId)}
              options={people.map((one) => [String(one.id), one.name] as const)}
            />
          </div>
          <div class="row">
            <Field name="day" {...words("day")} type="date" aside={t("disclosure.log.now")} />
            <Field name="time" {...words("time")} type="time" aside={t("disclosure.log.now")} />
          </div>
          <FilesField
            page={page}
            label={t("disclosure.field.files")}
            hint={t("disclosure.log.filesHint")}
            errors={errors}
          />
        </div>
      </details>
      <div class="actions">
        <Button>{t("disclosure.log.send")}</Button>
        <span class="fact" id="log-sealed">
          {t("disclosure.log.sealed")}
        </span>
      </div>
    </ActForm>
  );
}

function Mine({ page, mine }: Pick<FrontProps, "page" | "mine">) {
  const { t } = page;
  if (mine.length === 0) return null;
  return (
    <section class="panel pad" aria-labelledby="mine">
      <h2 id="mine">{t("disclosure.front.mine")}</h2>
      <ul class="plain">
        {mine.map((row) => (
          <li>
            <a href={staffPath(staffPaths.disclosureEntry, { reference: row.reference })}>{row.reference}</a>{" "}
            <span class="fact">
              <Day page={page} at={row.openedAt} />: {t(`disclosure.status.${row.status}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function FrontPage(props: FrontProps) {
  const { page, person, keeps, errors = {}, refusal, logged, call, terms } = props;
  const { t } = page;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={t("disclosure.front.title")}
      here="disclosure"
      class="disclosure front"
      sheets={["register/disclosure.css"]}
      wrong={hasErrors(errors) || refusal !== undefined}
    >
      <div class="head">
        <h1>{t("disclosure.front.title")}</h1>
        <p class="lead">{t("disclosure.front.lead")}</p>
        {keeps ? (
          <p class="push">
            <a href={staffPaths.disclosures}>{t("disclosure.register.title")}</a>
          </p>
        ) : null}
      </div>
      {logged ? (
        <Notice sort="good" role="status" title={t("disclosure.log.done", { reference: logged })}>
          <p>{t(call[0] ? "disclosure.log.doneCall" : "disclosure.front.nobody", { who: call[0]?.name ?? "" })}</p>
        </Notice>
      ) : null}
      <FirstMinute page={page} terms={terms} call={call} />
      <LogForm {...props} />
      <Mine page={page} mine={props.mine} />
      <p class="fact source">{t("disclosure.source", { checked: longDate(page.locale, terms.checkedOn) })}</p>
    </StaffFrame>
  );
}
