// The PIN for the quick switch at a shared desk: set, changed, removed.
import { answer } from "../../../components/document.tsx";
import { Button } from "../../../components/form/button.tsx";
import type { Errors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { refused } from "../../../middleware/failures.tsx";
import { readForm } from "../../../middleware/form.ts";
import { errorAt, SecretErrors } from "../errors.tsx";
import { AccountFrame } from "../frame.tsx";
import { accountPaths } from "../paths.ts";
import type { StaffAsked } from "../request.ts";
import { overviewAfter } from "./overview.tsx";
import { Back, CurrentPassword } from "./password.tsx";

const show = async (c: StaffAsked, errors: Errors = {}) => {
  const { accounts, person } = c.var;
  return answer(c, <Pin page={pageOf(c)} name={person.name} hasPin={await accounts.hasPin(person)} errors={errors} />);
};

export const showPin = (c: StaffAsked) => show(c);

export async function setPin(c: StaffAsked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const { t, accounts, person } = c.var;
  const pin = read.value.one("pin");
  if (pin !== read.value.one("again")) return show(c, { again: t("account.pinNotTheSame") });
  const done = await accounts.setPin(person, { password: read.value.many("current").join("\n"), pin });
  if (!done.ok) return show(c, errorAt(t, done, { PinNotSixDigits: "pin", PinTooSimple: "pin" }, "current"));
  return c.redirect(overviewAfter("pin"), 303);
}

export async function removePin(c: StaffAsked): Promise<Response> {
  await c.var.accounts.removePin(c.var.person);
  return c.redirect(overviewAfter("pinRemoved"), 303);
}

type PinProps = { readonly page: Page; readonly name: string; readonly hasPin: boolean; readonly errors: Errors };

function Pin({ page, name, hasPin, errors }: PinProps) {
  const { t } = page;
  const title = hasPin ? t("account.changePin") : t("account.setPin");
  const digits = { type: "password", inputmode: "numeric", autocomplete: "one-time-code", half: true, errors } as const;
  return (
    <AccountFrame page={page} title={title} wrong={Object.keys(errors).length > 0} name={name}>
      <Back page={page} />
      <SecretErrors t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t("account.pinAbout")}</p>
      <form class="card stack" method="post" action={accountPaths.pin} novalidate>
        <CurrentPassword page={page} errors={errors} />
        <Field name="pin" label={t("account.newPin")} hint={t("account.newPinHint")} {...digits} />
        <Field name="again" label={t("account.pinAgain")} {...digits} />
        <Button wide>{t("account.savePin")}</Button>
      </form>
      {hasPin ? (
        <form method="post" action={accountPaths.pinRemove}>
          <Button kind="quiet" low>
            {t("account.removePin")}
          </Button>
        </form>
      ) : null}
    </AccountFrame>
  );
}
