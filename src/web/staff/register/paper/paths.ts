// The addresses of paper: letters to post, forms and posters, the letterhead.
import type { PaperForm } from "../../../../domain/paper/form.ts";
import { staffPaths } from "../../../paths.ts";

export const paperPaths = {
  letters: "/staff/letters",
  letter: "/staff/letters/paper/:reference/:version",
  letterhead: "/staff/settings/letterhead/:locale",
  forms: "/staff/forms",
  enter: "/staff/forms/enter",
  poster: "/staff/forms/poster/:group",
  together: "/staff/letters/together/:group",
} as const;

/** Where what stands on a sheet is written down; `?form=` its code. */
export const entersAt: Readonly<Record<PaperForm, string>> = {
  concern: staffPaths.log,
  complaint: "/staff/complaints/new",
  incident: "/staff/conduct/incident",
};
