// The log: ten seconds between two patrons. What kind, one line, done or follow up; an unfinished one is kept for a day.
import { getCookie, setCookie } from "hono/cookie";
import { dropDraft, loadDraft, saveDraft } from "../../../desk/draft.ts";
import { foldEmail, foldPhone } from "../../../desk/identity/fold.ts";
import { openMatter } from "../../../desk/open.ts";
import { channels, kinds, needs, replyWays, reviewWays, sensitivities } from "../../../domain/case/terms.ts";
import { mask } from "../../../domain/redaction/personal.ts";
import { findUnneeded } from "../../../domain/redaction/unneeded.ts";
import { answer } from "../../components/document.tsx";
import { type Errors, hasErrors } from "../../components/form/error-summary.tsx";
import { type Page, pageOf } from "../../env.ts";
import { refused } from "../../middleware/failures.tsx";
import { type Posted, readForm } from "../../middleware/form.ts";
import { staffPaths } from "../../paths.ts";
import type { StaffAsked } from "../account/request.ts";
import { LoggedPage } from "./logged.tsx";
import { LogPage } from "./page.tsx";

const cookie = "concord_log";
/** Each person's own: at a shared computer nobody is shown what a colleague had begun. */
const doorOf = (c: StaffAsked): string => `log ${c.var.person.personId}`;
type Typed = { one(name: string): string; many(name: string): readonly string[] };
const empty: Typed = { one: () => "", many: () => [] };

export async function showLog(c: StaffAsked) {
  const draft = await loadDraft(c.var.deps.desk, getCookie(c, cookie) ?? "", doorOf(c));
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

/** The line with what nobody needs taken out of it. */
function withoutNumbers({ t }: Page, posted: Posted): Posted {
  const text = mask(posted.one("text"), findUnneeded(posted.one("text")), () => t("private.hidden"));
  return { ...posted, one: (name) => (name === "text" ? text : posted.one(name)) };
}

export async function keepLog(c: StaffAsked) {
  const { deps, person } = c.var;
  const page = pageOf(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const isHidden = form.value.one("do") === "hide";
  const posted = isHidden ? withoutNumbers(page, form.value) : form.value;
  const isSecure = deps.config.secure;
  if (posted.one("do") === "later") {
    const id = await saveDraft(deps.desk, getCookie(c, cookie) ?? null, doorOf(c), posted.fields);
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
  // Asked once, then never in the way (5.1): the line is kept as it is by the second button.
  if (!isHidden && posted.one("do") !== "leave" && findUnneeded(posted.one("text")).length > 0)
    return answer(c, <LogPage page={page} c={c} typed={posted} id={posted.act} unneeded />);
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
  await dropDraft(deps.desk, getCookie(c, cookie) ?? "", doorOf(c));
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
