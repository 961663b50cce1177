// The page of kept mail: what came, why it could not be filed, as much of it as can be read, and two buttons.
import type { KeptMail } from "../../../desk/mail/kept.ts";
import { dateTime } from "../../../lib/dates.ts";
import type { SignedIn } from "../../../store/accounts/here.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { StaffFrame } from "../frame.tsx";
import { mailPaths } from "./paths.ts";

export type Outcome =
  | { readonly sort: "filed"; readonly reference: string }
  | { readonly sort: "ignored" | "gone" | "couldNot" };

type KeptProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly mails: readonly KeptMail[];
  /** Whether this person looks at such mail at all. */
  readonly sees: boolean;
  readonly outcome: Outcome | null;
};

const problems: Readonly<Record<string, string>> = {
  SenderMissing: "mail.problem.sender",
  MessageEmpty: "mail.problem.empty",
  MessageTooLarge: "mail.problem.tooLarge",
  MessageSeenBefore: "mail.problem.seenBefore",
  AsksForNoAnswer: "mail.problem.noAnswer",
  HeaderMissing: "mail.problem.unreadable",
  ReadingFailed: "mail.problem.unreadable",
  ReadingTimedOut: "mail.problem.unreadable",
  PartsUnreadable: "mail.problem.unreadable",
};

const outcomes = {
  filed: "mail.kept.filed",
  ignored: "mail.kept.ignored",
  gone: "mail.kept.gone",
  couldNot: "mail.kept.couldNot",
} as const;

function OutcomeNotice({ page: { t }, outcome }: Pick<KeptProps, "page"> & { readonly outcome: Outcome }) {
  const isGood = outcome.sort === "filed" || outcome.sort === "ignored";
  return (
    <Notice sort={isGood ? "good" : "grave"} role={isGood ? "status" : "alert"}>
      <p>
        {t(outcomes[outcome.sort])}{" "}
        {outcome.sort === "filed" ? (
          <a href={staffPath(staffPaths.case, { reference: outcome.reference })}>{outcome.reference}</a>
        ) : null}
      </p>
    </Notice>
  );
}

function Mail({ page, mail }: Pick<KeptProps, "page"> & { readonly mail: KeptMail }) {
  const { t, locale, library, now } = page;
  return (
    <article class="leaf" aria-labelledby={`mail-${mail.mailId}`}>
      <h2 id={`mail-${mail.mailId}`}>{mail.subject ?? t("mail.kept.noSubject")}</h2>
      <p class="fact">{t(problems[mail.problem] ?? "mail.problem.other")}</p>
      <dl class="keylist">
        <dt>{t("mail.kept.from")}</dt>
        <dd>{mail.from ?? t("mail.kept.unknown")}</dd>
        <dt>{t("mail.kept.came")}</dt>
        <dd>
          <time datetime={mail.receivedAt}>{dateTime(locale, mail.receivedAt, library.zone, now)}</time>
        </dd>
      </dl>
      <p class="keeps">{mail.text}</p>
      <ActForm class="act-form" action={staffPath(mailPaths.decide, { mail: mail.mailId })}>
        <div class="actions">
          <Button low name="do" value="file">
            {t("mail.kept.file")}
          </Button>
          <Button low kind="outline" name="do" value="ignore">
            {t("mail.kept.ignore")}
          </Button>
        </div>
      </ActForm>
    </article>
  );
}

export function KeptPage({ page, person, mails, sees, outcome }: KeptProps) {
  const { t } = page;
  const isWrong = outcome?.sort === "gone" || outcome?.sort === "couldNot";
  return (
    <StaffFrame page={page} person={person} title={t("mail.kept.title")} class="mail" wrong={isWrong}>
      <div class="head">
        <h1>{t("mail.kept.title")}</h1>
      </div>
      {outcome ? <OutcomeNotice page={page} outcome={outcome} /> : null}
      <p class="lead">{t(sees ? (mails.length > 0 ? "mail.kept.text" : "mail.kept.none") : "mail.kept.notYours")}</p>
      {mails.length > 0 ? (
        <div class="sheet">
          {mails.map((mail) => (
            <Mail page={page} mail={mail} />
          ))}
        </div>
      ) : null}
    </StaffFrame>
  );
}
