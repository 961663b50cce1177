// E-mail addresses (RFC 5321), and the ways people write them so that machines don't see: "ana at example dot org", «ana arroba ejemplo punto com».
import type { Span } from "../personal.ts";

const most = { local: 64, domain: 255 } as const; // RFC 5321, 4.5.3.1
const localEnd = /[\p{L}\p{N}_+%&'*=^{|}~!?/#$-](?:\.?[\p{L}\p{N}_+%&'*=^{|}~-]){0,63}$/u;
const domainStart =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?){0,8}\.(?:\p{L}{2,24}|xn--[\p{L}\p{N}-]{1,59})(?![\p{L}\p{N}])/u;

export function findEmails(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/@|%40/g)) add(match, localEnd, domainStart);
  for (const match of text.matchAll(/ ?[[({<] ?(?:at|arroba|@) ?[\])}>] ?/gi)) add(match, spokenLocal, looseDomain);
  for (const match of text.matchAll(/ {1,2}@ {1,2}/g)) add(match, spokenLocal, commonDomain);
  for (const match of text.matchAll(/ {1,2}(?:at|arroba) {1,2}/gi)) add(match, spokenLocal, spokenDomain);
  for (const match of text.matchAll(/@/g)) add(match, localEnd, looseDomain);
  return found;

  function add(
    { 0: at, index }: RegExpExecArray | (RegExpMatchArray & { index: number }),
    local: RegExp,
    domain: RegExp,
  ) {
    const left = local.exec(text.slice(Math.max(0, index - most.local), index))?.[0];
    if (!left) return;
    const after = index + at.length;
    const right = domain.exec(text.slice(after, after + most.domain))?.[0];
    const trimmed = left.replace(labelled, "").replace(/^[^\p{L}\p{N}]+/u, "");
    if (right && trimmed) found.push({ start: index - trimmed.length, end: after + right.length, type: "email" });
  }
}

/** "email=ana@example.org", in a list or in an address of the web: an equals sign is allowed in an address, but nobody has one there. */
const labelled = /^(?:.*[?&])?[\p{L}_-]{1,20}=/u;
const dot = "(?:\\.| ?[\\[({<] ?(?:dot|punto|\\.) ?[\\])}>] ?| {1,2}(?:dot|punto) {1,2})";
const label = "[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?";
const spokenLocal = new RegExp(
  `(?<![a-z0-9])(?:(?:[a-z0-9] ){2,20})?[a-z0-9](?:[a-z0-9_+'-]{0,30}[a-z0-9])?(?:${dot}${label}){0,3}$`,
  "i",
);
const looseDomain = new RegExp(`^${label}(?:${dot}${label}){0,4}${dot}[a-z]{2,12}(?![a-z0-9])`, "i");
/** " @ " is "at" as well: "lunch @ noon.We": only the endings that everybody knows. */
const commonDomain = new RegExp(
  `^${label}(?:${dot}${label}){0,4}${dot}(?:com|org|net|edu|gov|us|mx|es|co|io|info|example|test)(?![a-z0-9])`,
  "i",
);
/** With a plain "at", only the word "dot" makes it an address: "look at example.com" is none. */
const spokenDomain = new RegExp(
  `^(?!(?:the|an?|this|that|my|el|la)\\b)${label}(?:${dot}${label}){0,3} {1,2}(?:dot|punto) {1,2}[a-z]{2,12}(?:${dot}[a-z]{2,3})?(?![a-z0-9])`,
  "i",
);
