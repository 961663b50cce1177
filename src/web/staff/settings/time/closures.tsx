// Closed days, whole or in part. One that comes later moves the library's open targets, and every patron is told (3.1): so it is shown
// first how many that is.
import { addClosure, previewClosure, removeClosure } from "../../../../desk/settings/hours.ts";
import type { Closure } from "../../../../domain/calendar/calendar.ts";
import { proposedClosures } from "../../../../domain/calendar/holidays.ts";
import { clockTime, isDay, weekdayDate } from "../../../../lib/dates.ts";
import { holidayWords } from "../../../components/date.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { Field } from "../../../components/form/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import type { Posted } from "../../../middleware/form.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import { Ours } from "../frame.tsx";
import { expected, type Part, type PartProps } from "../part.ts";

const action = staffPath(staffPaths.setting, { part: "closures" });
const dayOf = (closure: Closure): string => (typeof closure === "string" ? closure : closure.on);

/** A calendar day has no zone: noon in UTC is that day. */
const dayWords = (page: Page, on: string): string => weekdayDate(page.locale, `${on}T12:00:00Z`, "UTC", page.now);

const partWords = ({ t, locale }: Page, closure: Closure): string => {
  const { from = null, to = null } = typeof closure === "string" ? {} : closure;
  const time = (wall: string) => clockTime(locale, `2024-01-01T${wall.slice(0, 5)}:00Z`, "UTC"); // a wall clock has no zone
  if (from && to && to !== "24:00") return t("settings.closures.span", { from: time(from), to: time(to) });
  if (from) return t("settings.closures.fromOn", { from: time(from) });
  return to ? t("settings.closures.until", { to: time(to) }) : t("settings.closures.whole");
};

function Closures({ page, view, posted, errors }: PartProps) {
  const { t } = page;
  const may = view.may.closures;
  const closed = view.closures.map(dayOf);
  const proposed = proposedClosures(view.today).filter(({ on }) => !closed.includes(on));
  return (
    <>
      {may ? (
        <ActForm action={action} expects={view.version} class="panel pad stack">
          <h2>{t("settings.closures.add")}</h2>
          <div class="row three">
            <Field name="on" label={t("settings.closures.day")} type="date" value={posted?.one("on")} errors={errors} />
            <Field
              name="from"
              label={t("settings.closures.from")}
              aside={t("settings.closures.part")}
              type="time"
              value={posted?.one("from")}
              errors={errors}
            />
            <Field
              name="to"
              label={t("settings.closures.to")}
              aside={t("settings.closures.part")}
              type="time"
              value={posted?.one("to")}
              errors={errors}
            />
          </div>
          <div class="actions">
            <Button name="do" value="preview">
              {t("settings.closures.preview")}
            </Button>
          </div>
        </ActForm>
      ) : (
        <Ours page={page} setting="closures" />
      )}
      <section class="panel pad">
        <h2>{t("settings.closures.next")}</h2>
        {view.closures.length === 0 ? <p class="small">{t("settings.closures.none")}</p> : null}
        <ul class="lines">
          {view.closures.map((closure) => (
            <li>
              <span>
                <b>
                  <time datetime={dayOf(closure)}>{dayWords(page, dayOf(closure))}</time>
                </b>{" "}
                {partWords(page, closure)}
              </span>
              {may ? (
                <ActForm action={action} expects={view.version}>
                  <input type="hidden" name="on" value={dayOf(closure)} />
                  <Button kind="quiet" name="do" value="remove">
                    {t("settings.closures.remove")}
                    <span class="unseen">: {dayWords(page, dayOf(closure))}</span>
                  </Button>
                </ActForm>
              ) : null}
            </li>
          ))}
        </ul>
        <p class="fact">{t("settings.closures.stay")}</p>
      </section>
      {may && proposed.length > 0 ? (
        <section class="panel pad">
          <h2>{t("settings.closures.proposed")}</h2>
          <p class="small">{t("settings.closures.proposedText")}</p>
          <ul class="lines">
            {proposed.map((one) => (
              <li>
                <span>
                  <b>{holidayWords(t, one)}</b> <time datetime={one.on}>{dayWords(page, one.on)}</time>
                </span>
                <ActForm action={action} expects={view.version}>
                  <input type="hidden" name="on" value={one.on} />
                  <Button kind="quiet" name="do" value="preview">
                    {t("settings.closures.closeThis")}
                    <span class="unseen">: {holidayWords(t, one)}</span>
                  </Button>
                </ActForm>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Preview({
  page,
  view,
  closure,
  matters,
  posted,
}: Omit<PartProps, "errors" | "c" | "posted"> & {
  readonly closure: Closure;
  readonly matters: number;
  readonly posted: Posted;
}) {
  const { t } = page;
  return (
    <ActForm action={action} act={posted.act} expects={view.version} class="panel pad stack narrow">
      <h2>
        {dayWords(page, dayOf(closure))}, {partWords(page, closure)}
      </h2>
      <Notice>
        <p>{matters > 0 ? t("settings.closures.moves", { count: matters }) : t("settings.closures.movesNone")}</p>
      </Notice>
      {["on", "from", "to"].map((name) => (
        <input type="hidden" name={name} value={posted.one(name)} />
      ))}
      <div class="actions">
        <Button name="do" value="add">
          {t("settings.closures.confirm")}
        </Button>
        <ButtonLink kind="quiet" href={action}>
          {t("settings.closures.back")}
        </ButtonLink>
      </div>
    </ActForm>
  );
}

export const closuresPart: Part = {
  name: "closures",
  setting: "closures",
  show: Closures,
  async save(props) {
    const { c, page, view, posted } = props;
    const { desk } = c.var.deps;
    const { one } = posted;
    if (one("do") === "remove") return removeClosure(desk, c.var.person, one("on"), expected(posted, view));
    if (!isDay(one("on"))) return { ok: false, errors: { on: page.t("refusal.DateUnreadable") } };
    const ends = { ...(one("from") ? { from: one("from") } : {}), ...(one("to") ? { to: one("to") } : {}) };
    const closure: Closure = Object.keys(ends).length === 0 ? one("on") : { on: one("on"), ...ends };
    if (!view.may.closures) return { ok: false, refusal: "NotYourSetting" };
    const preview = await previewClosure(desk, closure);
    if (!preview.ok) return { ok: false, errors: { on: page.t(`refusal.${preview.refusal}`) } };
    if (one("do") !== "add")
      return {
        ok: true,
        page: <Preview page={page} view={view} closure={closure} matters={preview.value.matters} posted={posted} />,
      };
    return addClosure(desk, c.var.person, closure, expected(posted, view));
  },
};
