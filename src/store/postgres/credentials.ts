// <data>/postgres.json: the embedded server's port and passwords, made once, readable by their owner alone.
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Credentials = {
  /** Names the cluster's folder when it can't lie in the data folder. */
  readonly id: string;
  readonly port: number;
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
};

const fileIn = (data: string): string => join(data, "postgres.json");

const password = (): string => randomBytes(24).toString("base64url");

function writeAside(data: string, credentials: Credentials): string {
  const aside = `${fileIn(data)}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(aside, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  return aside;
}

const readCredentials = (data: string): Credentials => JSON.parse(readFileSync(fileIn(data), "utf8")) as Credentials;

/** Reads them, or makes them. Of two processes that make them at once, one wins and both read the same. */
export function takeCredentials(data: string, freePort: number): Credentials {
  if (existsSync(fileIn(data))) return readCredentials(data);
  const aside = writeAside(data, {
    id: randomBytes(6).toString("hex"),
    port: freePort,
    superuser: password(),
    owner: password(),
    app: password(),
  });
  try {
    linkSync(aside, fileIn(data)); // a hard link appears whole, and fails when the file is there
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(aside);
  }
  return readCredentials(data);
}

export function keepPort(data: string, credentials: Credentials, port: number): Credentials {
  const kept = { ...credentials, port };
  renameSync(writeAside(data, kept), fileIn(data));
  return kept;
}
