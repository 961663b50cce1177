// The request pipeline, in reading order. Everything a request goes through stands here.
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { trimTrailingSlash } from "hono/trailing-slash";
import type { Deps, Env } from "./env.ts";
import { serveAssets } from "./middleware/assets.ts";
import { notFound, tooLarge, wentWrong } from "./middleware/failures.tsx";
import { refuseCrossSite, refuseForged } from "./middleware/forged/cross-site.ts";
import { pageHeaders } from "./middleware/headers.ts";
import { health } from "./middleware/health.ts";
import { inLanguage } from "./middleware/language.ts";
import { withLibrary } from "./middleware/library.tsx";
import { withLook } from "./middleware/look.ts";
import { patronRoutes } from "./patron/routes.ts";
import { accountRoutes } from "./staff/account/routes.ts";
import { mailRoutes } from "./staff/mail/routes.ts";
import { boardRoutes } from "./staff/register/board/routes.ts";
import { complaintRoutes } from "./staff/register/complaint/routes.ts";
import { disclosureRoutes } from "./staff/register/disclosure/routes.ts";
import { foiaRoutes } from "./staff/register/foia/routes.ts";
import { incidentRoutes } from "./staff/register/incident/routes.ts";
import { paperRoutes } from "./staff/register/paper/routes.ts";
import { recordsRoutes } from "./staff/register/records/routes.ts";
import { restrictionRoutes } from "./staff/register/restriction/routes.ts";
import { staffRoutes } from "./staff/routes.ts";

/** Files of one matter (25 MB, a setting that may be lowered, not raised past this) and the words around them. */
const bodyBytes = 27 * 1024 * 1024;

export function makeApp(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set("deps", deps);
    await next();
  });
  app.use(pageHeaders(deps.config.secure));
  app.get("/assets/*", serveAssets);
  app.get("/healthz", health);
  app.use(trimTrailingSlash());
  app.use(inLanguage);
  app.use(withLook);
  app.use(withLibrary);
  app.use(refuseCrossSite);
  app.use(bodyLimit({ maxSize: bodyBytes, onError: tooLarge }));
  app.use(refuseForged);
  app.route("/", accountRoutes(deps.accounts));
  app.route("/", staffRoutes());
  app.route("/", mailRoutes());
  app.route("/", complaintRoutes());
  app.route("/", disclosureRoutes());
  app.route("/", recordsRoutes());
  app.route("/", foiaRoutes());
  app.route("/", incidentRoutes());
  app.route("/", restrictionRoutes());
  app.route("/", boardRoutes());
  app.route("/", paperRoutes());
  app.route("/", patronRoutes());
  app.route("/es", patronRoutes());
  app.notFound(notFound);
  app.onError(wentWrong);
  return app;
}
