// Requests for records (75 ILCS 70/1): what the front desk does, and the register of those who keep it. Who may is the desk's and the
// database's to say; whoever may not finds nothing.
import { Hono } from "hono";
import type { Env } from "../../../env.ts";
import { staffPaths } from "../../../paths.ts";
import { signedIn } from "../../account/request.ts";
import { doDisclosureAct, showDisclosureAct } from "./act-handle.tsx";
import { giveDisclosureFile, showEntry } from "./entry.tsx";
import { keepRequest, showFrontDesk } from "./front-handle.tsx";
import { giveFilledForm, giveOfficersForm, giveRefusal, showPaper } from "./paper.tsx";
import { showCount, showRegister } from "./register.tsx";

export function disclosureRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get(staffPaths.disclosure, signedIn, showFrontDesk); // everybody
  app.post(staffPaths.disclosure, signedIn, keepRequest); // everybody
  app.get(staffPaths.officersForm, signedIn, giveOfficersForm); // everybody: it is blank
  app.get(staffPaths.disclosures, signedIn, showRegister); // those who keep the register
  app.get(staffPaths.disclosureCount, signedIn, showCount); // those who keep the register
  app.get(staffPaths.disclosureEntry, signedIn, showEntry); // they, and whoever logged it, its state
  app.get(staffPaths.disclosureAct, signedIn, showDisclosureAct); // by the act's line (domain/disclosure/steps.ts)
  app.post(staffPaths.disclosureAct, signedIn, doDisclosureAct);
  app.get(staffPaths.disclosureForm, signedIn, giveFilledForm); // those who keep the register
  app.get(staffPaths.disclosureRefusal, signedIn, giveRefusal); // likewise
  app.get(staffPaths.disclosurePaper, signedIn, showPaper); // those who keep the register
  app.get(staffPaths.disclosureFile, signedIn, giveDisclosureFile); // they; a logger their own
  return app;
}
