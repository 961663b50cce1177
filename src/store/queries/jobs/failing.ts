// What the machine does by itself and can't do now (db/migrations/0017), and the word about it put in the queue with it: once, and again when it works.
import type pg from "pg";
import type { Principal } from "../../../domain/access/principal.ts";
import { read } from "../../principal.ts";
import { transaction } from "../../transaction.ts";

export const watchedTasks = ["backup", "checkpoint"] as const;
export type WatchedTask = (typeof watchedTasks)[number];
/** `since`: RFC 3339; `problem`: a refusal's or an error's name. */
export type Failing = { readonly task: WatchedTask; readonly since: string; readonly problem: string };
/** What is told of it, and to whom: ids of people, one job each. */
export type MachineWord = Failing & { readonly works: boolean };

export async function failingNow(pool: pg.Pool, who: Principal): Promise<Failing[]> {
  const [found] = await read(pool, who, "", [
    { name: "failing-now", text: "select task, since, problem from concord.failing order by since" },
  ]);
  return found?.rows ?? [];
}

const tell = (library: number, word: MachineWord, people: readonly number[]): pg.QueryConfig => ({
  name: "failing-tell",
  text: `select graphile_worker.add_job('tellOfMachine', ($1::jsonb || jsonb_build_object('personId', p))::json, null, now(), 12, $2 || p)
    from unnest($3::int[]) as p`,
  values: [
    JSON.stringify({ library, ...word }),
    `machine:${word.task}:${word.works ? "works" : "fails"}:${word.since}:`,
    people,
  ],
});

/** True: it begins here, and these people are told. Else it goes on, with its newest problem. As a job. */
export const noteFailing = (
  pool: pg.Pool,
  who: Principal,
  { task, since, problem }: Failing,
  people: readonly number[],
): Promise<boolean> =>
  transaction(pool, who, async (send) => {
    const values = [who.library, task, since, problem];
    const [begun] = await send({
      name: "failing-begin",
      text: "insert into concord.failing (library_id, task, since, problem) values ($1, $2, $3, $4) on conflict do nothing",
      values,
    });
    if (begun?.rowCount === 1) {
      await send(tell(who.library, { task, since, problem, works: false }, people));
      return true;
    }
    await send({
      name: "failing-on",
      text: "update concord.failing set problem = $3 where library_id = $1 and task = $2",
      values: [who.library, task, problem],
    });
    return false;
  });

/** It works; where it failed before, these people are told. As a job. */
export const noteWorking = (
  pool: pg.Pool,
  who: Principal,
  task: WatchedTask,
  people: readonly number[],
): Promise<unknown> =>
  transaction(pool, who, async (send) => {
    const [ended] = await send({
      name: "failing-end",
      text: "delete from concord.failing where library_id = $1 and task = $2 returning since, problem",
      values: [who.library, task],
    });
    const [row] = ended?.rows ?? [];
    if (row) await send(tell(who.library, { task, since: row.since, problem: row.problem, works: true }, people));
  });
