// The log: ten seconds between two patrons. What kind, one line, done or follow up; everything else is folded away and optional.

import { getCookie, setCookie } from "hono/cookie";
import { foldEmail, foldPhone } from "../../desk/contact.ts";
import { dropDraft, loadDraft, saveDraft } from "../../desk/draft.ts";
import { openMatter } from "../../desk/open.ts";
import { channels, type Kind, kinds, needs, replyWays, reviewWays, sensitivities } from "../../domain/case/terms.ts";
import { answer } from "../components/document.tsx";
import { ActForm } from "../components/form/act-form.tsx";
import { Button } from "../components/form/button.tsx";
import { Choices } from "../components/form/choice.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../components/form/error-summary.tsx";
import { Field } from "../components/form/field.tsx";
import { Notice } from "../components/notice.tsx";
import { type Page, pageOf } from "../env.ts";
import { refused } from "../middleware/failures.tsx";
import { type Posted, readForm } from "../middleware/form.ts";
import { staffPath, staffPaths } from "../paths.ts";
import type { StaffAsked } from "./account/request.ts";
import { StaffFrame } from "./frame.tsx";

const cookie = "concord_log";
const door = "log";
const keyOf: Readonly<Record<Kind, string>> = {
  inquiry: "q",
  request: "r",
  concern: "c",
  thanks: "t",
  suggestion: "s",
};
type Typed = { one(name: string): string; many(name: string): readonly string[] };
const empty: Typed = { one: () => "", many: () => [] };

