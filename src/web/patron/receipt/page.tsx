// The receipt: six numbered words for reading out, what happens next and by when. For paper, in large print, and not for long.
import { hoursView } from "../../../desk/read/library.ts";
import type { HoursView } from "../../../desk/read/views.ts";
import { Clock, Day, Moment } from "../../components/date.tsx";
import { answer } from "../../components/document.tsx";
import { Button, ButtonLink } from "../../components/form/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { type Asked, type Page, pageOf } from "../../env.ts";
import { pathIn, paths } from "../../paths.ts";
import { Frame, Phones } from "../frame.tsx";
import { dropReceipt, keptReceipt, type Receipt, receiptMinutes } from "./kept.ts";

type ReceiptProps = { readonly page: Page; readonly receipt: Receipt; readonly hours: HoursView };

const show = (large: boolean) => async (c: Asked) => {
  const page = pageOf(c);
  const receipt = await keptReceipt(c);
  if (!receipt) return answer(c, <Gone page={page} />, 404);
  const hours = await hoursView(c.var.deps.desk);
  return answer(
    c,
    large ? (
      <LargeReceipt page={page} receipt={receipt} hours={hours} />
    ) : (
      <ReceiptPage page={page} receipt={receipt} hours={hours} />
    ),
  );
};
export const showReceipt = show(false);
export const showLargeReceipt = show(true);

export async function finishReceipt(c: Asked): Promise<Response> {
  await dropReceipt(c);
  return c.redirect(pathIn(c.var.locale, paths.myCase), 303);
}

export function ReceiptPage({ page, receipt, hours }: ReceiptProps) {
  const { t, locale } = page;
  return (
    <Frame page={page} title={t(`term.got.${receipt.kind}`)} hidden script>
      <h1>{t(`term.got.${receipt.kind}`)}</h1>
      <p class="lead">{t("receipt.lead")}</p>
      {receipt.complaint ? (
        <div class="gap-s">
          <Notice
            sort={receipt.complaint === "filed" ? "good" : "info"}
            title={t(receipt.complaint === "filed" ? "formal.mine.filed" : "formal.feedback.title")}
          >
            <p>{t(receipt.complaint === "filed" ? "formal.mine.filedDirect" : "formal.feedback.text")}</p>
          </Notice>
        </div>
      ) : null}
      <div class="grid-main">
        <div>
          <section class="code" aria-labelledby="code-title">
            <h2 id="code-title">{t("receipt.code")}</h2>
            <CodeWords receipt={receipt} />
            <p>{t("receipt.use")}</p>
            <p>
              <b class="noprint">{t("receipt.safe")}</b> {t("receipt.safeText")}{" "}
              <span class="noprint">
                {receipt.email ? t("receipt.mailed", { address: masked(receipt.email) }) : t("receipt.notMailed")}{" "}
                {t("receipt.gone", { minutes: receiptMinutes })}
              </span>
            </p>
            <div class="actions">
              <PrintButton words={t("receipt.print")} />
              <ButtonLink kind="outline" href={pathIn(locale, paths.receiptLarge)}>
                {t("receipt.large")}
              </ButtonLink>
              <form method="post" action={pathIn(locale, paths.receiptDone)}>
                <Button kind="outline">{t("receipt.toCase")}</Button>
              </form>
            </div>
          </section>
          <section class="gap" aria-labelledby="next-title">
            <h2 id="next-title">{t("receipt.next")}</h2>
            <Slip page={page} receipt={receipt} hours={hours} />
            <p class="small">{t("receipt.openDays")}</p>
          </section>
        </div>
        <aside aria-label={t("receipt.proof")}>
          <div class="side">
            <h2>{t("receipt.proof")}</h2>
            <dl class="seal">
              <dt>{t("receipt.case")}</dt>
              <dd>{receipt.reference}</dd>
              <dt>{t("receipt.got")}</dt>
              <dd>
                <Moment page={page} at={receipt.at} />
              </dd>
              <dt>{t("receipt.kind")}</dt>
              <dd>{t(`term.kind.${receipt.kind}`)}</dd>
            </dl>
          </div>
          <div class="side">
            <h2>{t("receipt.sooner")}</h2>
            <p>
              {t("ways.call")}: <Phones page={page} />. {t("receipt.sayWords")}
            </p>
          </div>
        </aside>
      </div>
    </Frame>
  );
}

