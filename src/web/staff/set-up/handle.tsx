// The one-time link: shows the set-up, makes the library with its Director, signs them in. A set-up that was cut off before there was
// a password goes on from there with the next link.

import { setCookie } from "hono/cookie";
import { freshSettings } from "../../../desk/desk.ts";
import { createLibrary, isSetUp } from "../../../desk/settings/defaults.ts";
import { importPolicy } from "../../../desk/settings/policies.ts";
import type { Person, Role } from "../../../domain/access/principal.ts";
import { proposedClosures } from "../../../domain/calendar/holidays.ts";
import { dayIn } from "../../../lib/dates.ts";
import { isLocale, locales, translator } from "../../../lib/locale.ts";
import { answer } from "../../components/document.tsx";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { typedFrom } from "../../components/form/week.tsx";
import { clientAddress } from "../../middleware/address.ts";
import { refused } from "../../middleware/failures.tsx";
import { type Posted, readForm } from "../../middleware/form.ts";
import { languageCookie } from "../../middleware/language.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { accountPaths } from "../account/paths.ts";
import { giveCookies, type StaffAsked } from "../account/request.ts";
import { inLanguage, Password, SetUpForm, SetUpFrame, type SetUpPage, type Typed } from "./page.tsx";
import { readPassword, readSetUp } from "./read.ts";

const begin = {
  zone: "America/Chicago",
  title: "Director",
  machine: "me",
  languages: locales.join("\n"),
} as const;
const weekday = [["09:00", "17:00"]] as const;
const usual = { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday };

const tokenOf = (c: StaffAsked): string => c.req.param("token") ?? "";

/** What stands in the form before anybody typed: all that is proposed is ticked. */
function typedAtFirst({ today }: SetUpPage): Typed {
  const first: Readonly<Record<string, string>> = {
    ...begin,
    closures: proposedClosures(today)
      .map(({ on }) => on)
      .join("\n"),
  };
  return (name) => first[name] ?? "";
}

/** In the language that the address asks for: nobody has chosen one yet. */
function pageFor(c: StaffAsked): SetUpPage {
  const asked = c.req.query("language") ?? "";
  const locale = isLocale(asked) ? asked : c.var.locale;
  return {
    locale,
    t: locale === c.var.locale ? c.var.t : translator(locale),
    look: c.var.look,
    at: staffPath(staffPaths.setUp, { token: tokenOf(c) }),
    today: dayIn(begin.zone, c.var.deps.desk.now()),
  };
}

/** Whoever is its Director already, when an earlier set-up got that far. */
async function directorOf(c: StaffAsked) {
  const settings = await freshSettings(c.var.deps.desk);
  if (!settings || !isSetUp(settings.row)) return null;
  return settings.row.people.find((one) => one.active && one.roles.includes("director")) ?? null;
}

export async function showSetUp(c: StaffAsked): Promise<Response> {
  const page = pageFor(c);
  if (!(await c.var.accounts.setupLinkStands(tokenOf(c)))) return answer(c, <Ended page={page} />, 410);
  const director = await directorOf(c);
  if (director) return answer(c, <OnlyPassword page={page} name={director.name} />);
  return answer(c, <SetUpForm page={page} typed={typedAtFirst(page)} week={typedFrom(usual)} />);
}

export async function setUp(c: StaffAsked): Promise<Response> {
  const page = pageFor(c);
  const { t } = page;
  const { accounts, deps } = c.var;
  if (!(await accounts.setupLinkStands(tokenOf(c)))) return answer(c, <Ended page={page} />, 410);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const posted = form.value;
  const director = await directorOf(c);
  if (director) {
    const password = readPassword(t, posted, [director.name, director.email]);
    if (!password.ok)
      return answer(c, <OnlyPassword page={page} name={director.name} errors={asErrors(password.facts)} />, 422);
    return finish(c, page, director.id, password.value);
  }
  const typed: Typed = (name) => posted.one(name);
  const read = readSetUp(t, posted, page.today);
  if (!read.ok)
    return answer(
      c,
      <SetUpForm page={page} typed={typed} week={weekOf(posted)} errors={read.errors} act={posted.act} />,
      422,
    );
  const { library, director: person, policy, password } = read.value;
  const made = await createLibrary(deps.desk, library, person);
  if (!made.ok) return answer(c, <Ended page={page} />, 410);
  await freshSettings(deps.desk);
  if (policy !== null) await bringIn(c, person.roles, policy);
  return finish(c, page, 1, password);
}

/** By the Director, whose the policies are. Its document was read before there was a library to bring it into. */
async function bringIn({ var: { deps } }: StaffAsked, roles: readonly Role[], text: string): Promise<void> {
  const director: Person = { kind: "person", library: deps.desk.library, personId: 1, branchId: 1, roles };
  const done = await importPolicy(deps.desk, director, text);
  if (!done.ok) throw new Error(`a policy that was checked isn't taken: ${done.refusal}`);
}

const weekOf = (posted: Posted) => (name: string) => posted.one(name);
const asErrors = (facts: Readonly<Record<string, string | number>> = {}): Errors =>
  Object.fromEntries(Object.entries(facts).map(([field, words]) => [field, String(words)]));

/** Uses the link up, gives the Director the password, and signs them in; what fails on the way goes on with the next link. */
async function finish(c: StaffAsked, page: SetUpPage, personId: number, password: string): Promise<Response> {
  const { accounts, deps } = c.var;
  const used = await accounts.useSetupLink(tokenOf(c));
  const invited = used.ok ? await accounts.invite(personId, null) : used;
  const accepted = invited.ok ? await accounts.acceptInvitation(invited.value.token, password) : invited;
  if (!accepted.ok) return answer(c, <Ended page={page} />, 410);
  const { email } = accepted.value;
  setCookie(c, languageCookie, page.locale, {
    path: "/staff",
    httpOnly: true,
    sameSite: "Lax",
    secure: deps.config.secure,
    maxAge: 365 * 24 * 3600,
  });
  const done = await accounts.signIn(c.req.raw.headers, { email, password, from: clientAddress(c) });
  if (!done.ok) return c.redirect(accountPaths.signIn, 303);
  giveCookies(c, done.value.cookies);
  return c.redirect(staffPaths.settings, 303);
}

function Ended({ page }: { readonly page: SetUpPage }) {
  const { t } = page;
  return (
    <SetUpFrame page={page} title={t("setUp.ended")}>
      <h1>{t("setUp.ended")}</h1>
      <p class="lead">{t("refusal.SetupLinkEnded")}</p>
      <p>{t("setUp.another")}</p>
      <p>
        <code>npm run -s concord -- setup link</code>
      </p>
      <p>
        <a class="button" href={accountPaths.signIn}>
          {t("account.signIn")}
        </a>
      </p>
    </SetUpFrame>
  );
}

type OnlyPasswordProps = { readonly page: SetUpPage; readonly name: string; readonly errors?: Errors };

function OnlyPassword({ page, name, errors = {} }: OnlyPasswordProps) {
  const { t } = page;
  const title = t("account.welcome", { name });
  return (
    <SetUpFrame page={page} title={title} wrong={hasErrors(errors)}>
      <ErrorSummary t={t} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t("setUp.onlyPassword")}</p>
      <ActForm action={inLanguage(page)} class="card stack">
        <Password t={t} errors={errors} />
        <Button wide>{t("account.savePassword")}</Button>
      </ActForm>
    </SetUpFrame>
  );
}
