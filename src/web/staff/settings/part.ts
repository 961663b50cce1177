// The parts of the settings: what each one's page is given, and what saving it comes to. Order as on the page.
import type { Child } from "hono/jsx";
import type { SettingsView } from "../../../desk/settings/view.ts";
import type { Setting } from "../../../domain/access/settings-table.ts";
import type { No } from "../../../lib/result.ts";
import type { Errors } from "../../components/form/error-summary.tsx";
import type { Page } from "../../env.ts";
import type { Posted } from "../../middleware/form.ts";
import type { StaffAsked } from "../account/request.ts";

/** The parts as they stand together, each group under a quiet heading. */
export const partGroups = {
  house: ["library", "letterhead", "hours", "closures", "people", "designations"],
  matters: ["targets", "themes", "policies"],
  conduct: ["conduct", "restrictions", "records", "disclosure", "lists"],
  safety: ["report", "key"],
} as const;
export type PartGroup = keyof typeof partGroups;
export const partNames = Object.values(partGroups).flat();
export type PartName = (typeof partGroups)[PartGroup][number];

export type PartProps = {
  readonly c: StaffAsked;
  readonly page: Page;
  readonly view: SettingsView;
  /** What was typed, when the page comes back; null shows what is saved. */
  readonly posted: Posted | null;
  readonly errors: Errors;
};

/** `to`: where to go on, under the part's own address. `page`: to be shown at once (a link that is shown once, a preview). */
export type Saved =
  | { readonly ok: true; readonly to?: string; readonly page?: Child }
  | { readonly ok: false; readonly errors: Errors }
  | No<string>;

export type Part = {
  readonly name: PartName;
  /** Who may any of it; the rest of the page says whose it is. */
  readonly setting: Setting;
  readonly show: (props: PartProps) => Child | Promise<Child>;
  readonly save: (props: PartProps & { readonly posted: Posted }) => Promise<Saved>;
};

/** The version that the form was made from; what it is now when the form's own was lost. */
export const expected = (posted: Posted, view: SettingsView): number => posted.expects ?? view.version;
