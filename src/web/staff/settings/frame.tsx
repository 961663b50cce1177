// The settings' frame: their parts at the side, each with what it says now; and whose a setting is when it isn't this person's.
import type { Child } from "hono/jsx";
import type { SettingsView } from "../../../desk/settings/view.ts";
import { type Role, roles } from "../../../domain/access/principal.ts";
import { maySet, type Setting } from "../../../domain/access/settings-table.ts";
import { intlTag } from "../../../lib/locale.ts";
import type { SignedIn } from "../../../store/accounts/here.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { StaffFrame } from "../frame.tsx";
import { complaintPaths } from "../register/complaint/paths.ts";
import { foiaPaths } from "../register/foia/paths.ts";
import { type PartGroup, type PartName, partGroups } from "./part.ts";

/** Roles in words, as a list of the language: "the Director or the administrator". */
const whose = ({ t, locale }: Page, setting: Setting): string =>
  new Intl.ListFormat(intlTag[locale], { type: "disjunction" }).format(
    roles.filter((role: Role) => maySet([role], setting)).map((role) => t(`settings.whose.${role}`)),
  );

/** Not you: who can. */
export const Ours = ({ page, setting }: { readonly page: Page; readonly setting: Setting }) => (
  <p class="panel pad not-you">
    <Icon name="lock" />
    <span>
      <b>{page.t("no.notYou")}</b> {page.t("settings.ours", { who: whose(page, setting) })}
    </span>
  </p>
);

type FrameProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: SettingsView;
  readonly part: PartName | null;
  readonly wrong?: boolean;
  readonly saved?: boolean;
  readonly refusal?: Child;
  readonly children?: Child;
};

const groups = Object.keys(partGroups) as PartGroup[];

/** Settings that stand beside the work they are for; here too, for whoever looks for them here. */
const elsewhere = {
  matters: { setting: "procedures", href: complaintPaths.procedures, words: "formal.list.procedures" },
  conduct: { setting: "foia", href: foiaPaths.settings, words: "settings.foia" },
} as const satisfies Partial<Record<PartGroup, { setting: Setting; href: string; words: string }>>;

type GroupProps = Pick<FrameProps, "page" | "person" | "view" | "part"> & { readonly group: PartGroup };

function Group({ page: { t }, person, view, part, group }: GroupProps) {
  const beside = group === "matters" || group === "conduct" ? elsewhere[group] : null;
  return (
    <>
      <p id={`group-${group}`}>{t(`settings.group.${group}`)}</p>
      <ul aria-labelledby={`group-${group}`}>
        {partGroups[group].map((name) => (
          <li>
            <a href={staffPath(staffPaths.setting, { part: name })} aria-current={name === part ? "page" : undefined}>
              {t(`settings.part.${name}`)}
              {name === "key" && !view.keyCopiedAt ? <span class="tag caution">{t("settings.todo")}</span> : null}
            </a>
          </li>
        ))}
        {beside && maySet(person.roles, beside.setting) ? (
          <li>
            <a href={beside.href}>{t(beside.words)}</a>
          </li>
        ) : null}
      </ul>
    </>
  );
}

export function SettingsFrame({ page, person, view, part, wrong, saved, refusal, children }: FrameProps) {
  const { t } = page;
  const title = part ? t(`settings.part.${part}`) : t("staff.nav.settings");
  return (
    <StaffFrame
      page={page}
      person={person}
      title={part ? `${title}, ${t("staff.nav.settings")}` : title}
      here="settings"
      class="settings"
      sheets={part === "hours" ? ["week.css", "settings.css"] : ["settings.css"]}
      wrong={wrong === true || Boolean(refusal)}
    >
      <div class="side-by">
        <nav class="parts" aria-label={t("settings.parts")}>
          <ul>
            <li>
              <a href={staffPaths.settings} aria-current={part ? undefined : "page"}>
                {t("settings.overview")}
              </a>
            </li>
          </ul>
          {groups.map((group) => (
            <Group page={page} person={person} view={view} part={part} group={group} />
          ))}
        </nav>
        <div class="stack work">
          <div>
            <h1>{title}</h1>
            <p class="lead">{t(part ? `settings.lead.${part}` : "settings.lead.overview")}</p>
          </div>
          {saved ? (
            <Notice sort="good" role="status">
              <p>{t("settings.saved")}</p>
            </Notice>
          ) : null}
          {refusal ? (
            <Notice sort="grave" role="alert" title={t("settings.notSaved")}>
              <p>
                {refusal} {t("staff.case.kept")}
              </p>
            </Notice>
          ) : null}
          {children}
        </div>
      </div>
    </StaffFrame>
  );
}
