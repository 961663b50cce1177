// The way in: `concord COMMAND`. Here the web and the jobs are put on the database that a command opens.
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { calendarCommand } from "./cli/calendar.ts";
import type { Command } from "./cli/command.ts";
import { dispatch } from "./cli/dispatch.ts";
import { setupDatabaseCommand } from "./cli/setup-database.ts";
import { type OpenFaces, startCommand } from "./cli/start.ts";
import { ok } from "./lib/result.ts";
import { openPool } from "./store/pool.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

const openFaces: OpenFaces = async (_config, database) => {
  const pool = openPool(database.url);
  const app = new Hono();
  app.get("/healthz", async (c) => {
    const answers = await pool.query("select 1").then(
      () => true,
      () => false,
    );
    return c.text(answers ? "ok\n" : "no database\n", answers ? 200 : 503);
  });
  return ok({ fetch: app.fetch, stop: () => pool.end() });
};

const commands: readonly Command[] = [startCommand(root, openFaces), setupDatabaseCommand, calendarCommand];

const { stdin, stdout, stderr, env } = process;
process.exitCode = await dispatch(commands, process.argv.slice(2), { stdin, stdout, stderr, env });
