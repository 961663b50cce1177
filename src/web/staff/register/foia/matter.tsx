// The review copy of one responsive matter: every text with its marks, each withheld under an exemption or left readable by a person.
// Works by keyboard and without script: a list box a mark, one button a text.
import { copyOf } from "../../../../desk/register/foia/papers.ts";
import { type OpenedRequest, writingOf } from "../../../../desk/register/foia/read.ts";
import { reviewFoia } from "../../../../desk/register/foia/review.ts";
import { type FoiaMatter, type FoiaText, foiaMatters } from "../../../../desk/register/foia/texts.ts";
import { markField } from "../../../../desk/register/marks.ts";
import { exemptions } from "../../../../domain/foia/terms.ts";
import { Moment } from "../../../components/date.tsx";
import { answer } from "../../../components/document.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../components/form/error-summary.tsx";
import { Wrong } from "../../../components/form/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound, refused } from "../../../middleware/failures.tsx";
import { type Posted, readForm } from "../../../middleware/form.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { Marked } from "../marks.tsx";
import { openedOf } from "./handle.tsx";
import { foiaPaths } from "./paths.ts";

/** What was typed for one text, when it comes back. */
type Again = { readonly posted: Posted; readonly refusal: string; readonly fields: readonly string[] };

async function matterOf(c: StaffAsked): Promise<{ opened: OpenedRequest; matter: FoiaMatter } | null> {
  const opened = await openedOf(c);
  const id = opened?.view.matters.find(({ reference }) => reference === c.req.param("matter"))?.id;
  if (!opened || !id || opened.view.state.status === "closed") return null;
  const { desk } = c.var.deps;
  const [matter] = await foiaMatters(desk, opened.settings, c.var.person, opened.view.state, [id]);
  return matter ? { opened, matter } : null;
}

export async function showMatter(c: StaffAsked) {
  const found = await matterOf(c);
  return found ? page(c, found.opened, found.matter, null) : notFound(c);
}

export async function reviewText(c: StaffAsked) {
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const found = await matterOf(c);
  if (!found) return notFound(c);
  const { opened, matter } = found;
  const posted = form.value;
  const content = posted.one("content");
  const { deps, person, t } = c.var;
  const done = await reviewFoia(deps.desk, person, opened, { matter: matter.id, content }, posted.one, posted.act);
  if (!done.ok) {
    const fields = String(done.facts?.field ?? "").split(" ");
    return page(c, opened, matter, { posted, refusal: t(`refusal.${done.refusal}`, done.facts), fields });
  }
  const next = matter.texts.findIndex((one) => one.content === content) + 2;
  const here = staffPath(foiaPaths.matter, { reference: opened.view.state.reference, matter: matter.reference });
  return c.redirect(`${here}#text-${Math.min(next, matter.texts.length)}`, 303);
}

/** The copy as it stands, marked as not for release. */
export async function giveCopy(c: StaffAsked) {
  const found = await matterOf(c);
  if (!found) return notFound(c);
  const { deps, person } = c.var;
  const made = copyOf(writingOf(deps.desk, person, found.opened), found.matter, "review");
  if (!made.ok) return page(c, found.opened, found.matter, null, c.var.t(`refusal.${made.refusal}`, made.facts));
  return download(c, { name: made.value.name, type: "application/pdf", bytes: Buffer.from(made.value.bytes) });
}

function page(c: StaffAsked, { view }: OpenedRequest, matter: FoiaMatter, again: Again | null, refusal?: string) {
  const all = pageOf(c);
  const { t } = all;
  const facts = { reference: view.state.reference, matter: matter.reference };
  const at = matter.texts.findIndex(({ content }) => content === again?.posted.one("content"));
  const errors: Errors = Object.fromEntries(
    (at < 0 ? [] : (again?.fields ?? []))
      .filter((field) => field !== "")
      .map((field) => [`text-${at + 1}-${field}`, again?.refusal ?? ""]),
  );
  const wrong = refusal ?? again?.refusal;
  return answer(
    c,
    <StaffFrame
      page={all}
      person={c.var.person}
      title={t("foia.review", { reference: matter.reference })}
      here="foia"
      class="cases"
      wrong={wrong !== undefined}
    >
      <div class="head">
        <h1>{t("foia.review", { reference: matter.reference })}</h1>
        <p class="lead">{t("foia.reviewLead")}</p>
      </div>
      <div class="stack">
        <ErrorSummary t={t} errors={errors} />
        {wrong && !hasErrors(errors) ? (
          <Notice sort="grave" role="alert" title={t("staff.case.notDone")}>
            <p>
              {wrong} {t("staff.case.kept")}
            </p>
          </Notice>
        ) : null}
        <section class="panel pad" aria-labelledby="whole">
          <h2 id="whole">{t("foia.whole")}</h2>
          <ul>
            {matter.hasIdentity ? <li>{t("foia.wholeIdentity")}</li> : null}
            {matter.hasBorrowing ? <li>{t("foia.wholeBorrowing")}</li> : null}
            {matter.files.length > 0 ? <li>{t("foia.wholeFiles", { count: matter.files.length })}</li> : null}
            <li>{t("foia.wholeNever")}</li>
          </ul>
        </section>
        {matter.texts.map((text, i) => (
          <TextForm
            page={all}
            action={staffPath(foiaPaths.matter, facts)}
            text={text}
            number={i + 1}
            posted={again && at === i ? again.posted : null}
            errors={errors}
          />
        ))}
        <div class="actions">
          <ButtonLink href={staffPath(foiaPaths.request, facts)}>{t("foia.back")}</ButtonLink>
          <ButtonLink kind="outline" href={staffPath(foiaPaths.copy, facts)}>
            {t("foia.seeCopy")}
          </ButtonLink>
        </div>
      </div>
    </StaffFrame>,
    wrong ? 422 : 200,
  );
}

