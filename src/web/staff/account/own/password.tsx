// Another password: the one in use, then the new one twice. Every other session ends.
import { answer } from "../../../components/document.tsx";
import { Button } from "../../../components/form/button.tsx";
import type { Errors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { refused } from "../../../middleware/failures.tsx";
import { readForm } from "../../../middleware/form.ts";
import { errorAt, passwordFields, SecretErrors } from "../errors.tsx";
import { AccountFrame } from "../frame.tsx";
import { NewPassword } from "../invitation.tsx";
import { accountPaths } from "../paths.ts";
import { giveCookies, type StaffAsked } from "../request.ts";
import { overviewAfter } from "./overview.tsx";

export const showPassword = (c: StaffAsked) => answer(c, <Password page={pageOf(c)} name={c.var.person.name} />);

export async function changePassword(c: StaffAsked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const { t, accounts, person } = c.var;
  const typed = (name: string) => read.value.many(name).join("\n");
  const back = (errors: Errors) => answer(c, <Password page={pageOf(c)} name={person.name} errors={errors} />);
  const next = typed("next");
  if (next !== typed("again")) return back({ again: t("account.notTheSame") });
  const done = await accounts.changePassword(c.req.raw.headers, person, { current: typed("current"), next });
  if (!done.ok) return back(errorAt(t, done, passwordFields, "current"));
  giveCookies(c, done.value.cookies);
  return c.redirect(overviewAfter("password"), 303);
}

type PasswordProps = { readonly page: Page; readonly name: string; readonly errors?: Errors };

function Password({ page, name, errors = {} }: PasswordProps) {
  const { t } = page;
  return (
    <AccountFrame page={page} title={t("account.changePassword")} wrong={Object.keys(errors).length > 0} name={name}>
      <Back page={page} />
      <SecretErrors t={t} errors={errors} />
      <h1>{t("account.changePassword")}</h1>
      <form class="card stack" method="post" action={accountPaths.password} novalidate>
        <CurrentPassword page={page} errors={errors} />
        <NewPassword page={page} errors={errors} />
        <Button wide>{t("account.savePassword")}</Button>
      </form>
      <p class="small">{t("account.endsOthers")}</p>
    </AccountFrame>
  );
}

/** Whatever weakens an account asks for the password in use. */
export const CurrentPassword = ({ page, errors }: { readonly page: Page; readonly errors: Errors }) => (
  <Field
    name="current"
    label={page.t("account.currentPassword")}
    type="password"
    autocomplete="current-password"
    errors={errors}
  />
);

export const Back = ({ page }: { readonly page: Page }) => (
  <p class="back">
    <a href={accountPaths.account}>{page.t("account.backToMine")}</a>
  </p>
);
