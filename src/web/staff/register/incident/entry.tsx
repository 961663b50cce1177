// One incident: what happened in codes and in everybody's own words, who it is about once opened for a reason, and what may be done now.
import { entryDownload } from "../../../../desk/register/entry.ts";
import { type IncidentView, incidentView, type May } from "../../../../desk/register/incident/read.ts";
import type { IncidentActType } from "../../../../domain/conduct/incident/act.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { answer } from "../../../components/document.tsx";
import { Notice } from "../../../components/notice.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound } from "../../../middleware/failures.tsx";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { Readers } from "../readers.tsx";
import { Accounts, Codes, Record, Stands, Way } from "./parts.tsx";
import { incidentPaths } from "./paths.ts";
import { Usual } from "./usual.tsx";

type Props = { readonly page: Page; readonly view: IncidentView };
type EntryProps = Props & { readonly person: SignedIn; readonly done: IncidentActType | null };

/** Acts of the person in charge aren't spoken of to others. */
const ofCharge: readonly IncidentActType[] = ["SendBack", "Accept", "Close"];

/** What is behind it isn't spoken of: the steps above say so. */
const past: ReadonlySet<string> = new Set(["IncidentClosedAlready", "AcceptedAlready", "HandedInAlready"]);

function MayDo({ page: { t }, view }: Props) {
  const { reference, status } = view.state;
  const acts = view.may.filter(({ act }) => (view.charge || !ofCharge.includes(act)) && act !== "OpenIdentity");
  const may = acts.filter((one) => one.refusal === null);
  const not = acts.filter((one) => one.refusal !== null && !past.has(one.refusal));
  const moves: readonly IncidentActType[] = [
    "Accept",
    "HandIn",
    ...(status === "accepted" ? (["Close"] as const) : []),
  ];
  const next = may.find(({ act }) => moves.includes(act))?.act;
  const order = [...may].sort((a, b) => Number(b.act === next) - Number(a.act === next));
  const row = ({ act, refusal }: May) => (
    <li class={act === next ? "next" : undefined}>
      {refusal ? (
        <>
          <b class="not">{t(`incident.act.${act}`)}</b>
          <p class="why">{t(`refusal.${refusal}`)}</p>
        </>
      ) : (
        <a href={staffPath(incidentPaths.act, { reference, act })}>{t(`incident.act.${act}`)}</a>
      )}
    </li>
  );
  return (
    <section class="panel pad may" aria-labelledby="may">
      <h2 id="may">{t("incident.entry.may")}</h2>
      <ul class="do">{order.map(row)}</ul>
      {not.length > 0 ? (
        <>
          <h2>{t("incident.entry.notNow")}</h2>
          <ul class="do nots">{not.map(row)}</ul>
        </>
      ) : null}
    </section>
  );
}

function WhoItIs({ page: { t }, view }: Props) {
  const { reference, facts } = view.state;
  const { identity } = view;
  const opens = view.may.some((one) => one.act === "OpenIdentity" && one.refusal === null);
  return (
    <section class="panel pad" aria-labelledby="who">
      <h2 id="who">{t("incident.entry.who")}</h2>
      {identity ? (
        <dl class="facts">
          {identity.name ? (
            <>
              <dt>{t("incident.field.name")}</dt>
              <dd>{identity.name}</dd>
            </>
          ) : null}
          {identity.description ? (
            <>
              <dt>{t("incident.entry.looks")}</dt>
              <dd>{identity.description}</dd>
            </>
          ) : null}
        </dl>
      ) : (
        <p>{t(`incident.known.${facts.known}`)}</p>
      )}
      {identity ? <p class="fact">{t("incident.entry.opened")}</p> : null}
      {!identity && facts.known !== "unseen" && opens ? (
        <p>
          <a href={staffPath(incidentPaths.act, { reference, act: "OpenIdentity" })}>
            {t("incident.act.OpenIdentity")}
          </a>{" "}
          <span class="fact">{t("incident.entry.reason")}</span>
        </p>
      ) : null}
    </section>
  );
}

function Hands({ page, view }: Props) {
  const { t } = page;
  return (
    <section class="panel pad" aria-labelledby="hands">
      <h2 id="hands">{t("incident.entry.hands")}</h2>
      <ul class="plain">
        {view.writers.map((one) => (
          <li>
            {one.name} <span class="fact">{t("incident.entry.wrote")}</span>
          </li>
        ))}
        {view.awaited.map((one) => (
          <li>
            {one.name} <span class="fact">{t("incident.entry.awaited")}</span>
          </li>
        ))}
      </ul>
      {view.walled > 0 ? <p class="fact">{t("incident.entry.walled", { count: view.walled })}</p> : null}
    </section>
  );
}

export function EntryPage({ page, person, view, done }: EntryProps) {
  const { t } = page;
  const { reference, status, facts } = view.state;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t("incident.entry.title")} ${reference}`}
      here="conduct"
      class="incident entry"
      sheets={["register/incident.css"]}
    >
      <div class="head">
        <h1>
          {t("incident.entry.title")} {reference}
        </h1>
        <Stands t={t} status={status} />
        {facts.minor === "yes" ? <span class="tag private">{t("incident.entry.minor")}</span> : null}
        <a class="push" href={incidentPaths.list}>
          {t("incident.list.title")}
        </a>
      </div>
      {done ? (
        <Notice sort="good" role="status">
          <p>{t(`incident.done.${done}`)}</p>
        </Notice>
      ) : null}
      <Way page={page} status={status} />
      <div class="two">
        <div class="stack">
          <section class="panel pad" aria-labelledby="seen">
            <h2 id="seen">{t("incident.entry.seen")}</h2>
            <Accounts page={page} view={view} />
            <p class="fact">{t("incident.entry.own")}</p>
          </section>
          <section class="panel pad" aria-labelledby="codes">
            <h2 id="codes">{t("incident.entry.codes")}</h2>
            <Codes page={page} facts={facts} terms={view.terms} branch={view.branch} />
            {status === "closed" ? (
              <p>
                <b>{t(`incident.outcome.${view.state.outcome}`)}</b>
              </p>
            ) : null}
          </section>
        </div>
        <div class="stack">
          <MayDo page={page} view={view} />
          <WhoItIs page={page} view={view} />
          <Usual page={page} view={view} />
          <Hands page={page} view={view} />
          <Readers page={page} readers={view.readers} />
        </div>
        <section class="panel pad" aria-labelledby="record">
          <h2 id="record">{t("incident.entry.record")}</h2>
          <Record page={page} view={view} />
        </section>
      </div>
    </StaffFrame>
  );
}

const viewOf = async (c: StaffAsked): Promise<IncidentView | null> => {
  const found = await incidentView(c.var.deps.desk, c.var.person, c.req.param("reference") ?? "");
  return found.ok ? found.value : null;
};

export async function showIncident(c: StaffAsked) {
  const view = await viewOf(c);
  if (!view) return notFound(c);
  const asked = c.req.query("done") ?? "";
  const done = asked === "DraftIncident" ? asked : (view.may.find((one) => one.act === asked)?.act ?? null);
  return answer(c, <EntryPage page={pageOf(c)} person={c.var.person} view={view} done={done} />);
}

export async function giveIncidentFile(c: StaffAsked) {
  const view = await viewOf(c);
  const file = view && (await entryDownload(c.var.deps.desk, c.var.person, view, c.req.param("id") ?? ""));
  return file?.ok ? download(c, file.value) : notFound(c);
}
