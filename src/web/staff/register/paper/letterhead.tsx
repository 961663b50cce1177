// The library's letterhead: its sign, who signs for what, and a letter to nobody to see it on.
import { settingsOf } from "../../../../desk/desk.ts";
import { letterheadSample, letterheadSetting, saveLetterhead } from "../../../../desk/letters/letterhead.ts";
import { logoBytes, type Signing, signings } from "../../../../domain/paper/letterhead.ts";
import { locales } from "../../../../lib/locale.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { Field, Wrong } from "../../../components/form/field.tsx";
import { pageOf } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound, notMade } from "../../../middleware/failures.tsx";
import { staffPath, staffPaths } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { Ours } from "../../settings/frame.tsx";
import { expected, type Part, type PartProps } from "../../settings/part.ts";
import { paperPaths } from "./paths.ts";

const field = (what: Signing): string => `signer.${what}`;

async function LetterheadForm({ c, page, view, posted, errors }: PartProps) {
  const { t } = page;
  const { row } = await settingsOf(c.var.deps.desk);
  const { logo, signers } = letterheadSetting(row);
  const people = view.people.filter(({ active }) => active);
  const samples = (
    <section class="panel pad stack" aria-labelledby="sample">
      <h2 id="sample">{t("paper.letterhead.see")}</h2>
      <p>{t("paper.letterhead.seeText")}</p>
      <div class="actions">
        {locales.map((one) => (
          <ButtonLink kind="outline" href={staffPath(paperPaths.letterhead, { locale: one })}>
            {t("paper.letterhead.sampleIn", { language: t(`languageName.${one}`) })}
          </ButtonLink>
        ))}
      </div>
    </section>
  );
  if (!view.may.letterhead)
    return (
      <>
        <Ours page={page} setting="letterhead" />
        {samples}
      </>
    );
  return (
    <>
      <ActForm
        action={staffPath(staffPaths.setting, { part: "letterhead" })}
        expects={view.version}
        files
        class="panel pad stack"
      >
        <div class={errors.logo ? "field wrong" : "field"}>
          <label class="label" for="logo">
            {t("paper.letterhead.logo")}
          </label>
          <span class="hint" id="logo-hint">
            {t(logo ? "paper.letterhead.logoThere" : "paper.letterhead.logoHint", { kb: logoBytes / 1024 })}
          </span>
          <Wrong name="logo" errors={errors} />
          <input
            class="input"
            type="file"
            id="logo"
            name="logo"
            accept=".svg,.png,image/svg+xml,image/png"
            aria-invalid={errors.logo ? "true" : undefined}
            aria-describedby={`logo-hint${errors.logo ? " logo-wrong" : ""}`}
          />
        </div>
        {logo ? (
          <label class="check">
            <input type="checkbox" name="remove" value="yes" /> {t("paper.letterhead.remove")}
          </label>
        ) : null}
        <Field
          name="alt"
          label={t("paper.letterhead.alt")}
          aside={t("staff.act.ifAny")}
          hint={t("paper.letterhead.altHint")}
          value={posted?.one("alt") ?? logo?.alt ?? ""}
          errors={errors}
        />
        {signings.map((what) => (
          <Field
            name={field(what)}
            label={t(`paper.letterhead.signs.${what}`)}
            options={[
              ["", t(what === "matters" ? "paper.letterhead.byRule" : "paper.letterhead.whoever")],
              ...people.map(({ id, name, title }) => [String(id), `${name}, ${title}`] as const),
            ]}
            value={posted?.one(field(what)) ?? String(signers[what] ?? "")}
            errors={errors}
            half
          />
        ))}
        <div class="actions">
          <Button>{t("settings.save")}</Button>
        </div>
      </ActForm>
      {samples}
    </>
  );
}

export const letterheadPart: Part = {
  name: "letterhead",
  setting: "letterhead",
  show: LetterheadForm,
  save: ({ c, view, posted }) =>
    saveLetterhead(
      c.var.deps.desk,
      c.var.person,
      {
        file: posted.files[0]?.bytes ?? null,
        remove: posted.one("remove") === "yes",
        alt: posted.one("alt"),
        signers: Object.fromEntries(signings.map((what) => [what, posted.one(field(what))])) as Record<Signing, string>,
      },
      expected(posted, view),
    ),
};

/** Whoever is signed in may see what the library's paper looks like. */
export async function giveSample(c: StaffAsked) {
  const locale = locales.find((one) => one === c.req.param("locale"));
  if (!locale) return notFound(c);
  const made = await letterheadSample(c.var.deps.desk, locale);
  if (!made.ok) return notMade(c, made.refusal, made.facts);
  const { t } = pageOf(c);
  const name = `${t("paper.letterhead.file")}-${locale}.pdf`;
  return download(c, { name, type: "application/pdf", bytes: Buffer.from(made.value) });
}
