// The library's answer to who asked for confidential records (75 ILCS 70/1): a refusal, saying what would be needed; or the letter that goes
// with what is released, saying what it is and on what authority.
import { z } from "zod";
import { longDate } from "../lib/dates.ts";
import { translator } from "../lib/locale.ts";
import type { Result } from "../lib/result.ts";
import { day, letter, type NoPaper, person, readGiven, said, set } from "./paper.ts";

const request = { askedOn: day, asked: said, contact: person.extend({ phone: said, email: said.optional() }) };

const given = z.discriminatedUnion("kind", [
  letter.extend({ kind: z.literal("refusal"), ...request, reasons: z.array(said).min(1) }),
  letter.extend({
    kind: z.literal("release"),
    ...request,
    authority: z.discriminatedUnion("by", [
      z.object({ by: z.literal("courtOrder"), court: said, number: said, on: day }),
      z.object({ by: z.literal("emergency") }),
      z.object({ by: z.literal("ownRecord") }),
      z.object({ by: z.literal("consent"), on: day }),
      z.object({ by: z.literal("statistics") }),
    ]),
    items: z.array(said).min(1),
    /** SHA-256 of what leaves, in hex, as the register keeps it. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
]);

export type DisclosureLetter = z.input<typeof given>;

export function disclosureLetter(form: DisclosureLetter): Result<Uint8Array, NoPaper> {
  const read = readGiven(given, form);
  if (!read.ok) return read;
  const it = read.value;
  const params = { askedOn: longDate(it.locale, it.askedOn) };
  switch (it.kind) {
    case "refusal":
      return set("disclosure/refusal", "disclosureRefusal", it, params, it);
    case "release": {
      const { by, ...facts } = it.authority;
      const on = "on" in facts ? longDate(it.locale, facts.on) : "";
      const authority = translator(it.locale)(`print.authority.${by}`, { ...facts, on });
      return set("disclosure/release", "disclosureRelease", it, params, { ...it, authority });
    }
  }
}
