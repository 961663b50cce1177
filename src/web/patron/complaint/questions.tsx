// The questions of a formal complaint's form: what is to be answered, point by point, what is known around it, and last who it is from and why that
// is asked.
import { Button } from "../../components/form/button.tsx";
import { Choices, Tile } from "../../components/form/choice.tsx";
import { Field } from "../../components/form/field.tsx";
import type { FormProps } from "./form.tsx";
import { fewestPoints, mostPoints, pointField } from "./read.ts";

export function Item({ page: { t }, filled, errors, procedure }: FormProps) {
  const { standing } = procedure;
  if (!procedure.asksItem && standing === "anyone") return null;
  return (
    <section class="q">
      {procedure.asksItem ? (
        <>
          <h2>
            <label for="item">{t("formal.form.item")}</label>
          </h2>
          <Field
            name="item"
            label=""
            bare
            hint={t("formal.form.itemHint")}
            value={filled.one("item")}
            errors={errors}
            autocomplete="off"
          />
        </>
      ) : null}
      {standing === "anyone" ? null : (
        <div class="gap-s">
          <Choices
            name="standing"
            legend={t("formal.form.standingLegend")}
            hint={t("formal.form.standingHint")}
            type="checkbox"
            chosen={filled.many("standing")}
            errors={errors}
            choices={[{ value: "yes", words: t(`formal.form.standing.${standing}`) }]}
          />
        </div>
      )}
    </section>
  );
}

export function Points({ page: { t }, filled, errors, boxes }: FormProps) {
  return (
    <section class="q" aria-labelledby="points-title">
      <h2 id="points-title">{t("formal.form.points")}</h2>
      <p class="hint" id="points-hint">
        {t("formal.form.pointsHint")}
      </p>
      <div class="stack points">
        {Array.from({ length: Math.max(fewestPoints, boxes) }, (_, i) => i + 1).map((n) => (
          <Field
            name={pointField(n)}
            label={t("formal.form.point", { n })}
            lines={2}
            value={filled.one(pointField(n))}
            errors={errors}
            describedby="points-hint"
          />
        ))}
        {boxes < mostPoints ? (
          <Button kind="outline" low name="do" value="point">
            {t("formal.form.morePoints")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

export function Around({ page: { t, library }, filled, errors, procedure, from }: FormProps) {
  const people = library.publicPeople.map(({ id, name }) => [String(id), name] as const);
  const optional = { aside: t("formal.form.optional"), errors };
  const value = (name: string) => ({ name, value: filled.one(name) });
  return (
    <section class="q">
      <h2>{t("formal.form.whenWhere")}</h2>
      <div class="stack">
        {procedure.fileWithin === null ? null : (
          <Field
            {...value("happenedOn")}
            label={t("formal.form.day")}
            hint={t("formal.form.dayHint", { count: procedure.fileWithin })}
            type="date"
            half
            errors={errors}
          />
        )}
        <div class="row">
          <Field
            {...value("whenText")}
            label={t("formal.form.when")}
            hint={t("formal.form.whenHint")}
            errors={errors}
          />
          <Field {...value("where")} label={t("formal.form.where")} errors={errors} />
        </div>
        <Field
          {...value("who")}
          {...optional}
          label={t("formal.form.who")}
          hint={t("formal.form.whoHint")}
          autocomplete="off"
        />
        {from || people.length === 0 ? null : (
          <Field
            {...value("about")}
            label={t("formal.form.about")}
            hint={t("formal.form.aboutHint")}
            options={[["", t("formal.form.aboutNobody")], ...people]}
            errors={errors}
          />
        )}
        <Field {...value("tried")} {...optional} label={t("formal.form.tried")} lines={2} />
        <Field {...value("policy")} {...optional} label={t("formal.form.policy")} />
        <Field {...value("wanted")} {...optional} label={t("formal.form.relief")} lines={2} />
      </div>
    </section>
  );
}

export function You({ page: { t }, filled, errors }: FormProps) {
  const one = (name: string, otherwise: string) => [filled.one(name) || otherwise];
  return (
    <section class="q">
      <h2>{t("formal.form.you")}</h2>
      <p class="hint">{t("formal.form.youWhy")}</p>
      <div class="stack">
        <Field
          name="name"
          label={t("formal.form.name")}
          autocomplete="name"
          half
          value={filled.one("name")}
          errors={errors}
        />
        <Tile
          id="anonymous"
          name="anonymous"
          type="checkbox"
          value="yes"
          words={t("formal.form.anonymous")}
          hint={t("formal.form.anonymousHint")}
          checked={filled.one("anonymous") === "yes"}
        />
        <Choices
          name="behalf"
          legend={t("formal.form.behalf")}
          type="radio"
          columns="two"
          chosen={one("behalf", "self")}
          errors={errors}
          choices={[
            { value: "self", words: t("formal.form.behalfSelf") },
            {
              value: "organization",
              words: t("formal.form.behalfOrganization"),
              more: (
                <Field
                  name="organization"
                  label={t("formal.form.organization")}
                  autocomplete="organization"
                  value={filled.one("organization")}
                  errors={errors}
                />
              ),
            },
          ]}
        />
        <Choices
          name="show"
          legend={t("formal.form.show")}
          hint={t("formal.form.showHint")}
          type="radio"
          columns="two"
          chosen={one("show", "no")}
          errors={errors}
          choices={[
            { value: "no", words: t("formal.form.showNo") },
            { value: "yes", words: t("formal.form.showYes") },
          ]}
        />
      </div>
    </section>
  );
}

export const Attest = ({ page: { t }, filled, errors }: FormProps) => (
  <section class="q">
    <Choices
      name="attest"
      legend={t("formal.form.attest")}
      type="checkbox"
      chosen={filled.many("attest")}
      errors={errors}
      choices={[{ value: "yes", words: t("formal.form.attestYes") }]}
    />
  </section>
);
