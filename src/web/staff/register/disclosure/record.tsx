// What was asked, and the record of what happened since: who, when, what, with the words that were written.
import type { DisclosureView, Entry } from "../../../../desk/register/disclosure/read.ts";
import { Moment } from "../../../components/date.tsx";
import type { Page } from "../../../env.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import { withheldIn } from "./parts.tsx";

type Props = { readonly page: Page; readonly view: DisclosureView };

/** Fields in the order of the form; words typed, never a code. */
const shown = [
  "asked",
  "askerName",
  "agency",
  "badge",
  "contact",
  "court",
  "compels",
  "basis",
  "whose",
  "scope",
  "toWhom",
] as const;

function Words({ page: { t }, entry }: { readonly page: Page; readonly entry: Entry }) {
  const fields = shown.filter((name) => (entry.fields[name] ?? "") !== "");
  return (
    <>
      {entry.text ? <p class="keeps">{entry.text}</p> : null}
      {fields.length > 0 ? (
        <dl class="facts">
          {fields.map((name) => (
            <>
              <dt>{t(`disclosure.${name === "asked" || name === "basis" ? "said" : "field"}.${name}`)}</dt>
              <dd class="keeps">{entry.fields[name]}</dd>
            </>
          ))}
        </dl>
      ) : null}
    </>
  );
}

function Files({ view, entry }: { readonly view: DisclosureView; readonly entry: Entry }) {
  if (entry.files.length === 0) return null;
  const { reference } = view.state;
  return (
    <ul class="files">
      {entry.files.map((file) => (
        <li>
          <a href={staffPath(staffPaths.disclosureFile, { reference, id: file.id })}>{file.name}</a>
        </li>
      ))}
    </ul>
  );
}

/** What the front desk wrote down, with what was added since. */
export function Asked({ page, view }: Props) {
  const { t } = page;
  const { state, loggedBy, receivedBy } = view;
  const said = view.entries.filter(({ event }) => event === "RequestLogged" || event === "DetailsAdded");
  const isEmpty = said.every((entry) => entry.text === "" && Object.keys(entry.fields).length === 0);
  return (
    <>
      {isEmpty ? <p class="fact">{t("disclosure.entry.nothing")}</p> : null}
      {said.map((entry) => (
        <>
          <Words page={page} entry={entry} />
          <Files view={view} entry={entry} />
        </>
      ))}
      <p class="fact">
        {t(`disclosure.came.${state.way}`, { who: receivedBy?.name ?? "" })}{" "}
        <Moment page={page} at={state.receivedAt} />
      </p>
      {state.loggedBy === state.receivedBy ? null : (
        <p class="fact">{t("disclosure.entry.loggedBy", { who: loggedBy?.name ?? "" })}</p>
      )}
    </>
  );
}

/** A code of the event in words, where its sentence names one. */
function factsOf(page: Page, entry: Entry): Record<string, string | number> {
  const { t } = page;
  const { facts } = entry;
  const named = (field: string, words: string) =>
    typeof facts[field] === "string" ? { [field]: t(`disclosure.${words}.${facts[field]}`) } : {};
  return {
    who: entry.by?.name ?? "",
    ...(entry.event === "PackageReviewed" ? { out: withheldIn(t, entry.withheld) } : {}),
    ...named("gate", "gate"),
    ...named("condition", "conditionShort"),
    ...named("ground", "ground"),
    ...(entry.event === "Released" ? named("way", "releaseWay") : {}),
    ...named("judicial", "judicial"),
    ...named("consent", "consent"),
    ...named("verified", "verification"),
    ...named("signed", "signed"),
    ...(facts.asked ? { asked: t(`disclosure.counsel.${facts.asked}`) } : {}),
  };
}

export function Record({ page, view }: Props) {
  const { t } = page;
  return (
    <ol class="record">
      {view.entries.map((entry) => (
        <li>
          <p class="what">
            <b>{t(`disclosure.event.${entry.event}`, factsOf(page, entry))}</b>
            <Moment page={page} at={entry.at} />
          </p>
          {entry.event === "PackageAssembled" ||
          entry.event === "RequestLogged" ||
          entry.event === "DetailsAdded" ? null : (
            <>
              <Words page={page} entry={entry} />
              <Files view={view} entry={entry} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
