// The second factor: turned on in two steps (the password; then the app's first code), turned off, recovery codes made anew.
import type { TotpKey } from "../../../../store/accounts/totp.ts";
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
import { giveCookies, type StaffAsked } from "../request.ts";
import { overviewAfter } from "./overview.tsx";
import { Back, CurrentPassword } from "./password.tsx";
import { Qr } from "./qr.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

async function show(c: StaffAsked, errors: Errors = {}): Promise<Response> {
  const { accounts, person, library } = c.var;
  const label = { library: library?.shortName || library?.name || "Concord", person: person.name };
  const [state, key] = await Promise.all([accounts.totpState(person), accounts.totpKey(person, label)]);
  const page = pageOf(c);
  if (state === "on") return answer(c, <TotpOn page={page} name={person.name} errors={errors} />);
  if (key && !errors.current)
    return answer(c, <TotpKeyPage page={page} name={person.name} made={key} errors={errors} />);
  return answer(c, <TotpOff page={page} name={person.name} errors={errors} />);
}

export const showTotp = (c: StaffAsked) => show(c);

export async function startTotp(c: StaffAsked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const { t, accounts, person } = c.var;
  const done = await accounts.startTotp(c.req.raw.headers, person, read.value.many("current").join("\n"));
  if (!done.ok && done.refusal !== "TotpOnAlready") return show(c, errorAt(t, done, {}, "current"));
  return c.redirect(accountPaths.totp, 303);
}

export async function confirmTotp(c: StaffAsked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const { t, accounts, person } = c.var;
  const done = await accounts.confirmTotp(c.req.raw.headers, person, read.value.one("code"));
  if (!done.ok) {
    if (done.refusal === "StartAgain") return c.redirect(accountPaths.totp, 303);
    return show(c, errorAt(t, done, {}, "code"));
  }
  giveCookies(c, done.value.cookies);
  return answer(c, <RecoveryCodes page={pageOf(c)} name={person.name} codes={done.value.codes} first />);
}

export async function stopTotp(c: StaffAsked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const { t, accounts, person } = c.var;
  const password = read.value.many("current").join("\n");
  const { headers } = c.req.raw;
  if (read.value.one("do") === "codes") {
    const made = await accounts.renewRecoveryCodes(headers, person, password);
    if (!made.ok) return show(c, errorAt(t, made, {}, "current"));
    return answer(c, <RecoveryCodes page={pageOf(c)} name={person.name} codes={made.value.codes} />);
  }
  const done = await accounts.stopTotp(headers, person, password);
  if (!done.ok) return show(c, errorAt(t, done, {}, "current"));
  giveCookies(c, done.value.cookies);
  return c.redirect(overviewAfter("totpOff"), 303);
}

type TotpProps = { readonly page: Page; readonly name: string; readonly errors: Errors };

function TotpOff({ page, name, errors }: TotpProps) {
  const { t } = page;
  return (
    <AccountFrame page={page} title={t("account.turnOnTotp")} wrong={Object.keys(errors).length > 0} name={name}>
      <Back page={page} />
      <SecretErrors t={t} errors={errors} />
      <h1>{t("account.turnOnTotp")}</h1>
      <p class="lead">{t("account.totpAbout")}</p>
      <p>{t("account.totpApp")}</p>
      <form class="card stack" method="post" action={accountPaths.totp} novalidate>
        <CurrentPassword page={page} errors={errors} />
        <Button wide>{t("account.goOn")}</Button>
      </form>
    </AccountFrame>
  );
}

function TotpKeyPage({ page, name, made, errors }: TotpProps & { readonly made: TotpKey }) {
  const { t } = page;
  return (
    <AccountFrame page={page} title={t("account.scan")} wrong={Object.keys(errors).length > 0} name={name}>
      <Back page={page} />
      <SecretErrors t={t} errors={errors} />
      <h1>{t("account.scan")}</h1>
      <div class="card stack">
        <Qr text={made.uri} label={t("account.qr")} />
        <p class="small">
          {t("account.byHand")} <code class="key">{made.key.match(/.{1,4}/g)?.join(" ")}</code>
        </p>
      </div>
      <form class="card stack" method="post" action={accountPaths.totpConfirm} novalidate>
        <Field
          name="code"
          label={t("account.firstCode")}
          hint={t("account.firstCodeHint")}
          inputmode="numeric"
          autocomplete="one-time-code"
          code
          half
          errors={errors}
        />
        <Button wide>{t("account.turnOn")}</Button>
      </form>
    </AccountFrame>
  );
}

function TotpOn({ page, name, errors }: TotpProps) {
  const { t } = page;
  return (
    <AccountFrame page={page} title={t("account.totp")} wrong={Object.keys(errors).length > 0} name={name}>
      <Back page={page} />
      <SecretErrors t={t} errors={errors} />
      <h1>{t("account.totp")}</h1>
      <p class="lead">{t("account.totpIsOn")}</p>
      <form class="card stack" method="post" action={accountPaths.totpStop} novalidate>
        <CurrentPassword page={page} errors={errors} />
        <div class="actions">
          <Button name="do" value="codes">
            {t("account.newCodes")}
          </Button>
          <Button kind="outline" name="do" value="off">
            {t("account.turnOff")}
          </Button>
        </div>
        <p class="small">{t("account.newCodesHint")}</p>
      </form>
    </AccountFrame>
  );
}
