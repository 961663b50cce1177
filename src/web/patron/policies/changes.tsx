// The versions of a policy, and what this one changed: old and new words one above the other, marked in words, not by color alone.
import type { PolicyView } from "../../../desk/settings/policies.ts";
import type { Clause } from "../../../domain/policy/policy.ts";
import { Day } from "../../components/date.tsx";
import type { Page } from "../../env.ts";
import { pathIn, paths } from "../../paths.ts";

export function Changes({ page, policy }: { readonly page: Page; readonly policy: PolicyView }) {
  const { t, locale } = page;
  const { diff } = policy;
  return (
    <section class="changes" aria-labelledby="versions">
      <h2 id="versions">{t("policies.versions")}</h2>
      <ul>
        {policy.versions.map(({ version, importedAt }) => (
          <li>
            {version === policy.version ? (
              <b>{t("policies.version", { version })}</b>
            ) : (
              <a href={`${pathIn(locale, paths.policy, { code: policy.code })}?version=${version}`}>
                {t("policies.version", { version })}
              </a>
            )}
            {", "}
            <Day page={page} at={importedAt} />
          </li>
        ))}
      </ul>
      {diff && !diff.isSame ? (
        <>
          <h3 class="gap-s">{t("policies.changed")}</h3>
          <ul>
            {diff.changed.map(({ before, after }) => (
              <Change label={t("policies.reworded")} before={before} after={after} page={page} />
            ))}
            {diff.added.map((after) => (
              <Change label={t("policies.added")} before={null} after={after} page={page} />
            ))}
            {diff.removed.map((before) => (
              <Change label={t("policies.removed")} before={before} after={null} page={page} />
            ))}
            {diff.moved.map(({ before, after }) => (
              <li>
                {t("policies.moved", { from: before.id })} <a href={`#${after.id}`}>{after.id}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

type ChangeProps = {
  readonly page: Page;
  readonly label: string;
  readonly before: Clause | null;
  readonly after: Clause | null;
};

function Change({ page, label, before, after }: ChangeProps) {
  const lang = page.locale === "es" ? "en" : undefined;
  return (
    <li>
      <b>
        {label} {after ? <a href={`#${after.id}`}>{after.id}</a> : before?.id}
      </b>
      {before ? (
        <p>
          {page.t("policies.was")} <del lang={lang}>{before.text}</del>
        </p>
      ) : null}
      {after ? (
        <p>
          {page.t("policies.is")} <ins lang={lang}>{after.text}</ins>
        </p>
      ) : null}
    </li>
  );
}
