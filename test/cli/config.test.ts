// Every setting: what it means, and the one line that stops the start when it means nothing.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { readConfig } from "../../src/config/config.ts";

const root = mkdtempSync(join(tmpdir(), "concord-config-"));
after(() => rmSync(root, { recursive: true }));
writeFileSync(join(root, "a-file"), "");

const configOf = (env: Record<string, string>, demo = false) => {
  const config = readConfig(env, root, { demo });
  if (!config.ok) throw new Error(String(config.facts?.message));
  return config.value;
};

describe("without settings", () => {
  test("it serves this machine alone, on port 7007, from the folder data", () => {
    assert.deepEqual(configOf({}), {
      host: "127.0.0.1",
      port: 7007,
      url: null,
      data: join(root, "data"),
      masterKeyFile: join(root, "data", "master.key"),
      database: null,
      smtpUrl: null,
      trustedProxies: null,
      mailFrom: null,
      mailbox: null,
      backup: { folder: null, recipient: null, keepDays: 14 },
      demo: false,
    });
  });

  test("the demo library has a data folder of its own", () => {
    assert.equal(configOf({}, true).data, join(root, "data-demo"));
    assert.equal(configOf({ CONCORD_DATA: "elsewhere" }, true).data, join(root, "elsewhere"));
  });

  test("an empty setting is none", () => {
    assert.deepEqual(configOf({ PORT: "", DATABASE_URL: " ", CONCORD_URL: "" }), configOf({}));
  });
});

const recipient = "age1c4jv43j9052s3hrcd9vnkgrh8q9cc0mt2ekucfcc25ldtqhq493qv8rmkt";

test("settings mean what they say", () => {
  const config = configOf({
    PORT: "8080",
    HOST: "0.0.0.0",
    CONCORD_URL: "https://concord.library.example/",
    CONCORD_DATA: "/srv/concord",
    CONCORD_MASTER_KEY_FILE: join(root, "key"),
    DATABASE_URL: "postgres://concord_app:one@db.library.example/concord",
    DATABASE_OWNER_URL: "postgresql://concord_owner:two@db.library.example/concord",
    CONCORD_SMTP_URL: "smtp://desk:pass@mail.library.example:587",
    CONCORD_TRUSTED_PROXIES: "10.0.0.5, fd00::/8",
    CONCORD_MAIL_FROM: "desk@library.example",
    CONCORD_IMAP_URL: "imaps://desk%40library.example:p%2Fw@mail.library.example/Concern%20desk",
    CONCORD_BACKUP_TO: "/mnt/backups",
    CONCORD_BACKUP_RECIPIENT: recipient,
    CONCORD_BACKUP_KEEP: "30",
  });
  assert.deepEqual(config, {
    host: "0.0.0.0",
    port: 8080,
    url: "https://concord.library.example",
    data: "/srv/concord",
    masterKeyFile: join(root, "key"),
    database: {
      url: "postgres://concord_app:one@db.library.example/concord",
      ownerUrl: "postgresql://concord_owner:two@db.library.example/concord",
    },
    smtpUrl: "smtp://desk:pass@mail.library.example:587",
    trustedProxies: ["10.0.0.5", "fd00::/8"],
    mailFrom: "desk@library.example",
    mailbox: {
      host: "mail.library.example",
      port: 993,
      secure: true,
      user: "desk@library.example",
      password: "p/w",
      folder: "Concern desk",
    },
    backup: { folder: "/mnt/backups", recipient, keepDays: 30 },
    demo: false,
  });
});

