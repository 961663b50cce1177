// An appeal, by the six words of the notice: opened, written, followed. Nothing of a matter is shown here, nor of this there.
import { enterByCode } from "../../../desk/read/patron.ts";
import { actByCode } from "../../../desk/register/restriction/act.ts";
import { type OwnRestriction, ownRestriction } from "../../../desk/register/restriction/own.ts";
import { longDate } from "../../../lib/dates.ts";
import { answer } from "../../components/document.tsx";
import { type Asked, pageOf } from "../../env.ts";
import { clientAddress } from "../../middleware/address.ts";
import { refused } from "../../middleware/failures.tsx";
import { giveBack, isWritten } from "../../middleware/forged/lost.tsx";
import { type Posted, readForm } from "../../middleware/form.ts";
import { pathIn } from "../../paths.ts";
import type { Patron } from "../session.ts";
import { EnterNotice, OwnNotice, type OwnProps } from "./page.tsx";
import { appealPaths } from "./paths.ts";
import { closeNotice, noticeOf, openNotice } from "./session.ts";

const here = (c: Asked, query = ""): string => `${pathIn(c.var.locale, appealPaths.appeal)}${query}`;

/** The notice when it is open in this browser, else the door to it. */
export async function showAppeal(c: Asked): Promise<Response> {
  const who = await noticeOf(c);
  const found = who && (await ownRestriction(c.var.deps.desk, who, c.var.locale));
  if (found?.ok) return show(c, found.value, { done: c.req.query("done") ?? null });
  if (who) closeNotice(c);
  return answer(c, <EnterNotice page={pageOf(c)} typed="" errors={{}} closed={c.req.query("closed") === "yes"} />);
}

export async function enterAppeal(c: Asked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const typed = read.value.one("code");
  const found = await enterByCode(c.var.deps.desk, typed, clientAddress(c), "restriction");
  if (!found.ok) {
    const errors = { code: c.var.t(`refusal.${found.refusal}`, found.facts) };
    const status = found.refusal === "TooManyTries" ? 429 : 422;
    return answer(
      c,
      <EnterNotice page={pageOf(c)} typed={typed.slice(0, 400)} errors={errors} closed={false} />,
      status,
    );
  }
  await openNotice(c, found.value.streamId);
  return c.redirect(here(c), 303);
}

const show = (c: Asked, view: OwnRestriction, more: Partial<OwnProps>, status: 200 | 422 = 200) =>
  answer(c, <OwnNotice page={pageOf(c)} view={view} done={null} {...more} />, status);

type Open = { readonly who: Patron; readonly view: OwnRestriction; readonly posted: Posted };
/** What was posted by whoever has the notice open; others are asked for the code, and what they wrote comes back to them. */
async function opened(c: Asked): Promise<Open | Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const who = await noticeOf(c);
  const found = who && (await ownRestriction(c.var.deps.desk, who, c.var.locale));
  if (who && found?.ok) return { who, view: found.value, posted: read.value };
  return isWritten(read.value)
    ? giveBack(c, read.value, "closed", { href: here(c), words: c.var.t("restriction.own.enterTitle") })
    : c.redirect(here(c), 303);
}

const factsIn = (c: Asked, facts: Readonly<Record<string, string | number>> = {}) =>
  typeof facts.on === "string" ? { ...facts, on: longDate(c.var.locale, facts.on) } : facts;

export async function sendAppeal(c: Asked): Promise<Response> {
  const it = await opened(c);
  if (it instanceof Response) return it;
  const { who, view, posted } = it;
  const { t } = c.var;
  const text = posted.one("text");
  const appeal = { text, id: posted.act };
  if (text === "") return show(c, view, { errors: { text: t("restriction.own.empty") }, appeal }, 422);
  const draft = { type: "Appeal", channel: "web", receivedOn: null, files: posted.files.length } as const;
  const done = await actByCode(c.var.deps.desk, who, posted.act, draft, { text, files: posted.files });
  if (done.ok) return c.redirect(here(c, "?done=sent"), 303);
  const said = t(`refusal.${done.refusal}`, factsIn(c, done.facts));
  const isFile = done.refusal.startsWith("File") || done.refusal === "MatterTooLarge";
  return show(c, view, { ...(isFile ? { errors: { files: said } } : { refusal: said }), appeal }, 422);
}

export async function askEarly(c: Asked): Promise<Response> {
  const it = await opened(c);
  if (it instanceof Response) return it;
  const { who, view, posted } = it;
  const { t } = c.var;
  const text = posted.one("early");
  const early = { text, id: posted.act };
  if (text === "") return show(c, view, { errors: { early: t("restriction.wrong.words") }, early }, 422);
  const done = await actByCode(c.var.deps.desk, who, posted.act, { type: "AskEarly", channel: "web" }, { text });
  if (done.ok) return c.redirect(here(c, "?done=earlySent"), 303);
  return show(c, view, { refusal: t(`refusal.${done.refusal}`, factsIn(c, done.facts)), early }, 422);
}

export async function closeAppeal(c: Asked): Promise<Response> {
  await readForm(c); // whatever it holds
  closeNotice(c);
  return c.redirect(here(c, "?closed=yes"), 303);
}
