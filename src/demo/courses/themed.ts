// What a matter was about, said by whoever has it once everything else is done (7.2). Last, so that it moves nothing before it.
import type { Case } from "../../domain/case/state.ts";
import type { Course } from "../course.ts";
import { themes } from "../situations/themes.ts";
import type { Brief } from "./brief.ts";

/** Somebody is always in a hurry. */
const said = 0.75;

export function* themed({ situation, chance }: Pick<Brief, "situation" | "chance">, course: Course): Course {
  let first: Case | null = null;
  for (let next = course.next(); !next.done; ) {
    const state: Case = yield next.value;
    if (first === null || first.id === state.id) first = state;
    next = course.next(state);
  }
  const theme = themes.get(situation.id);
  if (theme === undefined || !first?.holder || !chance.happens(said)) return;
  yield { wait: { minutes: [1, 6] }, who: "holder", act: { type: "SetTheme", theme } };
}