const app = "postgres://concord_app:secret@h/d";
const wrong: [string, Record<string, string>, string][] = [
  ["SettingWrong", { PORT: "70000" }, "PORT"],
  ["SettingWrong", { PORT: "http" }, "PORT"],
  ["SettingWrong", { PORT: "-1" }, "PORT"],
  ["SettingWrong", { PORT: "80.5" }, "PORT"],
  ["SettingWrong", { HOST: "http://127.0.0.1" }, "HOST"],
  ["SettingMissing", { HOST: "0.0.0.0" }, "CONCORD_URL"],
  ["SettingMissing", { HOST: "::" }, "CONCORD_URL"],
  ["SettingWrong", { CONCORD_URL: "concord.library.example" }, "CONCORD_URL"],
  ["SettingWrong", { CONCORD_URL: "ftp://concord.library.example" }, "CONCORD_URL"],
  ["SettingWrong", { CONCORD_URL: "https://library.example/concord" }, "CONCORD_URL"],
  ["SettingWrong", { CONCORD_DATA: "a-file" }, "CONCORD_DATA"],
  ["SettingWrong", { CONCORD_MASTER_KEY_FILE: "not/there/key" }, "CONCORD_MASTER_KEY_FILE"],
  ["SettingWrong", { DATABASE_URL: "mysql://u:secret@h/d" }, "DATABASE_URL"],
  ["SettingWrong", { DATABASE_URL: "postgres://u:secret@h" }, "DATABASE_URL"],
  ["SettingWrong", { DATABASE_URL: "secret" }, "DATABASE_URL"],
  ["SettingMissing", { DATABASE_OWNER_URL: app }, "DATABASE_URL"],
  ["SettingWrong", { DATABASE_URL: app, DATABASE_OWNER_URL: "nonsense secret" }, "DATABASE_OWNER_URL"],
  ["SettingWrong", { DATABASE_URL: app, DATABASE_OWNER_URL: app }, "DATABASE_OWNER_URL"],
  ["SettingWrong", { CONCORD_SMTP_URL: "mail.library.example", CONCORD_MAIL_FROM: "d@l.example" }, "CONCORD_SMTP_URL"],
  ["SettingMissing", { CONCORD_SMTP_URL: "smtps://u:secret@h" }, "CONCORD_MAIL_FROM"],
  ["SettingWrong", { CONCORD_MAIL_FROM: "The desk" }, "CONCORD_MAIL_FROM"],
  ["SettingWrong", { CONCORD_IMAP_URL: "imaps://mail.library.example" }, "CONCORD_IMAP_URL"],
  ["SettingWrong", { CONCORD_IMAP_URL: "pop3://u:secret@h" }, "CONCORD_IMAP_URL"],
  ["SettingWrong", { CONCORD_BACKUP_TO: "a-file" }, "CONCORD_BACKUP_TO"],
  ["SettingMissing", { CONCORD_BACKUP_TO: "backups" }, "CONCORD_BACKUP_RECIPIENT"],
  [
    "SettingMissing",
    { CONCORD_BACKUP_TO: "backups", CONCORD_BACKUP_RECIPIENT: recipient, DATABASE_URL: app },
    "DATABASE_OWNER_URL",
  ],
  ["SettingWrong", { CONCORD_BACKUP_RECIPIENT: "AGE-SECRET-KEY-1SECRET" }, "CONCORD_BACKUP_RECIPIENT"],
  ["SettingWrong", { CONCORD_BACKUP_KEEP: "0" }, "CONCORD_BACKUP_KEEP"],
  ["SettingWrong", { CONCORD_BACKUP_KEEP: "a week" }, "CONCORD_BACKUP_KEEP"],
  ["SettingUnknown", { CONCORD_SMPT_URL: "smtp://u:secret@h" }, "CONCORD_SMPT_URL"],
];

describe("a wrong setting stops with one line that names it and how to mend it, and shows no password", () => {
  for (const [refusal, env, setting] of wrong)
    test(`${refusal}: ${JSON.stringify(env)}`, () => {
      const answer = readConfig(env, root);
      if (answer.ok) throw new Error("it was taken");
      assert.equal(answer.refusal, refusal);
      assert.equal(answer.facts?.setting, setting);
      const message = String(answer.facts?.message);
      assert.match(message, new RegExp(`^[^\\n]*${setting}[^\\n]*\\.$`));
      assert.doesNotMatch(message, /secret/);
    });
});

test("the demo library, whose passwords are known, is refused on an address that others reach", () => {
  for (const HOST of ["0.0.0.0", "192.0.2.7", "concord.library.example", "::"]) {
    const answer = readConfig({ HOST, CONCORD_URL: "https://concord.library.example" }, root, { demo: true });
    assert.equal(answer.ok || answer.refusal, "DemoOnNetwork");
  }
  for (const HOST of ["127.0.0.1", "127.8.9.1", "localhost", "::1"]) assert.equal(configOf({ HOST }, true).demo, true);
});

test("what an orchestrator puts in for a service named concord is no setting of ours", () => {
  assert.deepEqual(
    configOf({ CONCORD_SERVICE_HOST: "192.0.2.7", CONCORD_PORT_7007_TCP: "tcp://192.0.2.7:7007" }),
    configOf({}),
  );
});
