// Shows the form of a restriction, says what is usual for what was typed, and imposes it; what is wrong comes back with all that was typed.
import { settingsOf, todayOf } from "../../../../../desk/desk.ts";
import { instantOf } from "../../../../../desk/read/library.ts";
import {
  imposeRestriction,
  saidByIncident,
  type TypedRestriction,
  usualOf,
} from "../../../../../desk/register/restriction/impose.ts";
import type { Identity } from "../../../../../desk/words/words.ts";
import { mostDays } from "../../../../../domain/conduct/restriction/steps.ts";
import { guardianCopies, parts, sizes, sorts, willfulness } from "../../../../../domain/conduct/restriction/terms.ts";
import { locales } from "../../../../../lib/locale.ts";
import { answer } from "../../../../components/document.tsx";
import type { Errors } from "../../../../components/form/error-summary.tsx";
import { pageOf } from "../../../../env.ts";
import { notFound, refused } from "../../../../middleware/failures.tsx";
import { readForm } from "../../../../middleware/form.ts";
import { staffPath } from "../../../../paths.ts";
import type { StaffAsked } from "../../../account/request.ts";
import { dayOf } from "../../../cases/filter.ts";
import { restrictionPaths as paths } from "../paths.ts";
import { ImposePage } from "./form.tsx";
import type { ImposeProps, Typed } from "./measure.tsx";
import { usualWords } from "./usual.ts";

const nothing: Typed = { one: () => "", many: () => [] };

async function show(c: StaffAsked, more: Partial<ImposeProps>, status: 200 | 422 = 200) {
  const { deps, person } = c.var;
  const settings = await settingsOf(deps.desk);
  const most = mostDays(person.personId, todayOf(deps.desk, settings), settings.facts);
  if (most < 0) return notFound(c);
  const props = { page: pageOf(c), person, settings, most, typed: nothing, ...more };
  return answer(c, <ImposePage {...props} />, status);
}

/** `?incident=` names the incident that it comes from: what that says already stands in the form. */
export async function showImpose(c: StaffAsked) {
  const { now, library } = pageOf(c);
  const incident = c.req.query("incident") ?? "";
  const from = incident === "" ? null : await saidByIncident(c.var.deps.desk, c.var.person, incident);
  const at = Temporal.Instant.from(from?.happenedAt ?? now).toZonedDateTimeISO(library.zone);
  const begins: Readonly<Record<string, string>> = {
    incident: from ? incident : "",
    day: at.toPlainDate().toString(),
    time: at.toPlainTime().toString({ smallestUnit: "minute" }),
    minor: from?.minor ? "yes" : "no",
  };
  const chosen: Readonly<Record<string, readonly string[]>> = { parts: ["building"], rules: from?.rules ?? [] };
  return show(c, { typed: { one: (name) => begins[name] ?? "", many: (name) => chosen[name] ?? [] } });
}

const among = <T extends string>(list: readonly T[], typed: string): T | undefined => list.find((one) => one === typed);
const several = <T extends string>(list: readonly T[], typed: readonly string[]): T[] =>
  list.filter((one) => typed.includes(one));

const identityOf = ({ one }: Pick<Typed, "one">): Identity => ({
  name: one("name"),
  email: one("email"),
  phone: one("phone"),
  address: one("address"),
  ...(one("guardianTo") === "" ? {} : { guardian: one("guardianTo") }),
});
const earlierOf = ({ one }: Pick<Typed, "one">): number | null =>
  /^\d{1,2}$/.test(one("earlier")) ? Number(one("earlier")) : null;

/** What the form alone shows to be wrong, all of it at once and in its order: fields and locale keys. */
function missing({ one, many }: Typed): Record<string, string> {
  const sort = one("sort");
  const away = sort === "leave" || sort === "restriction";
  const endless = sort === "restriction" && one("endsOn") === "" && one("reviewOn") === "";
  const unreadable = (name: string) => one(name) !== "" && !dayOf(one(name));
  const checks: readonly (readonly [field: string, wrong: boolean, key: string])[] = [
    ["behavior", one("behavior").trim() === "", "refusal.ConductMissing"],
    ["day", !dayOf(one("day")), "restriction.wrong.day"],
    ["time", !/^\d\d:\d\d$/.test(one("time")), "restriction.wrong.time"],
    ["rules", many("rules").length === 0, "refusal.RuleNotCited"],
    ["willful", away && many("willful").length === 0, "refusal.WillfulnessMissing"],
    ["deskWho", one("deskWho") === "", "restriction.wrong.deskWho"],
    ["guardian", one("minor") === "yes" && one("guardian") === "", "refusal.GuardianUndecided"],
    ["endsOn", unreadable("endsOn"), "restriction.wrong.day"],
    ["endsOn", endless, "refusal.RestrictionWithoutEnd"],
    ["reviewOn", unreadable("reviewOn"), "restriction.wrong.day"],
    ["parts", away && many("parts").length === 0, "refusal.ScopeMissing"],
    ["earlier", one("earlier") !== "" && earlierOf({ one }) === null, "restriction.wrong.earlier"],
  ];
  return Object.fromEntries(checks.filter(([, wrong]) => wrong).map(([field, , key]) => [field, key]));
}

