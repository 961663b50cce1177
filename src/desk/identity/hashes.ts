// What somebody is found by without keeping it: keyed hashes of name, e-mail and phone (GLOSSARY). Conduct has hashes of its own, which equal no
// matter's: what a patron raised and what a patron did never meet by them.
import { nameTerm } from "../../domain/search/terms.ts";
import { keyedHash, type LibraryKeys } from "../../store/keys.ts";
import type { ContactHash } from "../../store/ledger.ts";
import type { Words } from "../words/words.ts";
import { foldEmail, foldPhone } from "./fold.ts";

const hashesWith =
  (made: (text: string) => string) =>
  (keys: LibraryKeys, { identity }: Pick<Words, "identity">): ContactHash[] => {
    const terms = {
      email: foldEmail(identity?.email ?? ""),
      phone: foldPhone(identity?.phone ?? ""),
      name: nameTerm(identity?.name ?? ""),
    };
    return (["email", "phone", "name"] as const).flatMap((sort) => {
      const term = terms[sort];
      return term ? [{ sort, hash: keyedHash(keys, sort, made(term)) }] : [];
    });
  };

export const contactHashes = hashesWith((term) => term);
export const conductHashes = hashesWith((term) => `conduct\n${term}`);
/** Of a complaint's own form: asked for by what decides on a second person alone (desk/register/restriction/impose.ts). */
export const complaintHashes = hashesWith((term) => `complaint\n${term}`);
