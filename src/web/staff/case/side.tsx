// Left of a case: where it stands on the ladder, its clocks, the people in it, what the patron needs.
import type { StaffCase, TargetView } from "../../../desk/read/views.ts";
import { duration } from "../../../lib/dates.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Ladder } from "../../components/ladder.tsx";
import type { Page } from "../../env.ts";
import { pathIn, paths, staffPath, staffPaths } from "../../paths.ts";
import { readingsAt } from "../cases/readings.tsx";
import { themeChoices } from "../cases/themes.ts";
import { ComplaintOfCase } from "../register/complaint/of-case.tsx";
import { DueWords } from "../said.tsx";

type Props = { readonly page: Page; readonly view: StaffCase; readonly me: number };

const Clause = ({ page, id }: { readonly page: Page; readonly id: string }) => (
  <a href={pathIn(page.locale, paths.clause, { clause: id })}>{id}</a>
);

/** How much of the time is gone: a bar of 100, drawn by attributes alone. */
function Meter({ page, target }: { readonly page: Page; readonly target: TargetView }) {
  const { t, now } = page;
  const whole = Date.parse(target.dueAt) - Date.parse(target.setAt);
  const gone =
    whole <= 0 ? 100 : Math.max(0, Math.min(100, ((Date.parse(now) - Date.parse(target.setAt)) / whole) * 100));
  return (
    <div class="meter">
      <p>
        <b>{t(`clock.${target.clock}`)}</b>{" "}
        <DueWords page={page} dueAt={target.dueAt} clock={target.clock} setAt={target.setAt} />
      </p>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="all" width="100" height="6" />
        <rect class={target.late ? "gone late" : "gone"} width={gone.toFixed(1)} height="6" />
      </svg>
      <p class="fact">
        {target.late
          ? ""
          : t("staff.clock.left", { left: duration(page.locale, Date.parse(target.dueAt) - Date.parse(now)) })}
        {target.extended ? ` ${t("staff.clock.extended")}` : ""}
      </p>
    </div>
  );
}

