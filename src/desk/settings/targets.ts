// By when the library means to answer (3.1): its own settings, in open days or open minutes. They count for what begins from now on;
// a date that a patron was told stays.
import type { Person } from "../../domain/access/principal.ts";
import type { TargetSettings } from "../../domain/case/act.ts";
import { type Amount, kinds } from "../../domain/case/terms.ts";
import { no, ok, type Result } from "../../lib/result.ts";
import { updateLibrary } from "../../store/queries/settings.ts";
import type { Desk } from "../desk.ts";
import { changeSettings, type SettingsDone } from "./change.ts";

const mostDays = 90;
const mostMinutes = 60 * 24 * mostDays;

const isAmount = (amount: Amount): boolean => {
  const [value, most] = "days" in amount ? [amount.days, mostDays] : [amount.minutes, mostMinutes];
  return Number.isInteger(value) && value >= 1 && value <= most;
};

/** Refusal: TargetOutOfRange (field, such as "reply.concern" or "review"; days, minutes: the most of each). */
export async function saveTargets(
  desk: Desk,
  person: Person,
  targets: TargetSettings,
  expects: number,
): Promise<Result<SettingsDone>> {
  const { reply, word, review, silence, handOver } = targets;
  const amounts: readonly (readonly [string, Amount])[] = [
    ...kinds.map((kind) => [`reply.${kind}`, reply[kind]] as const),
    ...Object.entries({ word, review, silence, handOver }),
  ];
  const wrong = amounts.find(([, amount]) => !isAmount(amount));
  if (wrong) return no("TargetOutOfRange", { field: wrong[0], days: mostDays, minutes: mostMinutes });
  const after: TargetSettings = { reply, word, review, silence, handOver };
  return changeSettings(desk, person, "targets", expects, ({ row }) =>
    ok({
      queries: [updateLibrary(row.id, { ...row, targets: after })],
      changes: [{ what: "targets", item: "", before: row.targets, after }],
    }),
  );
}
