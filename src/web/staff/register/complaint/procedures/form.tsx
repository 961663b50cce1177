// The form of a procedure: a fieldset a stage, its word in both languages, who acts and within how long; then times, appeal, who may file.
import { bodies, type Stage, stages, standings } from "../../../../../domain/complaint/terms.ts";
import { locales } from "../../../../../lib/locale.ts";
import { Choices, Tile } from "../../../../components/form/choice.tsx";
import type { Errors } from "../../../../components/form/error-summary.tsx";
import { Field, Wrong } from "../../../../components/form/field.tsx";
import type { Page } from "../../../../env.ts";
import type { Posted } from "../../../../middleware/form.ts";
import { actorsOf, always, isTimed, letterOf } from "./read.ts";

type Props = { readonly page: Page; readonly typed: Pick<Posted, "one">; readonly errors: Errors };

export function ProcedureFields(props: Props) {
  const { page, typed, errors } = props;
  const { t } = page;
  return (
    <>
      <section class="stack" aria-labelledby="names">
        <h2 id="names">{t("formal.set.names")}</h2>
        <div class="row">
          {locales.map((one) => (
            <Field
              name={`name.${one}`}
              label={`${t("formal.set.name")}, ${t(`languageName.${one}`)}`}
              value={typed.one(`name.${one}`)}
              errors={errors}
            />
          ))}
        </div>
        <Tick {...props} name="active" words="formal.set.active" />
      </section>
      <section class="stack" aria-labelledby="its-stages">
        <div>
          <h2 id="its-stages">{t("formal.set.stages")}</h2>
          <p class="hint">{t("formal.set.stagesHint")}</p>
        </div>
        {stages.map((stage) => (
          <StageFields {...props} stage={stage} />
        ))}
      </section>
      <Times {...props} />
      <Appeal {...props} />
      <Filing {...props} />
    </>
  );
}

const Tick = ({
  page,
  typed,
  errors,
  name,
  words,
  hint,
}: Props & { readonly name: string; readonly words: string; readonly hint?: string }) => (
  <div class={errors[name] ? "field wrong" : "field"}>
    <Wrong name={name} errors={errors} />
    <Tile
      id={name}
      name={name}
      type="checkbox"
      value="yes"
      words={page.t(words)}
      {...(hint ? { hint: page.t(hint) } : {})}
      checked={typed.one(name) === "yes"}
      invalid={errors[name] !== undefined}
      describedby={errors[name] ? `${name}-wrong` : undefined}
    />
  </div>
);

/** A number of days, and what is counted. */
function SpanFields({
  page: { t },
  typed,
  errors,
  name,
  label,
  hint,
}: Props & { readonly name: string; readonly label: string; readonly hint?: string }) {
  return (
    <div class="span-of">
      <Field
        name={`${name}.days`}
        label={t(label)}
        {...(hint ? { hint: t(hint) } : {})}
        inputmode="numeric"
        value={typed.one(`${name}.days`)}
        errors={errors}
      />
      <Field
        name={`${name}.count`}
        label={t("formal.set.countLabel")}
        options={(["open", "calendar"] as const).map((one) => [one, t(`formal.set.count.${one}`)])}
        value={typed.one(`${name}.count`)}
        errors={errors}
      />
    </div>
  );
}

