// What of a text is proposed to be withheld, and under what: a person confirms or drops each (5 ILCS 140/7, 7.5; 75 ILCS 70/1).
import type { Lists } from "../redaction/lists.ts";
import { findPersonal, type PersonalType } from "../redaction/personal.ts";
import type { Exemption, Redaction } from "./terms.ts";

/** What ties somebody to what they borrow is 7.5(b); a name is 7(1)(c); numbers and addresses are private information, 7(1)(b). */
const under: Readonly<Record<PersonalType, Exemption>> = {
  libraryCard: "libraryUsers",
  itemBarcode: "libraryUsers",
  title: "libraryUsers",
  name: "privacy",
  birthDate: "privacy",
  paymentCard: "privateInformation",
  email: "privateInformation",
  ssn: "privateInformation",
  driversLicense: "privateInformation",
  healthId: "privateInformation",
  phone: "privateInformation",
  pin: "privateInformation",
  address: "privateInformation",
};

/** In the order of the text, none over another. `lists`: what the library has loaded. */
export const proposedIn = (text: string, lists?: Lists): Redaction[] =>
  findPersonal(text, lists).map(({ start, end, type }) => ({ start, end, exemption: under[type] }));
