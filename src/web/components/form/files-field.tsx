// Files to attach, several at once: the one field of its kind, on both faces.
import type { Page } from "../../env.ts";
import { type Errors, hasErrors } from "./error-summary.tsx";
import { Wrong } from "./field.tsx";

type Props = {
  readonly page: Page;
  readonly label: string;
  /** After the label: that it may be left. */
  readonly aside?: string;
  readonly hint?: string;
  readonly errors: Errors;
  /** What came with this try is kept on the form: elsewhere it is said that it must be chosen again, since a browser gives no file back. */
  readonly kept?: boolean;
};

export function FilesField({ page: { t }, label, aside, hint = "", errors, kept }: Props) {
  const wrong = errors.files !== undefined;
  const told = [hint, hasErrors(errors) && !kept ? t("form.filesAgain") : ""].filter((line) => line !== "").join(" ");
  const described = [told && "files-hint", wrong && "files-wrong"].filter(Boolean).join(" ");
  return (
    <div class={wrong ? "field wrong" : "field"}>
      <label class="label" for="files">
        {label} {aside ? <span class="opt">{aside}</span> : null}
      </label>
      {told ? (
        <span class="hint" id="files-hint">
          {told}
        </span>
      ) : null}
      <Wrong name="files" errors={errors} />
      <input
        class="input"
        type="file"
        id="files"
        name="files"
        multiple
        aria-invalid={wrong ? "true" : undefined}
        aria-describedby={described || undefined}
      />
    </div>
  );
}
