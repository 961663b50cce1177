// The ladder (informal.lead, .3, .4): three steps, always three, always in this order. One markup: a rail, or a staircase by
// the sheet alone. State is a word inside the step; a passed step keeps its tick and date, a skipped one says by which rule.
import type { Child } from "hono/jsx";
import type { LadderStep } from "../../desk/read/views.ts";
import type { Page } from "../env.ts";
import { Day } from "./date.tsx";
import { Icon } from "./icon.tsx";

type LadderProps = {
  readonly page: Page;
  readonly steps: readonly LadderStep[];
  readonly stairs?: boolean;
  /** What stands below a step's words: who works on it, the rule that skipped it, a button. */
  readonly inside?: (step: LadderStep) => Child;
};

export const stepTitle = { 1: "ladder.staff", 2: "ladder.director", 3: "ladder.complaint" } as const;

export function Ladder({ page, steps, stairs, inside }: LadderProps) {
  const { t } = page;
  return (
    <ol class={stairs ? "ladder stairs" : "ladder"}>
      {steps.map((step) => (
        <li
          class={step.state === "now" ? "on" : step.state === "passed" ? "passed" : undefined}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          <span class="n">
            <span class="word">{t("ladder.step")} </span>
            {String(step.level)}
          </span>
          <h3>{t(stepTitle[step.level])}</h3>
          {inside?.(step)}
          {step.state === "now" ? <span class="status here">{t("ladder.here")}</span> : null}
          {step.state === "passed" ? (
            <span class="status">
              <Icon name="tick" />
              <span>
                {t("ladder.passed")} {step.since ? <Day page={page} at={step.since} /> : null}
              </span>
            </span>
          ) : null}
          {step.state === "skipped" && !step.rule ? <p>{t("ladder.skipped")}</p> : null}
        </li>
      ))}
    </ol>
  );
}
