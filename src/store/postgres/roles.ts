// The roles and the database, as SQL for any PostgreSQL 15 or newer: the same for the embedded server and for
// `concord setup database`.

export const database = "concord";

type Passwords = { readonly owner: string; readonly app: string };

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const bounded = "nosuperuser nocreatedb nocreaterole nobypassrls noreplication";

/** Each role with the statement that makes it: who owns the tables, who serves. */
export const roleStatements = ({ owner, app }: Passwords): ReadonlyMap<string, string> =>
  new Map([
    ["concord_owner", `create role concord_owner login ${bounded} password ${literal(owner)}`],
    ["concord_app", `create role concord_app login ${bounded} password ${literal(app)}`],
  ]);

export const createDatabase = `create database ${database} owner concord_owner encoding 'UTF8' template template0`;

export const databaseRights = [
  `revoke all on database ${database} from public`,
  `grant connect on database ${database} to concord_app`,
];

/** All of it as a script for an administrator's own server. */
export const setupScript = (passwords: Passwords): string =>
  [
    ...roleStatements(passwords).values(),
    // An administrator who isn't a superuser may give a database to a role only while being a member of it.
    "grant concord_owner to current_user",
    createDatabase,
    ...databaseRights,
    "revoke concord_owner from current_user",
  ]
    .map((statement) => `${statement};\n`)
    .join("");
