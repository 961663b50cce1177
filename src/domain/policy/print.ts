// A policy as one line of JSON, its keys always in the order of the document.
import type { Policy } from "./policy.ts";

/** One line without a line end: {"code","title","category","crossReferences","appendix","adopted","reviewed","clauses"}. */
export function policyJson(policy: Policy): string {
  const { code, title, category, crossReferences, appendix, adopted, reviewed, clauses } = policy;
  return JSON.stringify({
    code,
    title,
    category,
    crossReferences: crossReferences.map(({ code, title, page }) => ({ code, title, page })),
    appendix,
    adopted,
    reviewed,
    clauses: clauses.map(({ id, heading, text }) => ({ id, heading, text })),
  });
}
