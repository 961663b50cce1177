// Signing in, and out: the address and the password, then for who has chosen it the second factor's code.
import { answer } from "../../components/document.tsx";
import { Button } from "../../components/form/button.tsx";
import type { Errors } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { type Page, pageOf } from "../../env.ts";
import { clientAddress } from "../../middleware/address.ts";
import { refused } from "../../middleware/failures.tsx";
import { readForm } from "../../middleware/form.ts";
import { paths } from "../../paths.ts";
import { errorAt, SecretErrors } from "./errors.tsx";
import { AccountFrame } from "./frame.tsx";
import { accountPaths, nextPath } from "./paths.ts";
import { giveCookies, type StaffAsked } from "./request.ts";

type SignInProps = {
  readonly page: Page;
  readonly email?: string;
  readonly next: string;
  readonly errors?: Errors;
  /** Somebody can come back by PIN at this computer. */
  readonly others?: boolean;
};

export async function showSignIn(c: StaffAsked): Promise<Response> {
  const people = await c.var.accounts.peopleHere(c.req.raw.headers);
  const next = nextPath(c.req.query("next") ?? "");
  return answer(c, <SignIn page={pageOf(c)} next={next} others={people.length > 0} />);
}

export async function signIn(c: StaffAsked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const { t } = c.var;
  const email = read.value.one("email");
  const next = nextPath(read.value.one("next"));
  const password = read.value.many("password").join("\n");
  const missing = {
    ...(email === "" ? { email: t("account.emailMissing") } : {}),
    ...(password === "" ? { password: t("account.passwordMissing") } : {}),
  };
  const back = (errors: Errors, status: 200 | 429 = 200) =>
    answer(c, <SignIn page={pageOf(c)} email={email} next={next} errors={errors} />, status);
  if (Object.keys(missing).length > 0) return back(missing);
  const done = await c.var.accounts.signIn(c.req.raw.headers, { email, password, from: clientAddress(c) });
  if (!done.ok) return back(errorAt(t, done, {}, "email"), done.refusal === "SlowDown" ? 429 : 200);
  giveCookies(c, done.value.cookies);
  if (!done.value.secondFactor) return c.redirect(next, 303);
  return c.redirect(`${accountPaths.secondFactor}?next=${encodeURIComponent(next)}`, 303);
}

function SignIn({ page, email = "", next, errors = {}, others = false }: SignInProps) {
  const { t } = page;
  const wrong = Object.keys(errors).length > 0;
  return (
    <AccountFrame page={page} title={t("account.signIn")} wrong={wrong}>
      <SecretErrors t={t} errors={errors} />
      <h1>{t("account.signIn")}</h1>
      <form class="card stack" method="post" action={accountPaths.signIn} novalidate>
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          label={t("account.email")}
          type="email"
          autocomplete="username"
          value={email}
          errors={errors}
        />
        <Field
          name="password"
          label={t("account.password")}
          type="password"
          autocomplete="current-password"
          errors={errors}
        />
        <Button wide>{t("account.signIn")}</Button>
      </form>
      {others ? (
        <p>
          <a href={accountPaths.switch}>{t("account.byPin")}</a>
        </p>
      ) : null}
      <p class="small">{t("account.forgotten")}</p>
      <p class="small">
        <a href={paths.home}>{t("account.patrons")}</a>
      </p>
    </AccountFrame>
  );
}

type CodeProps = { readonly page: Page; readonly next: string; readonly errors?: Errors };

export const showCode = (c: StaffAsked) =>
  answer(c, <SecondFactor page={pageOf(c)} next={nextPath(c.req.query("next") ?? "")} />);

export async function giveCode(c: StaffAsked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const { t } = c.var;
  const next = nextPath(read.value.one("next"));
  const code = read.value.one("code");
  const back = (errors: Errors, status: 200 | 429 = 200) =>
    answer(c, <SecondFactor page={pageOf(c)} next={next} errors={errors} />, status);
  if (code === "") return back({ code: t("account.codeMissing") });
  const done = await c.var.accounts.secondFactor(c.req.raw.headers, code);
  if (done.ok) {
    giveCookies(c, done.value.cookies);
    return c.redirect(next, 303);
  }
  if (done.refusal !== "StartAgain") return back(errorAt(t, done, {}, "code"), done.refusal === "SlowDown" ? 429 : 200);
  return answer(c, <SignIn page={pageOf(c)} next={next} errors={errorAt(t, done, {}, "email")} />);
}

function SecondFactor({ page, next, errors = {} }: CodeProps) {
  const { t } = page;
  return (
    <AccountFrame page={page} title={t("account.code")} wrong={Object.keys(errors).length > 0}>
      <SecretErrors t={t} errors={errors} />
      <h1>{t("account.code")}</h1>
      <form class="card stack" method="post" action={accountPaths.secondFactor} novalidate>
        <input type="hidden" name="next" value={next} />
        <Field
          name="code"
          label={t("account.codeLabel")}
          hint={t("account.codeHint")}
          autocomplete="one-time-code"
          code
          errors={errors}
        />
        <Button wide>{t("account.goOn")}</Button>
      </form>
      <p class="small">
        <a href={accountPaths.signIn}>{t("account.startAgain")}</a>
      </p>
    </AccountFrame>
  );
}

/** To the colleagues who may take the computer, or to the sign-in. */
export async function signOut(c: StaffAsked): Promise<Response> {
  const { cookies } = await c.var.accounts.signOut(c.req.raw.headers);
  giveCookies(c, cookies);
  return c.redirect(accountPaths.switch, 303);
}

export async function signEverybodyOut(c: StaffAsked): Promise<Response> {
  const { cookies } = await c.var.accounts.signOutEverybody(c.req.raw.headers);
  giveCookies(c, cookies);
  return c.redirect(accountPaths.signIn, 303);
}