function LogPage({
  page,
  c,
  typed,
  errors = {},
  refusal,
  id,
  kept,
}: {
  page: Page;
  c: StaffAsked;
  typed: Typed;
  errors?: Errors;
  refusal?: string;
  id?: string;
  kept?: boolean;
}) {
  const { t, library } = page;
  const chosen = (name: string, otherwise: string) => [typed.one(name) || otherwise];
  const tiles = (name: string, values: readonly string[], room: string, otherwise: string) => (
    <Choices
      name={name}
      legend={t(`staff.log.${name}`)}
      type="radio"
      columns="three"
      choices={values.map((one) => ({ value: one, words: t([room, one].join(".")) }))}
      chosen={chosen(name, otherwise)}
      errors={errors}
    />
  );
  return (
    <StaffFrame
      page={page}
      person={c.var.person}
      title={t("staff.nav.log")}
      here="log"
      class="logging"
      wrong={hasErrors(errors)}
      keys={kinds.map((kind) => [keyOf[kind], t(`term.kind.${kind}`)] as const)}
    >
      <div class="head">
        <h1>{t("staff.log.title")}</h1>
        <p class="lead">{t("staff.log.lead")}</p>
      </div>
      <ActForm action={staffPaths.log} class="sheet stack" {...(id ? { act: id } : {})}>
        <ErrorSummary t={t} errors={errors} />
        {refusal ? (
          <Notice sort="grave" role="alert">
            <p>{t(`refusal.${refusal}`)}</p>
          </Notice>
        ) : null}
        {kept ? (
          <Notice>
            <p>{t("staff.log.kept")}</p>
          </Notice>
        ) : null}
        <fieldset class="kinds">
          <legend class="label">{t("staff.log.kind")}</legend>
          {kinds.map((kind) => (
            <label class="tile" for={`kind-${kind}`}>
              <input
                type="radio"
                id={`kind-${kind}`}
                name="kind"
                value={kind}
                checked={chosen("kind", "inquiry").includes(kind)}
                data-key={keyOf[kind]}
              />
              <span>
                {t(`term.kind.${kind}`)} <kbd aria-hidden="true">{keyOf[kind]}</kbd>
              </span>
            </label>
          ))}
        </fieldset>
        <Field
          name="text"
          label={t("staff.log.words")}
          hint={t("staff.log.wordsHint")}
          value={typed.one("text")}
          errors={errors}
          lines={3}
        />
        <Choices
          name="done"
          legend={t("staff.log.done")}
          type="radio"
          columns="two"
          choices={[
            { value: "done", words: t("staff.log.doneYes") },
            { value: "follow", words: t("staff.log.doneNo") },
          ]}
          chosen={chosen("done", "follow")}
        />
        {tiles("channel", ["desk", "phone", "letter", "email"], "channel", "desk")}
        <details open={hasErrors(errors)}>
          <summary>{t("staff.log.more")}</summary>
          <div class="stack">
            {tiles("language", library.languages, "languageName", library.languages[0] ?? "en")}
            {tiles("replyBy", replyWays, "term.replyWay", "page")}
            <div class="row">
              <Field
                name="name"
                label={t("has.name")}
                aside={t("staff.act.ifAny")}
                value={typed.one("name")}
                errors={errors}
                autocomplete="off"
              />
              <Field
                name="email"
                label={t("has.email")}
                aside={t("staff.act.ifAny")}
                type="email"
                value={typed.one("email")}
                errors={errors}
                autocomplete="off"
              />
              <Field
                name="phone"
                label={t("has.phone")}
                aside={t("staff.act.ifAny")}
                type="tel"
                value={typed.one("phone")}
                errors={errors}
                autocomplete="off"
              />
              <Field
                name="address"
                label={t("has.address")}
                aside={t("staff.act.ifAny")}
                value={typed.one("address")}
                errors={errors}
                autocomplete="off"
              />
            </div>
            <Choices
              name="needs"
              legend={t("staff.log.needs")}
              aside={t("staff.log.noReason")}
              type="checkbox"
              columns="three"
              choices={needs.map((one) => ({ value: one, words: t(`term.need.${one}`) }))}
              chosen={typed.many("needs")}
            />
            <Choices
              name="sensitivities"
              legend={t("staff.log.about")}
              hint={t("staff.log.aboutHint")}
              type="checkbox"
              columns="three"
              choices={sensitivities.map((one) => ({ value: one, words: t(`sensitivity.${one}`) }))}
              chosen={typed.many("sensitivities")}
            />
            <Field
              name="about"
              label={t("staff.log.person")}
              aside={t("staff.act.ifAny")}
              hint={t("staff.log.personHint")}
              value={typed.one("about")}
              errors={errors}
              options={[
                ["", t("staff.log.noPerson")],
                ...library.publicPeople.map((one) => [String(one.id), one.name] as const),
              ]}
            />
            <Choices
              name="director"
              legend={t("staff.log.director")}
              type="radio"
              columns="three"
              choices={[
                { value: "no", words: t("staff.log.directorNo") },
                ...reviewWays.map((way) => ({ value: way as string, words: t(`term.reviewWay.${way}`) })),
              ]}
              chosen={chosen("director", "no")}
            />
          </div>
        </details>
        <div class="actions">
          <Button>{t("staff.log.keep")}</Button>
          <Button kind="quiet" name="do" value="later">
            {t("staff.log.later")}
          </Button>
        </div>
      </ActForm>
    </StaffFrame>
  );
}

export async function showLog(c: StaffAsked) {
  const draft = await loadDraft(c.var.deps.desk, getCookie(c, cookie) ?? "", door);
  if (!draft) return answer(c, <LogPage page={pageOf(c)} c={c} typed={empty} />);
  const list = (name: string): readonly string[] => [draft.fields[name] ?? []].flat();
  return answer(c, <LogPage page={pageOf(c)} c={c} typed={{ many: list, one: (name) => list(name)[0] ?? "" }} kept />);
}

const among = <T extends string>(list: readonly T[], typed: string, otherwise: T): T =>
  list.find((one) => one === typed) ?? otherwise;

function wrongIn(page: Page, posted: Posted): Errors {
  const { t } = page;
  const wrong: Record<string, string> = {};
  if (posted.one("text") === "") wrong.text = t("staff.wrong.words");
  if (posted.one("email") !== "" && !foldEmail(posted.one("email"))) wrong.email = t("staff.wrong.email");
  if (posted.one("replyBy") === "email" && posted.one("email") === "") wrong.email = t("staff.wrong.email");
  if (posted.one("phone") !== "" && !foldPhone(posted.one("phone"))) wrong.phone = t("staff.wrong.phone");
  if (posted.one("replyBy") === "phone" && posted.one("phone") === "") wrong.phone = t("staff.wrong.phone");
  return wrong;
}

