// What was said, oldest first: the patron's words set in, ours white, acts as a line between; a decision point by point.
import type { Entry, PatronCase } from "../../../desk/read/views.ts";
import { dateTime, weekdayDate } from "../../../lib/dates.ts";
import { Moment } from "../../components/date.tsx";
import type { Page } from "../../env.ts";
import { pathIn, paths } from "../../paths.ts";

type ExchangeProps = { readonly page: Page; readonly view: PatronCase };

export const Exchange = ({ page, view }: ExchangeProps) => (
  <ul class="talk">
    {view.exchange.map((entry) => {
      const hasWords = entry.text || Object.keys(entry.fields).length > 0 || entry.files.length > 0;
      return (
        <>
          {hasWords && entry.event !== "ReviewDecided" ? <Message page={page} entry={entry} /> : null}
          {hasWords && wordsAlone.has(entry.event) ? null : <Act page={page} entry={entry} />}
        </>
      );
    })}
  </ul>
);

/** Their words say all of it. */
const wordsAlone = new Set(["CaseOpened", "WordsAdded", "Replied"]);
/** What a patron is told as a line; the rest stands elsewhere on the page. */
const told = new Set([
  "Taken",
  "ReferralAccepted",
  "ReviewRequested",
  "ReviewWayChosen",
  "DeciderSet",
  "TalkOffered",
  "TalkAccepted",
  "TalkHeld",
  "ReviewDecided",
  "ResolutionOffered",
  "Settled",
  "NotSettled",
  "ComplaintHandedOver",
  "TargetExtended",
  "TargetMoved",
  "SilenceNoticed",
  "Closed",
  "Reopened",
  "KindCorrected",
  "CallerVerified",
  "ContactChanged",
  "LetterPosted",
]);

function Message({ page, entry }: { readonly page: Page; readonly entry: Entry }) {
  const { t } = page;
  const isMine = entry.sort === "patron";
  const staff = typeof entry.by === "object" ? entry.by : null;
  const ours = staff ? `${staff.name}, ${staff.title}` : t("mycase.us");
  const mine = staff ? t("mycase.youBy", { who: staff.name }) : t("mycase.you");
  return (
    <li class={isMine ? "msg mine" : "msg"}>
      <header>
        <h3>{isMine ? mine : ours}</h3>
        <span class="fact">
          <Moment page={page} at={entry.at} />
        </span>
      </header>
      {entry.text ? <p class="keeps">{entry.text}</p> : null}
      {asked.map(([field, key]) => {
        const answer = entry.fields[field];
        if (!answer) return null;
        return (
          <p class="keeps">
            <b>{t(key)}</b> {field === "place" ? t(`term.place.${answer}`) : answer}
          </p>
        );
      })}
      <Files page={page} entry={entry} />
    </li>
  );
}

const asked = [
  ["whenText", "mycase.when"],
  ["place", "mycase.place"],
  ["wanted", "mycase.wanted"],
  ["phone", "mycase.phone"],
] as const;

function Files({ page, entry }: { readonly page: Page; readonly entry: Entry }) {
  const { t, locale } = page;
  if (entry.files.length === 0) return null;
  return (
    <ul class="files">
      {entry.files.map((file) => (
        <li>
          <a href={pathIn(locale, paths.file, { id: file.id })} download>
            {t("mycase.file", { name: file.name, size: Math.max(1, Math.round(file.bytes / 1024)) })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Act({ page, entry }: { readonly page: Page; readonly entry: Entry }) {
  const { t, locale, library, now } = page;
  if (!told.has(entry.event)) return null;
  const { dueAt, startsAt } = entry.facts;
  const until =
    typeof startsAt === "string"
      ? dateTime(locale, startsAt, library.zone, now)
      : typeof dueAt === "string"
        ? weekdayDate(locale, dueAt, library.zone, now)
        : "";
  const who = typeof entry.by === "object" ? entry.by.name : entry.by === "patron" ? t("mycase.you") : t("mycase.us");
  const key = entry.event === "Closed" ? `Closed.${entry.facts.ending}` : entry.event;
  return (
    <li class="event">
      <span>
        {t(`event.patron.${key}`, {
          who,
          to: entry.facts.personId ?? entry.facts.to ?? "",
          until,
        })}
        {" · "}
        <Moment page={page} at={entry.at} />
      </span>
    </li>
  );
}

/** The decision of a review (6.2): each point that was asked, how it came out, and why. */
export function Decision({ page, view }: ExchangeProps) {
  const { t } = page;
  const { review } = view;
  if (!review?.decidedAt) return null;
  const decided = view.exchange.findLast((entry) => entry.event === "ReviewDecided");
  return (
    <section class="decided" aria-labelledby="decision">
      <h2 id="decision">{t("decision.title")}</h2>
      <p class="small">
        {review.decider ? `${review.decider.name}, ${review.decider.title}. ` : ""}
        <Moment page={page} at={review.decidedAt} />
      </p>
      {review.outcome ? <p class="did">{t(`term.outcome.${review.outcome}`)}</p> : null}
      <ol class="decision">
        {review.points.map((point) => (
          <li>
            <h3>{point.asked || t("decision.point")}</h3>
            <p>
              <span class="status plain">{t(`term.outcome.${point.outcome}`)}</span>
            </p>
            <p class="keeps">{point.reason}</p>
          </li>
        ))}
      </ol>
      {decided?.text ? <p class="keeps">{decided.text}</p> : null}
    </section>
  );
}
