// Requests for records: every route with its method, path and who may. What somebody who is signed in may see of them, the desk says.
import { Hono } from "hono";
import type { Env } from "../../../env.ts";
import { signedIn } from "../../account/request.ts";
import { doAct, givePaper, showAct, showRequest } from "./handle.tsx";
import { keepRequest, showLog } from "./log.tsx";
import { giveCopy, reviewText, showMatter } from "./matter.tsx";
import { foiaPaths } from "./paths.ts";
import { registerPage } from "./register.tsx";
import { saveTerms, showTerms } from "./settings.tsx";

export function foiaRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get(foiaPaths.register, signedIn, registerPage);
  app.get(foiaPaths.log, signedIn, showLog);
  app.post(foiaPaths.log, signedIn, keepRequest);
  app.get(foiaPaths.settings, signedIn, showTerms);
  app.post(foiaPaths.settings, signedIn, saveTerms);
  app.get(foiaPaths.request, signedIn, showRequest);
  app.get(foiaPaths.matter, signedIn, showMatter);
  app.post(foiaPaths.matter, signedIn, reviewText);
  app.get(foiaPaths.copy, signedIn, giveCopy);
  app.get(foiaPaths.paper, signedIn, givePaper);
  app.get(foiaPaths.act, signedIn, showAct);
  app.post(foiaPaths.act, signedIn, doAct);
  return app;
}
