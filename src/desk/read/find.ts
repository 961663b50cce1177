// Finding: by reference, receipt code, exact e-mail or exact phone; and the list of cases by filters. Walls are the database's.
import type { Person } from "../../domain/access/principal.ts";
import { readReference } from "../../domain/receipt/reference.ts";
import { readCode } from "../../domain/receipt/six-words.ts";
import { keyedHash } from "../../store/keys.ts";
import { foundRows, type ListFilter, listRows, rowsAPage } from "../../store/queries/rows.ts";
import { foldEmail, foldPhone } from "../contact.ts";
import { type Desk, settingsOf, todayOf } from "../desk.ts";
import { reader } from "./rows.ts";
import type { Row } from "./views.ts";

export type ListPage = { readonly rows: readonly Row[]; readonly nextBefore: string | null };

export async function list(desk: Desk, who: Person, filter: ListFilter): Promise<ListPage> {
  const settings = await settingsOf(desk);
  const rows = await listRows(desk.pool, who, todayOf(desk, settings), filter);
  const shown = rows.slice(0, rowsAPage);
  return {
    rows: shown.map(reader(desk, settings, who)),
    nextBefore: rows.length > rowsAPage ? (shown.at(-1)?.touched_at ?? null) : null,
  };
}

/** A reference, a receipt code, an exact e-mail or an exact phone in any format; newest first; only what the asker may see. */
export async function find(desk: Desk, who: Person, typed: string): Promise<readonly Row[]> {
  const settings = await settingsOf(desk);
  const on = todayOf(desk, settings);
  const reference = readReference(typed);
  const code = readCode(typed);
  const email = foldEmail(typed);
  const phone = foldPhone(typed);
  const looks = [
    ...(reference.ok ? [{ reference: reference.value }] : []),
    ...(code.ok ? [{ sort: "code", hash: keyedHash(settings.keys, "code", code.value) }] : []),
    ...(email ? [{ sort: "email", hash: keyedHash(settings.keys, "email", email) }] : []),
    ...(phone && !reference.ok ? [{ sort: "phone", hash: keyedHash(settings.keys, "phone", phone) }] : []),
  ];
  const found = await Promise.all(looks.map((by) => foundRows(desk.pool, who, on, by)));
  const rows = new Map(found.flat().map((row) => [row.stream_id, row]));
  return [...rows.values()].map(reader(desk, settings, who));
}
