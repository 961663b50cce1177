// concord setup database: the SQL that makes Concord's roles and database on a PostgreSQL of the library's own.
import { randomBytes } from "node:crypto";
import { ok } from "../../lib/result.ts";
import { database, setupScript } from "../../store/postgres/roles.ts";
import { command } from "../command.ts";

const usage = `concord setup database [--json]

Prints SQL for a PostgreSQL 15 or newer of your own, with new passwords in it. An administrator of that server runs it
once, for example:
  npm run -s concord -- setup database > setup.sql && psql -h HOST -U ADMINISTRATOR -d postgres -f setup.sql
It makes two roles and one database:
  concord_owner  owns the tables and migrates them (DATABASE_OWNER_URL)
  concord_app    serves, bound by row security (DATABASE_URL)
The end of the SQL says what to set. Keep that file as you keep passwords.

--json prints {"sql","ownerUrl","url"}, with HOST in the addresses.
`;

const password = (): string => randomBytes(24).toString("base64url");

export const setupDatabaseCommand = command({
  name: "setup database",
  summary: "Prints the SQL that makes the roles and the database on your own PostgreSQL",
  usage,
  async run() {
    const passwords = { owner: password(), app: password() };
    const url = `postgres://concord_app:${passwords.app}@HOST:5432/${database}`;
    const ownerUrl = `postgres://concord_owner:${passwords.owner}@HOST:5432/${database}`;
    const sql = setupScript(passwords);
    const next = `-- Then set these, with the server's name for HOST, and start Concord:\n-- DATABASE_URL=${url}\n-- DATABASE_OWNER_URL=${ownerUrl}`;
    const text = `-- Concord's roles and database. Run once, as an administrator of the server.\n${sql}${next}`;
    return ok({ text, data: { sql, ownerUrl, url } });
  },
});
