// What the events of records are made of: ids, codes, days, and a certificate's number. Facts only (standard 5).
import { z } from "zod";

export const person = z.number().int();
export const day = z.iso.date();
export const stream = z.uuid();
/** As domain/receipt/reference.ts makes them. */
export const reference = z.string().regex(/^[2-9CDFHJKMNPRTVWXY]{3}(-[2-9CDFHJKMNPRTVWXY]{3}){2}$/);
/** The Commission's number of a certificate: digits first, or a few letters before them; no name and no phone number has this shape. */
export const certificateShape = /^([A-Z]{1,4}[-.:])?[0-9][0-9A-Z]{0,5}([:/.-][0-9A-Z]{1,6})?$/;
export const certificate = z.string().regex(certificateShape);
/** Who or what did it. */
export const author = z.union([z.literal("system"), person]);

export const on = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });
