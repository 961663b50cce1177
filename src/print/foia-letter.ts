// Letters under the Freedom of Information Act (5 ILCS 140): more time (3(e)), denial in whole or in part (9), the cover of what is
// released, and that nothing was found. Legal texts that a library may word otherwise come in as data; 9(a) says what a denial must name.
import { z } from "zod";
import { longDate } from "../lib/dates.ts";
import type { Result } from "../lib/result.ts";
import { day, letter, type NoPaper, person, readGiven, said, set } from "./paper.ts";

const request = letter.extend({ receivedOn: day, asked: said });
const exemption = z.object({ code: said, citation: said, covers: said, basis: said });
const review = z.object({
  /** The Public Access Counselor's address and phone, and within how many days: 9(a), 9.5. */
  counselor: z.object({ text: said, lines: z.array(said).min(1) }),
  /** Section 11. */
  court: said,
});

const given = z.discriminatedUnion("kind", [
  request.extend({ kind: z.literal("extension"), reasons: z.array(said).min(1), dueOn: day, newOn: day }),
  request.extend({
    kind: z.literal("denial"),
    part: z.enum(["all", "some"]),
    exemptions: z.array(exemption).min(1),
    responsible: z.array(person).min(1),
    review,
  }),
  request.extend({
    kind: z.literal("release"),
    items: z.array(said).min(1),
    copies: said.optional(),
    hasDenial: z.boolean(),
  }),
  /** What was searched, and for what. */
  request.extend({ kind: z.literal("nothingFound"), searched: said }),
]);

export type FoiaLetter = z.input<typeof given>;

export function foiaLetter(form: FoiaLetter): Result<Uint8Array, NoPaper> {
  const read = readGiven(given, form);
  if (!read.ok) return read;
  const it = read.value;
  const date = (on: string) => longDate(it.locale, on);
  const params = { receivedOn: date(it.receivedOn) };
  switch (it.kind) {
    case "extension":
      return set(
        "foia/extension",
        "foiaExtension",
        it,
        { ...params, dueOn: date(it.dueOn), newOn: date(it.newOn) },
        it,
      );
    case "denial":
      return set("foia/denial", "foiaDenial", it, params, it);
    case "release":
      return set("foia/release", "foiaRelease", it, params, it);
    case "nothingFound":
      return set("foia/nothing-found", "foiaNothingFound", it, params, it);
  }
}