type TextProps = {
  readonly page: Page;
  readonly action: string;
  readonly text: FoiaText;
  readonly number: number;
  readonly posted: Posted | null;
  readonly errors: Errors;
};

function TextForm({ page: all, action, text, number, posted, errors }: TextProps) {
  const { t } = all;
  const own = `text-${number}`;
  return (
    <section class="panel pad stack" id={own} aria-labelledby={`${own}-title`}>
      <h2 id={`${own}-title`}>
        {t("foia.text", { number })}: {t(`foia.sort.${text.sort}`)}, {text.by ?? t("foia.patron")}{" "}
        <span class={`tag ${text.open ? "caution" : "info"}`}>{t(text.open ? "foia.toDo" : "foia.done")}</span>
      </h2>
      <p class="fact">
        <Moment page={all} at={text.at} />
      </p>
      <p class="keeps leaf">
        <Marked text={text.text} places={text.spans.filter(({ kept }) => kept !== null)} />
      </p>
      <ActForm action={action} class="stack" {...(posted ? { act: posted.act } : {})}>
        <input type="hidden" name="content" value={text.content} />
        {text.spans.map((span) => {
          const name = markField(span);
          const words = text.text.slice(span.start, span.end);
          const value = posted?.one(name) || (span.kept === null ? "drop" : (span.kept ?? span.exemption));
          return (
            <div class="field">
              <label class="label" for={`${own}-${name}`}>
                {t("marks.decide", { words })}
              </label>
              <Wrong name={`${own}-${name}`} errors={errors} />
              <Exempt page={all} id={`${own}-${name}`} name={name} value={value} other="drop" errors={errors} />
            </div>
          );
        })}
        <div class="field">
          <label class="label" for={`${own}-words`}>
            {t("marks.moreWords")}
          </label>
          <span class="hint" id={`${own}-words-hint`}>
            {t("marks.moreHint")}
          </span>
          <Wrong name={`${own}-words`} errors={errors} />
          <textarea
            class="input short"
            id={`${own}-words`}
            name="words"
            rows={2}
            aria-invalid={errors[`${own}-words`] ? "true" : undefined}
            aria-describedby={`${own}-words-hint${errors[`${own}-words`] ? ` ${own}-words-wrong` : ""}`}
          >{`\n${posted?.one("words") ?? ""}`}</textarea>
        </div>
        <div class="field">
          <label class="label" for={`${own}-under`}>
            {t("marks.moreUnder")}
          </label>
          <Wrong name={`${own}-under`} errors={errors} />
          <Exempt
            page={all}
            id={`${own}-under`}
            name="under"
            value={posted?.one("under") ?? ""}
            other=""
            errors={errors}
          />
        </div>
        <div class="actions">
          <Button low>
            {t("foia.confirm")} <span class="unseen">{String(number)}</span>
          </Button>
        </div>
      </ActForm>
    </section>
  );
}

type ExemptProps = {
  readonly page: Page;
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** What the list offers beside exemptions: to leave it readable, or nothing chosen yet. */
  readonly other: "drop" | "";
  readonly errors: Errors;
};
const Exempt = ({ page: { t }, id, name, value, other, errors }: ExemptProps) => (
  <select
    class="input"
    id={id}
    name={name}
    aria-invalid={errors[id] ? "true" : undefined}
    aria-describedby={errors[id] ? `${id}-wrong` : undefined}
  >
    {other === "" ? <option value="">{t("marks.choose")}</option> : null}
    {exemptions.map((one) => (
      <option value={one} selected={one === value}>
        {t(`foia.exemption.${one}`)}
      </option>
    ))}
    {other === "drop" ? (
      <option value="drop" selected={value === "drop"}>
        {t("foia.drop")}
      </option>
    ) : null}
  </select>
);
