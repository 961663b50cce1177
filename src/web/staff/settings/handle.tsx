// The settings' addresses: an overview, one page a part, and saving a part. What was typed comes back when something is wrong.
import { policyList } from "../../../desk/settings/policies.ts";
import { settingsHistory, settingsView } from "../../../desk/settings/view.ts";
import type { No } from "../../../lib/result.ts";
import { answer } from "../../components/document.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { pageOf } from "../../env.ts";
import { notFound, refused } from "../../middleware/failures.tsx";
import { type Posted, readForm } from "../../middleware/form.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import type { StaffAsked } from "../account/request.ts";
import { letterheadPart } from "../register/paper/letterhead.tsx";
import { recordsPart } from "../register/records/series.tsx";
import { keyPart } from "./confidential/key.tsx";
import { listsPart } from "./confidential/lists.tsx";
import { designationsPart } from "./designations.tsx";
import { disclosurePart } from "./disclosure.tsx";
import { SettingsFrame } from "./frame.tsx";
import { libraryPart } from "./library.tsx";
import { meanwhile, Refusal } from "./meanwhile.tsx";
import { NobodysSettings } from "./nobodys.tsx";
import { Overview } from "./overview.tsx";
import type { Part } from "./part.ts";
import { peoplePart } from "./people/part.tsx";
import { policiesPart } from "./policies/part.tsx";
import { themesPart } from "./themes.tsx";
import { closuresPart } from "./time/closures.tsx";
import { hoursPart } from "./time/hours.tsx";
import { targetsPart } from "./time/targets.tsx";

const parts: readonly Part[] = [
  libraryPart,
  letterheadPart,
  hoursPart,
  closuresPart,
  peoplePart,
  designationsPart,
  targetsPart,
  themesPart,
  policiesPart,
  recordsPart,
  disclosurePart,
  listsPart,
  keyPart,
];
const shownChanges = 12;

export async function showSettings(c: StaffAsked) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const view = await settingsView(deps.desk, person);
  if (!view.ok) return answer(c, <NobodysSettings page={page} person={person} />);
  const [changes, policies] = await Promise.all([
    settingsHistory(deps.desk, person, shownChanges),
    policyList(deps.desk),
  ]);
  return answer(
    c,
    <SettingsFrame page={page} person={person} view={view.value} part={null}>
      <Overview
        page={page}
        view={view.value}
        changes={changes.ok ? changes.value : []}
        hasPolicy={policies.length > 0}
      />
    </SettingsFrame>,
  );
}

type Shown = { readonly posted?: Posted; readonly errors?: Errors; readonly refusal?: No<string> };

async function show(c: StaffAsked, part: Part, { posted, errors = {}, refusal }: Shown = {}) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const view = await settingsView(deps.desk, person);
  if (!view.ok) return answer(c, <NobodysSettings page={page} person={person} />);
  const version = meanwhile(posted, view.value.version, refusal);
  const body = await part.show({ c, page, view: { ...view.value, version }, posted: posted ?? null, errors });
  return answer(
    c,
    <SettingsFrame
      page={page}
      person={person}
      view={view.value}
      part={part.name}
      wrong={hasErrors(errors)}
      saved={c.req.query("saved") === "1" && !posted}
      refusal={
        refusal ? <Refusal page={page} no={refusal} href={staffPath(staffPaths.setting, { part: part.name })} /> : null
      }
    >
      <ErrorSummary t={page.t} errors={errors} />
      {body}
    </SettingsFrame>,
    posted ? 422 : 200,
  );
}

export async function showSetting(c: StaffAsked) {
  const part = parts.find(({ name }) => name === c.req.param("part"));
  return part ? show(c, part) : notFound(c);
}

export async function saveSetting(c: StaffAsked) {
  const { person, deps } = c.var;
  const part = parts.find(({ name }) => name === c.req.param("part"));
  const view = part && (await settingsView(deps.desk, person));
  if (!part || !view?.ok) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const posted = form.value;
  const page = pageOf(c);
  const saved = await part.save({ c, page, view: view.value, posted, errors: {} });
  if (saved.ok) {
    if (saved.page)
      return answer(
        c,
        <SettingsFrame page={page} person={person} view={view.value} part={part.name}>
          {saved.page}
        </SettingsFrame>,
      );
    return c.redirect(`${staffPath(staffPaths.setting, { part: part.name })}${saved.to ?? "?saved=1"}`, 303);
  }
  if ("errors" in saved) return show(c, part, { posted, errors: saved.errors });
  const field = saved.facts?.field;
  if (typeof field === "string")
    return show(c, part, { posted, errors: { [field]: page.t(`refusal.${saved.refusal}`, saved.facts) } });
  return show(c, part, { posted, refusal: saved });
}
