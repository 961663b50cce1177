// The form of a formal complaint, shown and sent: out of a case that is open in this browser, or directly where a procedure allows it. Whatever
// doesn't fit comes back with everything that was typed; without a name it is taken as feedback, and that is said.
import { settingsOf } from "../../../desk/desk.ts";
import { patronCase } from "../../../desk/read/patron.ts";
import type { Filed } from "../../../desk/register/complaint/file.ts";
import { newestProcedures } from "../../../desk/register/complaint/procedures.ts";
import { patronComplaint } from "../../../desk/register/complaint/read.ts";
import { dueOf } from "../../../domain/complaint/due.ts";
import { type Procedure, stepOf } from "../../../domain/complaint/procedure/procedure.ts";
import { mask } from "../../../domain/redaction/personal.ts";
import { findUnneeded } from "../../../domain/redaction/unneeded.ts";
import { answer } from "../../components/document.tsx";
import type { Errors } from "../../components/form/error-summary.tsx";
import { type Asked, actId, pageOf } from "../../env.ts";
import { notFound, refused } from "../../middleware/failures.tsx";
import { type Posted, readForm } from "../../middleware/form.ts";
import { pathIn, paths } from "../../paths.ts";
import { dropForm, filledOf, keepForm, keptForm, nothing } from "../form/kept.ts";
import { foundIn, looked } from "../form/notice.tsx";
import type { Filled } from "../form/read.ts";
import { keepReceipt } from "../receipt/kept.ts";
import { openSession, patronOf } from "../session.ts";
import { type From, fileWritten, wayOf, wrongContact } from "./filing.ts";
import { ComplaintForm, type FormProps, type Offered } from "./form.tsx";
import { boxesOf, readComplaint } from "./read.ts";
import { day, refusalWords } from "./shown.ts";

const door = "complaint";

function offeredOf({ var: { t, locale } }: Asked, procedure: Procedure): Offered {
  return {
    id: String(procedure.id),
    name: procedure.name[locale],
    asksItem: procedure.oncePerItemMonths !== null,
    standing: procedure.standing,
    fileWithin: procedure.fileWithin?.days ?? null,
    steps: procedure.steps
      .filter(({ stage }) => stage !== "closed")
      .map(({ words, by, within }) => ({
        name: words[locale],
        who: by ? t(`formal.actor.${by}`) : "",
        days: within && { count: within.days, sort: within.count },
      })),
  };
}

/** Which may be filed here, the one that was asked for first. */
async function procedures(c: Asked, isDirect: boolean): Promise<readonly Procedure[]> {
  const { row } = await settingsOf(c.var.deps.desk);
  const all = newestProcedures(row).filter((one) => one.active && (!isDirect || one.direct));
  const asked = all.find(({ id }) => String(id) === c.req.query("under"));
  return asked ? [asked, ...all.filter((one) => one !== asked)] : all;
}

type Shown = Partial<Pick<FormProps, "errors" | "refusal" | "found" | "keptAt" | "act">> & {
  readonly filled?: Filled;
  readonly more?: boolean;
};

async function render(c: Asked, from: From, shown: Shown = {}) {
  const page = pageOf(c);
  const [first, ...others] = await procedures(c, from === null);
  if (!first) return notFound(c);
  const { calendar } = await settingsOf(c.var.deps.desk);
  const within = stepOf(first, "acknowledged")?.within;
  const filled = shown.filled ?? nothing;
  return answer(
    c,
    <ComplaintForm
      page={page}
      procedure={offeredOf(c, first)}
      others={others.map((one) => offeredOf(c, one))}
      from={from && { replyBy: page.t(`formal.form.way.${from.replyBy}`) }}
      filled={filled}
      errors={shown.errors ?? {}}
      refusal={shown.refusal}
      act={shown.act ?? actId()}
      found={shown.found ?? {}}
      keptAt={shown.keptAt ?? null}
      ackBy={within ? day(page, dueOf(calendar, page.now, within)) : null}
      boxes={boxesOf(filled, shown.more === true)}
    />,
    shown.errors || shown.refusal ? 422 : 200,
  );
}

/** Directly, from the concern door or a link: where no procedure allows it there is no such page. */
export async function showDirect(c: Asked) {
  const kept = await keptForm(c, door);
  return render(c, null, kept ? { filled: kept.filled, keptAt: kept.savedAt } : {});
}

