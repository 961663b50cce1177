// One formal complaint: its stages and clocks at the left, what was written, found and decided in the middle, what may be done now at the right.
import type { ComplaintView } from "../../../../../desk/register/complaint/views.ts";
import type { SignedIn } from "../../../../../store/accounts/here.ts";
import { Icon } from "../../../../components/icon.tsx";
import { Notice } from "../../../../components/notice.tsx";
import type { Page } from "../../../../env.ts";
import { staffPath, staffPaths } from "../../../../paths.ts";
import { StaffFrame } from "../../../frame.tsx";
import { complaintPaths } from "../paths.ts";
import { accountWords, Due, onDay, Stands } from "../words.tsx";
import { Middle } from "./middle.tsx";
import { Side } from "./side.tsx";

export type EntryProps = { readonly page: Page; readonly view: ComplaintView };

export function EntryPage({
  page,
  view,
  person,
  done,
}: EntryProps & { readonly person: SignedIn; readonly done: string | null }) {
  const { t, locale } = page;
  const { state, procedure } = view;
  const title = t("formal.entry.title", { reference: state.reference });
  return (
    <StaffFrame
      page={page}
      person={person}
      title={title}
      here="complaints"
      class="case complaint"
      sheets={["register/complaint.css"]}
    >
      <div class="head">
        <h1>{title}</h1>
        <Stands t={t} status={state.status} />
        <span class="fact">{procedure.name[locale]}</span>
        <a class="push" href={complaintPaths.list}>
          {t("formal.list.title")}
        </a>
      </div>
      {done ? (
        <Notice sort="good" role="status">
          <p>{t(`formal.did.${done}`)}</p>
        </Notice>
      ) : null}
      <nav class="hop" aria-label={t("staff.case.onPage")}>
        <a href="#stages">{t("formal.entry.stages")}</a>
        <a href="#said">{t("formal.entry.complaint")}</a>
        <a href="#may">{t("formal.entry.may")}</a>
      </nav>
      <div class="cols">
        <div class="col left">
          <Stages page={page} view={view} />
          <Who page={page} view={view} />
          <Facts page={page} view={view} />
        </div>
        <div class="col mid" id="said">
          <Middle page={page} view={view} />
        </div>
        <div class="col right">
          <Side page={page} view={view} />
        </div>
      </div>
    </StaffFrame>
  );
}

const tones = { done: "passed", now: "now", ahead: "ahead", skipped: "skipped" } as const;

function Stages({ page, view }: EntryProps) {
  const { t, locale } = page;
  const { state, procedure, stages } = view;
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{t("formal.entry.stages")}</h2>
      <ol class="stages">
        {stages.map((one) => (
          <li class={tones[one.is]} aria-current={one.is === "now" ? "step" : undefined}>
            <b>{one.words[locale]}</b>
            <span class="fact">
              <BesideStage page={page} stage={one} />
            </span>
          </li>
        ))}
      </ol>
      {state.status === "decided" && state.window ? (
        <p>{t("formal.list.appealUntil", { day: onDay(page, state.window.until) })}</p>
      ) : null}
      <p class="fact">{t("formal.entry.versionNote", { version: procedure.version })}</p>
    </section>
  );
}

/** When it was reached and by whom; when it is due and by whom. */
function BesideStage({ page, stage }: { readonly page: Page; readonly stage: ComplaintView["stages"][number] }) {
  const { t } = page;
  const by = stage.by ? t(`formal.actor.${stage.by}`) : "";
  if (stage.is === "skipped") return <>{t("formal.entry.skipped")}</>;
  if (stage.is === "done") {
    const who =
      stage.who && stage.who !== "system" ? (stage.who === "patron" ? t("formal.event.byPatron") : stage.who.name) : "";
    return <>{[stage.at ? onDay(page, stage.at) : "", who].filter((one) => one !== "").join(", ")}</>;
  }
  return (
    <>
      {by}
      {by !== "" && stage.dueAt ? ", " : ""}
      {stage.dueAt ? <Due page={page} at={stage.dueAt} /> : null}
      {stage.extended ? ` ${t("formal.entry.extended")}.` : ""}
    </>
  );
}

function Who({ page, view }: EntryProps) {
  const { t } = page;
  const { state, decider, subjects, people } = view;
  const names = state.handlers.flatMap((id) => people.find((one) => one.id === id)?.name ?? []);
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t("formal.entry.who")}</h2>
      <dl class="facts down">
        <dt>{t("formal.entry.decider")}</dt>
        <dd>
          {decider?.name ??
            (state.appeal?.to === "board" ? (
              t("formal.body.board")
            ) : state.status === "open" || state.status === "appealed" ? (
              <span class="nobody">{t("formal.entry.noDecider")}</span>
            ) : (
              (view.decision?.by?.name ?? "")
            ))}
        </dd>
        <dt>{t("formal.entry.subjects")}</dt>
        <dd>
          {subjects.length === 0 ? t("formal.entry.nobody") : null}
          {subjects.map(({ id, name }) => (
            <span class="person">
              <Icon name="lock" />
              <span>
                {name}, {t(`formal.sort.${state.subjects.find(({ personId }) => personId === id)?.sort ?? "staff"}`)}
                <span class="fact">{accountWords(page, view, id)}</span>
              </span>
            </span>
          ))}
          {subjects.length > 0 ? <span class="fact">{t("formal.entry.walled")}</span> : null}
        </dd>
        {names.length > 0 ? (
          <>
            <dt>{t("formal.entry.handlers")}</dt>
            <dd>{names.join(", ")}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

function Facts({ page, view }: EntryProps) {
  const { t } = page;
  const { state, procedure, caseReference } = view;
  const rows: readonly (readonly [string, string])[] = [
    [t("formal.entry.channel"), `${t(`channel.${state.channel}`)}, ${onDay(page, state.openedAt)}`],
    ...(state.behalf === "organization" ? [[t("formal.entry.behalf"), t("formal.entry.organization")] as const] : []),
    ...(state.needs.length > 0
      ? [[t("formal.entry.needs"), state.needs.map((one) => t(`term.need.${one}`)).join(", ")] as const]
      : []),
  ];
  const notes = [
    state.hideIdentity ? t("formal.entry.hide") : "",
    state.paper ? t("formal.entry.paper", { code: state.paper }) : "",
    procedure.staysInCirculation && state.item ? t("formal.entry.stays") : "",
    procedure.keepYears ? t("formal.entry.keep", { count: procedure.keepYears }) : "",
  ].filter((one) => one !== "");
  return (
    <section>
      {caseReference ? (
        <p>
          <a href={staffPath(staffPaths.case, { reference: caseReference })}>
            {t("formal.entry.from", { reference: caseReference })}
          </a>
        </p>
      ) : null}
      <dl class="facts down">
        {rows.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      {notes.map((one) => (
        <p class="fact">{one}</p>
      ))}
    </section>
  );
}
