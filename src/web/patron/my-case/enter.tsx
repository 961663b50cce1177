// My case, from outside: the six words. A slip is said back by its place, never by what would be right.
import { enterByCode, patronCase } from "../../../desk/read/patron.ts";
import { answer } from "../../components/document.tsx";
import { Button } from "../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { type Asked, type Page, pageOf } from "../../env.ts";
import { clientAddress } from "../../middleware/address.ts";
import { refused } from "../../middleware/failures.tsx";
import { readForm } from "../../middleware/form.ts";
import { pathIn, paths } from "../../paths.ts";
import { Frame } from "../frame.tsx";
import { closeSession, openSession, patronOf, sessionOf } from "../session.ts";
import { MyCase } from "./page.tsx";

/** The case when it is open in this browser, else the door to it. */
export async function showMyCase(c: Asked): Promise<Response> {
  const page = pageOf(c);
  const open = await sessionOf(c);
  if (!open) return answer(c, <Enter page={page} typed="" errors={{}} closed={c.req.query("closed") === "yes"} />);
  c.set("streamId", open.streamId);
  const found = await patronCase(c.var.deps.desk, patronOf(c));
  if (!found.ok) {
    closeSession(c);
    if (found.refusal === "WordsGone") return answer(c, <WordsGone page={page} />);
    return answer(c, <Enter page={page} typed="" errors={{}} closed={false} />);
  }
  await openSession(c, open.streamId, open.openedMs);
  return answer(c, <MyCase page={page} view={found.value} problem={null} done={c.req.query("done") ?? null} />);
}

export async function enter(c: Asked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const typed = read.value.one("code");
  const found = await enterByCode(c.var.deps.desk, typed, clientAddress(c));
  if (!found.ok) {
    const errors = { code: c.var.t(`refusal.${found.refusal}`, found.facts) };
    const status = found.refusal === "TooManyTries" ? 429 : 422;
    return answer(c, <Enter page={pageOf(c)} typed={typed.slice(0, 400)} errors={errors} closed={false} />, status);
  }
  await openSession(c, found.value.streamId);
  return c.redirect(pathIn(c.var.locale, paths.myCase), 303);
}

export async function closeCase(c: Asked): Promise<Response> {
  await readForm(c); // whatever it holds
  closeSession(c);
  return c.redirect(`${pathIn(c.var.locale, paths.myCase)}?closed=yes`, 303);
}

/** The code is right, and opens nothing: the matter was disposed of. */
const WordsGone = ({ page }: { readonly page: Page }) => (
  <Frame page={page} title={page.t("records.patronTitle")} here="myCase">
    <h1>{page.t("records.patronTitle")}</h1>
    <p class="lead">{page.t("records.patronText")}</p>
    <p class="gap-s">
      <a href={pathIn(page.locale, paths.home)}>{page.t("records.patronNew")}</a>
    </p>
  </Frame>
);

type EnterProps = {
  readonly page: Page;
  readonly typed: string;
  readonly errors: Errors;
  readonly closed: boolean;
};

export function Enter({ page, typed, errors, closed }: EnterProps) {
  const { t, locale } = page;
  return (
    <Frame page={page} title={t("frame.myCase")} here="myCase" wrong={hasErrors(errors)} hidden script>
      <ErrorSummary t={t} errors={errors} />
      <h1>{t("frame.myCase")}</h1>
      <p class="lead">{t("code.lead")}</p>
      {closed ? (
        <p class="status gap-s" role="status">
          {t("code.closed")}
        </p>
      ) : null}
      <form class="entry gap-s" method="post" action={pathIn(locale, paths.myCase)} accept-charset="utf-8" novalidate>
        <Field
          name="code"
          label={t("code.label")}
          hint={t("code.hintLong")}
          value={typed}
          errors={errors}
          autocomplete="off"
          code
        />
        <Button>{t("code.see")}</Button>
      </form>
      <p class="gap-s">
        {t("code.lost")} <a href={pathIn(locale, paths.lostCode)}>{t("code.lostLink")}</a>
      </p>
    </Frame>
  );
}
