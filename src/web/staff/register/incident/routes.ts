// Incidents of conduct (patron.2): a draft by anybody at the desk; one is there for its writers, those asked and the person in charge. Who may is the
// desk's and the database's to say; whoever may not finds nothing.
import { Hono } from "hono";
import type { Env } from "../../../env.ts";
import { signedIn } from "../../account/request.ts";
import { doIncidentAct, showIncidentAct } from "./act-handle.tsx";
import { keepDraft, showDraft } from "./draft-handle.tsx";
import { giveIncidentFile, showIncident } from "./entry.tsx";
import { showIncidents } from "./list.tsx";
import { incidentPaths } from "./paths.ts";

export function incidentRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get(incidentPaths.list, signedIn, showIncidents); // whoever works at the desk: their own; the person in charge: the building's
  app.get(incidentPaths.draft, signedIn, showDraft); // whoever works at the desk
  app.post(incidentPaths.draft, signedIn, keepDraft);
  app.get(incidentPaths.entry, signedIn, showIncident); // its writers, those asked, the person in charge
  app.get(incidentPaths.act, signedIn, showIncidentAct); // by the act's line (domain/conduct/incident/steps.ts)
  app.post(incidentPaths.act, signedIn, doIncidentAct);
  app.get(incidentPaths.file, signedIn, giveIncidentFile);
  return app;
}
