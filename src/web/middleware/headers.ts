// What every answer says to the browser: only our own files, no frames, nothing kept, nothing told to other sites.
import { createMiddleware } from "hono/factory";
import type { Env } from "../env.ts";

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** @param secure the public address is https: then browsers are told never to use http again */
export const pageHeaders = (secure: boolean) =>
  createMiddleware<Env>(async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set("content-security-policy", policy);
    headers.set("x-content-type-options", "nosniff");
    headers.set("x-frame-options", "DENY");
    headers.set("referrer-policy", "same-origin");
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("cross-origin-resource-policy", "same-origin");
    headers.set("permissions-policy", "camera=(), geolocation=(), microphone=()");
    if (secure) headers.set("strict-transport-security", "max-age=31536000");
    // A shared computer's Back button must not show the last patron's page.
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  });
