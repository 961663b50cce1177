// Larger text and dark colors: the reader's own choice, kept in a cookie, so that it needs no script (2.2).
import { createMiddleware } from "hono/factory";
import type { Asked, Env, Look } from "../env.ts";
import { cookieOf, giveCookie } from "./cookie.ts";

const name = "concord-look";

export const withLook = createMiddleware<Env>(async (c, next) => {
  c.set("look", readLook(cookieOf(c, name) ?? ""));
  await next();
});

export function readLook(text: string): Look {
  const [theme, size] = text.split(".");
  return {
    theme: theme === "dark" || theme === "light" ? theme : "system",
    text: size === "large" ? "large" : "usual",
  };
}

export function keepLook(c: Asked, look: Look): void {
  giveCookie(c, name, `${look.theme}.${look.text}`, 400 * 24 * 3600); // the longest that browsers keep one
}
