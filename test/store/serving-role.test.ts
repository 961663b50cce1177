// Who serves must be one that row security binds: anybody else is refused by name before a page is shown.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { type TestContext, test } from "node:test";
import { compareMigrations, migrate } from "../../src/store/migrate.ts";
import { setupScript } from "../../src/store/postgres/roles.ts";
import { checkServingRole } from "../../src/store/postgres/serving-role.ts";
import { emptyDatabase, type TestDatabase, testServer } from "../database.ts";
import { dataFolder, query, started } from "./postgres/server.ts";

/** Always on the test server, whose superuser these tests need. */
async function migratedDatabase(t: TestContext): Promise<TestDatabase> {
  const database = await emptyDatabase(t);
  await migrate(database.ownerUrl);
  return database;
}

/** A role of its own with those rights, as an address in that database. */
async function roleWith(t: TestContext, superuserUrl: string, database: string, rights: string): Promise<string> {
  const role = `r_${randomBytes(6).toString("hex")}`;
  await query(superuserUrl, `create role ${role} login password 'one' ${rights}`);
  t.after(() => query(superuserUrl, `drop role ${role}`));
  const url = new URL(superuserUrl);
  url.username = role;
  url.password = "one";
  url.pathname = database;
  return url.href;
}

test("the role that setup makes may serve", async (t) => {
  const { appUrl } = await migratedDatabase(t);
  assert.deepEqual(await checkServingRole(appUrl), { ok: true, value: null });
});

test("a superuser, an owner, and whoever can become one of them, may not serve", async (t) => {
  const { ownerUrl } = await migratedDatabase(t);
  const server = await testServer();
  const { superuserUrl } = server;
  const database = new URL(ownerUrl).pathname;
  const kinds = {
    ServingRoleIsSuperuser: superuserUrl,
    ServingRoleBypassesRowSecurity: await roleWith(t, superuserUrl, database, "bypassrls"),
    ServingRoleIsOwner: ownerUrl,
  };
  for (const [refusal, url] of Object.entries(kinds)) {
    const answer = await checkServingRole(url);
    assert.equal(answer.ok || answer.refusal, refusal);
    assert.match(
      String(answer.ok || answer.facts?.message),
      /^DATABASE_URL names the role \w+, which .+ Serve as a role made by concord setup database\.$/,
    );
  }
  const member = await checkServingRole(await roleWith(t, superuserUrl, database, "in role concord_owner"));
  assert.equal(member.ok || member.refusal, "ServingRoleIsOwner");
  t.after(() => server.stop());
});

test("a database without its migrations, or with those of a newer version, is not served", async (t) => {
  const { appUrl } = await emptyDatabase(t);
  const bare = await checkServingRole(appUrl);
  assert.equal(bare.ok || bare.refusal, "DatabaseNotMigrated");
  const { appUrl: wholeUrl, owner: wholeOwner } = await migratedDatabase(t);
  await wholeOwner.query("insert into concord.migration (name, run_on) values ('9999_later', now())");
  const later = await checkServingRole(wholeUrl);
  assert.equal(later.ok || later.refusal, "DatabaseTooNew");
  assert.match(String(later.ok || later.facts?.message), /9999_later/);
});

test("a server that isn't there, or a wrong password, is one line without the password", async (t) => {
  const { appUrl } = await migratedDatabase(t);
  const wrong = new URL(appUrl);
  wrong.password = "quetzal";
  for (const url of [wrong.href, "postgres://concord_app:quetzal@127.0.0.1:1/concord"]) {
    const answer = await checkServingRole(url);
    assert.equal(answer.ok || answer.refusal, "DatabaseUnreachable");
    assert.doesNotMatch(String(answer.ok || answer.facts?.message), /quetzal|\n/);
  }
});

test("the SQL of setup database, run by an administrator who is no superuser, makes what serves", async (t) => {
  const server = await started(dataFolder(t));
  // As on a server of somebody's own: nothing of Concord's yet, and an administrator as hosted PostgreSQL gives them.
  await query(server.superuserUrl, "drop database concord");
  for (const role of ["concord_owner", "concord_app"]) await query(server.superuserUrl, `drop role ${role}`);
  await query(server.superuserUrl, "create role administrator login password 'one' createdb createrole");
  const at = (role: string, password: string, database: string) => {
    const url = new URL(server.superuserUrl);
    Object.assign(url, { username: role, password, pathname: database });
    return url.href;
  };
  const passwords = { owner: "owner's", app: "app's" };
  for (const statement of setupScript(passwords)
    .split(";\n")
    .filter((text) => text !== ""))
    await query(at("administrator", "one", "postgres"), statement);
  const [ownerUrl, appUrl] = [
    at("concord_owner", passwords.owner, "concord"),
    at("concord_app", passwords.app, "concord"),
  ];
  await migrate(ownerUrl);
  assert.deepEqual((await compareMigrations(ownerUrl)).pending, []);
  assert.deepEqual(await checkServingRole(appUrl), { ok: true, value: null });
  await server.stop();
});
