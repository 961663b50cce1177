// The record of acts of a formal complaint: who, when, what; machine's and people's alike. Notes stand here, with what was written.
import type { Entry } from "../../../../../desk/register/complaint/views.ts";
import type { Stage } from "../../../../../domain/complaint/terms.ts";
import { stages } from "../../../../../domain/complaint/terms.ts";
import { Moment } from "../../../../components/date.tsx";
import type { Page } from "../../../../env.ts";
import { onDay, stageWord } from "../words.tsx";
import type { EntryProps } from "./page.tsx";

/** Codes and dates of the event in words, where its sentence names them. */
function factsOf(page: Page, view: EntryProps["view"], { event, facts }: Entry): Record<string, string> {
  const { t } = page;
  const text = (name: string): string => String(facts[name] ?? "");
  const at = text("dueAt") || text("until") || text("meetingOn") || text("heldOn");
  const stage = stages.find((one: Stage) => one === facts.stage);
  return {
    person: text("who"),
    day: at === "" ? "" : onDay(page, at),
    stage: stage ? stageWord(page, view.procedure, stage) : "",
    outcome: facts.outcome ? t(`formal.account.${facts.outcome}`) : "",
    body: event === "Appealed" ? t(`formal.body.${facts.who}`) : "",
    ending: facts.ending ? t(`formal.ending.${facts.ending}`) : "",
  };
}

const keyOf = ({ event, facts }: Entry): string =>
  `formal.event.${event === "AgendaSet" && !facts.meetingOn ? "AgendaOpen" : event}`;

/** Where else on the page the words stand already. */
const elsewhere = new Set(["ComplaintOpened", "WordsAdded", "Investigated", "Appealed", "RemedyDone"]);

export const Record = ({ page, view }: EntryProps) => (
  <ol class="record">
    {view.entries.map((entry) => (
      <li class={entry.event === "Noted" ? "note" : undefined}>
        <p class="what">
          <span>
            <b>{page.t(keyOf(entry), factsOf(page, view, entry))}</b> <span class="fact">{byWords(page, entry)}</span>
          </span>
          <Moment page={page} at={entry.at} />
        </p>
        {entry.text && !elsewhere.has(entry.event) ? <p class="keeps">{entry.text}</p> : null}
      </li>
    ))}
  </ol>
);

const byWords = ({ t }: Page, { by }: Entry): string =>
  by === "patron" ? t("formal.event.byPatron") : by === null || by === "system" ? t("formal.event.bySystem") : by.name;
