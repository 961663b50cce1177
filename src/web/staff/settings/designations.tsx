// Designees (informal.3): who decides reviews in the Director's place, from a day until a day, for one building or all, some kinds or all.
import { addDesignation, endDesignation } from "../../../desk/settings/designations.ts";
import { kinds } from "../../../domain/case/terms.ts";
import { weekdayDate } from "../../../lib/dates.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { Choices } from "../../components/form/choice.tsx";
import { Field, Wrong } from "../../components/form/field.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { Ours } from "./frame.tsx";
import { expected, type Part, type PartProps } from "./part.ts";

const action = staffPath(staffPaths.setting, { part: "designations" });
const dayWords = (page: Page, on: string): string => weekdayDate(page.locale, `${on}T12:00:00Z`, "UTC", page.now);

function scopeWords({ t }: Page, view: PartProps["view"], one: PartProps["view"]["designations"][number]): string {
  const branch = view.branches.find(({ id }) => id === one.branchId)?.name ?? t("settings.designations.everywhere");
  const what = one.kinds?.map((kind) => t(`term.kind.${kind}`)).join(", ") ?? t("settings.designations.allKinds");
  return view.branches.length > 1 ? `${branch}, ${what}` : what;
}

function Designations({ page, view, posted, errors }: PartProps) {
  const { t } = page;
  const may = view.may.designations;
  const typed = posted?.one("do") === "end" ? null : posted;
  return (
    <>
      <section class="panel pad">
        <h2>{t("settings.designations.now")}</h2>
        {view.designations.length === 0 ? <p class="small">{t("settings.designations.none")}</p> : null}
        <ul class="lines">
          {view.designations.map((one) => (
            <li>
              <span>
                <b>{one.name}</b>{" "}
                <span class={one.inForce ? "tag good" : "tag"}>
                  {t(one.inForce ? "settings.designations.inForce" : "settings.designations.notInForce")}
                </span>
                <br />
                {t("settings.designations.span", {
                  from: dayWords(page, one.fromOn),
                  until: dayWords(page, one.untilOn),
                })}
                <span class="fact">{scopeWords(page, view, one)}</span>
              </span>
              {may ? (
                <ActForm action={action} expects={view.version} class="inline">
                  <input type="hidden" name="id" value={String(one.id)} />
                  <label class="fact" for={`last-${one.id}`}>
                    {t("settings.designations.last", { name: one.name })}
                  </label>
                  <Wrong name={`last-${one.id}`} errors={errors} />
                  <input
                    class="input"
                    type="date"
                    id={`last-${one.id}`}
                    name="lastOn"
                    value={one.untilOn}
                    aria-invalid={errors[`last-${one.id}`] ? "true" : undefined}
                    aria-describedby={errors[`last-${one.id}`] ? `last-${one.id}-wrong` : undefined}
                  />
                  <Button kind="quiet" name="do" value="end">
                    {t("settings.designations.move")}
                    <span class="unseen">: {one.name}</span>
                  </Button>
                </ActForm>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {may ? (
        <ActForm action={action} expects={view.version} class="panel pad stack narrow">
          <h2>{t("settings.designations.add")}</h2>
          <Field
            name="personId"
            label={t("settings.designations.who")}
            value={typed?.one("personId")}
            errors={errors}
            options={[
              ["", t("staff.act.choose")],
              ...view.people
                .filter((one) => one.active && !one.roles.includes("director"))
                .map((one) => [String(one.id), `${one.name}, ${one.title}`] as const),
            ]}
            half
          />
          <div class="row">
            <Field
              name="fromOn"
              label={t("settings.designations.from")}
              type="date"
              value={typed?.one("fromOn")}
              errors={errors}
            />
            <Field
              name="untilOn"
              label={t("settings.designations.until")}
              type="date"
              value={typed?.one("untilOn")}
              errors={errors}
            />
          </div>
          {view.branches.length > 1 ? (
            <Field
              name="branchId"
              label={t("settings.designations.where")}
              value={typed?.one("branchId")}
              errors={errors}
              options={[
                ["", t("settings.designations.everywhere")],
                ...view.branches.map(({ id, name }) => [String(id), name] as const),
              ]}
              half
            />
          ) : null}
          <Choices
            name="kinds"
            legend={t("settings.designations.kinds")}
            hint={t("settings.designations.kindsHint")}
            type="checkbox"
            columns="three"
            choices={kinds.map((kind) => ({ value: kind, words: t(`term.kind.${kind}`) }))}
            chosen={typed?.many("kinds") ?? []}
            errors={errors}
          />
          <div class="actions">
            <Button>{t("settings.designations.name")}</Button>
          </div>
        </ActForm>
      ) : (
        <Ours page={page} setting="designations" />
      )}
    </>
  );
}

const idOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

export const designationsPart: Part = {
  name: "designations",
  setting: "designations",
  show: Designations,
  async save({ c, view, posted }) {
    const { one, many } = posted;
    const { desk } = c.var.deps;
    const at = expected(posted, view);
    if (one("do") === "end") {
      const done = await endDesignation(desk, c.var.person, idOf(one("id")), one("lastOn"), at);
      return done.ok || !done.facts?.field ? done : { ...done, facts: { field: `last-${idOf(one("id"))}` } };
    }
    const ticked = kinds.filter((kind) => many("kinds").includes(kind));
    return addDesignation(
      desk,
      c.var.person,
      {
        personId: idOf(one("personId")),
        fromOn: one("fromOn"),
        untilOn: one("untilOn"),
        branchId: one("branchId") === "" ? null : idOf(one("branchId")),
        kinds: ticked.length === 0 || ticked.length === kinds.length ? null : ticked,
      },
      at,
    );
  },
};
