// Many kills under load: whatever was acknowledged is there afterwards, whoever was killed.
import { test } from "node:test";
import { killUnderLoad } from "../store/killing.ts";

test("a hundred kills of the app, of the database, and of both: no acknowledged act is lost, chains are whole, one job for each follow-up", (t) =>
  killUnderLoad(t, 100));
