// The master key: a file outside the database. Whoever loses it loses every patron's words, so a copy is put away and that is said here.
import { confirmKeyCopy } from "../../../../desk/settings/library.ts";
import { weekdayDate } from "../../../../lib/dates.ts";
import { lastCheckpoint } from "../../../../store/proof/take.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { staffPath, staffPaths } from "../../../paths.ts";
import { Ours } from "../frame.tsx";
import { expected, type Part, type PartProps } from "../part.ts";
import { LastCheckpoint } from "./checkpoint.tsx";

function Key({ page, view }: PartProps) {
  const { t, locale, library, now } = page;
  if (view.keyCopiedAt)
    return (
      <Notice sort="good">
        <p>{t("settings.key.done", { day: weekdayDate(locale, view.keyCopiedAt, library.zone, now) })}</p>
      </Notice>
    );
  return (
    <>
      <section class="panel pad stack narrow">
        <p>{t("settings.key.what")}</p>
        <ol class="steps">
          {["find", "copy", "apart"].map((step) => (
            <li>{t(`settings.key.${step}`)}</li>
          ))}
        </ol>
        {view.may.key ? (
          <ActForm action={staffPath(staffPaths.setting, { part: "key" })} expects={view.version}>
            <Button>{t("settings.key.confirm")}</Button>
          </ActForm>
        ) : null}
      </section>
      {view.may.key ? null : <Ours page={page} setting="key" />}
    </>
  );
}

/** The signed record is the Director's alone to see. */
async function show(props: PartProps) {
  const { deps, person } = props.c.var;
  return (
    <>
      <Key {...props} />
      {person.roles.includes("director") ? (
        <LastCheckpoint page={props.page} checkpoint={await lastCheckpoint(deps.desk.pool, person)} />
      ) : null}
    </>
  );
}

export const keyPart: Part = {
  name: "key",
  setting: "key",
  show,
  save: ({ c, view, posted }) => confirmKeyCopy(c.var.deps.desk, c.var.person, expected(posted, view)),
};
