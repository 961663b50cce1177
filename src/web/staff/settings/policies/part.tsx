// Policies: the register, bringing in a document as a new version, and which clause each rule of the product enforces here.
import { settingsOf } from "../../../../desk/desk.ts";
import { editLinks, importPolicy, policyList, policyView } from "../../../../desk/settings/policies.ts";
import { type RuleLink, ruleIds } from "../../../../domain/policy/rules.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Field, Wrong } from "../../../components/form/field.tsx";
import { staffPath, staffPaths } from "../../../paths.ts";
import { Ours } from "../frame.tsx";
import { expected, type Part, type PartProps, type Saved } from "../part.ts";
import { Brought, Register } from "./register.tsx";

export const policiesPath = staffPath(staffPaths.setting, { part: "policies" });

async function Policies({ c, page, view, posted, errors }: PartProps) {
  const { t } = page;
  const { desk } = c.var.deps;
  const list = await policyList(desk);
  const cited = list.find((one) => one.cited);
  const policy = cited ? await policyView(desk, cited.code) : null;
  return (
    <>
      <Register page={page} list={list} />
      {view.may.policies ? (
        <ActForm action={policiesPath} expects={view.version} files class="panel pad stack narrow">
          <h2>{t("settings.policies.bring")}</h2>
          <p>{t("settings.policies.text")}</p>
          <div class={errors.file ? "field wrong" : "field"}>
            <label class="label" for="file">
              {t("settings.policies.file")}
            </label>
            <Wrong name="file" errors={errors} />
            <input
              class="input"
              type="file"
              id="file"
              name="file"
              accept=".md,.txt,text/markdown,text/plain"
              aria-invalid={errors.file ? "true" : undefined}
              aria-describedby={errors.file ? "file-wrong" : undefined}
            />
          </div>
          <Field
            name="text"
            label={t("settings.policies.paste")}
            value={posted?.one("do") === "import" ? posted.one("text") : ""}
            errors={errors}
            lines={4}
          />
          <div class="actions">
            <Button name="do" value="import">
              {t("settings.policies.go")}
            </Button>
          </div>
        </ActForm>
      ) : (
        <Ours page={page} setting="policies" />
      )}
      {policy?.ok ? (
        <Links
          {...{ page, view, errors }}
          posted={posted?.one("do") === "links" ? posted : null}
          policy={policy.value}
        />
      ) : null}
    </>
  );
}

type Policy = Extract<Awaited<ReturnType<typeof policyView>>, { ok: true }>["value"];

/** Which clauses stand beside a rule now, those left over from another version too. */
const clausesNow = (policy: Policy, rule: RuleLink["rule"]): string =>
  [
    ...policy.clauses.filter((clause) => clause.rules.includes(rule)).map((clause) => clause.id),
    ...(policy.check?.unknownClauses ?? []).filter((link) => link.rule === rule).map((link) => link.clause),
  ].join(" ");

type LinksProps = Omit<PartProps, "c"> & { readonly policy: Policy };

function Links(props: LinksProps) {
  const { page, view, policy } = props;
  const { t } = page;
  const without = policy.check?.clausesWithoutRule ?? [];
  const table = (
    <>
      <h2>{t("settings.policies.links", { code: policy.code })}</h2>
      <p>{t("settings.policies.linksText")}</p>
      {without.length > 0 ? (
        <p class="fact">
          {t("settings.policies.without")} {without.join(", ")}
        </p>
      ) : null}
      <table class="amounts links">
        <caption class="unseen">{t("settings.policies.links", { code: policy.code })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("settings.policies.rule")}</th>
            <th scope="col">{t("settings.policies.clauses")}</th>
          </tr>
        </thead>
        <tbody>
          {ruleIds.map((rule) => (
            <Rule {...props} rule={rule} />
          ))}
        </tbody>
      </table>
    </>
  );
  if (!view.may.links)
    return (
      <section class="panel pad stack narrow">
        {table}
        <Ours page={page} setting="links" />
      </section>
    );
  return (
    <ActForm action={policiesPath} expects={view.version} class="panel pad stack narrow">
      {table}
      <div class="actions">
        <Button name="do" value="links">
          {t("settings.save")}
        </Button>
        <Button kind="quiet" name="do" value="preset">
          {t("settings.policies.preset")}
        </Button>
      </div>
    </ActForm>
  );
}

function Rule({ page, view, posted, errors, policy, rule }: LinksProps & { readonly rule: RuleLink["rule"] }) {
  const saved = clausesNow(policy, rule);
  return (
    <tr class={errors[rule] ? "wrong" : undefined}>
      <th scope="row" id={`${rule}.words`}>
        {page.t(`staffRule.${rule}`)}
      </th>
      <td>
        <Wrong name={rule} errors={errors} />
        {view.may.links ? (
          <input
            class="input"
            id={rule}
            name={rule}
            value={posted?.one(rule) ?? saved}
            autocapitalize="none"
            aria-labelledby={`${rule}.words`}
            aria-invalid={errors[rule] ? "true" : undefined}
            aria-describedby={errors[rule] ? `${rule}-wrong` : undefined}
          />
        ) : (
          saved
        )}
      </td>
    </tr>
  );
}

async function bring({ c, page, posted }: Parameters<Part["save"]>[0]): Promise<Saved> {
  const [file] = posted.files;
  const text = file ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes) : posted.one("text");
  const done = await importPolicy(c.var.deps.desk, c.var.person, text);
  if (!done.ok)
    return { ok: false, errors: { [file ? "file" : "text"]: page.t(`refusal.${done.refusal}`, done.facts) } };
  return { ok: true, page: <Brought page={page} done={done.value} /> };
}

export const policiesPart: Part = {
  name: "policies",
  setting: "policies",
  show: Policies,
  async save(props) {
    const { c, page, view, posted } = props;
    const { desk } = c.var.deps;
    const isPreset = posted.one("do") === "preset";
    if (!isPreset && posted.one("do") !== "links") return bring(props);
    // A rule that the form didn't ask about stays as it is; one left empty is taken away.
    const { links: saved } = (await settingsOf(desk)).facts;
    const links = ruleIds.flatMap((rule) =>
      posted.fields[rule] === undefined
        ? saved.filter((link) => link.rule === rule)
        : posted
            .one(rule)
            .split(/[\s,;]+/)
            .filter((clause) => clause !== "")
            .map((clause) => ({ rule, clause })),
    );
    const done = await editLinks(desk, c.var.person, isPreset ? null : links, expected(posted, view));
    if (done.ok || typeof done.facts?.rule !== "string") return done;
    return { ok: false, errors: { [done.facts.rule]: page.t(`refusal.${done.refusal}`, done.facts) } };
  },
};
