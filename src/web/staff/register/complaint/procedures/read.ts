// A procedure as its form gives it: fields by stage, spans as a number and what it counts; and which field a flaw of it belongs to.
import {
  type CutOff,
  mostDays,
  type Procedure,
  type Step,
  stepOf,
} from "../../../../../domain/complaint/procedure/procedure.ts";
import {
  actors,
  bodies,
  type ComplaintLetter,
  type Span,
  type Stage,
  stages,
  standings,
  timed,
} from "../../../../../domain/complaint/terms.ts";
import { isDay } from "../../../../../lib/dates.ts";
import { locales } from "../../../../../lib/locale.ts";
import type { Posted } from "../../../../middleware/form.ts";

export const always: ReadonlySet<Stage> = new Set(["received", "decided", "closed"]);
export const isTimed = (stage: Stage): boolean => timed.some((one) => one === stage);
/** Who may act where: the Board meets on appeal, so before that a person acts. */
export const actorsOf = (stage: Stage): readonly NonNullable<Step["by"]>[] =>
  stage === "heard" || stage === "boardDecided" ? bodies : actors;
export const letterOf: Readonly<Partial<Record<Stage, ComplaintLetter>>> = {
  acknowledged: "acknowledgement",
  decided: "decision",
  appealed: "appealReceipt",
  boardDecided: "appealDecision",
};

type Typed = Pick<Posted, "one">;
const among = <T extends string>(list: readonly T[], typed: string): T | null =>
  list.find((one) => one === typed) ?? null;
const whole = (typed: string): number => (/^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN);
/** null: nothing typed. A number that is none becomes NaN, which the domain refuses. */
const spanOf = ({ one }: Typed, name: string): Span | null =>
  one(`${name}.days`) === ""
    ? null
    : { days: whole(one(`${name}.days`)), count: one(`${name}.count`) === "calendar" ? "calendar" : "open" };

function cutOffOf({ one }: Typed): CutOff | null {
  const sort = one("cutOff");
  if (sort === "hours") return { hours: whole(one("cutOff.number")) };
  return sort === "day" ? { dayOfMonth: whole(one("cutOff.number")) } : null;
}

/** What was typed, over what it was; nothing is checked here but its form. */
export function readProcedure(before: Procedure, typed: Typed): Procedure {
  const { one } = typed;
  const worded = (name: string) => ({ en: one(`${name}.en`), es: one(`${name}.es`) });
  const steps = stages
    .filter((stage) => always.has(stage) || one(`on.${stage}`) === "yes")
    .map((stage): Step => {
      const letter = letterOf[stage] ?? null;
      return {
        stage,
        by: isTimed(stage) ? among(actorsOf(stage), one(`by.${stage}`)) : null,
        within: isTimed(stage) ? spanOf(typed, `within.${stage}`) : null,
        letter: letter && one(`letter.${stage}`) === "yes" ? letter : null,
        words: worded(`word.${stage}`),
      };
    });
  const appealed = steps.some(({ stage }) => stage === "appealed");
  const to = among(bodies, one("appeal.to"));
  const within = spanOf(typed, "appeal");
  const months = one("oncePerItemMonths");
  const years = one("keepYears");
  return {
    ...before,
    name: worded("name"),
    active: one("active") === "yes",
    steps,
    extension: spanOf(typed, "extension"),
    accountWithin: spanOf(typed, "account") ?? { days: Number.NaN, count: "open" },
    mayHideIdentity: one("mayHideIdentity") === "yes",
    appeal: appealed && to && within ? { to, within, cutOff: cutOffOf(typed) } : null,
    direct: one("direct") === "yes",
    standing: among(standings, one("standing")) ?? "anyone",
    fileWithin: spanOf(typed, "fileWithin"),
    oncePerItemMonths: months === "" ? null : whole(months),
    staysInCirculation: one("staysInCirculation") === "yes",
    keepYears: years === "" ? null : whole(years),
    checkedOn: isDay(one("checkedOn")) ? one("checkedOn") : before.checkedOn,
  };
}

/** A procedure as the fields of its form. */
export function typedOf(procedure: Procedure): Typed {
  const span = (name: string, of: Span | null): Record<string, string> => ({
    [`${name}.days`]: of ? String(of.days) : "",
    [`${name}.count`]: of?.count ?? "open",
  });
  const yes = (is: boolean): string => (is ? "yes" : "");
  const { appeal } = procedure;
  const fields: Record<string, string> = {
    ...Object.fromEntries(locales.map((one) => [`name.${one}`, procedure.name[one]])),
    active: yes(procedure.active),
    ...span("extension", procedure.extension),
    ...span("account", procedure.accountWithin),
    ...span("fileWithin", procedure.fileWithin),
    ...span("appeal", appeal?.within ?? null),
    "appeal.to": appeal?.to ?? "",
    cutOff: !appeal?.cutOff ? "none" : "hours" in appeal.cutOff ? "hours" : "day",
    "cutOff.number": !appeal?.cutOff
      ? ""
      : String("hours" in appeal.cutOff ? appeal.cutOff.hours : appeal.cutOff.dayOfMonth),
    mayHideIdentity: yes(procedure.mayHideIdentity),
    direct: yes(procedure.direct),
    standing: procedure.standing,
    oncePerItemMonths: procedure.oncePerItemMonths === null ? "" : String(procedure.oncePerItemMonths),
    staysInCirculation: yes(procedure.staysInCirculation),
    keepYears: procedure.keepYears === null ? "" : String(procedure.keepYears),
    checkedOn: procedure.checkedOn,
  };
  for (const stage of stages) {
    const step = stepOf(procedure, stage);
    fields[`on.${stage}`] = yes(step !== null);
    fields[`by.${stage}`] = step?.by ?? "";
    fields[`letter.${stage}`] = yes(Boolean(step?.letter));
    for (const one of locales) fields[`word.${stage}.${one}`] = step?.words[one] ?? "";
    Object.assign(fields, span(`within.${stage}`, step?.within ?? null));
  }
  return { one: (name) => fields[name] ?? "" };
}

/** At which field a flaw is said; its facts name the stage. */
export function fieldOf(flaw: string, facts: Readonly<Record<string, unknown>>, typed: Typed): string {
  const stage = stages.find((one) => one === facts.stage) ?? "decided";
  switch (flaw) {
    case "ProcedureWithoutName":
      return typed.one("name.en") === "" ? "name.en" : "name.es";
    case "StageWithoutWord":
      return typed.one(`word.${stage}.en`) === "" ? `word.${stage}.en` : `word.${stage}.es`;
    case "StageWithoutActor":
      return `by.${stage}`;
    case "StageWithoutTarget":
      return `within.${stage}.days`;
    case "AppealWithoutBody":
    case "AppealDecidedByFirst":
      return "appeal.to";
    case "CutOffOutOfRange":
      return "cutOff.number";
    case "SpanOutOfRange":
      return wrongSpan(typed);
    default:
      return `on.${stage}`;
  }
}

/** The first span that isn't a number of days in range. */
function wrongSpan(typed: Typed): string {
  const names = [...stages.map((stage) => `within.${stage}`), "extension", "account", "appeal", "fileWithin"];
  const isWrong = (name: string): boolean => {
    const days = typed.one(`${name}.days`);
    if (days === "") return name === "account";
    const count = whole(days);
    return !(count >= 1 && count <= mostDays);
  };
  return `${names.find(isWrong) ?? "account"}.days`;
}
