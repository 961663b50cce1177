// What leaves by an act, exactly: as the patron reads it on their own page, in their language, and the letter where one goes.
import type { ComplaintView } from "../../../../../desk/register/complaint/views.ts";
import { clauseText } from "../../../../../domain/complaint/acts/clause.ts";
import { outcomes } from "../../../../../domain/complaint/terms.ts";
import { longDate } from "../../../../../lib/dates.ts";
import { translator } from "../../../../../lib/locale.ts";
import type { SignedIn } from "../../../../../store/accounts/here.ts";
import { ActForm } from "../../../../components/form/act-form.tsx";
import { Button } from "../../../../components/form/button.tsx";
import type { Page } from "../../../../env.ts";
import type { Posted } from "../../../../middleware/form.ts";
import { staffPath } from "../../../../paths.ts";
import { StaffFrame } from "../../../frame.tsx";
import { complaintPaths } from "../paths.ts";
import { answersOf, type FormAct } from "./fields.ts";

type Props = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: ComplaintView;
  readonly act: FormAct;
  readonly posted: Posted;
  /** Of the letter as it would leave; "": none does. */
  readonly sha256: string;
};

export function PreviewPage({ page, person, view, act, posted, sha256 }: Props) {
  const { t } = page;
  const { reference, language } = view.state;
  const kept = Object.entries(posted.fields).filter(([name]) => !["act", "expects", "do", "sha256"].includes(name));
  const isDecision = act === "Decide" || act === "DecideAppeal";
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t("staff.preview.title")} ${reference}`}
      here="complaints"
      class="preview complaint"
      sheets={["register/complaint.css"]}
    >
      <div class="head">
        <h1>{t(`formal.act.${act}`)}</h1>
        <span class="small">{reference}</span>
      </div>
      <div class="sheet">
        <h2>{t("formal.decide.whatLeaves")}</h2>
        {language === page.locale ? null : (
          <p>{t("staff.leaves.language", { language: t(`languageName.${language}`) })}</p>
        )}
        <OnPage view={view} act={act} posted={posted} />
        <ActForm action={staffPath(complaintPaths.act, { reference, act })} act={posted.act} expects={view.version}>
          {kept.flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
          {sha256 === "" ? (
            <p class="fact">{t("formal.decide.noLetter")}</p>
          ) : (
            <section class="letter" aria-labelledby="letter">
              <h2 id="letter">{t("formal.decide.leaves")}</h2>
              <p>{t("formal.decide.leavesText")}</p>
              <p>
                <Button kind="outline" low name="do" value="letter">
                  {t("formal.decide.openLetter")}
                </Button>
              </p>
              <p class="sha">SHA-256 {sha256}</p>
              <input type="hidden" name="sha256" value={sha256} />
            </section>
          )}
          <div class="actions">
            <Button name="do" value="send">
              {t(isDecision ? "formal.decide.send" : "formal.does.send")}
            </Button>
            <Button kind="outline" name="do" value="edit">
              {t("formal.does.edit")}
            </Button>
          </div>
        </ActForm>
      </div>
    </StaffFrame>
  );
}

/** As the patron's page says it, in the patron's language. */
function OnPage({ view, act, posted }: Pick<Props, "view" | "act" | "posted">) {
  const { language } = view.state;
  const t = translator(language);
  const { one } = posted;
  const text = one("text");
  if (act === "Decide" || act === "DecideAppeal") {
    const { points, remedies } = answersOf(posted, view.points.length);
    return (
      <article class="leaf" lang={language}>
        <ol class="decision">
          {points.map(({ outcome, clause }, i) => (
            <li class="keeps">
              <b>{view.points[i]?.text}</b>
              <br />
              {outcomes.some((known) => known === outcome) ? t(`formal.outcome.${outcome}`) : ""}.{" "}
              {one(`reason.${i + 1}`)}
              <br />
              {clause === "" ? "" : `${t("formal.mine.restsOn")} ${clauseText(clause, one(`clause.${i + 1}`))}.`}
            </li>
          ))}
        </ol>
        {remedies.length > 0 ? (
          <>
            <h3>{t("formal.mine.remedies")}</h3>
            <ul>
              {remedies.map(({ n, dueOn }) => (
                <li>
                  {one(`remedy.${n}`)}
                  <br />
                  {dueOn ? t("formal.mine.remedyBy", { day: longDate(language, dueOn) }) : ""}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {text ? <p class="keeps">{text}</p> : null}
      </article>
    );
  }
  return (
    <article class="leaf" lang={language}>
      <p>
        <b>{t(`formal.told.${act}`)}</b>
      </p>
      {act === "Extend" ? <p>{t(`extensionReason.${one("reason")}`)}</p> : null}
      {text ? <p class="keeps">{text}</p> : null}
    </article>
  );
}
