// Formal complaints (informal.4): every route with its method, path and who may. What somebody who is signed in may see of them, and do, the
// desk and the database say; whoever may not finds nothing.
import { Hono } from "hono";
import type { Env } from "../../../env.ts";
import { signedIn } from "../../account/request.ts";
import { doAccount, showAccount } from "./account.tsx";
import { doComplaintAct, giveComplaintFile, showComplaint, showComplaintAct } from "./handle.tsx";
import { listPage } from "./list.tsx";
import { doOpen, showOpen } from "./open/handle.tsx";
import { givePacket, showPacket } from "./packet.tsx";
import { complaintPaths } from "./paths.ts";
import { saveBoardMeetings, saveOneProcedure, showProcedure, showProcedures } from "./procedures/handle.tsx";
import { doPromise, promisesPage, showPromise } from "./promises.tsx";

export function complaintRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get(complaintPaths.list, signedIn, listPage); // everybody: those they have a part in
  app.get(complaintPaths.open, signedIn, showOpen); // everybody: for a patron
  app.post(complaintPaths.open, signedIn, doOpen);
  app.get(complaintPaths.promises, signedIn, promisesPage);
  app.get(complaintPaths.promise, signedIn, showPromise); // whoever sees to it
  app.post(complaintPaths.promise, signedIn, doPromise);
  app.get(complaintPaths.procedures, signedIn, showProcedures); // who may change them
  app.post(complaintPaths.procedures, signedIn, saveBoardMeetings);
  app.get(complaintPaths.procedure, signedIn, showProcedure);
  app.post(complaintPaths.procedure, signedIn, saveOneProcedure);
  app.get(complaintPaths.account, signedIn, showAccount); // whose it is, and those who lead the complaint
  app.post(complaintPaths.account, signedIn, doAccount);
  app.get(complaintPaths.entry, signedIn, showComplaint); // those who lead it or have a part in it
  app.get(complaintPaths.act, signedIn, showComplaintAct); // by the act's line (domain/complaint/steps.ts)
  app.post(complaintPaths.act, signedIn, doComplaintAct);
  app.get(complaintPaths.file, signedIn, giveComplaintFile);
  app.get(complaintPaths.packet, signedIn, showPacket); // those who see its words, once the Board has its appeal
  app.post(complaintPaths.packet, signedIn, givePacket);
  return app;
}
