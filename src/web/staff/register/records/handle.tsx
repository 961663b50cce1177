// The addresses of records, for whoever keeps them: the list, a proposal on demand, an entry and what is done to it, a hold, the worksheet.

import { settingsOf } from "../../../../desk/desk.ts";
import {
  answerFor,
  liftHold,
  newIds,
  raiseHold,
  recordAuthority,
  takeOut,
  withdraw,
} from "../../../../desk/register/records/acts.ts";
import { proposeDisposals } from "../../../../desk/register/records/propose.ts";
import { entrySaid, readEntryFile } from "../../../../desk/register/records/said.ts";
import { disposalView, holdEntry, keepsRecords, recordsView } from "../../../../desk/register/records/view.ts";
import { outReasons, withdrawReasons } from "../../../../domain/records/disposal.ts";
import { holdSorts, liftReasons } from "../../../../domain/records/hold.ts";
import { dayIn } from "../../../../lib/dates.ts";
import { isUuid } from "../../../../lib/ids.ts";
import { no, type Result } from "../../../../lib/result.ts";
import { answer } from "../../../components/document.tsx";
import type { Errors } from "../../../components/form/error-summary.tsx";
import { pageOf } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound, notMade, refused } from "../../../middleware/failures.tsx";
import { type Posted, readForm } from "../../../middleware/form.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { DisposalPage } from "./disposal.tsx";
import { HoldPage, RaiseHold } from "./hold.tsx";
import { RecordsPage } from "./list.tsx";
import { Worksheet } from "./worksheet.tsx";
import { worksheetPdf } from "./worksheet-pdf.ts";

const oneOf = <T extends string>(all: readonly [T, ...T[]], typed: string): T =>
  all.find((one) => one === typed) ?? all[0];
const todayIn = (c: StaffAsked): string => {
  const { library, now } = pageOf(c);
  return dayIn(library.zone, now);
};

async function list(c: StaffAsked, said?: Parameters<typeof RecordsPage>[0]["said"], status: 200 | 409 = 200) {
  const { person, deps } = c.var;
  const view = await recordsView(deps.desk, person);
  return answer(c, <RecordsPage page={pageOf(c)} person={person} view={view} said={said} />, status);
}

export async function showRecords(c: StaffAsked) {
  if (!keepsRecords(c.var.person)) return notFound(c);
  const proposed = /^\d{1,4}$/.exec(c.req.query("proposed") ?? "")?.[0];
  const { t } = c.var;
  if (proposed === undefined) return list(c);
  return list(c, { sort: "good", words: t(proposed === "0" ? "records.nothingDue" : "records.proposed") });
}

export async function propose(c: StaffAsked) {
  const { person, deps } = c.var;
  if (!keepsRecords(person)) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const done = await proposeDisposals(deps.desk, person, newIds(deps.desk));
  if (!done.ok) return list(c, { sort: "grave", words: c.var.t(`refusal.${done.refusal}`, done.facts) }, 409);
  return c.redirect(`${staffPaths.records}?proposed=${done.value.length}`, 303);
}

async function raisePage(c: StaffAsked, posted: Posted | null, errors: Errors) {
  const { person, deps } = c.var;
  const { series } = await recordsView(deps.desk, person);
  return answer(
    c,
    <RaiseHold page={pageOf(c)} person={person} series={series} today={todayIn(c)} posted={posted} errors={errors} />,
    posted ? 422 : 200,
  );
}
export const showRaise = (c: StaffAsked) => (keepsRecords(c.var.person) ? raisePage(c, null, {}) : notFound(c));

export async function raise(c: StaffAsked) {
  const { person, deps, t } = c.var;
  if (!keepsRecords(person)) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const { one, act } = form.value;
  const over = oneOf(["matter", "series", "everything"], one("over"));
  const hold = {
    ...{ over, which: over === "series" ? one("series") : one("which"), sort: oneOf(holdSorts, one("sort")) },
    ...{ fromOn: one("fromOn"), untilOn: one("untilOn"), why: one("why") },
  };
  const done = await raiseHold(deps.desk, person, hold, act);
  if (done.ok) return c.redirect(staffPath(staffPaths.record, { reference: done.value.state.reference }), 303);
  const field = done.facts?.field === "which" && over === "series" ? "series" : String(done.facts?.field ?? "sort");
  return raisePage(c, form.value, { [field]: t(`refusal.${done.refusal}`, done.facts) });
}

type Shown = { readonly posted?: Posted; readonly errors?: Errors; readonly refusal?: string | undefined };

