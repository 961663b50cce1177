// Forged posts (cross-site request forgery) meet two walls. The first: a browser says where a post comes from, by Sec-Fetch-Site or by
// Origin, and another site's is refused. The second: the form's token (token.ts), which also holds for browsers that say neither.
import { createMiddleware } from "hono/factory";
import type { Env } from "../../env.ts";
import { refused } from "../failures.tsx";
import { readForm } from "../form.ts";
import { giveBack, withKeptFiles } from "./lost.tsx";
import { isOurForm } from "./token.ts";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

export const refuseCrossSite = createMiddleware<Env>(async (c, next) => {
  if (reading.has(c.req.method)) return next();
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const ours = [new URL(c.var.deps.config.publicUrl).host, c.req.header("host") ?? new URL(c.req.url).host];
  const isOurs =
    site !== undefined
      ? site === "same-origin" || site === "none"
      : origin === undefined || ours.includes(hostOf(origin));
  return isOurs ? next() : refused(c, "CrossSite", 403);
});

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : ""; // "null" from a sandboxed page
}

/** Before anything is done with a form: whether it was ours. One that has lost its token is given back, with everything typed. */
export const refuseForged = createMiddleware<Env>(async (c, next) => {
  if (reading.has(c.req.method)) return next();
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  if (!isOurForm(c, read.value.token)) return giveBack(c, read.value, "lost");
  c.set("posted", { ok: true, value: await withKeptFiles(c, read.value) });
  return next();
});
