// The staff's face: every route with its method, path and who may, on one line.
import { Hono } from "hono";
import type { Env } from "../env.ts";
import { staffPaths } from "../paths.ts";
import { signedIn } from "./account/request.ts";
import { doAct, giveFile, showAct, showCase } from "./case/handle.tsx";
import { casesPage } from "./cases/page.tsx";
import { readingsPage } from "./cases/readings.tsx";
import { keysPage } from "./keys.tsx";
import { keepLog, showLog } from "./log/handle.tsx";
import { setUp, showSetUp } from "./set-up/handle.tsx";
import { giveCheckpoint } from "./settings/confidential/checkpoint.tsx";
import { saveSetting, showSetting, showSettings } from "./settings/handle.tsx";
import { todayPage } from "./today.tsx";

export function staffRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get(staffPaths.home, signedIn, todayPage);
  app.get(staffPaths.cases, signedIn, casesPage);
  app.get(staffPaths.case, signedIn, showCase);
  app.get(staffPaths.file, signedIn, giveFile);
  app.get(staffPaths.act, signedIn, showAct);
  app.post(staffPaths.act, signedIn, doAct);
  app.get(staffPaths.readings, signedIn, readingsPage);
  app.get(staffPaths.log, signedIn, showLog);
  app.post(staffPaths.log, signedIn, keepLog);
  app.get(staffPaths.keys, signedIn, keysPage);
  app.get(staffPaths.settings, signedIn, showSettings);
  app.get(staffPaths.setting, signedIn, showSetting);
  app.post(staffPaths.setting, signedIn, saveSetting);
  app.get(staffPaths.checkpoint, signedIn, giveCheckpoint);
  app.get(staffPaths.setUp, showSetUp); // whoever has the link
  app.post(staffPaths.setUp, setUp);
  return app;
}
