// The demo library loaded into a database of its own, on a Wednesday in October.

import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Demo, loadDemo } from "../../../src/demo/load.ts";
import { type Desk, freshSettings, openDesk } from "../../../src/desk/desk.ts";
import type { Person } from "../../../src/domain/access/principal.ts";
import type { Case } from "../../../src/domain/case/state.ts";
import { newKey } from "../../../src/store/keys.ts";
import { type TestDatabase, testDatabase } from "../../database.ts";

type Ending = { after(then: () => Promise<void>): void };

const policies = (file: string) => readFileSync(new URL(`../../../policies/${file}`, import.meta.url), "utf8");
export const presetText = policies("preset.json");
export const policyText = policies("sample-customer-service.md");
export const today = "2026-10-14";

export type Loaded = {
  readonly database: TestDatabase;
  readonly demo: Demo;
  /** Ten in the morning of today. */
  readonly desk: Desk;
  readonly mailFolder: string;
  readonly master: Buffer;
};

export async function folder(t: Ending): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "concord-demo-"));
  t.after(() => rm(path, { recursive: true }));
  return path;
}

export async function loaded(t: Ending, count: number | undefined, { on = today } = {}): Promise<Loaded> {
  const [database, mailFolder] = [await testDatabase(t), await folder(t)];
  const master = newKey();
  const demo = await loadDemo({
    pool: database.pool,
    master,
    presetText,
    policyText,
    accounts: null,
    mailFolder,
    today: on,
    ...(count === undefined ? {} : { count }),
  });
  if (!demo.ok) throw new Error(demo.refusal);
  const now = () => `${on}T15:00:00.000Z`;
  const desk = openDesk({ pool: database.pool, library: 1, master, presetText, now });
  return { database, demo: demo.value, desk, mailFolder, master };
}

export async function asPerson(desk: Desk, id: number): Promise<Person> {
  const row = (await freshSettings(desk))?.row.people.find((one) => one.id === id);
  if (!row) throw new Error(`there is no person ${id}`);
  return { kind: "person", library: desk.library, personId: id, roles: row.roles, branchId: row.branchId };
}

export async function statesIn({ owner }: TestDatabase): Promise<Case[]> {
  const { rows } = await owner.query<{ state: Case }>(
    "select state from concord.stream where noun = 'case' order by stream_id",
  );
  return rows.map((row) => row.state);
}
