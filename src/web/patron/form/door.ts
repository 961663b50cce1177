// The four doors: what may be said at each, and its address. One reader and one page serve them all.
import type { Kind } from "../../../domain/case/terms.ts";
import { paths } from "../../paths.ts";

export const doors = ["inquiry", "request", "concern", "thanks"] as const;
export type Door = (typeof doors)[number];

export const doorPath: Readonly<Record<Door, string>> = {
  inquiry: paths.inquiry,
  request: paths.request,
  concern: paths.concern,
  thanks: paths.thanks,
};

/** The last door has two kinds behind it; the form asks which. */
export const kindAt = (door: Door, chosen: string): Kind =>
  door === "thanks" ? (chosen === "suggestion" ? "suggestion" : "thanks") : door;

/** The policy's eight grounds (2.1). Voluntary and sealed; counted only in aggregate. */
export const grounds = [
  "age",
  "race",
  "ethnicity",
  "gender",
  "disability",
  "religion",
  "orientation",
  "means",
] as const;

/** Where it happened, as a library's rooms are commonly called. */
export const places = ["desk", "children", "computers", "rooms", "shelves", "outside", "phone", "online"] as const;

/** What the patron can tick about a concern, in plain words. `conflict` and `discrimination` come from elsewhere. */
export const ticks = ["safety", "harassment", "minor"] as const;
