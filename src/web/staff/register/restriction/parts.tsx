// Small parts that the pages of a restriction share: how it stands, until when, files to attach.
import { untilWords } from "../../../../desk/register/restriction/until.ts";
import type { Restriction } from "../../../../domain/conduct/restriction/state.ts";
import { type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Wrong } from "../../../components/form/field.tsx";
import type { Page } from "../../../env.ts";

export const Stands = ({ page: { t }, state }: { readonly page: Page; readonly state: Restriction }) => (
  <span class={state.status === "ended" ? "status over" : state.status === "inEffect" ? "status" : "status wait"}>
    {t(state.status === "ended" ? `restriction.ending.${state.ending}` : `restriction.status.${state.status}`)}
  </span>
);

/** A choice's words inside a sentence. */
export const within = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

export const Until = ({ page, state }: { readonly page: Page; readonly state: Restriction }) => (
  <>{untilWords(page, state)}</>
);

/** A browser gives no file back: after an error it is said that they must be chosen again. */
export const Attach = ({
  page: { t },
  hint,
  errors,
}: {
  readonly page: Page;
  readonly hint: string;
  readonly errors: Errors;
}) => (
  <div class={errors.files ? "field wrong" : "field"}>
    <label class="label" for="files">
      {t("restriction.field.files")}
    </label>
    <span class="hint" id="files-hint">
      {hint} {hasErrors(errors) ? t("restriction.again") : ""}
    </span>
    <Wrong name="files" errors={errors} />
    <input
      class="input"
      id="files"
      name="files"
      type="file"
      multiple
      aria-invalid={errors.files ? "true" : undefined}
      aria-describedby={errors.files ? "files-hint files-wrong" : "files-hint"}
    />
  </div>
);
