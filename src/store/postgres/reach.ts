// From a data folder to a connection: join the server that runs there, or start one. A lost race ends in joining.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { findBinaries } from "./binaries.ts";
import { clusterIn, makeCluster, placeCluster } from "./cluster.ts";
import { type Credentials, keepPort, takeCredentials } from "./credentials.ts";
import { findPostmaster, freePort, isAlive, spawnPostmaster } from "./postmaster.ts";
import { serverUser } from "./server-user.ts";
import type { ServerSettings } from "./settings.ts";

/** Held shared, for as long as it uses the server, by every process that does; taken alone by the one that stops it. */
export const presence = 7_007_001;

export type Reached = {
  /** The superuser's connection that holds the presence. */
  readonly keeper: pg.Client;
  readonly pid: number;
  readonly credentials: Credentials;
  readonly joined: boolean;
};

// Refused, cut, or "the database system is starting up / shutting down": ask again.
const passing = new Set(["ECONNREFUSED", "ECONNRESET", "57P03", "57P01"]);

/** A connection that holds the presence, as soon as the server gives one; null when its process ends first. */
async function knock({ port, superuser }: Credentials, alive: () => boolean): Promise<pg.Client | null> {
  while (alive()) {
    const keeper = new pg.Client({
      host: "127.0.0.1",
      port,
      user: "postgres",
      password: superuser,
      database: "postgres",
      application_name: "concord keeper",
    });
    keeper.on("error", () => undefined); // its end is what tells
    try {
      await keeper.connect();
      const { rows } = await keeper.query<{ held: boolean }>(`select pg_try_advisory_lock_shared(${presence}) as held`);
      if (rows[0]?.held) return keeper;
      await keeper.end(); // the last one out is stopping it
    } catch (error) {
      const { code, message } = error as Error & { code?: string };
      if (code === "28P01") throw new Error("postgres.json and the database do not belong together");
      if (!passing.has(code ?? "") && !message.includes("terminated unexpectedly")) throw error;
    }
    await wait(15);
  }
  return null;
}

/**
 * Joins or starts the server of a data folder, which is made when it is missing.
 * @throws with a sentence for the operator when it can't
 */
export async function reach(data: string, settings: ServerSettings): Promise<Reached> {
  // The server's user must get to the cluster in it; the files in it are closed one by one.
  mkdirSync(data, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const user = serverUser(clusterIn(data));
  let credentials = takeCredentials(data, await freePort());
  const cluster = placeCluster(data, credentials, user);
  for (let failures = 0; failures < 30; failures += 1) {
    const running = findPostmaster(cluster);
    if (running) {
      const there = { ...credentials, port: running.port };
      const keeper = await knock(there, () => isAlive(running.pid));
      if (keeper) return { keeper, pid: running.pid, credentials: there, joined: true };
    }
    const binaries = findBinaries(user);
    makeCluster(data, cluster, credentials, user, binaries);
    const port = await freePort(credentials.port);
    if (port !== credentials.port) credentials = keepPort(data, credentials, port);
    const log = join(data, "postgres.log");
    const started = spawnPostmaster(binaries, cluster, log, { ...settings, port: String(port) }, user);
    const keeper = await knock(credentials, started.alive);
    if (keeper) return { keeper, pid: started.pid, credentials, joined: false };
    // Another process was quicker, or children of a killed server still hold its memory: a moment later it works.
    await wait(100);
  }
  throw new Error("the server ends as soon as it starts");
}
