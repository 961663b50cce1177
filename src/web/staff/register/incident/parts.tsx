// Small parts that the pages of an incident share: how it stands, what happened in codes, what each person wrote, the record.
import type { IncidentView, Part } from "../../../../desk/register/incident/read.ts";
import type { IncidentFacts } from "../../../../domain/conduct/incident/act.ts";
import type { ConductTerms } from "../../../../domain/conduct/incident/rules.ts";
import type { Status } from "../../../../domain/conduct/incident/state.ts";
import type { Translate } from "../../../../lib/locale.ts";
import { Moment } from "../../../components/date.tsx";
import type { Page } from "../../../env.ts";
import { staffPath } from "../../../paths.ts";
import { wordFields } from "./fields.tsx";
import { incidentPaths } from "./paths.ts";
import { Remarks } from "./remarks.tsx";

const tones: Readonly<Record<Status, string>> = {
  draft: "wait",
  returned: "wait",
  handedIn: "wait",
  accepted: "",
  closed: "over",
};
export const Stands = ({ t, status }: { readonly t: Translate; readonly status: Status }) => (
  <span class={`status ${tones[status]}`.trim()}>{t(`incident.status.${status}`)}</span>
);

const way: readonly Status[] = ["draft", "handedIn", "accepted", "closed"];
/** Four steps in words; one that was sent back stands at the first again. */
export function Way({ page: { t }, status }: { readonly page: Page; readonly status: Status }) {
  const at = way.indexOf(status === "returned" ? "draft" : status);
  return (
    <ol class="way" aria-label={t("incident.way.title")}>
      {way.map((one, i) => (
        <li class={i < at ? "done" : undefined} aria-current={i === at ? "step" : undefined}>
          {t(`incident.way.${i === at && status === "returned" ? "returned" : one}`)}
        </li>
      ))}
    </ol>
  );
}

/** The codes, each with its word; a rule with its wording. */
export function Codes({
  page,
  facts,
  terms,
  branch,
}: {
  page: Page;
  facts: IncidentFacts;
  terms: ConductTerms;
  branch: string;
}) {
  const { t, locale } = page;
  const coded = (room: string, values: readonly string[]) =>
    values.map((one) => t(`incident.${room}.${one}`)).join("; ");
  const grave = [...facts.called, ...(facts.injury ? ["injury"] : []), ...(facts.damage ? ["damage"] : [])];
  const cited = terms.rules.filter(({ id }) => facts.rules.includes(id));
  return (
    <dl class="facts">
      <dt>{t("incident.entry.when")}</dt>
      <dd>
        <Moment page={page} at={facts.happenedAt} />
      </dd>
      <dt>{t("incident.field.branch")}</dt>
      <dd>{branch}</dd>
      <dt>{t("incident.entry.rules")}</dt>
      <dd>
        {cited.length === 0 ? t("incident.entry.noRule") : null}
        {cited.map(({ text, level }) => (
          <p>
            {text[locale]} <span class="fact">{t("incident.entry.level", { level })}</span>
          </p>
        ))}
      </dd>
      {facts.taken.length > 0 ? (
        <>
          <dt>{t("incident.field.taken")}</dt>
          <dd>{coded("taken", facts.taken)}</dd>
        </>
      ) : null}
      {grave.length > 0 ? (
        <>
          <dt>{t("incident.field.grave")}</dt>
          <dd>{coded("grave", grave)}</dd>
        </>
      ) : null}
      <dt>{t("incident.field.minor")}</dt>
      <dd>{t(`incident.minor.${facts.minor}`)}</dd>
    </dl>
  );
}

/** The words of one part, as they were written; nobody changes them. */
export function Written({
  page,
  view,
  part,
}: {
  readonly page: Page;
  readonly view: IncidentView;
  readonly part: Part;
}) {
  const { t } = page;
  const { reference } = view.state;
  const lines = wordFields.filter((name) => (part.fields[name] ?? "") !== "");
  return (
    <>
      {part.text ? <p class="keeps">{part.text}</p> : null}
      {lines.length > 0 ? (
        <dl class="facts">
          {lines.map((name) => (
            <>
              <dt>{t(`incident.field.${name}`)}</dt>
              <dd class="keeps">{part.fields[name]}</dd>
            </>
          ))}
        </dl>
      ) : null}
      {part.files.length > 0 ? (
        <ul class="files">
          {part.files.map((file) => (
            <li>
              <a href={staffPath(incidentPaths.file, { reference, id: file.id })}>{file.name}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {part.remarks.length > 0 ? <Remarks page={page} text={part.text} found={part.remarks} /> : null}
    </>
  );
}

const told: ReadonlySet<string> = new Set(["IncidentDrafted", "AccountAdded"]);

/** Everybody's own part, in the order in which they wrote. */
export function Accounts({ page, view }: { readonly page: Page; readonly view: IncidentView }) {
  const parts = view.entries.filter(
    (part) =>
      told.has(part.event) && (part.text !== "" || part.files.length > 0 || Object.keys(part.fields).length > 0),
  );
  if (parts.length === 0) return <p class="fact">{page.t("incident.entry.nothing")}</p>;
  return (
    <ol class="accounts">
      {parts.map((part) => (
        <li>
          <p class="by">
            <b>{part.by?.name ?? ""}</b>
            <Moment page={page} at={part.at} />
          </p>
          <Written page={page} view={view} part={part} />
        </li>
      ))}
    </ol>
  );
}

/** Who did what, when; what the person in charge wrote stands with it. */
export function Record({ page, view }: { readonly page: Page; readonly view: IncidentView }) {
  const { t } = page;
  const facts = (part: Part) => ({
    who: part.by?.name ?? "",
    person: part.facts.person ?? "",
    ...(part.facts.finding ? { finding: t(`incident.finding.${part.facts.finding}`) } : {}),
    ...(part.facts.outcome ? { outcome: t(`incident.outcome.${part.facts.outcome}`) } : {}),
    ...(part.facts.reason ? { reason: t(`incident.reason.${part.facts.reason}`) } : {}),
  });
  return (
    <ol class="record">
      {view.entries.map((part) => (
        <li>
          <p class="what">
            <b>{t(`incident.event.${part.event}`, facts(part))}</b>
            <Moment page={page} at={part.at} />
          </p>
          {told.has(part.event) ? null : <Written page={page} view={view} part={part} />}
          {part.event === "FactsCorrected" && part.stood ? (
            <Codes
              page={page}
              facts={part.stood}
              terms={view.terms}
              branch={view.branches.find(({ id }) => id === part.stood?.branchId)?.name ?? ""}
            />
          ) : null}
        </li>
      ))}
    </ol>
  );
}
