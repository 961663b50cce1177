// The policies in force, and what a document that was just brought in changed.
import type { Imported, PolicyLine } from "../../../../desk/settings/policies.ts";
import { ButtonLink } from "../../../components/form/button.tsx";
import { inexactDate } from "../../../components/inexact-date.ts";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import { pathIn, paths } from "../../../paths.ts";

type RegisterProps = { readonly page: Page; readonly list: readonly PolicyLine[] };

export function Register({ page, list }: RegisterProps) {
  const { t, locale } = page;
  return (
    <section class="panel pad narrow">
      <h2>{t("settings.policies.inForce")}</h2>
      {list.length === 0 ? <p class="small">{t("settings.policies.none")}</p> : null}
      <ul class="lines">
        {list.map((one) => (
          <li>
            <span>
              <a href={pathIn(locale, paths.policy, { code: one.code })}>
                {one.code} {one.title}
              </a>
              <span class="fact">
                {t("settings.policies.line", { version: one.version, since: inexactDate(locale, one.inForceSince) })}
                {one.reviewDueOn ? ` ${t("settings.policies.due", { on: inexactDate(locale, one.reviewDueOn) })}` : ""}
              </span>
            </span>
            {one.cited ? <span class="tag good">{t("settings.policies.cited")}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Brought({ page, done }: { readonly page: Page; readonly done: Imported }) {
  const { t, locale } = page;
  const { policy, version, diff, unchanged } = done;
  const counts = diff
    ? (["added", "changed", "removed", "moved"] as const).map((name) => [name, diff[name].length] as const)
    : [];
  return (
    <section class="panel pad stack narrow">
      <Notice
        sort="good"
        role="status"
        title={t(unchanged ? "settings.policies.same" : "settings.policies.brought", {
          title: `${policy.code} ${policy.title}`,
          version,
        })}
      >
        <p>{t("settings.policies.found", { count: policy.clauses.length })}</p>
      </Notice>
      {counts.some(([, count]) => count > 0) ? (
        <dl class="facts">
          {counts.map(([name, count]) => (
            <>
              <dt>{t(`settings.policies.diff.${name}`)}</dt>
              <dd>{String(count)}</dd>
            </>
          ))}
        </dl>
      ) : null}
      <p class="actions">
        <ButtonLink href={pathIn(locale, paths.policy, { code: policy.code })}>
          {t("settings.policies.read")}
        </ButtonLink>
      </p>
    </section>
  );
}
