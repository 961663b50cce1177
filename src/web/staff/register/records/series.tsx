// Settings, Records: the library's retention series, as its own approved application says them. The list is empty to begin with.
import { saveSeries } from "../../../../desk/register/records/series.ts";
import { recordsView } from "../../../../desk/register/records/view.ts";
import { endings, kinds } from "../../../../domain/case/terms.ts";
import { type Series, triggers, units } from "../../../../domain/records/series.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Choices } from "../../../components/form/choice.tsx";
import { Field } from "../../../components/form/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import { Ours } from "../../settings/frame.tsx";
import type { Part, PartProps } from "../../settings/part.ts";

const action = staffPath(staffPaths.setting, { part: "records" });
const at = (id: number): string => `${action}?series=${id}`;

const coverWords = ({ t }: Page, one: Series): string =>
  [
    one.kinds ? one.kinds.map((kind) => t(`term.kind.${kind}`)).join(", ") : t("records.allKinds"),
    one.endings ? one.endings.map((ending) => t(`ending.${ending}`)).join(", ") : t("records.allEndings"),
  ].join("; ");

async function ShowSeries({ c, page, view, posted, errors }: PartProps) {
  const { t } = page;
  const { series } = await recordsView(c.var.deps.desk, c.var.person);
  const asked = posted?.one("id") ?? c.req.query("series") ?? "";
  const chosen = series.find(({ id }) => String(id) === asked) ?? null;
  const said = (name: string, saved: string | undefined): string | undefined => posted?.one(name) ?? saved;
  const many = (name: string, saved: readonly string[] | null | undefined) => posted?.many(name) ?? saved ?? [];
  return (
    <>
      <Notice title={t("records.seriesExplain")}>
        <p>{t("records.seriesExplainText")}</p>
        <p>{t("records.seriesExample")}</p>
      </Notice>
      <section class="panel pad">
        <h2>{t("records.seriesNow")}</h2>
        {series.length === 0 ? <p class="small">{t("records.seriesNone")}</p> : null}
        <ul class="lines">
          {series.map((one) => (
            <li>
              <span>
                {view.may.records ? <a href={at(one.id)}>{one.name}</a> : <b>{one.name}</b>}{" "}
                {one.retired ? <span class="tag">{t("records.retired")}</span> : null}
                <br />
                {t("records.application")} {one.application}. {t(`records.periodOf.${one.unit}`, { count: one.period })}{" "}
                {t(`records.trigger.${one.trigger}`)}
                <span class="fact">
                  {coverWords(page, one)}. {t("records.version", { version: one.version })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {view.may.records ? (
        <ActForm action={action} class="panel pad stack narrow">
          <h2>{chosen ? t("records.seriesChange", { name: chosen.name }) : t("records.seriesAdd")}</h2>
          {chosen ? (
            <>
              <input type="hidden" name="id" value={String(chosen.id)} />
              <input type="hidden" name="seriesVersion" value={said("seriesVersion", String(chosen.version))} />
            </>
          ) : null}
          <Field name="name" label={t("records.seriesName")} value={said("name", chosen?.name)} errors={errors} />
          <Field
            name="application"
            label={t("records.application")}
            hint={t("records.applicationHint")}
            value={said("application", chosen?.application)}
            errors={errors}
            half
            code
          />
          <div class="row">
            <Field
              name="period"
              label={t("records.period")}
              value={said("period", chosen ? String(chosen.period) : "")}
              errors={errors}
              inputmode="numeric"
            />
            <Field
              name="unit"
              label={t("records.unit")}
              value={said("unit", chosen?.unit)}
              options={units.map((unit) => [unit, t(`records.unitName.${unit}`)] as const)}
            />
          </div>
          <Choices
            name="trigger"
            legend={t("records.triggerName")}
            type="radio"
            choices={triggers.map((value) => ({ value, words: t(`records.trigger.${value}`) }))}
            chosen={[said("trigger", chosen?.trigger) || "closed"]}
          />
          <Choices
            name="kinds"
            legend={t("records.covers")}
            hint={t("records.coversHint")}
            type="checkbox"
            columns="three"
            choices={kinds.map((kind) => ({ value: kind, words: t(`term.kind.${kind}`) }))}
            chosen={many("kinds", chosen?.kinds)}
          />
          <Choices
            name="endings"
            legend={t("records.coversEndings")}
            hint={t("records.coversHint")}
            type="checkbox"
            columns="three"
            choices={endings.map((ending) => ({ value: ending, words: t(`ending.${ending}`) }))}
            chosen={many("endings", chosen?.endings)}
          />
          {chosen ? (
            <Choices
              name="retired"
              legend={t("records.use")}
              type="checkbox"
              choices={[{ value: "yes", words: t("records.retire") }]}
              chosen={posted ? posted.many("retired") : chosen.retired ? ["yes"] : []}
            />
          ) : null}
          <div class="actions">
            <Button>{t(chosen ? "records.save" : "records.seriesAdd")}</Button>
          </div>
        </ActForm>
      ) : (
        <Ours page={page} setting="records" />
      )}
    </>
  );
}

export const recordsPart: Part = {
  name: "records",
  setting: "records",
  show: ShowSeries,
  async save({ c, posted }) {
    const { one, many } = posted;
    const number = (name: string) => (/^\d{1,9}$/.test(one(name)) ? Number(one(name)) : 0);
    return saveSeries(
      c.var.deps.desk,
      c.var.person,
      {
        ...{ name: one("name"), application: one("application"), trigger: one("trigger"), period: one("period") },
        ...{
          unit: one("unit"),
          kinds: many("kinds"),
          endings: many("endings"),
          retired: many("retired").includes("yes"),
        },
      },
      one("id") === "" ? null : { id: number("id"), version: number("seriesVersion") },
    );
  },
};