export const Side = ({ page, view, me }: Props) => {
  const { t } = page;
  return (
    <section class="col side" id="stands" tabindex={0} aria-label={t("staff.case.stands")}>
      <section>
        <h2>{t("staff.case.stands")}</h2>
        <Ladder
          page={page}
          steps={view.ladder}
          inside={(step) => (
            <p>
              {step.who ? `${step.who.name}. ` : ""}
              {step.state === "now" && !step.who && view.status !== "closed" ? `${t("staff.case.nobody")} ` : ""}
              {step.rule ? (
                <>
                  {t(`staffRule.${step.rule.rule}`)} <Clause page={page} id={step.rule.clause} />
                </>
              ) : null}
            </p>
          )}
        />
      </section>
      {view.targets.length > 0 ? (
        <section>
          <h2>{t("staff.case.clocks")}</h2>
          {view.targets.map((target) => (
            <Meter page={page} target={target} />
          ))}
          <p class="fact">{t("staff.clock.setting")}</p>
        </section>
      ) : null}
      <section>
        <h2>{t("staff.case.people")}</h2>
        <ul class="plain">
          <li>
            {view.holder
              ? t("staff.case.holder", { name: view.holder.id === me ? t("staff.by.you") : view.holder.name })
              : t("staff.case.nobody")}
          </li>
          {view.referral ? <li>{t("staff.case.referral", { name: view.referral.to.name })}</li> : null}
          {view.subjects.map((one) => (
            <li class="private">{t("staff.case.subject", { name: one.name })}</li>
          ))}
          {view.walled > 0 ? (
            <li class="private">
              <Icon name="lock" />
              {t("staff.case.walled", { count: view.walled })}
            </li>
          ) : null}
        </ul>
        <Identity page={page} view={view} />
        <Borrowing page={page} view={view} />
        {view.mayReport ? (
          <p class="fact">
            <a href={readingsAt({ case: view.reference, from: view.openedOn })}>{t("readings.ofCase")}</a>
          </p>
        ) : null}
      </section>
      <ComplaintOfCase page={page} view={view} />
      <ThemeOf page={page} view={view} />
      <section>
        <h2>{t("staff.case.needs")}</h2>
        <dl class="facts">
          <dt>{t("staff.case.replyBy")}</dt>
          <dd>{t(`term.replyWay.${view.replyBy}`)}</dd>
          <dt>{t("staff.case.language")}</dt>
          <dd>{t(`languageName.${view.language}`)}</dd>
          <dt>{t("staff.case.access")}</dt>
          <dd>
            {view.needs.length === 0
              ? t("staff.case.noNeeds")
              : view.needs.map((need) => t(`term.need.${need}`)).join(", ")}
          </dd>
          {view.willingness ? (
            <>
              <dt>{t("staff.case.willing")}</dt>
              <dd>{t(`willingness.${view.willingness}`)}</dd>
            </>
          ) : null}
          {view.sensitivities.length > 0 ? (
            <>
              <dt>{t("staff.case.about")}</dt>
              <dd>{view.sensitivities.map((one) => t(`sensitivity.${one}`)).join(", ")}</dd>
            </>
          ) : null}
        </dl>
      </section>
      {view.links.length > 0 ? (
        <section>
          <h2>{t("staff.case.links")}</h2>
          <ul class="plain">
            {view.links.map((one) => (
              <li>
                <a href={staffPath(staffPaths.case, { reference: one.reference })}>{one.reference}</a>{" "}
                {t(`term.kind.${one.kind}`)}, {t(`link.${one.sort}`)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </section>
  );
};

/** One line: what it is about, to be said, said otherwise or taken away in place. Nothing for whoever doesn't see the words. */
function ThemeOf({ page, view }: { readonly page: Page; readonly view: StaffCase }) {
  const { t, locale } = page;
  const may = view.may.some((one) => one.act === "SetTheme" && one.may);
  if (!view.seesWords) return null;
  return (
    <section>
      <h2>{may ? <label for="theme">{t("staff.theme.label")}</label> : t("staff.theme.label")}</h2>
      {may ? (
        <ActForm
          action={staffPath(staffPaths.act, { reference: view.reference, act: "SetTheme" })}
          expects={view.version}
          class="theme"
        >
          <select class="input" id="theme" name="theme">
            {themeChoices(page, view).map(([value, words]) => (
              <option value={value} selected={value === String(view.theme?.id ?? "")}>
                {words}
              </option>
            ))}
          </select>
          <Button kind="outline" low>
            {t("staff.theme.save")}
          </Button>
        </ActForm>
      ) : (
        <p>{view.theme?.[locale] ?? t("staff.theme.unsaid")}</p>
      )}
    </section>
  );
}

function Identity({ page, view }: { readonly page: Page; readonly view: StaffCase }) {
  const { t } = page;
  if (view.identity) {
    const { name, email, phone, address } = view.identity;
    const shown = [
      ["name", name],
      ["email", email],
      ["phone", phone],
      ["address", address],
    ].filter(([, text]) => text !== "");
    return (
      <dl class="facts private">
        {shown.map(([what, text]) => (
          <>
            <dt>{t(`has.${what}`)}</dt>
            <dd class="keeps">{text}</dd>
          </>
        ))}
      </dl>
    );
  }
  if (view.has.length === 0) return <p class="fact">{t("staff.case.noIdentity")}</p>;
  return (
    <p class="fact">
      <Icon name="lock" /> {t("staff.case.has", { what: view.has.map((one) => t(`has.${one}`)).join(", ") })}{" "}
      {view.may.some((one) => one.act === "OpenIdentity" && one.may) ? (
        <a href={staffPath(staffPaths.act, { reference: view.reference, act: "OpenIdentity" })}>
          {t("staff.case.openIdentity")}
        </a>
      ) : null}
    </p>
  );
}

/** The part that ties the patron to what they borrow (75 ILCS 70/1): sealed apart, opened with a reason of its own. */
function Borrowing({ page, view }: { readonly page: Page; readonly view: StaffCase }) {
  const { t } = page;
  if (!view.hasBorrowing) return null;
  if (view.borrowing.length > 0)
    return (
      <div class="private">
        <p class="fact">{t("staff.case.borrowing")}</p>
        {view.borrowing.map((text) => (
          <p class="keeps">{text}</p>
        ))}
      </div>
    );
  return (
    <p class="fact">
      <Icon name="lock" /> {t("staff.case.hasBorrowing")}{" "}
      {view.may.some((one) => one.act === "OpenBorrowing" && one.may) ? (
        <a href={staffPath(staffPaths.act, { reference: view.reference, act: "OpenBorrowing" })}>
          {t("staff.case.openIdentity")}
        </a>
      ) : null}
    </p>
  );
}
