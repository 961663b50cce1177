// A formal complaint's addresses: the entry, an act's form, what leaves by it seen whole, the act done; what is wrong comes back with what was typed.
import { settingsOf, todayOf } from "../../../../desk/desk.ts";
import { sending } from "../../../../desk/letters/kept.ts";
import { askForAccount } from "../../../../desk/register/complaint/account.ts";
import { actOnComplaint, clausesToCite } from "../../../../desk/register/complaint/act.ts";
import { actWithLetter, complaintPreview } from "../../../../desk/register/complaint/letters/send.ts";
import { complaintView } from "../../../../desk/register/complaint/read.ts";
import type { ComplaintView } from "../../../../desk/register/complaint/views.ts";
import { entryDownload } from "../../../../desk/register/entry.ts";
import type { Words } from "../../../../desk/words/words.ts";
import { isDay } from "../../../../lib/dates.ts";
import type { No } from "../../../../lib/result.ts";
import { answer } from "../../../components/document.tsx";
import type { Errors } from "../../../components/form/error-summary.tsx";
import { pageOf } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound, refused } from "../../../middleware/failures.tsx";
import { type Posted, readForm } from "../../../middleware/form.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { answerWords, asksOf, draftOf, type FormAct, isFormAct, lackingIn } from "./act/fields.ts";
import { ActPage, type ActProps, begunWith } from "./act/page.tsx";
import { PreviewPage } from "./act/preview.tsx";
import { EntryPage } from "./entry/page.tsx";
import { complaintPaths } from "./paths.ts";
import { refusalWords } from "./words.tsx";

const viewOf = async (c: StaffAsked): Promise<ComplaintView | null> => {
  const found = await complaintView(c.var.deps.desk, c.var.person, c.req.param("reference") ?? "");
  return found.ok ? found.value : null;
};

export async function showComplaint(c: StaffAsked) {
  const view = await viewOf(c);
  if (!view) return notFound(c);
  const asked = c.req.query("done") ?? "";
  const done = isFormAct(asked) || asked === "OpenComplaint" ? asked : null;
  return answer(c, <EntryPage page={pageOf(c)} person={c.var.person} view={view} done={done} />);
}

/** What the patron gets by it is seen whole before it leaves. */
const leaving: ReadonlySet<FormAct> = new Set([
  "Acknowledge",
  "Extend",
  "Decide",
  "Appeal",
  "SetAgenda",
  "DecideAppeal",
]);

type It = { readonly act: FormAct; readonly view: ComplaintView };
async function asked(c: StaffAsked): Promise<It | null> {
  const act = c.req.param("act") ?? "";
  if (!isFormAct(act)) return null;
  const view = await viewOf(c);
  return view ? { act, view } : null;
}

async function show(c: StaffAsked, { act, view }: It, more: Partial<ActProps> = {}) {
  const settings = await settingsOf(c.var.deps.desk);
  const today = todayOf(c.var.deps.desk, settings);
  const props = { typed: begunWith({ act, view }, today), errors: {}, leaves: leaving.has(act), ...more };
  const decides = asksOf(act).some(({ sort }) => sort === "points");
  const isWrong = Object.keys(props.errors).length > 0 || (more.refusal !== undefined && more.id !== undefined);
  return answer(
    c,
    <ActPage
      page={pageOf(c)}
      person={c.var.person}
      view={view}
      act={act}
      meetings={(settings.row.facts.meetings ?? []).filter(({ on }) => on >= today)}
      clauses={decides ? await clausesToCite(c.var.deps.desk, c.var.person) : []}
      {...props}
    />,
    isWrong ? 422 : 200,
  );
}

export async function showComplaintAct(c: StaffAsked) {
  const it = await asked(c);
  if (!it) return notFound(c);
  const barred = it.view.may.find((one) => one.act === it.act);
  const refusal = barred?.refusal ? refusalWords(pageOf(c), barred.refusal, barred.facts) : undefined;
  return show(c, it, refusal ? { refusal } : {});
}

