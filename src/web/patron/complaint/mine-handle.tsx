// The patron's own formal complaint, by the receipt code of its case: shown, added to, appealed within its window, taken back; its letters.

import { actAsPatron } from "../../../desk/register/complaint/act.ts";
import { patronComplaint } from "../../../desk/register/complaint/read.ts";
import type { PatronComplaint } from "../../../desk/register/complaint/views.ts";
import { entryDownload } from "../../../desk/register/entry.ts";
import type { Words } from "../../../desk/words/words.ts";
import type { ComplaintActType, ComplaintDraft } from "../../../domain/complaint/act.ts";
import { dayIn } from "../../../lib/dates.ts";
import { answer } from "../../components/document.tsx";
import type { Errors } from "../../components/form/error-summary.tsx";
import { type Asked, type Page, pageOf } from "../../env.ts";
import { download } from "../../middleware/download.ts";
import { notFound, refused } from "../../middleware/failures.tsx";
import { type Posted, readForm } from "../../middleware/form.ts";
import { pathIn, paths } from "../../paths.ts";
import { patronOf } from "../session.ts";
import { showFromCase } from "./handle.tsx";
import { MineComplaint, type MineProps } from "./mine.tsx";
import { type Mine, refusalWords } from "./shown.ts";

const states = { done: "passed", now: "now", ahead: "ahead", skipped: "skipped" } as const;

/** As the page shows it: in the reader's language, the last answer to each point, the papers that were sent. */
function mineOf(page: Page, view: PatronComplaint): Mine {
  const { t, locale } = page;
  const { state, procedure, decision, appealDecision } = view;
  const last = appealDecision ?? decision;
  const may = (act: ComplaintActType): boolean => view.may.some((one) => one.act === act && one.refusal === null);
  const isOver = state.status === "decided" && state.window !== null && view.appealUntil === null;
  return {
    reference: state.reference,
    version: view.version,
    procedure: procedure.name[locale],
    steps: view.stages.map((one) => ({
      name: one.words[locale],
      state: states[one.is],
      at: one.at,
      dueAt: one.dueAt,
      late: one.late,
      extended: one.extended,
      who: one.is !== "done" && one.by ? t(`formal.actor.${one.by}`) : null,
    })),
    next: state.target && { dueAt: state.target.dueAt, late: state.target.dueAt < page.now },
    closedAt: state.status === "closed" ? state.closedAt : null,
    fields: view.form,
    points: view.points.map(({ number, text }) => {
      const point = last?.points.find((one) => one.number === number);
      const { outcome = null, reasons: reason = "", clause = null, link = null } = point ?? {};
      return { text, outcome, reason, clause, link };
    }),
    answer: last && { text: last.text, byBoard: last.body === "board", votedOn: last.votedOn },
    added: view.entries
      .filter(({ event, text }) => (event === "WordsAdded" || event === "Appealed") && text !== "")
      .map(({ at, text }) => ({ at, text })),
    remedies: view.remedies.map(({ text, dueOn, doneOn, done }) => ({
      text,
      dueOn,
      doneOn,
      done,
      late: doneOn === null && dueOn < dayIn(page.library.zone, page.now),
    })),
    letters: view.letters.map(({ id, name, at }) => ({ id, name, at })),
    appeal:
      state.window && (view.appealUntil || isOver || state.appeal)
        ? {
            state: state.appeal ? "made" : view.appealUntil ? "open" : "over",
            untilAt: state.window.until,
            body: t(`formal.body.${state.window.to}`),
            openMeeting: view.meetsInOpen,
          }
        : null,
    hearingOn: state.status === "appealed" ? (state.appeal?.meetingOn ?? null) : null,
    may: { words: may("AddWords"), point: may("AddPoint"), appeal: may("Appeal"), withdraw: may("Withdraw") },
  };
}

async function show(c: Asked, more: Partial<MineProps> = {}, status: 200 | 409 | 422 = 200) {
  const found = await patronComplaint(c.var.deps.desk, patronOf(c));
  if (!found.ok) return status === 200 ? showFromCase(c) : notFound(c);
  const page = pageOf(c);
  return answer(
    c,
    <MineComplaint
      page={page}
      mine={mineOf(page, found.value)}
      errors={{}}
      typed={{ one: () => "" }}
      done={c.req.query("done") ?? null}
      {...more}
    />,
    status,
  );
}
export const showComplaint = (c: Asked) => show(c);

type Asking =
  | { readonly draft: ComplaintDraft; readonly words: Words; readonly done: string }
  | { readonly errors: Errors };

const doing =
  (reader: (posted: Posted, c: Asked) => Asking) =>
  async (c: Asked): Promise<Response> => {
    const form = await readForm(c);
    if (!form.ok) return refused(c, "BrokenForm", 400);
    const posted = form.value;
    const asking = reader(posted, c);
    if ("errors" in asking) return show(c, { errors: asking.errors, typed: posted, act: posted.act }, 422);
    const { draft, words, done } = asking;
    const sent = await actAsPatron(c.var.deps.desk, patronOf(c), {
      id: posted.act,
      ...(posted.expects === undefined ? {} : { expects: posted.expects }),
      draft,
      words,
    });
    if (sent.ok) return c.redirect(`${pathIn(c.var.locale, paths.complaint)}?done=${done}`, 303);
    return show(c, { typed: posted, refusal: refusalWords(pageOf(c), sent.refusal, sent.facts), act: posted.act }, 409);
  };

export const addToComplaint = doing((posted, c) => {
  const text = posted.one("more");
  if (text === "") return { errors: { more: c.var.t("formal.mine.wrong.nothing") } };
  return posted.one("as") === "point"
    ? { draft: { type: "AddPoint" }, words: { fields: { point: text } }, done: "words" }
    : { draft: { type: "AddWords", files: 0 }, words: { text }, done: "words" };
});

/** What an open meeting means is read first (5 ILCS 120), where the Board decides. */
export const appealComplaint = doing((posted, c) => {
  const text = posted.one("why");
  const errors = {
    ...(text === "" ? { why: c.var.t("formal.mine.wrong.why") } : {}),
    ...(posted.one("open") === "yes" && posted.one("understood") !== "yes"
      ? { understood: c.var.t("formal.mine.wrong.open") }
      : {}),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return { draft: { type: "Appeal", receivedOn: null, files: 0 }, words: { text }, done: "appeal" };
});

export const withdrawComplaint = doing(() => ({ draft: { type: "Withdraw" }, words: {}, done: "withdrawn" }));

export async function giveLetter(c: Asked): Promise<Response> {
  const who = patronOf(c);
  const found = await patronComplaint(c.var.deps.desk, who);
  const file = found.ok ? await entryDownload(c.var.deps.desk, who, found.value, c.req.param("id") ?? "") : null;
  return file?.ok ? download(c, file.value) : notFound(c);
}
