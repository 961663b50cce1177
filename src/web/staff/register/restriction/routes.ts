// Restrictions: what is in effect today is for everybody at a desk; the rest for who decides on it or had a part in it. The desk and the database
// say who may; whoever may not finds nothing.
import { Hono } from "hono";
import type { Env } from "../../../env.ts";
import { signedIn } from "../../account/request.ts";
import { doRestrictionAct, showRestrictionAct } from "./act-handle.tsx";
import { showConsistency } from "./consistency.tsx";
import { giveNotice, giveRestrictionFile, showRestriction } from "./entry.tsx";
import { impose, showImpose } from "./impose/handle.tsx";
import { acknowledgeAll, givePicture, showInEffect, showInEffectOne, showInEffectPrint } from "./in-effect.tsx";
import { showRestrictions } from "./list.tsx";
import { restrictionPaths as paths } from "./paths.ts";

export function restrictionRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get(paths.inEffect, signedIn, showInEffect); // everybody; whoever stands at no desk is shown none
  app.post(paths.inEffect, signedIn, acknowledgeAll);
  app.get(paths.inEffectPrint, signedIn, showInEffectPrint);
  app.get(paths.inEffectOne, signedIn, showInEffectOne); // what is on their list
  app.get(paths.inEffectPicture, signedIn, givePicture);
  app.get(paths.list, signedIn, showRestrictions); // whoever may impose one, or has one to see
  app.get(paths.impose, signedIn, showImpose); // whoever may by the library's table
  app.post(paths.impose, signedIn, impose);
  app.get(paths.consistency, signedIn, showConsistency); // the Director
  app.get(paths.entry, signedIn, showRestriction); // by the entry's audience
  app.get(paths.act, signedIn, showRestrictionAct); // by the act's line (domain/conduct/restriction/steps.ts)
  app.post(paths.act, signedIn, doRestrictionAct);
  app.get(paths.notice, signedIn, giveNotice); // whoever opened who it is
  app.get(paths.file, signedIn, giveRestrictionFile);
  return app;
}
