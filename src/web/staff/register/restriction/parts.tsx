// Small parts that the pages of a restriction share: how it stands, until when.
import { untilWords } from "../../../../desk/register/restriction/until.ts";
import type { Restriction } from "../../../../domain/conduct/restriction/state.ts";
import type { Page } from "../../../env.ts";

export const Stands = ({ page: { t }, state }: { readonly page: Page; readonly state: Restriction }) => (
  <span class={state.status === "ended" ? "status over" : state.status === "inEffect" ? "status" : "status wait"}>
    {t(state.status === "ended" ? `restriction.ending.${state.ending}` : `restriction.status.${state.status}`)}
  </span>
);

/** A choice's words inside a sentence. */
export const within = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

export const Until = ({ page, state }: { readonly page: Page; readonly state: Restriction }) => (
  <>{untilWords(page, state)}</>
);
