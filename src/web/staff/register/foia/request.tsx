// One request for records: its clock and what was asked, the responsive matters and the search for them, the papers, and what may be done.
import type { FoiaView } from "../../../../desk/register/foia/read.ts";
import type { SearchPage } from "../../../../desk/search/search.ts";
import type { FoiaTerms } from "../../../../domain/foia/terms.ts";
import { longDate } from "../../../../lib/dates.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { Moment } from "../../../components/date.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Field } from "../../../components/form/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import { staffPath } from "../../../paths.ts";
import { StaffFrame } from "../../frame.tsx";
import { foiaPaths } from "./paths.ts";
import { ClockWords } from "./register.tsx";

type Props = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: FoiaView;
  readonly terms: FoiaTerms;
  /** Who logged it. */
  readonly logger: string;
  readonly typed: string;
  /** Null: nothing was searched for. */
  readonly found: SearchPage | null;
  readonly refusal?: string;
};

export function RequestPage(props: Props) {
  const { page, person, view, refusal } = props;
  const { t, locale } = page;
  const { state, clock } = view;
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t("foia.reference")} ${state.reference}`}
      here="foia"
      class="cases"
      wrong={refusal !== undefined}
    >
      <div class="head">
        <h1>
          {t("foia.reference")} {state.reference}
        </h1>
        {state.status === "closed" ? (
          <span class="tag info">{t("foia.closedAs", { outcome: t(`foia.outcomes.${state.outcome}`) })}</span>
        ) : null}
        {clock ? (
          <span class="push">
            <ClockWords page={page} clock={clock} />
          </span>
        ) : null}
      </div>
      <div class="stack">
        {refusal ? (
          <Notice sort="grave" role="alert" title={t("staff.case.notDone")}>
            <p>{refusal}</p>
          </Notice>
        ) : null}
        {clock && clock.state !== "runs" ? (
          <Notice sort={clock.state === "late" ? "grave" : "gentle"} title={t(`foia.${clock.state}Title`)}>
            <p>{t(`foia.${clock.state}Text`, { on: longDate(locale, state.dueOn) })}</p>
          </Notice>
        ) : null}
        <Facts {...props} />
        {view.officer ? <Matters {...props} /> : null}
        {view.may.length > 0 ? <Acts {...props} /> : null}
        <Papers {...props} />
      </div>
    </StaffFrame>
  );
}

function Facts({ page, view, terms, logger }: Props) {
  const { t, locale } = page;
  const { state, requester } = view;
  const who = [requester?.name, requester?.email, requester?.phone, requester?.address].filter(Boolean).join("\n");
  const place = t(`foia.set.places.${state.commercial ? "commercialDays" : "days"}`);
  const facts: readonly (readonly [string, string])[] = [
    [t("foia.received"), longDate(locale, state.receivedOn)],
    [t("foia.due"), longDate(locale, state.dueOn)],
    [t("foia.way"), t(`foia.ways.${state.way}`)],
    [t("foia.commercial"), t(state.commercial ? "foia.yes" : "foia.no")],
    [t("foia.feeWaiver"), t(state.feeWaiver ? "foia.feeYes" : "foia.no")],
    [t("foia.logged"), logger],
    ...(view.basis !== null && state.status === "closed"
      ? ([[t(state.outcome === "nothingFound" ? "foia.searched" : "foia.basis"), view.basis]] as const)
      : []),
    ...(state.extension
      ? ([[t("foia.extendedOn"), state.extension.reasons.map((one) => t(`foia.delay.${one}`)).join(" ")]] as const)
      : []),
    ...(state.status === "closed" && state.withheld.length > 0
      ? ([[t("foia.withheld"), state.withheld.map((one) => t(`foia.exemption.${one}`)).join(", ")]] as const)
      : []),
  ];
  return (
    <section class="panel pad" aria-labelledby="facts">
      <h2 id="facts">{t("foia.asked")}</h2>
      <p class="keeps">{view.asked}</p>
      <dl class="facts">
        <dt>{t("foia.who")}</dt>
        <dd class="keeps">{who === "" ? "—" : who}</dd>
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd class="keeps">{value}</dd>
          </>
        ))}
      </dl>
      <p class="fact">
        {t("foia.lineBusiness", { place, checked: t("foia.set.checked", { on: longDate(locale, terms.checkedOn) }) })}
      </p>
    </section>
  );
}

function Matters(props: Props) {
  const { page, view } = props;
  const { t } = page;
  const { state } = view;
  const open = state.status === "open";
  const read = (id: string) => state.reviewed.filter((one) => one.matter === id).length;
  return (
    <section class="panel pad" aria-labelledby="matters">
      <h2 id="matters">{t("foia.matters")}</h2>
      {state.matters.length === 0 ? <p>{t(open ? "foia.mattersNone" : "foia.mattersNever")}</p> : null}
      {view.unseen > 0 ? <p>{t("foia.unseen", { count: view.unseen })}</p> : null}
      <ul class="asks">
        {view.matters.map(({ id, reference }) => (
          <li>
            <span>
              <b>{reference}</b>
              <span class="fact">{t("foia.readTexts", { count: read(id) })}</span>
            </span>
            {open ? (
              <span class="ways">
                <a href={staffPath(foiaPaths.matter, { reference: state.reference, matter: reference })}>
                  {t("foia.goThrough")} <span class="unseen">{reference}</span>
                </a>{" "}
                <a
                  href={`${staffPath(foiaPaths.act, { reference: state.reference, act: "remove" })}?matter=${reference}`}
                >
                  {t("foia.remove")} <span class="unseen">{reference}</span>
                </a>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {open ? <Find {...props} /> : null}
    </section>
  );
}

function Find({ page, view, typed, found }: Props) {
  const { t } = page;
  const { reference } = view.state;
  return (
    <div class="stack">
      <form method="get" action={staffPath(foiaPaths.request, { reference })} class="act-form">
        <Field name="matters-find" label={t("foia.find")} hint={t("foia.findHint")} value={typed} type="search" />
        <div class="actions">
          <Button kind="outline" low>
            {t("foia.findGo")}
          </Button>
        </div>
      </form>
      {found ? (
        <div>
          <h3>{t("foia.found")}</h3>
          {found.rows.length === 0 ? <p>{t("foia.foundNone")}</p> : null}
          <ul class="asks">
            {found.rows.map((row) => (
              <li>
                <span>
                  <b>{row.reference}</b> {t(`term.kind.${row.kind}`)}, <Moment page={page} at={row.openedAt} />
                  <span class="fact">
                    {row.found ? row.found.pieces.map(({ text }) => text).join("") : (row.line ?? "")}
                  </span>
                </span>
                {view.state.matters.includes(row.streamId) ? (
                  <span>{t("foia.there")}</span>
                ) : (
                  <ActForm action={staffPath(foiaPaths.act, { reference, act: "add" })}>
                    <input type="hidden" name="matter" value={row.reference} />
                    <Button low kind="outline">
                      {t("foia.add")} <span class="unseen">{row.reference}</span>
                    </Button>
                  </ActForm>
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

const Acts = ({ page: { t }, view: { state, may } }: Props) => (
  <section class="panel pad" aria-labelledby="acts">
    <h2 id="acts">{t("foia.acts")}</h2>
    <ul class="asks">
      {may.map(({ act, refusal }) => (
        <li>
          <span>
            {refusal ? (
              <span class="off">{t(`foia.${act}`)}</span>
            ) : (
              <a href={staffPath(foiaPaths.act, { reference: state.reference, act })}>{t(`foia.${act}`)}</a>
            )}
            <span class="fact">{refusal ? t(`refusal.${refusal.name}`, refusal.facts) : t(`foia.${act}Text`)}</span>
          </span>
        </li>
      ))}
    </ul>
  </section>
);

const Papers = ({ page, view: { state, papers } }: Props) => (
  <section class="panel pad" aria-labelledby="papers">
    <h2 id="papers">{page.t("foia.papers")}</h2>
    {papers.length === 0 ? <p>{page.t("foia.papersNone")}</p> : null}
    <ul class="asks">
      {papers.map((one) => (
        <li>
          <span>
            <a href={staffPath(foiaPaths.paper, { reference: state.reference, id: one.id })}>{one.name}</a>{" "}
            <Moment page={page} at={one.at} />
            <span class="fact hash">
              {page.t("foia.hash")} <code>{one.sha256}</code>
            </span>
          </span>
        </li>
      ))}
    </ul>
  </section>
);
