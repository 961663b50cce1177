// The set-up's form, read: what the library is, its hours, its first Director. Everything that is wrong is said at once.
import { readFileSync } from "node:fs";
import { foldEmail } from "../../../desk/identity/fold.ts";
import type { NewLibrary, NewPerson } from "../../../desk/settings/defaults.ts";
import { readCalendar } from "../../../domain/calendar/calendar.ts";
import { proposedClosures } from "../../../domain/calendar/holidays.ts";
import { readPolicy } from "../../../domain/policy/read.ts";
import { isLocale, type Translate } from "../../../lib/locale.ts";
import { no, ok } from "../../../lib/result.ts";
import { checkPassword } from "../../../store/accounts/secret/password.ts";
import type { Errors } from "../../components/form/error-summary.tsx";
import { readWeek } from "../../components/form/week.tsx";
import type { Posted } from "../../middleware/form.ts";

/** The one that comes with the product, in its own words: to begin with, until the Board's own is brought in. */
const samplePolicy = (): string =>
  readFileSync(new URL("../../../../policies/sample-customer-service.md", import.meta.url), "utf8");

const longest = 200;
const lines = ["name", "shortName", "phone", "person", "title"] as const;
const emails = ["email", "personEmail"] as const;

/** The two times that a person can't see what they type; all of it is checked, spaces too. */
export function readPassword(t: Translate, posted: Posted, about: readonly string[]) {
  const password = posted.many("next").join("\n");
  const fit = checkPassword(password, about);
  if (!fit.ok) return no("wrong", { next: t(`refusal.${fit.refusal}`, fit.facts) });
  if (password !== posted.many("again").join("\n")) return no("wrong", { again: t("account.notTheSame") });
  return ok(password);
}

export type SetUp = {
  readonly library: NewLibrary;
  readonly director: NewPerson;
  /** The document, checked; null: it is brought in later. */
  readonly policy: string | null;
  readonly password: string;
};
export type SetUpRead = { readonly ok: true; readonly value: SetUp } | { readonly ok: false; readonly errors: Errors };

/** @param today YYYY-MM-DD, for the closed days that were proposed */
export function readSetUp(t: Translate, posted: Posted, today: string): SetUpRead {
  const { one } = posted;
  const errors: Record<string, string> = {};
  for (const field of [...lines, ...emails]) {
    if (one(field) === "") errors[field] = t("setUp.missing", { field: t(`setUp.field.${field}`) });
    else if (one(field).length > longest) errors[field] = t("refusal.FieldTooLong", { limit: longest });
  }
  for (const field of emails)
    if (!errors[field] && !foldEmail(one(field))) errors[field] = t("refusal.EmailUnreadable");
  const address = one("address")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (address.length === 0) errors.address = t("setUp.missing", { field: t("setUp.field.address") });
  if (address.length > 6 || address.some((line) => line.length > longest))
    errors.address = t("refusal.FieldTooLong", { limit: longest });
  const languages = posted.many("languages").filter(isLocale);
  if (languages.length === 0) errors.languages = t("refusal.LanguageMissing");
  const zone = one("zone");
  if (!readCalendar({ zone, hours: {} }).ok) errors.zone = t("refusal.BadZone");
  const week = readWeek(t, posted);
  Object.assign(errors, week.errors);
  const closures = proposedClosures(today)
    .map(({ on }) => on)
    .filter((on) => posted.many("closures").includes(on));
  const policy = one("policy") || (one("sample") === "yes" ? samplePolicy() : null);
  const fit = policy === null ? null : readPolicy(policy);
  if (fit && !fit.ok) errors.policy = t(`refusal.${fit.refusal}`, fit.facts);
  const password = readPassword(t, posted, [one("person"), one("personEmail"), one("name")]);
  if (!password.ok) Object.assign(errors, password.facts);
  if (Object.keys(errors).length > 0 || !password.ok) return { ok: false, errors };
  const roles = ["director", ...(one("machine") === "me" ? (["administrator"] as const) : [])] as const;
  return {
    ok: true,
    value: {
      library: {
        name: one("name"),
        facts: {
          shortName: one("shortName"),
          address,
          phone: one("phone"),
          email: one("email"),
          languages,
        },
        hours: { zone, hours: week.hours, closures },
      },
      director: { name: one("person"), title: one("title"), email: one("personEmail"), roles, listed: true },
      policy,
      password: password.value,
    },
  };
}
