// The exchange and the record of acts in one timeline. A note can't be taken for a reply: color, label, edge and side differ.
import type { Entry, StaffCase } from "../../../desk/read/views.ts";
import { carriers } from "../../../desk/words/words.ts";
import { Moment } from "../../components/date.tsx";
import { Icon } from "../../components/icon.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { factWords } from "./fact-words.ts";

type Props = {
  readonly page: Page;
  readonly view: StaffCase;
  readonly me: number;
  /** Those of the exchange to show. */
  readonly entries?: readonly Entry[];
};

export const whoOf = (page: Page, entry: Entry, me: number): string =>
  entry.by === "patron"
    ? page.t("staff.by.patron")
    : entry.by === "system"
      ? page.t("staff.by.system")
      : entry.by.id === me
        ? page.t("staff.by.you")
        : entry.by.name;

const hasWords = (entry: Entry): boolean =>
  Boolean(entry.text) || entry.files.length > 0 || Object.keys(entry.fields).length > 0;

/** What usually brings words has a verb for beside the name; anything else its whole sentence. */
const spoken: ReadonlySet<string> = new Set(Object.values(carriers).map(([event]) => event));
const verbOf = (page: Page, view: StaffCase, entry: Entry, me: number): string =>
  spoken.has(entry.event)
    ? page.t(`record.short.${entry.event}`)
    : page.t(`record.${entry.event}`, factWords(page, view, entry, whoOf(page, entry, me)));

export const Timeline = ({ page, view, me, entries = view.exchange }: Props) => (
  <ol class="timeline">
    {entries.map((entry) => (
      <li id={`v${entry.version}`} class={hasWords(entry) ? undefined : "act"}>
        {hasWords(entry) ? (
          <Said page={page} view={view} entry={entry} me={me} />
        ) : (
          <Act page={page} view={view} entry={entry} me={me} />
        )}
        {view.unreached
          .filter(({ version }) => version === entry.version)
          .map(({ why }) => (
            <p class="unreached">
              <Icon name="alert" /> {page.t(`staff.unreached.${why}`)}
            </p>
          ))}
      </li>
    ))}
  </ol>
);

type EntryProps = Omit<Props, "entries"> & { readonly entry: Entry };

const Act = ({ page, view, entry, me }: EntryProps) => (
  <>
    <span class="dot" aria-hidden="true"></span>
    <span>
      {page.t(`record.${entry.event}`, factWords(page, view, entry, whoOf(page, entry, me)))}
      {entry.clause ? <span class="clause"> {entry.clause}</span> : null}
    </span>
    <Moment page={page} at={entry.at} />
  </>
);

function Said({ page, view, entry, me }: EntryProps) {
  const { t } = page;
  const sort = entry.sort === "act" ? "reply" : entry.sort;
  const fields = Object.entries(entry.fields).filter(([name]) => !/^(point|reason)\.\d$/.test(name));
  const points = Object.keys(entry.fields).filter((name) => name.startsWith("point."));
  return (
    <article class={`said ${sort}`}>
      <header>
        {sort === "note" ? <Icon name="lock" /> : null}
        <b>{sort === "note" ? t("staff.said.note") : whoOf(page, entry, me)}</b>{" "}
        <span class="fact">{sort === "note" ? whoOf(page, entry, me) : verbOf(page, view, entry, me)}</span>
        <Moment page={page} at={entry.at} />
      </header>
      {entry.text ? <p class="keeps">{entry.text}</p> : null}
      {fields.map(([name, text]) => (
        <p class="keeps">
          <b>{t(`field.${name}`)}</b> {name === "place" ? t(`term.place.${text}`) : text}
        </p>
      ))}
      {points.length > 0 ? (
        <ol>
          {points.map((name) => (
            <li class="keeps">
              <b>{entry.fields[name]}</b> {entry.fields[name.replace("point", "reason")]}
            </li>
          ))}
        </ol>
      ) : null}
      {entry.files.length > 0 ? (
        <ul class="files">
          {entry.files.map((file) => (
            <li>
              <a href={staffPath(staffPaths.file, { reference: view.reference, id: file.id })} download>
                {file.name}
              </a>{" "}
              <span class="fact">{t("staff.file.size", { kb: Math.max(1, Math.round(file.bytes / 1024)) })}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}
