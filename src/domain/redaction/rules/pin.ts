// A PIN, or a password with a figure in it, only where the text calls it one: «NIP», "passcode", «clave».

import type { Span } from "../personal.ts";
import { between, isDate, valuesOf } from "./cue.ts";

const ends =
  "(?![A-Za-z0-9_%]|[.,/:-]\\d| ?(?:am|pm|dollars|digits?|digitos|characters|caracteres|times|veces|days|dias|menus?)\\b)";
const words =
  "is|was|were|are|be|being|number's|number|num|no|code|it|it's|its|used to|should|may|might|to|from(?! (?:19|20)\\d\\d\\b)|changed|changing|set|as|my|the|his|her|for|of|card|library|account|still|just|now|old|new|current|called|es|era|fue|ser|numero|codigo|de|del|mi|su|la|el|a|por|biblioteca|tarjeta|cuenta|actual|nuev[oa]|viej[oa]|anterior|acceso|secret[oa]|ahora|cambio|cambie|i|we|that|which|always|use|used|keep|kept|have|had|typed?|tried|try|enter|entered|chose|picked|like|such|como|que|yo|usaba|uso|usamos|tenia|tengo|siempre|pongo|puse|pon[ei]a|elegi";
const names =
  "(?:access code|pin(?:'s)?|(?-i:PINs)|p\\.i\\.n\\.|pin ?code|pass ?codes?|nips?|clave|codigo (?:secreto|de acceso|de (?:cuatro|seis|4|6) (?:digitos|numeros|cifras))|(?:four|six|4|6)[- ](?:digit|number) code|contrasena|password|passwd|pwd|pw)";
const figures = new RegExp(`\\b${names}\\b${between(words)}(?<value>\\d{4,8}|\\d(?:[ -]\\d){3,7})${ends}`, "gi");
/** "The pin I was given happens to be 2468." */
const told = new RegExp(
  `\\b${names}\\b[^.!?;:\\d\\n▮()[\\]]{0,40}\\b(?:is|was|be|es|era|to|a) (?<value>\\d{4,6})${ends}`,
  "gi",
);
const bracketed = new RegExp(
  `\\b${names}\\b[^.!?\\d\\n▮()[\\]]{0,30}(?:[(:=] ?|, (?=\\d+[,.;!?)]))(?<value>\\d{4,8})${ends}`,
  "gi",
);
/** What comes with a card that was found: "log in with ... / 4821". */
const beside = new RegExp(
  `\\b(?:log(?:ged|ging)?[ -]?in|login|sign(?:ed)? in|user ?name|user|usuario|entr(?:ar|o|e))\\b[^.!?\\n▮[\\]]{0,30}▮+ ?(?:[/|,]|and|with|y|con) ?(?<value>\\d{4,8})${ends}`,
  "gi",
);
/** From the old one to the new one. */
const second = new RegExp(
  `\\b${names}\\b${between(words)}(?:\\d{4,8}|▮+)["')]?(?:,? (?:to|a|and|y|or|o|then|luego|now|ahora|is|it's|its|es|por|not|no)){1,4} ["'(]?(?<value>\\d{4,8})${ends}`,
  "gi",
);
/** Asked in one line of a chat, answered in the next. */
const asked = new RegExp(
  `\\b${names}\\b[^.!?\\d\\n▮]{0,20}\\? ?\\r?\\n(?:[A-Za-z]{1,16} ?[:>] ?)?(?<value>\\d{4,8})(?=\\s*(?:\\n|$))`,
  "gi",
);
const after =
  /(?<![A-Za-z0-9_$#.,/:-])(?<value>\d{4,8})(?=,? (?:(?:is|was|isn't|es|era|no es) (?:\w{1,10} )?(?:as )?|as |como )(?:(?:my|mi|the|el|la|his|her|su|a) )?(?:\w{1,10} )?(?:pin|nip|clave|passcode|password|contrasena)\b)/gi;
const mixed =
  /\b(?:password|passcode|passwd|pwd|pw|contrasena|clave)\b(?:(?: (?:de|del|para|for|of|to)(?: (?:mi|la|el|su|my|the|our|his|her))? \w{1,12}){0,2} (?:is|was|es|era))?[\s:="',(]{1,4}(?<value>(?!\d+-?[a-z]+\b)(?=[^\s"']{0,40}\d)(?=[^\s"']{0,40}[a-z])[^\s"'▮,;()[\]]{3,40}[^\s"'▮,;()[\].!?:])/gi;

export function findPins(text: string): Span[] {
  return [
    ...valuesOf(text, figures, "pin", (value) => !isDate(value)),
    ...valuesOf(text, second, "pin"),
    ...valuesOf(text, told, "pin"),
    ...valuesOf(text, bracketed, "pin"),
    ...valuesOf(text, beside, "pin"),
    ...valuesOf(text, asked, "pin"),
    ...valuesOf(text, after, "pin"),
    ...valuesOf(text, mixed, "pin"),
  ];
}
