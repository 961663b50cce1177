// One restriction: what was done and which rule, what is usual, how it stands, what may be done now, and the record.
import { settingsOf } from "../../../../desk/desk.ts";
import { entryDownload } from "../../../../desk/register/entry.ts";
import { readyNotice } from "../../../../desk/register/restriction/notice.ts";
import { type May, type RestrictionView, restrictionView } from "../../../../desk/register/restriction/read.ts";
import { sizes } from "../../../../domain/conduct/restriction/terms.ts";
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
import { forms } from "./act-fields.ts";
import { usualWords } from "./impose/usual.ts";
import { Stands } from "./parts.tsx";
import { restrictionPaths as paths } from "./paths.ts";
import { Asked, Identity, Record } from "./record.tsx";

type Props = { readonly page: Page; readonly view: RestrictionView };

/** What moves it on comes first; what only adds to it, last. */
const side: readonly string[] = [
  "Appeal",
  "Reinstate",
  "OpenIdentity",
  "NoteBreach",
  "SetDeskWords",
  "Withdraw",
  "LinkConcern",
  "AskEarly",
  "Decline",
];

function MayDo({ page: { t }, view }: Props) {
  const { state } = view;
  const may = view.may.filter((one) => one.refusal === null);
  const hidden = [
    "RestrictionOver",
    "NotYourRestriction",
    "NothingAppealed",
    "NothingToReview",
    "ConfirmedAlready",
    "AppealedAlready",
    "DeliveredAlready",
  ];
  const not = view.may.filter((one) => one.refusal !== null && !hidden.includes(one.refusal));
  const isSide = ({ act }: May) => side.includes(act) || (act === "IssueNotice" && state.notice !== null);
  const order = [...may].sort((a, b) => Number(isSide(a)) - Number(isSide(b)));
  const next = order.find((one) => !isSide(one))?.act;
  const row = ({ act, refusal }: May) => (
    <li class={act === next ? "next" : undefined}>
      {refusal ? (
        <>
          <b class="not">{t(`restriction.act.${act}`)}</b>
          <p class="why">{t(`refusal.${refusal}`, { on: view.appealUntil ?? "", days: state.days, most: 0 })}</p>
        </>
      ) : (
        <a href={staffPath(paths.act, { reference: state.reference, act })}>{t(`restriction.act.${act}`)}</a>
      )}
    </li>
  );
  return (
    <section class="panel pad may" aria-labelledby="may">
      <h2 id="may">{t("restriction.entry.may")}</h2>
      {order.length === 0 ? <p class="fact">{t("restriction.entry.nothing")}</p> : <ul class="do">{order.map(row)}</ul>}
      {not.length > 0 ? (
        <>
          <h2>{t("restriction.entry.notNow")}</h2>
          <ul class="do nots">{not.map(row)}</ul>
        </>
      ) : null}
    </section>
  );
}

function EntryPage({
  page,
  view,
  person,
  usual,
  rules,
  scope,
  done,
}: Props & {
  readonly person: SignedIn;
  readonly usual: string;
  readonly rules: readonly string[];
  readonly scope: string;
  readonly done: string | null;
}) {
  const { t } = page;
  const { state } = view;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t(`restriction.sort.${state.sort}`)} ${state.reference}`}
      here="conduct"
      class="restriction entry"
      sheets={["register/disclosure.css", "register/restriction.css"]}
    >
      <div class="head">
        <h1>
          {t(`restriction.sort.${state.sort}`)} {state.reference}
        </h1>
        <Stands page={page} state={state} />
        <a class="push" href={paths.list}>
          {t("restriction.list.title")}
        </a>
      </div>
      {done ? (
        <Notice sort="good" role="status">
          <p>{t(`restriction.done.${done}`)}</p>
        </Notice>
      ) : null}
      <div class="two">
        <div class="stack">
          <section class="panel pad" aria-labelledby="asked">
            <h2 id="asked">{t("restriction.entry.what")}</h2>
            <Asked page={page} view={view} usual={usual} rules={rules} scope={scope} />
          </section>
          <section class="panel pad" aria-labelledby="who">
            <h2 id="who">{t("restriction.entry.who")}</h2>
            <Identity page={page} view={view} />
          </section>
        </div>
        <div class="stack">
          <MayDo page={page} view={view} />
          <Readers page={page} readers={view.readers} />
        </div>
        <section class="panel pad" aria-labelledby="record">
          <h2 id="record">{t("restriction.entry.record")}</h2>
          <Record page={page} view={view} />
        </section>
      </div>
    </StaffFrame>
  );
}

const isDone = (name: string | undefined): name is string =>
  name !== undefined && (Object.hasOwn(forms, name) || name === "Impose" || name === "ImposeSecond");

export async function showRestriction(c: StaffAsked) {
  const { deps, person } = c.var;
  const page = pageOf(c);
  const found = await restrictionView(deps.desk, person, c.req.param("reference") ?? "");
  if (!found.ok) return notFound(c);
  const view = found.value;
  const settings = await settingsOf(deps.desk);
  const { state } = view;
  const usual = usualWords(page, settings, { level: state.level, usual: state.usual });
  const rules = settings.facts.conduct.rules
    .filter(({ id }) => state.rules.includes(id))
    .map(({ text }) => text[page.locale]);
  const where = (state.branches ?? []).map((id) => settings.row.branches.find((one) => one.id === id)?.name ?? "");
  const scope = [...state.parts.map((part) => page.t(`restriction.scope.${part}`)), ...where].join(", ");
  const done = c.req.query("done");
  return answer(
    c,
    <EntryPage
      page={page}
      view={view}
      person={person}
      usual={usual}
      rules={rules}
      scope={scope}
      done={isDone(done) ? done : null}
    />,
  );
}

/** A paper of the notice as it would be kept: what the act's page shows. */
export async function giveNotice(c: StaffAsked) {
  const { deps, person } = c.var;
  const found = await restrictionView(deps.desk, person, c.req.param("reference") ?? "");
  if (!found.ok) return notFound(c);
  const size = sizes.find((one) => one === c.req.query("size")) ?? found.value.state.size;
  const made = await readyNotice(deps.desk, person, found.value, size);
  // Why not is said where it is made.
  if (!made.ok)
    return c.redirect(staffPath(paths.act, { reference: found.value.state.reference, act: "IssueNotice" }), 303);
  const paper = made.value.papers[Number(c.req.param("paper"))];
  return paper
    ? download(c, { name: paper.name, type: "application/pdf", bytes: Buffer.from(paper.bytes) })
    : notFound(c);
}

export async function giveRestrictionFile(c: StaffAsked) {
  const { deps, person } = c.var;
  const found = await restrictionView(deps.desk, person, c.req.param("reference") ?? "");
  if (!found.ok) return notFound(c);
  const file = await entryDownload(deps.desk, person, found.value, c.req.param("id") ?? "");
  return file.ok ? download(c, file.value) : notFound(c);
}
