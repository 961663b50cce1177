// Accepting an invitation: a first password, or a new one, by a link that opens once.

import type { Invited } from "../../../store/accounts/invitation.ts";
import { shortest } from "../../../store/accounts/secret/password.ts";
import { Moment } from "../../components/date.tsx";
import { answer } from "../../components/document.tsx";
import { Button, ButtonLink } from "../../components/form/button.tsx";
import type { Errors } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { type Page, pageOf } from "../../env.ts";
import { clientAddress } from "../../middleware/address.ts";
import { refused } from "../../middleware/failures.tsx";
import { readForm } from "../../middleware/form.ts";
import { staffPaths } from "../../paths.ts";
import { errorAt, passwordFields, SecretErrors } from "./errors.tsx";
import { AccountFrame } from "./frame.tsx";
import { accountPaths } from "./paths.ts";
import { giveCookies, type StaffAsked } from "./request.ts";

const tokenOf = (c: StaffAsked): string => c.req.param("token") ?? "";

export async function showInvitation(c: StaffAsked): Promise<Response> {
  const invited = await c.var.accounts.invited(tokenOf(c));
  if (!invited) return answer(c, <Ended page={pageOf(c)} />, 410);
  return answer(c, <Invitation page={pageOf(c)} invited={invited} token={tokenOf(c)} />);
}

export async function accept(c: StaffAsked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const { t, accounts } = c.var;
  const token = tokenOf(c);
  const invited = await accounts.invited(token);
  if (!invited) return answer(c, <Ended page={pageOf(c)} />, 410);
  const back = (errors: Errors) =>
    answer(c, <Invitation page={pageOf(c)} invited={invited} token={token} errors={errors} />);
  const password = read.value.many("next").join("\n");
  if (password !== read.value.many("again").join("\n")) return back({ again: t("account.notTheSame") });
  const accepted = await accounts.acceptInvitation(token, password);
  if (!accepted.ok) {
    if (accepted.refusal === "InvitationEnded") return answer(c, <Ended page={pageOf(c)} />, 410);
    return back(errorAt(t, accepted, passwordFields, "next"));
  }
  const { email } = accepted.value;
  const done = await accounts.signIn(c.req.raw.headers, { email, password, from: clientAddress(c) });
  if (!done.ok) return c.redirect(accountPaths.signIn, 303);
  giveCookies(c, done.value.cookies);
  return c.redirect(staffPaths.home, 303);
}

type InvitationProps = {
  readonly page: Page;
  readonly invited: Invited;
  readonly token: string;
  readonly errors?: Errors;
};

function Invitation({ page, invited, token, errors = {} }: InvitationProps) {
  const { t } = page;
  const title = invited.isReturning ? t("account.newPassword") : t("account.welcome", { name: invited.name });
  return (
    <AccountFrame page={page} title={title} wrong={Object.keys(errors).length > 0}>
      <SecretErrors t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">
        {invited.isReturning
          ? t("account.newPasswordLead", { name: invited.name })
          : t("account.welcomeLead", { library: page.library.name })}
      </p>
      <form
        class="card stack"
        method="post"
        action={accountPaths.invitation.replace(":token", encodeURIComponent(token))}
        novalidate
      >
        <input type="hidden" name="username" autocomplete="username" value={invited.email} />
        <p class="fact">
          {t("account.signInWith")} <b>{invited.email}</b>
        </p>
        <NewPassword page={page} errors={errors} />
        <Button wide>{t("account.savePassword")}</Button>
      </form>
      <p class="small">
        {t("account.goodUntil")} <Moment page={page} at={invited.expiresAt} />
      </p>
    </AccountFrame>
  );
}

/** Twice, since it can't be seen: a slip would lock its owner out. */
export function NewPassword({ page, errors }: { readonly page: Page; readonly errors: Errors }) {
  const { t } = page;
  return (
    <>
      <Field
        name="next"
        label={t("account.choosePassword")}
        hint={t("account.passwordHint", { shortest })}
        type="password"
        autocomplete="new-password"
        errors={errors}
      />
      <Field name="again" label={t("account.again")} type="password" autocomplete="new-password" errors={errors} />
    </>
  );
}

function Ended({ page }: { readonly page: Page }) {
  const { t } = page;
  return (
    <AccountFrame page={page} title={t("account.invitationEnded")}>
      <h1>{t("account.invitationEnded")}</h1>
      <p class="lead">{t("refusal.InvitationEnded")}</p>
      <p>
        <ButtonLink href={accountPaths.signIn}>{t("account.signIn")}</ButtonLink>
      </p>
    </AccountFrame>
  );
}
