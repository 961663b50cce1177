// Mail that could not be filed by rule: shown, and filed or put aside by a supervisor or the Director.
import { Hono } from "hono";
import type { Env } from "../../env.ts";
import { signedIn } from "../account/request.ts";
import { decideMail, showMail } from "./handle.tsx";
import { mailPaths } from "./paths.ts";

export function mailRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get(mailPaths.kept, signedIn, showMail);
  app.post(mailPaths.decide, signedIn, decideMail);
  return app;
}
