// The library as its paper shows it: from the settings, so that a letter and a blank form name the same phone.

import type { Letterhead } from "../../print/paper.ts";
import type { LibraryRow } from "../../store/queries/library.ts";

/** What isn't set stays blank: a paper that needs it is refused by its name. */
export const letterheadOf = ({ name, facts }: Pick<LibraryRow, "name" | "facts">): Letterhead => ({
  name,
  address: [...facts.address],
  phone: facts.phone,
  ...(facts.email.trim() === "" ? {} : { email: facts.email }),
});