export async function keepLog(c: StaffAsked) {
  const { deps, person } = c.var;
  const page = pageOf(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const posted = form.value;
  const isSecure = deps.config.secure;
  if (posted.one("do") === "later") {
    const id = await saveDraft(deps.desk, getCookie(c, cookie) ?? null, door, posted.fields);
    setCookie(c, cookie, id, {
      httpOnly: true,
      sameSite: "Lax",
      secure: isSecure,
      path: staffPaths.log,
      maxAge: 86_400,
    });
    return c.redirect(staffPaths.log, 303);
  }
  const errors = wrongIn(page, posted);
  if (hasErrors(errors))
    return answer(c, <LogPage page={page} c={c} typed={posted} errors={errors} id={posted.act} />, 422);
  const { library } = page;
  const kind = among(kinds, posted.one("kind"), "inquiry");
  const isConcern = kind === "concern";
  const about = library.publicPeople.find((one) => String(one.id) === posted.one("about"))?.id ?? null;
  const director = posted.one("director");
  const done = await openMatter(
    deps.desk,
    person,
    {
      kind,
      channel: among(channels, posted.one("channel"), "desk"),
      language: among(library.languages, posted.one("language"), "en"),
      branchId: person.branchId,
      replyBy: among(replyWays, posted.one("replyBy"), "page"),
      needs: needs.filter((one) => posted.many("needs").includes(one)),
      sensitivities: isConcern ? sensitivities.filter((one) => posted.many("sensitivities").includes(one)) : [],
      willingness: null,
      aboutStaff: isConcern && about !== null ? "yes" : null,
      about,
      askDirector: reviewWays.find((way) => way === director) ?? null,
      doneAtOnce: posted.one("done") === "done",
    },
    {
      text: posted.one("text"),
      identity: {
        name: posted.one("name"),
        email: posted.one("email"),
        phone: posted.one("phone"),
        address: posted.one("address"),
      },
    },
    posted.act,
  );
  if (!done.ok)
    return answer(c, <LogPage page={page} c={c} typed={posted} refusal={done.refusal} id={posted.act} />, 422);
  await dropDraft(deps.desk, getCookie(c, cookie) ?? "", door);
  // Shown in the answer itself, not after a redirect: the code is shown once, and nowhere kept.
  return answer(
    c,
    <LoggedPage
      page={page}
      c={c}
      reference={done.value.reference}
      code={done.value.code}
      finished={posted.one("done") === "done"}
    />,
  );
}

/** The code to hand over, large enough to be read across a desk; a slip when printed. */
const LoggedPage = ({
  page,
  c,
  reference,
  code,
  finished,
}: {
  page: Page;
  c: StaffAsked;
  reference: string;
  code: readonly string[];
  finished: boolean;
}) => {
  const { t } = page;
  return (
    <StaffFrame
      page={page}
      person={c.var.person}
      title={t("staff.logged.title")}
      here="log"
      class="logged"
      keys={[["l", t("staff.logged.next")]]}
    >
      <div class="sheet">
        <Notice sort="good" role="status" title={t("staff.logged.title")}>
          <p>{t(finished ? "staff.logged.done" : "staff.logged.follow")}</p>
        </Notice>
        <h1>{t("staff.logged.code")}</h1>
        <p>{t("staff.logged.hand")}</p>
        <ol class="code">
          {code.map((word) => (
            <li>{word}</li>
          ))}
        </ol>
        <p class="small">
          {page.library.name}. {t("staff.logged.where")}
        </p>
        <p class="actions noprint">
          <a class="button" href={staffPaths.log} data-key="l">
            {t("staff.logged.next")}
          </a>
          <a class="button outline" href={staffPath(staffPaths.case, { reference })}>
            {t("staff.logged.open", { reference })}
          </a>
        </p>
      </div>
    </StaffFrame>
  );
};
