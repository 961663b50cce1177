// A policy in words on the terminal: its line, its clauses with their rules, and what changed between two versions.
import type { Imported, PolicyLine, PolicyView } from "../../desk/settings/policies.ts";

export const line = (policy: PolicyLine): string =>
  `${policy.code}  ${policy.title}  in force since ${policy.inForceSince}, version ${policy.version}${
    policy.reviewDueOn ? `, next review ${policy.reviewDueOn}` : ""
  }`;

export function said({ policy, version, diff, unchanged }: Imported): string {
  const name = `${policy.code} ${policy.title}`;
  if (unchanged) return `${name}: reads as version ${version}, which is in force. Nothing to keep.`;
  return [`${name}: version ${version}, ${policy.clauses.length} clauses.`, ...changesOf(diff)].join("\n");
}

function changesOf(diff: Imported["diff"]): string[] {
  if (!diff) return [];
  const changes = [
    ...diff.header.map(
      ({ field, before, after }) => `  ${field}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`,
    ),
    ...diff.added.map(({ id, text }) => `  + ${id}  ${text}`),
    ...diff.removed.map(({ id, text }) => `  - ${id}  ${text}`),
    ...diff.changed.flatMap(({ before, after }) => [
      `  ~ ${after.id}  - ${before.text}`,
      `    ${after.id}  + ${after.text}`,
    ]),
    ...diff.moved.map(({ before, after }) => `  > ${before.id} is now ${after.id}`),
  ];
  return changes.length > 0 ? ["Changed:", ...changes] : ["The same clauses in another order."];
}

export const shown = (view: PolicyView): string =>
  [
    line(view),
    ...view.clauses.map(({ id, text, rules }) => `${id}  ${text}${rules.length > 0 ? `  [${rules.join(", ")}]` : ""}`),
    ...changesOf(view.diff),
  ].join("\n");
