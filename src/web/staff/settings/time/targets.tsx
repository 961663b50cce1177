// By when the library means to answer: its own settings, never policy or law, and said so beside each (3.1).
import { saveTargets } from "../../../../desk/settings/targets.ts";
import type { TargetSettings } from "../../../../domain/case/act.ts";
import { type Amount, kinds } from "../../../../domain/case/terms.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Wrong } from "../../../components/form/field.tsx";
import type { Posted } from "../../../middleware/form.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import { Ours } from "../frame.tsx";
import { expected, type Part, type PartProps } from "../part.ts";

const others = ["word", "review", "silence", "handOver"] as const;
type Row = { readonly name: string; readonly amount: Amount };
const rowsOf = (targets: TargetSettings): Row[] => [
  ...kinds.map((kind) => ({ name: `reply.${kind}`, amount: targets.reply[kind] })),
  ...others.map((name) => ({ name, amount: targets[name] })),
];

function Targets(props: PartProps) {
  const { page, view } = props;
  const { t } = page;
  const table = (
    <>
      <p>{t("settings.targets.text")}</p>
      <table class="amounts">
        <caption class="unseen">{t("settings.part.targets")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("settings.targets.what")}</th>
            <th scope="col">{t("settings.targets.within")}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(view.targets).map((row) => (
            <Target {...props} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
  if (!view.may.targets)
    return (
      <section class="panel pad stack narrow">
        {table}
        <Ours page={page} setting="targets" />
      </section>
    );
  return (
    <ActForm
      action={staffPath(staffPaths.setting, { part: "targets" })}
      expects={view.version}
      class="panel pad stack narrow"
    >
      {table}
      <p class="fact">{t("settings.targets.stand")}</p>
      <div class="actions">
        <Button>{t("settings.save")}</Button>
      </div>
    </ActForm>
  );
}

function Target({ page, view, posted, errors, row: { name, amount } }: PartProps & { readonly row: Row }) {
  const { t } = page;
  const words = name.startsWith("reply.")
    ? t("settings.targets.reply", { kind: t(`term.kind.${name.slice("reply.".length)}`) })
    : t(`settings.targets.${name}`);
  const [unit, saved] = "days" in amount ? (["days", amount.days] as const) : (["minutes", amount.minutes] as const);
  return (
    <tr class={errors[name] ? "wrong" : undefined}>
      <th scope="row" id={`${name}.words`}>
        {words}
        <span class="fact">{t("settings.targets.setting")}</span>
      </th>
      <td>
        <Wrong name={name} errors={errors} />
        {view.may.targets ? (
          <span class="amount">
            <input
              class="input"
              id={name}
              name={name}
              inputmode="numeric"
              value={posted?.one(name) ?? String(saved)}
              aria-labelledby={`${name}.words`}
              aria-invalid={errors[name] ? "true" : undefined}
              aria-describedby={errors[name] ? `${name}-wrong` : undefined}
            />
            <select class="input" name={`${name}.unit`} aria-label={t("settings.targets.unit", { what: words })}>
              {(["days", "minutes"] as const).map((one) => (
                <option value={one} selected={one === (posted?.one(`${name}.unit`) ?? unit)}>
                  {t(`settings.targets.${one}`)}
                </option>
              ))}
            </select>
          </span>
        ) : (
          `${saved} ${t(`settings.targets.${unit}`)}`
        )}
      </td>
    </tr>
  );
}

/** What isn't a number becomes 0, which is out of range: refused at its field. */
function amountIn(posted: Posted, name: string): Amount {
  const typed = posted.one(name);
  const value = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  return posted.one(`${name}.unit`) === "minutes" ? { minutes: value } : { days: value };
}

export const targetsPart: Part = {
  name: "targets",
  setting: "targets",
  show: Targets,
  save({ c, view, posted }) {
    const at = (name: string) => amountIn(posted, name);
    const targets: TargetSettings = {
      reply: {
        inquiry: at("reply.inquiry"),
        request: at("reply.request"),
        concern: at("reply.concern"),
        thanks: at("reply.thanks"),
        suggestion: at("reply.suggestion"),
      },
      word: at("word"),
      review: at("review"),
      silence: at("silence"),
      handOver: at("handOver"),
    };
    return saveTargets(c.var.deps.desk, c.var.person, targets, expected(posted, view));
  },
};
