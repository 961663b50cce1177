// What usually follows, by level and time; how far back earlier times count; who may decide on how many days; how long one may appeal.
import { bounds, deciders, levels, measures } from "../../../../../domain/conduct/incident/rules.ts";
import { ActForm } from "../../../../components/form/act-form.tsx";
import { Button } from "../../../../components/form/button.tsx";
import { Field, Wrong } from "../../../../components/form/field.tsx";
import { staffPath, staffPaths } from "../../../../paths.ts";
import type { ConductProps } from "./rules.tsx";

export function LadderForm(props: ConductProps) {
  const { page, view, posted, errors, terms } = props;
  const { t } = page;
  const number = (name: string, label: string, value: number | "", hint?: string) => (
    <Field
      name={name}
      label={label}
      {...(hint ? { hint } : {})}
      inputmode="numeric"
      value={posted?.one(name) ?? String(value)}
      errors={errors}
    />
  );
  return (
    <ActForm
      action={staffPath(staffPaths.setting, { part: "conduct" })}
      expects={view.version}
      class="panel pad stack conduct-ladder"
    >
      <input type="hidden" name="form" value="ladder" />
      <h2>{t("settings.conduct.ladder")}</h2>
      <p>{t("settings.conduct.ladderText")}</p>
      <table class="amounts ladder-steps">
        <caption class="unseen">{t("settings.conduct.ladder")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("settings.conduct.level")}</th>
            {[1, 2, 3].map((time) => (
              <th scope="col">{t(`conduct.time.${time}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr>
              <th scope="row">{t(`settings.conduct.levels.${level}`)}</th>
              {[1, 2, 3].map((time) => (
                <Step {...props} level={level} time={time} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {number(
        "lookBack",
        t("settings.conduct.lookBack"),
        terms.lookBackMonths,
        t("settings.conduct.lookBackHint", { most: bounds.months }),
      )}
      <h3>{t("settings.conduct.authority")}</h3>
      <p class="small">{t("settings.conduct.authorityText")}</p>
      <div class="row">
        {deciders.map((role) =>
          number(
            `upTo.${role}`,
            t(`settings.conduct.upTo.${role}`),
            terms.authority.find((one) => one.role === role)?.upToDays ?? "",
          ),
        )}
      </div>
      <h3>{t("settings.conduct.appeal")}</h3>
      <div class="row">
        {number("appealDays", t("settings.conduct.appealDays"), terms.appeal.days)}
        {number("appealLong", t("settings.conduct.appealLong"), terms.appeal.longDays)}
        {number("longFrom", t("settings.conduct.longFrom"), terms.appeal.longFrom)}
      </div>
      <p class="fact">{t("settings.conduct.stand")}</p>
      <div class="actions">
        <Button>{t("settings.conduct.saveLadder")}</Button>
      </div>
    </ActForm>
  );
}

function Step({
  page: { t },
  posted,
  errors,
  terms,
  level,
  time,
}: ConductProps & { level: (typeof levels)[number]; time: number }) {
  const [name, days] = [`measure.${level}.${time}`, `days.${level}.${time}`];
  const step = terms.ladder[level][time - 1];
  const chosen = posted?.one(name) ?? step?.measure ?? "ask";
  const where = `${t(`settings.conduct.levels.${level}`)}, ${t(`conduct.time.${time}`)}`;
  return (
    <td class={errors[name] || errors[days] ? "wrong" : undefined} data-label={t(`conduct.time.${time}`)}>
      <label class="unseen" for={name}>
        {where}
      </label>
      <Wrong name={name} errors={errors} />
      <select class="input" id={name} name={name} aria-describedby={errors[name] ? `${name}-wrong` : undefined}>
        {measures.map((one) => (
          <option value={one} selected={one === chosen}>
            {t(`settings.conduct.measures.${one}`)}
          </option>
        ))}
      </select>
      <Wrong name={days} errors={errors} />
      <label class="days" for={days}>
        <span class="unseen">{where}: </span>
        <span>{t("settings.conduct.days")}</span>
        <input
          class="input"
          id={days}
          name={days}
          inputmode="numeric"
          value={posted?.one(days) ?? String(step?.days ?? "")}
          aria-invalid={errors[days] ? "true" : undefined}
          aria-describedby={errors[days] ? `${days}-wrong` : undefined}
        />
      </label>
    </td>
  );
}
