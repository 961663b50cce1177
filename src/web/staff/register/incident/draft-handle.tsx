// A draft is kept with whatever is known: what is wrong comes back with what was typed, a card's number is taken out on request, and an unfinished form
// is kept for a day.
import { getCookie, setCookie } from "hono/cookie";
import { settingsOf } from "../../../../desk/desk.ts";
import { dropDraft, loadDraft, saveDraft } from "../../../../desk/draft.ts";
import { enterForm, fileForm } from "../../../../desk/letters/forms.ts";
import { instantOf } from "../../../../desk/read/library.ts";
import { draftIncident } from "../../../../desk/register/incident/act.ts";
import { worksAtDesk } from "../../../../domain/conduct/incident/steps.ts";
import { ok } from "../../../../lib/result.ts";
import { answer } from "../../../components/document.tsx";
import { pageOf } from "../../../env.ts";
import { notFound, refused } from "../../../middleware/failures.tsx";
import { readForm } from "../../../middleware/form.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { paperPaths } from "../paper/paths.ts";
import { DraftPage, type DraftProps } from "./draft-page.tsx";
import { errorsOf, factsTyped, type Typed, whoTyped, wordFields } from "./fields.tsx";
import { incidentPaths } from "./paths.ts";
import { asAsked, isNothing, wordsTyped } from "./words-typed.ts";

const cookie = "concord_incident";
/** Each person's own: at a shared computer nobody is shown what a colleague had begun. */
const doorOf = (c: StaffAsked): string => `incident ${c.var.person.personId}`;
const fieldsOfForm = new Set([
  "day",
  "time",
  "branch",
  "text",
  "rules",
  "name",
  "description",
  "asked",
  "files",
  ...wordFields,
]);

async function show(c: StaffAsked, more: Partial<DraftProps>, status: 200 | 422 = 200) {
  const { deps, person } = c.var;
  const { row, facts, calendar } = await settingsOf(deps.desk);
  const local = Temporal.Instant.from(deps.desk.now()).toZonedDateTimeISO(calendar.zone);
  const now: Readonly<Record<string, string>> = {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: "minute" }),
    branch: String(person.branchId),
  };
  const begun: Typed = { one: (name) => now[name] ?? "", many: (name) => (now[name] ? [now[name]] : []) };
  const colleagues = row.people
    .filter((one) => one.active && one.id !== person.personId && worksAtDesk(one.roles))
    .map(({ id, name }) => ({ id, name }));
  const props = { page: pageOf(c), person, terms: facts.conduct, branches: row.branches, colleagues, typed: begun };
  return answer(c, <DraftPage {...props} {...more} />, status);
}

export async function showDraft(c: StaffAsked) {
  if (!worksAtDesk(c.var.person.roles)) return notFound(c);
  const sheet = c.req.query("form");
  if (sheet !== undefined) return fromSheet(c, sheet);
  const draft = await loadDraft(c.var.deps.desk, getCookie(c, cookie) ?? "", doorOf(c));
  if (!draft) return show(c, {});
  const many = (name: string): readonly string[] => [draft.fields[name] ?? []].flat();
  return show(c, { kept: true, typed: { many, one: (name) => many(name)[0] ?? "" } });
}

/** What stands on a sheet of paper is written down here; when and where it was, the sheet says. */
async function fromSheet(c: StaffAsked, sheet: string) {
  const found = await enterForm(c.var.deps.desk, c.var.person, sheet);
  if (!found.ok) return c.redirect(`${paperPaths.enter}?${new URLSearchParams({ form: sheet })}`, 303);
  const known: Readonly<Record<string, string>> = { form: found.value.code, branch: String(c.var.person.branchId) };
  return show(c, { typed: { one: (name) => known[name] ?? "", many: (name) => (known[name] ? [known[name]] : []) } });
}

export async function keepDraft(c: StaffAsked) {
  const { deps, person } = c.var;
  if (!worksAtDesk(person.roles)) return notFound(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const page = pageOf(c);
  const { t } = page;
  const { go, posted } = asAsked(form.value);
  if (go === "later") {
    const id = await saveDraft(deps.desk, getCookie(c, cookie) ?? null, doorOf(c), posted.fields);
    const { secure } = deps.config;
    setCookie(c, cookie, id, { httpOnly: true, sameSite: "Lax", secure, path: incidentPaths.draft, maxAge: 86_400 });
    return c.redirect(incidentPaths.draft, 303);
  }
  const again = (more: Partial<DraftProps>, status: 200 | 422 = 422) =>
    show(c, { typed: posted, id: posted.act, ...more }, status);
  if (go === "check") return again({ checked: true }, 200);
  const at = await instantOf(deps.desk, posted.one("day"), posted.one("time"));
  if (!at) return again({ errors: { day: t("incident.wrong.when") } });
  const words = wordsTyped(posted);
  if (isNothing(words)) return again({ errors: { text: t("refusal.NothingTold") } });
  const draft = async () => {
    const drafted = await draftIncident(
      deps.desk,
      person,
      {
        facts: factsTyped(posted, at, person.branchId, whoTyped(posted)),
        asked: posted.many("asked").flatMap((id) => (/^\d{1,6}$/.test(id) ? Number(id) : [])),
        handIn: go === "handIn",
      },
      words,
      posted.act,
    );
    return drafted.ok ? ok({ ...drafted.value, streamId: drafted.value.state.id }) : drafted;
  };
  const sheet = posted.one("form");
  const done = await (sheet === "" ? draft() : fileForm(deps.desk, person, sheet, posted.act, draft));
  if (!done.ok) {
    const wrong = errorsOf(page, done, (field) => fieldsOfForm.has(field));
    return again({ ...wrong, ...(done.refusal === "CardNumberInWords" ? { card: go } : {}) });
  }
  await dropDraft(deps.desk, getCookie(c, cookie) ?? "", doorOf(c));
  const { reference } = done.value.state;
  return c.redirect(
    `${staffPath(incidentPaths.entry, { reference })}?done=${go === "handIn" ? "HandIn" : "DraftIncident"}`,
    303,
  );
}
