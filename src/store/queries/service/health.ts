// Does the database answer?
import type pg from "pg";

export const answers = (pool: pg.Pool): Promise<boolean> =>
  pool.query("select 1").then(
    () => true,
    () => false,
  );