function StageFields(props: Props & { readonly stage: Stage }) {
  const { page, typed, errors, stage } = props;
  const { t } = page;
  return (
    <fieldset class="stage-set">
      <legend>{t(`formal.set.stage.${stage}`)}</legend>
      {always.has(stage) ? (
        <p class="fact">{t("formal.set.always")}</p>
      ) : (
        <Tick {...props} name={`on.${stage}`} words="formal.set.uses" />
      )}
      <div class="row">
        {locales.map((one) => (
          <Field
            name={`word.${stage}.${one}`}
            label={`${t("formal.set.word")}, ${t(`languageName.${one}`)}`}
            value={typed.one(`word.${stage}.${one}`)}
            errors={errors}
          />
        ))}
      </div>
      {isTimed(stage) ? (
        <div class="row">
          <Field
            name={`by.${stage}`}
            label={t("formal.set.by")}
            options={[
              ["", t("formal.set.nobody")],
              ...actorsOf(stage).map((one) => [one, t(`formal.actor.${one}`)] as const),
            ]}
            value={typed.one(`by.${stage}`)}
            errors={errors}
          />
          <SpanFields {...props} name={`within.${stage}`} label="formal.set.within" />
        </div>
      ) : null}
      {letterOf[stage] ? <Tick {...props} name={`letter.${stage}`} words="formal.set.letter" /> : null}
    </fieldset>
  );
}

function Times(props: Props) {
  const { t } = props.page;
  return (
    <section class="stack" aria-labelledby="time">
      <h2 id="time">{t("formal.set.time")}</h2>
      <SpanFields {...props} name="extension" label="formal.set.extension" hint="formal.set.extensionHint" />
      <SpanFields {...props} name="account" label="formal.set.account" />
      <Tick {...props} name="mayHideIdentity" words="formal.set.hide" />
    </section>
  );
}

function Appeal(props: Props) {
  const { page, typed, errors } = props;
  const { t } = page;
  return (
    <section class="stack" aria-labelledby="appeal">
      <div>
        <h2 id="appeal">{t("formal.set.appeal")}</h2>
        <p class="hint">{t("formal.set.appealHint")}</p>
      </div>
      <Field
        name="appeal.to"
        label={t("formal.set.appealTo")}
        options={[["", t("formal.set.nobody")], ...bodies.map((one) => [one, t(`formal.body.${one}`)] as const)]}
        value={typed.one("appeal.to")}
        errors={errors}
        half
      />
      <SpanFields {...props} name="appeal" label="formal.set.appealWithin" />
      <Choices
        name="cutOff"
        legend={t("formal.set.cutOff")}
        type="radio"
        columns="three"
        choices={(["none", "hours", "day"] as const).map((value) => ({
          value,
          words: t(`formal.set.cutOffSort.${value}`),
        }))}
        chosen={[typed.one("cutOff") || "none"]}
        errors={errors}
      />
      <Field
        name="cutOff.number"
        label={t("formal.set.cutOffNumber")}
        inputmode="numeric"
        value={typed.one("cutOff.number")}
        errors={errors}
        half
      />
    </section>
  );
}

function Filing(props: Props) {
  const { page, typed, errors } = props;
  const { t } = page;
  const number = (name: string, label: string, hint: string) => (
    <Field
      name={name}
      label={t(label)}
      hint={t(hint)}
      inputmode="numeric"
      value={typed.one(name)}
      errors={errors}
      half
    />
  );
  return (
    <section class="stack" aria-labelledby="filing">
      <h2 id="filing">{t("formal.set.filing")}</h2>
      <Tick {...props} name="direct" words="formal.set.direct" />
      <Choices
        name="standing"
        legend={t("formal.set.standing")}
        type="radio"
        columns="three"
        choices={standings.map((value) => ({ value, words: t(`formal.set.standings.${value}`) }))}
        chosen={[typed.one("standing") || "anyone"]}
        errors={errors}
      />
      <SpanFields {...props} name="fileWithin" label="formal.set.fileWithin" hint="formal.set.fileWithinHint" />
      {number("oncePerItemMonths", "formal.set.item", "formal.set.itemHint")}
      <Tick {...props} name="staysInCirculation" words="formal.set.circulates" />
      {number("keepYears", "formal.set.keep", "formal.set.keepHint")}
      <Field
        name="checkedOn"
        type="date"
        label={t("formal.set.checked")}
        value={typed.one("checkedOn")}
        errors={errors}
        half
      />
    </section>
  );
}
