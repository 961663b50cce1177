// Beside the exchange: a fresh look first, then settled or not, how we reach the patron, and the way out of this computer.
import { reviewWays } from "../../../domain/case/terms.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Button } from "../../components/form/button.tsx";
import { Choices } from "../../components/form/choice.tsx";
import { Field } from "../../components/form/field.tsx";
import { pathIn, paths } from "../../paths.ts";
import { ComplaintCard } from "../complaint/card.tsx";
import { type CaseProps, may } from "./page.tsx";

export const Cards = (props: CaseProps) => (
  <>
    <ReviewCard {...props} />
    <SettledCard {...props} />
    <ContactCard {...props} />
    <ReadersCard {...props} />
    <EndCard {...props} />
  </>
);

/** How many people in which roles have read it (5.1); no names. */
function ReadersCard({ page: { t, locale }, view: { readers } }: CaseProps) {
  const count = readers.opened.reduce((sum, one) => sum + one.count, 0);
  return (
    <section class="card" aria-labelledby="readers-title">
      <h2 id="readers-title">{t("readers.title")}</h2>
      <p>{count === 0 ? t("readers.nobody") : t("readers.count", { count })}</p>
      {count > 0 ? (
        <dl class="facts">
          {readers.opened.map(({ role, count: those }) => (
            <>
              <dt>{t(`role.${role}`)}</dt>
              <dd>{String(those)}</dd>
            </>
          ))}
        </dl>
      ) : null}
      {readers.lines > 0 ? <p>{t("readers.lines", { count: readers.lines })}</p> : null}
      <p>
        <a href={pathIn(locale, paths.privacy)}>{t("readers.why")}</a>
      </p>
    </section>
  );
}

/** The patron asks (informal.3): always here, never refused, no "are you sure". After a decision it leads on to informal.4. */
function ReviewCard({ page, view, problem }: CaseProps) {
  const { t, locale } = page;
  if (view.formal || view.status === "complaint") return <ComplaintCard page={page} view={view} />;
  if (!may(view, "RequestReview")) return null;
  const isDecided = view.review !== null && view.review.decidedAt !== null;
  const isRunning = view.status === "review";
  const mine = problem?.form === "RequestReview" ? problem : null;
  const chosen = view.review && !isDecided ? view.review.way : view.replyBy === "phone" ? "call" : "writing";
  const words = isDecided ? "complaint" : isRunning ? "running" : "ask";
  return (
    <section class="card review" id="review" aria-labelledby="review-title">
      <h2 id="review-title">{t(reviewWords[words][0])}</h2>
      <p>{t(reviewWords[words][1])}</p>
      <ActForm action={pathIn(locale, paths.review)} expects={view.version}>
        {isDecided ? (
          <input type="hidden" name="way" value="writing" />
        ) : (
          <Choices
            name="way"
            legend={t("review.how")}
            type="radio"
            chosen={[chosen]}
            errors={mine?.errors ?? {}}
            choices={reviewWays.map((value) => ({
              value,
              words: t(`term.reviewWay.${value}`),
              ...(value === "call" && !view.contact.phone && !(isRunning && view.review?.way === "call")
                ? {
                    more: (
                      <Field
                        name="phone"
                        label={t("form.phone")}
                        type="tel"
                        autocomplete="tel"
                        errors={mine?.errors ?? {}}
                      />
                    ),
                  }
                : {}),
            }))}
          />
        )}
        {isRunning ? null : (
          <Field
            name="reviewWords"
            label={t(isDecided ? "complaint.words" : "review.words")}
            aside={t("form.onlyIfYouLike")}
            lines={2}
            value={mine?.typed}
            errors={mine?.errors ?? {}}
          />
        )}
        <Button wide>{t(reviewWords[words][2])}</Button>
      </ActForm>
    </section>
  );
}

const reviewWords = {
  ask: ["review.title", "review.text", "review.ask"],
  running: ["review.runningTitle", "review.runningText", "review.change"],
  complaint: ["complaint.askTitle", "complaint.askText", "complaint.ask"],
} as const;

