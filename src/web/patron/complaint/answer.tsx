// The answer to a formal complaint (6.2): each point with its outcome, reasons and the clause it rests on; what the library will do; what was written.
import { Icon } from "../../components/icon.tsx";
import type { Page } from "../../env.ts";
import { pathIn, paths } from "../../paths.ts";
import { day, type Mine, type Point } from "./shown.ts";

type Props = { readonly page: Page; readonly mine: Mine };

export function Answers({ page, mine }: Props) {
  const { t, locale } = page;
  const { points, answer } = mine;
  const isAnswered = points.some(({ outcome }) => outcome !== null);
  return (
    <section class="section" aria-labelledby="answers">
      <h2 id="answers">
        {t(answer?.byBoard ? "formal.mine.boardAnswers" : isAnswered ? "formal.mine.answers" : "formal.mine.points")}
      </h2>
      <ol class="answer">
        {points.map((point) => (
          <li>
            <h3 class="keeps">{point.text}</h3>
            <Verdict page={page} point={point} />
            {point.reason ? <p class="keeps">{point.reason}</p> : null}
            {point.clause ? (
              <p class="small">
                {t("formal.mine.restsOn")}{" "}
                {point.link ? (
                  <a href={pathIn(locale, paths.clause, { clause: point.link })}>{point.clause}</a>
                ) : (
                  point.clause
                )}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {answer?.text ? <p class="keeps gap-s">{answer.text}</p> : null}
      {answer?.byBoard && answer.votedOn ? (
        <p class="small">{t("formal.mine.voted", { day: day(page, answer.votedOn) })}</p>
      ) : null}
    </section>
  );
}

const Verdict = ({ page: { t }, point }: { readonly page: Page; readonly point: Point }) => (
  <p class={`verdict ${point.outcome ?? "open"}`}>
    {point.outcome ? t(`formal.outcome.${point.outcome}`) : t("formal.mine.unanswered")}
  </p>
);

export function Remedies({ page, mine: { remedies } }: Props) {
  const { t } = page;
  if (remedies.length === 0) return null;
  return (
    <section class="section" aria-labelledby="remedies">
      <h2 id="remedies">{t("formal.mine.remedies")}</h2>
      <ul class="todo">
        {remedies.map(({ text, dueOn, doneOn, done, late }) => (
          <li>
            <span>
              <Icon name={doneOn ? "tick" : "clock"} />
            </span>
            <span>
              <span class="keeps">{text}</span>
              <span class="small">
                {doneOn
                  ? t("formal.mine.remedyDone", { day: day(page, doneOn) })
                  : t(late ? "formal.mine.remedyLate" : "formal.mine.remedyBy", { day: day(page, dueOn) })}
              </span>
              {done ? <span class="small keeps">{done}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Fields in the order of the form, each under its question. */
const asked = [
  ["happened", "formal.form.happened"],
  ["item", "formal.form.item"],
  ["when", "formal.form.when"],
  ["where", "formal.form.where"],
  ["who", "formal.form.who"],
  ["tried", "formal.form.tried"],
  ["policy", "formal.form.policy"],
  ["relief", "formal.form.relief"],
  ["organization", "formal.form.organization"],
] as const;

export function Wrote({ page, mine: { fields, added } }: Props) {
  const { t } = page;
  return (
    <section class="section" aria-labelledby="wrote">
      <h2 id="wrote">{t("formal.mine.said")}</h2>
      <dl class="wrote">
        {asked
          .filter(([field]) => fields[field])
          .map(([field, key]) => (
            <>
              <dt>{t(key)}</dt>
              <dd class="keeps">{fields[field]}</dd>
            </>
          ))}
        {added.map(({ at, text }) => (
          <>
            <dt>{t("formal.mine.addedOn", { day: day(page, at) })}</dt>
            <dd class="keeps">{text}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

export function Letters({ page, mine: { letters } }: Props) {
  const { t, locale } = page;
  if (letters.length === 0) return null;
  return (
    <section class="card" aria-labelledby="letters">
      <h2 id="letters">{t("formal.mine.letters")}</h2>
      <p>{t("formal.mine.lettersText")}</p>
      <ul class="files">
        {letters.map(({ id, name, at }) => (
          <li>
            <a href={pathIn(locale, paths.complaintLetter, { id })}>{name}</a>{" "}
            <span class="small">{day(page, at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
