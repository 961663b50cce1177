// Beside the decision (informal.3): what was asked, what was tried, and the talk, so that the Director decides on what there is.
import type { Entry, StaffCase } from "../../../desk/read/views.ts";
import { dateTime } from "../../../lib/dates.ts";
import { Day } from "../../components/date.tsx";
import { ButtonLink } from "../../components/form/button.tsx";
import { Icon } from "../../components/icon.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { whoOf } from "./timeline.tsx";

type Props = { readonly page: Page; readonly view: StaffCase; readonly me: number };

const tries = new Set(["Replied", "ResolutionOffered", "TalkHeld"]);

export function ReviewBrief({ page, view, me }: Props) {
  const { t } = page;
  const asked = view.exchange.filter((entry) => entry.sort === "patron" && entry.text);
  const tried = view.exchange.filter((entry) => tries.has(entry.event));
  const wanted = view.exchange.find((entry) => entry.fields.wanted)?.fields.wanted;
  return (
    <>
      <section>
        <h2>{t("staff.review.asked")}</h2>
        {asked.map((entry) => (
          <blockquote class="keeps">
            {entry.text}
            <footer class="fact">
              <Day page={page} at={entry.at} />
            </footer>
          </blockquote>
        ))}
        {wanted ? (
          <p>
            <b>{t("staff.review.wanted")}:</b> {wanted}
          </p>
        ) : null}
      </section>
      <section>
        <h2>{t("staff.review.tried")}</h2>
        {tried.length === 0 ? <p class="fact">{t("staff.review.triedNone")}</p> : null}
        <ul class="tried">
          {tried.map((entry) => (
            <Tried page={page} entry={entry} me={me} />
          ))}
        </ul>
      </section>
      <Talk page={page} view={view} me={me} />
    </>
  );
}

const Tried = ({ page, entry, me }: { readonly page: Page; readonly entry: Entry; readonly me: number }) => (
  <li>
    <Icon name="tick" />
    <span>
      <b>
        <Day page={page} at={entry.at} />
      </b>{" "}
      {whoOf(page, entry, me)} {page.t(`record.short.${entry.event}`)}
      {entry.text ? <span class="keeps said-short">{entry.text}</span> : null}
    </span>
  </li>
);

function Talk({ page, view }: Props) {
  const { t, locale, library, now } = page;
  const { review } = view;
  if (!review) return null;
  const { talk } = review;
  const act = (name: "OfferTalk" | "RecordTalk") =>
    view.may.some((one) => one.act === name && one.may) ? (
      <ButtonLink kind="outline" low href={staffPath(staffPaths.act, { reference: view.reference, act: name })}>
        {t(`act.${name}`)}
      </ButtonLink>
    ) : null;
  const words = talk?.held
    ? "staff.review.talkHeld"
    : talk?.accepted
      ? "staff.review.talkAgreed"
      : "staff.review.talkOffered";
  return (
    <section>
      <h2>{t("staff.review.talk")}</h2>
      <p>
        <b>{t("staff.review.theirWay")}:</b> {t(`term.reviewWay.${review.way}`)}
      </p>
      {talk ? (
        <p>{t(words, { time: dateTime(locale, talk.startsAt, library.zone, now) })}</p>
      ) : (
        <p>{t(review.way === "writing" ? "staff.review.writing" : "staff.review.talkNone")}</p>
      )}
      {talk?.held ? null : (
        <>
          <p class="fact">{t("staff.review.talkSettles")}</p>
          <p class="actions">
            {act("RecordTalk")}
            {act("OfferTalk")}
          </p>
        </>
      )}
    </section>
  );
}
