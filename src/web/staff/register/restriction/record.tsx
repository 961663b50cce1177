// What was done, who it is when it is open, and the record of what happened since: who, when, what, with the words that were written.
import type { Entry, RestrictionView } from "../../../../desk/register/restriction/read.ts";
import { longDate } from "../../../../lib/dates.ts";
import { Moment } from "../../../components/date.tsx";
import type { Page } from "../../../env.ts";
import { staffPath } from "../../../paths.ts";
import { Until, within } from "./parts.tsx";
import { restrictionPaths as paths } from "./paths.ts";

type Props = { readonly page: Page; readonly view: RestrictionView };

export function Asked({
  page,
  view,
  usual,
  rules,
  scope,
}: Props & { readonly usual: string; readonly rules: readonly string[]; readonly scope: string }) {
  const { t } = page;
  const { state, entries, imposedBy } = view;
  const first = entries[0];
  const willful = state.willful.map((one) => t(`restriction.willful.${one}`));
  const row = (label: string, words: string) =>
    words === "" ? null : (
      <>
        <dt>{t(label)}</dt>
        <dd class="keeps">{words}</dd>
      </>
    );
  return (
    <dl class="facts">
      {row("restriction.field.behavior", first?.text ?? "")}
      <dt>{t("restriction.field.happened")}</dt>
      <dd>
        <Moment page={page} at={state.happenedAt} />
        {first?.fields.where ? `, ${first.fields.where}` : ""}
      </dd>
      {row("restriction.field.rules", rules.join("\n"))}
      {row(
        "restriction.field.willful",
        [...willful, first?.fields.willfulWords ?? ""].filter((one) => one !== "").join("\n"),
      )}
      {row("restriction.field.scope", state.sort === "warning" ? "" : scope)}
      <dt>{t("restriction.field.until")}</dt>
      <dd>
        <Until page={page} state={state} />
      </dd>
      {row("restriction.field.usual", usual)}
      {row("restriction.field.why", first?.fields.why ?? "")}
      {row("restriction.field.imposedBy", imposedBy ? `${imposedBy.name}, ${imposedBy.title}` : "")}
      {view.appealUntil ? row("restriction.field.appealUntil", longDate(page.locale, view.appealUntil)) : null}
      {row("restriction.field.appealTo", t(`restriction.appealTo.${state.appealTo}`))}
      {state.second && !state.confirmed ? row("restriction.field.second", t("restriction.second")) : null}
      {state.minor ? row("restriction.field.minor", t(`restriction.guardian.${state.guardian ?? "copy"}`)) : null}
    </dl>
  );
}

export function Identity({ page: { t }, view }: Props) {
  const { identity, desk } = view;
  const lines = identity ? [identity.name, identity.email, identity.phone, identity.address] : [];
  return (
    <dl class="facts">
      <dt>{t("restriction.field.deskWho")}</dt>
      <dd>{desk.who}</dd>
      {desk.doing ? (
        <>
          <dt>{t("restriction.field.deskDoing")}</dt>
          <dd class="keeps">{desk.doing}</dd>
        </>
      ) : null}
      <dt>{t("restriction.field.identity")}</dt>
      <dd class="keeps">
        {identity
          ? lines.filter((line) => line !== "").join("\n") || t("restriction.entry.unnamed")
          : t("restriction.entry.closed")}
      </dd>
      {identity?.guardian ? (
        <>
          <dt>{t("restriction.field.guardian")}</dt>
          <dd class="keeps">{identity.guardian}</dd>
        </>
      ) : null}
    </dl>
  );
}

const byClock: ReadonlySet<string> = new Set(["Expired", "InvolvedNoted"]);
/** A code of the event in words, where its sentence names one. */
function factsOf({ t, locale }: Page, entry: Entry): Record<string, string | number> {
  const { data } = entry;
  const named = (field: string, words: string) =>
    typeof data[field] === "string" ? { [field]: within(t(`restriction.${words}.${data[field]}`)) } : {};
  const day = (field: string) => (typeof data[field] === "string" ? { [field]: longDate(locale, data[field]) } : {});
  return {
    who: entry.by?.name ?? t(byClock.has(entry.event) ? "restriction.byClock" : "restriction.byPatron"),
    ...(typeof data.sort === "string" ? { sort: t(`restriction.sort.${data.sort}`) } : {}),
    ...named("way", "way"),
    ...named("proof", "proof"),
    ...named("channel", "channel"),
    ...named("outcome", "outcome"),
    ...named("reason", "identityReason"),
    ...day("on"),
    ...day("receivedOn"),
  };
}

export function Record({ page, view }: Props) {
  const { t } = page;
  const { reference } = view.state;
  return (
    <ol class="record">
      {view.entries.map((entry) => (
        <li>
          <p class="what">
            <b>{t(`restriction.event.${entry.event}`, factsOf(page, entry))}</b>
            <Moment page={page} at={entry.at} />
          </p>
          {entry.event !== "Imposed" && entry.text ? <p class="keeps">{entry.text}</p> : null}
          {entry.data.guardian === true ? <p class="fact">{t("restriction.guardianGot")}</p> : null}
          {entry.event === "ConcernLinked" && entry.fields.reference ? (
            <p class="fact">{entry.fields.reference}</p>
          ) : null}
          {entry.files.length > 0 ? (
            <ul class="files">
              {entry.files.map((file) => (
                <li>
                  <a href={staffPath(paths.file, { reference, id: file.id })}>{file.name}</a>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
