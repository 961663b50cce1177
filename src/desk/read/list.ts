// The list of cases by filters, newest first. Walls are the database's.
import type { Person } from "../../domain/access/principal.ts";
import type { Theme } from "../../domain/case/terms.ts";
import { type ListFilter, listRows, rowsAPage, themesInUse } from "../../store/queries/cases/rows.ts";
import { type Desk, settingsOf, todayOf } from "../desk.ts";
import { themesOf } from "../settings/shipped-themes.ts";
import { shownRows } from "./rows.ts";
import type { Row } from "./views.ts";

export type ListPage = { readonly rows: readonly Row[]; readonly next: string | null };

export async function list(desk: Desk, who: Person, filter: ListFilter): Promise<ListPage> {
  const settings = await settingsOf(desk);
  const rows = await listRows(desk.pool, who, todayOf(desk, settings), filter);
  const shown = rows.slice(0, rowsAPage);
  return {
    rows: await shownRows(desk, settings, who, shown),
    next: rows.length > rowsAPage ? (shown.at(-1)?.touched_at ?? null) : null,
  };
}

/** The themes that a list can be of: those in use now, and of the retired ones those that this person would find something by. */
export async function themesToFind(desk: Desk, who: Person): Promise<readonly Theme[]> {
  const settings = await settingsOf(desk);
  const themes = themesOf(settings.row);
  const retired = themes.filter((one) => !one.active).map((one) => one.id);
  const used = retired.length > 0 ? await themesInUse(desk.pool, who, todayOf(desk, settings), retired) : [];
  return themes.filter((one) => one.active || used.includes(one.id));
}
