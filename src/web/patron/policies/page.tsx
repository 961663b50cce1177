// One policy: its clauses, each with an address of its own (#informal.3), how we keep it, and what changed in this version.
import type { ClauseView, PolicyView } from "../../../desk/settings/policies.ts";
import { inexactDate } from "../../components/inexact-date.ts";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { pathIn, paths } from "../../paths.ts";
import { Frame } from "../frame.tsx";
import { Changes } from "./changes.tsx";

type PolicyProps = { readonly page: Page; readonly policy: PolicyView };
/** "1. Professional Conduct": a standard's number stands in its clauses' ids. */
const titleOf = ({ heading, clauses }: Part): string => {
  const number = /^(\d+)\.\d+$/.exec(clauses[0]?.id ?? "")?.[1];
  return number ? `${number}. ${heading}` : heading;
};

type Part = { readonly heading: string; readonly id: string; readonly clauses: readonly ClauseView[] };

/** Clauses under one heading, in the order of the document. */
export function partsOf(clauses: readonly ClauseView[]): Part[] {
  const parts: { heading: string; id: string; clauses: ClauseView[] }[] = [];
  for (const clause of clauses) {
    const last = parts.at(-1);
    if (last?.heading === clause.heading) last.clauses.push(clause);
    else parts.push({ heading: clause.heading, id: `part-${parts.length + 1}`, clauses: [clause] });
  }
  return parts;
}

export function PolicyPage({ page, policy }: PolicyProps) {
  const { t, locale } = page;
  const parts = partsOf(policy.clauses);
  return (
    <Frame page={page} title={policy.title} here="policies">
      <p class="crumb">
        <a href={pathIn(locale, paths.policies)}>{t("policies.all")}</a>
      </p>
      <h1>{policy.title}</h1>
      <Facts page={page} policy={policy} />
      {policy.version === policy.current ? null : (
        <div class="gap-s">
          <Notice sort="gentle" title={t("policies.old")}>
            <p>
              <a href={pathIn(locale, paths.policy, { code: policy.code })}>{t("policies.inForce")}</a>
            </p>
          </Notice>
        </div>
      )}
      <div class="doc">
        <nav aria-labelledby="contents">
          <h2 id="contents">{t("policies.contents")}</h2>
          <ol>
            {parts.map((part) => (
              <li>
                <a href={`#${part.id}`}>{titleOf(part)}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div>
          <Notice>
            <p>{t("policies.goals")}</p>
            {locale === "es" ? <p>{t("policies.language")}</p> : null}
          </Notice>
          {parts.map((part, i) => (
            <section class={i === 0 ? "part first" : "part"} aria-labelledby={part.id}>
              <h2 id={part.id} lang={locale === "es" ? "en" : undefined}>
                {titleOf(part)}
              </h2>
              <ol>
                {part.clauses.map((clause) => (
                  <li class="clause" id={clause.id}>
                    <a class="cid" href={`#${clause.id}`} aria-label={t("policies.link", { clause: clause.id })}>
                      {clause.id}
                    </a>
                    <p lang={locale === "es" ? "en" : undefined}>{clause.text}</p>
                  </li>
                ))}
              </ol>
              <HowWeKeep page={page} part={part} />
            </section>
          ))}
          <Changes page={page} policy={policy} />
        </div>
      </div>
    </Frame>
  );
}

function HowWeKeep({ page, part }: { readonly page: Page; readonly part: Part }) {
  const { t } = page;
  const kept = part.clauses.flatMap((clause) => clause.rules.map((rule) => ({ rule, clause: clause.id })));
  if (kept.length === 0) return null;
  return (
    <div class="proof">
      <h3>{t("policies.keep")}</h3>
      <ul>
        {kept.map(({ rule, clause }) => (
          <li>
            {t(`rule.${rule}`)} <a href={`#${clause}`}>{clause}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Facts({ page, policy }: PolicyProps) {
  const { t, locale } = page;
  const references = policy.crossReferences;
  return (
    <dl class="facts">
      <div>
        <dt>{t("policies.code")}</dt>
        <dd>{policy.code}</dd>
      </div>
      <div>
        <dt>{t("policies.sinceFact")}</dt>
        <dd>{inexactDate(locale, policy.inForceSince)}</dd>
      </div>
      {policy.reviewDueOn ? (
        <div>
          <dt>{t("policies.dueFact")}</dt>
          <dd>{inexactDate(locale, policy.reviewDueOn)}</dd>
        </div>
      ) : null}
      {policy.category ? (
        <div>
          <dt>{t("policies.category")}</dt>
          <dd>{policy.category}</dd>
        </div>
      ) : null}
      {references.length > 0 ? (
        <div>
          <dt>{t("policies.with")}</dt>
          <dd>
            {references.map(({ code, title, held }, i) => {
              const name = [code, title].filter((one) => one !== null).join(" ");
              return (
                <>
                  {i > 0 ? ", " : ""}
                  {held ? <a href={pathIn(locale, paths.policy, { code })}>{name}</a> : name}
                </>
              );
            })}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
