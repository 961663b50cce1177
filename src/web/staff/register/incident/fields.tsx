// What the forms of an incident share: chips to tick, the codes of what happened, who the person is; and the codes as they were typed.
import type { IncidentFacts } from "../../../../domain/conduct/incident/act.ts";
import { type ConductTerms, levels } from "../../../../domain/conduct/incident/rules.ts";
import { calls, type Known, type Minor, minors, steps } from "../../../../domain/conduct/incident/terms.ts";
import { Choices } from "../../../components/form/choice.tsx";
import type { Errors } from "../../../components/form/error-summary.tsx";
import { Field, Wrong } from "../../../components/form/field.tsx";
import type { Page } from "../../../env.ts";

export type Typed = { one(name: string): string; many(name: string): readonly string[] };
export const untyped: Typed = { one: () => "", many: () => [] };
/** Lines of words beside the account itself, by the name of their field. */
export const wordFields = ["where", "present", "injured", "damaged", "calling"] as const;

type Asks = { readonly page: Page; readonly typed: Typed; readonly errors: Errors };
type ChipsProps = Asks & {
  readonly name: string;
  readonly type: "radio" | "checkbox";
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly hint?: string;
  /** What is ticked when nothing was typed. */
  readonly otherwise?: string;
};

/** Short choices side by side. The id of the first is the name, so that the error summary leads to it. */
export function Chips({ page: { t }, typed, errors, name, type, options, hint, otherwise }: ChipsProps) {
  const chosen = typed.many(name).length > 0 ? typed.many(name) : otherwise ? [otherwise] : [];
  const described = [hint ? `${name}-hint` : "", errors[name] ? `${name}-wrong` : ""].filter((id) => id !== "");
  return (
    <fieldset class={errors[name] ? "field wrong" : "field"} aria-describedby={described.join(" ") || undefined}>
      <legend class="label">{t(`incident.field.${name}`)}</legend>
      {hint ? (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
      <Wrong name={name} errors={errors} />
      <div class="chips">
        {options.map(([value, words], i) => {
          const id = i === 0 ? name : `${name}-${value}`;
          return (
            <label class="chip" for={id}>
              <input type={type} id={id} name={name} value={value} checked={chosen.includes(value)} />
              <span>{words}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

const words = ({ t }: Page, room: string, values: readonly string[]) =>
  values.map((value) => [value, t(`incident.${room}.${value}`)] as const);

/** Where and when; the building only where there are several. */
export function WhenWhere(
  props: Asks & { readonly branches: readonly { readonly id: number; readonly name: string }[] },
) {
  const { page, typed, errors, branches } = props;
  const { t } = page;
  const field = (name: string) => ({ name, label: t(`incident.field.${name}`), value: typed.one(name), errors });
  return (
    <div class="row when-where">
      <Field {...field("day")} type="date" />
      <Field {...field("time")} type="time" />
      {branches.length > 1 ? (
        <Field {...field("branch")} options={branches.map(({ id, name }) => [String(id), name] as const)} />
      ) : null}
    </div>
  );
}

/** The rules in force, by level; those cited already stay to be ticked. */
export function Rules({ page, typed, errors, terms }: Asks & { readonly terms: ConductTerms }) {
  const { t, locale } = page;
  const chosen = typed.many("rules");
  const rules = levels.flatMap((level) =>
    terms.rules.filter((rule) => rule.level === level && (!rule.retired || chosen.includes(rule.id))),
  );
  return (
    <Choices
      name="rules"
      legend={t("incident.field.rules")}
      hint={t("incident.hint.rules")}
      type="checkbox"
      columns="two"
      choices={rules.map(({ id, text }) => ({ value: id, words: text[locale] }))}
      chosen={chosen}
      errors={errors}
    />
  );
}

export const Taken = (props: Asks) => (
  <Chips {...props} name="taken" type="checkbox" options={words(props.page, "taken", steps)} />
);

/** Who was called, who was hurt, what broke: codes. */
export const Grave = (props: Asks) => (
  <Chips {...props} name="grave" type="checkbox" options={words(props.page, "grave", [...calls, "injury", "damage"])} />
);

/** Who it is, in words that are sealed apart; and whether somebody under 18 is in it. */
export const Who = (props: Asks) => {
  const { page, typed, errors } = props;
  const field = (name: string) => ({
    name,
    label: page.t(`incident.field.${name}`),
    value: typed.one(name),
    errors,
    autocomplete: "off",
  });
  return (
    <>
      <Field {...field("description")} hint={page.t("incident.hint.description")} />
      <Field {...field("name")} aside={page.t("incident.hint.name")} half />
      <Chips {...props} name="minor" type="radio" options={words(page, "minor", minors)} otherwise="unknown" />
    </>
  );
};

const among = <T extends string>(list: readonly T[], typed: readonly string[]): T[] =>
  list.filter((one) => typed.includes(one));

/** What is known of who it is, by what was typed. */
export const whoTyped = ({ one, many }: Typed): { readonly known: Known; readonly minor: Minor } => ({
  known: one("name") !== "" ? "named" : one("description") !== "" ? "described" : "unseen",
  minor: among(minors, many("minor"))[0] ?? "unknown",
});

/** The codes as typed. `branchId`: where the form has no building, the writer's own. */
export function factsTyped(
  typed: Typed,
  happenedAt: string,
  branchId: number,
  { known, minor }: Pick<IncidentFacts, "known" | "minor">,
): IncidentFacts {
  const { one, many } = typed;
  const grave = many("grave");
  return {
    branchId: /^\d{1,6}$/.test(one("branch")) ? Number(one("branch")) : branchId,
    happenedAt,
    rules: [...many("rules")],
    taken: among(steps, many("taken")),
    called: among(calls, grave),
    injury: grave.includes("injury"),
    damage: grave.includes("damage"),
    known,
    minor,
  };
}

/** The same codes as a form has them, on the library's clock. */
export function asTyped(facts: IncidentFacts, zone: string): Typed {
  const local = Temporal.Instant.from(facts.happenedAt).toZonedDateTimeISO(zone);
  const fields: Readonly<Record<string, readonly string[]>> = {
    day: [local.toPlainDate().toString()],
    time: [local.toPlainTime().toString({ smallestUnit: "minute" })],
    branch: [String(facts.branchId)],
    rules: facts.rules,
    taken: facts.taken,
    grave: [...facts.called, ...(facts.injury ? ["injury"] : []), ...(facts.damage ? ["damage"] : [])],
    minor: [facts.minor],
  };
  const many = (name: string): readonly string[] => fields[name] ?? [];
  return { many, one: (name) => many(name)[0] ?? "" };
}

/** At which field a refusal is said; others stand above the form. */
const fieldOf: Readonly<Record<string, string>> = {
  InTheFuture: "time",
  TooLongAgo: "day",
  BranchUnknown: "branch",
  RuleMissing: "rules",
  RuleUnknown: "rules",
  NothingTold: "text",
  QuestionMissing: "text",
  ColleagueUnknown: "personId",
  AskedAlready: "personId",
  StaffWritesItself: "personId",
  FileTooLarge: "files",
  MatterTooLarge: "files",
  FileTypeRefused: "files",
  FileEmpty: "files",
};

type Refused = { readonly refusal: string; readonly facts?: Readonly<Record<string, string | number>> };
/** A refusal as errors of the form's fields, or as words above it. `has`: the fields that the form has. */
export function errorsOf(
  { t }: Page,
  { refusal, facts }: Refused,
  has: (field: string) => boolean,
): { readonly errors: Errors; readonly above?: string } {
  const said = t(`refusal.${refusal}`, facts);
  const named = typeof facts?.field === "string" ? facts.field.split(" ") : [fieldOf[refusal] ?? ""];
  const there = named.filter(has);
  return there.length > 0
    ? { errors: Object.fromEntries(there.map((field) => [field, said])) }
    : { errors: {}, above: said };
}
