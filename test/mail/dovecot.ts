// A real Dovecot 2.4 for the mailbox tests: its own configuration, users and mail in a temporary folder, on a port of
// loopback. One user, "desk", with one password. Nothing of the machine's own Dovecot is read or touched.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const deskPassword = "a loopback password";

export type Dovecot = {
  readonly port: number;
  /** Puts a message into the inbox, as a delivering server would: whole or not at all. */
  deliver(raw: string): void;
  stop(): Promise<void>;
  /** After `stop`: the same mail on the same port. */
  start(): Promise<void>;
  /** Gives the inbox a new UIDVALIDITY, as a restore from a backup does. To be called while stopped. */
  forgetUids(): void;
  /** Stops, and removes the folder. */
  end(): Promise<void>;
};

export async function startDovecot(): Promise<Dovecot> {
  const binary = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot"].find(existsSync);
  if (!binary)
    throw new Error("Dovecot is missing: install the package dovecot-imapd (2.4), then run the tests again.");
  const folder = mkdtempSync(join(tmpdir(), "concord-dovecot-"));
  const port = await freePort();
  const inbox = join(folder, "mail", "desk");
  for (const part of ["", "cur", "new", "tmp"]) mkdirSync(join(inbox, part), { recursive: true });
  const config = join(folder, "dovecot.conf");
  writeFileSync(config, configuration(folder, port));
  giveToMailUser(folder, inbox);

  let server: ChildProcess | null = null;
  let delivered = 0;
  const start = async (): Promise<void> => {
    server = spawn(binary, ["-F", "-c", config], { detached: true, stdio: ["ignore", "ignore", "inherit"] });
    await greeting(port, server);
  };
  const stop = async (): Promise<void> => {
    if (server?.pid === undefined || server.exitCode !== null) return;
    const gone = once(server, "exit");
    process.kill(-server.pid, "SIGTERM"); // its whole group: a process that serves an idling client lingers 10 s otherwise
    await gone;
    server = null;
  };
  await start();
  return {
    port,
    deliver(raw) {
      const name = `${Date.now()}.${process.pid}_${delivered++}.loopback`;
      writeFileSync(join(inbox, "tmp", name), raw.replace(/\r?\n/g, "\r\n"), { mode: 0o666 });
      chmodSync(join(inbox, "tmp", name), 0o666);
      execFileSync("mv", [join(inbox, "tmp", name), join(inbox, "new", name)]);
    },
    stop,
    start,
    forgetUids: () => {
      for (const name of [
        "dovecot-uidlist",
        "dovecot-uidvalidity",
        "dovecot.index.log",
        "dovecot.index.cache",
        "dovecot.index",
      ])
        rmSync(join(inbox, name), { force: true });
    },
    end: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const isRoot = process.getuid?.() === 0;
const nobody = 65534;

function configuration(folder: string, port: number): string {
  const me = execFileSync("id", ["-un"], { encoding: "utf8" }).trim();
  const group = execFileSync("id", ["-gn"], { encoding: "utf8" }).trim();
  // As root it drops to the package's own users; anybody else runs all of it as themselves, without chroot.
  const users = isRoot
    ? `mail_uid = ${nobody}\nmail_gid = ${nobody}\n`
    : `mail_uid = ${me}\nmail_gid = ${group}\ndefault_internal_user = ${me}\ndefault_internal_group = ${group}\ndefault_login_user = ${me}\n`;
  return `dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
auth_mechanisms = plain
auth_allow_cleartext = yes
first_valid_uid = 1
${users}mail_driver = maildir
mail_path = ${folder}/mail/%{user}
mailbox_list_layout = maildir++
mailbox_idle_check_interval = 1s
namespace inbox {
  inbox = yes
  separator = /
}
passdb static {
  password = "${deskPassword}"
}
userdb static {
  fields {
    home = ${folder}/mail/%{user}
  }
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

function giveToMailUser(folder: string, inbox: string): void {
  if (!isRoot) return;
  chmodSync(folder, 0o755); // the mail user has to reach what lies in it
  for (const path of [join(folder, "mail"), inbox, ...["cur", "new", "tmp"].map((part) => join(inbox, part))])
    chownSync(path, nobody, nobody);
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port of loopback is free");
  return address.port;
}

/** Resolves when the server greets; fails when it ends instead. */
async function greeting(port: number, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const socket = connect(port, "127.0.0.1");
    const greeted = await new Promise<boolean>((resolve) => {
      socket
        .once("data", () => resolve(true))
        .once("error", () => resolve(false))
        .once("close", () => resolve(false));
    });
    socket.destroy();
    if (greeted) return;
    await new Promise(setImmediate);
  }
  throw new Error(`Dovecot ended with exit code ${server.exitCode}: see its message above.`);
}
