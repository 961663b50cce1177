// What is wrong with a form that asks for something secret: at the top, linked to its field. Secrets are never sent back.
import type { Translate } from "../../../lib/locale.ts";
import type { No } from "../../../lib/result.ts";
import type { Errors } from "../../components/form/error-summary.tsx";

export function SecretErrors({ t, errors }: { readonly t: Translate; readonly errors: Errors }) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div class="errors" role="alert" tabindex={-1} aria-labelledby="errors" autofocus>
      <h2 id="errors">{t("errors.title", { count: entries.length })}</h2>
      <ul>
        {entries.map(([field, message]) => (
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A refusal at the field that it is about; at `other` when it is about none of those named. */
export function errorAt(
  t: Translate,
  { refusal, facts }: No<string>,
  fields: Readonly<Record<string, string>>,
  other: string,
): Errors {
  return { [fields[refusal] ?? other]: t(`refusal.${refusal}`, facts) };
}

/** Where each refusal of a new password belongs. */
export const passwordFields = { PasswordTooShort: "next", PasswordTooLong: "next", PasswordCommon: "next" } as const;
