// At the right of a formal complaint: what this person may do now, each impossible act with its reason; what left; who has read it.

import type { May } from "../../../../../desk/register/complaint/views.ts";
import type { ComplaintActType } from "../../../../../domain/complaint/act.ts";
import { dayIn } from "../../../../../lib/dates.ts";
import { Moment } from "../../../../components/date.tsx";
import { Icon } from "../../../../components/icon.tsx";
import type { Page } from "../../../../env.ts";
import { staffPath } from "../../../../paths.ts";
import { ReaderList } from "../../readers.tsx";
import { isFormAct } from "../act/fields.ts";
import { complaintPaths } from "../paths.ts";
import { onDay, refusalWords } from "../words.tsx";
import type { EntryProps } from "./page.tsx";

/** What moves it on, in the order in which it comes; the others stand below. */
const onward: readonly ComplaintActType[] = [
  "Acknowledge",
  "NameSubject",
  "AskForAccount",
  "FinishInvestigation",
  "Decide",
  "SetAgenda",
  "RecordHearing",
  "DecideAppeal",
  "FinishRemedy",
];
export function Side({ page, view }: EntryProps) {
  return (
    <>
      <MayDo page={page} view={view} />
      <Packet page={page} view={view} />
      <Letters page={page} view={view} />
      <Readers page={page} view={view} />
    </>
  );
}

function MayDo({ page, view }: EntryProps) {
  const { t } = page;
  const { state } = view;
  const acts = view.may.filter(({ act }) => isFormAct(act) && (act !== "OpenIdentity" || view.identity === null));
  const may = acts.filter(({ refusal }) => refusal === null);
  const not = acts.filter(({ refusal }) => refusal !== null && state.status !== "closed");
  const next = nextOf(page, view, may);
  const row = ({ act }: May) => (
    <li class={act === next ? "next" : undefined}>
      <a href={staffPath(complaintPaths.act, { reference: state.reference, act })}>{t(`formal.act.${act}`)}</a>
    </li>
  );
  // Each reason once, with all that it keeps from being done.
  const whyNot = Map.groupBy(not, ({ refusal, facts }) => refusalWords(page, refusal ?? "", facts));
  const rank = ({ act }: May) => (act === next ? -1 : onward.includes(act) ? onward.indexOf(act) : 100);
  return (
    <section class="may" aria-labelledby="may">
      <h2 id="may">{t("formal.entry.may")}</h2>
      {may.length === 0 ? <p class="fact">{t("formal.entry.nothingMay")}</p> : null}
      <ul class="do">{[...may].sort((a, b) => rank(a) - rank(b)).map(row)}</ul>
      {not.length > 0 ? (
        <details>
          <summary>{t("formal.entry.notNow")}</summary>
          <ul class="do">
            {[...whyNot].map(([why, kept]) => (
              <li class="not">
                {kept.map(({ act }) => (
                  <b class="not">{t(`formal.act.${act}`)}</b>
                ))}
                <p class="why">
                  <Icon name="lock" />
                  <span>{why}</span>
                </p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/**
 * Naming somebody and keeping a promise are never the next thing by themselves; an account is, while a subject's is missing; a meeting, while none
 * is set or the one that was is over without a word of it.
 */
function nextOf(page: Page, { state }: EntryProps["view"], may: readonly May[]): ComplaintActType | null {
  const can = may.map(({ act }) => act);
  const asks = state.subjects.some(({ personId }) => !state.accounts.some((one) => one.personId === personId));
  const today = dayIn(page.library.zone, page.now);
  const meetingOn = state.appeal?.meetingOn ?? null;
  const isAhead = meetingOn !== null && meetingOn > today;
  const isNext: Partial<Record<ComplaintActType, boolean>> = {
    NameSubject: false,
    FinishRemedy: false,
    AskForAccount: asks,
    SetAgenda: meetingOn === null,
    RecordHearing: !isAhead && !state.appeal?.heldOn,
    DecideAppeal: !isAhead,
  };
  return onward.find((act) => can.includes(act) && isNext[act] !== false) ?? null;
}

function Packet({ page, view: { state } }: EntryProps) {
  const { t } = page;
  if (state.appeal?.to !== "board") return null;
  const { reference, appeal } = state;
  return (
    <section aria-labelledby="packet">
      <h2 id="packet">{t("formal.entry.appeal")}</h2>
      <p class="fact">
        {appeal.meetingOn
          ? t("formal.entry.meeting", { day: onDay(page, appeal.meetingOn) })
          : t("formal.entry.noMeeting")}
      </p>
      <p>
        <a href={staffPath(complaintPaths.packet, { reference })}>{t("formal.entry.packet")}</a>
      </p>
      <p class="fact">{t("formal.entry.packetText")}</p>
    </section>
  );
}

/** Each letter as it left; and whatever was attached. */
function Letters({ page, view: { state, letters, entries } }: EntryProps) {
  const { t } = page;
  const kept = new Set(letters.map(({ id }) => id));
  const attached = entries.flatMap(({ at, files }) =>
    files.filter(({ id }) => !kept.has(id)).map(({ id, name }) => ({ id, name, at })),
  );
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t("formal.entry.letters")}</h2>
      {letters.length === 0 ? <p class="fact">{t("formal.entry.lettersNone")}</p> : null}
      <ul class="plain">
        {[...letters, ...attached].map((one) => (
          <li>
            <Icon name="print" />{" "}
            <a href={staffPath(complaintPaths.file, { reference: state.reference, id: one.id })}>{one.name}</a>{" "}
            <span class="fact">
              <Moment page={page} at={one.at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Readers = ({ page, view: { readers } }: EntryProps) => (
  <section aria-labelledby="readers">
    <h2 id="readers">{page.t("formal.entry.readers")}</h2>
    {readers.length === 0 ? <p class="fact">{page.t("formal.entry.readersNone")}</p> : null}
    <ReaderList page={page} readers={readers} />
  </section>
);
