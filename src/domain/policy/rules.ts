// The rules of the product and the clauses they enforce: what makes a policy more than a page to read.
import { no, ok, type Result } from "../../lib/result.ts";
import type { Policy } from "./policy.ts";

/** Every rule that can cite a clause. Its words are in the locale: to patrons under `rule.<id>`, to staff under `staffRule.<id>`. */
export const ruleIds = [
  "route.involved-first",
  "route.rather-not",
  "route.harassment",
  "route.discrimination",
  "route.safety",
  "route.minor",
  "route.conflict",
  "route.general",
  "route.director-asked",
  "review.any-time",
  "review.who-decides",
  "review.about-director",
  "review.unsettled-by-staff",
  "complaint.hand-over",
  "target.first-reply",
  "target.review",
  "refer.accepted",
  "wall.subject",
  "words.sealed",
  "identity.reason",
  "courtesy.sentence",
  "conduct.link",
  "grounds.voluntary",
  "access.needs",
] as const;

export type RuleId = (typeof ruleIds)[number];

/** One rule enforces one clause; a rule that enforces two stands twice. */
export type RuleLink = { readonly rule: RuleId; readonly clause: string };

export type PresetRefusal = "PresetUnreadable" | "PresetRuleUnknown" | "PresetLinkTwice";

const isRuleId = (rule: string): rule is RuleId => ruleIds.some((id) => id === rule);

/** Reads a preset, a JSON list of {"rule", "clause"}. Refused with the fact `entry`, counted from 1 (0: the whole file). */
export function readPreset(text: string): Result<RuleLink[], PresetRefusal> {
  const list = parsed(text);
  if (!Array.isArray(list)) return no("PresetUnreadable", { entry: 0 });
  const links: RuleLink[] = [];
  for (const [index, value] of list.entries()) {
    const entry = index + 1;
    const { rule, clause } = (value ?? {}) as { rule?: unknown; clause?: unknown };
    if (typeof rule !== "string" || typeof clause !== "string" || clause === "")
      return no("PresetUnreadable", { entry });
    if (!isRuleId(rule)) return no("PresetRuleUnknown", { entry, rule: rule.slice(0, 80) });
    if (links.some((link) => link.rule === rule && link.clause === clause))
      return no("PresetLinkTwice", { entry, rule, clause: clause.slice(0, 80) });
    links.push({ rule, clause });
  }
  return ok(links);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON.parse has no other way to say no
  }
}

export type PresetCheck = {
  /** Clauses of the policy that no rule enforces: kept by people, or not yet kept. */
  readonly clausesWithoutRule: readonly string[];
  /** Rules of the product that no clause of this policy backs. */
  readonly rulesWithoutClause: readonly RuleId[];
  /** Links to a clause that the policy doesn't have: left over from another version. */
  readonly unknownClauses: readonly RuleLink[];
};

/** Holds the links against a policy. Says what is; whether that is a fault is for the Director to judge. */
export function checkPreset(links: readonly RuleLink[], policy: Policy): PresetCheck {
  const clauses = new Set(policy.clauses.map((clause) => clause.id));
  const known = links.filter((link) => clauses.has(link.clause));
  const ruled = new Set(known.map((link) => link.clause));
  const backed = new Set(known.map((link) => link.rule));
  return {
    clausesWithoutRule: [...clauses].filter((id) => !ruled.has(id)),
    rulesWithoutClause: ruleIds.filter((id) => !backed.has(id)),
    unknownClauses: links.filter((link) => !clauses.has(link.clause)),
  };
}

/** The clauses that a rule enforces, in the preset's order: what a case's record cites. */
export const clausesOf = (rule: RuleId, links: readonly RuleLink[]): string[] =>
  links.filter((link) => link.rule === rule).map((link) => link.clause);
