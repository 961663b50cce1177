// What an event tells of papers that left by it: the SHA-256 of each, and by which way.
import { z } from "zod";

/** In hex, of each paper as it left, in the order in which they are kept (desk/letters/kept.ts). */
export const papersSent = z.array(z.string().regex(/^[0-9a-f]{64}$/));

/** What becomes of a letter that waits to be printed: `setAside`, nobody needs it any more. */
export const postWays = ["letter", "handed", "setAside"] as const;
export type PostWay = (typeof postWays)[number];
