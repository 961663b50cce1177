// A request that came in writing is logged, by whoever opened the letter (3(c)): when, how, by whom, what for. No purpose is asked.

import { settingsOf, todayOf } from "../../../../desk/desk.ts";
import { logFoia } from "../../../../desk/register/foia/acts.ts";
import { readDay } from "../../../../desk/settings/fields.ts";
import { ways } from "../../../../domain/foia/terms.ts";
import { answer } from "../../../components/document.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Choices } from "../../../components/form/choice.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { pageOf } from "../../../env.ts";
import { refused } from "../../../middleware/failures.tsx";
import { type Posted, readForm } from "../../../middleware/form.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { foiaPaths } from "./paths.ts";

type Typed = Pick<Posted, "one" | "many">;

async function show(c: StaffAsked, typed: Typed | null, errors: Errors = {}, act?: string) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const { t, library } = page;
  const value = (name: string) => typed?.one(name) ?? "";
  const today = todayOf(deps.desk, await settingsOf(deps.desk));
  return answer(
    c,
    <StaffFrame page={page} person={person} title={t("foia.log")} here="foia" class="act" wrong={hasErrors(errors)}>
      <div class="head">
        <h1>{t("foia.log")}</h1>
        <p class="lead">{t("foia.logLead")}</p>
      </div>
      <ActForm action={foiaPaths.log} class="sheet stack" {...(act ? { act } : {})}>
        <ErrorSummary t={t} errors={errors} />
        <Field
          name="receivedOn"
          type="date"
          label={t("foia.receivedOn")}
          hint={t("foia.receivedHint")}
          value={typed ? value("receivedOn") : today}
          errors={errors}
        />
        <Field name="text" label={t("foia.asked")} value={value("text")} errors={errors} lines={6} />
        <Choices
          name="way"
          legend={t("foia.way")}
          type="radio"
          columns="two"
          choices={ways.map((one) => ({ value: one, words: t(`foia.ways.${one}`) }))}
          chosen={[value("way") || "email"]}
        />
        <Choices
          name="flags"
          legend={t("foia.kindOf")}
          hint={t("foia.commercialHint")}
          type="checkbox"
          columns="two"
          choices={[
            { value: "commercial", words: t("foia.commercial") },
            { value: "feeWaiver", words: t("foia.feeWaiver") },
          ]}
          chosen={typed?.many("flags") ?? []}
        />
        <Field
          name="language"
          label={t("foia.language")}
          value={value("language") || page.locale}
          options={library.languages.map((one) => [one, t(`languageName.${one}`)] as const)}
        />
        <Field name="name" label={t("foia.name")} aside={t("foia.ifGiven")} value={value("name")} autocomplete="off" />
        <Field
          name="email"
          type="email"
          label={t("foia.email")}
          aside={t("foia.ifGiven")}
          value={value("email")}
          autocomplete="off"
        />
        <Field
          name="phone"
          type="tel"
          label={t("foia.phone")}
          aside={t("foia.ifGiven")}
          value={value("phone")}
          autocomplete="off"
        />
        <Field
          name="address"
          label={t("foia.address")}
          aside={t("foia.ifGiven")}
          value={value("address")}
          lines={3}
          autocomplete="off"
        />
        <div class="actions">
          <Button>{t("foia.keep")}</Button>
        </div>
      </ActForm>
    </StaffFrame>,
    hasErrors(errors) ? 422 : 200,
  );
}

export const showLog = (c: StaffAsked) => show(c, null);

export async function keepRequest(c: StaffAsked) {
  const { person, deps, t } = c.var;
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const posted = form.value;
  const { one } = posted;
  const receivedOn = readDay("receivedOn", one("receivedOn"));
  const errors = {
    ...(receivedOn.ok ? {} : { receivedOn: t(`refusal.${receivedOn.refusal}`, receivedOn.facts) }),
    ...(one("text") === "" ? { text: t("refusal.FieldEmpty") } : {}),
  };
  if (!receivedOn.ok || hasErrors(errors)) return show(c, posted, errors, posted.act);
  const done = await logFoia(
    deps.desk,
    person,
    {
      receivedOn: receivedOn.value,
      way: ways.find((way) => way === one("way")) ?? "letter",
      commercial: posted.many("flags").includes("commercial"),
      feeWaiver: posted.many("flags").includes("feeWaiver"),
      language: one("language") === "es" ? "es" : "en",
    },
    {
      text: one("text"),
      identity: { name: one("name"), email: one("email"), phone: one("phone"), address: one("address") },
    },
    posted.act,
  );
  if (!done.ok) return show(c, posted, { receivedOn: t(`refusal.${done.refusal}`, done.facts) }, posted.act);
  return c.redirect(staffPath(foiaPaths.request, { reference: done.value }), 303);
}
