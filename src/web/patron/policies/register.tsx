// The policy register, for everyone: what is in force, since when, and when it is looked at next.

import { type PolicyLine, policyList, policyView } from "../../../desk/settings/policies.ts";
import { clauseParts } from "../../../domain/complaint/acts/clause.ts";
import { answer } from "../../components/document.tsx";
import { inexactDate } from "../../components/inexact-date.ts";
import { type Asked, type Page, pageOf } from "../../env.ts";
import { notFound } from "../../middleware/failures.tsx";
import { pathIn, paths } from "../../paths.ts";
import { Frame } from "../frame.tsx";
import { PolicyPage } from "./page.tsx";

export async function showPolicies(c: Asked): Promise<Response> {
  return answer(c, <Register page={pageOf(c)} policies={await policyList(c.var.deps.desk)} />);
}

export async function showPolicy(c: Asked): Promise<Response> {
  const version = Number(c.req.query("version") ?? "");
  const code = c.req.param("code") ?? "";
  const asked = Number.isSafeInteger(version) && version > 0 ? version : undefined;
  const found = await policyView(c.var.deps.desk, code, asked);
  return found.ok ? answer(c, <PolicyPage page={pageOf(c)} policy={found.value} />) : notFound(c);
}

/** A clause as the pages cite it: by its id alone, on to the policy that the rules cite; with a policy's code (ops-105.3.1), on to that one. */
export async function toClause(c: Asked): Promise<Response> {
  const { policy, id } = clauseParts(c.req.param("clause") ?? "");
  const cited = (await policyList(c.var.deps.desk)).find((one) => (policy === null ? one.cited : one.code === policy));
  const { locale } = c.var;
  if (!cited) return c.redirect(pathIn(locale, paths.policies), 303);
  const clause = encodeURIComponent(id);
  return c.redirect(`${pathIn(locale, paths.policy, { code: cited.code })}#${clause}`, 303);
}

export function Register({ page, policies }: { readonly page: Page; readonly policies: readonly PolicyLine[] }) {
  const { t, locale } = page;
  return (
    <Frame page={page} title={t("frame.policies")} here="policies">
      <h1>{t("frame.policies")}</h1>
      <p class="lead">{t("policies.lead")}</p>
      {policies.length === 0 ? (
        <p class="gap-s">{t("policies.none")}</p>
      ) : (
        <ul class="register">
          {policies.map((policy) => (
            <li>
              <h2>
                <a href={pathIn(locale, paths.policy, { code: policy.code })}>{policy.title}</a>
              </h2>
              <p class="small">
                {policy.code}. {t("policies.since", { date: inexactDate(locale, policy.inForceSince) })}
                {policy.reviewDueOn ? ` ${t("policies.due", { date: inexactDate(locale, policy.reviewDueOn) })}` : ""}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={pathIn(locale, paths.conduct)}>{t("conduct.title")}</a>
      </p>
    </Frame>
  );
}
