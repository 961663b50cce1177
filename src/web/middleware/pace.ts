// What anybody may send is taken at a pace: many from one address are slowed, and past that given back with all that was typed.
import { createMiddleware } from "hono/factory";
import { paced } from "../../desk/identity/slow.ts";
import type { Env } from "../env.ts";
import { clientAddress } from "./address.ts";
import { giveBack } from "./forged/lost.tsx";
import { readForm } from "./form.ts";

const at = (sort: "send" | "keep") =>
  createMiddleware<Env>(async (c, next) => {
    const pace = await paced(c.var.deps.desk, clientAddress(c), sort);
    if (pace.ok) return next();
    const read = await readForm(c);
    return sort === "keep" || !read.ok ? c.text("", 429) : giveBack(c, read.value, "busy");
  });

export const sending = at("send");
export const keeping = at("keep");
