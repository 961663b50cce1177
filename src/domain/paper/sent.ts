// What an event tells of papers that left by it: the SHA-256 of each, and by which way.
import { z } from "zod";

/** In hex, of each paper as it left, in the order in which they are kept (desk/letters/kept.ts). */
export const papersSent = z.array(z.string().regex(/^[0-9a-f]{64}$/));

/** Posted, e-mailed as an attachment, or handed over. */
export const paperWays = ["letter", "email", "handed"] as const;
export type PaperWay = (typeof paperWays)[number];