function SettledCard({ page, view, problem }: CaseProps) {
  const { t, locale } = page;
  const isYes = may(view, "SaySettled");
  const isNo = may(view, "SayNotSettled") && view.status !== "closed";
  if (!isYes && !isNo) return null;
  const mine = problem?.form === "SayNotSettled" ? problem : null;
  return (
    <section class="card" aria-labelledby="settled-title">
      <h2 id="settled-title">{t("settled.title")}</h2>
      <p>{t(view.status === "decided" ? "settled.textDecided" : "settled.text")}</p>
      <div class="actions">
        {isYes ? (
          <ActForm action={pathIn(locale, paths.settled)} expects={view.version}>
            <Button kind="outline" low>
              {t("settled.yes")}
            </Button>
          </ActForm>
        ) : null}
      </div>
      {isNo ? (
        <details class="more" open={mine !== null}>
          <summary>{t("settled.no")}</summary>
          <ActForm action={pathIn(locale, paths.notSettled)} expects={view.version}>
            <Field
              name="notSettledWords"
              label={t("settled.why")}
              aside={t("form.onlyIfYouLike")}
              lines={3}
              value={mine?.typed}
            />
            <Button kind="outline" low>
              {t("settled.noSend")}
            </Button>
          </ActForm>
        </details>
      ) : null}
    </section>
  );
}

function ContactCard({ page, view }: CaseProps) {
  const { t, locale } = page;
  const held = view.contact.email ?? view.contact.phone ?? view.contact.address;
  return (
    <section class="card" aria-labelledby="contact-title">
      <h2 id="contact-title">{t("contact.title")}</h2>
      <dl>
        <div>
          <dt>{t("contact.by")}</dt>
          <dd>{view.replyBy === "page" ? t("contact.here") : t(`term.replyWay.${view.replyBy}`)}</dd>
        </div>
        {held ? (
          <div>
            <dt>{t("contact.to")}</dt>
            <dd>{held}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t("contact.name")}</dt>
          <dd>{view.name ?? t("contact.none")}</dd>
        </div>
        {view.needs.length > 0 ? (
          <div>
            <dt>{t("contact.needs")}</dt>
            <dd>{view.needs.map((need) => t(`term.need.${need}`)).join(", ")}</dd>
          </div>
        ) : null}
      </dl>
      {may(view, "ChangeContact") ? (
        <p>
          <a href={pathIn(locale, paths.contact)}>{t("contact.change")}</a>
        </p>
      ) : null}
    </section>
  );
}

function EndCard({ page, view, problem }: CaseProps) {
  const { t, locale } = page;
  const mine = problem?.form === "Reopen" ? problem : null;
  return (
    <section class="card" aria-labelledby="end-title">
      <h2 id="end-title">{t("end.title")}</h2>
      {may(view, "Reopen") ? (
        <details class="more" open={mine !== null}>
          <summary>{t("end.reopen")}</summary>
          <ActForm action={pathIn(locale, paths.reopen)} expects={view.version}>
            <Field
              name="reopenWords"
              label={t("end.reopenWhy")}
              aside={t("form.onlyIfYouLike")}
              lines={3}
              value={mine?.typed}
            />
            <Button kind="outline" low>
              {t("end.reopenSend")}
            </Button>
          </ActForm>
        </details>
      ) : null}
      {may(view, "Withdraw") ? (
        <details class="more">
          <summary>{t("end.withdraw")}</summary>
          <p>{t("end.withdrawText")}</p>
          <ActForm action={pathIn(locale, paths.withdraw)} expects={view.version}>
            <Button kind="outline" low>
              {t("end.withdrawSend")}
            </Button>
          </ActForm>
        </details>
      ) : null}
      <p>{t("end.closeText")}</p>
      <form class="actions" method="post" action={pathIn(locale, paths.closeCase)}>
        <Button kind="outline" low>
          {t("end.close")}
        </Button>
      </form>
    </section>
  );
}
