// The clause that an answer rests on (6.2): of the policy that the rules cite by its id alone (6.2), of another policy by code and id
// (ops-105.3.1); of a law or anything else in words, which are sealed beside the reasons, since events hold none.

export const clauseShape = /^([a-z][a-z0-9]*(-[a-z0-9]+)*|[0-9]+)(\.[a-z0-9-]+)*$/;
/** Stands in the event where the words say what it rests on. */
export const inWords = "other";
const ofPolicy = /^([a-z]{2,8}-\d{1,4}[a-z]?)[\s,.:]+(\S+)$/;

/** "OPS-105, 3.1" is "ops-105.3.1"; "28 CFR 35.107" is no clause of ours: `inWords`. One odd word is neither, and has no clause's shape. */
export function clauseCode(typed: string): string {
  const lower = typed.trim().toLowerCase();
  const code = lower.replace(ofPolicy, "$1.$2");
  return /\s/.test(code) && !clauseShape.test(code) ? inWords : code;
}

/** `policy`: its code, null of the one that the rules cite. */
export function clauseParts(code: string): { readonly policy: string | null; readonly id: string } {
  const [, policy, id] = /^([a-z]{2,8}-\d{1,4}[a-z]?)\.(.+)$/.exec(code) ?? [];
  return policy && id ? { policy: policy.toUpperCase(), id } : { policy: null, id: code };
}

/** As people read it; `words`: what was written in its place. */
export function clauseText(code: string, words: string): string {
  if (code === inWords) return words;
  const { policy, id } = clauseParts(code);
  return policy ? `${policy}, ${id}` : id;
}
