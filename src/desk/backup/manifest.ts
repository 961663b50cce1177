// What a backup's file says of itself: first what it is (manifest.json), last what was in it (sums.json).
import { z } from "zod";

/** Raised when a file can't be read any more by what came before. */
export const format = 1;

const library = z.object({ id: z.int(), mark: z.string(), epoch: z.int() });
const sum = z.object({ entry: z.string(), sha256: z.string(), bytes: z.int() });

export const manifestSchema = z.object({
  concord: z.enum(["data", "keys"]),
  format: z.literal(format),
  /** RFC 3339 in UTC with milliseconds: the moment that both files of a backup show. */
  at: z.string(),
  migrations: z.array(z.string()),
  libraries: z.array(library),
  /** The columns of each part, in the order in which its rows have them. */
  parts: z.record(z.string(), z.array(z.string())),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const sumsSchema = z.object({
  /** Rows of each part. */
  rows: z.record(z.string(), z.int()),
  sequences: z.record(z.string(), z.int()),
  entries: z.array(sum),
});
export type Sums = z.infer<typeof sumsSchema>;

export const manifestName = "manifest.json";
export const sumsName = "sums.json";
