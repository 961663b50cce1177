// What a patron does to their own matter. One act a form; when it doesn't fit any more, the page comes back as it is now, with
// the words that were typed.
import { foldPhone } from "../../../desk/identity/fold.ts";
import { patronCase, readFile } from "../../../desk/read/patron.ts";
import { submit } from "../../../desk/submit.ts";
import type { Words } from "../../../desk/words/words.ts";
import type { Draft } from "../../../domain/case/act.ts";
import { reviewWays } from "../../../domain/case/terms.ts";
import { isUuid } from "../../../lib/ids.ts";
import { answer } from "../../components/document.tsx";
import type { Errors } from "../../components/form/error-summary.tsx";
import { type Asked, pageOf } from "../../env.ts";
import { download } from "../../middleware/download.ts";
import { notFound, refused } from "../../middleware/failures.tsx";
import { type Posted, readForm } from "../../middleware/form.ts";
import { pathIn, paths } from "../../paths.ts";
import { fileRefusals } from "../form/handle.tsx";
import { patronOf } from "../session.ts";
import { MyCase } from "./page.tsx";

type Asking = { readonly act: Draft; readonly words?: Words; readonly typed?: string };
type Wrong = { readonly act: Draft["type"]; readonly errors: Errors; readonly typed: string };
/** What the form asks for, or what is wrong with it. */
type Reader = (posted: Posted, c: Asked) => Asking | Wrong;

const doing =
  (reader: Reader) =>
  async (c: Asked): Promise<Response> => {
    const read = await readForm(c);
    if (!read.ok) return refused(c, "BrokenForm", 400);
    const posted = read.value;
    const asking = reader(posted, c);
    if ("errors" in asking) return again(c, asking.act, asking.errors, asking.typed);
    const { act, words = {}, typed = "" } = asking;
    const expects = posted.expects === undefined ? {} : { expects: posted.expects };
    const done = await submit(
      c.var.deps.desk,
      patronOf(c),
      { ...act, ...expects, id: posted.act, streamId: c.var.streamId },
      words,
    );
    if (done.ok) return c.redirect(`${pathIn(c.var.locale, paths.myCase)}?done=${act.type}`, 303);
    if (fileRefusals.has(done.refusal))
      return again(c, act.type, { files: c.var.t(`refusal.${done.refusal}`, done.facts) }, typed);
    return again(c, act.type, {}, typed);
  };

/** The page as it is now. Without errors: somebody else was first, or the act fits no longer. */
async function again(c: Asked, form: Draft["type"], errors: Errors, typed: string): Promise<Response> {
  const found = await patronCase(c.var.deps.desk, patronOf(c));
  if (!found.ok) return notFound(c);
  const changed = Object.keys(errors).length === 0;
  return answer(
    c,
    <MyCase page={pageOf(c)} view={found.value} problem={{ form, errors, typed, changed }} done={null} />,
    changed ? 409 : 422,
  );
}

const wordsOf = (text: string): { words?: Words; typed: string } =>
  text === "" ? { typed: text } : { words: { text }, typed: text };

export const addWords = doing((posted, c) => {
  const text = posted.one("words");
  if (text === "" && posted.files.length === 0)
    return { act: "AddWords", errors: { words: c.var.t("mycase.nothing") }, typed: "" };
  return {
    act: { type: "AddWords", channel: "web", files: posted.files.length },
    words: { text, files: posted.files },
    typed: text,
  };
});

export const askReview = doing((posted, c) => {
  const way = reviewWays.find((one) => one === posted.one("way"));
  const text = posted.one("reviewWords");
  const phone = posted.one("phone");
  if (!way) return { act: "RequestReview", errors: { way: c.var.t("form.wrong.choice") }, typed: text };
  // A number is welcome with a call, and never a condition: a review can't be refused (informal.3).
  const number = way === "call" && foldPhone(phone) ? { fields: { phone } } : {};
  const has = text !== "" || "fields" in number;
  return { act: { type: "RequestReview", way }, ...(has ? { words: { text, ...number } } : {}), typed: text };
});

export const acceptTalk = doing((posted) => {
  const talkId = posted.one("talk");
  if (!isUuid(talkId)) return { act: "AcceptTalk", errors: {}, typed: "" };
  return { act: { type: "AcceptTalk", talkId } };
});
export const saySettled = doing(() => ({ act: { type: "SaySettled" } }));
export const sayNotSettled = doing((posted) => ({
  act: { type: "SayNotSettled" },
  ...wordsOf(posted.one("notSettledWords")),
}));
export const withdraw = doing(() => ({ act: { type: "Withdraw" } }));
export const reopen = doing((posted) => ({ act: { type: "Reopen" }, ...wordsOf(posted.one("reopenWords")) }));

/** A file that is attached to the case. */
export async function file(c: Asked): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const found = isUuid(id) ? await readFile(c.var.deps.desk, patronOf(c), c.var.streamId, id) : null;
  return found?.ok ? download(c, found.value) : notFound(c);
}
