// The environment, read once into what it means. A setting that is wrong stops the start with one line: what, where, how
// to mend it. Nothing below reads the environment.
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { no, ok, type Result } from "../lib/result.ts";
import * as values from "./values.ts";

export type Config = {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** The public address, without a slash at its end; null: the one that is listened on. */
  readonly url: string | null;
  /** The data folder, absolute. */
  readonly data: string;
  readonly masterKeyFile: string;
  /** Null: the embedded server in the data folder. */
  readonly database: { readonly url: string; readonly ownerUrl: string | null } | null;
  /** Null: mail is put in a folder of the data folder. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  readonly mailbox: values.ImapMailbox | null;
  readonly backup: {
    /** Where a backup goes each night; null: none is made by itself. */
    readonly folder: string | null;
    /** The age recipient that backups are encrypted to. */
    readonly recipient: string | null;
    /** Of how many days data files are kept. */
    readonly keepDays: number;
  };
  /** Whose X-Forwarded-For is believed: addresses and networks; null: this machine's own. */
  readonly trustedProxies: readonly string[] | null;
  readonly demo: boolean;
};

export type ConfigRefusal = "SettingWrong" | "SettingMissing" | "SettingUnknown" | "DemoOnNetwork";

const settings = [
  "CONCORD_BACKUP_KEEP",
  "CONCORD_BACKUP_RECIPIENT",
  "CONCORD_BACKUP_TO",
  "CONCORD_DATA",
  "CONCORD_IMAP_URL",
  "CONCORD_MAIL_FROM",
  "CONCORD_MASTER_KEY_FILE",
  "CONCORD_SMTP_URL",
  "CONCORD_TRUSTED_PROXIES",
  "CONCORD_URL",
];

/** What Kubernetes and Docker put into the environment for a service that is called "concord". */
const injected = /^CONCORD_(SERVICE|PORT)(_|$)/;

type Environment = Readonly<Record<string, string | undefined>>;
type Stop = ReturnType<typeof no<ConfigRefusal>>;

class Wrong extends Error {
  readonly stop: Stop;
  constructor(stop: Stop) {
    super();
    this.stop = stop;
  }
}

const refuse = (refusal: ConfigRefusal, setting: string, message: string): never => {
  throw new Wrong(no(refusal, { setting, message }));
};

/**
 * @param env the process's environment; an empty setting counts as none
 * @param root what a relative folder starts from
 * @returns the refusal's facts: `setting`, its name; `message`, the line to print
 */
export function readConfig(
  env: Environment,
  root: string,
  { demo = false }: { readonly demo?: boolean } = {},
): Result<Config, ConfigRefusal> {
  try {
    return ok(configOf(env, root, demo));
  } catch (error) {
    if (error instanceof Wrong) return error.stop;
    throw error;
  }
}

function configOf(env: Environment, root: string, demo: boolean): Config {
  refuseUnknown(env);
  const read = <T>(setting: string, reader: (text: string) => values.Read<T>): T | null => {
    const text = env[setting]?.trim();
    if (!text) return null;
    const reading = reader(text);
    if ("value" in reading) return reading.value;
    return refuse("SettingWrong", setting, `${setting} in the environment ${reading.wrong}. Write ${reading.write}.`);
  };
  const host = read("HOST", values.readHost) ?? "127.0.0.1";
  const url = read("CONCORD_URL", values.readPublicUrl);
  if (demo && !values.isLoopback(host))
    refuse(
      "DemoOnNetwork",
      "HOST",
      `the demo library has known passwords, so it is shown on this machine only. Unset HOST (it is ${host}).`,
    );
  if (!url && values.isEveryAddress(host))
    refuse(
      "SettingMissing",
      "CONCORD_URL",
      `HOST is ${host}, every address of this machine: set CONCORD_URL to the address that patrons open.`,
    );
  const folder = (text: string): values.Read<string> => {
    const path = resolve(root, text);
    const isFile = existsSync(path) && !statSync(path).isDirectory();
    return isFile ? { wrong: `is ${path}, which is a file`, write: "the path of a folder" } : { value: path };
  };
  const keyFile = (text: string): values.Read<string> => {
    const path = resolve(root, text);
    return existsSync(dirname(path))
      ? { value: path }
      : { wrong: `is ${path}, whose folder is not there`, write: "the path of a file in a folder that is there" };
  };
  const data = read("CONCORD_DATA", folder) ?? join(root, demo ? "data-demo" : "data");
  const smtpUrl = read("CONCORD_SMTP_URL", values.readSmtpUrl);
  const mailFrom = read("CONCORD_MAIL_FROM", values.readMailFrom);
  if (smtpUrl && !mailFrom)
    refuse(
      "SettingMissing",
      "CONCORD_MAIL_FROM",
      "CONCORD_SMTP_URL is set: set CONCORD_MAIL_FROM to the address that mail comes from.",
    );
  const database = databaseOf(
    read("DATABASE_URL", values.readDatabaseUrl),
    read("DATABASE_OWNER_URL", values.readDatabaseUrl),
  );
  const backup = {
    folder: read("CONCORD_BACKUP_TO", folder),
    recipient: read("CONCORD_BACKUP_RECIPIENT", values.readRecipient),
    keepDays: read("CONCORD_BACKUP_KEEP", values.readDays) ?? 14,
  };
  refuseHalfBackup(backup, database);
  return {
    host,
    port: read("PORT", values.readPort) ?? 7007,
    url,
    data,
    masterKeyFile: read("CONCORD_MASTER_KEY_FILE", keyFile) ?? join(data, "master.key"),
    database,
    smtpUrl,
    mailFrom,
    mailbox: read("CONCORD_IMAP_URL", values.readImapUrl),
    backup,
    trustedProxies: read("CONCORD_TRUSTED_PROXIES", values.readProxies),
    demo,
  };
}

function databaseOf(url: string | null, ownerUrl: string | null): Config["database"] {
  if (!url && ownerUrl)
    refuse(
      "SettingMissing",
      "DATABASE_URL",
      "DATABASE_OWNER_URL is set without DATABASE_URL: set that to the role that serves (see concord setup database).",
    );
  if (url && ownerUrl && new URL(url).username === new URL(ownerUrl).username)
    refuse(
      "SettingWrong",
      "DATABASE_OWNER_URL",
      "DATABASE_OWNER_URL and DATABASE_URL name the same role: who serves may not own the tables (see concord setup database).",
    );
  return url ? { url, ownerUrl } : null;
}

/** A nightly backup that could never be written is said at the start, not found out when it is needed. */
function refuseHalfBackup({ folder, recipient }: Config["backup"], database: Config["database"]): void {
  if (folder && !recipient)
    refuse(
      "SettingMissing",
      "CONCORD_BACKUP_RECIPIENT",
      "CONCORD_BACKUP_TO is set: set CONCORD_BACKUP_RECIPIENT to the age recipient that backups are encrypted to (see concord backup identity).",
    );
  if (folder && database && !database.ownerUrl)
    refuse(
      "SettingMissing",
      "DATABASE_OWNER_URL",
      "CONCORD_BACKUP_TO is set: set DATABASE_OWNER_URL, since only the role that owns the tables reads all of them.",
    );
}

/** A misspelt setting would be passed over in silence, and the library would run without what it asked for. */
function refuseUnknown(env: Environment): void {
  for (const name of Object.keys(env))
    if (name.startsWith("CONCORD_") && !settings.includes(name) && !injected.test(name))
      refuse("SettingUnknown", name, `${name} in the environment is not a setting. There are ${settings.join(", ")}.`);
}
