// The procedures' addresses: all of them with the Board's meetings; one changed, or a new one from a preset. Who may: settings-table.ts.
import { freshSettings } from "../../../../../desk/desk.ts";
import { complaints } from "../../../../../desk/register/complaint/list.ts";
import {
  freeProcedureId,
  fromPreset,
  newestProcedures,
  saveMeetings,
  saveProcedure,
} from "../../../../../desk/register/complaint/procedures.ts";
import { maySet } from "../../../../../domain/access/settings-table.ts";
import type { Procedure } from "../../../../../domain/complaint/procedure/procedure.ts";
import { presetNames } from "../../../../../domain/complaint/terms.ts";
import type { No } from "../../../../../lib/result.ts";
import { answer } from "../../../../components/document.tsx";
import type { Errors } from "../../../../components/form/error-summary.tsx";
import { pageOf } from "../../../../env.ts";
import { notFound, refused } from "../../../../middleware/failures.tsx";
import { type Posted, readForm } from "../../../../middleware/form.ts";
import type { StaffAsked } from "../../../account/request.ts";
import { meanwhile, Refusal } from "../../../settings/meanwhile.tsx";
import { complaintPaths } from "../paths.ts";
import { ProcedurePage, ProceduresPage } from "./pages.tsx";
import { fieldOf, readProcedure, typedOf } from "./read.ts";

const may = ({ var: { person } }: StaffAsked): boolean => maySet(person.roles, "procedures");

/** Complaints under way, of those this person sees, by procedure. */
async function runningUnder(
  { var: { deps, person } }: StaffAsked,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const counts = ids.map(async (procedure) => {
    const { rows } = await complaints(deps.desk, person, { procedure, statuses: ["open", "decided", "appealed"] });
    return [procedure, rows.length] as const;
  });
  return new Map(await Promise.all(counts));
}

async function showAll(c: StaffAsked, posted: Posted | null, errors: Errors = {}, refusal?: No<string>) {
  const { deps, person } = c.var;
  const settings = await freshSettings(deps.desk);
  if (!settings || !may(c)) return notFound(c);
  const page = pageOf(c);
  const procedures = newestProcedures(settings.row);
  const running = await runningUnder(
    c,
    procedures.map(({ id }) => id),
  );
  const meetings = (settings.row.facts.meetings ?? []).map(({ on, at }) => `${on} ${at}`).join("\n");
  return answer(
    c,
    <ProceduresPage
      page={page}
      person={person}
      version={meanwhile(posted, settings.row.version, refusal)}
      listed={procedures.map((procedure) => ({ procedure, running: running.get(procedure.id) ?? 0 }))}
      may={may(c)}
      meetings={posted?.one("meetings") ?? meetings}
      errors={errors}
      refusal={refusal ? <Refusal page={page} no={refusal} href={complaintPaths.procedures} /> : null}
      saved={posted === null && c.req.query("saved") === "1"}
    />,
    posted ? 422 : 200,
  );
}
export const showProcedures = (c: StaffAsked) => showAll(c, null);

export async function saveBoardMeetings(c: StaffAsked) {
  const { deps, person, t } = c.var;
  if (!may(c)) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const version = form.value.expects ?? (await freshSettings(deps.desk))?.row.version ?? 0;
  const saved = await saveMeetings(deps.desk, person, form.value.one("meetings"), version);
  if (saved.ok) return c.redirect(`${complaintPaths.procedures}?saved=1`, 303);
  return saved.facts?.field === "meetings"
    ? showAll(c, form.value, { meetings: t(`refusal.${saved.refusal}`, saved.facts) })
    : showAll(c, form.value, {}, saved);
}

type Editing = {
  readonly procedure: Procedure;
  readonly isNew: boolean;
  readonly place: string;
  readonly preset: string;
};
/** null: there is no such procedure, or it isn't this person's to change. */
async function editing(c: StaffAsked): Promise<(Editing & { readonly version: number }) | null> {
  const settings = may(c) ? await freshSettings(c.var.deps.desk) : null;
  if (!settings) return null;
  const { row } = settings;
  const place = c.req.param("id") ?? "";
  if (place === "new") {
    const preset = presetNames.find((one) => one === c.req.query("preset"));
    if (!preset) return null;
    const procedure = fromPreset(preset, freeProcedureId(row));
    return { procedure, isNew: true, place, preset, version: row.version };
  }
  const procedure = newestProcedures(row).find(({ id }) => String(id) === place);
  return procedure ? { procedure, isNew: false, place, preset: "", version: row.version } : null;
}

async function showOne(c: StaffAsked, posted: Posted | null, errors: Errors = {}, refusal?: No<string>) {
  const it = await editing(c);
  if (!it) return notFound(c);
  const { person } = c.var;
  const page = pageOf(c);
  const running = await runningUnder(c, [it.procedure.id]);
  const { version, ...editingNow } = it;
  return answer(
    c,
    <ProcedurePage
      page={page}
      person={person}
      {...editingNow}
      version={meanwhile(posted, version, refusal)}
      running={it.isNew ? 0 : (running.get(it.procedure.id) ?? 0)}
      typed={posted ?? typedOf(it.procedure)}
      errors={errors}
      refusal={refusal ? <Refusal page={page} no={refusal} href={complaintPaths.procedures} /> : null}
    />,
    posted ? 422 : 200,
  );
}
export const showProcedure = (c: StaffAsked) => showOne(c, null);

export async function saveOneProcedure(c: StaffAsked) {
  const it = await editing(c);
  if (!it) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const { deps, person, t } = c.var;
  const posted = form.value;
  const given = readProcedure(it.procedure, posted);
  const saved = await saveProcedure(deps.desk, person, given, posted.expects ?? it.version);
  if (saved.ok) return c.redirect(`${complaintPaths.procedures}?saved=1`, 303);
  if (saved.refusal === "ChangedMeanwhile" || saved.refusal === "NotYourSetting") return showOne(c, posted, {}, saved);
  const words = t(`refusal.${saved.refusal}`, wordsFor(c, saved.facts));
  return showOne(c, posted, { [fieldOf(saved.refusal, saved.facts ?? {}, posted)]: words });
}

/** A refusal names a stage by its code: said as the form calls it. */
const wordsFor = ({ var: { t } }: StaffAsked, facts: Readonly<Record<string, string | number>> = {}) => ({
  ...facts,
  ...(facts.stage ? { stage: t(`formal.set.stage.${facts.stage}`) } : {}),
});
