// Shows an act's form on a restriction, and does it: what is wrong comes back with what was typed.
import { actOnRestriction } from "../../../../desk/register/restriction/act.ts";
import { issueNotice, type NoticeReady, readyNotice } from "../../../../desk/register/restriction/notice.ts";
import { type RestrictionView, restrictionView } from "../../../../desk/register/restriction/read.ts";
import type { Words } from "../../../../desk/words/words.ts";
import { type Size, sizes } from "../../../../domain/conduct/restriction/terms.ts";
import { dayIn, longDate } from "../../../../lib/dates.ts";
import type { Translate } from "../../../../lib/locale.ts";
import { answer } from "../../../components/document.tsx";
import { type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { notFound, refused } from "../../../middleware/failures.tsx";
import { type Posted, readForm } from "../../../middleware/form.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { dayOf } from "../../cases/filter.ts";
import { draftOf, type FormAct, fieldOf, formOf, forms } from "./act-fields.ts";
import { ActPage, type ActProps } from "./act-page.tsx";
import { restrictionPaths as paths } from "./paths.ts";

type It = { readonly act: FormAct; readonly view: RestrictionView };

async function asked(c: StaffAsked): Promise<It | null> {
  const act = c.req.param("act") ?? "";
  if (!Object.hasOwn(forms, act)) return null;
  const found = await restrictionView(c.var.deps.desk, c.var.person, c.req.param("reference") ?? "");
  return found.ok && found.value.may.some((one) => one.act === act) ? { act: act as FormAct, view: found.value } : null;
}

const sizeOf = (typed: string, view: RestrictionView): Size => sizes.find((one) => one === typed) ?? view.state.size;

/** What would be kept, or why it can't be made. */
async function noticeFor(
  c: StaffAsked,
  { act, view }: It,
  size: Size,
): Promise<{ readonly notice?: NoticeReady; readonly refusal?: string }> {
  const may = view.may.find((one) => one.act === act)?.refusal === null;
  if (act !== "IssueNotice" || !view.identity || !may) return {};
  const made = await readyNotice(c.var.deps.desk, c.var.person, view, size);
  return made.ok ? { notice: made.value } : { refusal: c.var.t(`refusal.${made.refusal}`, made.facts) };
}

async function show(c: StaffAsked, it: It, more: Partial<ActProps>, status: 200 | 422 = 200) {
  const typed = more.typed ?? startingWith(c, it);
  const made = await noticeFor(c, it, sizeOf(typed.one("size"), it.view));
  const props = { ...made, ...more, typed };
  return answer(c, <ActPage page={pageOf(c)} person={c.var.person} view={it.view} act={it.act} {...props} />, status);
}

/** What a form begins with: the desks' words as they stand, today as the day of delivery. */
function startingWith(c: StaffAsked, { act, view }: It) {
  const { now, library } = pageOf(c);
  const on = dayIn(library.zone, now);
  const begins: Readonly<Record<string, string>> =
    act === "SetDeskWords"
      ? { deskWho: view.desk.who, deskDoing: view.desk.doing }
      : act === "RecordDelivery"
        ? { on }
        : act === "IssueNotice"
          ? { size: view.state.size }
          : {};
  return { one: (name: string) => begins[name] ?? "" };
}

export async function showRestrictionAct(c: StaffAsked) {
  const it = await asked(c);
  if (!it) return notFound(c);
  const barred = it.view.may.find((one) => one.act === it.act)?.refusal;
  return show(c, it, barred ? { refusal: saidOf(pageOf(c), barred, factsOf(it.view)) } : {});
}
/** Days that refusals of the state name. */
const factsOf = (view: RestrictionView) => ({ on: view.appealUntil ?? view.lastDay ?? "" });
/** A refusal in words, its day as people write one. */
function saidOf({ locale, t }: Page, refusal: string, facts: Readonly<Record<string, string | number>>): string {
  const on = typeof facts.on === "string" && dayOf(facts.on) ? { on: longDate(locale, facts.on) } : {};
  return t(`refusal.${refusal}`, { ...facts, ...on });
}

/** What the form must have and hasn't: what to say at each field. */
function missing({ act, view }: It, { one }: Posted, t: Translate): Errors {
  const lacks = formOf(act, view.state).flatMap((ask): (readonly [field: string, words: string])[] => {
    if (ask.sort === "files") return [];
    const typed = one(ask.name);
    if (ask.sort === "choice") {
      const what = t(`restriction.field.${ask.name}`);
      return ask.options.includes(typed) ? [] : [[ask.name, t("restriction.wrong.chooseOf", { what })]];
    }
    if (ask.sort === "date")
      return (typed === "" && !ask.must) || dayOf(typed) ? [] : [[ask.name, t("restriction.wrong.day")]];
    return ask.must && typed === "" ? [[ask.name, t("restriction.wrong.words")]] : [];
  });
  return Object.fromEntries(lacks);
}

function wordsOf(act: FormAct, posted: Posted): Words {
  const text = posted.one("text");
  const fields = act === "LinkConcern" ? { reference: posted.one("reference") } : {};
  const said = text === "" && act !== "LinkConcern" ? {} : { text, fields };
  const desk = { who: posted.one("deskWho"), doing: posted.one("deskDoing") };
  return { ...said, ...(act === "SetDeskWords" ? { desk } : {}), files: posted.files };
}

export async function doRestrictionAct(c: StaffAsked) {
  const it = await asked(c);
  if (!it) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const { deps, person, t } = c.var;
  const { act, view } = it;
  const posted = form.value;
  const { reference } = view.state;
  const again = (errors: Errors, refusal?: string) =>
    show(c, it, { typed: posted, errors, id: posted.act, ...(refusal ? { refusal } : {}) }, 422);
  if (act === "IssueNotice" && posted.one("go") === "look") return show(c, it, { typed: posted, id: posted.act });
  const lacks = missing(it, posted, t);
  if (hasErrors(lacks)) return again(lacks);
  const sent = { id: posted.act, ...(posted.expects === undefined ? {} : { expects: posted.expects }) };
  const draft = draftOf(act, posted);
  if (!draft && act !== "IssueNotice") return again({}, t("restriction.wrong.choose"));
  const done = draft
    ? await actOnRestriction(deps.desk, person, reference, { ...sent, draft, words: wordsOf(act, posted) })
    : await issueNotice(deps.desk, person, view, sizeOf(posted.one("size"), view), posted.one("sha256"), sent);
  if (!done.ok) {
    const said = saidOf(pageOf(c), done.refusal, { ...factsOf(view), ...done.facts });
    const at = fieldOf[done.refusal];
    const isThere = formOf(act, view.state).some((ask) => (ask.sort === "files" ? "files" : ask.name) === at);
    return at && isThere ? again({ [at]: said }) : again({}, said);
  }
  return c.redirect(`${staffPath(paths.entry, { reference })}?done=${act}`, 303);
}
