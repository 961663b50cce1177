// A case on one screen: where it stands | the exchange and the composer | what you may do now.

import { lineOf } from "../../../desk/read/rows.ts";
import type { StaffCase } from "../../../desk/read/views.ts";
import { weekdayDate } from "../../../lib/dates.ts";
import type { SignedIn } from "../../../store/accounts/here.ts";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { StaffFrame } from "../frame.tsx";
import { lettersAt } from "../register/paper/letters.tsx";
import { DueWords, KindMark } from "../said.tsx";
import { Composer, type Composing } from "./composer.tsx";
import { May } from "./may.tsx";
import { Side } from "./side.tsx";
import { Timeline } from "./timeline.tsx";

type Props = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: StaffCase;
  readonly composing: Composing;
  /** Why an act wasn't done, in words. */
  readonly refusal?: string;
  readonly done?: string;
};

const titleLength = 72;

export function CasePage({ page, person, view, composing, refusal, done }: Props) {
  const { t } = page;
  const title =
    lineOf(view.exchange[0]?.text ?? "", titleLength) || t("staff.row.sealed", { kind: t(`term.kind.${view.kind}`) });
  return (
    <StaffFrame
      page={page}
      person={person}
      title={view.reference}
      here="cases"
      class="case"
      wrong={refusal !== undefined}
      keys={[
        ["r", t("act.Reply")],
        ["n", t("act.WriteNote")],
        ["h", t("act.Refer")],
        ["u", t("staff.keys.back")],
      ]}
    >
      <div class="head">
        <KindMark t={t} kind={view.kind} />
        <h1>{title}</h1>
        <span class="small">{view.reference}</span>
        <span class="tag info">{t(`status.${view.status}`)}</span>
        {view.walled > 0 ? <span class="tag private">{t("staff.case.walledTag")}</span> : null}
        {view.next ? (
          <span class="push">
            <DueWords page={page} dueAt={view.next.dueAt} clock={view.next.clock} setAt={view.next.setAt} />
          </span>
        ) : null}
      </div>
      <nav class="hop" aria-label={t("staff.case.onPage")}>
        <a href="#stands">{t("staff.case.stands")}</a>
        <a href="#exchange">{t("staff.case.exchange")}</a>
        <a href="#acts">{t("staff.case.do")}</a>
      </nav>
      <div class="cols">
        <Side page={page} view={view} me={person.personId} />
        <div class="col mid">
          <section class="exchange" id="exchange" tabindex={0} aria-label={t("staff.case.exchangeLong")}>
            {view.disposed ? (
              <Notice title={t("records.disposed")}>
                <p>
                  {t("records.disposedText", {
                    day: weekdayDate(page.locale, view.disposed.at, page.library.zone, page.now),
                    certificate: view.disposed.certificate,
                  })}
                </p>
              </Notice>
            ) : view.seesWords ? null : (
              <p class="fact pad">{t("staff.case.sealed")}</p>
            )}
            <Timeline page={page} view={view} me={person.personId} />
            {done ? (
              <Notice sort="good" role="status">
                <p>{t("staff.case.done", { act: t(`act.${done}`) })}</p>
              </Notice>
            ) : null}
          </section>
          {view.toPost > 0 ? (
            <Notice title={t("paper.case.title", { count: view.toPost })}>
              <p>
                <a href={lettersAt(view.reference)}>{t("paper.case.do")}</a>
              </p>
            </Notice>
          ) : null}
          {view.outOfReach ? (
            <Notice sort="grave" title={t("staff.unreached.title")}>
              <p>
                {t(`staff.unreached.${view.outOfReach}`)} {t("staff.unreached.do")}
              </p>
            </Notice>
          ) : null}
          {refusal ? (
            <Notice sort="grave" role="alert" title={t("staff.case.notDone")}>
              <p>
                {refusal} {t("staff.case.kept")}
              </p>
            </Notice>
          ) : null}
          <Composer page={page} view={view} composing={composing} />
        </div>
        <May page={page} view={view} />
      </div>
    </StaffFrame>
  );
}
