// Records: disposals, holds and the worksheet, for the Director and the custodian of records.
import { Hono } from "hono";
import type { Env } from "../../../env.ts";
import { staffPaths } from "../../../paths.ts";
import { signedIn } from "../../account/request.ts";
import {
  doEntry,
  giveFile,
  giveWorksheet,
  propose,
  raise,
  showEntry,
  showRaise,
  showRecords,
  showWorksheet,
} from "./handle.tsx";

export function recordsRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get(staffPaths.records, signedIn, showRecords);
  app.post(staffPaths.propose, signedIn, propose);
  app.get(staffPaths.hold, signedIn, showRaise);
  app.post(staffPaths.hold, signedIn, raise);
  app.get(staffPaths.record, signedIn, showEntry);
  app.post(staffPaths.record, signedIn, doEntry);
  app.get(staffPaths.recordFile, signedIn, giveFile);
  app.get(staffPaths.worksheet, signedIn, showWorksheet);
  app.get(staffPaths.worksheetPdf, signedIn, giveWorksheet);
  return app;
}