/** A disposal or a hold, whichever has this reference. */
async function entry(c: StaffAsked, { posted, errors = {}, refusal }: Shown = {}) {
  const { person, deps } = c.var;
  const page = pageOf(c);
  const reference = c.req.param("reference") ?? "";
  const status = posted ? 422 : 200;
  const view = await disposalView(deps.desk, person, reference);
  if (view) {
    const asked = c.req.query("done") ?? "";
    const done = /^(TakeOut|RecordAuthority|OrderDisposal|ConfirmDisposal|WithdrawDisposal)$/.test(asked)
      ? asked
      : undefined;
    const shown = { page, person, view, errors, refusal, done: posted ? undefined : done };
    const said = await entrySaid(deps.desk, person, view.disposal.id);
    return answer(c, <DisposalPage {...shown} said={said} posted={posted ?? null} />, status);
  }
  const found = await holdEntry(deps.desk, person, reference);
  const seen = found && (await recordsView(deps.desk, person)).holds.find(({ hold }) => hold.id === found.state.id);
  if (!found || !seen) return notFound(c);
  const said = await entrySaid(deps.desk, person, found.state.id);
  return answer(
    c,
    <HoldPage {...{ page, person, posted, refusal }} view={seen} version={found.version} said={said} />,
    status,
  );
}
export const showEntry = (c: StaffAsked) => (keepsRecords(c.var.person) ? entry(c) : notFound(c));

export async function doEntry(c: StaffAsked) {
  const { person, t } = c.var;
  if (!keepsRecords(person)) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const posted = form.value;
  const reference = c.req.param("reference") ?? "";
  const done = await carried(c, reference, posted);
  if (done.ok) return c.redirect(`${staffPath(staffPaths.record, { reference })}?done=${posted.one("do")}`, 303);
  if (done.refusal === "NotFound") return notFound(c);
  const words = t(`refusal.${done.refusal}`, done.facts);
  const field = done.facts?.field;
  return entry(c, { posted, ...(typeof field === "string" ? { errors: { [field]: words } } : { refusal: words }) });
}

async function carried(c: StaffAsked, reference: string, posted: Posted): Promise<Result<unknown>> {
  const { person, deps } = c.var;
  const { desk, accounts } = deps;
  const { one, act: id } = posted;
  const sent = { id, ...(posted.expects === undefined ? {} : { expects: posted.expects }) };
  const step = one("do");
  if (step === "LiftHold") {
    const hold = await holdEntry(desk, person, reference);
    if (!hold) return no("NotFound");
    return liftHold(desk, person, hold.state.id, { reason: oneOf(liftReasons, one("reason")), why: one("why") }, sent);
  }
  const view = await disposalView(desk, person, reference);
  if (!view) return no("NotFound");
  const { disposal } = view;
  switch (step) {
    case "TakeOut": {
      const found = view.going.find(({ streamId }) => streamId === one("matter"));
      if (!found) return no("NotInThisDisposal", { field: "matter" });
      const out = { matter: found.streamId, reason: oneOf(outReasons, one("outReason")), why: one("outWhy") };
      return takeOut(desk, person, disposal.id, out, sent);
    }
    case "RecordAuthority":
      return recordAuthority(
        desk,
        person,
        disposal.id,
        { certificate: one("certificate"), approvedOn: one("approvedOn"), files: posted.files },
        sent,
      );
    case "OrderDisposal":
    case "ConfirmDisposal": {
      const theirs = await accounts.ownPassword(person, one(`password-${step}`));
      if (!theirs.ok) return { ...theirs, facts: { ...theirs.facts, field: `password-${step}` } };
      return answerFor(desk, person, disposal, step, sent);
    }
    case "WithdrawDisposal":
      return withdraw(desk, person, disposal.id, oneOf(withdrawReasons, one("withdrawReason")), sent);
    default:
      return no("NotFound");
  }
}

export async function giveFile(c: StaffAsked) {
  const { person, deps } = c.var;
  const view = keepsRecords(person) ? await disposalView(deps.desk, person, c.req.param("reference") ?? "") : null;
  const id = c.req.param("id") ?? "";
  const file = view && isUuid(id) ? await readEntryFile(deps.desk, person, view.disposal.id, id) : null;
  return file?.ok ? download(c, file.value) : notFound(c);
}

/** The same as a PDF. */
export async function giveWorksheet(c: StaffAsked) {
  const { person, deps } = c.var;
  if (!keepsRecords(person)) return notFound(c);
  const view = await disposalView(deps.desk, person, c.req.param("reference") ?? "");
  if (!view) return notFound(c);
  const { row } = await settingsOf(deps.desk);
  const made = worksheetPdf(pageOf(c), person, row, view);
  if (!made.ok) return notMade(c, made.refusal, made.facts);
  const name = `disposal-worksheet-${view.disposal.reference}.pdf`;
  return download(c, { name, type: "application/pdf", bytes: Buffer.from(made.value) });
}

export async function showWorksheet(c: StaffAsked) {
  const { person, deps } = c.var;
  if (!keepsRecords(person)) return notFound(c);
  const view = await disposalView(deps.desk, person, c.req.param("reference") ?? "");
  return view ? answer(c, <Worksheet page={pageOf(c)} person={person} view={view} />) : notFound(c);
}
