// Shows an act's form on an incident, and does it: what is wrong comes back with what was typed. Who the person is, once opened, is shown in the
// answer itself: the page asks for a reason again.
import { settingsOf } from "../../../../desk/desk.ts";
import { instantOf } from "../../../../desk/read/library.ts";
import { actOnIncident } from "../../../../desk/register/incident/act.ts";
import { type IncidentView, incidentView } from "../../../../desk/register/incident/read.ts";
import type { Words } from "../../../../desk/words/words.ts";
import type { IncidentDraft } from "../../../../domain/conduct/incident/act.ts";
import { steps } from "../../../../domain/conduct/incident/steps.ts";
import { findings, identityReasons, outcomes } from "../../../../domain/conduct/incident/terms.ts";
import { answer } from "../../../components/document.tsx";
import { pageOf } from "../../../env.ts";
import { notFound, refused } from "../../../middleware/failures.tsx";
import { type Posted, readForm } from "../../../middleware/form.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { type Act, ActPage, type ActProps, fieldsOf } from "./act-page.tsx";
import { EntryPage } from "./entry.tsx";
import { asTyped, errorsOf, factsTyped, untyped, whoTyped } from "./fields.tsx";
import { incidentPaths } from "./paths.ts";
import { asAsked, wordsTyped } from "./words-typed.ts";

const isAct = (name: string): name is Act => Object.hasOwn(steps, name) && name !== "DraftIncident";

type It = { readonly act: Act; readonly view: IncidentView };
async function asked(c: StaffAsked): Promise<It | null> {
  const act = c.req.param("act") ?? "";
  if (!isAct(act)) return null;
  const found = await incidentView(c.var.deps.desk, c.var.person, c.req.param("reference") ?? "");
  return found.ok ? { act, view: found.value } : null;
}

async function show(c: StaffAsked, { act, view }: It, more: Partial<ActProps>, status: 200 | 422 = 200) {
  const { calendar } = await settingsOf(c.var.deps.desk);
  const stands =
    act === "CorrectFacts" || act === "DescribePerson" ? asTyped(view.state.facts, calendar.zone) : untyped;
  const props = { page: pageOf(c), person: c.var.person, view, act, typed: stands };
  return answer(c, <ActPage {...props} {...more} />, status);
}

export async function showIncidentAct(c: StaffAsked) {
  const it = await asked(c);
  if (!it) return notFound(c);
  const bar = it.view.may.find((one) => one.act === it.act);
  return show(c, it, bar?.refusal ? { above: pageOf(c).t(`refusal.${bar.refusal}`) } : {});
}

const among = <T extends string>(list: readonly T[], typed: string): T | undefined => list.find((one) => one === typed);
const personIn = ({ one }: Posted): number => (/^\d{1,6}$/.test(one("personId")) ? Number(one("personId")) : 0);

/** The act as typed; a name: the field that lacks a choice. */
async function draftOf(
  c: StaffAsked,
  { act, view }: It,
  posted: Posted,
  words: Words,
): Promise<IncidentDraft | string> {
  const files = posted.files.length;
  switch (act) {
    case "AddAccount":
      return { type: act, told: (words.text ?? "") !== "", files };
    case "CorrectFacts": {
      const { facts } = view.state;
      const at = await instantOf(c.var.deps.desk, posted.one("day"), posted.one("time"));
      return at ? { type: act, facts: factsTyped(posted, at, facts.branchId, facts) } : "day";
    }
    case "DescribePerson":
      return words.identity ? { type: act, ...whoTyped(posted) } : "description";
    case "Ask":
    case "NameStaff":
      return personIn(posted) === 0 ? "personId" : { type: act, personId: personIn(posted) };
    case "HandIn":
      return { type: act };
    case "SendBack":
      return { type: act, asks: (words.text ?? "") !== "" };
    case "Accept": {
      const finding = among(findings, posted.one("finding"));
      return finding ? { type: act, finding } : "finding";
    }
    case "Close": {
      const outcome = among(outcomes, posted.one("outcome"));
      return outcome ? { type: act, outcome } : "outcome";
    }
    case "OpenIdentity": {
      const reason = among(identityReasons, posted.one("reason"));
      return reason ? { type: act, reason } : "reason";
    }
  }
}

/** The words of the fields that the act's form has: an act without any brings none. */
function wordsOf(act: Act, posted: Posted): Words {
  const has = (field: string) => fieldsOf[act].includes(field);
  const typed = wordsTyped({
    one: (name) => (has(name) ? posted.one(name) : ""),
    files: has("files") ? posted.files : [],
  });
  if (act === "DescribePerson") return typed.identity ? { identity: typed.identity } : {};
  const { text = "", fields = {}, files = [] } = typed;
  return text === "" && Object.keys(fields).length === 0 ? { files } : { text, fields, files };
}

export async function doIncidentAct(c: StaffAsked) {
  const it = await asked(c);
  if (!it) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const { deps, person } = c.var;
  const { act, view } = it;
  const page = pageOf(c);
  const { posted } = asAsked(form.value);
  const again = (more: Partial<ActProps>) => show(c, it, { typed: posted, id: posted.act, ...more }, 422);
  const words = wordsOf(act, posted);
  const draft = await draftOf(c, it, posted, words);
  if (typeof draft === "string") return again({ errors: { [draft]: page.t(`incident.missing.${draft}`) } });
  const { reference } = view.state;
  const sent = { id: posted.act, ...(posted.expects === undefined ? {} : { expects: posted.expects }), draft, words };
  const done = await actOnIncident(deps.desk, person, reference, sent);
  if (!done.ok)
    return again({
      ...errorsOf(page, done, (field) => fieldsOf[act].includes(field)),
      card: done.refusal === "CardNumberInWords",
    });
  if (draft.type === "OpenIdentity") {
    const opened = await incidentView(deps.desk, person, reference, draft.reason);
    if (opened.ok) return answer(c, <EntryPage page={page} person={person} view={opened.value} done={act} />);
  }
  // Whoever named a colleague it is about may be left without it only when they are that colleague, which is refused: so it is there still.
  return c.redirect(`${staffPath(incidentPaths.entry, { reference })}?done=${act}`, 303);
}
