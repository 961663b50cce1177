// The poster for the desk: what the library promises in one line, and the way to its page as a QR code (2.2).
import type { z } from "zod";
import type { Result } from "../../lib/result.ts";
import { type NoPaper, paper, readGiven, said, set } from "../paper.ts";
import { qrPicture } from "./qr.ts";

const given = paper.extend({
  /** The home page in the paper's language. */
  address: said,
});

export function poster(asked: z.input<typeof given>): Result<Uint8Array, NoPaper> {
  const read = readGiven(given, asked);
  if (!read.ok) return read;
  const { address, ...frame } = read.value;
  // As it is typed: without what a browser adds by itself.
  const shown = address.replace(/^https?:\/\//, "").replace(/\/$/, "");
  return set("blank/poster", "poster", frame, {}, { shown }, new Map([["/qr.svg", qrPicture(address)]]));
}
