// Writing: a reply that leaves the library, or a note that stays. Two forms that can't be confused: color, edge, label, side, button.
import type { StaffCase } from "../../../desk/read/views.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { Icon } from "../../components/icon.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";

export type Composing = {
  readonly act: "Reply" | "WriteNote";
  readonly text: string;
  readonly id?: string;
  readonly error?: string;
} | null;

type Props = { readonly page: Page; readonly view: StaffCase; readonly composing: Composing };

export function Composer({ page, view, composing }: Props) {
  const { t } = page;
  // What was being written stays in sight, also when the act isn't possible any more.
  const may = (act: "Reply" | "WriteNote") =>
    composing?.act === act || view.may.find((one) => one.act === act)?.may === true;
  const action = (act: string) => staffPath(staffPaths.act, { reference: view.reference, act });
  const open = (act: "Reply" | "WriteNote") => composing?.act === act;
  if (!may("Reply") && !may("WriteNote")) return null;
  const area = (act: "Reply" | "WriteNote", label: string, hint: string) => {
    const error = open(act) ? composing?.error : undefined;
    const id = act === "Reply" ? "reply" : "note";
    return (
      <>
        <label class="label" for={id}>
          {label}
        </label>
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
        {error ? (
          <span class="wrong-words" id={`${id}-wrong`}>
            <Icon name="alert" />
            <span>{error}</span>
          </span>
        ) : null}
        <textarea
          class="input"
          id={id}
          name="text"
          rows={5}
          aria-describedby={error ? `${id}-hint ${id}-wrong` : `${id}-hint`}
          aria-invalid={error ? "true" : undefined}
        >
          {`\n${open(act) ? (composing?.text ?? "") : ""}`}
        </textarea>
      </>
    );
  };
  return (
    <div class="composer">
      {may("Reply") ? (
        <details class="reply" name="composer" open={composing === null || open("Reply")}>
          <summary data-key="r">
            <span>
              <b>{t("staff.compose.reply")}</b> {t("staff.compose.leaves")}
            </span>
            <kbd>r</kbd>
          </summary>
          <ActForm
            action={action("Reply")}
            expects={view.version}
            {...(open("Reply") && composing?.id ? { act: composing.id } : {})}
          >
            {area(
              "Reply",
              t("staff.compose.replyLabel"),
              t("staff.compose.to", {
                way: t(`term.replyWay.${view.replyBy}`),
                language: t(`languageName.${view.language}`),
              }),
            )}
            <div class="actions">
              <Button low name="do" value="preview">
                {t("staff.compose.preview")}
              </Button>
            </div>
          </ActForm>
        </details>
      ) : null}
      {may("WriteNote") ? (
        <details class="note" name="composer" open={open("WriteNote") || !may("Reply")}>
          <summary data-key="n">
            <Icon name="lock" />
            <span>
              <b>{t("staff.compose.note")}</b> {t("staff.compose.stays")}
            </span>
            <kbd>n</kbd>
          </summary>
          <ActForm
            action={action("WriteNote")}
            expects={view.version}
            {...(open("WriteNote") && composing?.id ? { act: composing.id } : {})}
          >
            {area("WriteNote", t("staff.compose.noteLabel"), t("staff.compose.record"))}
            <div class="actions">
              <Button kind="outline" low>
                {t("staff.compose.keep")}
              </Button>
            </div>
          </ActForm>
        </details>
      ) : null}
    </div>
  );
}
