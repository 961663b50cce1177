// Procedures to begin with, drawn from comparable libraries and from the model grievance procedure under title II of the ADA. Library settings,
// never law: a library that knows its own text edits them to it. Words of a stage are the locale's until the library has its own.
import type { Locale, Translate } from "../../../lib/locale.ts";
import type { PresetName, Span, Stage } from "../terms.ts";
import type { Procedure, Step } from "./procedure.ts";

const open = (days: number): Span => ({ days, count: "open" });
const dates = (days: number): Span => ({ days, count: "calendar" });
type Bare = Omit<Step, "words">;
const step = (
  stage: Stage,
  by: Step["by"] = null,
  within: Span | null = null,
  letter: Step["letter"] = null,
): Bare => ({
  stage,
  by,
  within,
  letter,
});
type Preset = Omit<Procedure, "id" | "version" | "preset" | "name" | "active" | "steps" | "source"> & {
  readonly steps: readonly Bare[];
};
const plain = {
  mayHideIdentity: true,
  direct: false,
  standing: "anyone",
  fileWithin: null,
  oncePerItemMonths: null,
  staysInCirculation: false,
  keepYears: null,
  checkedOn: "2026-11-25",
} as const satisfies Partial<Preset>;

const presets: Readonly<Record<PresetName, Preset>> = {
  /** Desk, Director or designee, Board; the Board is final. */
  threeTier: {
    ...plain,
    steps: [
      step("received"),
      step("acknowledged", "director", open(3), "acknowledgement"),
      step("staffAccount", "director", open(7)),
      step("investigated", "director", open(7)),
      step("decided", "director", open(5), "decision"),
      step("appealed", null, null, "appealReceipt"),
      step("heard", "board", dates(60)),
      step("boardDecided", "board", dates(30), "appealDecision"),
      step("closed"),
    ],
    extension: open(10),
    accountWithin: open(5),
    appeal: { within: dates(15), to: "board", cutOff: { hours: 48 } },
  },
  /** Acknowledged in five working days, answered in ten more, at most ten longer with reasons; a second stage by another person in twenty. */
  twoStage: {
    ...plain,
    steps: [
      step("received"),
      step("acknowledged", "supervisor", open(5), "acknowledgement"),
      step("decided", "supervisor", open(10), "decision"),
      step("appealed", null, null, "appealReceipt"),
      step("boardDecided", "director", open(20), "appealDecision"),
      step("closed"),
    ],
    extension: open(10),
    accountWithin: open(5),
    appeal: { within: dates(30), to: "director", cutOff: null },
    direct: true,
  },
  /** 60 days to file; met within 15, answered within 15, appealed within 15, met within 15, answered within 15; kept three years. */
  ada: {
    ...plain,
    steps: [
      step("received"),
      step("investigated", "designee", dates(15)),
      step("decided", "designee", dates(15), "decision"),
      step("appealed", null, null, "appealReceipt"),
      step("heard", "director", dates(15)),
      step("boardDecided", "director", dates(15), "appealDecision"),
      step("closed"),
    ],
    extension: null,
    accountWithin: dates(10),
    appeal: { within: dates(15), to: "director", cutOff: null },
    direct: true,
    fileWithin: dates(60),
    keepYears: 3,
  },
  /** Standing, the item stays in circulation meanwhile, a committee, the Board final, the same item once in twelve months. */
  reconsideration: {
    ...plain,
    steps: [
      step("received"),
      step("acknowledged", "director", open(5), "acknowledgement"),
      step("investigated", "director", open(30)),
      step("decided", "director", open(10), "decision"),
      step("appealed", null, null, "appealReceipt"),
      step("heard", "board", dates(60)),
      step("boardDecided", "board", dates(30), "appealDecision"),
      step("closed"),
    ],
    extension: open(15),
    accountWithin: open(5),
    appeal: { within: dates(15), to: "board", cutOff: { hours: 48 } },
    direct: true,
    standing: "cardholder",
    oncePerItemMonths: 12,
    staysInCirculation: true,
  },
};

/** A preset with Concord's own words for it, to be edited. `t`: of each language. */
export function presetProcedure(preset: PresetName, id: number, t: Readonly<Record<Locale, Translate>>): Procedure {
  const { steps, ...rest } = presets[preset];
  const both = (key: string) => ({ en: t.en(key), es: t.es(key) });
  return {
    ...rest,
    id,
    version: 1,
    preset,
    name: both(`complaint.preset.${preset}`),
    active: true,
    source: t.en(`complaint.source.${preset}`),
    steps: steps.map((one) => ({ ...one, words: both(`complaint.stageIn.${preset}.${one.stage}`) })),
  };
}
