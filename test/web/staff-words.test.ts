// Every code that a staff page can show has its words in both languages: acts, events, refusals, reasons.
import assert from "node:assert/strict";
import test from "node:test";
import { carriers } from "../../src/desk/words/words.ts";
import { caseEvent } from "../../src/domain/case/event.ts";
import { refusals } from "../../src/domain/case/refusal.ts";
import { statuses } from "../../src/domain/case/state.ts";
import {
  borrowingReasons,
  channels,
  clocks,
  endings,
  identityReasons,
  outcomes,
  resolutions,
  sensitivities,
  willingness,
} from "../../src/domain/case/terms.ts";
import { loadLocales } from "../../src/lib/locale.ts";
import { actAsks } from "../../src/web/staff/case/act-fields.ts";

const catalogue = loadLocales();
const silent = new Set(["TargetSet", "TargetMet"]);

for (const language of ["en", "es"] as const)
  test(`every act, event, refusal and code of a case has words in ${language}`, () => {
    const asked = Object.entries(actAsks);
    const keys = [
      ...asked.flatMap(([act]) => [`act.${act}`, `staff.act.lead.${act}`]),
      ...asked
        .flatMap(([act, ask]) => ask.fields.filter((field) => field.sort === "text" && !field.inside).map(() => act))
        .filter((act) => act !== "WriteNote")
        .map((act) => `staff.act.words.${act}`),
      ...asked.flatMap(([, ask]) =>
        ask.fields.flatMap((field) =>
          field.sort === "choice"
            ? [`staff.act.choice.${field.words}`, ...field.values.map((one) => `${field.words}.${one}`)]
            : [],
        ),
      ),
      ...caseEvent.options
        .map((option) => option.shape.type.value)
        .filter((type) => !silent.has(type))
        .map((type) => `record.${type}`),
      ...Object.values(carriers).map(([event]) => `record.short.${event}`),
      ...refusals.map((name) => `refusal.${name}`),
      ...statuses.map((one) => `status.${one}`),
      ...channels.map((one) => `channel.${one}`),
      ...clocks.map((one) => `clock.${one}`),
      ...endings.map((one) => `ending.${one}`),
      ...outcomes.map((one) => `outcome.${one}`),
      ...resolutions.map((one) => `resolution.${one}`),
      ...identityReasons.map((one) => `identityReason.${one}`),
      ...borrowingReasons.map((one) => `borrowingReason.${one}`),
      ...sensitivities.map((one) => `sensitivity.${one}`),
      ...willingness.map((one) => `willingness.${one}`),
    ];
    assert.deepEqual(
      keys.filter((key) => !catalogue[language].has(key)),
      [],
    );
  });