/** Out of the case that is open in this browser, as it was handed over; null: it wasn't. */
async function caseOf(c: Asked): Promise<From> {
  const found = await patronCase(c.var.deps.desk, patronOf(c));
  if (!found.ok || found.value.status !== "complaint") return null;
  const { replyBy, needs, language, name } = found.value;
  return { replyBy, needs, language, name: name ?? "" };
}

/** What the case's complaint page shows while none is filed. */
export async function showFromCase(c: Asked) {
  const from = await caseOf(c);
  if (!from) return notFound(c);
  const kept = await keptForm(c, door);
  return render(
    c,
    from,
    kept ? { filled: kept.filled, keptAt: kept.savedAt } : { filled: filledOf({ name: from.name }) },
  );
}

export const sendDirect = (c: Asked) => send(c, null);
export async function sendFromCase(c: Asked) {
  const from = await caseOf(c);
  // Sent twice, or filed meanwhile by staff: it is there, and is shown.
  if ((await patronComplaint(c.var.deps.desk, patronOf(c))).ok)
    return c.redirect(pathIn(c.var.locale, paths.complaint), 303);
  return from ? send(c, from) : notFound(c);
}

/** "Hide it" and "Leave it" are answers to the gentle notice; then it isn't asked again. */
function fieldsOf(c: Asked, posted: Posted): Readonly<Record<string, readonly string[]>> {
  const pressed = posted.one("do");
  if (pressed !== "hide" && pressed !== "leave") return posted.fields;
  const instead = c.var.t("private.hidden");
  const hidden = looked.map((field) => [
    field,
    posted.many(field).map((text) => mask(text, findUnneeded(text), () => instead)),
  ]);
  return { ...posted.fields, noticed: ["yes"], ...(pressed === "hide" ? Object.fromEntries(hidden) : {}) };
}

async function send(c: Asked, from: From): Promise<Response> {
  const { t } = c.var;
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const posted = form.value;
  const fields = fieldsOf(c, posted);
  const filled = filledOf(fields);
  const [procedure] = await procedures(c, from === null);
  if (!procedure) return notFound(c);
  const back = async (shown: Shown) =>
    render(c, from, { filled, act: posted.act, keptAt: await keepForm(c, door, fields), ...shown });
  if (posted.one("do") === "point") return back({ more: true });
  const offer = offeredOf(c, procedure);
  const read = readComplaint(filled, {
    asksItem: offer.asksItem,
    asksStanding: offer.standing !== "anyone",
    asksDay: offer.fileWithin !== null,
  });
  const wrong = { ...(read.ok ? {} : read.wrong), ...(from ? {} : wrongContact(filled)) };
  if (!read.ok || Object.keys(wrong).length > 0)
    return back({ errors: Object.fromEntries(Object.entries(wrong).map(([field, key]) => [field, t(key)])) });
  const found = foundIn(filled);
  if (Object.keys(found).length > 0) return back({ found });
  const filed = await fileWritten(c, from, procedure, read.value, filled, posted.act);
  if (!filed.ok) return back(refusalOf(c, filed.refusal, filed.facts));
  await dropForm(c, door);
  return answered(c, from, filed.value, filled);
}

/** Said at the field that can mend it, else above the button. */
function refusalOf(c: Asked, refusal: string, facts?: Readonly<Record<string, string | number>>): Shown {
  const words = refusalWords(pageOf(c), refusal, facts);
  const at: Readonly<Record<string, string>> = {
    NoStanding: "standing",
    NotAttested: "attest",
    PointMissing: "point.1",
    FilingWindowClosed: "happenedOn",
    SameItemLately: "item",
  };
  const field = at[refusal];
  return field ? { errors: { [field]: words } as Errors } : { refusal: words };
}

/** A new matter gets its receipt first; what is feedback is said to be. */
async function answered(c: Asked, from: From, filed: Filed, filled: Filled): Promise<Response> {
  const { locale, deps } = c.var;
  const to = (path: string) => pathIn(locale, path);
  if (from)
    return c.redirect(
      filed.outcome === "feedback" ? `${to(paths.myCase)}?done=Feedback` : `${to(paths.complaint)}?done=filed`,
      303,
    );
  await keepReceipt(c, {
    reference: filed.caseReference,
    code: filed.code ?? [],
    kind: "concern",
    at: deps.desk.now(),
    replyByAt: null,
    email: wayOf(filled) === "email" ? filled.one("email") : "",
    complaint: filed.outcome === "complaint" ? "filed" : "feedback",
  });
  await openSession(c, filed.caseId);
  return c.redirect(to(paths.receipt), 303);
}