/** Without script the browser's own printing does it; the button comes with the script. */
export const PrintButton = ({ words }: { readonly words: string }) => (
  <button class="button" type="button" data-print="" hidden>
    <Icon name="print" />
    {words}
  </button>
);

const CodeWords = ({ receipt }: { readonly receipt: Receipt }) => (
  <ol class="words" translate="no">
    {receipt.code.map((word) => (
      <li>{word}</li>
    ))}
  </ol>
);

function Slip({ page, receipt, hours }: ReceiptProps) {
  const { t } = page;
  const isThanks = receipt.kind === "thanks" || receipt.kind === "suggestion";
  return (
    <dl class="slip">
      <div>
        <dt>
          {t("receipt.today")}{" "}
          <small>
            <Clock page={page} at={receipt.at} />
          </small>
        </dt>
        <dd>
          <b>{t(`term.got.${receipt.kind}`)}.</b> {t("receipt.personReads")}
        </dd>
      </div>
      {receipt.replyByAt && !isThanks ? (
        <div class="next">
          <dt>
            <Day page={page} at={receipt.replyByAt} />{" "}
            <small>
              {t("receipt.by")} <Clock page={page} at={receipt.replyByAt} />
            </small>
          </dt>
          <dd>
            <b>{t("receipt.writesBack")}</b> {t("receipt.moreTime")}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t("receipt.anyTime")}</dt>
        <dd>
          <b>{t("receipt.review")}</b> {t("receipt.reviewText")} <Day page={page} at={hours.reviewBy} />.{" "}
          {t("receipt.noRefusal")}
        </dd>
      </div>
      {receipt.kind === "concern" ? (
        <div>
          <dt>{t("receipt.notSettled")}</dt>
          <dd>
            <b>{t("receipt.complaint")}</b> {t("receipt.complaintText")}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

export function LargeReceipt({ page, receipt, hours }: ReceiptProps) {
  const { t, locale, library } = page;
  return (
    <Frame page={page} title={t(`term.got.${receipt.kind}`)} hidden script class="large">
      <div class="actions">
        <PrintButton words={t("receipt.print")} />
        <ButtonLink kind="outline" href={pathIn(locale, paths.receipt)}>
          {t("receipt.usual")}
        </ButtonLink>
      </div>
      <h1>{t(`term.got.${receipt.kind}`)}</h1>
      <section class="code" aria-labelledby="code-title">
        <h2 id="code-title">{t("receipt.code")}</h2>
        <CodeWords receipt={receipt} />
        <p>{t("receipt.safeText")}</p>
      </section>
      <h2>{t("receipt.next")}</h2>
      <Slip page={page} receipt={receipt} hours={hours} />
      <h2>{t("receipt.reach")}</h2>
      <p>
        <Phones page={page} />. {t("receipt.sayWords")}
      </p>
      <p>
        {library.name}
        <br />
        {t("receipt.case")} <b>{receipt.reference}</b>
        <br />
        <Moment page={page} at={receipt.at} />
      </p>
    </Frame>
  );
}

function Gone({ page }: { readonly page: Page }) {
  const { t, locale } = page;
  return (
    <Frame page={page} title={t("receipt.goneTitle")} hidden>
      <div class="prose">
        <h1>{t("receipt.goneTitle")}</h1>
        <p>{t("receipt.goneText")}</p>
        <p class="actions">
          <ButtonLink href={pathIn(locale, paths.myCase)}>{t("code.see")}</ButtonLink>
          <ButtonLink kind="quiet" href={pathIn(locale, paths.lostCode)}>
            {t("code.lost")}
          </ButtonLink>
        </p>
      </div>
    </Frame>
  );
}

/** "c••••••@mail.example": enough to know it again, nothing for who looks over a shoulder. */
const masked = (email: string): string => email.replace(/^(.)[^@]*/u, "$1••••••");
