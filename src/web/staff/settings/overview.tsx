// The settings at a glance: what a new library does next, and the newest changes with who made them.
import type { SettingsChange, SettingsView } from "../../../desk/settings/view.ts";
import { dateTime } from "../../../lib/dates.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import type { PartName } from "./part.ts";

type Props = {
  readonly page: Page;
  readonly view: SettingsView;
  readonly changes: readonly SettingsChange[];
  readonly hasPolicy: boolean;
};

/** What is there when a library has just been set up; gone once all of it is done. */
function stepsOf(view: SettingsView, hasPolicy: boolean): readonly (readonly [PartName, boolean])[] {
  return [
    ["key", view.keyCopiedAt !== null],
    ["closures", view.closures.length > 0],
    ["people", view.people.length > 1],
    ["policies", hasPolicy],
    ["designations", view.designations.some((one) => one.inForce)],
  ];
}

export function Overview({ page, view, changes, hasPolicy }: Props) {
  const { t, locale, library, now } = page;
  const steps = stepsOf(view, hasPolicy);
  return (
    <>
      {view.failing.length > 0 ? (
        <Notice sort="grave" role="alert" title={t("settings.failing.title")}>
          {view.failing.map(({ since, what, problem }) => (
            <p>
              {t("settings.failing.line", {
                when: dateTime(locale, since, library.zone, now),
                what: t(what),
                problem,
              })}
            </p>
          ))}
        </Notice>
      ) : null}
      {steps.every(([, done]) => done) ? null : (
        <section class="panel pad">
          <h2>{t("settings.next.title")}</h2>
          <ul class="todo">
            {steps.map(([name, done]) => (
              <li class={done ? "done" : undefined}>
                <span class="box">{done ? <Icon name="tick" /> : null}</span>
                <span>
                  <a href={staffPath(staffPaths.setting, { part: name })}>{t(`settings.next.${name}`)}</a>{" "}
                  <span class="fact">{t(done ? "settings.next.done" : `settings.next.why.${name}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="panel pad">
        <h2>{t("settings.changes.title")}</h2>
        {changes.length === 0 ? <p class="small">{t("settings.changes.none")}</p> : null}
        <ol class="lines">
          {changes.map((change) => (
            <li>
              <span>
                {t("settings.changes.line", {
                  who: change.by ?? t("settings.changes.system"),
                  what: t(`settings.changed.${change.what}`),
                })}
              </span>
              <time class="fact" datetime={change.at}>
                {dateTime(locale, change.at, library.zone, now)}
              </time>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
