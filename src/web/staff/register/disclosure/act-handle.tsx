// Shows an act's form on a request for records, and does it: what is wrong comes back with what was typed.
import { actOn, packUp, reviewPackage } from "../../../../desk/register/disclosure/act.ts";
import { type DisclosureView, disclosureView } from "../../../../desk/register/disclosure/read.ts";
import { markField } from "../../../../desk/register/marks.ts";
import type { Words } from "../../../../desk/words/words.ts";
import type { DisclosureActType } from "../../../../domain/disclosure/act.ts";
import { unready } from "../../../../domain/disclosure/decide.ts";
import { steps } from "../../../../domain/disclosure/steps.ts";
import { conditions, identityFields } from "../../../../domain/disclosure/terms.ts";
import { answer } from "../../../components/document.tsx";
import type { Errors } from "../../../components/form/error-summary.tsx";
import { pageOf } from "../../../env.ts";
import { notFound, refused } from "../../../middleware/failures.tsx";
import { type Posted, readForm, type Upload } from "../../../middleware/form.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { dayOf } from "../../cases/filter.ts";
import { conditionOf, draftOf, fieldOf, forms } from "./act-fields.ts";
import { ActPage, type ActProps, formOf } from "./act-page.tsx";

type Act = Exclude<DisclosureActType, "LogRequest">;
const isAct = (name: string): name is Act => Object.hasOwn(steps, name) && name !== "LogRequest";

async function asked(c: StaffAsked): Promise<{ readonly act: Act; readonly view: DisclosureView } | null> {
  const act = c.req.param("act") ?? "";
  if (!isAct(act)) return null;
  const found = await disclosureView(c.var.deps.desk, c.var.person, c.req.param("reference") ?? "");
  // Acts of another gate, and of the register for whoever only logged it, aren't there.
  return found.ok && found.value.may.some((one) => one.act === act && (found.value.whole || act === "AddDetails"))
    ? { act, view: found.value }
    : null;
}

const show = (
  c: StaffAsked,
  { act, view }: { readonly act: Act; readonly view: DisclosureView },
  more: Partial<ActProps>,
  status: 200 | 422 = 200,
) => {
  const props = { condition: null, typed: { one: () => "" }, ...more };
  return answer(c, <ActPage page={pageOf(c)} person={c.var.person} view={view} act={act} {...props} />, status);
};

export async function showDisclosureAct(c: StaffAsked) {
  const it = await asked(c);
  if (!it) return notFound(c);
  const condition = conditionOf(c.req.query("condition") ?? "");
  if (it.act === "Confirm" && !condition) return notFound(c);
  const barred = it.view.may.find((one) => one.act === it.act);
  const { t } = pageOf(c);
  return show(c, it, {
    condition: it.act === "Confirm" ? (condition ?? null) : null,
    ...(barred?.refusal ? { refusal: t(`refusal.${barred.refusal}`, barred.facts) } : {}),
  });
}

/** What the form must have and hasn't: locale keys by field. */
function missing(act: Act, view: DisclosureView, { one }: Posted): Record<string, string> {
  const lacks = forms[formOf(act, view)].flatMap((ask): (readonly [field: string, words: string])[] => {
    if (ask.sort === "files" || ask.sort === "person") return [];
    const typed = one(ask.name);
    if (ask.sort === "choice") return ask.options.includes(typed) ? [] : [[ask.name, "disclosure.wrong.choose"]];
    const isWrong =
      ask.sort === "date" ? typed !== "" && !dayOf(typed) : ask.must && ask.name !== "reasons" && typed === "";
    return isWrong ? [[ask.name, `disclosure.missing.${ask.name}`]] : [];
  });
  return Object.fromEntries(lacks);
}

/** Everything typed but the act's codes: sealed. The main words of an act are its text. */
function wordsOf(act: Act, view: DisclosureView, posted: Posted): Words & { readonly files: readonly Upload[] } {
  const names = forms[formOf(act, view)].flatMap((ask) =>
    ask.sort === "line" || ask.sort === "text" ? [ask.name] : [],
  );
  const main = names.find((name) => name === "reasons" || name === "compels" || name === "text") ?? "";
  const fields = Object.fromEntries(
    names.filter((name) => name !== main && posted.one(name) !== "").map((name) => [name, posted.one(name)]),
  );
  const text = posted.one(main);
  const said = text === "" && Object.keys(fields).length === 0 ? {} : { text, fields };
  return { ...said, files: posted.files };
}

export async function doDisclosureAct(c: StaffAsked) {
  const it = await asked(c);
  if (!it) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const { deps, person } = c.var;
  const { act, view } = it;
  const { t } = pageOf(c);
  const posted = form.value;
  const { reference } = view.state;
  const condition = conditionOf(posted.one("condition")) ?? null;
  const again = (errors: Errors, refusal?: string) =>
    show(c, it, { typed: posted, errors, condition, id: posted.act, ...(refusal ? { refusal } : {}) }, 422);
  const lacks = missing(act, view, posted);
  if (Object.keys(lacks).length > 0)
    return again(Object.fromEntries(Object.entries(lacks).map(([field, words]) => [field, t(words)])));
  const words = wordsOf(act, view, posted);
  if (act === "AddDetails" && words.text === undefined && words.files.length === 0)
    return again({ asked: t("disclosure.wrong.nothing") });
  const sent = { id: posted.act, ...(posted.expects === undefined ? {} : { expects: posted.expects }) };
  const draft = draftOf(act, posted);
  if (!draft && act !== "AssemblePackage" && act !== "ReviewPackage") return again({}, t("disclosure.wrong.choose"));
  const done = draft
    ? await actOn(deps.desk, person, reference, { ...sent, draft, words })
    : act === "ReviewPackage"
      ? await reviewPackage(deps.desk, person, view, posted.one, sent)
      : await packUp(
          deps.desk,
          person,
          reference,
          {
            text: posted.one("leaves"),
            identity: Object.fromEntries(identityFields.map((field) => [field, posted.one(field)])),
            title: posted.one("heading"),
            table: posted.one("table"),
            files: posted.files,
          },
          sent,
        );
  if (!done.ok) {
    const refusal = t(`refusal.${done.refusal}`, done.facts);
    const at = fieldOf[done.refusal];
    const marked = done.facts?.field;
    const undecided = (field: string): string | null => {
      const place = view.review?.places.find((one) => markField(one) === field);
      return place ? t("marks.undecided", { words: view.review?.text.slice(place.start, place.end) ?? "" }) : null;
    };
    if (typeof marked === "string")
      return again(Object.fromEntries(marked.split(" ").map((field) => [field, undecided(field) ?? refusal])));
    const isThere =
      at === "of"
        ? condition === "identifyingOnly"
        : forms[formOf(act, view)].some((ask) => (ask.sort === "files" ? "files" : ask.name) === at);
    return at && isThere ? again({ [at]: refusal }) : again({}, refusal);
  }
  // What the rules found in a package is decided on at once, while whoever put it together has it before them.
  const { state } = done.value;
  if (act === "AssemblePackage" && unready(state)?.refusal === "PackageUndecided")
    return c.redirect(staffPath(staffPaths.disclosureAct, { reference, act: "ReviewPackage" }), 303);
  const next = act === "Confirm" ? conditions.find((one) => !state.proof.confirmed[one]) : undefined;
  return c.redirect(
    next
      ? `${staffPath(staffPaths.disclosureAct, { reference, act: "Confirm" })}?condition=${next}`
      : `${staffPath(staffPaths.disclosureEntry, { reference })}?done=${act}`,
    303,
  );
}
