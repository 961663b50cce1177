// Board reports: every route with its method, path and who may: the Director, the Board president, trustees, the custodian of records. Others
// find nothing.
import { Hono } from "hono";
import type { Env } from "../../../env.ts";
import { signedIn } from "../../account/request.ts";
import { givePdf, giveSheet } from "./files.ts";
import { makeOne, showList } from "./list.tsx";
import { boardPaths } from "./paths.ts";
import { showReport } from "./report.tsx";

export function boardRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get(boardPaths.list, signedIn, showList);
  app.post(boardPaths.list, signedIn, makeOne); // the Director
  app.get(boardPaths.report, signedIn, showReport);
  app.get(boardPaths.pdf, signedIn, givePdf);
  app.get(boardPaths.sheet, signedIn, giveSheet);
  return app;
}
