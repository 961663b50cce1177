// What comes back from PostgreSQL: the same text everywhere, and connections that mend themselves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyDatabase, testServer } from "../database.ts";
import { query } from "./postgres/server.ts";

test("instants come back as text in UTC with milliseconds, whatever they were written in", async (t) => {
  const { pool } = await emptyDatabase(t);
  const { rows } = await pool.query({
    text: `select '2026-03-08 01:59:59.9-06'::timestamptz(3), '2026-12-31T23:59:59.1239Z'::timestamptz(3), '2026-01-01T00:00:00Z'::timestamptz,
      'infinity'::timestamptz, null::timestamptz, array['2026-07-01 12:00-05', null]::timestamptz[]`,
    rowMode: "array",
  });
  assert.deepEqual(rows[0], [
    "2026-03-08T07:59:59.900Z",
    "2026-12-31T23:59:59.124Z",
    "2026-01-01T00:00:00.000Z",
    "infinity",
    null,
    ["2026-07-01T17:00:00.000Z", null],
  ]);
});

test("whole numbers are numbers while a number can hold them, dates are their text", async (t) => {
  const { pool } = await emptyDatabase(t);
  const { rows } = await pool.query({
    text: `select 9007199254740991::int8, -9007199254740992::int8, count(*), '2028-02-29'::date, array[1, 9223372036854775807]::int8[],
      array['2026-01-31']::date[]`,
    rowMode: "array",
  });
  assert.deepEqual(rows[0], [
    9_007_199_254_740_991,
    -9_007_199_254_740_992n,
    1,
    "2028-02-29",
    [1, 9_223_372_036_854_775_807n],
    ["2026-01-31"],
  ]);
});

test("statements handed over together travel together, and one that fails leaves the connection usable", async (t) => {
  const { pool } = await emptyDatabase(t);
  const client = await pool.connect();
  const settled = await Promise.allSettled(
    ["begin", "select 1/0", "select 1", "commit", "select 2 as two"].map((q) => client.query(q)),
  );
  client.release();
  assert.deepEqual(
    settled.map(({ status }) => status),
    ["fulfilled", "rejected", "rejected", "fulfilled", "fulfilled"],
  );
  const commit = settled[3];
  assert.equal(commit?.status === "fulfilled" && commit.value.command, "ROLLBACK", "a commit after an error is none");
});

test("connections that the server cut are dropped, and the pool goes on", async (t) => {
  const { pool } = await emptyDatabase(t);
  const clients = await Promise.all([pool.connect(), pool.connect()]);
  const pids = await Promise.all(
    clients.map((client) => client.query<{ pid: number }>("select pg_backend_pid() as pid")),
  );
  const cut = Promise.all(clients.map((client) => new Promise<void>((settle) => client.once("end", settle))));
  for (const client of clients) client.release();
  const server = await testServer();
  const cutAll = "select count(pg_terminate_backend(pid)) as n from unnest($1::int[]) as pid";
  assert.deepEqual(await query(server.superuserUrl, cutAll, [pids.map(({ rows }) => rows[0]?.pid)]), [{ n: "2" }]);
  await server.stop();
  await cut;
  assert.equal(pool.totalCount, 0);
  assert.deepEqual((await pool.query("select 2 as two")).rows, [{ two: 2 }]);
});

test("a connection that is cut while in use rejects what ran on it, ends nothing else, and is not lent again", async (t) => {
  const { pool } = await emptyDatabase(t);
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const under = assert.rejects(client.query("select pg_sleep(60)"), /terminat/);
  const server = await testServer();
  await query(server.superuserUrl, "select pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
  await server.stop();
  await under;
  await assert.rejects(client.query("select 1"));
  client.release();
  assert.deepEqual((await pool.query("select pg_backend_pid() <> $1 as another", [rows[0]?.pid])).rows, [
    { another: true },
  ]);
});
