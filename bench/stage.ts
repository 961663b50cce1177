// What the bench runs on: an embedded server of its own with production settings, a library, a signed-in supervisor, and the app as a
// process of its own, as a library runs it.
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { onNode } from "../script/steps.ts";
import { type Desk, freshSettings, openDesk } from "../src/desk/desk.ts";
import { createLibrary } from "../src/desk/settings/defaults.ts";
import { addPerson } from "../src/desk/settings/people.ts";
import type { Person } from "../src/domain/access/principal.ts";
import { openAccounts } from "../src/store/accounts/accounts.ts";
import { masterKey } from "../src/store/keys.ts";
import { migrate } from "../src/store/migrate.ts";
import { openPool, type Pool } from "../src/store/pool.ts";
import { type Embedded, startEmbedded } from "../src/store/postgres/embedded.ts";
import { tokenField } from "../src/web/middleware/forged/token.ts";
import { openForm } from "./http.ts";

export const folder = ".cache/bench";
const password = "seven green lamps at noon";

export type App = { readonly url: string; readonly process: ChildProcess; readonly startMs: number };
export type Stage = {
  readonly server: Embedded;
  readonly pool: Pool;
  readonly owner: Pool;
  readonly desk: Desk;
  readonly supervisor: Person;
  readonly staff: readonly number[];
};

const sure = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};

export async function setStage(): Promise<Stage> {
  rmSync(folder, { recursive: true, force: true });
  const server = sure(await startEmbedded(folder));
  process.once("exit", server.abandon);
  await migrate(server.ownerUrl);
  const pool = openPool(server.appUrl); // as the app has it
  const owner = openPool(server.ownerUrl, { size: 2 });
  const { key: master } = sure(masterKey(`${folder}/master.key`, true));
  const director = {
    name: "Ines Castellan",
    title: "Director",
    email: "ines@prairiebend.example",
    roles: ["director", "administrator"],
  } as const;
  const library = sure(
    await createLibrary(
      { pool, master },
      { name: "Prairie Bend Public Library District", facts: { email: "desk@prairiebend.example" } },
      director,
    ),
  );
  const desk = openDesk({ pool, library, master, presetText: readFileSync("policies/preset.json", "utf8") });
  const first: Person = { kind: "person", library, personId: 1, branchId: 1, roles: director.roles };
  const names = ["lena", "marisol", "theo"];
  for (const [i, name] of names.entries()) {
    const roles = i === 0 ? (["staff", "supervisor"] as const) : (["staff"] as const);
    const version = (await freshSettings(desk))?.row.version ?? 0;
    sure(
      await addPerson(
        desk,
        first,
        {
          name,
          publicName: name,
          title: "Front desk",
          email: `${name}@prairiebend.example`,
          branchId: 1,
          roles,
          active: true,
          firstContact: i === 1,
          listed: false,
        },
        version,
      ),
    );
  }
  const accounts = openAccounts({ url: server.appUrl, library, master, publicUrl: "http://127.0.0.1", now: desk.now });
  sure(await accounts.acceptInvitation(sure(await accounts.invite(2, 1)).token, password));
  await accounts.close();
  await freshSettings(desk);
  const supervisor: Person = { kind: "person", library, personId: 2, branchId: 1, roles: ["staff", "supervisor"] };
  return { server, pool, owner, desk, supervisor, staff: [2, 3, 4] };
}

/** So many closed matters the supervisor may not know of: each page and each search holds to them. */
export const walls = 200;
export const raiseWalls = ({ owner, supervisor }: Stage) =>
  owner.query(
    `insert into concord.wall select library_id, $1, stream_id from concord.case_item where status >= 10 order by stream_id limit ${walls}
      on conflict do nothing`,
    [supervisor.personId],
  );

/** The app as `npm start` runs it, on the stage's data folder. */
export async function startApp(): Promise<App> {
  const [node = "", ...args] = onNode("src/main.ts", "start", "--json");
  const from = performance.now();
  const app = spawn(node, args, {
    stdio: ["ignore", "pipe", "inherit", "ipc"], // by the channel the app sees it when the bench is killed
    env: { ...process.env, PORT: "0", CONCORD_DATA: folder },
  });
  const { stdout } = app;
  if (!stdout) throw new Error("the app has no output");
  const line = await new Promise<string>((resolve) => createInterface(stdout).once("line", resolve));
  const { url } = JSON.parse(line);
  await (await fetch(url)).arrayBuffer();
  return { url, process: app, startMs: performance.now() - from };
}

export async function stopApp({ process: app }: App): Promise<void> {
  app.kill("SIGINT");
  await new Promise((resolve) => app.once("exit", resolve));
}

/** The cookies of a signed-in supervisor. */
export async function signIn(url: string): Promise<string> {
  const { cookie, token } = await openForm(`${url}/staff/sign-in`);
  const body = new URLSearchParams({ email: "lena@prairiebend.example", password, [tokenField]: token });
  const answer = await fetch(`${url}/staff/sign-in`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { origin: url, cookie },
  });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}

/** Ends the stage and its database; the data folder stays until `sweepUp`. */
export async function strike({ server, pool, owner }: Stage): Promise<void> {
  await Promise.all([pool.end(), owner.end()]);
  await server.stop();
}
export const sweepUp = (): void => rmSync(folder, { recursive: true, force: true });

export type Memory = { readonly app: number; readonly postgres: number };

/** Resident memory of the app, and what PostgreSQL's processes hold in all (shared pages counted once), in MiB. Linux only. */
export function memory(app: App): Memory {
  const kB = (file: string, name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(readFileSync(file, "utf8"))?.[1] ?? 0);
  const pid = Number(readFileSync(`${folder}/postgres/postmaster.pid`, "utf8").split("\n", 1)[0]);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  const postgres = [String(pid), ...children].reduce((sum, one) => sum + kB(`/proc/${one}/smaps_rollup`, "Pss"), 0);
  return { app: kB(`/proc/${app.process.pid}/status`, "VmRSS") / 1024, postgres: postgres / 1024 };
}
