// Five kills under load (a hundred: test/long/kills.test.ts).
import { test } from "node:test";
import { killUnderLoad } from "./killing.ts";

test("kills of the app, of the database, and of both: no acknowledged act is lost, chains are whole, one job for each follow-up", (t) =>
  killUnderLoad(t, 5));
