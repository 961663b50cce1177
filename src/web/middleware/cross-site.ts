// Posts from other sites are refused (cross-site request forgery): browsers say where a post comes from, by
// Sec-Fetch-Site or by Origin. What says neither is no browser with cookies of ours, unless it sends a staff session.
import { createMiddleware } from "hono/factory";
import type { Env } from "../env.ts";
import { refused } from "./failures.tsx";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);
const staffSession = /(?:^|;\s*)(?:__Secure-|__Host-)?better-auth\./;

export const refuseCrossSite = createMiddleware<Env>(async (c, next) => {
  if (reading.has(c.req.method)) return next();
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const ours = [new URL(c.var.deps.config.publicUrl).host, c.req.header("host") ?? new URL(c.req.url).host];
  const isOurs =
    site !== undefined
      ? site === "same-origin" || site === "none"
      : origin !== undefined
        ? ours.includes(hostOf(origin))
        : !staffSession.test(c.req.header("cookie") ?? "");
  return isOurs ? next() : refused(c, "CrossSite", 403);
});

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : ""; // "null" from a sandboxed page
}
