// Sheets that were printed to be filled in by hand, by their code (db/migrations/0022).
import type pg from "pg";
import type { Person } from "../../../domain/access/principal.ts";
import type { PaperForm } from "../../../domain/paper/form.ts";
import type { Locale } from "../../../lib/locale.ts";
import { read, write } from "../../principal.ts";

export type FormRow = {
  readonly code: string;
  readonly form: PaperForm;
  readonly locale: Locale;
  readonly size: "standard" | "large";
  readonly actId: string | null;
  readonly filedAt: string | null;
  /** The matter it became, where this reader sees it. */
  readonly reference: string | null;
};

export async function issueForms(
  pool: pg.Pool,
  who: Person,
  codes: readonly string[],
  { form, locale, size }: Pick<FormRow, "form" | "locale" | "size">,
  at: string,
): Promise<void> {
  await write(pool, who, "", [
    {
      name: "paper-form-issue",
      text: `insert into concord.paper_form (library_id, code, form, locale, size, issued_at, issued_by)
        select $1, unnest($2::text[]), $3, $4, $5, $6, $7`,
      values: [who.library, codes, form, locale, size, at, who.personId],
    },
  ]);
}

export async function formByCode(pool: pg.Pool, who: Person, today: string, code: string): Promise<FormRow | null> {
  const [found] = await read(pool, who, today, [
    {
      name: "paper-form",
      text: `select f.code, f.form, f.locale, f.size, f.act_id as "actId", f.filed_at as "filedAt", coalesce(i.reference, e.reference) as reference
        from concord.paper_form f left join concord.case_item i on i.stream_id = f.stream_id
          left join concord.register_item e on e.stream_id = f.stream_id where f.code = $1`,
      values: [code],
    },
  ]);
  return found?.rows[0] ?? null;
}

/** Takes the sheet for this act; the same act again has it already. False: another act has it. */
export async function takeForm(pool: pg.Pool, who: Person, code: string, actId: string, at: string): Promise<boolean> {
  const [took, has] = await write(pool, who, "", [
    {
      name: "paper-form-take",
      text: "update concord.paper_form set act_id = $2, filed_at = $3, filed_by = $4 where code = $1 and act_id is null",
      values: [code, actId, at, who.personId],
    },
    {
      name: "paper-form-has",
      text: "select from concord.paper_form where code = $1 and act_id = $2",
      values: [code, actId],
    },
  ]);
  return took?.rowCount === 1 || has?.rowCount === 1;
}

/** What the sheet became; null gives it back, since nothing came of the act. */
export async function noteFiled(
  pool: pg.Pool,
  who: Person,
  code: string,
  actId: string,
  streamId: string | null,
): Promise<void> {
  await write(pool, who, "", [
    streamId === null
      ? {
          name: "paper-form-back",
          text: "update concord.paper_form set act_id = null, filed_at = null, filed_by = null where code = $1 and act_id = $2 and stream_id is null",
          values: [code, actId],
        }
      : {
          name: "paper-form-filed",
          text: "update concord.paper_form set stream_id = $3 where code = $1 and act_id = $2 and stream_id is null",
          values: [code, actId, streamId],
        },
  ]);
}
