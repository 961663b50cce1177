// Beside a formal complaint: appeal within its window, with what an open meeting means said before (5 ILCS 120); add words; take it back.
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { Tile } from "../../components/form/choice.tsx";
import { Field, Wrong } from "../../components/form/field.tsx";
import { pathIn, paths } from "../../paths.ts";
import type { MineProps } from "./mine.tsx";
import { day } from "./shown.ts";

export const Cards = (props: MineProps) => (
  <>
    <AppealCard {...props} />
    <OverCard {...props} />
    <WordsCard {...props} />
    <WithdrawCard {...props} />
  </>
);

function AppealCard({ page, mine, errors, typed, act }: MineProps) {
  const { t, locale } = page;
  const { appeal } = mine;
  if (!appeal || !mine.may.appeal) return null;
  return (
    <section class="card review" aria-labelledby="appeal-title">
      <h2 id="appeal-title">{t("formal.mine.appeal.title")}</h2>
      <p>{t("formal.mine.appeal.text", { body: appeal.body, day: day(page, appeal.untilAt) })}</p>
      <ActForm action={pathIn(locale, paths.complaintAppeal)} expects={mine.version} {...(act ? { act } : {})}>
        <Field name="why" label={t("formal.mine.appeal.why")} lines={4} value={typed.one("why")} errors={errors} />
        {appeal.openMeeting ? (
          <>
            <input type="hidden" name="open" value="yes" />
            <h3 class="gap-s">{t("formal.mine.appeal.open")}</h3>
            <p>{t("formal.mine.appeal.openText")}</p>
            <div class={errors.understood ? "field wrong gap-s" : "field gap-s"}>
              <Wrong name="understood" errors={errors} />
              <Tile
                id="understood"
                name="understood"
                type="checkbox"
                value="yes"
                words={t("formal.mine.appeal.understood")}
                checked={typed.one("understood") === "yes"}
                invalid={errors.understood !== undefined}
                describedby={errors.understood ? "understood-wrong" : undefined}
              />
            </div>
          </>
        ) : null}
        <Button wide>{t("formal.mine.appeal.send")}</Button>
      </ActForm>
    </section>
  );
}

/** After the window: said plainly, with what can still be done. */
function OverCard({ page, mine: { appeal } }: MineProps) {
  const { t, locale } = page;
  if (appeal?.state !== "over") return null;
  return (
    <section class="card" aria-labelledby="over-title">
      <h2 id="over-title">{t("formal.mine.over.title")}</h2>
      <p>{t("formal.mine.over.text", { day: day(page, appeal.untilAt) })}</p>
      <p>
        <a href={pathIn(locale, paths.concern)}>{t("home.concern")}</a>
      </p>
    </section>
  );
}

/** An appeal that came too late isn't lost: its words stand here, to be added. */
function WordsCard({ page, mine, errors, typed, refusal }: MineProps) {
  const { t, locale } = page;
  if (!mine.may.words) return null;
  return (
    <section class="card" aria-labelledby="add-title">
      <h2 id="add-title">
        <label for="more">{t("formal.mine.add")}</label>
      </h2>
      <ActForm action={pathIn(locale, paths.complaintWords)}>
        <Field
          name="more"
          label=""
          bare
          hint={t("formal.mine.addHint")}
          lines={4}
          value={typed.one("more") || (refusal ? typed.one("why") : "")}
          errors={errors}
        />
        <div class="actions">
          <Button kind="outline" low>
            {t("formal.mine.send")}
          </Button>
          {mine.may.point ? (
            <Button kind="quiet" low name="as" value="point">
              {t("formal.mine.addPoint")}
            </Button>
          ) : null}
        </div>
      </ActForm>
    </section>
  );
}

function WithdrawCard({ page, mine }: MineProps) {
  const { t, locale } = page;
  if (!mine.may.withdraw) return null;
  return (
    <section class="card" aria-labelledby="end-title">
      <h2 id="end-title">{t("end.title")}</h2>
      <details class="more">
        <summary>{t("formal.mine.withdraw")}</summary>
        <p>{t("formal.mine.withdrawText")}</p>
        <ActForm action={pathIn(locale, paths.complaintWithdraw)} expects={mine.version}>
          <Button kind="outline" low>
            {t("formal.mine.withdrawSend")}
          </Button>
        </ActForm>
      </details>
    </section>
  );
}
