// The patron's face: every route with its method, path and who may.
import { Hono } from "hono";
import type { Env } from "../env.ts";

export const patronRoutes = (): Hono<Env> => new Hono<Env>();
