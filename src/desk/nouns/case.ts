// The case as a noun of the desk (domain/case).
import type { Dispose, Draft } from "../../domain/case/act.ts";
import { decide } from "../../domain/case/decide.ts";
import type { CaseEvent } from "../../domain/case/event.ts";
import { evolve } from "../../domain/case/evolve.ts";
import { followUps } from "../../domain/case/follow-up.ts";
import type { Case } from "../../domain/case/state.ts";
import { nameTerm } from "../../domain/search/terms.ts";
import { keyedHash } from "../../store/keys.ts";
import { caseList } from "../../store/lists/case-item.ts";
import { foldEmail, foldPhone } from "../identity/fold.ts";
import { carriers } from "../words/words.ts";
import type { Noun } from "./noun.ts";

export const caseNoun: Noun<Case, CaseEvent, Draft | Dispose> = {
  list: caseList,
  decide,
  evolve,
  followUps,
  carriers,
  /** Words are never refused, and a review is never delayed (informal.3). */
  always: new Set<Draft["type"]>([
    "AddWords",
    "WriteNote",
    "RequestReview",
    "VerifyCaller",
    "OpenIdentity",
    "AddBorrowing",
    "OpenBorrowing",
    "SetTheme",
    "Link",
    "ChangeContact",
    "PostLetter",
  ]),
  harmless: new Set<CaseEvent["type"]>([
    "Noted",
    "IdentityOpened",
    "BorrowingAdded",
    "BorrowingOpened",
    "CallerVerified",
    "ThemeSet",
    "Linked",
    "LateNoticed",
    "SamePatronConfirmed",
    "LetterPosted",
    "LetterSetAside",
  ]),
  walled: (state) => state.walled,
  members: (state) => state.members,
  language: (state) => state.language,
  hashes(keys, { identity }) {
    const email = foldEmail(identity?.email ?? "");
    const phone = foldPhone(identity?.phone ?? "");
    const name = nameTerm(identity?.name ?? "");
    return [
      ...(email ? [{ sort: "email", hash: keyedHash(keys, "email", email) } as const] : []),
      ...(phone ? [{ sort: "phone", hash: keyedHash(keys, "phone", phone) } as const] : []),
      ...(name ? [{ sort: "name", hash: keyedHash(keys, "name", name) } as const] : []),
    ];
  },
  destroysUnder: (act) => (act.type === "Dispose" ? act.under : null),
  replacesContacts: (act) => act.type === "ChangeContact",
  saidAlone: (act, who, words) =>
    words.text && act.type !== "Dispose" && carriers[act.type]?.[1] === "words"
      ? { type: "AddWords", channel: who.kind === "person" ? "desk" : "web", files: words.files?.length ?? 0 }
      : null,
};
