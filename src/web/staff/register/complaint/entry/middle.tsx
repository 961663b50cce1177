// The middle of a formal complaint: what was written, the points and how they came out, accounts, what was found, promises; then the record.
import type { AnswerView } from "../../../../../desk/register/complaint/stands.ts";
import { Icon } from "../../../../components/icon.tsx";
import type { Page } from "../../../../env.ts";
import { pathIn, paths } from "../../../../paths.ts";
import { accountWords, DueOn, onDay, Verdict } from "../words.tsx";
import type { EntryProps } from "./page.tsx";
import { Record } from "./record.tsx";

export function Middle({ page, view }: EntryProps) {
  const { t } = page;
  if (!view.seesWords)
    return (
      <div class="part">
        <p class="fact">{t("formal.entry.sealedTo")}</p>
        <Record page={page} view={view} />
      </div>
    );
  return (
    <>
      <Identity page={page} view={view} />
      <Wrote page={page} view={view} />
      <Points page={page} view={view} />
      <Accounts page={page} view={view} />
      <Words page={page} view={view} event="Investigated" title="formal.entry.findings" />
      <Words page={page} view={view} event="Appealed" title="formal.entry.appeal" />
      <Remedies page={page} view={view} />
      <section class="part" aria-labelledby="record">
        <h2 id="record">{t("formal.entry.record")}</h2>
        <Record page={page} view={view} />
      </section>
    </>
  );
}

function Identity({ page: { t }, view: { identity } }: EntryProps) {
  if (!identity) return null;
  return (
    <section class="part private" aria-labelledby="identity">
      <h2 id="identity">{t("formal.entry.identity")}</h2>
      <dl class="facts">
        {(["name", "email", "phone", "address"] as const)
          .filter((field) => identity[field])
          .map((field) => (
            <>
              <dt>{t(`has.${field}`)}</dt>
              <dd class="keeps">{identity[field]}</dd>
            </>
          ))}
      </dl>
    </section>
  );
}

/** Fields in the order of the form, each under its question. */
const asked = ["item", "when", "where", "who", "tried", "policy", "relief", "organization"] as const;
const questions: Readonly<Record<(typeof asked)[number], string>> = {
  item: "formal.form.item",
  when: "formal.form.when",
  where: "formal.form.where",
  who: "formal.form.who",
  tried: "formal.form.tried",
  policy: "formal.form.policy",
  relief: "formal.form.relief",
  organization: "formal.form.organization",
};

/** What the patron wrote, the added words too; beside a decision it stands as well. */
export function Wrote({ page, view }: EntryProps) {
  const { t } = page;
  const more = view.entries.filter(({ event, text }) => event === "WordsAdded" && text !== "");
  return (
    <section class="part" aria-labelledby="wrote">
      <h2 id="wrote">{t("formal.entry.complaint")}</h2>
      {view.form.happened ? <p class="keeps words">{view.form.happened}</p> : null}
      <dl class="facts">
        {asked
          .filter((field) => view.form[field])
          .map((field) => (
            <>
              <dt>{t(questions[field])}</dt>
              <dd class="keeps">{view.form[field]}</dd>
            </>
          ))}
      </dl>
      {more.map((entry) => (
        <p class="keeps words">
          <span class="fact">{onDay(page, entry.at)}</span> {entry.text}
        </p>
      ))}
    </section>
  );
}

function Points({ page, view }: EntryProps) {
  const { t } = page;
  const { decision, appealDecision } = view;
  const rounds = [
    [decision, "formal.entry.decision"],
    [appealDecision, "formal.entry.boardDecision"],
  ] as const;
  return (
    <section class="part" aria-labelledby="points">
      <h2 id="points">{t("formal.entry.points")}</h2>
      <ol class="points">
        {view.points.map(({ number, text }) => (
          <li>
            <p class="keeps">
              <b>{text}</b>
            </p>
            {rounds.map(([answer, title]) =>
              answer ? <Answer page={page} answer={answer} title={t(title)} n={number} /> : null,
            )}
          </li>
        ))}
      </ol>
      {rounds.map(([answer]) => (answer?.text ? <p class="keeps words">{answer.text}</p> : null))}
      {decision?.personnel || appealDecision?.personnel ? <p class="fact">{t("formal.entry.personnel")}</p> : null}
      {appealDecision?.votedOn ? (
        <p class="fact">{t("formal.entry.votedOn", { day: onDay(page, appealDecision.votedOn) })}</p>
      ) : null}
    </section>
  );
}

type AnswerProps = {
  readonly page: Page;
  readonly answer: AnswerView;
  readonly title: string;
  readonly n: number;
};
function Answer({ page: { t, locale }, answer, title, n }: AnswerProps) {
  const point = answer.points[n - 1];
  if (!point) return null;
  return (
    <div class="answered">
      <p>
        <span class="fact">{title}:</span> <Verdict t={t} outcome={point.outcome} />
      </p>
      {point.reasons ? <p class="keeps">{point.reasons}</p> : null}
      {point.clause ? (
        <p class="fact">
          {t("formal.entry.clause")}{" "}
          {point.link ? (
            <a href={pathIn(locale, paths.clause, { clause: point.link })}>{point.clause}</a>
          ) : (
            point.clause
          )}
        </p>
      ) : null}
    </div>
  );
}

export function Accounts({ page, view }: EntryProps) {
  const { t } = page;
  if (view.accounts.length === 0) return null;
  return (
    <section class="part" aria-labelledby="accounts">
      <h2 id="accounts">{t("formal.entry.accounts")}</h2>
      {view.accounts.map((one) => (
        <div class="account">
          <p>
            <b>{one.person?.name ?? ""}</b> <span class="fact">{accountWords(page, view, one.state.personId)}</span>
          </p>
          {one.text ? <p class="keeps words">{one.text}</p> : null}
          <details>
            <summary>{t("formal.entry.shown")}</summary>
            <p class="keeps">{one.shown}</p>
          </details>
        </div>
      ))}
    </section>
  );
}

export function Words({ page, view, event, title }: EntryProps & { readonly event: string; readonly title: string }) {
  const said = view.entries.filter((one) => one.event === event && one.text !== "");
  if (said.length === 0) return null;
  return (
    <section class="part">
      <h2>{page.t(title)}</h2>
      {said.map((one) => (
        <p class="keeps words">{one.text}</p>
      ))}
    </section>
  );
}

function Remedies({ page, view: { remedies } }: EntryProps) {
  const { t } = page;
  if (remedies.length === 0) return null;
  return (
    <section class="part" aria-labelledby="remedies">
      <h2 id="remedies">{t("formal.entry.remedies")}</h2>
      <ul class="promised">
        {remedies.map((one) => (
          <li>
            <Icon name={one.doneOn ? "tick" : "clock"} />
            <span>
              <span class="keeps">{one.text}</span>
              <span class="fact">
                {one.ownerName},{" "}
                {one.doneOn ? (
                  t("formal.promises.done", { day: onDay(page, one.doneOn) })
                ) : (
                  <DueOn page={page} on={one.dueOn} />
                )}
              </span>
              {one.done ? <span class="keeps">{one.done}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