/** At which field a refusal is said; others stand above the form. */
const fieldOf: Readonly<Record<string, string>> = {
  RuleNotCited: "rules",
  ConductMissing: "behavior",
  HappenedInFuture: "day",
  WillfulnessMissing: "willful",
  RestrictionWithoutEnd: "endsOn",
  EndInPast: "endsOn",
  NotYourAuthority: "endsOn",
  ScopeMissing: "parts",
  DepartsWithoutReason: "why",
  GuardianUndecided: "guardian",
  GuardianMissing: "guardianTo",
  IncidentNotFound: "incident",
  FileTooLarge: "files",
  MatterTooLarge: "files",
  FileTypeRefused: "files",
  FileEmpty: "files",
};

export async function impose(c: StaffAsked) {
  const { deps, person } = c.var;
  const { desk } = deps;
  const page = pageOf(c);
  const { t } = page;
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const posted = form.value;
  const identity = identityOf(posted);
  const rules = posted.many("rules");
  const usual = await usualOf(desk, rules, identity, earlierOf(posted));
  const again = (errors: Errors, more: Partial<ImposeProps> = {}, status: 200 | 422 = 422) =>
    show(c, { typed: posted, errors, usual, id: posted.act, ...more }, status);
  if (posted.one("go") === "usual") return usual ? again({}, {}, 200) : again({ rules: t("refusal.RuleNotCited") });
  const lacks = missing(posted);
  if (Object.keys(lacks).length > 0)
    return again(Object.fromEntries(Object.entries(lacks).map(([field, key]) => [field, t(key)])));
  const happenedAt = await instantOf(desk, posted.one("day"), posted.one("time"));
  if (!happenedAt) return again({ time: t("restriction.wrong.time") });
  const { row } = await settingsOf(desk);
  const chosen = row.branches.map(({ id }) => id).filter((id) => posted.many("branches").includes(String(id)));
  const isMinor = posted.one("minor") === "yes";
  const typed: TypedRestriction = {
    sort: among(sorts, posted.one("sort")) ?? "warning",
    branchId: person.branchId,
    branches: chosen.length === 0 || chosen.length === row.branches.length ? null : chosen,
    parts: several(parts, posted.many("parts")),
    rules,
    happenedAt,
    until: { endsOn: posted.one("endsOn") || null, reviewOn: posted.one("reviewOn") || null },
    willful: several(willfulness, posted.many("willful")),
    minor: isMinor,
    guardian: isMinor ? (among(guardianCopies, posted.one("guardian")) ?? null) : null,
    language: among(locales, posted.one("language")) ?? "en",
    size: among(sizes, posted.one("size")) ?? "standard",
    told: posted.one("told") === "yes",
    incident: posted.one("incident"),
    earlier: earlierOf(posted),
    why: posted.one("why"),
  };
  const fields = Object.fromEntries(
    ["where", "willfulWords"].map((name) => [name, posted.one(name)]).filter(([, words]) => words !== ""),
  );
  const words = {
    text: posted.one("behavior"),
    fields,
    identity,
    desk: { who: posted.one("deskWho"), doing: posted.one("deskDoing") },
    files: posted.files,
  };
  const done = await imposeRestriction(desk, person, typed, words, posted.act);
  if (done.ok)
    return c.redirect(
      `${staffPath(paths.entry, { reference: done.value.reference })}?done=${done.value.second ? "ImposeSecond" : "Impose"}`,
      303,
    );
  const said =
    done.refusal === "DepartsWithoutReason" && usual
      ? `${usualWords(page, await settingsOf(desk), usual)} ${t("refusal.DepartsWithoutReason")}`
      : t(`refusal.${done.refusal}`, done.facts);
  if (done.refusal === "CardNumberInWords") {
    const marked = String(done.facts?.field ?? "").split(" ");
    return again(
      Object.fromEntries(marked.map((field) => [field === "text" ? "behavior" : field, t("restriction.wrong.card")])),
    );
  }
  const at = fieldOf[done.refusal];
  return at ? again({ [at]: said }) : again({}, { refusal: said });
}
