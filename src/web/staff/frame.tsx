// The staff's frame: where you are, the search, the log at hand, who you are; and the page's keys along the foot.
import type { Child } from "hono/jsx";
import { mayReport } from "../../desk/read/readings/report.ts";
import { actsInComplaints, leadsComplaints } from "../../desk/register/complaint/list.ts";
import { keepsRecords } from "../../desk/register/records/view.ts";
import { worksAtDesk } from "../../domain/conduct/incident/steps.ts";
import { onBoardAlone, readsReports } from "../../domain/report/settings.ts";
import type { Translate } from "../../lib/locale.ts";
import type { SignedIn } from "../../store/accounts/here.ts";
import { DemoLine } from "../components/demo-line.tsx";
import { Document } from "../components/document.tsx";
import { Icon, Mark } from "../components/icon.tsx";
import type { Page } from "../env.ts";
import { pathIn, paths, staffPath, staffPaths } from "../paths.ts";
import { boardPaths } from "./register/board/paths.ts";
import { complaintPaths } from "./register/complaint/paths.ts";
import { foiaPaths } from "./register/foia/paths.ts";
import { incidentPaths } from "./register/incident/paths.ts";

export type Here =
  | "today"
  | "cases"
  | "complaints"
  | "conduct"
  | "readings"
  | "disclosure"
  | "foia"
  | "records"
  | "board"
  | "settings"
  | "log"
  | null;
export type Key = readonly [key: string, words: string];
/** Of a page that is a list. */
export const listKeys = (t: Translate): readonly Key[] => [
  ["j k", t("staff.keys.move")],
  ["Enter", t("staff.keys.open")],
];

type FrameProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly title: string;
  readonly here?: Here;
  readonly wrong?: boolean;
  /** Keys of this page beside those of all pages. */
  readonly keys?: readonly Key[];
  readonly class?: string;
  /** Sheets after staff.css. */
  readonly sheets?: readonly string[];
  readonly find?: string;
  readonly children?: Child;
};

/** Whose work requests for records are, on some days at least. */
const handlesRecords = ({ roles }: SignedIn): boolean =>
  roles.some((role) => role === "director" || role === "custodian" || role === "designee");

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((part) => part !== "")
    .map((part) => part[0]?.toUpperCase() ?? "")
    .slice(0, 2)
    .join("");

export function StaffFrame(props: FrameProps) {
  const { page, person, title, here = null, keys = [] } = props;
  const { t, library } = page;
  // What the desk needs within a minute stands in the bar; the rest is one press away.
  const board = ["board", boardPaths.list] as const;
  const apart = onBoardAlone(person.roles); // reads the Board's reports and nothing else
  const complaints = ["complaints", complaintPaths.list] as const;
  const leads = leadsComplaints(person);
  const isAtOne = here === "complaints";
  const ofStaff = [
    ["today", staffPaths.home],
    ["cases", staffPaths.cases],
    ...(leads ? [complaints] : []),
    ...(worksAtDesk(person.roles) ? ([["conduct", incidentPaths.list]] as const) : []),
    ["disclosure", staffPaths.disclosure],
  ] as const;
  const ways = apart ? [board, ...(isAtOne ? [complaints] : [])] : ofStaff;
  const more = [
    ...(!leads && (isAtOne || actsInComplaints(person)) ? [complaints] : []),
    ...(mayReport(person) ? ([["readings", staffPaths.readings]] as const) : []),
    ...(handlesRecords(person) ? ([["foia", foiaPaths.register]] as const) : []),
    ...(keepsRecords(person) ? ([["records", staffPaths.records]] as const) : []),
    ...(readsReports(person.roles) ? [board] : []),
    ["settings", staffPaths.settings],
  ] as const;
  const policies = (
    <li>
      <a href={pathIn(page.locale, paths.policies)}>{t("frame.policies")}</a>
    </li>
  );
  const way = ([name, href]: readonly [Exclude<Here, null | "log">, string]) => (
    <li>
      <a href={href} aria-current={here === name ? "page" : undefined} data-go={name}>
        {t(`staff.nav.${name}`)}
      </a>
    </li>
  );
  return (
    <Document
      locale={page.locale}
      look={page.look}
      title={`${props.wrong ? `${t("errors.prefix")} ` : ""}${title} | Concord, ${library.shortName}`}
      skip={t("page.skip")}
      sheets={["staff.css", ...(props.sheets ?? [])]}
      scripts={["staff.js"]}
      hidden
      class={`staff ${props.class ?? ""}`.trim()}
    >
      <DemoLine page={page} />
      <header class="bar">
        <a class="brand" href={apart ? boardPaths.list : staffPaths.home}>
          <Mark />
          <span>
            Concord<small>{library.shortName}</small>
          </span>
        </a>
        <nav aria-label={t("frame.main")}>
          <ul>
            {ways.map(way)}
            {apart ? (
              policies
            ) : (
              <li>
                <details class={more.some(([name]) => name === here) ? "more here" : "more"} data-more="">
                  <summary>{t("staff.nav.more")}</summary>
                  <ul>
                    {more.map(way)}
                    {policies}
                  </ul>
                </details>
              </li>
            )}
          </ul>
        </nav>
        {apart ? null : (
          <search class="find">
            <form action={staffPaths.cases} method="get">
              <label class="unseen" for="find">
                {t("staff.find.label")}
              </label>
              <input
                id="find"
                name="find"
                type="search"
                autocomplete="off"
                placeholder={t("staff.find.hint")}
                value={props.find ?? ""}
                data-key="/"
              />
              <button class="unseen" type="submit">
                {t("staff.find.go")}
              </button>
            </form>
          </search>
        )}
        <div class="ends">
          {apart ? null : (
            <a class="log" href={staffPaths.log} data-key="l" aria-current={here === "log" ? "page" : undefined}>
              {t("staff.nav.log")} <kbd>l</kbd>
            </a>
          )}
          <a class="me" href={staffPaths.account}>
            <span class="who" aria-hidden="true">
              {initials(person.name)}
            </span>
            <span>
              {person.name}
              <small>{person.title}</small>
            </span>
          </a>
        </div>
      </header>
      {!library.keyCopied &&
      !page.demo &&
      person.roles.some((role) => role === "administrator" || role === "director") ? (
        <aside class="alert-bar" aria-label={t("settings.part.key")}>
          <Icon name="alert" />
          <span>
            {t("staff.keyWarning")} <a href={staffPath(staffPaths.setting, { part: "key" })}>{t("staff.keyHow")}</a>
          </span>
        </aside>
      ) : null}
      <main id="main" tabindex={-1}>
        {props.children}
      </main>
      <footer class="strip">
        <span class="unseen">{t("staff.keys.here")}</span>
        {keys.map(([key, words]) => (
          <span>
            <kbd>{key}</kbd>
            {words}
          </span>
        ))}
        {apart ? null : (
          <span>
            <kbd>/</kbd>
            {t("staff.find.go")}
          </span>
        )}
        {worksAtDesk(person.roles) ? (
          <a href={incidentPaths.draft} data-go="incident">
            <kbd>g i</kbd>
            {t("staff.nav.incident")}
          </a>
        ) : null}
        <a href={staffPaths.keys} data-key="?">
          <kbd>?</kbd>
          {t("staff.keys.all")}
        </a>
      </footer>
    </Document>
  );
}
