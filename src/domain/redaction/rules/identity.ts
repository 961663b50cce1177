// Numbers that a state gives a person: Social Security (SSA), a driver's licence or another document, health insurance (CMS).

import type { Span } from "../personal.ts";
import { between, digitsOf, isDate, isOtherNumber, valuesOf } from "./cue.ts";

export function findIdentity(text: string): Span[] {
  return [...social(text), ...licences(text), ...health(text)];
}

/** Area never 000, 666 or 9xx, group never 00, serial never 0000. With its name before it any nine digits count: it is what was meant. */
const grouped =
  /(?<![A-Za-z0-9_$]|\d[.,/-])(?!000|666|9)\d{3}( ?[-. ] ?)(?!00)\d{2}\1(?!0000)\d{4}(?![A-Za-z0-9_%]|[.,/-]\d| \d{3})/g;
const gap = between(
  "is|was|are|number|numbers|no|num|nr|id|card|it|it's|its|the|my|que|es|era|numero|mi|el|de|del|tarjeta|full|whole|reads?|said|says|in|on|so|here|as|follows|i|put|wrote|gave|typed|down|puse|escribi|di|asi",
);
const names =
  "(?:ssns?|s\\.s\\.n\\.|ss ?#|social(?: sec(?:urity|\\.|\\b))?|soc\\.? sec\\.?|seguro social|seguridad social|nss|itin|tax id)";
const named = new RegExp(
  `\\b${names}(?![a-z])${gap}(?<value>\\d{3}[ .-]{0,3}\\d{2}[ .-]{0,3}\\d{4}|\\d(?:[ .-]{0,3}\\d){8})(?![A-Za-z0-9_]|[.,/-]\\d)`,
  "gi",
);
/** "The form asked for my SSN and I wrote 219094419": nine figures in one row, later in the sentence. */
const later =
  /\b(?:ssn|social security|(?:my|his|her|mi|su) social|(?:mi|su) seguro|seguro social)(?![a-z])[^.!?\d\n▮[\]]{0,60}[ "'(:](?<value>(?!000|666|9)\d{9})(?![A-Za-z0-9_%]|[.,/-]\d)/gi;
const lastFour = new RegExp(
  `\\b(?:${names}(?![a-z])[^.!?\\d\\n▮[\\]]{0,20}\\b(?:ending|ends?|last (?:4|four)|ultimos (?:4|cuatro)|termina\\w*)|(?:last (?:4|four)|ultimos (?:4|cuatro)(?: digitos| numeros)?)[^.!?\\d\\n▮[\\]]{0,24}\\b${names}(?![a-z]))\\b${between("digits|numbers|numeros|digitos|is|are|with|in|of|my|en|con|es|son|de|mi")}(?<value>\\d{4})(?![A-Za-z0-9_]|[.,/-]\\d)`,
  "gi",
);
const after =
  /(?<![A-Za-z0-9_$]|\d[.,/-])(?<value>\d{3}[ .-]?\d{2}[ .-]?\d{4})(?=[ ,;:.-]{0,3} ?(?:(?:that|this|it|which|eso|ese|esa)(?:'s| is| was| es| era)?|is|was|es|era) (?:my|mi|his|her|the|el|su) (?:ssn|social|numero de seguro|seguro social))/gi;
/** As forms show it: all but the last four hidden. */
const half = /(?<![A-Za-z0-9_])[x*#]{3}[ -]?[x*#]{2}[ -]?(?<value>\d{4})(?![A-Za-z0-9_]|[.,/-]\d)/gi;

function social(text: string): Span[] {
  return [
    ...valuesOf(text, grouped, "ssn").filter(({ start }) => !isOtherNumber(text, start)),
    ...valuesOf(text, named, "ssn"),
    ...valuesOf(text, later, "ssn").filter(({ start }) => !isOtherNumber(text, start)),
    ...valuesOf(text, lastFour, "ssn"),
    ...valuesOf(text, after, "ssn"),
    ...valuesOf(text, half, "ssn"),
  ];
}

/** Illinois: a letter and eleven digits, 4-4-4. Others, a state's or a nation's, only with their name before them. */
const illinois = /(?<![A-Za-z0-9_]|[A-Za-z0-9]-)[A-Z]\d{3}( ?[-. ]? ?)\d{4}\1\d{4}(?![A-Za-z0-9_]|-\d)/gi;
const documents = new RegExp(
  `\\b(?:driv(?:er'?s?'?|ing) licen[sc]e|d\\.?l\\.?(?= ?(?:#|no|num|is|:))|licen[sc]e (?:number|no|num|id)\\b|licen[sc]e #|(?:my|his|her|(?:out[- ]of[- ])?state|illinois|iowa|indiana|wisconsin|missouri|kentucky|michigan|minnesota|ohio) licen[sc]e\\b|(?:mi|su) licencia\\b|numero de (?:mi |su |la )?licencia|licencia de (?:conducir|manejar|conductor)|(?:permiso|carnet?) de conducir|state id|id estatal|identificacion estatal|passport|pasaporte|matricula consular)\\b${between(
    "is|was|are|number|no|num|nr|id|card|it|the|my|illinois|il|es|era|numero|mi|el|la|de",
  )}(?<value>[A-Z]{0,3}-?\\d[A-Z0-9]{0,12}(?:[ -](?=[A-Z0-9]*\\d)[A-Z0-9]{1,9}){0,4})(?![A-Za-z0-9_]|[./-]\\d)`,
  "gi",
);
const elsewhere =
  /\b(?:licen[sc]e|licencia|passport|pasaporte|state id)\b[^.!?\d\n▮[\]]{0,40}\b(?:number|no|num|numero|is|es)\b[ .:#]{1,3}(?<value>[A-Z]{0,3}-?\d[A-Z0-9]{5,12})(?![A-Za-z0-9_]|[./-]\d)/gi;
function licences(text: string): Span[] {
  const isOne = (value: string) => {
    const signs = value.replace(/[ -]/g, "");
    return (
      signs.length >= 6 &&
      digitsOf(value).length >= 4 &&
      !isDate(value) &&
      !/^(?:19|20)\d\d[ -]?(?:19|20)\d\d$/.test(value)
    );
  };
  return [
    ...valuesOf(text, illinois, "driversLicense").filter(({ start }) => !isOtherNumber(text, start)),
    ...valuesOf(text, documents, "driversLicense", isOne),
    ...valuesOf(text, elsewhere, "driversLicense", isOne),
  ];
}

/** A Medicare number has eleven places, and no S, L, O, I, B, Z (CMS); others with their name before them. */
const medicare =
  /(?<![A-Za-z0-9_])[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![A-Za-z0-9_])/gi;
const insurers = new RegExp(
  `\\b(?:medicaid|medicare|medical record|health insurance|seguro medico|expediente medico|mrn)\\b${between(
    "is|was|number|no|num|id|card|member|es|numero",
  )}(?<value>[A-Z]{0,3}\\d[A-Z0-9-]{4,14}[A-Z0-9])(?![A-Za-z0-9_])`,
  "gi",
);
function health(text: string): Span[] {
  const isOne = (value: string) => digitsOf(value).length >= 4 && !isDate(value);
  return [...valuesOf(text, medicare, "healthId"), ...valuesOf(text, insurers, "healthId", isOne)];
}
