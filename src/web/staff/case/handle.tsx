// What the case's addresses do: show it, show an act's form, preview what leaves, do the act; and give out a file.
import { verifyByCode } from "../../../desk/identity/caller.ts";
import { type PairAct, pair } from "../../../desk/identity/pairs.ts";
import { letterPreview } from "../../../desk/letters/preview.ts";
import { readFile } from "../../../desk/read/patron.ts";
import { staffCase } from "../../../desk/read/staff.ts";
import type { StaffCase } from "../../../desk/read/views.ts";
import { submit } from "../../../desk/submit.ts";
import { knownLists } from "../../../desk/words/known.ts";
import type { ActType } from "../../../domain/case/act.ts";
import type { Result } from "../../../lib/result.ts";
import { answer } from "../../components/document.tsx";
import { pageOf } from "../../env.ts";
import { download } from "../../middleware/download.ts";
import { notFound, refused } from "../../middleware/failures.tsx";
import { type Posted, readForm } from "../../middleware/form.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import type { StaffAsked } from "../account/request.ts";
import { actAsks } from "./act-fields.ts";
import { ActPage } from "./act-page.tsx";
import type { Composing } from "./composer.tsx";
import { hidden, leaksIn } from "./leaks.tsx";
import { CasePage } from "./page.tsx";
import { PreviewPage } from "./preview.tsx";
import { type ReadAct, readAct } from "./read-act.ts";

const empty = { one: () => "" };
const isAct = (name: string): name is ActType => Object.hasOwn(actAsks, name);
const composed = (act: ActType): act is "Reply" | "WriteNote" => act === "Reply" || act === "WriteNote";

async function caseOf(c: StaffAsked): Promise<StaffCase | null> {
  const found = await staffCase(c.var.deps.desk, c.var.person, c.req.param("reference") ?? "");
  return found.ok ? found.value : null;
}

export async function showCase(c: StaffAsked) {
  const view = await caseOf(c);
  if (!view) return notFound(c);
  const done = c.req.query("done");
  return answer(
    c,
    <CasePage
      page={pageOf(c)}
      person={c.var.person}
      view={view}
      composing={null}
      {...(done && isAct(done) ? { done } : {})}
    />,
  );
}

/** What a matter is about is changed by nobody who isn't shown it (5.1). */
const isFor = (view: StaffCase, act: ActType): boolean => act !== "SetTheme" || view.seesWords;

export async function showAct(c: StaffAsked) {
  const act = c.req.param("act") ?? "";
  const view = isAct(act) ? await caseOf(c) : null;
  if (!view || !isAct(act) || !isFor(view, act)) return notFound(c);
  const page = pageOf(c);
  const barred = barredBy(view, act);
  return answer(
    c,
    <ActPage
      page={page}
      person={c.var.person}
      view={view}
      act={act}
      typed={empty}
      {...(barred ? { refusal: page.t(`refusal.${barred}`) } : {})}
    />,
  );
}

/** Why this person can't do the act now; null: they may. */
const barredBy = (view: StaffCase, act: ActType): string | null => {
  const one = view.may.find((allowed) => allowed.act === act);
  return one && !one.may ? one.refusal : null;
};

/** What is wrong with the six words or the reference is said where they were typed. */
const aboutCode = /^(NotACode|Words|Word|Code)/;
const aboutReference = /^(NotAReference|Reference|OtherNotFound|SameCase)/;
function fieldOf(act: ActType, refusal: string): string | null {
  if (act === "VerifyCaller") return aboutCode.test(refusal) ? "code" : null;
  return aboutReference.test(refusal) ? "reference" : null;
}

/** The act with what its page can't be trusted with: pairs by reference, a caller by the code. */
function carryOut(c: StaffAsked, view: StaffCase, { draft, words }: ReadAct, posted: Posted): Promise<Result<unknown>> {
  const { deps, person } = c.var;
  const at = {
    id: posted.act,
    streamId: view.streamId,
    ...(posted.expects === undefined ? {} : { expects: posted.expects }),
  };
  const pairs: readonly string[] = ["Link", "ConfirmSamePatron", "Merge", "Unmerge"] satisfies PairAct[];
  if (pairs.includes(draft.type))
    return pair(deps.desk, person, { ...at, act: draft.type as PairAct, reference: posted.one("reference") });
  if (draft.type === "VerifyCaller" && draft.how === "code")
    return verifyByCode(deps.desk, person, at, posted.one("code"));
  return submit(deps.desk, person, { ...draft, ...at }, words);
}

export async function doAct(c: StaffAsked) {
  const act = c.req.param("act") ?? "";
  const view = isAct(act) ? await caseOf(c) : null;
  if (!view || !isAct(act) || !isFor(view, act)) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const page = pageOf(c);
  const lists = actAsks[act]?.leaves ? await knownLists(c.var.deps.desk) : undefined;
  const posted = form.value.one("do") === "hide" ? hidden(page, form.value, lists) : form.value;
  const { person } = c.var;
  const { t } = page;
  const again = (errors: Readonly<Record<string, string>>, refusal?: string) => {
    const composing: Composing = composed(act)
      ? { act, text: posted.one("text"), id: posted.act, ...(errors.text ? { error: errors.text } : {}) }
      : null;
    const more = refusal ? { refusal } : {};
    const status = refusal || Object.keys(errors).length > 0 ? 422 : 200;
    return composing
      ? answer(c, <CasePage page={page} person={person} view={view} composing={composing} {...more} />, status)
      : answer(
          c,
          <ActPage
            page={page}
            person={person}
            view={view}
            act={act}
            typed={posted}
            errors={errors}
            id={posted.act}
            {...more}
          />,
          status,
        );
  };
  if (posted.one("do") === "edit") return again({});
  const reading = await readAct(act, posted, view, c.var.deps.desk);
  if (!reading) return notFound(c);
  if (!reading.ok)
    return again(Object.fromEntries(Object.entries(reading.wrong).map(([field, key]) => [field, t(key)])));
  if (actAsks[act]?.leaves && posted.one("do") !== "send") {
    const barred = barredBy(view, act);
    if (barred) return again({}, t(`refusal.${barred}`));
    const { draft, words } = reading.value;
    const mail = await letterPreview(c.var.deps.desk, person, view.reference, draft, words);
    return answer(
      c,
      <PreviewPage
        page={page}
        person={person}
        view={view}
        act={act}
        id={posted.act}
        fields={posted.fields}
        read={reading.value}
        mail={mail}
        leaks={leaksIn(page, posted.fields, lists)}
      />,
    );
  }
  const done = await carryOut(c, view, reading.value, posted);
  if (!done.ok) {
    const words = t(`refusal.${done.refusal}`, done.facts);
    const field = fieldOf(act, done.refusal);
    return field ? again({ [field]: words }) : again({}, words);
  }
  return c.redirect(`${staffPath(staffPaths.case, { reference: view.reference })}?done=${act}`, 303);
}

export async function giveFile(c: StaffAsked) {
  const view = await caseOf(c);
  const file = view && (await readFile(c.var.deps.desk, c.var.person, view.streamId, c.req.param("id") ?? ""));
  return file?.ok ? download(c, file.value) : notFound(c);
}
