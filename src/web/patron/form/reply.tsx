// How we reply, what helps, and, last of all and only if the patron likes, who they are (2.2, 5.1).
import { needs } from "../../../domain/case/terms.ts";
import { Choices, Tile } from "../../components/form/choice.tsx";
import { Field, Wrong } from "../../components/form/field.tsx";
import { FilesField } from "../../components/form/files-field.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Door } from "./door.ts";
import type { Question } from "./page.tsx";

export function Reply(question: Question & { readonly door: Door }) {
  const { page, filled, errors, door } = question;
  const { t } = page;
  const chosen = filled.one("replyBy") || "page";
  const onlyCode = <OnlyCode {...question} asks={door !== "thanks"} id="codeOnly" />;
  return (
    <section class="q">
      <h2>{t(door === "thanks" ? "form.replyThanks" : "form.reply")}</h2>
      <div class="stack">
        <Choices
          name="replyBy"
          legend={t("form.replyBy")}
          quiet
          type="radio"
          chosen={[chosen]}
          errors={errors}
          choices={[
            { value: "page", words: t("form.byPage"), hint: t("form.byPageHint") },
            { value: "email", words: t("term.replyWay.email"), more: <Contact {...question} name="email" /> },
            { value: "phone", words: t("term.replyWay.phone"), more: <Contact {...question} name="phone" /> },
            { value: "letter", words: t("term.replyWay.letter"), more: <Contact {...question} name="address" /> },
            { value: "desk", words: t("term.replyWay.desk"), hint: t("form.byDeskHint") },
          ]}
          after={<div class="for-code-only">{onlyCode}</div>}
        />
        <Choices
          name="needs"
          legend={t("form.needs")}
          aside={t("form.needsFree")}
          type="checkbox"
          columns="two"
          chosen={filled.many("needs")}
          errors={errors}
          choices={needs.map((value) => ({ value, words: t(`term.need.${value}`) }))}
        />
      </div>
    </section>
  );
}

/** What a lost code means, said at the choice and before anything is sent. */
function OnlyCode({ page, filled, errors, asks, id }: Question & { readonly asks: boolean; readonly id: string }) {
  const { t } = page;
  const isWrong = errors.codeOnly !== undefined;
  return (
    <Notice level={3} title={t("form.codeOnlyTitle")}>
      <p>{t("form.codeOnlyText")}</p>
      {asks ? (
        <div class={isWrong ? "field wrong gap-s" : "field gap-s"}>
          <Wrong name="codeOnly" errors={errors} />
          <Tile
            id={id}
            name="codeOnly"
            type="checkbox"
            value="yes"
            words={t("form.codeOnlyYes")}
            checked={filled.one("codeOnly") === "yes"}
            invalid={isWrong}
            describedby={isWrong ? "codeOnly-wrong" : undefined}
          />
        </div>
      ) : null}
    </Notice>
  );
}

const contacts = {
  email: { label: "form.email", type: "email", autocomplete: "email" },
  phone: { label: "form.phone", type: "tel", autocomplete: "tel" },
  address: { label: "form.address", type: "text", autocomplete: "street-address" },
} as const;

export function Contact({ page, filled, errors, name }: Question & { readonly name: keyof typeof contacts }) {
  const { label, type, autocomplete } = contacts[name];
  return (
    <Field
      name={name}
      label={page.t(label)}
      type={type}
      autocomplete={autocomplete}
      {...(name === "address" ? { lines: 3 } : {})}
      value={filled.one(name)}
      errors={errors}
    />
  );
}

export function NameAndFiles({
  page,
  filled,
  errors,
  keptFiles,
}: Question & { readonly keptFiles: readonly string[] }) {
  const { t, library } = page;
  const megabytes = Math.floor(library.limits.fileBytes / 1_048_576);
  const branches = library.branches.map(({ id, name }) => [String(id), name] as const);
  return (
    <section class="q">
      <h2>
        <label for="name">{t("form.name")}</label> <span class="opt">{t("form.onlyIfYouLike")}</span>
      </h2>
      <div class="stack">
        <Field name="name" label="" bare half autocomplete="name" value={filled.one("name")} errors={errors} />
        {branches.length > 1 ? (
          <Field
            name="branch"
            label={t("form.branch")}
            options={[["", t("form.choose")], ...branches]}
            value={filled.one("branch")}
            errors={errors}
          />
        ) : null}
        <FilesField
          page={page}
          label={t("form.files")}
          aside={t("form.ifItHelps")}
          hint={t("form.filesHint", { limit: megabytes })}
          errors={errors}
          kept
        />
        {keptFiles.length > 0 ? (
          <Choices
            name="keepFile"
            legend={t("form.filesKept")}
            type="checkbox"
            chosen={keptFiles.map((_, i) => String(i))}
            choices={keptFiles.map((file, i) => ({ value: String(i), words: file }))}
          />
        ) : null}
      </div>
    </section>
  );
}
