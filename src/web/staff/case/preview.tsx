// Nothing leaves the library without this page: exactly what leaves, to which kind of address, and what the patron sees on their own page.
import type { LetterText } from "../../../desk/letters/letter.ts";
import type { StaffCase } from "../../../desk/read/views.ts";
import type { ActType } from "../../../domain/case/act.ts";
import { dateTime, weekdayDate } from "../../../lib/dates.ts";
import { type Locale, type Translate, translator } from "../../../lib/locale.ts";
import type { SignedIn } from "../../../store/accounts/here.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { StaffFrame } from "../frame.tsx";
import { Head } from "./act-page.tsx";
import { type Leak, Leaks } from "./leaks.tsx";
import type { ReadAct } from "./read-act.ts";

type PreviewProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: StaffCase;
  readonly act: ActType;
  readonly id: string;
  /** Every field as typed: it goes along unseen and comes back as it is. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly read: ReadAct;
  /** The mail, or the letter on paper, word for word; null when none leaves. */
  readonly mail: (LetterText & { readonly onPaper: boolean }) | null;
  /** What its words tell of a person. */
  readonly leaks: readonly Leak[];
};

export function PreviewPage({ page, person, view, act, id, fields, read, mail, leaks }: PreviewProps) {
  const { t } = page;
  const kept = Object.entries(fields).filter(([name]) => !["act", "expects", "do"].includes(name));
  const onPage = <OnPage page={page} language={view.language} read={read} />;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t("staff.preview.title")} ${view.reference}`}
      here="cases"
      class="preview"
    >
      <Head page={page} view={view} act={act} />
      <div class="sheet">
        <h2>{t("staff.preview.title")}</h2>
        <p>
          {mail
            ? t(mail.onPaper ? "paper.preview.byLetter" : "staff.leaves.byMail")
            : `${t("staff.leaves.onPage")} ${t(`staff.leaves.way.${view.replyBy}`)}`}{" "}
          {view.language === page.locale
            ? ""
            : t("staff.leaves.language", { language: t(`languageName.${view.language}`) })}
        </p>
        {mail ? (
          <article class="leaf" aria-label={t("staff.preview.title")}>
            <dl class="facts envelope">
              <dt>{t("staff.leaves.to")}</dt>
              <dd>{t(mail.onPaper ? "paper.preview.toAddress" : "staff.leaves.toEmail")}</dd>
              <dt>{t("staff.leaves.subject")}</dt>
              <dd lang={view.language}>{mail.subject}</dd>
            </dl>
            <p class="keeps" lang={view.language}>
              {mail.body.trim()}
            </p>
          </article>
        ) : (
          onPage
        )}
        <ActForm action={staffPath(staffPaths.act, { reference: view.reference, act })} act={id} expects={view.version}>
          {kept.flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
          <Leaks page={page} leaks={leaks} />
          <div class="actions">
            <Button name="do" value="send">
              {t("staff.preview.send")}
            </Button>
            <Button kind="outline" name="do" value="edit">
              {t("staff.preview.edit")}
            </Button>
          </div>
        </ActForm>
        {mail ? (
          <details>
            <summary>{t("staff.leaves.here")}</summary>
            {onPage}
          </details>
        ) : null}
      </div>
    </StaffFrame>
  );
}

const translators: Partial<Record<Locale, Translate>> = {};

/** As the patron's page says it, in the patron's language. */
function OnPage({ page, language, read }: { readonly page: Page; readonly language: Locale; readonly read: ReadAct }) {
  translators[language] ??= translator(language);
  const t = translators[language];
  const { draft, words } = read;
  const { zone } = page.library;
  const fields = words.fields ?? {};
  return (
    <article class="leaf" lang={language}>
      {draft.type === "OfferTalk" ? (
        <p>
          <b>{t(`term.reviewWay.${draft.way}`)}:</b> {dateTime(language, draft.startsAt, zone, page.now)}
        </p>
      ) : null}
      {draft.type === "ExtendTarget" ? (
        <p>
          <b>{weekdayDate(language, draft.dueAt, zone, page.now)}</b>
        </p>
      ) : null}
      {draft.type === "DecideReview" ? (
        <ol class="decision">
          {draft.points.map((outcome, i) => (
            <li class="keeps">
              <b>{fields[`point.${i + 1}`]}</b>
              <br />
              {t(`term.outcome.${outcome}`)}. {fields[`reason.${i + 1}`]}
            </li>
          ))}
        </ol>
      ) : null}
      {words.text ? <p class="keeps">{words.text}</p> : null}
    </article>
  );
}
