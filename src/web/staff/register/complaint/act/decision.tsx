// The decision, point by point (6.2): how each comes out, why, and the clause it rests on; then what the library will do, by whom and when.
import type { ComplaintView } from "../../../../../desk/register/complaint/views.ts";
import { outcomes } from "../../../../../domain/complaint/terms.ts";
import { Tile } from "../../../../components/form/choice.tsx";
import type { Errors } from "../../../../components/form/error-summary.tsx";
import { Wrong } from "../../../../components/form/field.tsx";
import type { Page } from "../../../../env.ts";
import type { Posted } from "../../../../middleware/form.ts";
import { mostRemedies } from "./fields.ts";

type Props = {
  readonly page: Page;
  readonly view: ComplaintView;
  readonly typed: Pick<Posted, "one">;
  readonly errors: Errors;
  readonly isAppeal: boolean;
  /** Of the policies in force, to choose from. */
  readonly clauses: readonly { readonly value: string; readonly words: string }[];
};

export function Decision(props: Props) {
  const { page, view, typed } = props;
  const { t } = page;
  return (
    <>
      {view.points.map(({ number, text }) => (
        <Point {...props} text={text} n={number} />
      ))}
      <datalist id="clauses">
        {props.clauses.map(({ value, words }) => (
          <option value={value} label={words.length > 90 ? `${words.slice(0, 89)}…` : words} />
        ))}
      </datalist>
      <Promises {...props} />
      <div class="field">
        <Tile
          id="personnel"
          name="personnel"
          type="checkbox"
          value="yes"
          words={t("formal.field.personnel")}
          hint={t("formal.field.personnelHint")}
          checked={typed.one("personnel") === "yes"}
        />
      </div>
    </>
  );
}

/** What was decided before stands at each point of an appeal, so that nobody looks for it elsewhere. */
function Point({
  page: { t },
  view,
  typed,
  errors,
  isAppeal,
  text,
  n,
}: Props & { readonly text: string; readonly n: number }) {
  const before = isAppeal ? view.decision?.points[n - 1] : undefined;
  const isWrong = ["outcome", "reason", "clause"].some((field) => errors[`${field}.${n}`]);
  return (
    <fieldset class={isWrong ? "point field wrong" : "point field"}>
      <legend class="label">
        {t("formal.decide.point", { n })}: <span class="asked">{text}</span>
      </legend>
      {before ? (
        <p class="fact">
          {t("formal.entry.decision")}: {t(`formal.result.${before.outcome}`)}
        </p>
      ) : null}
      <Wrong name={`outcome.${n}`} errors={errors} />
      <div
        class="switch"
        role="radiogroup"
        aria-label={`${t("formal.field.answer")}: ${t("formal.decide.point", { n })}`}
      >
        {outcomes.map((one, i) => (
          <label for={i === 0 ? `outcome.${n}` : `outcome.${n}.${one}`}>
            <input
              type="radio"
              id={i === 0 ? `outcome.${n}` : `outcome.${n}.${one}`}
              name={`outcome.${n}`}
              value={one}
              checked={typed.one(`outcome.${n}`) === one}
            />
            <span>{t(`formal.result.${one}`)}</span>
          </label>
        ))}
      </div>
      <label class="label small" for={`reason.${n}`}>
        {t("formal.field.reason")}
      </label>
      <Wrong name={`reason.${n}`} errors={errors} />
      <textarea
        class="input short"
        id={`reason.${n}`}
        name={`reason.${n}`}
        rows={3}
        aria-invalid={errors[`reason.${n}`] ? "true" : undefined}
        aria-describedby={errors[`reason.${n}`] ? `reason.${n}-wrong` : undefined}
      >
        {`\n${typed.one(`reason.${n}`)}`}
      </textarea>
      <label class="label small" for={`clause.${n}`}>
        {t("formal.field.clause")} <span class="opt">{t("formal.field.clauseHint")}</span>
      </label>
      <Wrong name={`clause.${n}`} errors={errors} />
      <input
        class="input half"
        id={`clause.${n}`}
        name={`clause.${n}`}
        value={typed.one(`clause.${n}`)}
        autocapitalize="none"
        autocomplete="off"
        list="clauses"
        aria-invalid={errors[`clause.${n}`] ? "true" : undefined}
        aria-describedby={errors[`clause.${n}`] ? `clause.${n}-wrong` : undefined}
      />
    </fieldset>
  );
}

function Promises({ page: { t }, view, typed, errors }: Props) {
  const numbers = Array.from({ length: mostRemedies }, (_, i) => i + 1);
  const last = numbers.findLast((n) => typed.one(`remedy.${n}`) !== "") ?? 0;
  const shown = Math.min(mostRemedies, Math.max(2, last + 1));
  return (
    <section class="promises" aria-labelledby="promises">
      <h2 id="promises">{t("formal.entry.remedies")}</h2>
      <p class="hint">{t("formal.field.remedyHint")}</p>
      {numbers.slice(0, shown).map((n) => (
        <fieldset class={errors[`remedy.${n}`] ? "promise field wrong" : "promise field"}>
          <legend class="unseen">
            {t("formal.field.remedy")} {String(n)}
          </legend>
          <Wrong name={`remedy.${n}`} errors={errors} />
          <div class="what">
            <label class="label small" for={`remedy.${n}`}>
              {t("formal.field.remedy")}
            </label>
            <input
              class="input"
              id={`remedy.${n}`}
              name={`remedy.${n}`}
              value={typed.one(`remedy.${n}`)}
              aria-invalid={errors[`remedy.${n}`] ? "true" : undefined}
              aria-describedby={errors[`remedy.${n}`] ? `remedy.${n}-wrong` : undefined}
            />
          </div>
          <div>
            <label class="label small" for={`owner.${n}`}>
              {t("formal.field.owner")}
            </label>
            <select class="input" id={`owner.${n}`} name={`owner.${n}`}>
              <option value="">{t("formal.field.choosePerson")}</option>
              {view.people.map((one) => (
                <option value={String(one.id)} selected={typed.one(`owner.${n}`) === String(one.id)}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label class="label small" for={`dueOn.${n}`}>
              {t("formal.field.dueOn")}
            </label>
            <input class="input" type="date" id={`dueOn.${n}`} name={`dueOn.${n}`} value={typed.one(`dueOn.${n}`)} />
          </div>
        </fieldset>
      ))}
    </section>
  );
}
