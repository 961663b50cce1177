// A formal complaint entered for a patron (2.2): out of a case that was handed over, or from a paper form or a call where the procedure allows
// that; the same questions as the patron's own form, and the code to hand over when a case was opened for it.
import { settingsOf } from "../../../../../desk/desk.ts";
import { enterForm, fileForm } from "../../../../../desk/letters/forms.ts";
import { staffCase } from "../../../../../desk/read/staff.ts";
import { complaintIdOf, fileDirectly, fileFromCase } from "../../../../../desk/register/complaint/file.ts";
import { newestProcedures } from "../../../../../desk/register/complaint/procedures.ts";
import { type Channel, replyWays } from "../../../../../domain/case/terms.ts";
import type { Filing } from "../../../../../domain/complaint/act.ts";
import type { Procedure } from "../../../../../domain/complaint/procedure/procedure.ts";
import { readReference } from "../../../../../domain/receipt/reference.ts";
import { isDay } from "../../../../../lib/dates.ts";
import { ok } from "../../../../../lib/result.ts";
import { answer } from "../../../../components/document.tsx";
import type { Errors } from "../../../../components/form/error-summary.tsx";
import { actId, pageOf } from "../../../../env.ts";
import { notFound, refused } from "../../../../middleware/failures.tsx";
import { type Posted, readForm } from "../../../../middleware/form.ts";
import { staffPath, staffPaths } from "../../../../paths.ts";
import type { StaffAsked } from "../../../account/request.ts";
import { LoggedPage } from "../../../log/logged.tsx";
import { paperPaths } from "../../paper/paths.ts";
import { complaintPaths } from "../paths.ts";
import { refusalWords } from "../words.tsx";
import { OpenPage } from "./page.tsx";

export const fewestPoints = 3;
export const mostPoints = 12;
export const ways = ["desk", "phone", "letter", "email"] as const satisfies readonly Channel[];

async function offered(c: StaffAsked): Promise<readonly Procedure[]> {
  const all = newestProcedures((await settingsOf(c.var.deps.desk)).row).filter(({ active }) => active);
  const asked = all.find(({ id }) => String(id) === c.req.query("under"));
  return asked ? [asked, ...all.filter((one) => one !== asked)] : all;
}

type Shown = {
  readonly posted?: Posted;
  readonly errors?: Errors;
  readonly refusal?: string;
  readonly boxes?: number;
  /** What the printed form says of itself. */
  readonly sheet?: Readonly<Record<string, string>>;
};
async function show(c: StaffAsked, { posted, errors = {}, refusal, boxes, sheet = {} }: Shown = {}) {
  const [procedure, ...others] = await offered(c);
  if (!procedure) return notFound(c);
  const { row } = await settingsOf(c.var.deps.desk);
  const known: Readonly<Record<string, string>> = { case: c.req.query("case") ?? "", ...sheet };
  const typed = posted ?? { one: (name: string) => known[name] ?? "", many: () => [] };
  const isWrong = Object.keys(errors).length > 0 || refusal !== undefined;
  return answer(
    c,
    <OpenPage
      page={pageOf(c)}
      person={c.var.person}
      procedure={procedure}
      others={others}
      people={row.people.filter(({ active }) => active).map(({ id, name, title }) => ({ id, name, title }))}
      typed={typed}
      errors={errors}
      refusal={refusal}
      id={posted?.act ?? actId()}
      boxes={boxes ?? fewestPoints}
    />,
    isWrong ? 422 : 200,
  );
}
/** From a printed form by its code: which it is, its language, and that it came as a letter, are filled in. */
export async function showOpen(c: StaffAsked) {
  const code = c.req.query("form");
  if (code === undefined) return show(c);
  const found = await enterForm(c.var.deps.desk, c.var.person, code);
  if (!found.ok) return c.redirect(`${paperPaths.enter}?${new URLSearchParams({ form: code })}`, 303);
  return show(c, { sheet: { paper: found.value.code, channel: "letter", language: found.value.locale } });
}

const numbers = Array.from({ length: mostPoints }, (_, i) => i + 1);

function wrongIn(c: StaffAsked, procedure: Procedure, { one }: Posted): Errors {
  const { t } = c.var;
  const wrong: Record<string, string> = {};
  const points = numbers.some((n) => one(`point.${n}`) !== "");
  if (one("case") === "" && !procedure.direct) wrong.case = t("formal.open.needsCase");
  if (procedure.oncePerItemMonths !== null && one("item") === "") wrong.item = t("formal.form.wrong.item");
  if (one("happened") === "") wrong.happened = t("formal.form.wrong.happened");
  if (!points) wrong["point.1"] = t("formal.form.wrong.points");
  if (one("happenedOn") === "" ? procedure.fileWithin : !isDay(one("happenedOn")))
    wrong.happenedOn = t("formal.form.wrong.day");
  if (one("behalf") === "organization" && one("organization") === "")
    wrong.organization = t("formal.form.wrong.organization");
  return wrong;
}

