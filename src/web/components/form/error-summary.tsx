// What is wrong with a form, at the top, each linked to its field; says that nothing typed was lost.
import type { Translate } from "../../../lib/locale.ts";

/** Messages by field name; the field's id is its name. */
export type Errors = Readonly<Record<string, string>>;

export const hasErrors = (errors: Errors): boolean => Object.keys(errors).length > 0;

export function ErrorSummary({ t, errors }: { readonly t: Translate; readonly errors: Errors }) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div class="errors" role="alert" tabindex={-1} aria-labelledby="errors" autofocus>
      <h2 id="errors">{t("errors.title", { count: entries.length })}</h2>
      <p>{t("errors.kept")}</p>
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
