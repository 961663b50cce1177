// One person: who they are, what they may, and the link with which they choose a password.

import type { PersonView } from "../../../../desk/read/views.ts";
import type { SettingsView } from "../../../../desk/settings/view.ts";
import { roles } from "../../../../domain/access/principal.ts";
import { dateTime } from "../../../../lib/dates.ts";
import type { InvitationMail } from "../../../../store/accounts/invitation.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { Choices } from "../../../components/form/choice.tsx";
import type { Errors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import type { Posted } from "../../../middleware/form.ts";
import { Ours } from "../frame.tsx";
import { type AccountState, peoplePath, personPath } from "./list.tsx";

/** Designees come to be by a designation, dated and scoped (informal.3), never by a tick. */
export const given = roles.filter((role) => role !== "designee");

type Props = {
  readonly page: Page;
  readonly view: SettingsView;
  /** null: somebody new. */
  readonly one: PersonView | null;
  readonly account: AccountState;
  readonly posted: Posted | null;
  readonly errors: Errors;
};

export function PersonForm({ page, view, one, account, posted, errors }: Props) {
  const { t } = page;
  const { may, branches } = view;
  const saved: Readonly<Record<string, string>> = one
    ? { name: one.name, publicName: one.publicName, title: one.title, email: one.email, branchId: String(one.branchId) }
    : {};
  const field = (name: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field
      name={name}
      label={t(`settings.field.${name}`)}
      value={posted?.one(name) ?? saved[name] ?? ""}
      errors={errors}
      {...more}
    />
  );
  const ticked: readonly string[] = one
    ? (["firstContact", "listed", "active"] as const).filter((duty) => one[duty])
    : ["active"];
  const chosen = posted?.many("duty") ?? ticked;
  const duties = [...(may.duties ? ["firstContact", "listed"] : []), ...(one ? ["active"] : [])];
  return (
    <>
      <ActForm action={personPath(one?.id ?? "new")} expects={view.version} class="panel pad stack narrow">
        <h2>{one?.name ?? t("settings.people.add")}</h2>
        <div class="row">
          {field("name", { autocomplete: "off" })}
          {field("title", { autocomplete: "off" })}
        </div>
        {field("email", { type: "email", autocomplete: "off", hint: t("settings.people.emailHint") })}
        {field("publicName", { half: true, hint: t("settings.people.publicHint"), autocomplete: "off" })}
        {may.duties && branches.length > 1
          ? field("branchId", { half: true, options: branches.map(({ id, name }) => [String(id), name] as const) })
          : null}
        {may.duties ? (
          <Choices
            name="roles"
            legend={t("settings.people.roles")}
            hint={t("settings.people.rolesHint")}
            type="checkbox"
            columns="two"
            choices={given.map((role) => ({ value: role, words: t(`role.${role}`), hint: t(`role.about.${role}`) }))}
            chosen={posted?.many("roles") ?? one?.roles ?? []}
            errors={errors}
          />
        ) : (
          <Ours page={page} setting="duties" />
        )}
        {duties.length > 0 ? (
          <Choices
            name="duty"
            legend={t("settings.people.duty")}
            type="checkbox"
            choices={duties.map((duty) => ({
              value: duty,
              words: t(`settings.duty.${duty}`),
              hint: t(`settings.duty.about.${duty}`),
            }))}
            chosen={chosen}
            errors={errors}
          />
        ) : null}
        <div class="actions">
          <Button>{t("settings.save")}</Button>
          <ButtonLink kind="quiet" href={peoplePath}>
            {t("settings.people.back")}
          </ButtonLink>
        </div>
      </ActForm>
      {one?.active ? (
        <section class="panel pad stack narrow">
          <h2>{t("settings.people.signIn")}</h2>
          <p>{t(`settings.people.about.${account}`, { name: one.name })}</p>
          <ActForm action={personPath(one.id)} expects={view.version}>
            <Button kind="outline" name="do" value="invite">
              {t(account === "none" ? "settings.people.invite" : "settings.people.inviteAgain")}
            </Button>
          </ActForm>
        </section>
      ) : null}
    </>
  );
}

type InvitedProps = { readonly page: Page; readonly mail: InvitationMail; readonly link: string };

/** Shown once, to be handed over: the link opens for whoever has it. */
export const Invited = ({ page, mail, link }: InvitedProps) => {
  const { t, locale, library, now } = page;
  return (
    <section class="panel pad stack narrow">
      <Notice sort="good" role="status" title={t("settings.people.invited", { name: mail.name })}>
        <p>{t("settings.people.hand", { until: dateTime(locale, mail.expiresAt, library.zone, now) })}</p>
      </Notice>
      <p>
        <code class="link">{link}</code>
      </p>
      <p class="actions">
        <ButtonLink href={peoplePath}>{t("settings.people.back")}</ButtonLink>
      </p>
    </section>
  );
};
