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
    // Said before the answer is made, which may say otherwise: an asset is kept, a download opens in a sandbox.
    c.header("content-security-policy", policy);
    c.header("x-content-type-options", "nosniff");
    c.header("x-frame-options", "DENY");
    c.header("referrer-policy", "same-origin");
    c.header("cross-origin-opener-policy", "same-origin");
    c.header("cross-origin-resource-policy", "same-origin");
    c.header("permissions-policy", "camera=(), geolocation=(), microphone=()");
    if (secure) c.header("strict-transport-security", "max-age=31536000");
    // A shared computer's Back button must not show the last patron's page.
    c.header("cache-control", "no-store");
    await next();
  });