/** The code of the printed form, as it is kept; null: none was given, or none that could be one. */
function sheetOf({ one }: Posted): string | null {
  const code = readReference(one("paper"));
  return code.ok ? code.value : null;
}

function filingOf(c: StaffAsked, procedure: Procedure, posted: Posted): Filing {
  const { one, many } = posted;
  const about = /^\d{1,6}$/.test(one("about")) ? [Number(one("about"))] : [];
  const { languages } = pageOf(c).library;
  return {
    procedure: procedure.id,
    channel: ways.find((way) => way === one("channel")) ?? "desk",
    language: languages.find((one_) => one_ === one("language")) ?? "en",
    behalf: one("behalf") === "organization" ? "organization" : "self",
    replyBy: replyWays.find((way) => way === one("replyBy")) ?? "letter",
    needs: many("needs").includes("largePrint") ? ["largePrint"] : [],
    points: numbers.filter((n) => one(`point.${n}`) !== "").length,
    happenedOn: isDay(one("happenedOn")) ? one("happenedOn") : null,
    hideIdentity: one("show") !== "yes",
    standing: one("standing") === "yes",
    attested: one("attested") === "yes",
    about,
    paper: sheetOf(posted),
  };
}

const wordFields = ["happened", "when", "where", "who", "tried", "policy", "relief", "item", "organization"] as const;
function wordsOf({ one }: Posted) {
  const points = numbers.map((n) => one(`point.${n}`)).filter((text) => text !== "");
  const fields = Object.fromEntries([
    ...wordFields.flatMap((name) => (one(name) === "" ? [] : [[name, one(name)] as const])),
    ...points.map((text, i) => [`point.${i + 1}`, text] as const),
  ]);
  const identity = { name: one("name"), email: one("email"), phone: one("phone"), address: one("address") };
  return { fields, ...(Object.values(identity).some((part) => part !== "") ? { identity } : {}) };
}

/** At which field a refusal is said; others stand above the form. */
const fieldOf: Readonly<Record<string, string>> = {
  NoStanding: "standing",
  NotAttested: "attested",
  PointMissing: "point.1",
  FilingWindowClosed: "happenedOn",
  SameItemLately: "item",
  NotFound: "case",
  NotHandedOver: "case",
  ComplaintThere: "case",
  NotAReference: "paper",
  ReferenceSymbolUnknown: "paper",
  ReferenceMistyped: "paper",
  FormUnknown: "paper",
  FormFiled: "paper",
  FormFiledUnseen: "paper",
};

export async function doOpen(c: StaffAsked) {
  const { deps, person, t } = c.var;
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const posted = form.value;
  const [procedure] = await offered(c);
  if (!procedure) return notFound(c);
  const boxes = Math.min(mostPoints, Math.max(fewestPoints, Number(posted.one("boxes")) || 0));
  if (posted.one("do") === "point") return show(c, { posted, boxes: Math.min(mostPoints, boxes + 1) });
  const errors = wrongIn(c, procedure, posted);
  if (Object.keys(errors).length > 0) return show(c, { posted, errors, boxes });
  const filing = filingOf(c, procedure, posted);
  const words = wordsOf(posted);
  const typed = posted.one("case");
  const found = typed === "" ? null : await staffCase(deps.desk, person, typed);
  if (found && !found.ok) return show(c, { posted, errors: { case: t("formal.wrong.case") }, boxes });
  const open = async () => {
    const filed = found?.ok
      ? await fileFromCase(deps.desk, person, found.value.streamId, filing, words, posted.act)
      : await fileDirectly(deps.desk, person, filing, { branchId: person.branchId }, words, posted.act);
    if (!filed.ok) return filed;
    const { outcome, caseId } = filed.value;
    return ok({ ...filed.value, streamId: outcome === "complaint" ? complaintIdOf(caseId) : caseId });
  };
  const sheet = posted.one("paper");
  const done = await (sheet === "" ? open() : fileForm(deps.desk, person, sheet, posted.act, open));
  if (!done.ok) {
    const refusal =
      done.refusal === "NotFound" ? t("formal.wrong.case") : refusalWords(pageOf(c), done.refusal, done.facts);
    const at = fieldOf[done.refusal];
    return show(c, at ? { posted, errors: { [at]: refusal }, boxes } : { posted, refusal, boxes });
  }
  const { reference, caseReference, code } = done.value;
  // Shown in the answer itself, not after a redirect: the code is shown once, and nowhere kept.
  if (code)
    return answer(c, <LoggedPage page={pageOf(c)} c={c} reference={caseReference} code={code} finished={false} />);
  return c.redirect(
    reference
      ? `${staffPath(complaintPaths.entry, { reference })}?done=OpenComplaint`
      : staffPath(staffPaths.case, { reference: caseReference }),
    303,
  );
}
