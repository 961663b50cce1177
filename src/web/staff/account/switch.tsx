// Several people at one desk computer: who is it now? Six digits say so; after five wrong ones the password.
import type { PersonHere } from "../../../store/accounts/here.ts";
import { answer } from "../../components/document.tsx";
import { Button, ButtonLink } from "../../components/form/button.tsx";
import { Choices } from "../../components/form/choice.tsx";
import type { Errors } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { type Page, pageOf } from "../../env.ts";
import { refused } from "../../middleware/failures.tsx";
import { readForm } from "../../middleware/form.ts";
import { staffPaths } from "../../paths.ts";
import { errorAt, SecretErrors } from "./errors.tsx";
import { AccountFrame } from "./frame.tsx";
import { accountPaths } from "./paths.ts";
import { giveCookies, type StaffAsked } from "./request.ts";

type SwitchProps = {
  readonly page: Page;
  readonly people: readonly PersonHere[];
  readonly chosen?: string;
  readonly errors?: Errors;
};

export async function showSwitch(c: StaffAsked): Promise<Response> {
  const people = await c.var.accounts.peopleHere(c.req.raw.headers);
  if (people.length === 0) return c.redirect(accountPaths.signIn, 303);
  return answer(c, <Switch page={pageOf(c)} people={people} />);
}

export async function switchPerson(c: StaffAsked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const { t, accounts } = c.var;
  const { headers } = c.req.raw;
  const chosen = read.value.one("person");
  const pin = read.value.one("pin");
  const back = async (errors: Errors) => {
    const people = await accounts.peopleHere(headers);
    return answer(c, <Switch page={pageOf(c)} people={people} chosen={chosen} errors={errors} />);
  };
  if (!/^\d{1,9}$/.test(chosen)) return back({ person: t("account.personMissing") });
  if (!/^\d{6}$/.test(pin)) return back({ pin: t("refusal.PinNotSixDigits") });
  const done = await accounts.switchTo(headers, Number(chosen), pin);
  if (!done.ok) return back(errorAt(t, done, { PasswordNeeded: "person" }, "pin"));
  giveCookies(c, done.value.cookies);
  return c.redirect(staffPaths.home, 303);
}

/** Leaves the desk: back by PIN. */
export async function leave(c: StaffAsked): Promise<Response> {
  await c.var.accounts.leave(c.req.raw.headers);
  return c.redirect(accountPaths.switch, 303);
}

function Switch({ page, people, chosen, errors = {} }: SwitchProps) {
  const { t } = page;
  const inFront = people.find((one) => one.inFront);
  const others = people.filter((one) => !one.inFront);
  const [only] = others;
  return (
    <AccountFrame page={page} title={t("account.switch")} wrong={Object.keys(errors).length > 0}>
      <SecretErrors t={t} errors={errors} />
      <h1>{t("account.switch")}</h1>
      {inFront ? (
        <p class="lead">
          {t("account.inFront", { name: inFront.name })} <a href={staffPaths.home}>{t("account.stay")}</a>
        </p>
      ) : null}
      {others.length > 0 ? (
        <form class="card stack" method="post" action={accountPaths.switch} novalidate>
          <Choices
            name="person"
            legend={t("account.who")}
            type="radio"
            chosen={[chosen ?? (others.length === 1 ? String(only?.personId) : "")]}
            choices={others.map((one) => ({ value: String(one.personId), words: one.name, hint: one.title }))}
            errors={errors}
          />
          <Field
            name="pin"
            label={t("account.pin")}
            hint={t("account.pinHint")}
            type="password"
            inputmode="numeric"
            autocomplete="one-time-code"
            half
            errors={errors}
          />
          <Button wide>{t("account.goOn")}</Button>
        </form>
      ) : errors.person ? (
        <p id="person" class="unseen">
          {errors.person}
        </p>
      ) : (
        <p>{t("account.nobodyElse")}</p>
      )}
      <p>
        <ButtonLink kind="outline" wide href={accountPaths.signIn}>
          {t("account.byPassword")}
        </ButtonLink>
      </p>
      <form method="post" action={accountPaths.everybodyOut}>
        <Button kind="quiet" low>
          {t("account.everybodyOut")}
        </Button>
        <p class="small">{t("account.everybodyOutHint")}</p>
      </form>
    </AccountFrame>
  );
}