/** What the form must have and hasn't, by field. */
function missing(c: StaffAsked, { act, view }: It, posted: Posted): Errors {
  const { t } = c.var;
  const { one } = posted;
  const wrong: Record<string, string> = {};
  for (const ask of asksOf(act)) {
    if (ask.sort === "points")
      for (const [field, [key, n]] of Object.entries(lackingIn(posted, view.points.length)))
        wrong[field] = t(key, { n });
    if (ask.sort === "text" && ask.must && one(ask.name) === "")
      wrong[ask.name] = t(
        ask.words === "shown"
          ? "formal.wrong.shown"
          : ask.words === "point"
            ? "formal.wrong.point"
            : "formal.wrong.text",
      );
    if (ask.sort === "choice" && !ask.options.includes(one(ask.name)))
      wrong[ask.name] = t("formal.wrong.chooseOf", { what: t(`formal.field.${ask.legend}`) });
    if (ask.sort === "person" && one(ask.name) === "") wrong[ask.name] = t("formal.wrong.person");
    if (ask.sort === "date" && (one(ask.name) === "" ? ask.must : !isDay(one(ask.name))))
      wrong[ask.name] = t("formal.wrong.day");
    if (ask.sort === "tick" && ask.must && one(ask.name) !== "yes") wrong[ask.name] = t(`formal.wrong.${ask.name}`);
    if (ask.sort === "remedy" && one("remedy") === "") wrong.remedy = t("formal.wrong.choose");
    if (ask.sort === "meeting" && !isDay(one("meetingOn"))) wrong.meetingOn = t("formal.wrong.choose");
  }
  return wrong;
}

function wordsOf({ act, view }: It, posted: Posted): Words {
  const text = posted.one("text");
  if (act === "AddPoint") return { fields: { point: text } };
  if (act === "Decide" || act === "DecideAppeal")
    return { ...(text === "" ? {} : { text }), fields: answerWords(posted, view.points.length) };
  return text === "" ? {} : { text };
}

/** At which field a refusal is said; others stand above the form. */
const fieldOf: Readonly<Record<string, string>> = {
  ShownMissing: "shown",
  NamesThePatron: "shown",
  NotTheSubject: "person",
  AccountAskedAlready: "person",
  AccountTimeRuns: "settle",
  PersonAway: "person",
  DayInFuture: "",
  MeetingInThePast: "meetingOn",
  VoteDateMissing: "votedOn",
};

export async function doComplaintAct(c: StaffAsked) {
  const it = await asked(c);
  if (!it) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const { deps, person, t } = c.var;
  const posted = form.value;
  const { act, view } = it;
  const { reference } = view.state;
  const again = (errors: Errors, refusal?: string) =>
    show(c, it, { typed: posted, errors, id: posted.act, ...(refusal ? { refusal } : {}) });
  const what = posted.one("do");
  if (what === "edit") return again({});
  const lacks = missing(c, it, posted);
  if (Object.keys(lacks).length > 0) return again(lacks);
  const sent = { id: posted.act, ...(posted.expects === undefined ? {} : { expects: posted.expects }) };
  const draft = draftOf(act, posted, view.points.length);
  const words = wordsOf(it, posted);
  if (!draft && act !== "AskForAccount") return again({}, t("formal.wrong.choose"));
  const no = (refused: No<string>) => {
    const refusal = refusalWords(pageOf(c), refused.refusal, refused.facts);
    if (refused.refusal === "NoSuchClause") return again({ [`clause.${refused.facts?.number}`]: refusal });
    const at =
      fieldOf[refused.refusal] || (act === "RecordHearing" ? "heldOn" : act === "FinishRemedy" ? "doneOn" : "");
    const isThere = asksOf(act).some((ask) => "name" in ask && ask.name === at) && refused.refusal in fieldOf;
    return isThere ? again({ [at]: refusal }) : again({}, refusal);
  };
  if (draft && leaving.has(act) && what !== "send") {
    const made = await complaintPreview(deps.desk, person, reference, { draft, words });
    if (!made.ok) return no(made);
    const letter = made.value;
    if (letter && what === "letter")
      return download(c, { name: letter.name, type: "application/pdf", bytes: Buffer.from(letter.bytes) });
    const sha256 = letter ? (sending([letter]).papers[0] ?? "") : "";
    return answer(
      c,
      <PreviewPage page={pageOf(c)} person={person} view={view} act={act} posted={posted} sha256={sha256} />,
    );
  }
  const done = !draft
    ? await askForAccount(deps.desk, person, reference, Number(posted.one("person")), posted.one("shown"), sent)
    : leaving.has(act)
      ? await actWithLetter(deps.desk, person, reference, { ...sent, draft, words }, posted.one("sha256") || null)
      : await actOnComplaint(deps.desk, person, reference, { ...sent, draft, words });
  if (!done.ok) return no(done);
  return c.redirect(`${staffPath(complaintPaths.entry, { reference })}?done=${act}`, 303);
}

export async function giveComplaintFile(c: StaffAsked) {
  const view = await viewOf(c);
  const file = view && (await entryDownload(c.var.deps.desk, c.var.person, view, c.req.param("id") ?? ""));
  return file?.ok ? download(c, file.value) : notFound(c);
}
